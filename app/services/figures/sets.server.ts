import {
  amongCourtSessions,
  amongProceedings,
  amongReconsiderations,
  type SetScope,
} from "#db/case-sets";
import {
  CASE_SETS,
  type ProceedingSetId,
  type ReconsiderationSetId,
  type SessionSetId,
} from "#domain/measures/case-sets";

/** Narrows the register of reconsideration cases to a set: the very predicate that its figure counts. */
export function reconsiderationSet(id: ReconsiderationSetId, scope: SetScope) {
  return amongReconsiderations(CASE_SETS[id].where, scope);
}

/** Narrows the register of proceedings to a set. */
export function proceedingSet(id: ProceedingSetId, scope: SetScope) {
  return amongProceedings(CASE_SETS[id].where, scope);
}

/** Narrows the register of court sessions to a set. */
export function sessionSet(id: SessionSetId, scope: SetScope) {
  return amongCourtSessions(CASE_SETS[id].where, scope);
}
