import { type Insertable, sql } from "kysely";
import { anyOf, insertMany } from "./bulk.server.ts";
import type { Db } from "./client.server.ts";
import type { ReconsiderationCases } from "./schema.ts";

/** The projections of the case files, in id order. */
export function listReconsiderationRows(db: Db, caseIds: readonly string[]) {
  return db
    .selectFrom("reconsiderationCases")
    .selectAll()
    .where("caseId", "=", anyOf(caseIds))
    .orderBy("caseId")
    .execute();
}

/** The cases that carry one of these normalised numbers, of whatever organ. */
export function listCasesByNumber(db: Db, numbers: readonly string[]) {
  return db
    .selectFrom("reconsiderationCases")
    .select(["caseId", "organId", "number"])
    .where("number", "=", sql<string>`any(${numbers}::text[])`)
    .execute();
}

/** Writes projections anew; the old ones must have been taken away. */
export function insertReconsiderationCases(
  db: Db,
  rows: readonly Insertable<ReconsiderationCases>[],
): Promise<void> {
  return insertMany(db, "reconsiderationCases", rows);
}

/** Takes the projections of the case files away. */
export async function deleteReconsiderationCases(
  db: Db,
  caseIds: readonly string[],
): Promise<void> {
  await db.deleteFrom("reconsiderationCases").where("caseId", "=", anyOf(caseIds)).execute();
}
