import type { PgBoss } from "pg-boss";
import { z } from "zod";
import type { Db } from "#db/client";
import { listUnfinishedBatches, moveBatch } from "#db/import-batches";
import { applyImport, type BatchWork } from "#services/import/apply";
import { refuse } from "#services/import/batches";
import { examineImport } from "#services/import/examine";
import { undoImport } from "#services/import/undo";
import { plainJson } from "#services/import/verdict-rows";

/** The queue that imports are worked off from. */
const IMPORT_QUEUE = "import";

const importJob = z.object({
  batch: z.number().int().positive(),
  action: z.enum(["examine", "apply", "undo"]),
});
export type ImportJob = z.infer<typeof importJob>;

/** Where the pages put work on a batch; a worker of some process takes it from there. */
export interface ImportQueue {
  add(batch: number, action: ImportJob["action"]): Promise<void>;
}

const ACTION_OF = { examining: "examine", applying: "apply", undoing: "undo" } as const;

/** Makes the queue where there is none. */
export async function createImportQueue(boss: PgBoss): Promise<void> {
  await boss.createQueue(IMPORT_QUEUE, { retryLimit: 10, retryDelay: 5, expireInSeconds: 3600 });
}

/**
 * Works imports off one after the other in this process; several processes share the queue. What a
 * killed process left unfinished is put back at the start: its transaction has left nothing behind.
 * A job that comes twice does nothing the second time: the batch says what is to be done.
 */
export async function startImportWorker(boss: PgBoss, db: Db, work: BatchWork): Promise<void> {
  await boss.work(IMPORT_QUEUE, { pollingIntervalSeconds: 0.5 }, async (jobs) => {
    for (const job of jobs) await runImportJob(db, importJob.parse(job.data), work);
  });
  for (const job of await listUnfinishedJobs(db)) await enqueueImport(boss, job);
}

/** Puts one piece of work into the queue; a piece that comes twice does nothing the second time. */
export async function enqueueImport(boss: PgBoss, job: ImportJob): Promise<void> {
  await boss.send(IMPORT_QUEUE, job);
}

/**
 * One piece of work. A refusal is kept with the batch. Throws when another process holds the batch
 * (it may be dying: the queue tries again), and on a bug, after the batch went back to where it was.
 */
async function runImportJob(db: Db, job: ImportJob, work: BatchWork): Promise<void> {
  const outcome = await attempt(db, job, work);
  if (outcome && !outcome.ok && outcome.code === "busy") throw new Error(outcome.message);
}

async function attempt(db: Db, { batch, action }: ImportJob, work: BatchWork) {
  try {
    if (action === "apply") return await applyImport(db, batch, work);
    if (action === "undo") return await undoImport(db, batch, work);
    await examineImport(db, batch, work);
  } catch (error) {
    const { from, to } = BACK_TO[action];
    await moveBatch(db, batch, [from], { status: to, refusal: plainJson(FAILED) });
    throw error;
  }
}

const BACK_TO = {
  examine: { from: "examining", to: "refused" },
  apply: { from: "applying", to: "examined" },
  undo: { from: "undoing", to: "applied" },
} as const;

const FAILED = refuse(
  "failed",
  "处理时出现程序错误，什么也没有导入。请重试；如再次出现，请把批次号告诉维护者。",
);

async function listUnfinishedJobs(db: Db): Promise<ImportJob[]> {
  const batches = await listUnfinishedBatches(db);
  return batches.flatMap(({ id, status }) =>
    status === "examining" || status === "applying" || status === "undoing"
      ? [{ batch: id, action: ACTION_OF[status] }]
      : [],
  );
}
