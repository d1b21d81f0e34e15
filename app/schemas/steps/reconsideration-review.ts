import { z } from "zod";
import type { ReviewPayloads } from "#domain/reconsideration/payloads/review";
import {
  COMMITTEE_GROUNDS,
  HEARING_GROUNDS,
  INCIDENTAL_RESULTS,
} from "#domain/reconsideration/review-grounds";
import { codeOf, day, names, note, text } from "#schemas/steps/fields";

const HEARING_GROUND = codeOf(HEARING_GROUNDS, "听证事由");
const COMMITTEE_GROUND = codeOf(COMMITTEE_GROUNDS, "咨询事由");

/** The shape of each step of the review (S11 to S19). */
export const REVIEW_SCHEMAS = {
  assignReviewers: z.object({
    reviewers: z
      .array(
        z.object({
          name: text("行政复议人员姓名", 100),
          conflict: z.boolean(),
          newcomer: z.object({ qualified: z.boolean() }).optional(),
        }),
      )
      .min(1, "请指定行政复议人员"),
  }),
  sendCopy: z.object({ respondentReceivedOn: day.optional() }),
  answer: z.object({
    given: z.boolean(),
    late: z.boolean().optional(),
    evidenceListed: z.boolean().optional(),
    agents: z.object({ staff: z.number().int(), lawyers: z.number().int() }).optional(),
  }),
  hearOpinions: z.object({
    party: text("当事人", 200),
    mode: z.enum(["IN_PERSON", "INTERNET", "PHONE"], "请选择听取意见的方式"),
    record: text("听取意见记录", 5000),
  }),
  opinionsImpossible: z.object({
    party: text("当事人", 200),
    attempts: text("联系情况"),
    partyReason: text("当事人方面的原因"),
  }),
  requireHearing: z.object({ ground: HEARING_GROUND }),
  requireCommittee: z.object({ ground: COMMITTEE_GROUND }),
  noticeHearing: z.object({
    hearingOn: day,
    place: text("听证地点", 200),
    matters: text("听证事项"),
    served: z.array(z.object({ party: text("当事人", 200), on: day })),
  }),
  holdHearing: z.object({
    host: note("主持人", 100),
    officers: names("听证员").optional(),
    recorder: note("记录员", 100),
    recordSignedOn: day.optional(),
    headAttended: z.boolean().nullable().optional(),
    headAbsenceReason: note("被申请人负责人未参加的理由"),
  }),
  waiveHearing: z.object({ absenceRecord: text("申请人未到场的记录") }),
  referCommittee: z.object({ ground: COMMITTEE_GROUND }),
  committeeAdvice: z.object({
    advice: text("咨询意见", 10_000),
    adopted: z.boolean(),
    reason: note("未采纳的理由"),
  }),
  openIncidentalReview: z.object({
    power: z.enum(["OWN_POWER", "TRANSFERRED"], "请选择有权处理或者转送"),
    clauses: text("审查的条款"),
  }),
  closeIncidentalReview: z.object({ result: codeOf(INCIDENTAL_RESULTS, "附带审查结果") }),
  takeEvidence: z.object({ reviewers: names("调查人员"), what: text("调查取证的内容") }),
  offerEvidence: z.object({
    what: text("证据名称"),
    collectedOn: day,
    newReasonsRaised: z.boolean(),
  }),
  inspectFile: z.object({
    who: text("查阅人", 200),
    granted: z.boolean(),
    refusalReason: note("不同意查阅的理由"),
  }),
} satisfies { [S in keyof ReviewPayloads]: z.ZodType<ReviewPayloads[S]> };
