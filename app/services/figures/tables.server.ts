import type { SetScope } from "#db/case-sets";
import type { Db } from "#db/client";
import { type CaseSetId, caseSet, type Slice } from "#domain/measures/case-sets";
import { DIMENSIONS, NOT_RECORDED } from "#domain/measures/dimensions";
import { TABLES } from "#domain/measures/tables";
import { countByDimension, countOf, type SetCounts } from "#services/figures/counts";

/** A declared table with its cells; each cell is its column's set, narrowed by the row's slice. */
export interface FilledTable {
  id: string;
  name: string;
  law: string;
  /** What the rows are: the dimension's code, and its name (被告层级, 结案方式 …). */
  by: string;
  dimension: string;
  columns: { set: CaseSetId; name: string }[];
  rows: { label: string; slice: Slice; counts: number[] }[];
  total: number[];
}

/** Rows that stand even when they are empty: the published report prints all four. */
const ALWAYS_WHOLE = new Set(["rollUps"]);

/** Fills every declared table; rows without a single case are left out. */
export async function fillTables(
  db: Db,
  scope: SetScope,
  counts: SetCounts,
): Promise<FilledTable[]> {
  const filled: FilledTable[] = [];
  for (const { id, name, law, rows: dimension, columns } of TABLES) {
    const [first] = columns;
    const row = DIMENSIONS[caseSet(first).unit][dimension];
    if (!row) throw new Error(`no such dimension: ${dimension}`);
    const found = await countByDimension(db, columns, dimension, scope);
    const cells = new Map(
      found.map(({ value, counts: cellCounts }) => [
        value,
        columns.map((set) => countOf(cellCounts, set)),
      ]),
    );
    filled.push({
      id,
      name,
      law,
      by: dimension,
      dimension: row.name,
      columns: columns.map((set) => ({ set, name: caseSet(set).name })),
      rows: rowsOf(dimension, row.values, cells, columns.length, ALWAYS_WHOLE.has(id)),
      total: columns.map((set) => countOf(counts, set)),
    });
  }
  return filled;
}

/** In the order of the code list; codes that it does not know follow, and what is not recorded is last. */
function rowsOf(
  dimension: string,
  names: Readonly<Record<string, string>>,
  cells: ReadonlyMap<string | null, number[]>,
  width: number,
  whole: boolean,
): FilledTable["rows"] {
  const unknown = [...cells.keys()].filter((value) => value !== null && !(value in names));
  return [...Object.keys(names), ...unknown, null]
    .map((value) => ({
      label: value === null ? NOT_RECORDED : (names[value] ?? value),
      slice: { [dimension]: value ?? "none" },
      counts: cells.get(value) ?? new Array<number>(width).fill(0),
      keep: whole && value !== null,
    }))
    .filter(({ counts, keep }) => keep || counts.some((count) => count > 0))
    .map(({ label, slice, counts }) => ({ label, slice, counts }));
}
