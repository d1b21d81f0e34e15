import { standing } from "#domain/case-file";
import type { PlainDate } from "#domain/plain-date";
import { disordersOf } from "#domain/reconsideration/date-order";
import type { ReconsiderationFacts } from "#domain/reconsideration/facts";
import { APPLICATION_CHANGES, receivedCase } from "#domain/reconsideration/fold/application";
import type { Changes } from "#domain/reconsideration/fold/apply";
import { CONCLUSION_CHANGES } from "#domain/reconsideration/fold/conclusion";
import { COURSE_CHANGES } from "#domain/reconsideration/fold/course";
import { REVIEW_CHANGES } from "#domain/reconsideration/fold/review";
import type { ReconsiderationStatus } from "#domain/reconsideration/statuses";
import {
  RECONSIDERATION_STEPS,
  type ReconsiderationAct,
  type ReconsiderationEvent,
  type ReconsiderationPayloads,
  type ReconsiderationStep,
} from "#domain/reconsideration/steps";
import { pausedDaysOf } from "#domain/reconsideration/stops";

const CHANGES: Changes<ReconsiderationPayloads> = {
  ...APPLICATION_CHANGES,
  ...REVIEW_CHANGES,
  ...COURSE_CHANGES,
  ...CONCLUSION_CHANGES,
};

/**
 * What the file says: a pure function of its events. undefined when nothing stands, or when what
 * stands does not begin with a dated application.
 */
export function foldReconsideration(
  events: readonly ReconsiderationEvent[],
): ReconsiderationFacts | undefined {
  let facts: ReconsiderationFacts | undefined;
  for (const event of standing(events)) facts = advanceReconsideration(facts, event);
  const lastSeq = events.reduce((last, { seq }) => Math.max(last, seq), 0);
  return facts && { ...facts, lastSeq };
}

/** The facts after one more act. Before the application nothing advances. */
export function advanceReconsideration(
  facts: ReconsiderationFacts | undefined,
  act: ReconsiderationAct,
): ReconsiderationFacts | undefined {
  if (facts === undefined) return begin(act);
  const change = changeOf(facts, act.step, act.payload, act.on);
  const next = { ...facts, ...change, lastSeq: facts.lastSeq + 1 };
  next.status = change.status ?? statusAfter(facts.status, act.step);
  next.pausedDays = pausedDaysOf([...next.suspensions, ...next.expertPauses]);
  next.datesDoubtful = disordersOf(next).length > 0;
  return next;
}

function begin(act: ReconsiderationAct): ReconsiderationFacts | undefined {
  if (act.on === null || (act.step !== "receive" && act.step !== "receiveViaAgency")) return;
  const facts = { ...receivedCase(act.payload, act.on), lastSeq: 1 };
  return { ...facts, datesDoubtful: disordersOf(facts).length > 0 };
}

function changeOf<S extends ReconsiderationStep>(
  facts: ReconsiderationFacts,
  step: S,
  payload: ReconsiderationPayloads[S],
  on: PlainDate | null,
): Partial<ReconsiderationFacts> {
  return CHANGES[step](facts, payload, on);
}

/** The review never takes a case back: a past hearing noted after the decision leaves it decided. */
function statusAfter(now: ReconsiderationStatus, step: ReconsiderationStep): ReconsiderationStatus {
  const { to = now, from } = RECONSIDERATION_STEPS[step];
  if (to !== "UNDER_REVIEW") return to;
  const moves = now === "SUSPENDED" ? !from.includes("ACCEPTED") : now === "ACCEPTED";
  return moves ? to : now;
}
