import { firstWorkdayFrom, workdayAfter } from "#domain/calendar";
import { DEFAULT_SETTINGS, type Setting } from "#domain/case-file";
import { type Era, eraOfPeriod } from "#domain/eras";
import { addDays, type PlainDate } from "#domain/plain-date";
import type { ReconsiderationFacts } from "#domain/reconsideration/facts";
import { openSuspension } from "#domain/reconsideration/fold/course";

/** The law that governs a step taken on the day (ERA-1); an undated one follows the day of receipt. */
export function eraOfStep(
  facts: ReconsiderationFacts | undefined,
  on: PlainDate | null,
  { settings = DEFAULT_SETTINGS, today }: Setting,
): Era {
  const receivedOn = facts?.receivedOn ?? on ?? today;
  return eraOfPeriod(on ?? receivedOn, receivedOn, settings.transition);
}

/** Last day of the review of the application: 5 working days (R08; anew after correction, R11). */
export function reviewDueOn(
  facts: ReconsiderationFacts,
  { calendar }: Setting,
): PlainDate | undefined {
  return workdayAfter(calendar, facts.correctedOn ?? facts.receivedOn, 5);
}

/**
 * Last day of the decision (R16, R17, R18, R26): 60 calendar days, 30 in simplified procedure, from
 * acceptance, in era A from receipt; pauses and extension added before the one roll at the end (C9).
 * undefined while the term has not begun, stands still, or the calendar ends.
 */
export function decisionDueOn(
  facts: ReconsiderationFacts,
  setting: Setting,
): PlainDate | undefined {
  const started = termStartOf(facts, setting);
  if (started === undefined || openSuspension(facts)) return undefined;
  const length = facts.procedure === "SIMPLIFIED" ? 30 : 60;
  const end = addDays(started, length + facts.pausedDays + facts.extendedDays);
  return firstWorkdayFrom(setting.calendar, end);
}

/** The day the decision term starts: the restart after escalation, acceptance, in era A receipt. */
export function termStartOf(facts: ReconsiderationFacts, setting: Setting): PlainDate | undefined {
  if (facts.restartedOn) return facts.restartedOn;
  if (eraOfStep(facts, facts.acceptedOn, setting) === "A") return facts.receivedOn;
  return facts.acceptedOn ?? undefined;
}
