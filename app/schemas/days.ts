import { z } from "zod";
import { type PlainDate, parsePlainDate } from "#domain/plain-date";

/** A day as people type it and addresses carry it: YYYY-MM-DD. */
export const day = z
  .string()
  .trim()
  .transform((text, context): PlainDate => {
    const read = parsePlainDate(text);
    if (read) return read;
    context.addIssue({ code: "custom", message: "请填写日期，如 2017-03-05。" });
    return z.NEVER;
  });

/** A calendar year of four digits. */
export const year = z
  .string()
  .regex(/^(?:19|20)\d{2}$/, "请填写四位年份，如 2017。")
  .transform(Number);
