import type { Insertable } from "kysely";
import type { Db } from "./client.server.ts";
import type { Delegations } from "./schema.ts";

/** Records a delegation; answers its number. */
export async function insertDelegation(db: Db, row: Insertable<Delegations>): Promise<number> {
  const { id } = await db
    .insertInto("delegations")
    .values(row)
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** All delegations, those that end last first. */
export function listDelegations(db: Db) {
  return shown(db).orderBy("d.toDay", "desc").orderBy("d.id", "desc").limit(500).execute();
}

/** The delegations that an account may act on that day. */
export function listDelegationsTo(db: Db, delegateId: string, day: string) {
  return shown(db)
    .where("d.delegateId", "=", delegateId)
    .where("d.revokedAt", "is", null)
    .where("d.fromDay", "<=", day)
    .where("d.toDay", ">=", day)
    .where("p.deactivatedAt", "is", null)
    .whereRef("p.role", "=", "d.role")
    .orderBy("d.id")
    .execute();
}

/** Ends a delegation before its day; whether it stood. */
export async function updateDelegationAsRevoked(
  db: Db,
  id: number,
  { by, at }: { by: string; at: Date },
): Promise<boolean> {
  const done = await db
    .updateTable("delegations")
    .set({ revokedAt: at, revokedBy: by })
    .where("id", "=", id)
    .where("revokedAt", "is", null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

function shown(db: Db) {
  return db
    .selectFrom("delegations as d")
    .innerJoin("accounts as p", "p.id", "d.principalId")
    .innerJoin("accounts as t", "t.id", "d.delegateId")
    .leftJoin("organs as o", "o.id", "d.organId")
    .select([
      "d.id",
      "d.principalId",
      "p.name as principalName",
      "d.delegateId",
      "t.name as delegateName",
      "d.role",
      "d.organId",
      "o.name as organName",
      "d.reach",
      "d.documentNumber",
      "d.fromDay",
      "d.toDay",
      "d.revokedAt",
    ]);
}
