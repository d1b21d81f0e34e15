import { type Kysely, sql } from "kysely";

/**
 * Since when the file says what it says about the appearance of the head (法释〔2020〕3号第三条、第四条、
 * 第八条、第九条), so that figures as of an earlier day count what was known by then. `turns`: of each
 * flag that changed on a day, its values in order, {"headCalled": [{"since": "2026-05-01", "is": true}]};
 * a flag that is not named always said what its column says.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table proceedings add column turns jsonb not null default '{}';
    alter table proceeding_defendants
      add column own_missed_on date,
      add column turns jsonb not null default '{}';
  `.execute(db);
}
