import type { SetScope } from "#db/case-sets";
import type { Db } from "#db/client";
import { type CaseSetId, caseSet } from "#domain/measures/case-sets";
import type { Scope } from "#domain/measures/conditions";
import {
  checkIdentities,
  endOfPreviousPeriod,
  IDENTITIES,
  type IdentityCheck,
  type Term,
} from "#domain/measures/identities";
import { countOf, countSome, type SetCounts } from "#services/figures/counts";
import type { FilledTable } from "#services/figures/tables";

/** Both sides of every balance, counted; what is summed over a dimension are the rows of a table. */
export async function balances(
  db: Db,
  scope: Scope & SetScope,
  counts: SetCounts,
  tables: readonly FilledTable[],
): Promise<IdentityCheck[]> {
  const values = new Map<string, number>();
  const last = endOfPreviousPeriod(scope.from);
  const before = { ...scope, from: last, to: last };
  for (const term of IDENTITIES.flatMap(({ left, right }) => [...left, ...right])) {
    if ("over" in term) {
      values.set(keyOf(term), sumOfRows(tables, term.set, term.over));
    } else if ("ofPreviousPeriod" in term) {
      const found = await countSome(db, ["pendingAtEnd"], before);
      values.set(keyOf(term), countOf(found, "pendingAtEnd"));
    } else values.set(keyOf(term), countOf(counts, term.set));
  }
  return checkIdentities((term) => {
    const value = values.get(keyOf(term));
    if (value === undefined) throw new Error(`not counted: ${caseSet(term.set).name}`);
    return value;
  });
}

function sumOfRows(tables: readonly FilledTable[], set: CaseSetId, by: string): number {
  for (const table of tables) {
    const column = table.columns.findIndex((each) => each.set === set && !each.slice);
    if (table.by !== by || column < 0) continue;
    return table.rows.reduce((sum, { counts }) => sum + (counts[column] ?? 0), 0);
  }
  throw new Error(`no table shows ${set} by ${by}`);
}

function keyOf(term: Term): string {
  return JSON.stringify(term);
}
