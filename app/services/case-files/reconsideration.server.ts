import { type FileEvent, VOID } from "#domain/case-file";
import { accepted } from "#domain/outcome";
import type { ReconsiderationFacts } from "#domain/reconsideration/facts";
import { advanceReconsideration, foldReconsideration } from "#domain/reconsideration/fold";
import { isReconsiderationStep, type ReconsiderationEvent } from "#domain/reconsideration/steps";
import { takeReconsiderationEvent } from "#domain/reconsideration/take";
import type { Procedure } from "#services/case-files/procedure";

/** The file of a reconsideration case. */
export const RECONSIDERATION: Procedure<ReconsiderationEvent, ReconsiderationFacts> = {
  read: readReconsiderationEvent,
  fold: foldReconsideration,
  advance: (facts, event) => (event.step === VOID ? facts : advanceReconsideration(facts, event)),
  take: (facts, event, setting) =>
    event.step === VOID
      ? accepted({ events: [event], warnings: [], documents: [] })
      : takeReconsiderationEvent(facts, event, setting),
};

/**
 * A stored event as the domain knows it. The table takes only what `take` has checked and nothing
 * in it can be changed, so its payload is that of its step.
 */
function readReconsiderationEvent(stored: FileEvent): ReconsiderationEvent {
  if (stored.step !== VOID && !isReconsiderationStep(stored.step)) {
    throw new Error(`not a step of a reconsideration case: ${stored.step}`);
  }
  return stored as ReconsiderationEvent;
}
