import { z } from "zod";
import { isRestriction } from "#domain/access/restrictions";

const written = (asked: string) =>
  z.string().trim().min(1, asked).max(500, "理由不超过500个字，请写简要。");
const readers = z.array(z.string().min(1).max(60)).max(200, "一次最多指定200人。");

/** What the form of a case's restriction sends: to set it, to name more readers, to ask for its end. */
export const restrictionForm = z.discriminatedUnion("action", [
  z.object({
    action: z.literal("restrict"),
    kind: z.string().refine(isRestriction, "请选择限制的种类。"),
    reason: written("请写明理由，例如密级、定密机关和依据。"),
    readers,
  }),
  z.object({ action: z.literal("name"), readers: readers.min(1, "请勾选要增加的查阅人。") }),
  z.object({
    action: z.literal("lift"),
    reason: written("请写明为什么解除，例如已经解密、当事人书面同意。"),
  }),
]);
export type RestrictionForm = z.infer<typeof restrictionForm>;

/** The sentences beside the fields. */
export type RestrictionErrors = Partial<Record<"kind" | "reason" | "readers", string>>;

/** Reads what was sent; a box that is ticked is one reader. */
export function readRestrictionForm(sent: FormData) {
  return restrictionForm.safeParse({
    ...Object.fromEntries(sent),
    readers: sent.getAll("readers").map(String),
  });
}
