import { type Calendar, isInCalendar, workdaysBetween } from "#domain/calendar";
import { type Count, countBackward, countForward, outsideCalendar } from "#domain/counting";
import { checkBareNumbers, extensionOf, lengthOf } from "#domain/deadline-allowances";
import { ERA_IDS, type Era, eraOn } from "#domain/eras";
import type { Period, Unit, Variant } from "#domain/limit";
import { type LimitId, limitOf, periodOf } from "#domain/limits";
import { accepted, type Outcome, refused } from "#domain/outcome";
import { orderPauses, type Pause } from "#domain/pauses";
import { daysBetween, type PlainDate } from "#domain/plain-date";

/** A limit of the law, started by an event of a case. */
export interface LimitRequest {
  readonly limit: LimitId;
  /** Day of the event that starts the period (the hearing, for R15 and L13). */
  readonly from: PlainDate;
  /** Which of the limit's periods: ordinary or simplified, judgment or ruling … */
  readonly variant?: Variant;
  /** A length of the case's own, where the limit allows one (R01, R16, R28 …), in its unit. */
  readonly length?: number;
  readonly pauses?: readonly Pause[];
  /** Days of extension granted in total. */
  readonly extend?: number;
  /** Overrides ERA-1, which takes the era of the starting day. */
  readonly era?: Era;
}

/** The bare date engine, for a period that no row of the tables names. */
export interface BareRequest {
  readonly unit: Unit;
  readonly length: number;
  readonly from: PlainDate;
  readonly roll: boolean;
  readonly pauses?: readonly Pause[];
  readonly extend?: number;
}

/** A computed deadline, with all that its explanation needs. */
export interface Deadline extends Count {
  /** Absent for the bare engine. */
  readonly basis?: Basis;
  readonly backwards: boolean;
  /** The end of the bare period, before extension and pauses; the due day for working days. */
  readonly base: PlainDate;
  /** The end before rolling. */
  readonly raw: PlainDate;
  readonly due: PlainDate;
  /** True when the holiday notice of a year it rests on is missing (HD-9). */
  readonly provisional: boolean;
  /** How many of `pauses`, in order, began before the period had ended. */
  readonly pausesCounted: number;
  readonly calendarVersion: string;
}

export interface Basis {
  readonly limit: LimitId;
  readonly era: Era;
  readonly article: string;
  readonly period: Period;
}

/** A deadline of a statutory limit: never without its article. */
export interface LimitDeadline extends Deadline {
  readonly basis: Basis;
}

/**
 * The last day of a statutory limit (rules.md 2.2, 2.3), inclusive: what is done on it is in time.
 * Refuses a limit or variant the era does not know, a length, pause or extension the limit does not
 * allow, and days outside the calendar.
 */
export function computeDeadline(request: LimitRequest, calendar: Calendar): Outcome<LimitDeadline> {
  const { limit: id, from, variant } = request;
  const limit = limitOf(id);
  const era = request.era ?? eraAtLeast(eraOn(from), limit.eraFloor);
  const found = periodOf(id, era, variant);
  if (!found.ok) return found;
  const { period, article } = found.value;
  if (limit.instead) return refused("notAPeriod", id, article, limit.instead);
  const length = lengthOf(request, period, article);
  if (!length.ok) return length;
  const extend = extensionOf(request, period, article);
  if (!extend.ok) return extend;
  if (request.pauses?.length && limit.pausedBy.length === 0) {
    const message = `${id}“${limit.name}”不因中止等情形停止计算，请删去停止期间`;
    return refused("notPausable", "C16", article, message);
  }
  if (!isInCalendar(from) && !limit.reachesBack) return outsideCalendar(from);
  const finished = finish(
    {
      unit: period.unit,
      length: length.value,
      from,
      roll: !period.threshold,
      pauses: request.pauses ?? [],
      extend: extend.value,
    },
    period.backwards ?? false,
    calendar,
  );
  if (!finished.ok) return finished;
  return accepted({ ...finished.value, basis: { limit: id, era, article, period } });
}

/** The last day of a period given by unit and length alone; same counting rules, same refusals. */
export function computeBareDeadline(request: BareRequest, calendar: Calendar): Outcome<Deadline> {
  const { unit, length, from, roll, pauses = [], extend = 0 } = request;
  const fault = checkBareNumbers(length, extend);
  if (fault) return fault;
  if (!isInCalendar(from)) return outsideCalendar(from);
  return finish({ unit, length, from, roll, pauses, extend }, false, calendar);
}

/**
 * What is left on the day, in the limit's own unit: working days for a period in working days,
 * otherwise calendar days. 0 on the due day, negative afterwards.
 */
export function daysLeft(deadline: Deadline, on: PlainDate, calendar: Calendar): number {
  const { unit, due } = deadline;
  return unit === "workingDay" ? workdaysBetween(calendar, on, due) : daysBetween(on, due);
}

/** True from the day after the due day (HD-11: it ends with that day). */
export function isOverdue({ due }: Pick<Deadline, "due">, on: PlainDate): boolean {
  return on > due;
}

/** In time by postmark or submission, not by arrival (C10). Both days inclusive. */
export function isFiledInTime({ due }: Pick<Deadline, "due">, filedOn: PlainDate): boolean {
  return filedOn <= due;
}

function finish(count: Count, backwards: boolean, calendar: Calendar): Outcome<Deadline> {
  const ordered = orderPauses(count.pauses, count.from);
  if (!ordered.ok) return ordered;
  const checked = { ...count, pauses: ordered.value };
  const counted = backwards ? countBackward(checked, calendar) : countForward(checked, calendar);
  if (!counted.ok) return counted;
  const calendarVersion = calendar.version;
  return accepted({ ...checked, ...counted.value, backwards, calendarVersion });
}

function eraAtLeast(era: Era, floor: Era = "A"): Era {
  return ERA_IDS.indexOf(era) < ERA_IDS.indexOf(floor) ? floor : era;
}
