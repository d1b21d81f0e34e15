import type { Db } from "#db/client";
import { findBatchContent } from "#db/import-batches";
import { writeRejects } from "#ledger/rejects";
import { findBatch, listImportRows } from "#services/import/batches";
import { readLedgers } from "#services/import/reading";

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
 * there, it can be imported as it is. Undefined when nothing was rejected or the file is gone.
 */
export async function rejectedRowsFile(db: Db, id: number): Promise<HandedFile | undefined> {
  const batch = await findBatch(db, id);
  const content = await findBatchContent(db, id);
  if (!batch || !content) return undefined;
  const read = await readLedgers(db, { ...batch, content });
  if (!read.ok) return undefined;
  const { format, sheets, rows } = read.value;
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
