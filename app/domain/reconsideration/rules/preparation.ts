import { plainDate } from "#domain/plain-date";
import { isAfter } from "#domain/reconsideration/date-order";
import { partiesToServe } from "#domain/reconsideration/fold/conclusion";
import { HEARING_GROUNDS } from "#domain/reconsideration/review-grounds";
import { type DecisionNeed, neededToDecide } from "#domain/reconsideration/rules/decision-need";
import { type CaseQuestion, type Rule, SINCE_2024 } from "#domain/reconsideration/rules/rule";

const A28 = "行政复议法（2017年修正）第二十八条";

const NEEDS: readonly DecisionNeed[] = [
  {
    id: "IR-18",
    code: "noOutcome",
    law: { A: A28, B: "行政复议法第六十一条、第六十三条至第七十二条" },
    field: "items",
    meaningless: true,
    broken: ({ act }) =>
      act.payload.items.length === 0 ? "行政复议决定没有结案方式，请选择决定事项。" : undefined,
  },
  {
    id: "IR-18",
    code: "notADecision",
    law: { A: A28, B: "行政复议法第六十三条至第七十二条" },
    field: "items",
    broken: ({ act }) =>
      act.payload.items.some(({ code }) => NOT_DECISIONS.test(code))
        ? "不予受理、调解、终止和驳回申请不是对行政行为的决定，请按相应步骤登记。"
        : undefined,
  },
  {
    id: "IR-10",
    code: "tooFewReviewers",
    law: {
      A: "行政复议法实施条例（2007年）第三十二条",
      B: "行政复议法实施条例（2007年）第三十二条",
      C: "行政复议法实施条例第三十九条",
    },
    liveOnly: true,
    broken: ({ facts, era }) => {
      const single =
        era === "C" &&
        facts.procedure === "SIMPLIFIED" &&
        isAfter(facts.acceptedOn, BEFORE_THE_REGULATION);
      const least = single ? 1 : 2;
      return facts.reviewers.length < least
        ? `本案应当由${least}名以上行政复议人员承办，请先指定行政复议人员。`
        : undefined;
    },
  },
  {
    id: "IR-11",
    code: "partyNotHeard",
    law: "行政复议法第四十九条",
    eras: SINCE_2024,
    liveOnly: true,
    broken: ({ facts }) => {
      if (facts.procedure === "SIMPLIFIED") return undefined;
      const missing = partiesToServe(facts).filter((one) => !facts.heardParties.includes(one));
      return missing.length > 0
        ? `还有${missing.length}名当事人没有听取意见的记录，请听取意见，或者登记因当事人原因不能听取的情况。`
        : undefined;
    },
  },
  {
    id: "IR-12",
    code: "answerNotRecorded",
    law: { A: `${A28}第一款第四项`, B: "行政复议法第四十八条、第七十条" },
    liveOnly: true,
    broken: ({ facts }) =>
      facts.facets.answer === "PENDING"
        ? "没有登记被申请人的答复，请登记答复，或者登记未答复。"
        : undefined,
  },
  {
    id: "IR-12",
    code: "outcomeWithoutAnswer",
    law: { A: `${A28}第一款第四项`, B: "行政复议法第七十条" },
    field: "items",
    broken: (question) => (unansweredOutcome(question) ? UNANSWERED : undefined),
  },
  {
    id: "IR-13",
    code: "mandatoryHearingMissing",
    law: "行政复议法第五十条第一款",
    eras: SINCE_2024,
    broken: ({ facts }) => {
      const mandatory = facts.hearingGrounds.some((ground) => HEARING_GROUNDS[ground].mandatory);
      const done = facts.facets.hearing === "HELD" || facts.facets.hearing === "WAIVED";
      return mandatory && !done
        ? "本案应当听证，请先举行听证，或者登记申请人放弃听证。"
        : undefined;
    },
  },
  {
    id: "IR-15",
    code: "hearingRecordNotUsed",
    law: "行政复议法第六十一条第二款",
    field: "citesHearingRecord",
    eras: SINCE_2024,
    liveOnly: true,
    broken: ({ facts, act }) => {
      if (!facts.hearingHeld) return undefined;
      const signed = facts.hearingRecordOn;
      if (signed === null) return "听证笔录没有签名和日期，请先补齐再拟定决定。";
      if (isAfter(signed, act.on)) return "听证笔录的签署日期晚于决定日期，请核对。";
      return act.payload.citesHearingRecord
        ? undefined
        : "经过听证的案件，决定应当根据听证笔录作出，请在决定中引用。";
    },
  },
  {
    id: "IR-16",
    code: "committeeAdviceMissing",
    law: { A: "行政复议法第五十二条", B: "行政复议法第五十二条第二款、第六十一条第三款" },
    eras: SINCE_2024,
    broken: ({ facts }) => {
      const due = facts.committeeGrounds.length > 0;
      return due && facts.facets.committee !== "ADVISED"
        ? "本案应当提请行政复议委员会提出咨询意见，请登记咨询意见后再作决定。"
        : undefined;
    },
  },
];

/** IR-10 to IR-16: what must have happened before a decision on the merits (rules.md 10.2). */
export const PREPARATION_RULES: readonly Rule[] = NEEDS.map(neededToDecide);

/** The last day before the regulation of 2026: what was accepted later may have one reviewer. */
const BEFORE_THE_REGULATION = plainDate("2026-06-30");

const NOT_DECISIONS = /^(?:NOT_ACCEPTED|SILENT|MEDIATED|REJECT_APPLICATION|TERM_)/;
const UNANSWERED =
  "被申请人没有按期答复和举证，视为行政行为没有证据、依据，不能作出这一决定；第三人提供了证据的，请先登记。";

const WITHOUT_ANSWER = {
  A: ["REVOKE"],
  B: ["REVOKE", "REVOKE_PART", "CONFIRM_ILLEGAL", "CONFIRM_VOID", "ORDER_PERFORM"],
};

/** Without an answer in time only these outcomes stand; compensation goes with any of them. */
function unansweredOutcome({ facts, act, era }: CaseQuestion<"decide">): boolean {
  const answer = facts.facets.answer;
  if (answer !== "NONE" && answer !== "LATE") return false;
  const allowed = new Set([
    ...WITHOUT_ANSWER[era === "A" ? "A" : "B"],
    "COMPENSATE",
    "COMP_REJECT",
  ]);
  const thirdPartyProof = facts.thirdParties.some(({ suppliedEvidence }) => suppliedEvidence);
  if (thirdPartyProof) allowed.add("MAINTAIN");
  return act.payload.items.some(({ code }) => !allowed.has(code));
}
