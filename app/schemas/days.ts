import { z } from "zod";
import { type PlainDate, parsePlainDate } from "#domain/plain-date";

/** The centuries of this system's cases; beyond them a period has more months than anyone reads. */
const CENTURIES = /^(?:19|20)\d{2}/;

/** A day as people type it and addresses carry it: YYYY-MM-DD. */
export const day = z
  .string()
  .trim()
  .transform((text, context): PlainDate => {
    const read = parsePlainDate(text);
    if (read && CENTURIES.test(read)) return read;
    context.addIssue({ code: "custom", message: "请填写日期，如 2017-03-05。" });
    return z.NEVER;
  });

/** A calendar year of four digits. */
export const year = z
  .string()
  .regex(new RegExp(`${CENTURIES.source}$`), "请填写四位年份，如 2017。")
  .transform(Number);
