import { type EventRow, listCasesOfBatch, listEvents } from "#db/case-events";
import { lockCaseFiles } from "#db/case-files";
import type { Db, OpenTransaction } from "#db/client";
import { claimBatch, updateBatch, waitForTurn, writeProgress } from "#db/import-batches";
import { listOrganChanges } from "#db/import-rows";
import { deleteUnusedOrgansOfBatch, findOrgan, updateOrgan } from "#db/organs";
import { voidSecretsOfBatch } from "#db/party-secrets";
import { type FileEvent, standing, VOID } from "#domain/case-file";
import { accepted, type Outcome, type Refusal } from "#domain/outcome";
import { appendAudit } from "#services/audit/append";
import {
  type CaseFile,
  caseFilesOf,
  type Recorder,
  recordVoid,
} from "#services/case-files/case-file";
import { DISPUTE } from "#services/case-files/dispute";
import type { Procedure } from "#services/case-files/procedure";
import { RECONSIDERATION } from "#services/case-files/reconsideration";
import { storeDisputeFiles, storeReconsiderationFiles } from "#services/case-files/storing";
import { loadSurroundings } from "#services/case-files/surroundings";
import type { BatchWork } from "#services/import/apply";
import { batchNote, batchOrigin } from "#services/import/audit-notes";
import { type Batch, findBatch, noSuchBatch, notNow, refuse } from "#services/import/batches";
import type { OrganChange, OrganState } from "#services/import/organ-plan";
import { reprojectCasesBelow } from "#services/import/reproject";
import { plainJson } from "#services/import/verdict-rows";

const FILES_AT_ONCE = 500;

/** A batch taken back, and the organs that went with it because nothing else needs them. */
export interface Undone {
  batch: Batch;
  organsRemoved: string[];
}

/**
 * Does what `requestUndo` asked for, in one transaction: every event of the batch that still stands
 * is voided, so that what it had corrected stands again; organs that it created and nothing else
 * needs are removed, those that it changed become what they were. Refused, with the later batches
 * named, when a case of the batch has been changed since.
 */
export async function undoImport(
  db: Db,
  id: number,
  { clock, audit, onProgress }: BatchWork,
): Promise<Outcome<Undone>> {
  const progress = async (done: number, total: number) => {
    onProgress?.(done, total);
    await writeProgress(db, id, { done, total });
  };
  const outcome = await db
    .transaction()
    .execute(async (trx): Promise<Outcome<string[]>> => {
      const batch = await claimBatch(trx, id);
      if (!batch) return refuse("busy", "这一批正由另一个进程处理，或者没有这一批，请稍候再试。");
      if (batch.status !== "undoing") return notNow(batch.status, "撤销");
      await waitForTurn(trx);
      const at = clock();
      const recorder = { by: batch.undoneBy, via: viaOf(batch.via), at, batchId: id } as const;
      const caseIds = await listCasesOfBatch(trx, id);
      for (let from = 0; from < caseIds.length; from += FILES_AT_ONCE) {
        const portion = caseIds.slice(from, from + FILES_AT_ONCE);
        await takeBack(trx, portion, recorder);
        await progress(from + portion.length, caseIds.length);
      }
      await restoreOrgans(trx, id);
      await voidSecretsOfBatch(trx, id, { at, by: batch.undoneBy });
      const organsRemoved = await deleteUnusedOrgansOfBatch(trx, id);
      await updateBatch(trx, id, { status: "undone", undoneAt: at, refusal: null });
      await appendAudit(trx, audit, batchOrigin(batch, batch.undoneBy, at), [
        batchNote("undoBatch", batch, "done", { stage: "撤销", cases: caseIds.length }),
      ]);
      return accepted(organsRemoved);
    })
    .catch((error: unknown) => {
      if (error instanceof ChangedSince) return error.refusal;
      throw error;
    });
  if (!outcome.ok) {
    if (outcome.code === "changedSince") {
      await updateBatch(db, id, { status: "applied", refusal: plainJson(outcome) });
    }
    return outcome;
  }
  const batch = await findBatch(db, id);
  return batch ? accepted({ batch, organsRemoved: outcome.value }) : noSuchBatch(id);
}

/** Rolls the transaction back: what earlier portions have voided must stand again. */
class ChangedSince extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

