import { addDays, type PlainDate, plainDate } from "#domain/plain-date";

/** A month of a period: its part that lies within the period, both days inclusive. */
export interface MonthSpan {
  /** "2017-03". */
  month: string;
  from: PlainDate;
  to: PlainDate;
}

/** The months that a period touches, in order; the first and the last one cut to the period. */
export function monthsOf(from: PlainDate, to: PlainDate): MonthSpan[] {
  const months: MonthSpan[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = monthAfter(month)) {
    const first = plainDate(`${month}-01`);
    const last = addDays(plainDate(`${monthAfter(month)}-01`), -1);
    months.push({ month, from: first < from ? from : first, to: last > to ? to : last });
  }
  return months;
}

function monthAfter(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  const [y, m] = number === 12 ? [year + 1, 1] : [year, number + 1];
  return `${String(y).padStart(4, "0")}-${String(m).padStart(2, "0")}`;
}
