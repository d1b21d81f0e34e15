import type { Db } from "./client.server.ts";

/** How better-auth names the credential that is a password. */
const PASSWORD = "credential";

/** The hash of the account's password. */
export async function findPasswordHash(db: Db, accountId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("credentials")
    .select("password")
    .where("userId", "=", accountId)
    .where("providerId", "=", PASSWORD)
    .executeTakeFirst();
  return row?.password ?? undefined;
}

/** The hashes of the last passwords, the latest first. */
export async function listOldPasswordHashes(
  db: Db,
  accountId: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom("passwordHistory")
    .select("hash")
    .where("accountId", "=", accountId)
    .orderBy("setAt", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => row.hash);
}

/** Sets the account's password and remembers it; the one before stays in the history. */
export async function updatePassword(
  db: Db,
  accountId: string,
  { hash, at }: { hash: string; at: Date },
): Promise<void> {
  await db
    .updateTable("credentials")
    .set({ password: hash, updatedAt: at })
    .where("userId", "=", accountId)
    .where("providerId", "=", PASSWORD)
    .execute();
  await insertPasswordUse(db, accountId, { hash, at });
}

/** Remembers a password that was set; the age counts from here. */
export async function insertPasswordUse(
  db: Db,
  accountId: string,
  { hash, at }: { hash: string; at: Date },
): Promise<void> {
  await db.insertInto("passwordHistory").values({ accountId, hash, setAt: at }).execute();
  await db
    .updateTable("accounts")
    .set({ passwordSetAt: at, updatedAt: at })
    .where("id", "=", accountId)
    .execute();
}

/** Makes the credential that is a password. */
export async function insertPassword(
  db: Db,
  row: { id: string; accountId: string; hash: string; at: Date },
): Promise<void> {
  const { id, accountId, hash, at } = row;
  await db
    .insertInto("credentials")
    .values({ id, accountId, userId: accountId, providerId: PASSWORD, password: hash })
    .execute();
  await insertPasswordUse(db, accountId, { hash, at });
}

/** How many credentials of a provider an account has. */
export async function countCredentials(
  db: Db,
  accountId: string,
  providerId: string,
): Promise<number> {
  const { count } = await db
    .selectFrom("credentials")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("userId", "=", accountId)
    .where("providerId", "=", providerId)
    .executeTakeFirstOrThrow();
  return count;
}
