import { DEFENDANT_SETS, DUTY_SETS } from "#domain/measures/agency-sets";
import type { CaseUnit, Scope } from "#domain/measures/conditions";
import { PROCEEDING_SETS, SESSION_SETS } from "#domain/measures/litigation-sets";
import { RECONSIDERATION_SETS } from "#domain/measures/reconsideration-sets";
import type { CaseSetRow } from "#domain/measures/set-row";

/** Every set of cases that a figure counts. A figure's list is the register narrowed to its set. */
export const CASE_SETS = {
  ...RECONSIDERATION_SETS,
  ...PROCEEDING_SETS,
  ...SESSION_SETS,
  ...DEFENDANT_SETS,
  ...DUTY_SETS,
} as const satisfies Record<string, CaseSetRow>;

export type CaseSetId = keyof typeof CASE_SETS;
export type ReconsiderationSetId = keyof typeof RECONSIDERATION_SETS;
export type ProceedingSetId = keyof typeof PROCEEDING_SETS;
export type SessionSetId = keyof typeof SESSION_SETS;
export type DefendantSetId = keyof typeof DEFENDANT_SETS;
export type DutySetId = keyof typeof DUTY_SETS;

export const CASE_SET_IDS = Object.keys(CASE_SETS).filter(isCaseSetId);

/** The register in which cases of a unit are listed. */
const REGISTERS = {
  reconsideration: "/reconsideration",
  proceeding: "/litigation",
  session: "/hearings",
  defendant: "/figures/list",
  duty: "/figures/list",
} as const satisfies Record<CaseUnit, string>;

/** What divides a set further: a column of a table, a slice of a chart. "none": not recorded. */
export type Slice = Readonly<Record<string, string>>;

/** Whether the text names a set of cases that can be counted. */
export function isCaseSetId(text: string): text is CaseSetId {
  return Object.hasOwn(CASE_SETS, text);
}

/** Whether the text names a set that the register of reconsideration cases lists. */
export function isReconsiderationSetId(text: string): text is ReconsiderationSetId {
  return Object.hasOwn(RECONSIDERATION_SETS, text);
}

/** Whether the text names a set that the register of proceedings lists. */
export function isProceedingSetId(text: string): text is ProceedingSetId {
  return Object.hasOwn(PROCEEDING_SETS, text);
}

/** Whether the text names a set that the list of court sessions shows. */
export function isSessionSetId(text: string): text is SessionSetId {
  return Object.hasOwn(SESSION_SETS, text);
}

/** Whether the text names a set of defendants. */
export function isDefendantSetId(text: string): text is DefendantSetId {
  return Object.hasOwn(DEFENDANT_SETS, text);
}

/** Whether the text names a set of duties. */
export function isDutySetId(text: string): text is DutySetId {
  return Object.hasOwn(DUTY_SETS, text);
}

/** The row of a set, its unit and condition open to any unit. */
export function caseSet(id: CaseSetId): CaseSetRow {
  return CASE_SETS[id];
}

/**
 * The address of the list behind a figure: its register, narrowed to the set, the period, the day of
 * the figure, an organ's subtree (its id) and what divides the set further (outcome, level …).
 */
export function listAddress(
  id: CaseSetId,
  { from, to, asOf, organId }: Scope & { organId?: string },
  slice: Slice = {},
): string {
  const query = new URLSearchParams({ set: id, from, to, asOf });
  if (organId) query.set("organ", organId);
  for (const [dimension, value] of Object.entries(slice)) query.set(dimension, value);
  query.set("size", "200");
  return `${REGISTERS[CASE_SETS[id].unit]}?${query}`;
}
