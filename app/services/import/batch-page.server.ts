import type { Db } from "#db/client";
import { may } from "#domain/access/acts";
import type { Actor } from "#domain/access/roles";
import { shownInstant } from "#domain/instants";
import { LEVELS, ORGAN_KINDS } from "#domain/organ-levels";
import { type BatchRowsQuery, batchNumber } from "#schemas/import-page";
import { findWaitingUndo } from "#services/accounts/requests";
import { findBatch, listBatches, listImportRows } from "#services/import/batches";
import { mappingChoices } from "#services/import/choices";
import type { SheetSummary } from "#services/import/planning";

const ROWS_SHOWN = 100;
const BATCHES_LOOKED_AT = 20;

/** All that the page of a batch shows to this person; undefined when there is no such batch. */
export async function findBatchPage(db: Db, actor: Actor, idText: string, query: BatchRowsQuery) {
  const id = batchNumber(idText);
  const batch = id === undefined ? undefined : await findBatch(db, id);
  if (!batch) return undefined;
  const rows = await listImportRows(db, batch.id, { ...query, limit: ROWS_SHOWN });
  const asksOffice = batch.status === "examined" && batch.sheets.some(lacksOrgan);
  const organPages = batch.status === "applied" && may(actor, "manageOrgans");
  const last = rows.length === ROWS_SHOWN ? rows.at(-1) : undefined;
  return {
    batch: {
      id: batch.id,
      fileName: batch.fileName,
      status: batch.status,
      statusLabel: batch.statusLabel,
      createdByName: batch.createdByName,
      createdAt: shownInstant(batch.createdAt),
      appliedByName: batch.appliedByName,
      appliedAt: batch.appliedAt && shownInstant(batch.appliedAt),
      undoneByName: batch.undoneByName,
      undoneAt: batch.undoneAt && shownInstant(batch.undoneAt),
      counts: batch.counts,
      progress: batch.progress,
      refusal: batch.refusal?.message ?? null,
      waitingUndo: await findWaitingUndo(db, batch.id),
      sheets: batch.sheets,
      office: asksOffice ? (batch.organName ?? (await latestOffice(db))) : undefined,
      organs: batch.proposedOrgans.map(
        ({ id: organId, name, kind, level, parentName, sure, why }) => ({
          name,
          kind: ORGAN_KINDS[kind],
          level: LEVELS[level].label,
          parentName,
          sure,
          why,
          href: organPages ? `/admin/organs/${organId}` : undefined,
        }),
      ),
    },
    choices: mappingChoices(),
    query: { verdict: query.verdict, withProblems: query.withProblems },
    rows: rows.map(({ sheet, row, kind, label, verdict, notes, caseId }) => ({
      sheet,
      row,
      label,
      verdict,
      notes,
      href: caseId
        ? `/${kind === "litigation" ? "litigation" : "reconsideration"}/${caseId}`
        : undefined,
    })),
    after: last && { sheet: last.sheet, row: last.row },
  };
}

/** A ledger of reconsideration cases that does not say which organ hears them. */
function lacksOrgan({ kind, readable, columns }: SheetSummary): boolean {
  const isLedger = kind === "reconsideration" && readable;
  return isLedger && !columns.some(({ field }) => field === "organ");
}

/** The organ that was named for an earlier file: an office's next ledger is most likely its own again. */
async function latestOffice(db: Db): Promise<string> {
  const batches = await listBatches(db, { limit: BATCHES_LOOKED_AT });
  return batches.find((each) => each.organName !== null)?.organName ?? "";
}
