import { sql } from "kysely";
import type { Db } from "../client.server.ts";
import type { Counted } from "./conditions.server.ts";

const NAMES = {
  reconsiderationCases: "reconsideration_cases",
  proceedings: "proceedings",
} as const;

/**
 * How many rows the whole register has for whoever asks, without reading it: the sum of what is kept
 * for each list of access keys (migration T2240-register-totals), and the restricted rows that they
 * may read.
 */
export async function countWhole(db: Db, register: keyof typeof NAMES): Promise<Counted> {
  const name = NAMES[register];
  const { rows } = await sql<{ total: number }>`
    select (select coalesce(sum(total), 0) from register_totals where register = ${name})
      + (select count(*) from ${sql.table(name)} where restricted) as total`.execute(db);
  return { total: rows[0]?.total ?? 0, more: false };
}
