import { type DecisionNeed, neededToDecide } from "#domain/reconsideration/rules/decision-need";
import type { Rule } from "#domain/reconsideration/rules/rule";

const A28 = "行政复议法（2017年修正）第二十八条";

const NEEDS: readonly DecisionNeed[] = [
  {
    id: "IR-17",
    code: "wrongApprover",
    law: { A: `${A28}第一款`, B: "行政复议法第六十一条第一款" },
    field: "approval",
    liveOnly: true,
    broken: ({ act: { payload } }) => {
      if (payload.approval === undefined)
        return "决定没有批准记录，须经行政复议机关负责人同意或者集体讨论通过。";
      if (payload.approval.by === "OFFICE_HEAD")
        return "行政复议机构负责人不能批准决定，请报行政复议机关负责人。";
      return payload.approval.name === payload.drafter
        ? "拟稿人不能同时是批准人，请另行报批。"
        : undefined;
    },
  },
  {
    id: "IR-17",
    code: "wrongSeal",
    law: { A: "行政复议法（2017年修正）第三十一条第二款", B: "行政复议法第七十五条第一款" },
    field: "seal",
    liveOnly: true,
    broken: ({ act }) =>
      act.payload.seal === "ORGAN" ? undefined : "决定书应当加盖行政复议机关印章。",
  },
  {
    id: "IR-18",
    code: "itemWithoutArticle",
    law: { A: A28, B: "行政复议法第六十三条至第七十二条" },
    field: "items",
    liveOnly: true,
    broken: ({ act }) =>
      act.payload.items.every(({ law }) => law?.trim())
        ? undefined
        : "每一决定事项都应当写明法律依据，请补填。",
  },
  {
    id: "IR-18",
    code: "performanceWithoutTerm",
    law: { A: `${A28}第一款第二项`, B: "行政复议法第六十四条、第六十六条" },
    field: "items",
    liveOnly: true,
    broken: ({ act }) =>
      act.payload.items.some((one) => (one.code === "ORDER_PERFORM" || one.remake) && !one.days)
        ? "责令履行或者重作的，应当写明期限，请补填天数。"
        : undefined,
  },
  {
    id: "IR-18",
    code: "compensationUnanswered",
    law: { A: "行政复议法（2017年修正）第二十九条", B: "行政复议法第七十二条" },
    field: "compensationAnswered",
    liveOnly: true,
    broken: ({ facts, act: { payload } }) => {
      const item = payload.items.some(
        ({ code }) => code === "COMPENSATE" || code === "COMP_REJECT",
      );
      return facts.compensationClaimed && !item && !payload.compensationAnswered
        ? "申请人一并请求行政赔偿，决定没有答复，请补充赔偿事项。"
        : undefined;
    },
  },
  {
    id: "IR-18",
    code: "rightToSueMissing",
    law: "行政诉讼法第四十五条",
    field: "suitCourt",
    liveOnly: true,
    broken: ({ act: { payload } }) =>
      payload.suitCourt?.trim() || payload.finalByLaw
        ? undefined
        : "决定书应当告知十五日内起诉的权利并写明人民法院，请补填。",
  },
  {
    id: "IR-18",
    code: "incidentalReviewOpen",
    law: {
      A: "行政复议法（2017年修正）第二十六条、第二十七条",
      B: "行政复议法第五十六条至第六十条",
    },
    broken: ({ facts }) => {
      const state = facts.facets.incidentalReview;
      return state === "OWN_POWER" || state === "TRANSFERRED"
        ? "附带审查尚未完毕，请登记审查结果后再作决定。"
        : undefined;
    },
  },
  {
    id: "IR-19",
    code: "changeNotConfirmed",
    law: {
      A: "行政复议法实施条例（2007年）第五十一条",
      B: "行政复议法第六十三条第二款",
    },
    field: "changeNotWorse",
    liveOnly: true,
    broken: ({ act: { payload } }) =>
      payload.items.some(({ code }) => code === "CHANGE") && !payload.changeNotWorse?.trim()
        ? "变更决定不得对申请人更为不利（第三人提出相反请求的除外），请确认并写明理由。"
        : undefined,
  },
];

/** IR-17 to IR-19: what a decision on the merits must contain and who makes it (rules.md 10.2). */
export const DECISION_RULES: readonly Rule[] = NEEDS.map(neededToDecide);
