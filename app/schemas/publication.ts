import { z } from "zod";
import type { FrozenFigures } from "#domain/publication/frozen";
import { day, year } from "#schemas/days";

/** Of which year, and as of which day, somebody looks at what may be published. */
export const publicationsAddress = z.object({ year: year.optional(), asOf: day.optional() });

/** The id of frozen figures, as it stands in an address. */
export const publicationId = z.guid();

/** What is sent to ask for a publication: what one has seen, by its digest, and why. */
export const askPublicationForm = z.object({
  year,
  asOf: day,
  digest: z
    .string("页面不完整，请刷新后核对数据，再提请。")
    .regex(/^[0-9a-f]{64}$/, "页面不完整，请刷新后核对数据，再提请。"),
  reason: z
    .string("请写明公布的事由。")
    .trim()
    .min(1, "请写明公布的事由，例如“2017年法治政府建设情况报告”；更正的，写明更正什么。")
    .max(500, "事由不超过500个字，请写简要。"),
});
export type AskPublication = z.infer<typeof askPublicationForm>;

/** The sentences beside the fields. */
export type AskErrors = Partial<Record<"asOf" | "reason" | "digest", string>>;

/** The first sentence of each field that was refused. */
export function askErrors({ issues }: z.ZodError): AskErrors {
  const errors: AskErrors = {};
  for (const { path, message } of issues) {
    const [field] = path;
    if (field === "asOf" || field === "reason" || field === "digest") errors[field] ??= message;
  }
  return errors;
}

const annual = z.record(
  z.string(),
  z.union([z.number(), z.null(), z.record(z.string(), z.number())]),
);

/** Frozen figures as they are kept. */
export const frozenFigures: z.ZodType<FrozenFigures> = z.object({
  year: z.number(),
  asOf: z.string(),
  organ: z.object({ id: z.string(), name: z.string() }),
  cells: z.array(
    z.object({
      id: z.string(),
      part: z.enum(["reconsideration", "outcomes", "litigation", "rollUps"]),
      name: z.string(),
      definition: z.string(),
      law: z.string(),
      count: z.number(),
    }),
  ),
  rates: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      text: z.string(),
      numerator: z.number(),
      denominator: z.number(),
      formula: z.string(),
      law: z.string(),
    }),
  ),
  paragraph: z.string(),
  annual: z.object({
    year: z.number(),
    asOf: z.string(),
    reconsideration: annual,
    litigation: annual,
  }),
  casesDigest: z.string(),
});
