import { type Setting, type Taken, weigh } from "#domain/case-file";
import type { DisputeFacts } from "#domain/litigation/facts";
import { advanceDispute, proceedingOf } from "#domain/litigation/fold";
import type { LitigationPayloads } from "#domain/litigation/payloads";
import { LITIGATION_RULES } from "#domain/litigation/rules";
import { stepFindings } from "#domain/litigation/step-order";
import {
  type DisputeEvent,
  disputeEventOf,
  LITIGATION_STEPS,
  type LitigationStep,
  type RecordedLitigationAct,
} from "#domain/litigation/steps";
import { accepted, type Outcome } from "#domain/outcome";
import type { PlainDate } from "#domain/plain-date";

/**
 * The one door into the file of a dispute: asks the step table and the integrity rules by the law of
 * the day. Answers the event to append, the doubts to keep and the instruments (P..), or a refusal
 * with rule and article.
 */
export function takeDispute<S extends LitigationStep>(
  facts: DisputeFacts | undefined,
  step: S,
  on: PlainDate | null,
  payload: LitigationPayloads[S],
  setting: Setting,
): Outcome<Taken<DisputeEvent>> {
  const seq = (facts?.lastSeq ?? 0) + 1;
  return takeDisputeEvent(facts, disputeEventOf(seq, step, on, payload, setting.reason), setting);
}

/** As `takeDispute`, for an act that is already one value; its `seq` is kept. */
export function takeDisputeEvent(
  facts: DisputeFacts | undefined,
  event: RecordedLitigationAct,
  setting: Setting,
): Outcome<Taken<DisputeEvent>> {
  const order = weigh(stepFindings(facts, event), setting);
  if (!order.ok) return order;
  const number = "proceeding" in event.payload ? event.payload.proceeding : undefined;
  const before = proceedingOf(facts, number);
  const after = proceedingOf(advanceDispute(facts, event), number);
  const question = { facts, before, after, act: event, setting };
  const doubts = weigh(
    LITIGATION_RULES.flatMap((find) => find(question)),
    setting,
  );
  if (!doubts.ok) return doubts;
  return accepted({
    events: [event],
    warnings: [...order.value, ...doubts.value],
    documents: [...(LITIGATION_STEPS[event.step].documents ?? [])],
  });
}
