import { COURT_SESSIONS, PROCEEDINGS, RECONSIDERATIONS, type SetScope } from "#db/case-sets";
import type { Db } from "#db/client";
import { countSetByMonth, countSets, countSetsBy } from "#db/figures";
import {
  CASE_SETS,
  type CaseSetId,
  caseSet,
  isProceedingSetId,
  isReconsiderationSetId,
  isSessionSetId,
} from "#domain/measures/case-sets";
import type { Condition } from "#domain/measures/conditions";
import { MONTHLY, type MonthlyId } from "#domain/measures/tables";

/** Counts by set, of one scope. */
export type SetCounts = ReadonlyMap<CaseSetId, number>;

/** Every set of every unit: three scans. */
export async function countAllSets(db: Db, scope: SetScope): Promise<SetCounts> {
  const ids = Object.keys(CASE_SETS);
  const reconsiderations = await countSets(
    db,
    RECONSIDERATIONS,
    conditionsOf(ids.filter(isReconsiderationSetId), (id) => CASE_SETS[id].where),
    scope,
  );
  const proceedings = await countSets(
    db,
    PROCEEDINGS,
    conditionsOf(ids.filter(isProceedingSetId), (id) => CASE_SETS[id].where),
    scope,
  );
  const sessions = await countSets(
    db,
    COURT_SESSIONS,
    conditionsOf(ids.filter(isSessionSetId), (id) => CASE_SETS[id].where),
    scope,
  );
  return new Map([...reconsiderations, ...proceedings, ...sessions]);
}

/** Some sets of one unit, by the values of a dimension (null: not recorded). */
export function countByDimension(
  db: Db,
  ids: readonly CaseSetId[],
  dimension: string,
  scope: SetScope,
): Promise<{ value: string | null; counts: SetCounts }[]> {
  const reconsiderations = ids.filter(isReconsiderationSetId);
  if (reconsiderations.length === ids.length) {
    const sets = conditionsOf(reconsiderations, (id) => CASE_SETS[id].where);
    return countSetsBy(db, RECONSIDERATIONS, sets, scope, dimension);
  }
  const proceedings = ids.filter(isProceedingSetId);
  if (proceedings.length !== ids.length) {
    throw new Error(`the sets ${ids.join(", ")} are not of one unit`);
  }
  const sets = conditionsOf(proceedings, (id) => CASE_SETS[id].where);
  return countSetsBy(db, PROCEEDINGS, sets, scope, dimension);
}

/** The series of a months' chart, each by the month ("2017-03") of the day that places its cases. */
export async function countMonths(
  db: Db,
  id: MonthlyId,
  scope: SetScope,
): Promise<{ set: CaseSetId; counts: ReadonlyMap<string, number> }[]> {
  const found: { set: CaseSetId; counts: ReadonlyMap<string, number> }[] = [];
  if (id === "reconsideration") {
    for (const { set, day } of MONTHLY[id].series) {
      const { where } = CASE_SETS[set];
      found.push({ set, counts: await countSetByMonth(db, RECONSIDERATIONS, where, day, scope) });
    }
  } else {
    for (const { set, day } of MONTHLY[id].series) {
      const { where } = CASE_SETS[set];
      found.push({ set, counts: await countSetByMonth(db, PROCEEDINGS, where, day, scope) });
    }
  }
  return found;
}

/** The count of a set; a set that was not counted is a slip in a declaration. */
export function countOf(counts: SetCounts, id: CaseSetId): number {
  const count = counts.get(id);
  if (count === undefined) throw new Error(`not counted: ${id} (${caseSet(id).name})`);
  return count;
}

function conditionsOf<Id extends CaseSetId, C extends Condition>(
  ids: readonly Id[],
  conditionOf: (id: Id) => C,
): Map<Id, C> {
  return new Map(ids.map((id) => [id, conditionOf(id)]));
}
