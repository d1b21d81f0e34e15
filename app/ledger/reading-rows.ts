import { readLitigationRow } from "#ledger/litigation-rows";
import { readOrganRow } from "#ledger/organ-rows";
import type { RecognisedSheet } from "#ledger/recognise";
import { readReconsiderationRow } from "#ledger/reconsideration-rows";
import type { LedgerRow } from "#ledger/rows";
import type { Row } from "#ledger/workbook";

const READERS = {
  reconsideration: readReconsiderationRow,
  litigation: readLitigationRow,
  organs: readOrganRow,
} as const;

/**
 * The typed rows of a recognised (or mapped) sheet, in order, each with its place, its original texts
 * and its problems. A sheet of unknown kind has none.
 */
export function readRows(recognised: RecognisedSheet): LedgerRow[] {
  return [...eachRow(recognised)];
}

/** The same row by row, for ledgers of many thousand rows. */
export function* eachRow(recognised: RecognisedSheet): Generator<LedgerRow> {
  if (recognised.kind === "unknown") return;
  const read: (recognised: RecognisedSheet, row: Row) => LedgerRow = READERS[recognised.kind];
  for (const row of recognised.rows) yield read(recognised, row);
}
