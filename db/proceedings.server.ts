import { type Insertable, sql } from "kysely";
import { anyOf, insertMany } from "./bulk.server.ts";
import type { Db } from "./client.server.ts";
import type {
  Attendances,
  CourtSessions,
  Disputes,
  ProceedingDefendants,
  Proceedings,
} from "./schema.ts";

/** Everything a dispute is projected to, in the tables it lies in. */
export interface DisputeTables {
  disputes: Insertable<Disputes>[];
  proceedings: Insertable<Proceedings>[];
  defendants: Insertable<ProceedingDefendants>[];
  sessions: Insertable<CourtSessions>[];
  attendances: Insertable<Attendances>[];
}

/** The proceedings that carry one of these normalised court numbers, and the disputes they are in. */
export function listProceedingsByNumber(db: Db, numbers: readonly string[]) {
  return db
    .selectFrom("proceedings")
    .select(["id", "caseId", "number"])
    .where("number", "=", sql<string>`any(${numbers}::text[])`)
    .execute();
}

/** The disputes in which one of these organs is the defendant that is counted. */
export async function listDisputesCountedFor(
  db: Db,
  organIds: readonly string[],
): Promise<string[]> {
  const rows = await db
    .selectFrom("proceedings")
    .select("caseId")
    .distinct()
    .where("countedOrganId", "=", anyOf(organIds))
    .orderBy("caseId")
    .execute();
  return rows.map((row) => row.caseId);
}

/** Everything the disputes are projected to, each table in a fixed order. */
export async function listDisputeTables(db: Db, caseIds: readonly string[]) {
  const disputes = await db
    .selectFrom("disputes")
    .selectAll()
    .where("caseId", "=", anyOf(caseIds))
    .orderBy("caseId")
    .execute();
  const proceedings = await db
    .selectFrom("proceedings")
    .selectAll()
    .where("caseId", "=", anyOf(caseIds))
    .orderBy("id")
    .execute();
  const ids = anyOf(proceedings.map((proceeding) => proceeding.id));
  const defendants = await db
    .selectFrom("proceedingDefendants")
    .selectAll()
    .where("proceedingId", "=", ids)
    .orderBy("proceedingId")
    .orderBy("ordinal")
    .execute();
  const sessions = await db
    .selectFrom("courtSessions")
    .selectAll()
    .where("proceedingId", "=", ids)
    .orderBy("proceedingId")
    .orderBy("ordinal")
    .execute();
  const attendances = await db
    .selectFrom("attendances")
    .selectAll()
    .where("sessionId", "=", anyOf(sessions.map((session) => session.id)))
    .orderBy("sessionId")
    .orderBy("ordinal")
    .execute();
  return { disputes, proceedings, defendants, sessions, attendances };
}

/** Writes the projections of disputes anew; the old ones must have been taken away. */
export async function insertDisputeTables(db: Db, tables: DisputeTables): Promise<void> {
  await insertMany(db, "disputes", tables.disputes);
  await insertMany(db, "proceedings", tables.proceedings);
  await insertMany(db, "proceedingDefendants", tables.defendants);
  await insertMany(db, "courtSessions", tables.sessions);
  await insertMany(db, "attendances", tables.attendances);
}

/** Takes the projections of the disputes away: proceedings, sessions and attendances go with them. */
export async function deleteDisputes(db: Db, caseIds: readonly string[]): Promise<void> {
  await db.deleteFrom("disputes").where("caseId", "=", anyOf(caseIds)).execute();
}
