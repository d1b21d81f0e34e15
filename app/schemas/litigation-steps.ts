import type { z } from "zod";
import { type FileEvent, VOID } from "#domain/case-file";
import type { LitigationPayloads } from "#domain/litigation/payloads";
import {
  type DisputeEvent,
  disputeEventOf,
  isLitigationStep,
  LITIGATION_STEPS,
  type LitigationStep,
} from "#domain/litigation/steps";
import { accepted, type Outcome, refused } from "#domain/outcome";
import { AFTERMATH_SCHEMAS } from "#schemas/steps/litigation-aftermath";
import { TRIAL_SCHEMAS } from "#schemas/steps/litigation-trial";

/** One step, one shape, in the browser, on the server and for what is stored. */
export const LITIGATION_SCHEMAS: {
  [S in LitigationStep]: z.ZodType<LitigationPayloads[S]>;
} = { ...TRIAL_SCHEMAS, ...AFTERMATH_SCHEMAS };

/** The payload of a step; a refusal names the first field that is wrong and says what to do. */
export function parseLitigationPayload<S extends LitigationStep>(
  step: S,
  json: unknown,
): Outcome<LitigationPayloads[S]> {
  const parsed = LITIGATION_SCHEMAS[step].safeParse(json);
  if (parsed.success) return accepted(parsed.data);
  const { id, label, law } = LITIGATION_STEPS[step];
  const [issue] = parsed.error.issues;
  const where = issue?.path.join(".") || "内容";
  const message = `“${label}”的${where}填写有误：${issue?.message ?? "请核对"}。`;
  return refused("payloadInvalid", id, law.now, message);
}

/** A stored event as one of a dispute. Throws: what the one door let in must be readable. */
export function readDisputeEvent(stored: FileEvent): DisputeEvent {
  const { seq, step, on, reason, voids } = stored;
  if (step === VOID) return { seq, step, on, payload: {}, reason, voids };
  if (!isLitigationStep(step)) throw new Error(`no step of a dispute: ${step}`);
  const payload = parseLitigationPayload(step, stored.payload);
  if (!payload.ok) throw new Error(`event ${seq} cannot be read: ${payload.message}`);
  const event = disputeEventOf(seq, step, on, payload.value, reason);
  return voids === undefined ? event : { ...event, voids };
}
