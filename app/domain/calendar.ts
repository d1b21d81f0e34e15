import {
  type DayTable,
  dayAt,
  FIRST_DAY,
  isKnown,
  type Kind,
  kindOf,
  LAST_DAY,
  layOutDays,
  positionOf,
  workdayAt,
  workdaysBefore,
} from "#domain/day-table";
import { HOLIDAY_NOTICES, type HolidayNotice, type HolidayRange } from "#domain/holidays";
import { daysInMonth, type PlainDate, plainDate } from "#domain/plain-date";

/**
 * The calendar of record: which days are worked (rules.md C8, HD-1 to HD-11). A rest day is a day
 * inside a holiday range, or a Saturday or Sunday that no notice makes a working day.
 */
export interface Calendar {
  /** Which notices, in which version, this calendar was built from: "2016-2026/1". */
  readonly version: string;
  readonly notices: readonly HolidayNotice[];
  readonly table: DayTable;
}

/** A region's own holidays (HD-7: ethnic festivals, HOL24 4); the default is none. */
export interface RegionOverlay {
  readonly region: string;
  readonly holidays: readonly HolidayRange[];
}

export interface DayKind {
  readonly kind: Kind;
  /** Name of the holiday, for a day inside a holiday range. */
  readonly name?: string;
  /** False when the day's year has no notice: the answer is provisional (C15, HD-9). */
  readonly known: boolean;
}

/** The State Council's calendar, 2016 to 2026, without any regional overlay. */
export const STATE_CALENDAR: Calendar = buildCalendar(HOLIDAY_NOTICES);

/** Builds a calendar. Of several notices for one year the one with the highest version counts. */
export function buildCalendar(
  notices: readonly HolidayNotice[],
  overlay?: RegionOverlay,
): Calendar {
  const current = newestPerYear(notices);
  return {
    version: versionOf(current) + (overlay ? `+${overlay.region}` : ""),
    notices: current,
    table: layOutDays(current, overlay?.holidays ?? []),
  };
}

/** True from FIRST_DAY to LAST_DAY, both inclusive. */
export function isInCalendar(day: PlainDate): boolean {
  return day >= FIRST_DAY && day <= LAST_DAY;
}

/** Whether the year's holiday notice has been loaded (C15). */
export function hasNotice(calendar: Calendar, year: number): boolean {
  return calendar.table.knownYears.has(year);
}

/** Monday to Friday and not free, or a make-up Saturday or Sunday (HD-4). */
export function isWorkday(calendar: Calendar, day: PlainDate): boolean {
  const kind = kindOf(calendar.table, day);
  return kind === "workday" || kind === "makeup";
}

/** The opposite of a working day (C8): a period in calendar days may not end on it. */
export function isRestDay(calendar: Calendar, day: PlainDate): boolean {
  return !isWorkday(calendar, day);
}

/** What kind of day it is, by what name, and whether a notice says so or only the weekday. */
export function dayKind(calendar: Calendar, day: PlainDate): DayKind {
  const { table } = calendar;
  const name = table.names.get(positionOf(day));
  const answer = { kind: kindOf(table, day), known: isKnown(table, day) };
  return name === undefined ? answer : { ...answer, name };
}

/** Working days of the month (1 to 12): the checksum of rules.md section 11. */
export function workdaysInMonth({ table }: Calendar, year: number, month: number): number {
  const first = positionOf(plainDate(`${year}-${String(month).padStart(2, "0")}-01`));
  return workdaysBefore(table, first + daysInMonth(year, month)) - workdaysBefore(table, first);
}

/** Working days of the whole year. */
export function workdaysInYear(calendar: Calendar, year: number): number {
  let sum = 0;
  for (let month = 1; month <= 12; month += 1) sum += workdaysInMonth(calendar, year, month);
  return sum;
}

/** The first working day on or after the day; undefined when the calendar ends before. */
export function firstWorkdayFrom({ table }: Calendar, day: PlainDate): PlainDate | undefined {
  return workdayAt(table, workdaysBefore(table, positionOf(day)));
}

/** The Nth working day after the day (N from 1); the day itself never counts (C1, C5). */
export function workdayAfter(
  { table }: Calendar,
  day: PlainDate,
  count: number,
): PlainDate | undefined {
  return workdayAt(table, workdaysBefore(table, positionOf(day) + 1) + count - 1);
}

/** The Nth working day before the day (N from 1); the day itself never counts. */
export function workdayBefore(
  { table }: Calendar,
  day: PlainDate,
  count: number,
): PlainDate | undefined {
  return workdayAt(table, workdaysBefore(table, positionOf(day)) - count);
}

/** Working days after `from` up to and including `to`; negative when `to` lies before `from`. */
export function workdaysBetween({ table }: Calendar, from: PlainDate, to: PlainDate): number {
  return workdaysBefore(table, positionOf(to) + 1) - workdaysBefore(table, positionOf(from) + 1);
}

/** The days from `first` to `last`, both inclusive; none when `last` is earlier. */
export function daysFrom(first: PlainDate, last: PlainDate): PlainDate[] {
  const days: PlainDate[] = [];
  const end = positionOf(last);
  for (let at = positionOf(first); at <= end; at += 1) days.push(dayAt(at));
  return days;
}

function newestPerYear(notices: readonly HolidayNotice[]): HolidayNotice[] {
  const newest = new Map<number, HolidayNotice>();
  for (const notice of notices) {
    const held = newest.get(notice.year);
    if (!held || held.version < notice.version) newest.set(notice.year, notice);
  }
  return [...newest.values()].sort((a, b) => a.year - b.year);
}

/** "2016-2025/1 2026/2": years that follow each other in the same version are written as one. */
function versionOf(notices: readonly HolidayNotice[]): string {
  const runs: { from: number; to: number; version: number }[] = [];
  for (const { year, version } of notices) {
    const run = runs.at(-1);
    if (run && run.to === year - 1 && run.version === version) run.to = year;
    else runs.push({ from: year, to: year, version });
  }
  return runs
    .map(({ from, to, version }) => `${from === to ? from : `${from}-${to}`}/${version}`)
    .join(" ");
}
