import type { Db } from "./client.server.ts";

/** A session with its account, the delegation it acts on, and the policy in force; by its token. */
export function findSessionByToken(db: Db, token: string) {
  return db
    .selectFrom("sessions as s")
    .innerJoin("accounts as a", "a.id", "s.userId")
    .leftJoin("delegations as d", "d.id", "s.delegationId")
    .leftJoin("accounts as p", "p.id", "d.principalId")
    .leftJoin("accessPolicy as y", (join) => join.onTrue())
    .select([
      "s.id as sessionId",
      "s.createdAt",
      "s.lastUsedAt",
      "a.id as accountId",
      "a.name",
      "a.username",
      "a.role",
      "a.organId",
      "a.reach",
      "a.deactivatedAt",
      "a.twoFactorEnabled",
      "a.passwordSetAt",
      "d.principalId",
      "d.delegateId",
      "d.role as delegatedRole",
      "d.organId as delegatedOrganId",
      "d.reach as delegatedReach",
      "d.fromDay",
      "d.toDay",
      "d.revokedAt",
      "p.role as principalRole",
      "p.organId as principalOrganId",
      "p.deactivatedAt as principalDeactivatedAt",
      "y.passwordProfile",
      "y.secondFactorRoles",
    ])
    .where("s.token", "=", token)
    .executeTakeFirst();
}

export type SessionRow = NonNullable<Awaited<ReturnType<typeof findSessionByToken>>>;

/** The sessions of an account, the last used first; a person has a handful. */
export function listSessions(db: Db, accountId: string) {
  return db
    .selectFrom("sessions")
    .select(["id", "createdAt", "lastUsedAt", "ipAddress", "userAgent"])
    .where("userId", "=", accountId)
    .orderBy("lastUsedAt", "desc")
    .orderBy("id")
    .limit(100)
    .execute();
}

/** Notes that the session was used. */
export async function updateSessionUse(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable("sessions").set({ lastUsedAt: at }).where("id", "=", id).execute();
}

/** Lets the session act on a delegation, or in its own name again. */
export async function updateSessionDelegation(
  db: Db,
  id: string,
  delegationId: number | null,
): Promise<void> {
  await db.updateTable("sessions").set({ delegationId }).where("id", "=", id).execute();
}

/** Ends one session of an account; whether there was one. */
export async function deleteSession(db: Db, accountId: string, id: string): Promise<boolean> {
  const gone = await db
    .deleteFrom("sessions")
    .where("id", "=", id)
    .where("userId", "=", accountId)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

/** Ends every session of an account but `kept`; how many there were. */
export async function deleteSessions(db: Db, accountId: string, kept?: string): Promise<number> {
  const gone = await db
    .deleteFrom("sessions")
    .where("userId", "=", accountId)
    .$if(kept !== undefined, (query) => query.where("id", "!=", kept ?? ""))
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}
