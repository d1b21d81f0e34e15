import { sql } from "kysely";
import type { OpenTransaction } from "./client.server.ts";

/** The projections that figures are read from, parents first. */
const PROJECTIONS = [
  "reconsideration_cases",
  "disputes",
  "proceedings",
  "proceeding_defendants",
  "court_sessions",
  "attendances",
] as const;

/**
 * Puts empty tables of the projections' names before them for the rest of the transaction, so that
 * the same queries read a past state of the record. They are gone with the transaction.
 */
export async function shadowProjections(trx: OpenTransaction): Promise<void> {
  for (const table of PROJECTIONS) {
    await sql`create temporary table ${sql.table(table)}
      (like ${sql.table(`public.${table}`)} including defaults) on commit drop`.execute(trx);
  }
}

/** The case files of which something had been recorded by the instant, by kind, in id order. */
export function listFilesKnownAt(trx: OpenTransaction, knownAt: Date) {
  return trx
    .selectFrom("caseFiles")
    .select(["id", "kind"])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("caseEvents")
          .select("seq")
          .whereRef("caseEvents.caseId", "=", "caseFiles.id")
          .where("recordedAt", "<=", knownAt),
      ),
    )
    .orderBy("id")
    .execute();
}
