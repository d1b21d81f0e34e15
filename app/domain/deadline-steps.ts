import { type Calendar, type DayKind, dayKind, daysFrom, hasNotice } from "#domain/calendar";
import type { Deadline } from "#domain/deadlines";
import type { Era } from "#domain/eras";
import type { Unit } from "#domain/limit";
import { type LimitId, limitOf } from "#domain/limits";
import { type Pause, pausedDays } from "#domain/pauses";
import { addDays, type PlainDate, yearOf } from "#domain/plain-date";

/** Why a day is passed over. */
export type SkipReason = "weekend" | "holiday" | "paused";

/**
 * Why this day: the ledger of one deadline, in the order in which a clerk would count it on a wall
 * calendar. Built only when someone asks, from the deadline and the calendar it was computed on.
 */
export type DeadlineStep =
  | { kind: "trigger"; day: PlainDate; event: string }
  | { kind: "basis"; limit: LimitId; name: string; article: string; era: Era }
  | { kind: "period"; length: number; unit: Unit }
  /** A day that counts: the first, second … working day, or one of the clear days. */
  | { kind: "counted"; day: PlainDate; ordinal: number; makeup: boolean }
  /** Days passed over, both inclusive: weekend, holiday by name, or the clock standing still. */
  | { kind: "skipped"; from: PlainDate; to: PlainDate; why: SkipReason; name?: string }
  /** End of the bare period, before extension and pauses. */
  | { kind: "baseEnd"; day: PlainDate }
  /** `days` are calendar days; a pause after the end is not effective. */
  | { kind: "pause"; pause: Pause; days: number; effective: boolean }
  | { kind: "extension"; days: number; approver?: string; law?: string }
  | { kind: "rawEnd"; day: PlainDate }
  | { kind: "makeupEnd"; day: PlainDate }
  | { kind: "rolled"; from: PlainDate; to: PlainDate }
  | { kind: "threshold"; day: PlainDate }
  | { kind: "due"; day: PlainDate; backwards: boolean }
  | { kind: "provisional"; years: readonly number[] }
  | { kind: "calendar"; version: string };

/** The ledger of a deadline. `calendar` must be the one the deadline was computed on. */
export function deadlineSteps(deadline: Deadline, calendar: Calendar): DeadlineStep[] {
  const { due, backwards, calendarVersion: version } = deadline;
  const oneByOne = deadline.unit === "workingDay" || backwards;
  return [
    ...opening(deadline),
    ...(oneByOne ? daysOneByOne(deadline, calendar) : daysAtOnce(deadline, calendar)),
    { kind: "due", day: due, backwards },
    ...missingNotices(deadline, calendar),
    { kind: "calendar", version },
  ];
}

function opening({ basis, from, length, unit }: Deadline): DeadlineStep[] {
  const period: DeadlineStep = { kind: "period", length, unit };
  if (!basis) return [{ kind: "trigger", day: from, event: "起算事件发生之日" }, period];
  const { limit, era, article } = basis;
  const { name, trigger } = limitOf(limit);
  const event = (basis.period.trigger ?? trigger).text;
  return [
    { kind: "trigger", day: from, event },
    { kind: "basis", limit, name, article, era },
    period,
  ];
}

/** Calendar days, months, years: end of the period, then each addition, then one roll (C9). */
function daysAtOnce(deadline: Deadline, calendar: Calendar): DeadlineStep[] {
  const { base, raw, due, roll } = deadline;
  const added = additions(deadline);
  const steps: DeadlineStep[] = [{ kind: "baseEnd", day: base }, ...added];
  if (added.length > 0) steps.push({ kind: "rawEnd", day: raw });
  if (!roll) return [...steps, { kind: "threshold", day: raw }];
  if (dayKind(calendar, raw).kind === "makeup") return [...steps, { kind: "makeupEnd", day: raw }];
  if (due === raw) return steps;
  return [
    ...steps,
    ...walk(raw, addDays(due, -1), skipRestDays, calendar),
    { kind: "rolled", from: raw, to: due },
  ];
}

/** Working days, and the clear days before a hearing: every day by name, counted or passed over. */
function daysOneByOne(deadline: Deadline, calendar: Calendar): DeadlineStep[] {
  const { from, due, backwards, unit, pauses } = deadline;
  const first = addDays(backwards ? due : from, 1);
  const last = backwards ? addDays(from, -1) : due;
  const rest: Skip = unit === "workingDay" ? skipRestDays : () => undefined;
  const isPaused = (day: PlainDate) =>
    pauses.some(({ stop, resume }) => day >= stop && day < resume);
  const skip: Skip = (day, kind) => (isPaused(day) ? { why: "paused" } : rest(day, kind));
  return [...additions(deadline), ...walk(first, last, skip, calendar)];
}

function additions({ extend, basis, pauses, pausesCounted }: Deadline): DeadlineStep[] {
  const steps: DeadlineStep[] = [];
  if (extend > 0) {
    const granted = basis?.period.extension;
    const by = granted && { approver: granted.approver, law: granted.law };
    steps.push({ kind: "extension", days: extend, ...by });
  }
  for (const [at, pause] of pauses.entries()) {
    steps.push({ kind: "pause", pause, days: pausedDays(pause), effective: at < pausesCounted });
  }
  return steps;
}

type Skip = (day: PlainDate, kind: DayKind) => { why: SkipReason; name?: string } | undefined;

const skipRestDays: Skip = (_, { kind, name }) => {
  if (kind === "weekend") return { why: kind };
  return kind === "holiday" ? { why: kind, name } : undefined;
};

/** Walks from `first` to `last`, both inclusive; neighbours passed over for one reason are joined. */
function walk(first: PlainDate, last: PlainDate, skip: Skip, calendar: Calendar): DeadlineStep[] {
  const steps: DeadlineStep[] = [];
  let ordinal = 0;
  for (const day of daysFrom(first, last)) {
    const kind = dayKind(calendar, day);
    const skipped = skip(day, kind);
    const before = steps.at(-1);
    if (!skipped) {
      ordinal += 1;
      steps.push({ kind: "counted", day, ordinal, makeup: kind.kind === "makeup" });
    } else if (
      before?.kind === "skipped" &&
      before.why === skipped.why &&
      before.name === skipped.name
    ) {
      before.to = day;
    } else steps.push({ kind: "skipped", from: day, to: day, ...skipped });
  }
  return steps;
}

function missingNotices(deadline: Deadline, calendar: Calendar): DeadlineStep[] {
  if (!deadline.provisional) return [];
  const { unit, backwards, from, raw, due } = deadline;
  const ends = [unit === "workingDay" || backwards ? from : raw, due].map(yearOf);
  const first = Math.min(...ends);
  const span = Array.from({ length: Math.max(...ends) - first + 1 }, (_, at) => first + at);
  return [{ kind: "provisional", years: span.filter((year) => !hasNotice(calendar, year)) }];
}
