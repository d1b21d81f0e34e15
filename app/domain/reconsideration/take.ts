import { type Setting, type Taken, weigh } from "#domain/case-file";
import { accepted, type Outcome, refused } from "#domain/outcome";
import type { PlainDate } from "#domain/plain-date";
import { isAfter } from "#domain/reconsideration/date-order";
import type { ReconsiderationFacts } from "#domain/reconsideration/facts";
import { advanceReconsideration } from "#domain/reconsideration/fold";
import { RECONSIDERATION_RULES } from "#domain/reconsideration/rules";
import { findingsOf } from "#domain/reconsideration/rules/rule";
import { stepFindings } from "#domain/reconsideration/step-order";
import { citationOf } from "#domain/reconsideration/step-row";
import {
  eventOf,
  RECONSIDERATION_STEPS,
  type ReconsiderationAct,
  type ReconsiderationEvent,
  type ReconsiderationPayloads,
  type ReconsiderationStep,
  type RecordedAct,
} from "#domain/reconsideration/steps";
import { answerDueOn, eraOfStep } from "#domain/reconsideration/term";

/**
 * The one door into a reconsideration file: asks the step table and the integrity rules by the law
 * of the day. Answers the event to append, the doubts to keep and the instruments to make, or a
 * refusal with rule and article.
 */
export function takeReconsideration<S extends ReconsiderationStep>(
  facts: ReconsiderationFacts | undefined,
  step: S,
  on: PlainDate | null,
  payload: ReconsiderationPayloads[S],
  setting: Setting,
): Outcome<Taken<ReconsiderationEvent>> {
  const seq = (facts?.lastSeq ?? 0) + 1;
  return takeReconsiderationEvent(facts, eventOf(seq, step, on, payload, setting.reason), setting);
}

/** As `takeReconsideration`, for an act that is already one value; its `seq` is kept. */
export function takeReconsiderationEvent(
  facts: ReconsiderationFacts | undefined,
  typed: RecordedAct,
  setting: Setting,
): Outcome<Taken<ReconsiderationEvent>> {
  const event = judged(facts, typed, setting);
  const era = eraOfStep(facts, event.on, setting);
  const order = weigh(stepFindings(facts, event.step, era), setting);
  if (!order.ok) return order;
  const next = advanceReconsideration(facts, event);
  if (next === undefined) return undated(event);
  const question = { facts, next, act: event, era, setting };
  const doubts = weigh(findingsOf(RECONSIDERATION_RULES, question), setting);
  if (!doubts.ok) return doubts;
  return accepted({
    events: [event],
    warnings: [...order.value, ...doubts.value],
    documents: [...(RECONSIDERATION_STEPS[event.step].documents ?? [])],
  });
}

/** An answer is late or not by the calendar, whatever was typed (R14, IR-12). */
function judged(
  facts: ReconsiderationFacts | undefined,
  event: RecordedAct,
  setting: Setting,
): RecordedAct {
  if (event.step !== "answer" || facts === undefined || event.on === null) return event;
  const late = isAfter(event.on, answerDueOn(facts, setting));
  return { ...event, payload: { ...event.payload, late } };
}

function undated(act: ReconsiderationAct): Outcome<never> {
  const row = RECONSIDERATION_STEPS[act.step];
  const message = "没有收到申请日期，无法计算任何期限，请查卷补填。";
  return refused("receiptDayMissing", row.id, citationOf(row), message);
}
