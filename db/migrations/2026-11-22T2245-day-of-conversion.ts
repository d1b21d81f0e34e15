import { type Kysely, sql } from "kysely";

/**
 * The day on which a simplified case was converted (行政复议法第五十五条): until then it counts as
 * simplified, in figures as of an earlier day too.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table reconsideration_cases add column converted_on date`.execute(db);
}
