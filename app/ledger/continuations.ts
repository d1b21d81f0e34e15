import type { Cell, Row } from "#ledger/workbook";

/**
 * Joins the rows of one case: where the case number is merged downwards, the rows below it belong to
 * the same case (a second session, another plaintiff). What they say themselves is appended with 、,
 * so that 是 and 是 of two sessions become 是、是; elsewhere the same words are not repeated. The case
 * keeps the number of its first row.
 */
export function joinContinuations(
  rows: readonly Row[],
  keyColumn: number | undefined,
  repeatable: ReadonlySet<number>,
): Row[] {
  const joined: Row[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    if (last && continues(row, last, keyColumn))
      joined[joined.length - 1] = join(last, row, repeatable);
    else joined.push(row);
  }
  return joined;
}

function continues(row: Row, last: Row, keyColumn: number | undefined): boolean {
  const key = row.cells.find((cell) => cell.column === keyColumn);
  const lastKey = last.cells.find((cell) => cell.column === keyColumn);
  return key?.merged === true && key.text === lastKey?.text;
}

function join(first: Row, next: Row, repeatable: ReadonlySet<number>): Row {
  const cells = new Map(first.cells.map((cell) => [cell.column, cell]));
  for (const cell of next.cells) {
    if (cell.merged) continue;
    cells.set(cell.column, appended(cells.get(cell.column), cell, repeatable.has(cell.column)));
  }
  return { row: first.row, cells: [...cells.values()].sort((a, b) => a.column - b.column) };
}

function appended(before: Cell | undefined, cell: Cell, repeat: boolean): Cell {
  if (!before) return cell;
  if (before.text === cell.text && !repeat) return before;
  return { column: cell.column, text: `${before.text}、${cell.text}` };
}
