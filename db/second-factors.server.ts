import type { Db } from "./client.server.ts";

/** The second factor of an account, enrolled or being enrolled. */
export function findSecondFactor(db: Db, accountId: string) {
  return db
    .selectFrom("twoFactors")
    .select(["id", "secret", "verified", "backupCodes"])
    .where("userId", "=", accountId)
    .executeTakeFirst();
}

/** Keeps other recovery codes of an account in the place of those before. */
export async function updateRecoveryCodes(
  db: Db,
  accountId: string,
  backupCodes: string,
): Promise<void> {
  await db.updateTable("twoFactors").set({ backupCodes }).where("userId", "=", accountId).execute();
}

/** The account that waits for its second factor under the token of its cookie. */
export function findChallenged(db: Db, token: string) {
  return db
    .selectFrom("verifications as v")
    .innerJoin("accounts as a", "a.id", "v.value")
    .select(["a.id", "a.name", "a.username", "a.role"])
    .where("v.identifier", "=", token)
    .executeTakeFirst();
}

/** Takes the second factor away; whether there was one. */
export async function deleteSecondFactor(db: Db, accountId: string): Promise<boolean> {
  const gone = await db.deleteFrom("twoFactors").where("userId", "=", accountId).executeTakeFirst();
  await db
    .updateTable("accounts")
    .set({ twoFactorEnabled: false })
    .where("id", "=", accountId)
    .execute();
  return gone.numDeletedRows > 0n;
}

/**
 * Takes a code as used up; false when it was already used since `since`. One statement: of two that
 * come at once, one gets false.
 */
export async function insertUsedCode(
  db: Db,
  { accountId, code, at, since }: { accountId: string; code: string; at: Date; since: Date },
): Promise<boolean> {
  const row = await db
    .insertInto("usedCodes")
    .values({ accountId, code, usedAt: at })
    .onConflict((conflict) =>
      conflict
        .columns(["accountId", "code"])
        .doUpdateSet({ usedAt: at })
        .where("usedCodes.usedAt", "<", since),
    )
    .returning("code")
    .executeTakeFirst();
  await db
    .deleteFrom("usedCodes")
    .where("accountId", "=", accountId)
    .where("usedAt", "<", since)
    .execute();
  return row !== undefined;
}
