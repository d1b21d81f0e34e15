import { sql } from "kysely";
import type { OpenTransaction } from "./client.server.ts";

/** The projections that figures are read from. */
const PROJECTIONS = [
  "reconsideration_cases",
  "disputes",
  "proceedings",
  "proceeding_defendants",
  "court_sessions",
  "attendances",
];

/**
 * Puts empty tables of the projections' names before them for the rest of the transaction, so that
 * the same queries read a past state of the record. They are gone with the transaction.
 */
export async function shadowProjections(trx: OpenTransaction): Promise<void> {
  for (const table of PROJECTIONS) {
    await sql`create temporary table ${sql.table(`pg_temp.${table}`)}
      (like ${sql.table(`public.${table}`)} including defaults) on commit drop`.execute(trx);
  }
}
