import type { Db } from "./client.server.ts";

/** How many people can sign in. */
export async function countAccounts(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom("accounts")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/** Keeps the hash of the one valid set-up token; an earlier one ends. */
export async function insertSetupLink(db: Db, tokenHash: string, expiresAt: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom("setupLinks").execute();
    await trx.insertInto("setupLinks").values({ tokenHash, expiresAt }).execute();
  });
}

/** Uses a set-up token up; whether it was there and not yet expired at `now`. */
export async function deleteSetupLink(db: Db, tokenHash: string, now: Date): Promise<boolean> {
  const gone = await db
    .deleteFrom("setupLinks")
    .where("tokenHash", "=", tokenHash)
    .where("expiresAt", ">", now)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}
