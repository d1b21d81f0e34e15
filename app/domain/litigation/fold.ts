import { standing } from "#domain/case-file";
import { disordersOf } from "#domain/litigation/date-order";
import type { DisputeFacts, ProceedingFacts } from "#domain/litigation/facts";
import {
  openedProceeding,
  PROCEEDING_CHANGES,
  type ProceedingStep,
} from "#domain/litigation/fold/changes";
import type { LitigationPayloads } from "#domain/litigation/payloads";
import { type DisputeEvent, LITIGATION_STEPS, type LitigationAct } from "#domain/litigation/steps";
import type { PlainDate } from "#domain/plain-date";

/**
 * What the file of a dispute says: a pure function of its events. undefined when nothing stands, or
 * when no dated proceeding was opened.
 */
export function foldDispute(events: readonly DisputeEvent[]): DisputeFacts | undefined {
  let facts: DisputeFacts | undefined;
  for (const event of standing(events)) facts = advanceDispute(facts, event);
  const lastSeq = events.reduce((last, { seq }) => Math.max(last, seq), 0);
  return facts && { ...facts, lastSeq };
}

/** The facts after one more act. Before a first proceeding nothing advances. */
export function advanceDispute(
  facts: DisputeFacts | undefined,
  act: LitigationAct,
): DisputeFacts | undefined {
  const now = facts ?? { proceedings: [], reconsiderations: [], lastSeq: 0 };
  const lastSeq = now.lastSeq + 1;
  if (act.step === "openProceeding") {
    if (act.on === null || proceedingOf(now, act.payload.proceeding)) return facts;
    const opened = openedProceeding(act.payload, act.on);
    return { ...now, lastSeq, proceedings: [...now.proceedings, opened] };
  }
  if (facts === undefined) return undefined;
  if (act.step === "linkReconsideration") {
    const { caseId, number = null, outcome = null } = act.payload;
    return {
      ...now,
      lastSeq,
      reconsiderations: [...now.reconsiderations, { caseId, number, outcome }],
    };
  }
  const { step, payload, on } = act;
  const proceedings = now.proceedings.map((one) =>
    one.number === payload.proceeding ? advanceProceeding(one, step, payload, on) : one,
  );
  return { ...now, lastSeq, proceedings };
}

/** The proceeding of the number; undefined when the dispute has none of it, or no number is named. */
export function proceedingOf(
  facts: DisputeFacts | undefined,
  number: string | undefined,
): ProceedingFacts | undefined {
  return facts?.proceedings.find((one) => one.number === number);
}

function advanceProceeding<S extends ProceedingStep>(
  facts: ProceedingFacts,
  step: S,
  payload: LitigationPayloads[S],
  on: PlainDate | null,
): ProceedingFacts {
  const change = PROCEEDING_CHANGES[step](facts, payload, on);
  const next: ProceedingFacts = { ...facts, ...change };
  next.stage = change.stage ?? stageAfter(facts, step);
  next.datesDoubtful = disordersOf(next).length > 0;
  return next;
}

/** What is noted after the suit has ended does not take it back. */
function stageAfter(facts: ProceedingFacts, step: ProceedingStep): ProceedingFacts["stage"] {
  const { to, from } = LITIGATION_STEPS[step];
  if (to === undefined) return facts.stage;
  if (!from.includes(facts.stage) && facts.closedOn !== null) return facts.stage;
  return to;
}
