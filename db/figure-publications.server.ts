import type { Insertable } from "kysely";
import type { Db } from "./client.server.ts";
import type { FigurePublications } from "./schema.ts";

/** Who sees which rows is the matter of row-level security (migration T2330). */

/** Keeps frozen figures; answers their id, undefined when others of the organ and year are waiting. */
export async function insertPublication(
  db: Db,
  row: Insertable<FigurePublications>,
): Promise<string | undefined> {
  const kept = await db
    .insertInto("figurePublications")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return kept?.id;
}

/** Keeps the case files behind each frozen figure, by its id. */
export async function insertPublicationCases(
  db: Db,
  publicationId: string,
  cases: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  const rows = Object.entries(cases).map(([cell, caseIds]) => ({
    ...{ publicationId, cell },
    caseIds: [...caseIds],
  }));
  if (rows.length > 0) await db.insertInto("figurePublicationCases").values(rows).execute();
}

/** Frozen figures with their people and what was asked and answered about them. */
export function findPublication(db: Db, id: string) {
  return publications(db)
    .select(["p.figures", "p.knownAt"])
    .where("p.id", "=", id)
    .executeTakeFirst();
}

/** What was frozen of an organ's year, the latest first. */
export function listPublications(db: Db, organId: string, year: number) {
  return publications(db)
    .where("p.organId", "=", organId)
    .where("p.year", "=", year)
    .orderBy("p.preparedAt", "desc")
    .orderBy("r.id", "desc")
    .limit(100)
    .execute();
}

/** The latest edition that an organ has published of a year, with its figures. */
export function findLatestEdition(db: Db, organId: string, year: number) {
  return publications(db)
    .select("p.figures")
    .where("p.organId", "=", organId)
    .where("p.year", "=", year)
    .where("p.edition", "is not", null)
    .orderBy("p.edition", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** The case files behind each frozen figure, for whoever counts all of the organ's cases. */
export async function listPublicationCases(
  db: Db,
  publicationId: string,
): Promise<Record<string, string[]>> {
  const rows = await db
    .selectFrom("figurePublicationCases")
    .select(["cell", "caseIds"])
    .where("publicationId", "=", publicationId)
    .orderBy("cell")
    .execute();
  return Object.fromEntries(rows.map(({ cell, caseIds }) => [cell, caseIds]));
}

/** Marks what waits as published, as the next edition of its organ's year; answers which, if any. */
export async function publishFrozen(
  db: Db,
  id: string,
  by: { publishedBy: string; publishedFor: string | null; publishedAt: Date },
): Promise<number | undefined> {
  const kept = await db
    .updateTable("figurePublications as p")
    .set((eb) => ({
      ...by,
      edition: eb
        .selectFrom("figurePublications as earlier")
        .whereRef("earlier.organId", "=", "p.organId")
        .whereRef("earlier.year", "=", "p.year")
        .select((part) =>
          part(part.fn.coalesce(part.fn.max("earlier.edition"), part.lit(0)), "+", 1).as("next"),
        ),
    }))
    .where("p.id", "=", id)
    .where("p.publishedAt", "is", null)
    .where("p.closedAt", "is", null)
    .returning("p.edition")
    .executeTakeFirst();
  return kept?.edition ?? undefined;
}

/** Marks what waits as never to be published; whether there was such a thing. */
export async function closeFrozen(db: Db, id: string, closedAt: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("figurePublications")
    .set({ closedAt })
    .where("id", "=", id)
    .where("publishedAt", "is", null)
    .where("closedAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function publications(db: Db) {
  return db
    .selectFrom("figurePublications as p")
    .innerJoin("organs as o", "o.id", "p.organId")
    .innerJoin("accounts as a", "a.id", "p.preparedBy")
    .innerJoin("secondPersonRequests as r", "r.publicationId", "p.id")
    .leftJoin("accounts as b", "b.id", "r.decidedBy")
    .select([
      "p.id",
      "p.year",
      "p.organId",
      "o.name as organ",
      "p.asOf",
      "p.digest",
      "p.preparedBy",
      "p.preparedFor",
      "a.name as preparedByName",
      "p.preparedAt",
      "p.edition",
      "p.publishedAt",
      "p.closedAt",
      "r.id as requestId",
      "r.reason",
      "r.outcome",
      "r.remark",
      "b.name as decidedByName",
      "r.decidedAt",
    ]);
}
