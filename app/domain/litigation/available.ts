import type { DisputeFacts } from "#domain/litigation/facts";
import { proceedingOf } from "#domain/litigation/fold";
import { isOpenTo } from "#domain/litigation/step-order";
import { isLitigationStep, LITIGATION_STEPS, type LitigationStep } from "#domain/litigation/steps";

/** A step that the page may offer for a proceeding. */
export interface AvailableDisputeStep {
  step: LitigationStep;
  id: string;
  label: string;
}

const STEPS = Object.keys(LITIGATION_STEPS).filter(isLitigationStep);
const OF_DISPUTE: readonly LitigationStep[] = ["openProceeding", "linkReconsideration"];

/**
 * The steps that the table allows for the proceeding, in the order of the table; without a number,
 * those about the whole dispute.
 */
export function availableDisputeSteps(
  facts: DisputeFacts | undefined,
  proceeding?: string,
): AvailableDisputeStep[] {
  const one = proceedingOf(facts, proceeding);
  const open = STEPS.filter((step) => {
    if (OF_DISPUTE.includes(step)) {
      return one === undefined && (step === "openProceeding" || facts !== undefined);
    }
    return one !== undefined && isOpenTo(one.stage, step);
  });
  return open.map((step) => {
    const { id, label } = LITIGATION_STEPS[step];
    return { step, id, label };
  });
}
