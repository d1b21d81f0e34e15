import { z } from "zod";
import { parsePlainDate } from "#domain/plain-date";

const storedDay = z.string().transform((text, context) => {
  const day = parsePlainDate(text);
  if (day) return day;
  context.addIssue({ code: "custom", message: `“${text}”不是日期，请写成2027-01-01的样子` });
  return z.NEVER;
});

/** Days as they lie in the database or in a .json file: "2027-02-05". */
export const storedDays = z.array(storedDay);

/** Holidays by name with first and last day, both inclusive. */
export const storedHolidays = z.array(
  z.object({ name: z.string().min(1), from: storedDay, to: storedDay }),
);
