import { type Calendar, isInCalendar, workdaysBetween } from "#domain/calendar";
import { type Count, countBackward, countForward, outsideCalendar } from "#domain/counting";
import { ERA_IDS, type Era, eraOn } from "#domain/eras";
import type { Period, Unit, Variant } from "#domain/limit";
import { type LimitId, limitOf, periodOf } from "#domain/limits";
import { accepted, type Outcome, type Refusal, refused } from "#domain/outcome";
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

const MOST_UNITS = 36_500;
const COUNTING_LAW = "行政复议法第八十八条";

/**
 * The last day of a statutory limit (rules.md 2.2, 2.3), inclusive: what is done on it is in time.
 * Refuses a limit or variant the era does not know, a length, pause or extension the limit does not
 * allow, and days outside the calendar.
 */
export function computeDeadline(request: LimitRequest, calendar: Calendar): Outcome<Deadline> {
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
  return finish(
    {
      unit: period.unit,
      length: length.value,
      from,
      roll: !period.threshold,
      pauses: request.pauses ?? [],
      extend: extend.value,
    },
    { backwards: period.backwards ?? false, basis: { limit: id, era, article, period } },
    calendar,
  );
}

/** The last day of a period given by unit and length alone; same counting rules, same refusals. */
export function computeBareDeadline(request: BareRequest, calendar: Calendar): Outcome<Deadline> {
  const { unit, length, from, roll, pauses = [], extend = 0 } = request;
  if (!isLength(length)) return badLength("C2", COUNTING_LAW, `应当是1至${MOST_UNITS}的整数`);
  if (!isExtension(extend)) return badExtension(30);
  if (!isInCalendar(from)) return outsideCalendar(from);
  return finish({ unit, length, from, roll, pauses, extend }, { backwards: false }, calendar);
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

function finish(
  count: Count,
  about: { backwards: boolean; basis?: Basis },
  calendar: Calendar,
): Outcome<Deadline> {
  const ordered = orderPauses(count.pauses, count.from);
  if (!ordered.ok) return ordered;
  const checked = { ...count, pauses: ordered.value };
  const counted = about.backwards
    ? countBackward(checked, calendar)
    : countForward(checked, calendar);
  if (!counted.ok) return counted;
  return accepted({ ...checked, ...about, ...counted.value, calendarVersion: calendar.version });
}

function eraAtLeast(era: Era, floor: Era = "A"): Era {
  return ERA_IDS.indexOf(era) < ERA_IDS.indexOf(floor) ? floor : era;
}

function lengthOf(request: LimitRequest, period: Period, law: string): Outcome<number> {
  const { length: fixed, given } = period;
  const length = request.length ?? fixed;
  if (length === undefined) {
    const message = `${request.limit}没有法定的固定长度，请填写本案确定的长度`;
    return refused("lengthMissing", request.limit, law, message);
  }
  if (length === fixed) return accepted(length);
  if (given && isLength(length, given)) return accepted(length);
  const range = given ? `应当是${given.least}至${given.most}的整数` : `法定为${fixed}，不能更改`;
  return badLength(request.limit, law, range);
}

function extensionOf(request: LimitRequest, period: Period, law: string): Outcome<number> {
  const { extension } = period;
  const extend = request.extend ?? extension?.whenNotGiven ?? 0;
  if (extend === 0) return accepted(0);
  if (!extension) {
    const message = `${request.limit}“${limitOf(request.limit).name}”不得延长，请删去延长的天数`;
    return refused("noExtension", request.limit, law, message);
  }
  const most = extension.mostDays ?? MOST_UNITS;
  return isExtension(extend, most) ? accepted(extend) : badExtension(most, extension.law);
}

function isLength(value: number, { least, most } = { least: 1, most: MOST_UNITS }): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function isExtension(value: number, most = 30): boolean {
  return Number.isInteger(value) && value >= 0 && value <= most;
}

function badLength(rule: string, law: string, range: string): Refusal {
  return refused("badLength", rule, law, `期限长度${range}，请更正`);
}

function badExtension(most: number, law = "行政复议法第六十二条第一款"): Refusal {
  const message = `延长的天数应当是整数，累计最多${most}日，请更正`;
  return refused("badExtension", "R17", law, message);
}
