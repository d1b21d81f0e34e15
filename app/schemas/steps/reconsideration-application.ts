import { z } from "zod";
import { APPLICANT_CLASSES } from "#domain/applicant-types";
import { REFUSAL_GROUNDS } from "#domain/grounds";
import { type ApplicationPayloads, PROCEDURES } from "#domain/reconsideration/payloads/application";
import { SIMPLIFIED_BASES } from "#domain/reconsideration/review-grounds";
import { codeOf, day, names, note, text } from "#schemas/steps/fields";

const receive = z.object({
  number: note("案号", 100),
  numberWritten: note("案号", 200),
  organId: text("行政复议机关", 100),
  applicants: z
    .array(z.object({ name: text("申请人姓名或者名称", 500), type: note("申请人类别", 50) }))
    .max(2000, "申请人不超过2000名"),
  applicantsWritten: text("申请人", 5000),
  applicantCount: z.number().int().min(1, "申请人至少一名"),
  applicantType: codeOf(APPLICANT_CLASSES, "申请人类型"),
  respondentIds: z.array(text("被申请人", 100)),
  area: note("行政管理领域", 50),
  areaWritten: note("行政管理领域", 200),
  act: note("行政行为类型", 50),
  actWritten: note("行政行为类型", 200),
  actOn: day.optional(),
  knownOn: day.optional(),
  filedOn: day.optional(),
  channel: note("申请方式", 50),
  handlers: names("承办人").optional(),
  carriedInNoted: z.boolean().optional(),
  remark: note("备注", 5000),
  relatedNumbers: names("相关案号").optional(),
  representatives: names("申请人代表人").optional(),
  actsChallenged: z.number().int().min(1).optional(),
  fee: z.number().min(0).optional(),
  compensationClaimed: z.boolean().optional(),
  withdrawnEarlier: z
    .object({ caseNumber: text("原案号", 200), againstTrueWill: z.boolean() })
    .optional(),
});

const numbering = { number: note("案号", 100), numberWritten: note("案号", 200) };

/** The shape of each step before acceptance (S01 to S10). */
export const APPLICATION_SCHEMAS = {
  receive,
  receiveViaAgency: receive.extend({
    agencyReceivedOn: day,
    agencyChoice: z.enum(["KEPT", "CORRECTED"], "请选择处罚机关的处理"),
  }),
  askForCorrection: z.object({
    items: names("需要补正的事项").min(1, "请写明需要补正的事项"),
    servedOn: day.optional(),
  }),
  correct: z.object({ satisfied: names("已补正的事项"), goodReason: note("正当理由") }),
  abandon: z.object({ reasonCheck: text("无正当理由逾期不补正的核查情况") }),
  offerRespondent: z.object({
    offeredIds: z.array(text("被申请人", 100)).min(1, "请选择适格的被申请人"),
    agreed: z.boolean(),
  }),
  accept: z.object({
    procedure: codeOf(PROCEDURES, "审理程序").optional(),
    basis: codeOf(SIMPLIFIED_BASES, "适用简易程序的情形").optional(),
    ...numbering,
    reviewers: names("行政复议人员").optional(),
    deemed: z.boolean().optional(),
  }),
  acceptDeemed: z.object({ procedure: codeOf(PROCEDURES, "审理程序").optional(), ...numbering }),
  refuse: z.object({
    grounds: z.array(codeOf(REFUSAL_GROUNDS, "不予受理理由")),
    reason: note("不予受理的说明"),
    fault: z.enum(["APPLICANT", "RESPONDENT"]).optional(),
    competentOrgan: note("有管辖权的行政复议机关", 200),
    limit: z
      .object({ dueOn: day, trigger: text("期限起算的事由"), toldOfRights: z.boolean() })
      .optional(),
    pendingElsewhere: z
      .object({ caseNumber: text("案号", 200), sameApplicant: z.boolean(), sameAct: z.boolean() })
      .optional(),
  }),
  notProcessAgain: z.object({ earlierCase: text("原行政复议案件", 200) }),
  withdrawBefore: z.object({ written: z.boolean() }),
} satisfies { [S in keyof ApplicationPayloads]: z.ZodType<ApplicationPayloads[S]> };
