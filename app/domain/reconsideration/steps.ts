import type { FileEvent, VOID } from "#domain/case-file";
import type { PlainDate } from "#domain/plain-date";
import type { ApplicationPayloads } from "#domain/reconsideration/payloads/application";
import type { ConclusionPayloads } from "#domain/reconsideration/payloads/conclusion";
import type { CoursePayloads } from "#domain/reconsideration/payloads/course";
import type { ReviewPayloads } from "#domain/reconsideration/payloads/review";
import type { ReconsiderationStepRow } from "#domain/reconsideration/step-row";
import { APPLICATION_STEPS } from "#domain/reconsideration/steps/application";
import { CONCLUSION_STEPS } from "#domain/reconsideration/steps/conclusion";
import { COURSE_STEPS } from "#domain/reconsideration/steps/course";
import { REVIEW_STEPS } from "#domain/reconsideration/steps/review";

/** Every step of a reconsideration case, S01 to S41: its row by its name. */
export const RECONSIDERATION_STEPS: Record<ReconsiderationStep, ReconsiderationStepRow> = {
  ...APPLICATION_STEPS,
  ...REVIEW_STEPS,
  ...COURSE_STEPS,
  ...CONCLUSION_STEPS,
};

/** The payload of every step, by its name. */
export type ReconsiderationPayloads = ApplicationPayloads &
  ReviewPayloads &
  CoursePayloads &
  ConclusionPayloads;
export type ReconsiderationStep = keyof ReconsiderationPayloads;

/** A step with its day and payload, before it has a place in the file. */
export type ReconsiderationAct = {
  [S in ReconsiderationStep]: {
    step: S;
    on: PlainDate | null;
    payload: ReconsiderationPayloads[S];
  };
}[ReconsiderationStep];

/** A recorded step, told apart by `step`; "void" only takes another event back. */
export type ReconsiderationEvent =
  | {
      [S in ReconsiderationStep]: FileEvent<S, ReconsiderationPayloads[S]>;
    }[ReconsiderationStep]
  | FileEvent<typeof VOID, Record<string, never>>;

/** Whether the text names a step of a reconsideration case ("void" is not one). */
export function isReconsiderationStep(text: string): text is ReconsiderationStep {
  return Object.hasOwn(RECONSIDERATION_STEPS, text);
}

/** An event of a step with its payload, at its place in the file. */
export function eventOf<S extends ReconsiderationStep>(
  seq: number,
  step: S,
  on: PlainDate | null,
  payload: ReconsiderationPayloads[S],
  reason?: string,
): RecordedAct {
  const event =
    reason === undefined ? { seq, step, on, payload } : { seq, step, on, payload, reason };
  // The compiler cannot see that a step and its own payload make one member of the union.
  return event as unknown as RecordedAct;
}

/** A recorded step that is not a void. */
export type RecordedAct = Exclude<ReconsiderationEvent, { step: typeof VOID }>;
