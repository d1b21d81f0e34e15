import { sql } from "kysely";
import type { Db, OpenTransaction } from "./client.server.ts";

/** A setting as it was written; undefined when nobody has: its default applies. */
export async function findSetting(db: Db, key: string): Promise<unknown> {
  const row = await db
    .selectFrom("settings")
    .select("value")
    .where("key", "=", key)
    .executeTakeFirst();
  return row?.value;
}

/** Writes a setting, new or changed; `by` is the account that asked for it. */
export async function writeSetting(
  db: Db,
  key: string,
  value: unknown,
  by: string | null = null,
): Promise<void> {
  const row = { value: JSON.stringify(value), changedAt: new Date(), changedBy: by };
  await db
    .insertInto("settings")
    .values({ key, ...row })
    .onConflict((conflict) => conflict.column("key").doUpdateSet(row))
    .execute();
}

/** Lets one transaction at a time read and change the setting; the next one waits for its end. */
export async function holdSetting(trx: OpenTransaction, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`setting ${key}`}))`.execute(trx);
}
