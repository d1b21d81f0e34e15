import type { SetScope } from "#db/case-sets";
import type { Db } from "#db/client";
import { listNamesOfOrgans } from "#db/figures";
import { type CaseSetId, caseSet, type Slice } from "#domain/measures/case-sets";
import { DIMENSIONS, type Dimension, NOT_RECORDED } from "#domain/measures/dimensions";
import { type FigureTable, TABLES } from "#domain/measures/tables";
import {
  type CountsOfValue,
  countByDimension,
  countOf,
  type SetCounts,
} from "#services/figures/counts";
import { setsOf } from "#services/figures/measured";
import { type Extra, extraHeads, extrasOf, readSums } from "#services/figures/table-extras";

/** A declared table with its cells; each cell is its column's set, narrowed by the row's slice. */
export interface FilledTable {
  id: string;
  name: string;
  law: string;
  /** What the rows are: the dimension's code, and its name (被告层级, 结案方式 …). */
  by: string;
  dimension: string;
  /** A case may stand in several rows: their sum may exceed the total. */
  several?: boolean;
  /** T9: the organ of the scope is the agency reported about, not a subtree. */
  ofAgency?: boolean;
  columns: { set: CaseSetId; name: string; slice?: Slice }[];
  /** Rates and sums that stand after the counts; they open nothing. */
  extras: { id: string; name: string }[];
  rows: FilledRow[];
  total: number[];
}

export interface FilledRow {
  label: string;
  slice: Slice;
  counts: number[];
  extras: Extra[];
  /** The sets of the cells where they are not those of the columns. */
  sets?: readonly CaseSetId[];
  /** What the other values hold together; it opens nothing. */
  rest?: true;
}

/** Rows that stand even when they are empty: the published report prints all four. */
const ALWAYS_WHOLE = new Set(["rollUps"]);

/** Organs or persons shown by themselves; the others are one row. */
const MOST_ROWS = 20;

/** Fills every declared table; rows without a single case are left out. */
export async function fillTables(
  db: Db,
  scope: SetScope,
  counts: SetCounts,
): Promise<FilledTable[]> {
  const filled: FilledTable[] = [];
  for (const table of TABLES) filled.push(await fillTable(db, scope, counts, table));
  return filled;
}

async function fillTable(
  db: Db,
  scope: SetScope,
  totals: SetCounts,
  table: FigureTable,
): Promise<FilledTable> {
  const { id, name, law, rows: by, columns: sets } = table;
  const asked = { rates: table.rates ?? [], sums: table.sums ?? [] };
  const dimension = dimensionOf(sets, by);
  const counted = [...new Set([...sets, ...asked.rates.flatMap(setsOf)])];
  const found = await countByDimension(db, counted, by, scope);
  const added = await readSums(db, scope, by, asked);
  const crossed = await crossing(db, scope, table);
  const whole = ALWAYS_WHOLE.has(id);
  const { shown, others } = split(dimension, found, whole ? counted : undefined);
  const names = await namesOf(db, dimension, shown);
  const rows = shown.map(
    ({ value, counts }): FilledRow => ({
      label: value === null ? NOT_RECORDED : (names[value] ?? value),
      slice: { [by]: value ?? "none" },
      counts: [...sets.map((set) => countOf(counts, set)), ...crossed.cells(value)],
      extras: extrasOf(asked, value, counts, added),
    }),
  );
  return {
    id,
    name,
    law,
    by,
    dimension: dimension.name,
    ...(dimension.several ? { several: true } : {}),
    columns: [...sets.map((set) => ({ set, name: caseSet(set).name })), ...crossed.columns],
    extras: extraHeads(asked),
    rows: [
      ...rows.filter(({ counts }) => whole || counts.some((count) => count > 0)),
      ...rest(others, sets, extraHeads(asked).length),
    ],
    total: [...sets.map((set) => countOf(totals, set)), ...crossed.total],
  };
}

function dimensionOf(sets: readonly CaseSetId[], name: string): Dimension {
  const [first] = sets;
  const found = first && DIMENSIONS[caseSet(first).unit][name];
  if (!found) throw new Error(`no such dimension: ${name}`);
  return found;
}

/**
 * In the order of the code list; codes that it does not know follow, and what is not recorded is
 * last. Of organs and persons, the busiest are shown by themselves. `whole`: the sets of which rows
 * stand even where nothing was found.
 */
function split(
  { values, open }: Dimension,
  found: readonly CountsOfValue[],
  whole: readonly CaseSetId[] | undefined,
): { shown: CountsOfValue[]; others: CountsOfValue[] } {
  const rowOf = new Map(found.map((row) => [row.value, row]));
  const nothing = new Map(whole?.map((set) => [set, 0]));
  const listed = Object.keys(values).flatMap((value) => {
    const empty = { value, across: null, counts: nothing };
    return rowOf.get(value) ?? (whole ? empty : []);
  });
  const unlisted = found.filter(({ value }) => value !== null && !Object.hasOwn(values, value));
  const busy = (row: CountsOfValue) =>
    [...row.counts.values()].reduce((sum, each) => sum + each, 0);
  const ranked = open
    ? unlisted.filter((row) => busy(row) > 0).sort((a, b) => busy(b) - busy(a))
    : unlisted;
  const most = open ? MOST_ROWS : ranked.length;
  const last = rowOf.get(null);
  return {
    shown: [...listed, ...ranked.slice(0, most), ...(last ? [last] : [])],
    others: ranked.slice(most),
  };
}

/** The names of a dimension's values; those of organs stand in their register. */
async function namesOf(
  db: Db,
  { values, open }: Dimension,
  shown: readonly CountsOfValue[],
): Promise<Readonly<Record<string, string>>> {
  return open === "organ"
    ? listNamesOfOrgans(
        db,
        shown.flatMap(({ value }) => value ?? []),
      )
    : values;
}

/** What the values that are not shown hold together. */
function rest(
  others: readonly CountsOfValue[],
  sets: readonly CaseSetId[],
  extras: number,
): FilledRow[] {
  if (others.length === 0) return [];
  const counts = sets.map((set) => others.reduce((sum, row) => sum + countOf(row.counts, set), 0));
  return [
    {
      label: `其余${others.length}个`,
      slice: {},
      counts,
      extras: new Array<Extra>(extras).fill({ text: "" }),
      rest: true,
    },
  ];
}

/** The first column once more for each value of a second dimension that occurs. */
async function crossing(db: Db, scope: SetScope, { columns, rows, across }: FigureTable) {
  const [set] = columns;
  if (!across || !set) return { columns: [], total: [], cells: () => [] };
  const found = await countByDimension(db, [set], rows, scope, across);
  const sum = (fits: (row: CountsOfValue) => boolean) =>
    found.filter(fits).reduce((total, row) => total + countOf(row.counts, set), 0);
  const { values } = dimensionOf(columns, across);
  const codes = [...Object.keys(values), null].filter(
    (code) => sum((row) => row.across === code) > 0,
  );
  return {
    columns: codes.map((code) => ({
      set,
      name: code === null ? NOT_RECORDED : (values[code] ?? code),
      slice: { [across]: code ?? "none" },
    })),
    total: codes.map((code) => sum((row) => row.across === code)),
    cells: (value: string | null) =>
      codes.map((code) => sum((row) => row.across === code && row.value === value)),
  };
}
