import type { Updateable } from "kysely";
import type { Db } from "./client.server.ts";
import type { Accounts } from "./schema.ts";

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

/** Makes an account without a password; whoever is to sign in needs one (db/passwords). */
export async function insertAccount(
  db: Db,
  row: {
    id: string;
    name: string;
    username: string;
    role: string;
    organId: string | null;
    reach: string;
    createdAt: Date;
  },
): Promise<void> {
  await db
    .insertInto("accounts")
    .values({
      ...row,
      // Nobody is written to by this address; the column is better-auth's and must be unique.
      email: `${row.username}@yiheng.invalid`,
      displayUsername: row.username,
    })
    .execute();
}

/** Every account, the active ones first, by name; an office has tens, a city some thousand. */
export function listAccounts(db: Db) {
  return shown(db)
    .orderBy((eb) => eb("a.deactivatedAt", "is not", null))
    .orderBy("a.name")
    .orderBy("a.id")
    .limit(5000)
    .execute();
}

/** One account. */
export function findAccount(db: Db, id: string) {
  return shown(db).where("a.id", "=", id).executeTakeFirst();
}

/** One account by its user name. */
export function findAccountByUsername(db: Db, username: string) {
  return shown(db).where("a.username", "=", username).executeTakeFirst();
}

/** One account, locked until the transaction ends. */
export async function lockAccounts(db: Db): Promise<void> {
  await db.selectFrom("accounts").select("id").orderBy("id").forUpdate().execute();
}

/** How many active accounts have the role. */
export async function countActiveAccounts(db: Db, role: string): Promise<number> {
  const { count } = await db
    .selectFrom("accounts")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("role", "=", role)
    .where("deactivatedAt", "is", null)
    .executeTakeFirstOrThrow();
  return count;
}

/** Changes what an account is. */
export async function updateAccount(
  db: Db,
  id: string,
  change: Pick<
    Updateable<Accounts>,
    "role" | "organId" | "reach" | "deactivatedAt" | "lastSignInAt" | "updatedAt"
  >,
): Promise<void> {
  await db.updateTable("accounts").set(change).where("id", "=", id).execute();
}

function shown(db: Db) {
  return db
    .selectFrom("accounts as a")
    .leftJoin("organs as o", "o.id", "a.organId")
    .select([
      "a.id",
      "a.name",
      "a.username",
      "a.role",
      "a.organId",
      "o.name as organName",
      "a.reach",
      "a.twoFactorEnabled",
      "a.createdAt",
      "a.lastSignInAt",
      "a.deactivatedAt",
    ]);
}
