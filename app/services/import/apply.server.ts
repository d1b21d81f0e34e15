import type { Db, OpenTransaction } from "#db/client";
import { upsertColumnMapping } from "#db/column-mappings";
import { claimBatch, updateBatch, waitForTurn, writeProgress } from "#db/import-batches";
import { deleteImportRows, insertImportRows } from "#db/import-rows";
import { insertOrgans, updateOrgan } from "#db/organs";
import { accepted, type Outcome } from "#domain/outcome";
import { EVERYBODY } from "#schemas/import";
import { appendAudit } from "#services/audit/append";
import type { AuditKeys } from "#services/audit/keys";
import { storeDisputeFiles, storeReconsiderationFiles } from "#services/case-files/storing";
import { loadSurroundings } from "#services/case-files/surroundings";
import type { Clock } from "#services/clock";
import { batchNote, batchOrigin } from "#services/import/audit-notes";
import { type Batch, findBatch, noSuchBatch, notNow, refuse } from "#services/import/batches";
import { openKnownFiles } from "#services/import/identity";
import { storedAnswers } from "#services/import/mapping";
import { type PlannedBatch, planBatch, summariseSheets } from "#services/import/planning";
import { type ReadLedgers, readLedgers } from "#services/import/reading";
import { reprojectCasesBelow } from "#services/import/reproject";
import { plainJson, verdictRows } from "#services/import/verdict-rows";
import { recordContacts } from "#services/personal-data/contacts";
import { findLedgerFile } from "#services/personal-data/ledger-files";
import type { DataKeys } from "#services/personal-data/sealing";

const FILES_AT_ONCE = 500;

/** What applying and undoing need of their process. */
export interface BatchWork {
  clock: Clock;
  audit: AuditKeys;
  keys: DataKeys;
  onProgress?: (done: number, total: number) => void;
}

/**
 * Does what `requestApply` asked for: the whole batch in one transaction, so that a process that
 * dies leaves nothing half done and the batch can be applied again. Whoever holds the batch's row
 * works on it; a second call while it is held is refused. With `onError: "stop"` one row that
 * cannot be imported keeps the whole file out.
 */
export async function applyImport(
  db: Db,
  id: number,
  { clock, audit, keys, onProgress }: BatchWork,
): Promise<Outcome<Batch>> {
  const batch = await findBatch(db, id);
  const content = await findLedgerFile(db, keys, id);
  if (!batch || !content) return noSuchBatch(id);
  if (batch.status !== "applying") return notNow(batch.status, "导入");
  if (!content.ok) return giveUp(db, id, content);
  const read = await readLedgers(db, { ...batch, content: content.value });
  if (!read.ok) return giveUp(db, id, read);
  const ledgers = read.value;
  const total = ledgers.rows.length;
  const progress = async (done: number) => {
    onProgress?.(done, total);
    await writeProgress(db, id, { done, total });
  };
  const outcome = await db.transaction().execute(async (trx): Promise<Outcome<true>> => {
    const claimed = await claimBatch(trx, id);
    if (!claimed) return refuse("busy", "另一个进程正在导入这一批，请稍候查看结果。");
    if (claimed.status !== "applying") return notNow(claimed.status, "导入");
    await waitForTurn(trx);
    const at = clock();
    const via = viaOf(claimed.via);
    const recorder = { by: claimed.appliedBy, via, at, batchId: id } as const;
    const plan = await planBatch(trx, ledgers, await openKnownFiles(trx, ledgers.rows), {
      keys,
      officeOrgan: batch.organName ?? undefined,
      recorder,
      onProgress: (done) => progress(Math.floor(done / 2)),
    });
    const noteDone = (result: "done" | "refused", { counts }: PlannedBatch) =>
      appendAudit(trx, audit, batchOrigin(claimed, claimed.appliedBy, at), [
        batchNote("applyLedger", batch, result, { stage: "入卷", ...counts }),
      ]);
    const stop = claimed.onError === "stop" ? firstRejected(plan) : undefined;
    if (stop) {
      await keepVerdicts(trx, id, ledgers, plan, false);
      await updateBatch(trx, id, { status: "examined", refusal: plainJson(stop) });
      await noteDone("refused", plan);
      return stop;
    }
    await writeOrgans(trx, id, plan);
    await writeFiles(trx, plan, progress);
    await recordContacts(trx, keys, plan.contacts, recorder);
    await keepVerdicts(trx, id, ledgers, plan, true);
    await rememberMappings(trx, claimed, ledgers);
    await updateBatch(trx, id, { status: "applied", appliedAt: at, refusal: null });
    await noteDone("done", plan);
    return accepted(true);
  });
  if (!outcome.ok) return outcome;
  await progress(total);
  const applied = await findBatch(db, id);
  return applied ? accepted(applied) : noSuchBatch(id);
}

