import type { Insertable } from "kysely";
import type { Db, OpenTransaction } from "./client.server.ts";
import type { Invitations } from "./schema.ts";

/** Keeps an invitation; answers its number. */
export async function insertInvitation(db: Db, row: Insertable<Invitations>): Promise<number> {
  const { id } = await db
    .insertInto("invitations")
    .values(row)
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** The invitations that are neither used nor withdrawn, the latest first. */
export function listOpenInvitations(db: Db) {
  return open(db).orderBy("i.invitedAt", "desc").limit(500).execute();
}

/** One open invitation by its number. */
export function findOpenInvitation(db: Db, id: number) {
  return open(db).where("i.id", "=", id).executeTakeFirst();
}

/** One open invitation by the user name it is for. */
export function findOpenInvitationFor(db: Db, username: string) {
  return open(db).where("i.username", "=", username).executeTakeFirst();
}

/** One open invitation by the hash of its token. */
export function findInvitationByToken(db: Db, tokenHash: string) {
  return open(db).where("i.tokenHash", "=", tokenHash).executeTakeFirst();
}

/** The same, locked until the transaction ends: of two who use it at once, one does. */
export function findInvitationForUse(trx: OpenTransaction, tokenHash: string) {
  return trx
    .selectFrom("invitations")
    .selectAll()
    .where("tokenHash", "=", tokenHash)
    .where("usedAt", "is", null)
    .where("withdrawnAt", "is", null)
    .forUpdate()
    .executeTakeFirst();
}

/** Changes an open invitation: confirmed, used up, withdrawn, with a new link. */
export async function updateInvitation(
  db: Db,
  id: number,
  change: Partial<
    Pick<
      Insertable<Invitations>,
      | "role"
      | "reach"
      | "organId"
      | "confirmedBy"
      | "confirmedAt"
      | "expiresAt"
      | "usedAt"
      | "withdrawnAt"
      | "tokenHash"
      | "accountId"
    >
  >,
): Promise<void> {
  await db
    .updateTable("invitations")
    .set(change)
    .where("id", "=", id)
    .where("usedAt", "is", null)
    .where("withdrawnAt", "is", null)
    .execute();
}

function open(db: Db) {
  return db
    .selectFrom("invitations as i")
    .leftJoin("organs as o", "o.id", "i.organId")
    .leftJoin("accounts as b", "b.id", "i.invitedBy")
    .leftJoin("accounts as c", "c.id", "i.confirmedBy")
    .select([
      "i.id",
      "i.purpose",
      "i.accountId",
      "i.name",
      "i.username",
      "i.organId",
      "o.name as organName",
      "i.reach",
      "i.role",
      "i.invitedBy",
      "b.name as invitedByName",
      "i.invitedAt",
      "i.confirmedAt",
      "c.name as confirmedByName",
      "i.expiresAt",
    ])
    .where("i.usedAt", "is", null)
    .where("i.withdrawnAt", "is", null);
}
