import { type Rule, ruleOf } from "#domain/reconsideration/rules/rule";
import { decisionDueOn, reviewDueOn } from "#domain/reconsideration/term";

/** Acts after the last day of their limit: recordable, marked late, with a reason. */
export const LIMIT_RULES: readonly Rule[] = [
  ruleOf(["accept"], {
    id: "R08",
    code: "acceptedLate",
    severity: "B",
    law: { A: "行政复议法（2017年修正）第十七条第一款", B: "行政复议法第三十条第一款、第三款" },
    field: "on",
    broken: ({ facts, act, setting }) => {
      const due = facts && reviewDueOn(facts, setting);
      if (due === undefined || act.on === null || act.on <= due) return undefined;
      return `受理日期${act.on}超过五个工作日的审查期限（截至${due}），期满未作决定的视为已受理，请改用“视为受理”登记。`;
    },
  }),
  ruleOf(["refuse"], {
    id: "IR-02",
    code: "refusedLate",
    severity: "B",
    law: { A: "行政复议法（2017年修正）第十七条", B: "行政复议法第三十条第三款、第三十三条" },
    field: "on",
    broken: ({ facts, act, setting }) => {
      const due = facts && reviewDueOn(facts, setting);
      if (due === undefined || act.on === null || act.on <= due) return undefined;
      return `不予受理的日期${act.on}超过五个工作日的审查期限（截至${due}），申请已视为受理；不符合受理条件的，请受理后驳回申请。`;
    },
  }),
  ruleOf(["decide", "mediate", "reject", "terminate"], {
    id: "R16",
    code: "concludedLate",
    severity: "W",
    law: { A: "行政复议法（2017年修正）第三十一条第一款", B: "行政复议法第六十二条" },
    field: "on",
    broken: ({ facts, act, era, setting }) => {
      const due = facts && decisionDueOn(facts, setting);
      if (due === undefined || act.on === null || act.on <= due) return undefined;
      const from = era === "A" ? "收到申请" : "受理";
      return `结案日期${act.on}超过审理期限（自${from}之日起计算，截至${due}），请核对是否有延期、中止记录并补登。`;
    },
  }),
];
