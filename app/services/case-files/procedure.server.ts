import type { FileEvent, Setting, Taken, Warning } from "#domain/case-file";
import { standing, VOID } from "#domain/case-file";
import type { Outcome, Refusal } from "#domain/outcome";

/** One kind of case file: how its events are read, what they say, and what may be recorded next. */
export interface Procedure<E extends FileEvent, F> {
  /** Takes a stored event for one of this procedure; throws on a step that it does not know. */
  read: (stored: FileEvent) => E;
  /** What the file says; undefined when nothing in it stands. */
  fold: (events: readonly E[]) => F | undefined;
  /** The facts after one more act. */
  advance: (facts: F | undefined, event: E) => F | undefined;
  /** The one door for a step (design: take): checked by the rules of its own time. */
  take: (facts: F | undefined, event: E, setting: Setting) => Outcome<Taken<E>>;
}

/** A doubt and the event that left it. */
export interface KeptWarning extends Warning {
  eventSeq: number;
}

export interface Replayed<F> {
  /** What the file says; undefined when nothing in it stands. */
  facts: F | undefined;
  warnings: KeptWarning[];
  /** Why the file cannot stand as it is: the first of its events that means nothing. */
  refusal?: Refusal;
}

/**
 * Walks the file from its first event and asks every rule again, each event as it was asked then: on
 * the day it was recorded, by the calendar of that time, in its manner and with the reason that was
 * given. So the doubts of a file are a function of its events, as the facts are. A correction is
 * heard where the event it replaces stood.
 */
export function replay<E extends FileEvent, F>(
  procedure: Procedure<E, F>,
  events: readonly E[],
  settingOf: (seq: number) => Omit<Setting, "reason">,
): Replayed<F> {
  const warnings: KeptWarning[] = [];
  let facts: F | undefined;
  let refusal: Refusal | undefined;
  for (const event of standing(events)) {
    if (event.step === VOID) continue;
    const past: Setting = { ...settingOf(event.seq), reason: event.reason };
    const outcome = procedure.take(facts, event, past);
    if (outcome.ok) {
      warnings.push(...outcome.value.warnings.map((each) => ({ ...each, eventSeq: event.seq })));
    } else {
      refusal ??= outcome;
    }
    facts = procedure.advance(facts, event);
  }
  return { facts: procedure.fold(events), warnings, refusal };
}
