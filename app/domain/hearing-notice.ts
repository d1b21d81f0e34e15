import { type Calendar, workdayBefore, workdaysBetween } from "#domain/calendar";
import { REVIEW_LIMITS } from "#domain/limits-review";
import { addDays, type PlainDate } from "#domain/plain-date";

/**
 * Notice of a hearing "five days before" (行政复议法第五十一条第一款), counted back in working days.
 * The words are read both ways: five clear working days between service and hearing, or the fifth
 * working day before it, which leaves four. Fewer than four block the hearing, exactly four warn
 * (IR-13).
 */
const CLEAR_DAYS = REVIEW_LIMITS.R15.periods[0].length;

export interface HearingNotice {
  /** Last day of service that leaves five clear working days. */
  readonly strict: PlainDate;
  /** Last day of service that leaves four. */
  readonly lenient: PlainDate;
}

/** The last days on which every party may be served; undefined before the calendar of record. */
export function latestHearingNotice(
  hearingOn: PlainDate,
  calendar: Calendar,
): HearingNotice | undefined {
  const fifth = workdayBefore(calendar, hearingOn, CLEAR_DAYS);
  const fourth = workdayBefore(calendar, hearingOn, CLEAR_DAYS - 1);
  return fifth && fourth && { strict: addDays(fifth, -1), lenient: addDays(fourth, -1) };
}

/** Working days strictly between service and hearing; negative when served after it. */
export function clearWorkdays(
  servedOn: PlainDate,
  hearingOn: PlainDate,
  calendar: Calendar,
): number {
  return workdaysBetween(calendar, servedOn, addDays(hearingOn, -1));
}

/** Whether a party's notice holds (IR-13): in time, only on the lenient reading, or too late. */
export function judgeHearingNotice(
  servedOn: PlainDate,
  hearingOn: PlainDate,
  calendar: Calendar,
): "inTime" | "doubtful" | "tooLate" {
  const clear = clearWorkdays(servedOn, hearingOn, calendar);
  if (clear >= CLEAR_DAYS) return "inTime";
  return clear === CLEAR_DAYS - 1 ? "doubtful" : "tooLate";
}
