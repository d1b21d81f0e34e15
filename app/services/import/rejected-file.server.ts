import type { Db } from "#db/client";
import { masked, withoutNumbers } from "#domain/personal-data/masking";
import { fieldSpec } from "#ledger/fields";
import type { RecognisedSheet } from "#ledger/recognise";
import { writeRejects } from "#ledger/rejects";
import type { Row } from "#ledger/workbook";
import { findBatch, listImportRows } from "#services/import/batches";
import { readLedgers } from "#services/import/reading";
import { findLedgerFile } from "#services/personal-data/ledger-files";
import type { DataKeys } from "#services/personal-data/sealing";

const MOST_ROWS = 100_000;

/** A file to hand out. */
export interface HandedFile {
  name: string;
  bytes: Uint8Array;
  /** Media type. */
  type: string;
}

/**
 * The rejected rows in the layout of the file they came from, with a column of reasons: mended
 * there, it can be imported as it is. Personal data stand in it only for whoever handed the file in
 * (`actorId`). Undefined when nothing was rejected or the file is gone.
 */
export async function rejectedRowsFile(
  db: Db,
  keys: DataKeys,
  id: number,
  actorId: string,
): Promise<HandedFile | undefined> {
  const batch = await findBatch(db, id);
  const content = await findLedgerFile(db, keys, id);
  if (!batch || !content?.ok) return undefined;
  const read = await readLedgers(db, { ...batch, content: content.value });
  if (!read.ok) return undefined;
  const { format, rows } = read.value;
  const isOwn = batch.createdBy === actorId;
  const sheets = isOwn ? read.value.sheets : read.value.sheets.map(withoutPeople);
  const rejected = await listImportRows(db, id, { verdict: "rejected", limit: MOST_ROWS });
  const bytes = writeRejects(
    format,
    sheets.map((recognised) => ({
      recognised,
      rows: rows.filter((row) => row.provenance.sheet === recognised.sheet.name),
      reasons: reasonsOf(rejected.filter((row) => row.sheet === recognised.sheet.name)),
    })),
  );
  if (!bytes) return undefined;
  const stem = batch.fileName.replace(/\.[^.]*$/, "");
  return format === "csv"
    ? { name: `${stem}-不予导入.csv`, bytes, type: "text/csv; charset=utf-8" }
    : { name: `${stem}-不予导入.xlsx`, bytes, type: XLSX };
}

function withoutPeople(sheet: RecognisedSheet): RecognisedSheet {
  const { kind, columns } = sheet;
  const personal = new Map(
    columns.map(({ column, field }) => [
      column,
      kind === "unknown" || field === undefined ? undefined : fieldSpec(kind, field)?.personal,
    ]),
  );
  const hidden = (row: Row): Row => ({
    ...row,
    cells: row.cells.map((cell) => {
      const what = personal.get(cell.column);
      return { ...cell, text: what ? masked(what, cell.text) : withoutNumbers(cell.text) };
    }),
  });
  return { ...sheet, head: sheet.head.map(hidden), rows: sheet.rows.map(hidden) };
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What was found after reading (by a rule, by the database); the reader knows its own problems. */
function reasonsOf(rejected: Awaited<ReturnType<typeof listImportRows>>): Map<number, string[]> {
  return new Map(
    rejected.map(({ row, notes }) => [
      row,
      notes
        .filter((note) => note.severity === "reject" && note.rule !== undefined)
        .map((note) => note.message),
    ]),
  );
}
