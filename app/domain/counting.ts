import {
  type Calendar,
  firstWorkdayFrom,
  hasNotice,
  isInCalendar,
  workdayAfter,
  workdayBefore,
  workdaysBetween,
} from "#domain/calendar";
import { FIRST_DAY, LAST_DAY } from "#domain/day-table";
import type { Unit } from "#domain/limit";
import { accepted, type Outcome, type Refusal, refused } from "#domain/outcome";
import { type Pause, pausedDays } from "#domain/pauses";
import { addDays, dayOf, daysInMonth, type PlainDate, yearOf } from "#domain/plain-date";

/** What is counted: checked numbers and days, whatever law they come from. */
export interface Count {
  readonly unit: Unit;
  readonly length: number;
  /** Day of the event; not counted, day one is the next (C1). */
  readonly from: PlainDate;
  /** Whether an end on a rest day moves to the first working day after (C6); not for C14. */
  readonly roll: boolean;
  /** In order of time and apart from each other (`orderPauses`, `mergePauses`). */
  readonly pauses: readonly Pause[];
  /** Days added to the end before it is rolled (C9); working days for a period in working days. */
  readonly extend: number;
}

export interface Counted {
  /** The end of the bare period, before extension and pauses; the due day for working days. */
  readonly base: PlainDate;
  /** The end before rolling. */
  readonly raw: PlainDate;
  readonly due: PlainDate;
  /** True when a year the answer rests on has no holiday notice (C15, HD-9). */
  readonly provisional: boolean;
  /** How many of the pauses, in order, began before the period had ended; later ones stop nothing. */
  readonly pausesCounted: number;
}

/** Counts forward from the event to the end (C1 to C9, C16). Refuses an end outside the calendar. */
export function countForward(count: Count, calendar: Calendar): Outcome<Counted> {
  return count.unit === "workingDay" ? countWorkdays(count, calendar) : countDays(count, calendar);
}

/**
 * Counts back from a hearing: the last day that leaves `length` clear days between it and the
 * hearing (R15, L13). Rest days between count only for calendar days.
 */
export function countBackward(
  { unit, length, from }: Pick<Count, "unit" | "length" | "from">,
  calendar: Calendar,
): Outcome<Counted> {
  const first =
    unit === "workingDay" ? workdayBefore(calendar, from, length) : addDays(from, -length);
  if (!first || first <= FIRST_DAY) return outsideCalendar(from);
  const due = addDays(first, -1);
  const provisional = !yearsKnown(calendar, due, from);
  return accepted({ base: due, raw: due, due, provisional, pausesCounted: 0 });
}

/** The corresponding day `count` months later, or the last day of that month (C7). */
export function addMonths(day: PlainDate, count: number): PlainDate | undefined {
  const months = yearOf(day) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  return dayOf(year, month, Math.min(Number(day.slice(8)), daysInMonth(year, month)));
}

/** The refusal for a day that no calendar of ours reaches (C15). */
export function outsideCalendar(day: PlainDate): Refusal {
  const message = `以${day}计算超出日历范围（${FIRST_DAY}至${LAST_DAY}），请核对日期`;
  return refused("outsideCalendar", "C15", "全国年节及纪念日放假办法第七条", message);
}

/** Calendar days, months and years: end, then extension and pauses, then one roll (C6, C7, C9). */
function countDays(count: Count, calendar: Calendar): Outcome<Counted> {
  const { from, roll, pauses } = count;
  const base = addUnits(count);
  let raw = base && addDays(base, count.extend);
  let pausesCounted = 0;
  for (const pause of pauses) {
    const end = raw && endOf(raw, roll, calendar);
    if (!raw || !end || pause.stop > end) break;
    raw = addDays(raw, pausedDays(pause));
    pausesCounted += 1;
  }
  const due = raw && endOf(raw, roll, calendar);
  if (!base || !raw || !due) return outsideCalendar(from);
  const provisional = !yearsKnown(calendar, raw, due);
  return accepted({ base, raw, due, provisional, pausesCounted });
}

/** Working days: the Nth one that no pause covers; it is a working day, so it never rolls (C5). */
function countWorkdays(count: Count, calendar: Calendar): Outcome<Counted> {
  const { from, pauses } = count;
  let length = count.length + count.extend;
  let due = workdayAfter(calendar, from, length);
  let pausesCounted = 0;
  for (const { stop, resume } of pauses) {
    if (!due || stop > due) break;
    const firstPaused = stop > from ? stop : addDays(from, 1);
    length += Math.max(0, workdaysBetween(calendar, addDays(firstPaused, -1), addDays(resume, -1)));
    due = workdayAfter(calendar, from, length);
    pausesCounted += 1;
  }
  if (!due) return outsideCalendar(from);
  const provisional = !yearsKnown(calendar, from, due);
  return accepted({ base: due, raw: due, due, provisional, pausesCounted });
}

function addUnits({ unit, length, from }: Count): PlainDate | undefined {
  if (unit === "day") return addDays(from, length);
  return addMonths(from, unit === "year" ? length * 12 : length);
}

function endOf(raw: PlainDate, roll: boolean, calendar: Calendar): PlainDate | undefined {
  if (!isInCalendar(raw)) return undefined;
  return roll ? firstWorkdayFrom(calendar, raw) : raw;
}

function yearsKnown(calendar: Calendar, from: PlainDate, to: PlainDate): boolean {
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    if (!hasNotice(calendar, year)) return false;
  }
  return true;
}
