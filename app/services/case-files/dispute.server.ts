import { type FileEvent, VOID } from "#domain/case-file";
import type { DisputeFacts } from "#domain/litigation/facts";
import { advanceDispute, foldDispute } from "#domain/litigation/fold";
import { type DisputeEvent, isLitigationStep } from "#domain/litigation/steps";
import { takeDisputeEvent } from "#domain/litigation/take";
import { accepted } from "#domain/outcome";
import type { Procedure } from "#services/case-files/procedure";

/** The file of a dispute with its proceedings. */
export const DISPUTE: Procedure<DisputeEvent, DisputeFacts> = {
  read: readDisputeEvent,
  fold: foldDispute,
  advance: (facts, event) => (event.step === VOID ? facts : advanceDispute(facts, event)),
  take: (facts, event, setting) =>
    event.step === VOID
      ? accepted({ events: [event], warnings: [], documents: [] })
      : takeDisputeEvent(facts, event, setting),
};

/** As readReconsiderationEvent: what the table holds has been checked by `take`. */
function readDisputeEvent(stored: FileEvent): DisputeEvent {
  if (stored.step !== VOID && !isLitigationStep(stored.step)) {
    throw new Error(`not a step of a dispute: ${stored.step}`);
  }
  return stored as DisputeEvent;
}
