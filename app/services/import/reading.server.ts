import type { Db } from "#db/client";
import { listColumnMappings } from "#db/column-mappings";
import { accepted, type Outcome } from "#domain/outcome";
import { readWorkbookIsolated } from "#ledger/isolated";
import { eachRow } from "#ledger/reading-rows";
import {
  applyMapping,
  type RecognisedSheet,
  recogniseLedgers,
  type SheetMapping,
} from "#ledger/recognise";
import type { LedgerRow } from "#ledger/rows";
import type { Workbook } from "#ledger/workbook";
import { EVERYBODY } from "#schemas/import";
import { sheetMappingOf, storedAnswers, storedMapping } from "#services/import/mapping";

/** A file as it is imported: its sheets as recognised or mapped, and their rows. */
export interface ReadLedgers {
  format: Workbook["format"];
  sheets: RecognisedSheet[];
  rows: LedgerRow[];
}

/** The stored parts of a batch that its reading depends on. */
export interface StoredLedger {
  content: Uint8Array;
  fileName: string;
  organId: string | null;
  /** What the person answered for this batch, by sheet name. */
  mapping: unknown;
}

/**
 * Reads the file of a batch in a worker of its own, recognises its sheets, and applies what the
 * person answered for it or the organ has confirmed before. Hidden sheets are left out unless they
 * are mapped. A refusal says what to do.
 */
export async function readLedgers(db: Db, batch: StoredLedger): Promise<Outcome<ReadLedgers>> {
  const workbook = await readWorkbookIsolated(batch.content, batch.fileName);
  if (!workbook.ok) return workbook;
  const recognised = recogniseLedgers(workbook.value);
  if (!recognised.ok) return recognised;
  const given = storedAnswers(batch.mapping);
  const remembered = await rememberedMappings(db, batch.organId, recognised.value);
  const sheets = recognised.value
    .filter(({ sheet }) => !sheet.hidden || given[sheet.name])
    .map((sheet) => {
      const answer = given[sheet.sheet.name];
      const mapping = answer ? sheetMappingOf(answer) : remembered.get(sheet.fingerprint);
      return mapping ? applyMapping(sheet, mapping) : sheet;
    });
  const rows: LedgerRow[] = [];
  for (const sheet of sheets) {
    if (isReadable(sheet)) for (const row of eachRow(sheet)) rows.push(row);
  }
  return accepted({ format: workbook.value.format, sheets, rows });
}

/** Whether every column without which the sheet means nothing has been found. */
export function isReadable({ kind, missing }: RecognisedSheet): boolean {
  return kind !== "unknown" && missing.length === 0;
}

/** The organ's own mapping before everybody's. */
async function rememberedMappings(
  db: Db,
  organId: string | null,
  sheets: readonly RecognisedSheet[],
): Promise<Map<string, SheetMapping>> {
  const keys = organId === null ? [EVERYBODY] : [EVERYBODY, organId];
  const fingerprints = sheets.map((sheet) => sheet.fingerprint);
  const rows = await listColumnMappings(db, keys, fingerprints);
  const ownLast = rows.sort((a, b) => keys.indexOf(a.organKey) - keys.indexOf(b.organKey));
  return new Map(
    ownLast.flatMap(({ fingerprint, mapping }) => {
      const known = storedMapping(mapping);
      return known ? [[fingerprint, known] as const] : [];
    }),
  );
}
