import { CompiledQuery } from "kysely";
import type { Db } from "./client.server.ts";

/** The table of migration T2005-request-limits. */
export const LIMITS_TABLE = "request_limits";

/** A connection as rate-limiter-flexible asks for one: its own SQL, our pool. */
export interface LimitStore {
  query(query: {
    text: string;
    values?: unknown[];
  }): Promise<{ rows: unknown[]; rowCount: number }>;
}

/** Lets rate-limiter-flexible keep its counts here; `db` signs people in and may write them. */
export function limitStore(db: Db): LimitStore {
  return {
    async query({ text, values }) {
      const { rows } = await db.executeQuery(CompiledQuery.raw(text, values));
      return { rows, rowCount: rows.length };
    },
  };
}
