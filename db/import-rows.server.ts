import type { Insertable } from "kysely";
import { insertMany } from "./bulk.server.ts";
import type { Db } from "./client.server.ts";
import type { ImportRows, RowVerdict } from "./schema.ts";

/** A page of the rows of a batch in the order of the file. */
export interface ImportRowPage {
  verdict?: RowVerdict;
  /** Only rows that have something to say (a problem or a warning). */
  withProblems?: boolean;
  /** The last row of the page before. */
  after?: { sheet: string; row: number };
  limit: number;
}

/** The rows of a batch with their verdicts, by sheet and row. */
export function listImportRows(db: Db, batchId: number, page: ImportRowPage) {
  let query = db.selectFrom("importRows").selectAll().where("batchId", "=", batchId);
  if (page.verdict) query = query.where("verdict", "=", page.verdict);
  if (page.withProblems) query = query.where("problems", "<>", "[]");
  const { after } = page;
  if (after) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple("sheet", "row"), ">", tuple(after.sheet, after.row)),
    );
  }
  return query.orderBy("sheet").orderBy("row").limit(page.limit).execute();
}

/** The organs that a list has changed, and what they were before. */
export function listOrganChanges(db: Db, batchId: number) {
  return db
    .selectFrom("importRows")
    .select(["organId", "before"])
    .where("batchId", "=", batchId)
    .where("before", "is not", null)
    .orderBy("sheet")
    .orderBy("row", "desc")
    .execute();
}

/** Writes the verdicts of a batch's rows. */
export function insertImportRows(db: Db, rows: readonly Insertable<ImportRows>[]): Promise<void> {
  return insertMany(db, "importRows", rows);
}

/** Takes the verdicts away, before the file is examined anew. */
export async function deleteImportRows(db: Db, batchId: number): Promise<void> {
  await db.deleteFrom("importRows").where("batchId", "=", batchId).execute();
}
