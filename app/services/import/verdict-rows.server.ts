import type { Insertable } from "kysely";
import type { ImportRows, Json } from "#db/schema";
import type { LedgerRow } from "#ledger/rows";
import type { OrganPlan } from "#services/import/organ-plan";
import type { RowPlan } from "#services/import/plan";

/**
 * The verdicts as they are stored. In a dry run a new case has no id yet: `recorded` says whether
 * the cases are there.
 */
export function verdictRows(
  batchId: number,
  rows: readonly RowPlan[],
  organs: OrganPlan,
  recorded: boolean,
): Insertable<ImportRows>[] {
  const changes = new Map(organs.changes.map(({ id, before, after }) => [id, { before, after }]));
  return rows.map(({ row, verdict, notes, caseId, isStored, organId }) => ({
    batchId,
    sheet: row.provenance.sheet,
    row: row.provenance.row,
    kind: row.kind,
    verdict,
    label: labelOf(row),
    cells: plainJson(row.cells),
    problems: plainJson(notes),
    caseId: caseId !== undefined && (recorded || isStored) ? caseId : null,
    organId: organId ?? null,
    before: verdict === "changed" && organId ? plainJson(changes.get(organId) ?? null) : null,
  }));
}

/** What a person recognises the row by. */
function labelOf(row: LedgerRow): string {
  const label = row.kind === "organs" ? row.name : (row.number?.normalized ?? row.cells.number);
  return (label ?? "").slice(0, 200);
}

/** The value as JSON keeps it: without the keys that say nothing. */
export function plainJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}
