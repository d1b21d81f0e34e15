import { type Insertable, sql } from "kysely";
import { anyOf } from "./bulk.server.ts";
import type { Db } from "./client.server.ts";
import type { PartySecrets } from "./schema.ts";

/** A sealed value before it is stored, with what its numbers are found by. */
export type NewSecret = Insertable<PartySecrets> & { lookups: readonly string[] };

/** The sealed values of cases that stand, and those that were replaced or taken back, in their order. */
export function listSecrets(db: Db, caseIds: readonly string[]) {
  return db
    .selectFrom("partySecrets as s")
    .leftJoin("accounts as who", "who.id", "s.recordedBy")
    .select(["s.id", "s.caseId", "s.person", "s.kind", "s.sealed", "s.recordedAt", "s.reason"])
    .select(["s.recordedVia", "s.batchId", "s.voidedAt", "who.name as recordedBy"])
    .where("s.caseId", "=", anyOf(caseIds))
    .orderBy("s.caseId")
    .orderBy("s.id")
    .execute();
}

/** One sealed value of a case; undefined when the case has none of this number. */
export function findSecret(db: Db, caseId: string, id: number) {
  return db
    .selectFrom("partySecrets")
    .select(["id", "caseId", "person", "kind", "sealed", "voidedAt"])
    .where("caseId", "=", caseId)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** The value that was stored last. */
export function findLatestSecret(db: Db) {
  return db
    .selectFrom("partySecrets")
    .select(["id", "caseId", "person", "kind", "sealed"])
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Stores sealed values and what they are found by. */
export async function insertSecrets(db: Db, secrets: readonly NewSecret[]): Promise<void> {
  for (let at = 0; at < secrets.length; at += ROWS_AT_ONCE) {
    const portion = secrets.slice(at, at + ROWS_AT_ONCE);
    const inserted = await db
      .insertInto("partySecrets")
      .values(portion.map(({ lookups: _, ...secret }) => secret))
      .returning("id")
      .execute();
    const lookups = inserted.flatMap(({ id }, index) =>
      (portion[index]?.lookups ?? []).map((lookup) => ({ lookup, secretId: id })),
    );
    if (lookups.length > 0) await db.insertInto("partyLookups").values(lookups).execute();
  }
}

/** A statement has 65,535 parameters at most; a row has nine. */
const ROWS_AT_ONCE = 1000;

/** Takes back what a batch has stored; what it had replaced stands again. */
export async function voidSecretsOfBatch(
  db: Db,
  batchId: number,
  { at, by }: { at: Date; by: string | null },
): Promise<void> {
  await db
    .updateTable("partySecrets")
    .set({ voidedAt: at, voidedBy: by })
    .where("batchId", "=", batchId)
    .where("voidedAt", "is", null)
    .execute();
}

/** Renews the sealing of values and of what they are found by. */
export async function resealSecrets(
  db: Db,
  secrets: readonly { id: number; sealed: string; lookups: readonly string[] }[],
): Promise<void> {
  if (secrets.length === 0) return;
  const ids = secrets.map(({ id }) => id);
  const sealed = secrets.map((secret) => secret.sealed);
  await sql`update party_secrets as s set sealed = fresh.sealed
    from unnest(${ids}::bigint[], ${sealed}::text[]) as fresh (id, sealed)
    where s.id = fresh.id`.execute(db);
  await sql`delete from party_lookups where secret_id = any(${ids}::bigint[])`.execute(db);
  const lookups = secrets.flatMap(({ id, lookups: own }) =>
    own.map((lookup) => ({ lookup, secretId: id })),
  );
  if (lookups.length > 0) await db.insertInto("partyLookups").values(lookups).execute();
}

/** The next values, from the one after `after` on, that are not sealed as `label` says; locked. */
export function listSecretsToReseal(
  db: Db,
  { label, after, limit }: { label: string; after: number; limit: number },
) {
  return db
    .selectFrom("partySecrets")
    .select(["id", "caseId", "person", "kind", "sealed"])
    .where("id", ">", after)
    .where(sql<boolean>`${SEAL_OF.secrets} <> ${label}`)
    .orderBy("id")
    .limit(limit)
    .forUpdate()
    .execute();
}

/** The next ledger, after the batch `after`, that is not sealed as `label` says; locked. */
export function findContentToReseal(db: Db, { label, after }: { label: string; after: number }) {
  return db
    .selectFrom("importBatches")
    .select(["id", "fileSha256", "content", "contentSeal"])
    .where("id", ">", after)
    .where("content", "is not", null)
    .where("contentSeal", "is distinct from", label)
    .orderBy("id")
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
}

const SEAL_OF = {
  secrets: sql`(split_part(sealed, '.', 1) || '.' || split_part(sealed, '.', 2))`,
  searches: sql`(split_part(question, '.', 1) || '.' || split_part(question, '.', 2))`,
};

/** How many values, ledgers and questions are sealed with what; `seal` is null for what is in clear. */
export async function countSeals(db: Db) {
  const { rows } = await sql<{
    what: "value" | "file" | "search";
    seal: string | null;
    count: number;
  }>`
    select 'value' as what, ${SEAL_OF.secrets} as seal, count(*) from party_secrets group by 2
    union all
    select 'file', content_seal, count(*) from import_batches where content is not null group by 2
    union all
    select 'search', ${SEAL_OF.searches}, count(*) from searches group by 2
    order by what, seal`.execute(db);
  return rows;
}
