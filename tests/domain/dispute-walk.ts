import fc from "fast-check";
import { STATE_CALENDAR } from "#domain/calendar";
import { type Setting, VOID } from "#domain/case-file";
import { availableDisputeSteps } from "#domain/litigation/available";
import type { DisputeFacts } from "#domain/litigation/facts";
import { advanceDispute } from "#domain/litigation/fold";
import type { LitigationPayloads } from "#domain/litigation/payloads";
import {
  type DisputeEvent,
  isLitigationStep,
  LITIGATION_STEPS,
  type LitigationStep,
} from "#domain/litigation/steps";
import { takeDispute } from "#domain/litigation/take";
import { addDays, type PlainDate, plainDate } from "#domain/plain-date";
import { DISPUTE_PAYLOADS } from "#tests/domain/dispute-history";

/** Every step of the table. */
export const STEPS = Object.keys(LITIGATION_STEPS).filter(isLitigationStep);
/** Before and after each change of the rule on who counts as the head. */
const STARTS = ["2017-07-03", "2018-01-25", "2020-06-15", "2024-02-05", "2026-04-20"];

/** What is drawn for one random dispute: where it begins and what is tried in it. */
export const disputeHistory = fc.record({
  start: fc.integer({ min: 0, max: STARTS.length - 1 }),
  moves: fc.array(
    fc.record({
      pick: fc.nat(10_000),
      variant: fc.nat(10_000),
      gap: fc.integer({ min: 0, max: 10 }),
      wild: fc.integer({ min: 0, max: 9 }),
    }),
    { minLength: 4, maxLength: 32 },
  ),
});

function payloadOf<S extends LitigationStep>(
  step: S,
  facts: DisputeFacts | undefined,
  variant: number,
  today: PlainDate,
): LitigationPayloads[S] {
  const one = facts?.proceedings[variant % facts.proceedings.length];
  return DISPUTE_PAYLOADS[step](facts, one, variant, today);
}

/** A live act of the day, with a reason ready. */
export function settingOn(today: PlainDate): Setting {
  return { calendar: STATE_CALENDAR, today, manner: "live", reason: "情况属实" };
}

function expectLawful(facts: DisputeFacts): void {
  for (const one of facts.proceedings) {
    if (one.datesDoubtful) throw new Error("days out of order");
    if (one.attended && one.sessions.length === 0) throw new Error("attended without a session");
    if (one.closedOn !== null && one.sessions.some(({ on }) => on > (one.closedOn ?? on))) {
      throw new Error("session after the judgment");
    }
    if (one.defendants.filter(({ counted }) => counted).length !== 1)
      throw new Error("counted twice");
  }
  if (facts.proceedings.filter(({ outcome }) => outcome === "A_REMAND").length > 1) {
    throw new Error("remanded twice");
  }
}

/** As walkReconsideration, for a dispute. */
export function walkDispute({
  start,
  moves,
}: typeof disputeHistory extends fc.Arbitrary<infer H> ? H : never) {
  let today = plainDate(STARTS[start] ?? "2024-02-05");
  let facts: DisputeFacts | undefined;
  const events: DisputeEvent[] = [];
  for (const { pick, variant, gap, wild } of moves) {
    today = addDays(today, gap);
    const number = facts?.proceedings[variant % facts.proceedings.length]?.number;
    const open = availableDisputeSteps(facts, pick % 9 === 0 ? undefined : number);
    const step = wild === 0 ? STEPS[pick % STEPS.length] : open[pick % open.length]?.step;
    if (step === undefined) continue;
    const payload = payloadOf(step, facts, variant, today);
    const taken = takeDispute(facts, step, today, payload, settingOn(today));
    if (!taken.ok) {
      if (!taken.rule || !taken.law || !/[\u4e00-\u9fa5]/.test(taken.message)) {
        throw new Error(`a refusal without rule, article or sentence: ${JSON.stringify(taken)}`);
      }
      continue;
    }
    if (taken.value.warnings.some(({ severity }) => severity === "B")) throw new Error("B passed");
    for (const event of taken.value.events) {
      if (event.step === VOID) throw new Error("a step recorded a void");
      facts = advanceDispute(facts, event);
      events.push(event);
    }
    if (facts) expectLawful(facts);
  }
  return { events, facts, today };
}
