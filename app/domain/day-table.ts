import type { HolidayNotice, HolidayRange } from "#domain/holidays";
import { fromDayNumber, type PlainDate, plainDate, toDayNumber, yearOf } from "#domain/plain-date";

/**
 * Every day of the calendar laid out once, so that a question costs one look-up. Days are held by
 * position: 0 is FIRST_DAY.
 */
export interface DayTable {
  readonly kinds: Uint8Array;
  readonly names: ReadonlyMap<number, string>;
  readonly knownYears: ReadonlySet<number>;
  /** Positions of all working days, ascending. */
  readonly workdays: Int32Array;
  /** How many working days lie before the position. */
  readonly workdaysBefore: Int32Array;
}

/** The calendar of record begins with the first notice we hold. */
export const FIRST_DAY = plainDate("2016-01-01");
/** No period of either procedure is longer than 20 years; what ends later is a slip of the pen. */
export const LAST_DAY = plainDate("2099-12-31");

const FIRST = toDayNumber(FIRST_DAY);
const LENGTH = toDayNumber(LAST_DAY) - FIRST + 1;
const [WORKDAY, MAKEUP, WEEKEND, HOLIDAY] = [0, 1, 2, 3];
const written: PlainDate[] = new Array(LENGTH);
export type Kind = "workday" | "makeup" | "weekend" | "holiday";

/**
 * Marks make-up days, then holiday ranges, then the extra holidays of a region. Days of a year
 * without a notice follow their weekday; `knownYears` says which years have one.
 */
export function layOutDays(
  notices: readonly HolidayNotice[],
  regional: readonly HolidayRange[],
): DayTable {
  const kinds = new Uint8Array(LENGTH);
  const names = new Map<number, string>();
  for (let at = 0; at < LENGTH; at += 1) kinds[at] = kindByWeekday(at);
  for (const day of notices.flatMap(({ makeup }) => makeup)) kinds[positionOf(day)] = MAKEUP;
  for (const range of [...notices.flatMap(({ holidays }) => holidays), ...regional]) {
    for (let at = positionOf(range.from); at <= positionOf(range.to); at += 1) {
      kinds[at] = HOLIDAY;
      names.set(at, range.name);
    }
  }
  const knownYears = new Set(notices.map(({ year }) => year));
  return { kinds, names, knownYears, ...countWorkdays(kinds) };
}

/** Where the day stands in the table: 0 for FIRST_DAY, negative before it. */
export function positionOf(day: PlainDate): number {
  return toDayNumber(day) - FIRST;
}

/** The day at a position of the table. Written once: an explanation names dozens of days. */
export function dayAt(at: number): PlainDate {
  const held = written[at];
  if (held) return held;
  const day = fromDayNumber(at + FIRST);
  if (at >= 0 && at < LENGTH) written[at] = day;
  return day;
}

/** What the table says of the day; outside the table there is no notice, so the weekday answers. */
export function kindOf(table: DayTable, day: PlainDate): Kind {
  const at = positionOf(day);
  const code = table.kinds[at] ?? kindByWeekday(at);
  if (code === HOLIDAY) return "holiday";
  if (code === WEEKEND) return "weekend";
  return code === MAKEUP ? "makeup" : "workday";
}

/** Whether the day's year has a notice. */
export function isKnown(table: DayTable, day: PlainDate): boolean {
  return table.knownYears.has(yearOf(day));
}

/** The working day with the index (0 is the first of the table); undefined outside the table. */
export function workdayAt(table: DayTable, index: number): PlainDate | undefined {
  const at = table.workdays[index];
  return at === undefined ? undefined : dayAt(at);
}

/** How many working days of the table lie before the position. */
export function workdaysBefore(table: DayTable, at: number): number {
  return at > LENGTH ? table.workdays.length : (table.workdaysBefore[at] ?? 0);
}

function kindByWeekday(at: number): number {
  // 1970-01-01 was a Thursday; 0 is Sunday, 6 is Saturday.
  const weekday = (((at + FIRST + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6 ? WEEKEND : WORKDAY;
}

function countWorkdays(kinds: Uint8Array) {
  const workdays: number[] = [];
  const before = new Int32Array(LENGTH + 1);
  kinds.forEach((kind, at) => {
    if (kind <= MAKEUP) workdays.push(at);
    before[at + 1] = workdays.length;
  });
  return { workdays: Int32Array.from(workdays), workdaysBefore: before };
}
