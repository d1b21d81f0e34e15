import { sql } from "kysely";
import type { Db } from "../client.server.ts";

/** The names to choose from, the standing organs first, `limit` at most. */
export async function listOrganNames(db: Db, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("organs")
    .select(({ fn }) => ["name", fn.min("level").as("level")])
    .groupBy("name")
    .orderBy("level")
    .orderBy("name")
    .limit(limit)
    .execute();
  return rows.map((row) => row.name);
}

/**
 * The organs that a text may mean, the likeliest first: the one of this id, else those of this name
 * (the standing one first), else those whose name contains it. At most `limit`.
 */
export function listOrgansMeant(db: Db, text: string, limit: number) {
  const meant = sql<boolean>`(o.name = ${text} or o.id::text = ${text})`;
  return db
    .selectFrom("organs as o")
    .select(["o.id", "o.name", meant.as("exact")])
    .where(sql<boolean>`(position(${text} in o.name) > 0 or o.id::text = ${text})`)
    .orderBy(meant, "desc")
    .orderBy(sql`o.valid_to is null`, "desc")
    .orderBy("o.name")
    .orderBy("o.id")
    .limit(limit)
    .execute();
}
