import { RECONSIDERATIONS, type SetScope } from "#db/case-sets";
import { type Db, inSnapshot } from "#db/client";
import { countSets, sumReviewDays } from "#db/figures";
import { CASE_SET_IDS, CASE_SETS, type CaseSetId, caseSet } from "#domain/measures/case-sets";
import type { Scope } from "#domain/measures/conditions";
import {
  checkIdentities,
  endOfPreviousPeriod,
  IDENTITIES,
  type IdentityCheck,
  type Term,
} from "#domain/measures/identities";
import { formatQuotient, NO_VALUE, quotient } from "#domain/measures/percent";
import { RATE_IDS, type RateId, rateOf } from "#domain/measures/rates";
import { UNRECORDED_RATES, type UnrecordedRate } from "#domain/measures/unrecorded-rates";
import { countAllSets, countOf, type SetCounts } from "#services/figures/counts";
import { knownTables } from "#services/figures/known-at";
import { type FilledTable, fillTables } from "#services/figures/tables";

/** What is asked: a period, the day of the figures, an organ's subtree, what was recorded by when. */
export interface FiguresRequest extends Scope {
  organId?: string;
  /** The state of the record at this instant; absent: now. */
  knownAt?: Date;
  measureIds?: readonly string[];
}

/** A rate with its numerator and denominator; a rate whose facts are missing has none and says why. */
export interface MeasureValue {
  id: string;
  name: string;
  /** Rounded as printed; null for 0/0 and for missing facts. */
  value: number | null;
  text: string;
  numerator: number | null;
  denominator: number | null;
  numeratorSet: CaseSetId | null;
  denominatorSet: CaseSetId | null;
  formula: string;
  law: string;
  note?: string;
  /** Which fact is missing. */
  missing?: string;
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
  const scope = { from, to, asOf, ...(organId ? { organId } : {}) };
  const counts = await countAllSets(db, scope);
  const reviewDays = await sumReviewDays(db, CASE_SETS.closedInPeriod.where, scope);
  const wanted = (id: string) => measureIds?.includes(id) ?? true;
  const tables = await fillTables(db, scope, counts);
  return {
    scope,
    counts: Object.fromEntries(CASE_SET_IDS.map((id) => [id, countOf(counts, id)])),
    measures: [
      ...RATE_IDS.filter(wanted).map((id) => measured(id, counts, reviewDays)),
      ...Object.entries(UNRECORDED_RATES)
        .filter(([id]) => wanted(id))
        .map(([id, row]) => unmeasured(id, row)),
    ],
    tables,
    identities: await balances(db, scope, counts, tables),
  };
}

function measured(id: RateId, counts: SetCounts, reviewDays: number): MeasureValue {
  const { name, kind, formula, decimals, law, note, ...sets } = rateOf(id);
  const numerator = kind === "mean" ? reviewDays : countOf(counts, sets.numerator);
  const denominator = countOf(counts, sets.denominator);
  return {
    id,
    name,
    value: quotient(numerator, denominator, decimals, kind === "percent" ? 100 : 1),
    text: formatQuotient(numerator, denominator, decimals, kind),
    numerator,
    denominator,
    numeratorSet: kind === "mean" ? null : sets.numerator,
    denominatorSet: sets.denominator,
    formula,
    law,
    ...(note ? { note } : {}),
  };
}

function unmeasured(id: string, { name, formula, law, missing }: UnrecordedRate): MeasureValue {
  return {
    id,
    name,
    value: null,
    text: NO_VALUE,
    numerator: null,
    denominator: null,
    numeratorSet: null,
    denominatorSet: null,
    formula,
    law,
    missing,
  };
}

/** Both sides of every balance, counted; what is summed over a dimension are the rows of a table. */
async function balances(
  db: Db,
  scope: Scope & SetScope,
  counts: SetCounts,
  tables: readonly FilledTable[],
): Promise<IdentityCheck[]> {
  const values = new Map<string, number>();
  const last = endOfPreviousPeriod(scope.from);
  const before = { ...scope, from: last, to: last };
  const terms = IDENTITIES.flatMap(({ left, right }) => [...left, ...right]);
  for (const term of terms) {
    if ("over" in term) {
      values.set(keyOf(term), sumOfRows(tables, term.set, term.over));
    } else if ("ofPreviousPeriod" in term) {
      const { where } = CASE_SETS.pendingAtEnd;
      const found = await countSets(db, RECONSIDERATIONS, new Map([[term.set, where]]), before);
      values.set(keyOf(term), countOf(found, term.set));
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
    const column = table.columns.findIndex((each) => each.set === set);
    if (table.by !== by || column < 0) continue;
    return table.rows.reduce((sum, { counts }) => sum + (counts[column] ?? 0), 0);
  }
  throw new Error(`no table shows ${set} by ${by}`);
}

function keyOf(term: Term): string {
  return JSON.stringify(term);
}
