import { sql } from "kysely";
import type { Db } from "../client.server.ts";
import type { Counted } from "./conditions.server.ts";

/** Where the rows of a register are, and how many of the register they hold together. */
const REGISTERS = {
  reconsideration_cases: { from: sql.table("reconsideration_cases"), held: sql`count(*)` },
  proceedings: { from: sql.table("proceedings"), held: sql`count(*)` },
  court_sessions: { from: sql.table("proceedings"), held: sql`coalesce(sum(session_count), 0)` },
};

/**
 * How many rows the whole register has for whoever asks, without reading it: the sum of what is kept
 * for each list of access keys (migration T2240-register-totals), and the restricted rows that they
 * may read.
 */
export async function countWhole(db: Db, register: keyof typeof REGISTERS): Promise<Counted> {
  const { from, held } = REGISTERS[register];
  const { rows } = await sql<{ total: number }>`
    select (select coalesce(sum(total), 0) from register_totals where register = ${register})
      + (select ${held} from ${from} where restricted) as total`.execute(db);
  return { total: rows[0]?.total ?? 0, more: false };
}
