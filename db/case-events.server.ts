import type { Insertable } from "kysely";
import { anyOf, insertMany } from "./bulk.server.ts";
import type { Db } from "./client.server.ts";
import type { CaseEvents } from "./schema.ts";

/** The events of the case files, each file in its order, with who recorded what from where. */
export function listEvents(db: Db, caseIds: readonly string[]) {
  return db
    .selectFrom("caseEvents")
    .selectAll()
    .where("caseId", "=", anyOf(caseIds))
    .orderBy("caseId")
    .orderBy("seq")
    .execute();
}

/** An event as it is stored. */
export type EventRow = Awaited<ReturnType<typeof listEvents>>[number];

/** Appends events; the table allows nothing else. */
export function insertEvents(db: Db, rows: readonly Insertable<CaseEvents>[]): Promise<void> {
  return insertMany(db, "caseEvents", rows);
}

/** The ids of the cases that the batch recorded something in. */
export async function listCasesOfBatch(db: Db, batchId: number): Promise<string[]> {
  const rows = await db
    .selectFrom("caseEvents")
    .select("caseId")
    .distinct()
    .where("batchId", "=", batchId)
    .orderBy("caseId")
    .execute();
  return rows.map((row) => row.caseId);
}
