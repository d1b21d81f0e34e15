import { z } from "zod";
import { SUSPENSION_GROUNDS } from "#domain/grounds";
import type { CoursePayloads } from "#domain/reconsideration/payloads/course";
import { STAY_GROUNDS } from "#domain/reconsideration/review-grounds";
import { codeOf, day, days, names, note, text } from "#schemas/steps/fields";

/** The shape of each step that changes the course of a review (S13, S20 to S28). */
export const COURSE_SCHEMAS = {
  convert: z.object({
    approver: text("批准人", 100),
    approvedBy: z.literal("OFFICE_HEAD", "转为普通程序须经行政复议机构负责人批准"),
    reason: text("转为普通程序的理由"),
  }),
  suspend: z.object({
    ground: codeOf(SUSPENSION_GROUNDS, "中止事由"),
    evidence: text("中止的依据材料"),
    notifiedAll: z.boolean(),
    bothConsent: z.boolean().optional(),
  }),
  checkSuspension: z.object({ finding: text("核查情况") }),
  resume: z.object({ notifiedAll: z.boolean().optional() }),
  orderResume: z.object({ orderedBy: text("责令机关", 200) }),
  pauseForExpert: z.object({
    kind: z.enum(["INSPECTION", "APPRAISAL"], "请选择勘验或者鉴定"),
    until: day,
  }),
  extend: z.object({
    days,
    approver: text("批准人", 100),
    approvedBy: z.enum(["OFFICE_HEAD", "ORGAN_HEAD"], "请选择批准人的身份"),
    notifiedOn: day,
  }),
  stayExecution: z.object({
    ground: codeOf(STAY_GROUNDS, "停止执行情形"),
    scope: note("停止执行的范围"),
  }),
  addThirdParty: z.object({
    name: text("第三人", 200),
    suppliedEvidence: z.boolean().optional(),
  }),
  merge: z.object({ lead: text("主案", 200), members: names("并入的案件") }),
  escalate: z.object({
    higherOrganId: text("上级行政复议机关", 100),
    requestedOn: day.optional(),
  }),
  receiveEscalated: z.object({ organId: text("上级行政复议机关", 100) }),
} satisfies { [S in keyof CoursePayloads]: z.ZodType<CoursePayloads[S]> };