/** The organs of the batch, then what a list says otherwise, with the cases that it concerns. */
async function writeOrgans(trx: OpenTransaction, batchId: number, plan: PlannedBatch) {
  await insertOrgans(
    trx,
    plan.organs.proposed.map(({ id, name, kind, level, parentId }) => ({
      id,
      name,
      kind,
      level,
      parentId,
      createdByBatch: batchId,
    })),
  );
  for (const { id, after } of plan.organs.changes) await updateOrgan(trx, id, after);
  await reprojectCasesBelow(
    trx,
    plan.organs.changes.map((change) => change.id),
  );
}

/** The files in portions: between two, other work gets its turn. */
async function writeFiles(
  trx: OpenTransaction,
  { reconsiderations, disputes }: PlannedBatch,
  progress: (done: number) => Promise<void>,
) {
  const surroundings = await loadSurroundings(trx);
  const total = reconsiderations.length + disputes.length;
  let stored = 0;
  const told = async (count: number) => {
    stored += count;
    await progress(Math.floor((total + stored) / 2));
  };
  for (let at = 0; at < reconsiderations.length; at += FILES_AT_ONCE) {
    const portion = reconsiderations.slice(at, at + FILES_AT_ONCE);
    await storeReconsiderationFiles(trx, portion, surroundings);
    await told(portion.length);
  }
  for (let at = 0; at < disputes.length; at += FILES_AT_ONCE) {
    const portion = disputes.slice(at, at + FILES_AT_ONCE);
    await storeDisputeFiles(trx, portion, surroundings);
    await told(portion.length);
  }
}

async function keepVerdicts(
  trx: OpenTransaction,
  id: number,
  ledgers: ReadLedgers,
  plan: PlannedBatch,
  recorded: boolean,
) {
  await deleteImportRows(trx, id);
  await insertImportRows(trx, verdictRows(id, plan.rows, plan.organs, recorded));
  await updateBatch(trx, id, {
    sheets: JSON.stringify(summariseSheets(ledgers)),
    proposedOrgans: JSON.stringify(plan.organs.proposed),
    counts: plainJson(plan.counts),
  });
}

/** What a person has confirmed by importing with it is remembered for the organ. */
async function rememberMappings(
  trx: OpenTransaction,
  batch: { mapping: unknown; organId: string | null },
  { sheets }: ReadLedgers,
) {
  const answers = storedAnswers(batch.mapping);
  for (const { sheet, fingerprint } of sheets) {
    const answer = answers[sheet.name];
    if (!answer) continue;
    await upsertColumnMapping(trx, {
      organKey: batch.organId ?? EVERYBODY,
      kind: answer.kind,
      fingerprint,
      mapping: plainJson(answer),
    });
  }
}

function firstRejected({ rows, counts }: PlannedBatch) {
  const found = rows.find((row) => row.verdict === "rejected");
  if (!found) return undefined;
  const { sheet, row } = found.row.provenance;
  const note = found.notes.find((each) => each.severity === "reject");
  const where = `“${sheet}”第 ${row} 行${note?.column ? ` ${note.column}` : ""}`;
  const message = `有 ${counts.rejected} 行不能导入，整个文件没有导入。${where}：${note?.message ?? ""}请改正后再导入，或者选择跳过这些行（命令行用 --on-error skip）。`;
  return refuse("rejectedRows", message);
}

/** A file that can no longer be read goes back to where it was, with the reason. */
async function giveUp(db: Db, id: number, refusal: Extract<Outcome<never>, { ok: false }>) {
  await updateBatch(db, id, { status: "examined", refusal: plainJson(refusal) });
  return refusal;
}

function viaOf(via: string) {
  return via === "commandLine" || via === "page" ? via : "import";
}
