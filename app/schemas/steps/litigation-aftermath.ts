import { z } from "zod";
import { type LitigationPayloads, SUSPENSION_GROUNDS } from "#domain/litigation/payloads";
import { codeOf, day, note, text } from "#schemas/steps/fields";

const proceeding = text("案号", 200);
const nothingElse = z.object({ proceeding });

/** The shape of each step after the judgment, and of the side states. */
export const AFTERMATH_SCHEMAS = {
  serveJudgment: z.object({ proceeding, party: text("受送达人", 200) }),
  appeal: z.object({
    proceeding,
    by: text("上诉人", 200),
    against: z.enum(["JUDGMENT", "RULING"], "请选择对判决或者裁定上诉"),
  }),
  takeEffect: nothingElse,
  startPerformance: z.object({ proceeding, dueOn: day }),
  perform: z.object({ proceeding, proof: note("履行证明") }),
  receiveAdvice: z.object({ proceeding, aboutRule: z.boolean(), dueOn: day.optional() }),
  replyAdvice: z.object({ proceeding, summary: text("回复内容") }),
  analyseLoss: z.object({ proceeding, finding: text("败诉原因分析", 10_000) }),
  suspend: z.object({ proceeding, ground: codeOf(SUSPENSION_GROUNDS, "中止诉讼事由") }),
  resume: nothingElse,
  end: z.object({ proceeding, ground: text("终结诉讼事由") }),
  transfer: z.object({ proceeding, court: text("受移送的人民法院", 200) }),
  close: nothingElse,
  linkReconsideration: z.object({
    caseId: text("行政复议案件", 100),
    number: note("案号", 200),
    outcome: note("结案方式", 50),
  }),
} satisfies { [S in keyof LitigationPayloads]?: z.ZodType<LitigationPayloads[S]> };
