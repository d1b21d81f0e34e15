import type { z } from "zod";
import { type FileEvent, VOID } from "#domain/case-file";
import { accepted, type Outcome, refused } from "#domain/outcome";
import { citationOf } from "#domain/reconsideration/step-row";
import {
  eventOf,
  isReconsiderationStep,
  RECONSIDERATION_STEPS,
  type ReconsiderationEvent,
  type ReconsiderationPayloads,
  type ReconsiderationStep,
} from "#domain/reconsideration/steps";
import { APPLICATION_SCHEMAS } from "#schemas/steps/reconsideration-application";
import { CONCLUSION_SCHEMAS } from "#schemas/steps/reconsideration-conclusion";
import { COURSE_SCHEMAS } from "#schemas/steps/reconsideration-course";
import { REVIEW_SCHEMAS } from "#schemas/steps/reconsideration-review";

/** One step, one shape, in the browser, on the server and for what is stored. */
export const RECONSIDERATION_SCHEMAS: {
  [S in ReconsiderationStep]: z.ZodType<ReconsiderationPayloads[S]>;
} = {
  ...APPLICATION_SCHEMAS,
  ...REVIEW_SCHEMAS,
  ...COURSE_SCHEMAS,
  ...CONCLUSION_SCHEMAS,
};

/** The payload of a step; a refusal names the first field that is wrong and says what to do. */
export function parseReconsiderationPayload<S extends ReconsiderationStep>(
  step: S,
  json: unknown,
): Outcome<ReconsiderationPayloads[S]> {
  const parsed = RECONSIDERATION_SCHEMAS[step].safeParse(json);
  if (parsed.success) return accepted(parsed.data);
  const row = RECONSIDERATION_STEPS[step];
  const [issue] = parsed.error.issues;
  const where = issue?.path.join(".") || "内容";
  const message = `“${row.label}”的${where}填写有误：${issue?.message ?? "请核对"}。`;
  return refused("payloadInvalid", row.id, citationOf(row), message);
}

/** A stored event as one of this procedure. Throws: what the one door let in must be readable. */
export function readReconsiderationEvent(stored: FileEvent): ReconsiderationEvent {
  const { seq, step, on, reason, voids } = stored;
  if (step === VOID) return { seq, step, on, payload: {}, reason, voids };
  if (!isReconsiderationStep(step)) throw new Error(`no step of a reconsideration case: ${step}`);
  const payload = parseReconsiderationPayload(step, stored.payload);
  if (!payload.ok) throw new Error(`event ${seq} cannot be read: ${payload.message}`);
  const event = eventOf(seq, step, on, payload.value, reason);
  return voids === undefined ? event : { ...event, voids };
}
