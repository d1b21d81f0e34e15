import type { Insertable } from "kysely";
import type { Db, OpenTransaction } from "./client.server.ts";
import type { SecondPersonRequests } from "./schema.ts";

/** Keeps what somebody asked for; answers its number, undefined when the same is already waiting. */
export async function insertRequest(
  db: Db,
  row: Insertable<SecondPersonRequests>,
): Promise<number | undefined> {
  const kept = await db
    .insertInto("secondPersonRequests")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return kept?.id;
}

/** What waits for a decision, the oldest first. */
export function listWaitingRequests(db: Db) {
  return shown(db).where("r.decidedAt", "is", null).orderBy("r.askedAt").limit(500).execute();
}

/** What was decided, the latest first. */
export function listDecidedRequests(db: Db, limit: number) {
  return shown(db)
    .where("r.decidedAt", "is not", null)
    .orderBy("r.decidedAt", "desc")
    .orderBy("r.id", "desc")
    .limit(limit)
    .execute();
}

/** What waits for a decision about a batch. */
export function findWaitingRequestOfBatch(db: Db, batchId: number) {
  return shown(db)
    .where("r.decidedAt", "is", null)
    .where("r.batchId", "=", batchId)
    .executeTakeFirst();
}

/** What waits for a decision about a case. */
export function findWaitingRequestOfCase(db: Db, caseId: string) {
  return shown(db)
    .where("r.decidedAt", "is", null)
    .where("r.caseId", "=", caseId)
    .executeTakeFirst();
}

/** A waiting request, locked until the transaction ends: of two who decide at once, one does. */
export function findWaitingRequestForUpdate(trx: OpenTransaction, id: number) {
  return trx
    .selectFrom("secondPersonRequests")
    .selectAll()
    .where("id", "=", id)
    .where("decidedAt", "is", null)
    .forUpdate()
    .executeTakeFirst();
}

/** Keeps the decision. */
export async function updateRequest(
  db: Db,
  id: number,
  decision: {
    outcome: string;
    decidedBy: string;
    decidedFor: string | null;
    decidedAt: Date;
    remark: string | null;
  },
): Promise<void> {
  await db.updateTable("secondPersonRequests").set(decision).where("id", "=", id).execute();
}

function shown(db: Db) {
  return db
    .selectFrom("secondPersonRequests as r")
    .innerJoin("accounts as a", "a.id", "r.askedBy")
    .leftJoin("accounts as b", "b.id", "r.decidedBy")
    .select([
      "r.id",
      "r.kind",
      "r.batchId",
      "r.caseId",
      "r.publicationId",
      "r.subject",
      "r.reason",
      "r.askedBy",
      "r.askedFor",
      "a.name as askedByName",
      "r.askedAt",
      "r.outcome",
      "b.name as decidedByName",
      "r.decidedAt",
      "r.remark",
    ]);
}
