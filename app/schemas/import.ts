import { z } from "zod";

/** The key of a mapping that every organ may use. */
export const EVERYBODY = "*";

/** How many bytes a ledger may have; what lies above is refused before it is read. */
export const MOST_BYTES = 20 * 1024 * 1024;

/** What to do with rows that cannot be imported: leave the whole file out, or only them. */
export const onError = z.enum(["stop", "skip"], "请选择遇到不能导入的行时如何处理");
export type OnError = z.infer<typeof onError>;

/** A person's answer for one sheet: what it is, where its headings stand, which column is which. */
export const sheetAnswer = z.object({
  kind: z.enum(["reconsideration", "litigation", "organs"], "请选择这张表是哪种台账"),
  headerRow: z.number().int().min(0).max(200_000).optional(),
  /** Column letters to the name of a field; "" leaves the column out. */
  columns: z.record(z.string().regex(/^[A-Z]{1,3}$/, "列号应为字母"), z.string().max(40)),
});
export type SheetAnswer = z.infer<typeof sheetAnswer>;

/** The answers for the sheets of a file, by sheet name; also the form of the file of --mapping. */
export const mappingAnswers = z.record(z.string().max(200), sheetAnswer);
export type MappingAnswers = z.infer<typeof mappingAnswers>;

/** What the page asks to be done with a batch. */
export const batchAction = z.discriminatedUnion("action", [
  z.object({ action: z.literal("apply"), onError }),
  z.object({
    action: z.literal("undo"),
    // Asked of large batches, which take two people.
    reason: z.string().trim().max(500, "理由不超过500字").default(""),
  }),
  z.object({ action: z.literal("discard") }),
  z.object({
    action: z.literal("office"),
    organ: z.string().trim().min(4, "请填写本机关的全称").max(100, "机关名称过长，请只填全称"),
  }),
]);
