import { addMonths } from "#domain/counting";
import { yearOf } from "#domain/plain-date";
import { isAfter } from "#domain/reconsideration/date-order";
import { type Rule, receiptRule, ruleOf, SINCE_2024 } from "#domain/reconsideration/rules/rule";

const REFUSAL_LAW = {
  A: "行政复议法（2017年修正）第十七条第一款",
  B: "行政复议法第三十条第一款、第二款",
};

/** IR-01 to IR-09 and IR-20: the application and its refusal (rules.md 10.1). */
export const APPLICATION_RULES: readonly Rule[] = [
  receiptRule({
    id: "IR-01",
    code: "severalActs",
    severity: "B",
    law: { A: "行政复议法（2017年修正）第九条", B: "行政复议法第二十二条第四款" },
    field: "actsChallenged",
    broken: ({ act }) =>
      (act.payload.actsChallenged ?? 1) > 1
        ? "一件申请只能针对一个行政行为，请按行政行为分别登记。"
        : undefined,
  }),
  receiptRule({
    id: "IR-08",
    code: "feeCharged",
    severity: "B",
    law: { A: "行政复议法（2017年修正）第三十九条", B: "行政复议法第八十七条" },
    field: "fee",
    broken: ({ act }) =>
      (act.payload.fee ?? 0) > 0 ? "行政复议不得向申请人收取任何费用，请删去收费。" : undefined,
  }),
  receiptRule({
    id: "IR-09",
    code: "representatives",
    severity: "W",
    law: {
      A: "行政复议法实施条例（2007年）第八条",
      B: "行政复议法实施条例（2007年）第八条",
      C: "行政复议法实施条例第十七条",
    },
    field: "representatives",
    liveOnly: true,
    broken: ({ act, era }) => {
      const { least, most, over } = era === "C" ? NEW_GROUP : OLD_GROUP;
      const named = act.payload.representatives?.length ?? 0;
      if (act.payload.applicantCount <= over || (named >= least && named <= most)) return undefined;
      return `申请人超过${over}人的，应当推选${least}至${most}名代表人，请补填代表人及推选书。`;
    },
  }),
  receiptRule({
    id: "IR-20",
    code: "withdrawnEarlier",
    severity: "B",
    law: {
      A: "行政复议法实施条例（2007年）第三十八条第二款",
      B: "行政复议法第七十四条第二款、行政复议法实施条例（2007年）第三十八条第二款",
      C: "行政复议法第七十四条第二款、行政复议法实施条例第三十七条第二款",
    },
    field: "withdrawnEarlier",
    broken: ({ act }) => {
      const earlier = act.payload.withdrawnEarlier;
      if (earlier === undefined || earlier.againstTrueWill) return undefined;
      return `申请人已在${earlier.caseNumber}中撤回申请，不得以同一事实和理由再次申请；能够证明撤回违背真实意思的，请注明后登记。`;
    },
  }),
  receiptRule({
    id: "NUM-2",
    code: "numberOfOtherYear",
    severity: "W",
    law: "党政机关公文处理工作条例第九条第五项",
    field: "number",
    broken: ({ act: { payload }, next }) => {
      const year = yearOfNumber(payload.number ?? payload.numberWritten);
      const received = yearOf(next.receivedOn);
      return year === undefined || year === received
        ? undefined
        : `案号年份${year}与收到申请的年份${received}不一致，请核对案号或者收到日期。`;
    },
  }),
  ruleOf(["refuse"], {
    id: "IR-03",
    code: "refusalWithoutGround",
    severity: "B",
    law: REFUSAL_LAW,
    field: "grounds",
    broken: ({ act }) =>
      act.payload.grounds.length === 0
        ? "不予受理没有写明法定理由，请至少选择一项不予受理理由。"
        : undefined,
  }),
  ruleOf(["refuse"], {
    id: "IR-03",
    code: "competentOrganMissing",
    severity: "B",
    law: REFUSAL_LAW,
    field: "competentOrgan",
    liveOnly: true,
    broken: ({ act }) =>
      act.payload.grounds.includes("NA6") && !act.payload.competentOrgan?.trim()
        ? "以不属于本机关管辖为由不予受理的，应当告知有管辖权的行政复议机关，请补填。"
        : undefined,
  }),
  ruleOf(["refuse"], {
    id: "IR-04",
    code: "limitNotShown",
    severity: "W",
    law: { A: "行政复议法（2017年修正）第九条", B: "行政复议法第二十条、第二十一条" },
    field: "limit",
    liveOnly: true,
    broken: ({ act }) =>
      act.payload.grounds.includes("NA4") && act.payload.limit === undefined
        ? "以超过申请期限为由不予受理的，请写明期限的起算事由、届满日期以及是否告知过申请权利。"
        : undefined,
  }),
  ruleOf(["refuse"], {
    id: "IR-04",
    code: "notToldOfRights",
    severity: "W",
    law: "行政复议法第二十条第三款",
    field: "limit",
    eras: SINCE_2024,
    broken: ({ facts, act }) => {
      const { grounds, limit } = act.payload;
      if (!grounds.includes("NA4") || limit === undefined || limit.toldOfRights) return undefined;
      const filed = facts.filedOn ?? facts.receivedOn;
      const cap = facts.knownOn && addMonths(facts.knownOn, 12);
      return isAfter(filed, cap)
        ? undefined
        : "未告知申请权利、机关或者期限，且自知道行政行为内容之日起未满一年的，不属于超过期限，请重新核对。";
    },
  }),
  ruleOf(["refuse"], {
    id: "IR-05",
    code: "notTheSameMatter",
    severity: "B",
    law: { A: "行政复议法（2017年修正）第十六条", B: "行政复议法第二十九条、第三十条第一款第七项" },
    field: "pendingElsewhere",
    liveOnly: true,
    broken: ({ act }) => {
      const { grounds, pendingElsewhere } = act.payload;
      if (!grounds.includes("NA7")) return undefined;
      if (pendingElsewhere?.sameApplicant && pendingElsewhere.sameAct) return undefined;
      return "只有同一申请人就同一行政行为已被受理的，才能以此为由不予受理，请写明已受理的案件。";
    },
  }),
  ruleOf(["refuse"], {
    id: "IR-07",
    code: "respondentNotOffered",
    severity: "B",
    law: {
      A: "行政复议法实施条例（2007年）第二十二条",
      B: "行政复议法实施条例（2007年）第二十二条",
      C: "行政复议法实施条例第二十九条",
    },
    field: "fault",
    broken: ({ facts, act }) =>
      act.payload.fault === "RESPONDENT" && !facts.respondentChangeDeclined
        ? "被申请人错列的，应当先告知申请人变更被申请人，申请人拒绝变更后才能不予受理。"
        : undefined,
  }),
];

/** More than `over` applicants choose from `least` to `most` representatives. */
const OLD_GROUP = { over: 5, least: 1, most: 5 };
const NEW_GROUP = { over: 10, least: 2, most: 5 };

/** The year written in a number, between brackets or not; undefined when there is none. */
function yearOfNumber(number: string | undefined): number | undefined {
  const found = number?.normalize("NFKC").match(/(?:19|20)\d{2}/);
  return found ? Number(found[0]) : undefined;
}
