import { z } from "zod";
import { parsePlainDate } from "#domain/plain-date";

/** The fields that the forms of all steps are made of; messages are what a clerk would say. */

/** A calendar day, YYYY-MM-DD. */
export const day = z.string().transform((text, context) => {
  const found = parsePlainDate(text);
  if (found) return found;
  context.addIssue({ code: "custom", message: "请填写真实存在的日期，如2025-03-05" });
  return z.NEVER;
});

/** A text that must say something; at most `most` characters. */
export function text(what: string, most = 2000) {
  return z.string().trim().min(1, `请填写${what}`).max(most, `${what}不超过${most}字`);
}

/** A text that may stay empty. */
export function note(what: string, most = 2000) {
  return z.string().trim().max(most, `${what}不超过${most}字`).optional();
}

/** One code of a table. */
export function codeOf<T extends object>(table: T, what: string) {
  const known = (value: unknown): value is keyof T & string =>
    typeof value === "string" && Object.hasOwn(table, value);
  return z.custom<keyof T & string>(known, { message: `请选择${what}` });
}

/** A whole number of days. */
export const days = z.number().int("请填写整数天").min(1, "至少一天").max(3650, "不超过3650天");

/** Names, each once said. */
export function names(what: string) {
  return z.array(text(what, 200)).max(500, `${what}不超过500个`);
}
