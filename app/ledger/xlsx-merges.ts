import type { Cell, Row } from "#ledger/workbook";

/** A merged range: rows as Excel counts them, columns from 0, both ends inclusive. */
export interface MergedRange {
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
}

const RANGE = /^([A-Z]{1,3})([1-9]\d{0,6}):([A-Z]{1,3})([1-9]\d{0,6})$/;
const LAST_COLUMN = 16_383;
const LAST_ROW = 1_048_576;

/** Reads "A1:P1"; undefined when it is not a range of a sheet. */
export function readRange(ref: string): MergedRange | undefined {
  const match = RANGE.exec(ref);
  if (!match) return undefined;
  const range = {
    firstColumn: columnNumber(match[1] ?? ""),
    firstRow: Number(match[2]),
    lastColumn: columnNumber(match[3] ?? ""),
    lastRow: Number(match[4]),
  };
  const inside = range.lastColumn <= LAST_COLUMN && range.lastRow <= LAST_ROW;
  const ordered = range.firstColumn <= range.lastColumn && range.firstRow <= range.lastRow;
  return inside && ordered ? range : undefined;
}

/** How many rows of a sheet that ends at `lastRow` the range covers. */
export function rowsCovered(range: MergedRange, lastRow: number): number {
  return Math.max(0, Math.min(range.lastRow, lastRow) - range.firstRow + 1);
}

/**
 * Repeats the value of every merged range in the cells it covers, as a reader of the sheet sees it,
 * but only within rows and columns that hold something, so that a merge over a million empty columns
 * costs nothing. `spend` is told the length of each repeated text.
 */
export function spreadMerged(
  rows: Row[],
  merges: readonly MergedRange[],
  spend: (characters: number) => void,
): Row[] {
  if (merges.length === 0) return rows;
  const byNumber = new Map(rows.map((row) => [row.row, row]));
  const lastUsed = rows.reduce((last, row) => Math.max(last, row.cells.at(-1)?.column ?? 0), 0);
  const lastRow = rows.at(-1)?.row ?? 0;
  for (const merge of merges) {
    const source = byNumber
      .get(merge.firstRow)
      ?.cells.find((cell) => cell.column === merge.firstColumn);
    if (!source) continue;
    const lastColumn = Math.min(merge.lastColumn, lastUsed);
    for (let number = merge.firstRow; number <= Math.min(merge.lastRow, lastRow); number++) {
      const row = byNumber.get(number);
      if (row) cover(row, merge.firstColumn, lastColumn, source, spend);
    }
  }
  return rows;
}

function cover(
  row: Row,
  first: number,
  last: number,
  source: Cell,
  spend: (characters: number) => void,
): void {
  const held = new Set(row.cells.map((cell) => cell.column));
  const copies: Cell[] = [];
  for (let column = first; column <= last; column++) {
    if (held.has(column)) continue;
    spend(source.text.length);
    copies.push({ ...source, column, merged: true });
  }
  if (copies.length === 0) return;
  row.cells = [...row.cells, ...copies].sort((a, b) => a.column - b.column);
}

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
