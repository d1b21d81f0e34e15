import { type Calendar, type DayKind, dayKind, daysFrom } from "#domain/calendar";
import { FIRST_DAY, LAST_DAY } from "#domain/day-table";
import { computeDeadline, type Deadline, type LimitRequest } from "#domain/deadlines";
import type { PlainDate } from "#domain/plain-date";

/** A deadline of a case that is still open; closed cases are never recomputed (HD-8). */
export interface OpenDeadline<Id> {
  readonly id: Id;
  readonly request: LimitRequest;
}

/** A day that a new or corrected notice makes another kind of day. */
export interface ChangedDay {
  readonly day: PlainDate;
  readonly was: DayKind;
  readonly is: DayKind;
}

export interface ChangedDeadline<Id> {
  readonly id: Id;
  /** "moved": another day. "confirmed": the same day, no longer provisional, or provisional now. */
  readonly change: "moved" | "confirmed";
  readonly before: Deadline;
  readonly after: Deadline;
  /** The changed days that the count passes over: why the day moved. */
  readonly why: readonly ChangedDay[];
}

/** Every day of which two calendars speak differently, in order. */
export function changedDays(before: Calendar, after: Calendar): ChangedDay[] {
  const changed: ChangedDay[] = [];
  for (const day of daysFrom(FIRST_DAY, LAST_DAY)) {
    const [was, is] = [dayKind(before, day), dayKind(after, day)];
    if (was.kind !== is.kind) changed.push({ day, was, is });
  }
  return changed;
}

/**
 * Which open deadlines a new or corrected notice changes: old day, new day, why (HD-8). Nothing is
 * applied; one confirmation by a person applies the list. Takes and gives one at a time, so that
 * any number of cases can pass through. A request that either calendar refuses is passed over: it
 * has no day that could change.
 */
export function* changedDeadlines<Id>(
  open: Iterable<OpenDeadline<Id>>,
  before: Calendar,
  after: Calendar,
): Generator<ChangedDeadline<Id>> {
  const change = deadlineChanges(before, after);
  for (const deadline of open) {
    const changed = change(deadline);
    if (changed) yield changed;
  }
}

/**
 * The same as a question about one deadline, undefined when it stays as it is: for cases that are
 * read from the database portion by portion. The calendars are compared once.
 */
export function deadlineChanges(before: Calendar, after: Calendar) {
  const days = changedDays(before, after);
  return <Id>({ id, request }: OpenDeadline<Id>): ChangedDeadline<Id> | undefined => {
    const old = computeDeadline(request, before);
    const now = computeDeadline(request, after);
    if (!old.ok || !now.ok) return undefined;
    const moved = old.value.due !== now.value.due;
    if (!moved && old.value.provisional === now.value.provisional) return undefined;
    const change = moved ? "moved" : "confirmed";
    const why = moved ? reasons(old.value, now.value, days) : [];
    return { id, change, before: old.value, after: now.value, why };
  };
}

function reasons(old: Deadline, now: Deadline, days: readonly ChangedDay[]): ChangedDay[] {
  const start = old.unit === "workingDay" ? old.from : old.raw;
  return days.filter(({ day }) => {
    const backwards = day <= start && (day >= old.due || day >= now.due);
    return backwards || (day >= start && (day <= old.due || day <= now.due));
  });
}