async function takeBack(
  trx: OpenTransaction,
  caseIds: readonly string[],
  recorder: Recorder & { batchId: number },
): Promise<void> {
  const files = await lockCaseFiles(trx, caseIds);
  const rows = await listEvents(trx, caseIds);
  const surroundings = await loadSurroundings(trx);
  const disputeIds = new Set(files.flatMap(({ id, kind }) => (kind === "dispute" ? [id] : [])));
  const of = (dispute: boolean) => rows.filter((row) => disputeIds.has(row.caseId) === dispute);
  const cases = caseFilesOf(RECONSIDERATION, "reconsideration", of(false));
  const disputes = caseFilesOf(DISPUTE, "dispute", of(true));
  for (const file of cases.values()) voidBatch(RECONSIDERATION, file, rows, recorder);
  for (const file of disputes.values()) voidBatch(DISPUTE, file, rows, recorder);
  await storeReconsiderationFiles(trx, [...cases.values()], surroundings);
  await storeDisputeFiles(trx, [...disputes.values()], surroundings);
}

function voidBatch<E extends FileEvent, F>(
  procedure: Procedure<E, F>,
  file: CaseFile<E>,
  rows: readonly EventRow[],
  recorder: Recorder & { batchId: number },
): void {
  const own = rows.filter((row) => row.caseId === file.id && row.batchId === recorder.batchId);
  const foreign = rows.filter((row) => row.caseId === file.id && row.batchId !== recorder.batchId);
  const first = Math.min(...own.map((row) => row.seq));
  const later = foreign.filter((row) => row.seq > first);
  if (isStillSaid(file.events, later))
    throw new ChangedSince(changedSince(recorder.batchId, later));
  const ours = new Set(own.map((row) => row.seq));
  const standingOurs = standing(file.events).filter(
    (event) => event.step !== VOID && ours.has(event.seq),
  );
  const reason = `撤销导入批次 ${recorder.batchId}`;
  for (const event of standingOurs.sort((a, b) => b.seq - a.seq)) {
    recordVoid(procedure, file, event.seq, reason, recorder);
  }
}

/** Whether later records change what stands: a later batch that was itself undone does not. */
function isStillSaid(events: readonly FileEvent[], later: readonly EventRow[]): boolean {
  const foreign = new Set(later.map((row) => row.seq));
  const seqs = (list: readonly FileEvent[]) => standing(list).map((event) => event.seq);
  const without = seqs(events.filter((event) => !foreign.has(event.seq)));
  return seqs(events).join() !== without.join();
}

function changedSince(id: number, later: readonly EventRow[]): Refusal {
  const batches = [...new Set(later.flatMap((row) => (row.batchId === null ? [] : [row.batchId])))];
  const who =
    batches.length > 0
      ? `第 ${batches.join("、")} 批导入`
      : `${later.length} 条后来登记的步骤（${later.map((row) => row.step).join("、")}）`;
  const advice = batches.length > 0 ? "请先撤销后来的批次" : "请先更正后来的登记";
  return refuse(
    "changedSince",
    `第 ${id} 批导入的案件后来又被${who}更改，不能撤销，${advice}，再撤销这一批。`,
  );
}

/** Organs that a list had changed become what they were, unless somebody has mended them since. */
async function restoreOrgans(trx: OpenTransaction, batchId: number): Promise<void> {
  const restored: string[] = [];
  for (const { organId, before: stored } of await listOrganChanges(trx, batchId)) {
    const organ = organId === null ? undefined : await findOrgan(trx, organId);
    if (!organ || !isChange(stored) || !isIn(organ, stored.after)) continue;
    await updateOrgan(trx, organ.id, stored.before);
    restored.push(organ.id);
  }
  await reprojectCasesBelow(trx, restored);
}

/** Whether the organ is still what the batch made of it. */
function isIn(organ: OrganState, after: OrganState): boolean {
  const { kind, level, parentId } = organ;
  return kind === after.kind && level === after.level && parentId === after.parentId;
}

/** What this service has stored in `before`, read back. */
function isChange(stored: unknown): stored is Pick<OrganChange, "before" | "after"> {
  return typeof stored === "object" && stored !== null && "before" in stored && "after" in stored;
}

function viaOf(via: string) {
  return via === "commandLine" || via === "page" ? via : "import";
}
