import { z } from "zod";
import { REJECTION_GROUNDS, TERMINATION_GROUNDS } from "#domain/grounds";
import {
  type ConclusionPayloads,
  SERVICE_METHODS,
} from "#domain/reconsideration/payloads/conclusion";
import { RECONSIDERATION_OUTCOMES } from "#domain/reconsideration-outcomes";
import { codeOf, day, days, names, note, text } from "#schemas/steps/fields";

const item = z.object({
  code: codeOf(RECONSIDERATION_OUTCOMES, "结案方式"),
  law: note("法律依据", 500),
  remake: z.boolean().optional(),
  days: days.optional(),
  amount: z.number().min(0, "赔偿金额不能为负数").optional(),
});
const nothing = z.record(z.string(), z.never());

/** The shape of each step that ends a case or follows its end (S29 to S41). */
export const CONCLUSION_SCHEMAS = {
  openMediation: z.object({ mediator: note("调解人员", 100) }),
  mediate: z.object({
    written: note("结案方式", 200),
    signedBy: names("签名的当事人").optional(),
    sealedOn: day.optional(),
  }),
  mediationFailed: z.object({ reason: note("调解不成的原因") }),
  terminate: z.object({
    code: z.enum(
      ["TERM_WITHDRAW", "TERM_SETTLED", "TERM_CHANGED", "TERM_OTHER"],
      "请选择终止的类型",
    ),
    ground: codeOf(TERMINATION_GROUNDS, "终止事由").optional(),
    written: note("结案方式", 200),
    permitted: z.boolean().optional(),
    representedConsent: z.boolean().optional(),
  }),
  reject: z.object({
    grounds: z.array(codeOf(REJECTION_GROUNDS, "驳回申请理由")),
    reason: note("驳回申请的说明"),
    written: note("结案方式", 200),
  }),
  decide: z.object({
    items: z.array(item),
    written: z.string().trim().max(500, "结案方式不超过500字"),
    approval: z
      .object({
        by: z.enum(["ORGAN_HEAD", "COLLECTIVE", "OFFICE_HEAD"], "请选择批准方式"),
        name: text("批准人", 100),
      })
      .optional(),
    drafter: note("拟稿人", 100),
    seal: z.enum(["ORGAN", "OFFICE"], "请选择印章").optional(),
    citesHearingRecord: z.boolean().optional(),
    suitCourt: note("告知起诉的人民法院", 200),
    finalByLaw: z.boolean().optional(),
    compensationAnswered: z.boolean().optional(),
    changeNotWorse: note("变更没有对申请人更为不利的说明"),
    basedOnDecisionId: note("所参照的生效决定", 100),
  }),
  serve: z.object({
    party: text("受送达人", 200),
    method: codeOf(SERVICE_METHODS, "送达方式"),
  }),
  startPerformance: z.object({ dueOn: day }),
  perform: z.object({ proof: note("履行证明") }),
  orderPerformance: z.object({ by: text("责令机关", 200), dueOn: day }),
  opinionLetter: z.object({ addressee: text("意见书的受文机关", 200) }),
  opinionReported: z.object({ addressee: text("意见书的受文机关", 200) }),
  suggestionLetter: z.object({ addressee: text("建议书的受文机关", 200) }),
  publish: z.object({
    published: z.boolean(),
    url: note("公开网址", 500),
    copiedTo: note("抄告的机关", 200),
    copiedOn: day.optional(),
  }),
  enforce: z.object({ by: z.enum(["AGENCY", "ORGAN", "COURT"], "请选择强制执行的机关") }),
  remadeAct: z.object({
    sameFacts: z.boolean(),
    sameResult: z.boolean(),
    revokedForProcedure: z.boolean(),
  }),
  petition: z.object({ about: text("信访事项") }),
  close: nothing,
  archive: nothing,
} satisfies { [S in keyof ConclusionPayloads]: z.ZodType<ConclusionPayloads[S]> };
