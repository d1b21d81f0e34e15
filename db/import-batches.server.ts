import { type Insertable, sql, type Updateable } from "kysely";
import type { Db, OpenTransaction } from "./client.server.ts";
import type { ImportBatches, ImportStatus } from "./schema.ts";

/** Everything but the file itself, which nobody needs for a list. */
const COLUMNS = [
  "b.id",
  "b.fileName",
  "b.fileSha256",
  "b.fileSize",
  "b.organId",
  "b.organName",
  "b.status",
  "b.mapping",
  "b.sheets",
  "b.proposedOrgans",
  "b.counts",
  "b.onError",
  "b.via",
  "b.refusal",
  "b.createdAt",
  "b.createdBy",
  "b.appliedAt",
  "b.appliedBy",
  "b.undoneAt",
  "b.undoneBy",
] as const;

/** Stores the file as a new batch; answers its number. */
export async function insertBatch(db: Db, row: Insertable<ImportBatches>): Promise<number> {
  const { id } = await db
    .insertInto("importBatches")
    .values(row)
    .returning("id")
    .executeTakeFirstOrThrow();
  await db.insertInto("importProgress").values({ batchId: id }).execute();
  return id;
}

/** One batch with who did what to it and how far it has come; without the file. */
export function findBatchRow(db: Db, id: number) {
  return batches(db).where("b.id", "=", id).executeTakeFirst();
}

/** The latest batches first; `before` is the number of the last one already shown. */
export function listBatchRows(db: Db, page: { before?: number; limit: number }) {
  const query = batches(db).orderBy("b.id", "desc").limit(page.limit);
  return page.before ? query.where("b.id", "<", page.before).execute() : query.execute();
}

function batches(db: Db) {
  return db
    .selectFrom("importBatches as b")
    .leftJoin("importProgress as p", "p.batchId", "b.id")
    .leftJoin("accounts as creator", "creator.id", "b.createdBy")
    .leftJoin("accounts as applier", "applier.id", "b.appliedBy")
    .leftJoin("accounts as undoer", "undoer.id", "b.undoneBy")
    .select(COLUMNS)
    .select([
      "p.done",
      "p.total",
      "creator.name as createdByName",
      "applier.name as appliedByName",
      "undoer.name as undoneByName",
    ]);
}

/** Whether this very file has been imported before, be it that the batch was undone since. */
export async function wasImported(db: Db, fileSha256: string): Promise<boolean> {
  const found = await db
    .selectFrom("importBatches")
    .select("id")
    .where("fileSha256", "=", fileSha256)
    .where("status", "in", ["applied", "undoing", "undone"])
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** The file as it is stored, what it is sealed with and its digest; undefined when it was let go. */
export async function findBatchContent(db: Db, id: number) {
  const row = await db
    .selectFrom("importBatches")
    .select(["content", "contentSeal", "fileSha256"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row && row.content !== null ? { ...row, content: row.content } : undefined;
}

/**
 * The batch, locked until the transaction ends: whoever holds it works on it, and a process that
 * dies lets go of it. Undefined when there is no such batch or somebody else is at work.
 */
export function claimBatch(trx: OpenTransaction, id: number) {
  return trx
    .selectFrom("importBatches as b")
    .select(COLUMNS)
    .where("b.id", "=", id)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

/**
 * One import or undo writes at a time: each compares with the database before it writes, so two
 * at once could both find a case missing. Waits for the other; let go at the end of the transaction.
 */
export async function waitForTurn(trx: OpenTransaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('yiheng.import', 0))`.execute(trx);
}

/** Changes a batch, whatever its status. */
export async function updateBatch(
  db: Db,
  id: number,
  change: Updateable<ImportBatches>,
): Promise<void> {
  await db.updateTable("importBatches").set(change).where("id", "=", id).execute();
}

/** Moves a batch on, only from one of the given states; answers whether it was in one of them. */
export async function moveBatch(
  db: Db,
  id: number,
  from: readonly ImportStatus[],
  change: Updateable<ImportBatches>,
): Promise<boolean> {
  const moved = await db
    .updateTable("importBatches")
    .set(change)
    .where("id", "=", id)
    .where("status", "in", from)
    .executeTakeFirst();
  return moved.numUpdatedRows > 0n;
}

/** The batches that somebody asked for and that are not finished, oldest first. */
export function listUnfinishedBatches(db: Db) {
  return db
    .selectFrom("importBatches")
    .select(["id", "status"])
    .where("status", "in", ["examining", "applying", "undoing"])
    .orderBy("id")
    .execute();
}

/** How far the work on a batch has come; seen at once by everybody else. */
export async function writeProgress(
  db: Db,
  batchId: number,
  progress: { done: number; total: number },
): Promise<void> {
  await db
    .insertInto("importProgress")
    .values({ batchId, ...progress })
    .onConflict((conflict) => conflict.column("batchId").doUpdateSet(progress))
    .execute();
}
