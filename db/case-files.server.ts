import { type Insertable, sql } from "kysely";
import { anyOf, insertMany } from "./bulk.server.ts";
import type { Db, OpenTransaction } from "./client.server.ts";
import type { CaseFiles, CaseWarnings, Parties } from "./schema.ts";

/** Opens case files whose ids are known. */
export function insertCaseFiles(db: Db, rows: readonly Insertable<CaseFiles>[]): Promise<void> {
  return insertMany(db, "caseFiles", rows);
}

/**
 * Locks the case files until the transaction ends, always in the same order, so that two who want
 * the same files wait for each other instead of for ever. Answers the files that there are.
 */
export function lockCaseFiles(trx: OpenTransaction, caseIds: readonly string[]) {
  return trx
    .selectFrom("caseFiles")
    .select(["id", "kind", "restricted"])
    .where("id", "=", anyOf(caseIds))
    .orderBy("id")
    .forUpdate()
    .execute();
}

/** Says who sees the files, where it is not said so already. */
export async function updateAccess(
  db: Db,
  rows: readonly { id: string; keys: readonly string[] }[],
): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  const keys = rows.map((row) => row.keys.join(","));
  await sql`
    update case_files f set access = string_to_array(nullif(v.keys, ''), ',')
    from unnest(${ids}::uuid[], ${keys}::text[]) as v(id, keys)
    where f.id = v.id and array_to_string(f.access, ',') <> v.keys
  `.execute(db);
}

/** The ids of the cases that bear one of the keys, in order. */
export async function listCasesKeyed(db: Db, keys: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("caseFiles")
    .select("id")
    .where("access", "&&", sql<string[]>`${keys}::text[]`)
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Those of the cases that bear one of the keys and are open to the account: for what looks at the
 * whole register on somebody's behalf and shows them theirs.
 */
export async function listVisibleAmong(
  db: Db,
  caseIds: readonly string[],
  { keys, accountId }: { keys: readonly string[]; accountId: string },
): Promise<string[]> {
  const rows = await db
    .selectFrom("caseFiles as f")
    .select("f.id")
    .where("f.id", "=", anyOf(caseIds))
    .where("f.access", "&&", sql<string[]>`${keys}::text[]`)
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb("f.restricted", "=", false),
        exists(
          selectFrom("caseReaders as r")
            .select("r.accountId")
            .whereRef("r.caseId", "=", "f.id")
            .where("r.accountId", "=", accountId),
        ),
      ]),
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** Every case file of the database in id order after `after`, at most `limit`. */
export function listCaseFiles(db: Db, after: string | undefined, limit: number) {
  return db
    .selectFrom("caseFiles")
    .select(["id", "kind"])
    .where("id", ">", after ?? NO_CASE)
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** The doubts kept on the cases, in order. */
export function listWarnings(db: Db, caseIds: readonly string[]) {
  return db
    .selectFrom("caseWarnings")
    .selectAll()
    .where("caseId", "=", anyOf(caseIds))
    .orderBy("caseId")
    .orderBy("ordinal")
    .execute();
}

/** The parties of the cases, in order. */
export function listParties(db: Db, caseIds: readonly string[]) {
  return db
    .selectFrom("parties")
    .selectAll()
    .where("caseId", "=", anyOf(caseIds))
    .orderBy("caseId")
    .orderBy("ordinal")
    .execute();
}

/** Writes the parties of files whose rows have been taken away before. */
export function insertParties(db: Db, rows: readonly Insertable<Parties>[]): Promise<void> {
  return insertMany(db, "parties", rows);
}

/** Writes the doubts of files whose rows have been taken away before. */
export function insertWarnings(db: Db, rows: readonly Insertable<CaseWarnings>[]): Promise<void> {
  return insertMany(db, "caseWarnings", rows);
}

/** Takes the parties and doubts of the cases away, before they are written anew. */
export async function deletePartiesAndWarnings(db: Db, caseIds: readonly string[]): Promise<void> {
  await db.deleteFrom("parties").where("caseId", "=", anyOf(caseIds)).execute();
  await db.deleteFrom("caseWarnings").where("caseId", "=", anyOf(caseIds)).execute();
}

/** Sorts before every id that gen_random_uuid makes, and belongs to no case. */
const NO_CASE = "00000000-0000-0000-0000-000000000000";
