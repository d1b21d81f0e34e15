import type { Finding } from "#domain/case-file";
import type { Era } from "#domain/eras";
import type { ReconsiderationFacts } from "#domain/reconsideration/facts";
import {
  CONCLUDED,
  ENDED_BEFORE_ACCEPTANCE,
  RECONSIDERATION_STATUSES,
  type ReconsiderationStatus,
} from "#domain/reconsideration/statuses";
import { citationOf, lawOfRow } from "#domain/reconsideration/step-row";
import { RECONSIDERATION_STEPS, type ReconsiderationStep } from "#domain/reconsideration/steps";

/** The steps that decide the fate of an application: none follows another. */
const FATEFUL: readonly ReconsiderationStep[] = [
  "accept",
  "acceptDeemed",
  "refuse",
  "notProcessAgain",
  "withdrawBefore",
  "abandon",
  "mediate",
  "terminate",
  "reject",
  "decide",
];
const OVER: readonly ReconsiderationStatus[] = [
  ...ENDED_BEFORE_ACCEPTANCE,
  ...CONCLUDED,
  "ARCHIVED",
];

/** Whether the step table allows the step from where the case stands, in that era. */
export function stepFindings(
  facts: ReconsiderationFacts | undefined,
  step: ReconsiderationStep,
  era: Era,
): Finding[] {
  const row = RECONSIDERATION_STEPS[step];
  const law = lawOfRow(row, era);
  const base = { rule: row.id, law: law ?? citationOf(row), severity: "B" as const };
  const status = facts?.status ?? "NONE";
  const found: Finding[] = [];
  if (law === null) {
    const message = `当时施行的法律、行政法规没有“${row.label}”这一步骤，请核对日期，或者按当时的程序登记。`;
    found.push({ ...base, code: "stepNotInEra", message });
  }
  if (status === "NONE" ? row.from.includes("NONE") : isOpenTo(status, step)) return found;
  const meaningless = facts === undefined || isContradiction(facts, step);
  return [
    ...found,
    { ...base, code: "stepOutOfOrder", meaningless, message: sentence(status, step) },
  ];
}

/** Whether the step may be taken from the status; a step without statuses may be taken from any. */
export function isOpenTo(status: ReconsiderationStatus, step: ReconsiderationStep): boolean {
  const { from } = RECONSIDERATION_STEPS[step];
  return from.length === 0 || from.includes(status);
}

/** A second application, a second ending, a refusal of what was accepted: no file can hold both. */
function isContradiction(facts: ReconsiderationFacts, step: ReconsiderationStep): boolean {
  if (RECONSIDERATION_STEPS[step].from.includes("NONE")) return true;
  if (!FATEFUL.includes(step)) return false;
  const before = RECONSIDERATION_STEPS[step].from.includes("RECEIVED");
  return OVER.includes(facts.status) || (before && facts.acceptedOn !== null);
}

function sentence(status: ReconsiderationStatus | "NONE", step: ReconsiderationStep): string {
  const { label, from } = RECONSIDERATION_STEPS[step];
  if (status === "NONE") return `案件尚未登记收到申请，不能办理“${label}”，请先登记申请。`;
  const now = RECONSIDERATION_STATUSES[status];
  const allowed = from
    .flatMap((one) => (one === "NONE" ? [] : [RECONSIDERATION_STATUSES[one]]))
    .join("、");
  return allowed === ""
    ? `案件已经登记（${now}），不能再次办理“${label}”；如登记有误，请更正原来的记录。`
    : `案件现为“${now}”，“${label}”只能在“${allowed}”时办理，请先办理或者更正前面的步骤。`;
}
