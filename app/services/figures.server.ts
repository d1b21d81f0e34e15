import type { SetScope } from "#db/case-sets";
import { type Db, inSnapshot } from "#db/client";
import { sumCases } from "#db/figures";
import { CASE_SET_IDS, CASE_SETS } from "#domain/measures/case-sets";
import type { Scope } from "#domain/measures/conditions";
import type { IdentityCheck } from "#domain/measures/identities";
import { RATE_IDS } from "#domain/measures/rates";
import { balances } from "#services/figures/balances";
import { countAllSets, countOf } from "#services/figures/counts";
import { informationTable } from "#services/figures/information";
import { knownTables } from "#services/figures/known-at";
import { type MeasureValue, measured } from "#services/figures/measured";
import { type FilledTable, fillTables } from "#services/figures/tables";

/** What is asked: a period, the day of the figures, an organ's subtree, what was recorded by when. */
export interface FiguresRequest extends Scope {
  organId?: string;
  /** The state of the record at this instant; absent: now. */
  knownAt?: Date;
  measureIds?: readonly string[];
}

/** Figures of a scope; `counts` by set id. Every number comes from the same few counting queries. */
export interface Figures {
  scope: Scope & { organId?: string };
  counts: Readonly<Record<string, number>>;
  measures: MeasureValue[];
  tables: FilledTable[];
  identities: IdentityCheck[];
}

/**
 * The figures of a period. All of them are read in one snapshot of the database, so that they agree
 * with each other whatever is being recorded meanwhile.
 */
export async function figuresFor(db: Db, request: FiguresRequest): Promise<Figures> {
  return asKnown(db, request.knownAt, (snapshot) => readFigures(snapshot, request));
}

/** Runs the reads in one snapshot: of the record as it is, or as it was known at an instant. */
function asKnown<T>(
  db: Db,
  knownAt: Date | undefined,
  read: (snapshot: Db) => Promise<T>,
): Promise<T> {
  return inSnapshot(db, async (trx) => {
    if (knownAt) await knownTables(trx, knownAt);
    return read(trx);
  });
}

async function readFigures(db: Db, request: FiguresRequest): Promise<Figures> {
  const { from, to, asOf, organId, measureIds } = request;
  const scope: Scope & SetScope = { from, to, asOf, ...(organId ? { organId } : {}) };
  const counts = await countAllSets(db, scope);
  const [sums] = await sumCases(db, CASE_SETS.closedInPeriod.where, scope);
  const wanted = RATE_IDS.filter((id) => measureIds?.includes(id) ?? true);
  const tables = await fillTables(db, scope, counts);
  return {
    scope: { from, to, asOf, ...(organId ? { organId } : {}) },
    counts: Object.fromEntries(CASE_SET_IDS.map((id) => [id, countOf(counts, id)])),
    measures: wanted.map((id) => measured(id, counts, sums ?? { days: 0, handlers: 0 })),
    tables: [...tables, await informationTable(db, scope)],
    identities: await balances(db, scope, counts, tables),
  };
}
