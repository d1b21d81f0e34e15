import { type Kysely, sql } from "kysely";

/**
 * How often an account or an address has asked, counted for all web processes together; the columns
 * are those of rate-limiter-flexible. Unlogged: a count that a crash loses begins anew.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create unlogged table request_limits (
      key varchar(255) primary key,
      points integer not null default 0,
      expire bigint
    ) with (fillfactor = 50);
    alter table request_limits enable row level security;
    create policy door on request_limits to yiheng_door using (true) with check (true);
    grant select, insert, update, delete on request_limits to yiheng_door;
  `.execute(db);
}
