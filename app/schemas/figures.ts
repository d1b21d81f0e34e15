import { z } from "zod";
import { type PlainDate, parsePlainDate, plainDate, yearOf } from "#domain/plain-date";
import { day, year } from "#schemas/days";

/** What a person or an address may ask of the figures. Messages are sentences a clerk would say. */

/** The address of the page: a whole year, or from and to (both inclusive); the organ a name or an id. */
export const figuresAddress = z
  .object({
    year: year.optional(),
    from: day.optional(),
    to: day.optional(),
    asOf: day.optional(),
    organ: z.string().max(100, "机关名称不超过100个字。").optional(),
  })
  .superRefine(({ from, to }, context) => {
    if (from && to && from > to) {
      context.addIssue({ code: "custom", path: ["to"], message: "止日早于起日，请更正。" });
    }
  });
export type FiguresQuery = z.output<typeof figuresAddress>;

/** The instant up to which the record is read: a day (its end) or a time with its zone. */
export const instant = z.string().transform((text, context): Date => {
  const asDay = parsePlainDate(text);
  const read = new Date(asDay ? `${asDay}T23:59:59.999+08:00` : text);
  const zoned = asDay !== undefined || /(?:Z|[+-]\d{2}:?\d{2})$/.test(text);
  if (zoned && !Number.isNaN(read.getTime())) return read;
  context.addIssue({
    code: "custom",
    message: "请写明时刻和时区，如 2018-01-05T09:00:00+08:00，或者只写日期。",
  });
  return z.NEVER;
});

/** What the command line asks of the figures. */
export const figuresArguments = z
  .object({
    from: day,
    to: day,
    asOf: day.optional(),
    knownAt: instant.optional(),
    organ: z.string().optional(),
    measure: z.array(z.string()).optional(),
  })
  .refine(({ from, to }) => from <= to, { path: ["to"], message: "止日早于起日，请更正。" });

/** What the command line asks of the paragraph. */
export const paragraphArguments = z.object({
  year,
  asOf: day.optional(),
  organ: z.string().optional(),
});

/** The period asked for; without any, the year of `fallback`. An open side is that side of its year. */
export function periodAsked(
  { year: whole, from, to }: Pick<FiguresQuery, "year" | "from" | "to">,
  fallback: number,
): { from: PlainDate; to: PlainDate } {
  const first = from ?? (to && !whole ? firstOf(yearOf(to)) : firstOf(whole ?? fallback));
  const last = to ?? lastOf(from ? yearOf(from) : (whole ?? fallback));
  return { from: first, to: last };
}

function firstOf(of: number): PlainDate {
  return plainDate(`${of}-01-01`);
}

function lastOf(of: number): PlainDate {
  return plainDate(`${of}-12-31`);
}
