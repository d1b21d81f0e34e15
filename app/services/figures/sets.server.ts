import { DEFENDANTS, DUTIES } from "#db/agency-units";
import { among, type SetScope } from "#db/case-sets";
import { COURT_SESSIONS, PROCEEDINGS, RECONSIDERATIONS } from "#db/case-units";
import {
  CASE_SETS,
  type DefendantSetId,
  type DutySetId,
  type ProceedingSetId,
  type ReconsiderationSetId,
  type SessionSetId,
} from "#domain/measures/case-sets";

/** Narrows the register of reconsideration cases to a set: the very predicate that its figure counts. */
export function reconsiderationSet(id: ReconsiderationSetId, scope: SetScope) {
  return among(RECONSIDERATIONS, CASE_SETS[id].where, scope);
}

/** Narrows the register of proceedings to a set. */
export function proceedingSet(id: ProceedingSetId, scope: SetScope) {
  return among(PROCEEDINGS, CASE_SETS[id].where, scope);
}

/** Narrows the register of court sessions to a set. */
export function sessionSet(id: SessionSetId, scope: SetScope) {
  return among(COURT_SESSIONS, CASE_SETS[id].where, scope);
}

/** Narrows the list of defendants, each by its suit and organ, to a set. */
export function defendantSet(id: DefendantSetId, scope: SetScope) {
  return among(DEFENDANTS, CASE_SETS[id].where, scope);
}

/** Narrows the list of duties, each by its case and place, to a set. */
export function dutySet(id: DutySetId, scope: SetScope) {
  return among(DUTIES, CASE_SETS[id].where, scope);
}
