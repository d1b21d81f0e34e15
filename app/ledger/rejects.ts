import { REASON_HEADING } from "#ledger/fields";
import type { RecognisedSheet } from "#ledger/recognise";
import { isRejected, type LedgerRow } from "#ledger/rows";
import type { Row, Workbook } from "#ledger/workbook";
import { type SheetToWrite, writeCsv, writeXlsx } from "#ledger/writing";

/** A sheet with its rows as read; `reasons` adds what was found later, by row number. */
export interface SheetOfRejects {
  recognised: RecognisedSheet;
  rows: readonly LedgerRow[];
  /** Sentences for rows that were refused after reading (by a rule, by the database). */
  reasons?: ReadonlyMap<number, readonly string[]>;
}

/**
 * The rejected rows as a file in the layout of the original: title rows and headings kept, a column
 * with the reasons added, .xlsx for .xlsx and .csv for .csv. Mended there, it can be imported as it is.
 * Undefined when nothing was rejected.
 */
export function writeRejects(
  format: Workbook["format"],
  sheets: readonly SheetOfRejects[],
): Uint8Array | undefined {
  const written = sheets.map(rejectsOf).filter((sheet) => sheet !== undefined);
  const [first] = written;
  if (first === undefined) return undefined;
  return format === "csv" ? writeCsv(first.rows) : writeXlsx(written);
}

function rejectsOf({ recognised, rows, reasons }: SheetOfRejects): SheetToWrite | undefined {
  const said = new Map<number, string[]>();
  for (const row of rows) {
    const later = reasons?.get(row.provenance.row) ?? [];
    if (later.length === 0 && !isRejected(row)) continue;
    const own = row.problems.filter((problem) => problem.severity === "reject");
    const sentences = own.map((problem) => `${problem.column}：${problem.message}`);
    said.set(row.provenance.row, [...sentences, ...later]);
  }
  if (said.size === 0) return undefined;
  const kept = recognised.rows.filter((row) => said.has(row.row));
  const reasonColumn = reasonColumnOf(recognised, kept);
  const head = recognised.head.map((row) =>
    textsOf(row, reasonColumn, row.row === recognised.headerRow ? REASON_HEADING : ""),
  );
  const body = kept.map((row) => textsOf(row, reasonColumn, (said.get(row.row) ?? []).join("\n")));
  return { name: recognised.sheet.name, rows: [...head, ...body] };
}

/** The reasons go behind the last column, or over those of an earlier round. */
function reasonColumnOf(
  { head, columns, headerRow }: RecognisedSheet,
  rows: readonly Row[],
): number {
  const earlier = head
    .find((row) => row.row === headerRow)
    ?.cells.find((cell) => cell.text === REASON_HEADING);
  if (earlier) return earlier.column;
  const used = [...columns, ...[...head, ...rows].flatMap((row) => row.cells)];
  return used.reduce((last, { column }) => Math.max(last, column + 1), 0);
}

/** A row as texts by column; a merged title is written once. */
function textsOf(row: Row, reasonColumn: number, reason: string): string[] {
  const texts: string[] = new Array(reasonColumn + 1).fill("");
  const title = new Set(row.cells.map((cell) => cell.text)).size === 1;
  for (const cell of row.cells) {
    if (!(cell.merged && title)) texts[cell.column] = cell.text;
  }
  texts[reasonColumn] = reason;
  return texts;
}
