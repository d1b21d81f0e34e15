import type { Db } from "./client.server.ts";

/** The second factor of an account, enrolled or being enrolled. */
export function findSecondFactor(db: Db, accountId: string) {
  return db
    .selectFrom("twoFactors")
    .select(["id", "secret", "verified"])
    .where("userId", "=", accountId)
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
