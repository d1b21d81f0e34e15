import { sql } from "kysely";
import type { OpenTransaction } from "./client.server.ts";

/** In whose name a transaction runs; what the policies of row-level security ask for. */
export interface Scope {
  /** Account id. */
  actor: string;
  /** The keys of what it sees (app/domain/access/scopes.ts). */
  keys: readonly string[];
  organId: string | undefined;
  reach: string;
}

/** Until the transaction ends, its rows are those of this scope; without it there are none. */
export async function enterScope(
  trx: OpenTransaction,
  { actor, keys, organId, reach }: Scope,
): Promise<void> {
  await sql`select set_config('yiheng.actor', ${actor}, true),
    set_config('yiheng.access', ${keys.join(",")}, true),
    set_config('yiheng.organ', ${organId ?? ""}, true),
    set_config('yiheng.reach', ${reach}, true)`.execute(trx);
}
