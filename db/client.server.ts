import { CamelCasePlugin, Kysely, PostgresDialect, sql, Transaction } from "kysely";
import pg from "pg";
import type { DB } from "./schema.ts";

/** The connection every database function takes first: the pool, or a transaction that is open. */
export type Db = Kysely<DB>;

/** Where a function must not run outside a transaction, its type says so. */
export type OpenTransaction = Transaction<DB>;

/** The type of an array of days (pg_type.oid of date[]). */
const DAYS = 1182;

// A day stays text whatever the server's zone (docs/decisions/0003-days-as-text.md), and counts are
// numbers: no list of this system reaches 2^53 rows.
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.DATE, (day: string) => day);
types.setTypeParser(DAYS, (days: string) => days.slice(1, -1).split(",").filter(Boolean));
types.setTypeParser(pg.types.builtins.INT8, Number);
types.setTypeParser(pg.types.builtins.NUMERIC, Number);

/** Opens a pool on a PostgreSQL address; `max` connections (10). Nothing connects until first use. */
export function openDatabase(url: string, options: { max?: number } = {}): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    connectionTimeoutMillis: 10_000,
    options: "-c timezone=Asia/Shanghai",
    types,
  });
  // An idle connection that the server closed must not end the process; the next query reconnects.
  pool.on("error", () => undefined);
  // Nor may one that is lent out, between two statements of a transaction: the next one fails.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

/**
 * Runs in a transaction of its own, or, inside one, as a part of it: what the part throws takes back
 * what the part did, and the rest may go on.
 */
export async function inTransaction<T>(
  db: Db,
  work: (trx: OpenTransaction) => Promise<T>,
): Promise<T> {
  if (!(db instanceof Transaction)) return db.transaction().execute(work);
  await sql`savepoint part`.execute(db);
  try {
    const result = await work(db);
    await sql`release savepoint part`.execute(db);
    return result;
  } catch (error) {
    await sql`rollback to savepoint part`.execute(db);
    throw error;
  }
}

/** Reads one moment's state; inside a transaction that of the transaction. */
export async function inSnapshot<T>(
  db: Db,
  read: (trx: OpenTransaction) => Promise<T>,
): Promise<T> {
  if (db instanceof Transaction) return read(db);
  return db.transaction().setIsolationLevel("repeatable read").execute(read);
}

/** Closes every connection of the pool. */
export function closeDatabase(db: Db): Promise<void> {
  return db.destroy();
}
