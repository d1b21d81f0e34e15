/**
 * A calendar day, written YYYY-MM-DD. A day is not an instant: it has no hour and no zone, and it
 * stays text from the database to the page (docs/decisions/0003-days-as-text.md). Two days compare
 * as text. Civil days of Asia/Shanghai (rules.md HD-11).
 */
export type PlainDate = string & { readonly __day: unique symbol };

const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** Reads a day; undefined when the text is not one (2025-02-30, "", "2025-2-3"); there is no year 0. */
export function parsePlainDate(text: string): PlainDate | undefined {
  const match = WRITTEN.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return undefined;
  return text as PlainDate;
}

/** A day known to be right at the time of writing (a constant, a test). Throws on anything else. */
export function plainDate(text: string): PlainDate {
  const day = parsePlainDate(text);
  if (!day) throw new Error(`not a day: ${text}`);
  return day;
}

/** The day of a year, month (1 to 12) and day of the month; undefined when there is no such day. */
export function dayOf(year: number, month: number, day: number): PlainDate | undefined {
  return parsePlainDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

/** How many days the month (1 to 12) has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day `count` calendar days later (earlier when negative). */
export function addDays(day: PlainDate, count: number): PlainDate {
  return fromDayNumber(toDayNumber(day) + count);
}

/** Calendar days from `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** 0 for Sunday, 6 for Saturday. */
export function weekday(day: PlainDate): number {
  return (((toDayNumber(day) + 4) % 7) + 7) % 7;
}

/** The calendar year of a day. */
export function yearOf(day: PlainDate): number {
  return Number(day.slice(0, 4));
}

/** The civil day in Asia/Shanghai (UTC+8, no summer time since 1991) at an instant. */
export function dayInShanghai(instant: Date): PlainDate {
  return fromDayNumber(Math.floor((instant.getTime() + 8 * 3_600_000) / DAY_MS));
}

/** Days since 1970-01-01. */
export function toDayNumber(day: PlainDate): number {
  return (
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) /
    DAY_MS
  );
}

/** The day that lies `number` days after 1970-01-01; the inverse of `toDayNumber`. */
export function fromDayNumber(number: number): PlainDate {
  return new Date(number * DAY_MS).toISOString().slice(0, 10) as PlainDate;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
