import type { FileEvent, VOID } from "#domain/case-file";
import type { LitigationPayloads } from "#domain/litigation/payloads";
import type { LitigationStepRow } from "#domain/litigation/step-row";
import { AFTERMATH_STEPS } from "#domain/litigation/steps/aftermath";
import { TRIAL_STEPS } from "#domain/litigation/steps/trial";
import type { PlainDate } from "#domain/plain-date";

export type LitigationStep = keyof LitigationPayloads;

/** Every step of a dispute: its row by its name. */
export const LITIGATION_STEPS: Record<LitigationStep, LitigationStepRow> = {
  ...TRIAL_STEPS,
  ...AFTERMATH_STEPS,
};

/** A step with its day and payload, before it has a place in the file. */
export type LitigationAct = {
  [S in LitigationStep]: { step: S; on: PlainDate | null; payload: LitigationPayloads[S] };
}[LitigationStep];

/** A recorded step, told apart by `step`. */
export type RecordedLitigationAct = {
  [S in LitigationStep]: FileEvent<S, LitigationPayloads[S]>;
}[LitigationStep];

/** What a dispute's file holds; "void" only takes another event back. */
export type DisputeEvent = RecordedLitigationAct | FileEvent<typeof VOID, Record<string, never>>;

/** Whether the text names a step of a dispute ("void" is not one). */
export function isLitigationStep(text: string): text is LitigationStep {
  return Object.hasOwn(LITIGATION_STEPS, text);
}

/** An event of a step with its payload, at its place in the file. */
export function disputeEventOf<S extends LitigationStep>(
  seq: number,
  step: S,
  on: PlainDate | null,
  payload: LitigationPayloads[S],
  reason?: string,
): RecordedLitigationAct {
  const event =
    reason === undefined ? { seq, step, on, payload } : { seq, step, on, payload, reason };
  // The compiler cannot see that a step and its own payload make one member of the union.
  return event as unknown as RecordedLitigationAct;
}
