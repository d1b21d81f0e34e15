import type { Setting } from "#domain/case-file";
import { isAfter } from "#domain/reconsideration/date-order";
import type { ReconsiderationFacts } from "#domain/reconsideration/facts";
import { stepFindings } from "#domain/reconsideration/step-order";
import {
  isReconsiderationStep,
  RECONSIDERATION_STEPS,
  type ReconsiderationStep,
} from "#domain/reconsideration/steps";
import { deemedAcceptanceOn, eraOfStep, reviewDueOn } from "#domain/reconsideration/term";

/** A step that the page may offer today. */
export interface AvailableStep {
  step: ReconsiderationStep;
  id: string;
  label: string;
  /** The only day it can have, where the law fixes it (deemed acceptance). */
  on?: string;
}

const STEPS = Object.keys(RECONSIDERATION_STEPS).filter(isReconsiderationStep);

/**
 * The steps that the table allows today from where the case stands, in the order of the table. What
 * a step must contain is asked when it is taken. After the review of the application has run out,
 * only deemed acceptance is offered in place of acceptance, refusal and correction (IR-02).
 */
export function availableSteps(
  facts: ReconsiderationFacts | undefined,
  setting: Setting,
): AvailableStep[] {
  const era = eraOfStep(facts, setting.today, setting);
  const untimely = facts && untimelySteps(facts, setting);
  return STEPS.filter(
    (step) => !untimely?.includes(step) && stepFindings(facts, step, era).length === 0,
  ).map((step) => {
    const { id, label } = RECONSIDERATION_STEPS[step];
    const on = step === "acceptDeemed" ? facts && deemedAcceptanceOn(facts, setting) : undefined;
    return on === undefined ? { step, id, label } : { step, id, label, on };
  });
}

/** What the table allows but the end of the review of the application or the procedure rules out. */
function untimelySteps(facts: ReconsiderationFacts, setting: Setting): ReconsiderationStep[] {
  const over = isAfter(setting.today, reviewDueOn(facts, setting));
  return [
    ...(over ? ENDED_BY_DEEMED_ACCEPTANCE : NOT_YET),
    facts.procedure === "SIMPLIFIED" ? "extend" : "convert",
  ];
}

const ENDED_BY_DEEMED_ACCEPTANCE = ["accept", "refuse", "askForCorrection"] as const;
const NOT_YET = ["acceptDeemed"] as const;
