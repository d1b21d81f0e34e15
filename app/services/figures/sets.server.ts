import {
  amongCourtSessions,
  amongProceedings,
  amongReconsiderations,
  type SetScope,
} from "#db/case-sets";
import type {
  ProceedingSetId,
  ReconsiderationSetId,
  SessionSetId,
} from "#domain/measures/case-sets";
import { PROCEEDING_SETS, SESSION_SETS } from "#domain/measures/litigation-sets";
import { RECONSIDERATION_SETS } from "#domain/measures/reconsideration-sets";

/** Narrows the register of reconsideration cases to a set: the very predicate that its figure counts. */
export function reconsiderationSet(id: ReconsiderationSetId, scope: SetScope) {
  return amongReconsiderations(RECONSIDERATION_SETS[id].where, scope);
}

/** Narrows the register of proceedings to a set. */
export function proceedingSet(id: ProceedingSetId, scope: SetScope) {
  return amongProceedings(PROCEEDING_SETS[id].where, scope);
}

/** Narrows the register of court sessions to a set. */
export function sessionSet(id: SessionSetId, scope: SetScope) {
  return amongCourtSessions(SESSION_SETS[id].where, scope);
}
