import { z } from "zod";
import { COURT_OUTCOMES } from "#domain/court-outcomes";
import { ABSENCE_REASONS } from "#domain/head-appearance";
import { NOTICE_GROUNDS } from "#domain/head-notice";
import { HEAD_ROLES } from "#domain/head-roles";
import { INSTANCES } from "#domain/instances";
import { CAPACITIES, DEFENDANT_FORMS, type LitigationPayloads } from "#domain/litigation/payloads";
import { ROLL_UPS } from "#domain/organ-levels";
import { codeOf, day, names, note, text } from "#schemas/steps/fields";

const proceeding = text("案号", 200);
const organId = text("被告", 100);
const ordinal = z.number().int().min(1, "开庭次序从1开始").max(1000);

const attendee = z.object({
  name: z.string().trim().max(100, "姓名不超过100字"),
  title: note("职务", 200),
  role: codeOf(HEAD_ROLES, "出庭人员类别"),
  organId: organId.optional(),
  declared: note("台账所写类别", 100),
  defendantIsUnit: z.boolean().optional(),
  identityProved: z.boolean().optional(),
  leftEarly: z.boolean().optional(),
  spoke: z.boolean().optional(),
  spokeOn: z.array(z.enum(["FACTS", "LAW", "RESOLUTION"])).optional(),
});

/** The shape of each step from the notice of the suit to the judgment. */
export const TRIAL_SCHEMAS = {
  openProceeding: z.object({
    proceeding,
    numberWritten: text("案号", 200),
    court: text("审理法院", 200),
    courtCode: note("法院代字", 20),
    instance: codeOf(INSTANCES, "审级"),
    plaintiffs: z
      .array(z.object({ name: text("原告姓名或者名称", 500), type: note("原告类别", 50) }))
      .max(2000, "原告不超过2000名"),
    plaintiffsWritten: text("原告", 5000),
    plaintiffCount: z.number().int().min(1, "原告至少一名"),
    defendants: z.array(
      z.object({
        organId,
        capacity: codeOf(CAPACITIES, "被告资格").optional(),
        counted: z.boolean(),
      }),
    ),
    form: codeOf(DEFENDANT_FORMS, "被告形式").optional(),
    declaredRollUp: codeOf(ROLL_UPS, "被告级别").optional(),
    cause: note("案由", 100),
    causeWritten: note("案由", 500),
    area: note("行政管理领域", 50),
    act: note("行政行为类型", 50),
    remark: note("备注", 5000),
    relatedNumbers: names("相关案号").optional(),
    follows: note("前一程序的案号", 200),
    noticeGround: codeOf(NOTICE_GROUNDS, "通知负责人出庭的情形").optional(),
    reconsiderationFirst: z.object({ required: z.boolean(), done: z.boolean() }).optional(),
  }),
  assign: z.object({
    proceeding,
    handlers: names("承办人").min(1, "请指派承办人"),
    department: note("承办部门", 200),
  }),
  receiveCopy: z.object({ proceeding, organId }),
  askDelay: z.object({ proceeding, organId, cause: text("延期举证的事由") }),
  answer: z.object({
    proceeding,
    organId,
    evidenceListed: z.boolean(),
    late: z.boolean().optional(),
    agents: z.object({ staff: z.number().int(), lawyers: z.number().int() }).optional(),
  }),
  offerEvidence: z.object({
    proceeding,
    organId,
    what: text("证据名称"),
    collectedOn: day,
    courtPermitted: z.boolean(),
  }),
  objectJurisdiction: z.object({ proceeding, organId }),
  requestRecusal: z.object({
    proceeding,
    judge: text("审判人员", 100),
    learnedLater: z.boolean(),
  }),
  summon: z.object({
    proceeding,
    ordinal,
    hearingOn: day,
    place: note("开庭地点", 200),
    headNotified: z.boolean(),
    noticeAgain: z.boolean().optional(),
  }),
  holdSession: z.object({
    proceeding,
    ordinal,
    attendees: z.array(attendee).max(100),
    headDeclared: z.boolean().nullable(),
    noticeAgain: z.boolean().optional(),
    agreedOrgans: names("商定由其负责人出庭的被告").optional(),
    nobodyCame: z.boolean().optional(),
    minutesRef: note("庭审笔录", 200),
  }),
  explainAbsence: z.object({
    proceeding,
    ordinal: ordinal.optional(),
    reason: codeOf(ABSENCE_REASONS, "未出庭事由").optional(),
    reasonWritten: note("未出庭原因", 1000),
    explained: z.boolean().nullable(),
    sealedOrSigned: z.boolean().optional(),
    proof: note("证明材料"),
    substitute: z.object({ name: text("姓名", 100), title: text("职务", 200) }).optional(),
    courtAccepted: z.boolean().nullable().optional(),
  }),
  judge: z.object({
    proceeding,
    outcome: codeOf(COURT_OUTCOMES, "裁判结果").optional(),
    outcomeWritten: z.string().trim().max(500, "裁判结果不超过500字"),
    reconsiderationOutcome: codeOf(COURT_OUTCOMES, "对复议决定的裁判结果").optional(),
    newOutcome: codeOf(COURT_OUTCOMES, "改判后的裁判结果").optional(),
    duty: z.object({ what: text("履行内容"), dueOn: day.optional() }).optional(),
    appearanceStated: z.boolean().optional(),
  }),
} satisfies { [S in keyof LitigationPayloads]?: z.ZodType<LitigationPayloads[S]> };
