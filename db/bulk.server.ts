import { type Insertable, sql } from "kysely";
import type { Db } from "./client.server.ts";
import type { DB } from "./schema.ts";

/** Rows of one statement: one JSON parameter each, so the size of a row does not matter. */
const ROWS_AT_ONCE = 2_000;

/**
 * Inserts many rows by `insert … select from json_populate_recordset`: one parameter per
 * statement, whatever the number of columns. Every row must carry the same keys as the first; a
 * key whose value is undefined is written as null. Nothing to insert: no statement.
 */
export async function insertMany<T extends keyof DB & string>(
  db: Db,
  table: T,
  rows: readonly Insertable<DB[T]>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const into = sql.join(columns.map((column) => sql.ref(column)));
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const json = JSON.stringify(rows.slice(at, at + ROWS_AT_ONCE).map(named));
    await sql`insert into ${sql.table(table)} (${into})
      select ${into} from json_populate_recordset(null::${sql.table(table)}, ${json}::json)`.execute(
      db,
    );
  }
}

/** The keys as the database names them; the values, JSON columns among them, stay as they are. */
function named(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [columnName(key), value]));
}

function columnName(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** `column = any(ids)`: one parameter, however many ids, and none is allowed as well. */
export function anyOf(ids: readonly string[]) {
  return sql<string>`any(${ids}::uuid[])`;
}
