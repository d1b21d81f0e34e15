import { isAfter } from "#domain/reconsideration/date-order";
import { type Rule, ruleOf, SINCE_2024 } from "#domain/reconsideration/rules/rule";
import { correctionDueOn, deemedAcceptanceOn, reviewDueOn } from "#domain/reconsideration/term";

const CORRECTION_LAW = {
  A: "行政复议法实施条例（2007年）第二十九条",
  B: "行政复议法第三十一条第一款",
};

/** IR-02, IR-06 and the limits R08 to R11: correction and acceptance in time. */
export const ACCEPTANCE_RULES: readonly Rule[] = [
  ruleOf(["askForCorrection"], {
    id: "R09",
    code: "correctionNoticeLate",
    severity: "B",
    law: CORRECTION_LAW,
    field: "on",
    broken: ({ facts, act, setting }) => {
      const due = reviewDueOn(facts, setting);
      return isAfter(act.on, due)
        ? `补正通知应当在收到申请之日起五个工作日内（截至${due}）发出，期满后申请视为受理，请登记“视为受理”。`
        : undefined;
    },
  }),
  ruleOf(["askForCorrection"], {
    id: "IR-06",
    code: "secondCorrection",
    severity: "W",
    law: CORRECTION_LAW,
    broken: ({ facts }) =>
      facts.correctionNotices > 0
        ? "补正通知应当一次性载明全部补正事项，本案已经通知过补正。"
        : undefined,
  }),
  ruleOf(["correct"], {
    id: "R10",
    code: "correctedLate",
    severity: "B",
    law: "行政复议法第三十一条第二款",
    field: "goodReason",
    eras: SINCE_2024,
    broken: ({ facts, act, setting }) => {
      const due = correctionDueOn(facts, setting);
      return isAfter(act.on, due) && !act.payload.goodReason?.trim()
        ? `补正期限截至${due}，逾期补正没有正当理由的，请登记“视为放弃申请”；有正当理由的，请写明。`
        : undefined;
    },
  }),
  ruleOf(["abandon"], {
    id: "R10",
    code: "abandonedEarly",
    severity: "B",
    law: "行政复议法第三十一条第二款",
    field: "on",
    eras: SINCE_2024,
    broken: ({ facts, act, setting }) => {
      const due = correctionDueOn(facts, setting);
      if (due === undefined || act.on === null || isAfter(act.on, due)) return undefined;
      return `补正期限截至${due}，尚未届满，不能视为放弃申请，请待期满后登记。`;
    },
  }),
  ruleOf(["accept"], {
    id: "IR-02",
    code: "acceptedLate",
    severity: "B",
    law: { A: "行政复议法（2017年修正）第十七条", B: "行政复议法第三十条第一款、第三款" },
    field: "on",
    broken: ({ facts, act, setting }) => {
      const due = reviewDueOn(facts, setting);
      return isAfter(act.on, due)
        ? `受理日期${act.on}超过五个工作日的审查期限（R08，截至${due}），期满未作决定的视为已受理，请改用“视为受理”登记。`
        : undefined;
    },
  }),
  ruleOf(["refuse"], {
    id: "IR-02",
    code: "refusedLate",
    severity: "B",
    law: { A: "行政复议法（2017年修正）第十七条", B: "行政复议法第三十条第三款、第三十三条" },
    field: "on",
    broken: ({ facts, act, setting }) => {
      const due = reviewDueOn(facts, setting);
      return isAfter(act.on, due)
        ? `不予受理的日期${act.on}超过五个工作日的审查期限（R08，截至${due}），申请已视为受理；不符合受理条件的，请登记受理后驳回申请。`
        : undefined;
    },
  }),
  ruleOf(["refuse"], {
    id: "IR-02",
    code: "refusalUndated",
    severity: "W",
    law: { A: "行政复议法（2017年修正）第十七条第一款", B: "行政复议法第三十条第二款" },
    field: "on",
    broken: ({ act }) =>
      act.on === null
        ? "不予受理没有写明决定日期，无法核对是否在五个工作日内作出，请查卷补填。"
        : undefined,
  }),
  ruleOf(["acceptDeemed"], {
    id: "IR-02",
    code: "deemedOnOtherDay",
    severity: "B",
    law: { A: "行政复议法（2017年修正）第十七条第二款", B: "行政复议法第三十条第三款" },
    field: "on",
    broken: ({ facts, act, setting }) => {
      const day = deemedAcceptanceOn(facts, setting);
      if (day === undefined || act.on === day) return undefined;
      return `视为受理的日期应当是${day}，请更正日期。`;
    },
  }),
  ruleOf(["acceptDeemed"], {
    id: "IR-02",
    code: "deemedTooEarly",
    severity: "B",
    law: { A: "行政复议法（2017年修正）第十七条", B: "行政复议法第三十条第三款" },
    field: "on",
    broken: ({ facts, setting }) => {
      const due = reviewDueOn(facts, setting);
      if (due === undefined || setting.replayed || setting.today > due) return undefined;
      return `审查期限截至${due}，尚未届满，请先决定是否受理。`;
    },
  }),
  ruleOf(["accept"], {
    id: "S06",
    code: "simplifiedWithoutBasis",
    severity: "B",
    law: "行政复议法第五十三条",
    field: "basis",
    liveOnly: true,
    broken: ({ act, era }) => {
      if (act.payload.procedure !== "SIMPLIFIED") return undefined;
      if (era === "A") return "2024年1月1日以前没有简易程序，请按普通程序受理。";
      return act.payload.basis ? undefined : "适用简易程序应当符合法定情形，请选择适用情形。";
    },
  }),
];
