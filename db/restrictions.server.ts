import { sql } from "kysely";
import type { Db } from "./client.server.ts";

/** The restriction that stands on a case, with who set it; undefined when there is none. */
export function findRestriction(db: Db, caseId: string) {
  return db
    .selectFrom("caseRestrictions as r")
    .innerJoin("accounts as a", "a.id", "r.setBy")
    .select(["r.id", "r.kind", "r.reason", "r.setAt", "r.setBy", "a.name as setByName"])
    .where("r.caseId", "=", caseId)
    .where("r.liftedAt", "is", null)
    .executeTakeFirst();
}

/** The case as its guard sees it, with what people call it; undefined when it is not to be seen. */
export function findGuardedCase(db: Db, caseId: string) {
  return db
    .selectFrom("caseFiles as f")
    .select(["f.id", "f.kind", "f.access", "f.restricted"])
    .select(
      sql<string | null>`coalesce(
        (select coalesce(r.number, r.number_written) from reconsideration_cases r
          where r.case_id = f.id),
        (select string_agg(p.number, '、' order by p.received_on) from proceedings p
          where p.case_id = f.id))`.as("title"),
    )
    .where("f.id", "=", caseId)
    .executeTakeFirst();
}

/** Keeps why a case is restricted. */
export async function insertRestriction(
  db: Db,
  row: { caseId: string; kind: string; reason: string; setAt: Date; setBy: string },
): Promise<void> {
  await db.insertInto("caseRestrictions").values(row).execute();
}

/** Keeps that the standing restriction has been lifted. */
export async function liftStandingRestriction(
  db: Db,
  caseId: string,
  lifted: { liftedAt: Date; liftedBy: string },
): Promise<void> {
  await db
    .updateTable("caseRestrictions")
    .set(lifted)
    .where("caseId", "=", caseId)
    .where("liftedAt", "is", null)
    .execute();
}

/** Names who may read the case although it is restricted; who is named already stays. */
export async function insertReaders(
  db: Db,
  caseId: string,
  accountIds: readonly string[],
  named: { namedBy: string; namedAt: Date },
): Promise<void> {
  if (accountIds.length === 0) return;
  await db
    .insertInto("caseReaders")
    .values(accountIds.map((accountId) => ({ caseId, accountId, ...named })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Writes on every row of the case whether it is restricted: each is guarded by itself. */
export async function updateRestricted(db: Db, caseId: string, restricted: boolean): Promise<void> {
  for (const table of ["reconsiderationCases", "proceedings", "disputes"] as const) {
    await db.updateTable(table).set({ restricted }).where("caseId", "=", caseId).execute();
  }
  await db.updateTable("caseFiles").set({ restricted }).where("id", "=", caseId).execute();
}

/** Those who are named as readers of the case, by name. */
export function listReaders(db: Db, caseId: string) {
  return db
    .selectFrom("caseReaders as r")
    .innerJoin("accounts as a", "a.id", "r.accountId")
    .select(["a.id", "a.name", "a.role", "r.namedAt"])
    .where("r.caseId", "=", caseId)
    .orderBy("a.name")
    .execute();
}

/** How far an account sees that can still sign in. */
export function findAccountScope(db: Db, id: string) {
  return db
    .selectFrom("accounts")
    .select(["id", "name", "role", "reach", "organId"])
    .where("id", "=", id)
    .where("deactivatedAt", "is", null)
    .executeTakeFirst();
}

/** The accounts that can sign in and belong to an organ, by name, at most `limit`. */
export function listStandingAccounts(db: Db, limit: number) {
  return db
    .selectFrom("accounts as a")
    .innerJoin("organs as o", "o.id", "a.organId")
    .select(["a.id", "a.name", "a.role", "a.reach", "a.organId", "o.name as organName"])
    .where("a.deactivatedAt", "is", null)
    .orderBy("a.name")
    .orderBy("a.id")
    .limit(limit)
    .execute();
}
