import type { Calendar } from "#domain/calendar";
import { type FileEvent, type FileSettings, standing } from "#domain/case-file";
import type { LimitRequest } from "#domain/deadlines";
import type { ProceedingFacts } from "#domain/litigation/facts";
import type { ReconsiderationFacts } from "#domain/reconsideration/facts";
import { decisionLimit } from "#domain/reconsideration/term";
import type { CalendarOfRecord } from "#services/calendar/of-record";
import type { CaseFile } from "#services/case-files/case-file";
import type { Procedure } from "#services/case-files/procedure";

/**
 * The limit of the decision (R16, R18, R26); undefined while it does not run. Only an accepted case
 * has a day by which it must be decided.
 */
export function decisionLimitOf(
  facts: ReconsiderationFacts,
  settings: FileSettings,
): LimitRequest | undefined {
  const setting = { today: facts.receivedOn, settings };
  return facts.acceptedOn === null ? undefined : decisionLimit(facts, setting);
}

/** L09: answer and evidence within 15 calendar days of the copy. */
export function answerLimitOf({ receivedOn }: ProceedingFacts): LimitRequest {
  return { limit: "L09", from: receivedOn };
}

/**
 * The calendar that a due day of the file is counted on: that of today while the matter is open;
 * once it is closed, for ever the one by which it was closed, so that no later notice recomputes a
 * closed case (HD-8).
 */
export function calendarOf<E extends FileEvent, F>(
  procedure: Procedure<E, F>,
  file: CaseFile<E>,
  calendars: CalendarOfRecord,
  isClosed: (facts: F) => boolean,
): Calendar {
  const recordings = [...file.recordedAt.values()];
  if (recordings.every((instant) => calendars.at(instant) === calendars.current)) {
    return calendars.current;
  }
  let facts: F | undefined;
  let closedAt: Date | undefined;
  for (const event of standing(file.events)) {
    facts = procedure.advance(facts, event);
    if (facts === undefined || !isClosed(facts)) closedAt = undefined;
    else closedAt ??= file.recordedAt.get(event.seq);
  }
  return closedAt ? calendars.at(closedAt) : calendars.current;
}
