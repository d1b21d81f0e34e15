import { DEFENDANTS, DUTIES } from "#db/agency-units";
import type { SetScope } from "#db/case-sets";
import { COURT_SESSIONS, PROCEEDINGS, RECONSIDERATIONS } from "#db/case-units";
import type { Db } from "#db/client";
import { countSetByMonth, countSetsBy } from "#db/figures";
import {
  CASE_SET_IDS,
  CASE_SETS,
  type CaseSetId,
  caseSet,
  isDefendantSetId,
  isDutySetId,
  isProceedingSetId,
  isReconsiderationSetId,
  isSessionSetId,
} from "#domain/measures/case-sets";
import type { CaseUnit, Condition } from "#domain/measures/conditions";
import { MONTHLY, type MonthlyId } from "#domain/measures/monthly";

/** Counts by set, of one scope. */
export type SetCounts = ReadonlyMap<CaseSetId, number>;

/** What one value of a dimension holds; null: not recorded. */
export interface CountsOfValue {
  value: string | null;
  across: string | null;
  counts: SetCounts;
}

type Counter = (
  db: Db,
  ids: readonly CaseSetId[],
  scope: SetScope,
  dimension?: string,
  across?: string,
) => Promise<CountsOfValue[]>;

const COUNTERS: Readonly<Record<CaseUnit, Counter>> = {
  reconsideration: (db, ids, ...asked) => {
    const sets = conditionsOf(ids.filter(isReconsiderationSetId), (id) => CASE_SETS[id].where);
    return countSetsBy(db, RECONSIDERATIONS, sets, ...asked);
  },
  proceeding: (db, ids, ...asked) => {
    const sets = conditionsOf(ids.filter(isProceedingSetId), (id) => CASE_SETS[id].where);
    return countSetsBy(db, PROCEEDINGS, sets, ...asked);
  },
  session: (db, ids, ...asked) => {
    const sets = conditionsOf(ids.filter(isSessionSetId), (id) => CASE_SETS[id].where);
    return countSetsBy(db, COURT_SESSIONS, sets, ...asked);
  },
  defendant: (db, ids, ...asked) => {
    const sets = conditionsOf(ids.filter(isDefendantSetId), (id) => CASE_SETS[id].where);
    return countSetsBy(db, DEFENDANTS, sets, ...asked);
  },
  duty: (db, ids, ...asked) => {
    const sets = conditionsOf(ids.filter(isDutySetId), (id) => CASE_SETS[id].where);
    return countSetsBy(db, DUTIES, sets, ...asked);
  },
};

/** Every set of every unit: one scan each. */
export async function countAllSets(db: Db, scope: SetScope): Promise<SetCounts> {
  const counts = new Map<CaseSetId, number>();
  for (const counter of Object.values(COUNTERS)) {
    const [total] = await counter(db, CASE_SET_IDS, scope);
    for (const [id, count] of total?.counts ?? []) counts.set(id, count);
  }
  return counts;
}

/** Some sets of one unit as things stood in another scope. */
export async function countSome(
  db: Db,
  ids: readonly CaseSetId[],
  scope: SetScope,
): Promise<SetCounts> {
  const counts = new Map<CaseSetId, number>();
  for (const unit of new Set(ids.map((id) => caseSet(id).unit))) {
    const [total] = await COUNTERS[unit](db, ids, scope);
    for (const [id, count] of total?.counts ?? []) counts.set(id, count);
  }
  return counts;
}

/** Some sets of one unit, by the values of a dimension, and of a second one where it is given. */
export function countByDimension(
  db: Db,
  ids: readonly CaseSetId[],
  dimension: string,
  scope: SetScope,
  across?: string,
): Promise<CountsOfValue[]> {
  const [unit, ...others] = new Set(ids.map((id) => caseSet(id).unit));
  if (unit === undefined || others.length > 0) {
    throw new Error(`the sets ${ids.join(", ")} are not of one unit`);
  }
  return COUNTERS[unit](db, ids, scope, dimension, across);
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
