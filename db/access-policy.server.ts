import type { Db } from "./client.server.ts";

/** What the security administrator has set; undefined while nobody has. */
export function findAccessPolicy(db: Db) {
  return db
    .selectFrom("accessPolicy as y")
    .leftJoin("accounts as a", "a.id", "y.changedBy")
    .select(["y.passwordProfile", "y.secondFactorRoles", "y.changedAt", "a.name as changedByName"])
    .executeTakeFirst();
}

/** Sets the policy. */
export async function writeAccessPolicy(
  db: Db,
  policy: {
    passwordProfile: string;
    secondFactorRoles: string[];
    changedBy: string;
    changedAt: Date;
  },
): Promise<void> {
  await db
    .insertInto("accessPolicy")
    .values(policy)
    .onConflict((conflict) => conflict.column("id").doUpdateSet(policy))
    .execute();
}
