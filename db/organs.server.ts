import type { Insertable, Updateable } from "kysely";
import { insertMany } from "./bulk.server.ts";
import type { Db } from "./client.server.ts";
import type { Organs } from "./schema.ts";

const COLUMNS = [
  "id",
  "name",
  "kind",
  "level",
  "parentId",
  "validFrom",
  "validTo",
  "successorId",
  "createdByBatch",
] as const;

/** An organ as the rest of the code sees it. */
export type OrganRow = Awaited<ReturnType<typeof listOrgans>>[number];

/** Every organ, the abolished ones too, by name. A city has hundreds, a province some ten thousand. */
export function listOrgans(db: Db) {
  return db.selectFrom("organs").select(COLUMNS).orderBy("name").orderBy("id").execute();
}

/** One organ by its id. */
export function findOrgan(db: Db, id: string) {
  return db.selectFrom("organs").select(COLUMNS).where("id", "=", id).executeTakeFirst();
}

/** The standing organ of this exact name. */
export function findOrganByName(db: Db, name: string) {
  return db
    .selectFrom("organs")
    .select(COLUMNS)
    .where("name", "=", name)
    .where("validTo", "is", null)
    .executeTakeFirst();
}

/** Parents may come after those below them: references are checked at the end of the statement. */
export function insertOrgans(db: Db, rows: readonly Insertable<Organs>[]): Promise<void> {
  return insertMany(db, "organs", rows);
}

/** Changes what an organ is. */
export function updateOrgan(
  db: Db,
  id: string,
  change: Omit<Updateable<Organs>, "id" | "createdAt" | "createdByBatch">,
) {
  return db.updateTable("organs").set(change).where("id", "=", id).execute();
}

/**
 * Removes the organs that the batch created and that no case, no account, no batch and no other
 * organ needs; answers their names. An organ that only removed organs stood below goes as well.
 */
export async function deleteUnusedOrgansOfBatch(db: Db, batchId: number): Promise<string[]> {
  const names: string[] = [];
  for (;;) {
    const gone = await deleteUnusedLeaves(db, batchId);
    if (gone.length === 0) return names.sort();
    names.push(...gone.map((organ) => organ.name));
  }
}

function deleteUnusedLeaves(db: Db, batchId: number) {
  return db
    .deleteFrom("organs as o")
    .where("o.createdByBatch", "=", batchId)
    .where(({ and, not, exists, selectFrom }) =>
      and([
        not(
          exists(
            selectFrom("organs as below")
              .select("below.id")
              .where(({ or, eb }) =>
                or([
                  eb("below.parentId", "=", eb.ref("o.id")),
                  eb("below.successorId", "=", eb.ref("o.id")),
                ]),
              ),
          ),
        ),
        not(
          exists(
            selectFrom("reconsiderationCases as r")
              .select("r.caseId")
              .where(({ or, eb }) =>
                or([
                  eb("r.organId", "=", eb.ref("o.id")),
                  eb("r.respondentId", "=", eb.ref("o.id")),
                ]),
              ),
          ),
        ),
        not(
          exists(
            selectFrom("proceedings as p").select("p.id").whereRef("p.countedOrganId", "=", "o.id"),
          ),
        ),
        not(
          exists(
            selectFrom("proceedingDefendants as d")
              .select("d.organId")
              .whereRef("d.organId", "=", "o.id"),
          ),
        ),
        not(
          exists(
            selectFrom("attendances as t").select("t.organId").whereRef("t.organId", "=", "o.id"),
          ),
        ),
        not(exists(selectFrom("accounts as a").select("a.id").whereRef("a.organId", "=", "o.id"))),
        not(
          exists(
            selectFrom("importBatches as b")
              .select("b.id")
              .where(({ or, eb }) =>
                or([
                  eb("b.organId", "=", eb.ref("o.id")),
                  eb("b.ownerOrganId", "=", eb.ref("o.id")),
                ]),
              ),
          ),
        ),
      ]),
    )
    .returning("o.name")
    .execute();
}
