import fc from "fast-check";
import { STATE_CALENDAR } from "#domain/calendar";
import { type Setting, VOID } from "#domain/case-file";
import { addDays, type PlainDate, plainDate } from "#domain/plain-date";
import { availableSteps } from "#domain/reconsideration/available";
import { disordersOf } from "#domain/reconsideration/date-order";
import type { ReconsiderationFacts } from "#domain/reconsideration/facts";
import { advanceReconsideration } from "#domain/reconsideration/fold";
import {
  isReconsiderationStep,
  RECONSIDERATION_STEPS,
  type ReconsiderationEvent,
  type ReconsiderationPayloads,
  type ReconsiderationStep,
} from "#domain/reconsideration/steps";
import { takeReconsideration } from "#domain/reconsideration/take";
import { PAYLOADS } from "#tests/domain/reconsideration-history";

/** Every step of the table. */
export const STEPS = Object.keys(RECONSIDERATION_STEPS).filter(isReconsiderationStep);
/** Histories begin in every era, and some just before the law changes under them. */
const STARTS = ["2017-03-01", "2019-06-03", "2023-12-20", "2024-02-05", "2026-01-16", "2026-06-22"];

const move = fc.record({
  pick: fc.nat(10_000),
  variant: fc.nat(10_000),
  gap: fc.integer({ min: 0, max: 12 }),
  wild: fc.integer({ min: 0, max: 9 }),
});
/** What is drawn for one random reconsideration: where it begins and what is tried in it. */
export const reconsiderationHistory = fc.record({
  start: fc.integer({ min: 0, max: STARTS.length - 1 }),
  moves: fc.array(move, { minLength: 4, maxLength: 40 }),
});

/** A file as it was recorded through the door, step by step. */
export interface Walked {
  events: ReconsiderationEvent[];
  facts: ReconsiderationFacts | undefined;
  refusals: number;
  today: PlainDate;
}

function payloadOf<S extends ReconsiderationStep>(
  step: S,
  facts: ReconsiderationFacts | undefined,
  variant: number,
  today: PlainDate,
): ReconsiderationPayloads[S] {
  return PAYLOADS[step](facts, variant, today);
}

/** A live act of the day, with a reason ready. */
export function settingOn(today: PlainDate): Setting {
  return { calendar: STATE_CALENDAR, today, manner: "live", reason: "情况属实" };
}

/** What no file may ever say that was recorded step by step through the door. */
function expectLawful(facts: ReconsiderationFacts): void {
  if (disordersOf(facts).length > 0 || facts.datesDoubtful) throw new Error("days out of order");
  if (facts.refused && facts.acceptedOn !== null) throw new Error("refused and accepted");
  if (facts.extendedDays > 30) throw new Error("extended beyond 30 days");
  if (facts.closedOn !== null && facts.headline === null) throw new Error("closed without outcome");
  if (facts.status === "DECIDED" && facts.headline !== "REJECT_APPLICATION") {
    if (facts.headline !== "MEDIATED" && facts.reviewers.length < 1)
      throw new Error("nobody decided");
  }
  if (facts.suspensions.filter(({ to }) => to === null).length > 1) throw new Error("two stops");
}

/**
 * Takes what was drawn through the door: mostly a step that the page would offer, now and then any
 * step at all. Throws where a refusal names no rule, or a blocking rule was passed.
 */
export function walkReconsideration({
  start,
  moves,
}: {
  start: number;
  moves: { pick: number; variant: number; gap: number; wild: number }[];
}): Walked {
  let today = plainDate(STARTS[start] ?? "2024-02-05");
  const walked: Walked = { events: [], facts: undefined, refusals: 0, today };
  for (const { pick, variant, gap, wild } of moves) {
    today = addDays(today, gap);
    const hearing = walked.facts?.hearingNotice?.hearingOn;
    if (hearing !== undefined && hearing >= today && variant % 3 === 0) today = hearing;
    const setting = settingOn(today);
    const open = availableSteps(walked.facts, setting);
    const chosen = wild === 0 ? undefined : open[pick % open.length];
    const step = chosen?.step ?? STEPS[pick % STEPS.length] ?? "receive";
    const on = chosen?.on ?? today;
    const payload = payloadOf(step, walked.facts, variant, today);
    const taken = takeReconsideration(walked.facts, step, plainDate(on), payload, setting);
    if (!taken.ok) {
      walked.refusals += 1;
      if (!taken.rule || !taken.law || !/[\u4e00-\u9fa5]/.test(taken.message)) {
        throw new Error(`a refusal without rule, article or sentence: ${JSON.stringify(taken)}`);
      }
      continue;
    }
    if (taken.value.warnings.some(({ severity }) => severity === "B")) throw new Error("B passed");
    for (const event of taken.value.events) {
      if (event.step === VOID) throw new Error("a step recorded a void");
      walked.facts = advanceReconsideration(walked.facts, event);
      walked.events.push(event);
    }
    if (walked.facts) expectLawful(walked.facts);
  }
  return { ...walked, today };
}
