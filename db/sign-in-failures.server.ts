import { sql } from "kysely";
import type { Db, OpenTransaction } from "./client.server.ts";

/** The address of a try that is still being checked. */
export const UNDECIDED = "";

/** Lets one process at a time count the tries of a name; ends with the transaction. */
export async function lockTries(trx: OpenTransaction, username: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sign-in ${username}`}, 0))`.execute(
    trx,
  );
}

/** The tries of a name since an instant, the failed and the undecided ones. */
export function listTriesOfName(db: Db, username: string, since: Date) {
  return db
    .selectFrom("signInFailures")
    .select(["id", "at", "address"])
    .where("username", "=", username)
    .where("at", ">", since)
    .execute();
}

/** The failures at an address since an instant. */
export function listFailuresAt(db: Db, address: string, since: Date) {
  return db
    .selectFrom("signInFailures")
    .select(["id", "at"])
    .where("address", "=", address)
    .where("at", ">", since)
    .execute();
}

/** Notes that a name is being tried; answers the number of the try. */
export async function insertTry(db: Db, username: string, at: Date): Promise<number> {
  const { id } = await db
    .insertInto("signInFailures")
    .values({ username, address: UNDECIDED, at })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** The try has failed, at this address. */
export async function updateTryAsFailed(db: Db, id: number, address: string): Promise<void> {
  await db.updateTable("signInFailures").set({ address }).where("id", "=", id).execute();
}

/** The try has succeeded: it and the failures of the same name at the same address are forgotten. */
export async function deleteTries(
  db: Db,
  { id, username, address }: { id: number; username: string; address: string },
): Promise<void> {
  await db
    .deleteFrom("signInFailures")
    .where(({ eb, or, and }) =>
      or([eb("id", "=", id), and([eb("username", "=", username), eb("address", "=", address)])]),
    )
    .execute();
}

/** Unlocks a name; how many failures are forgotten. */
export async function deleteFailuresOfName(db: Db, username: string): Promise<number> {
  const gone = await db
    .deleteFrom("signInFailures")
    .where("username", "=", username)
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}

/** Forgets what can lock nothing any more. */
export async function deleteOldFailures(db: Db, before: Date): Promise<void> {
  await db.deleteFrom("signInFailures").where("at", "<=", before).execute();
}

/** Every failure since an instant, by name: who may be locked now. */
export function listFailures(db: Db, since: Date) {
  return db
    .selectFrom("signInFailures")
    .select(["username", "address", "at"])
    .where("at", ">", since)
    .where("address", "!=", UNDECIDED)
    .orderBy("at")
    .limit(10_000)
    .execute();
}
