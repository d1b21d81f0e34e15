import { type Insertable, sql } from "kysely";
import type { Db, OpenTransaction } from "./client.server.ts";
import { inSubtree } from "./organ-subtree.server.ts";
import type { OrganChanges, OrganKind, OrganLevel } from "./schema.ts";

/** An organ in the tree, with what the registers hold of it. */
export interface RegisteredOrgan {
  id: string;
  name: string;
  kind: OrganKind;
  level: OrganLevel;
  parentId: string | null;
  /** Day, inclusive; null for an organ that stands. */
  validTo: string | null;
  createdByBatch: number | null;
  /** Why the import was not sure of what it inferred; null where it was, or somebody has looked since. */
  doubt: string | null;
  /** Reconsideration cases that it decides, and those in which it is the first respondent. */
  decided: number;
  responded: number;
  /** Suits in which it is a defendant, counted or not. */
  sued: number;
}

/**
 * Every organ with its counts, by level and name, in one statement. The doubts are those that the
 * batch noted when it proposed the organ, until a person has changed or confirmed it.
 */
export async function listRegisteredOrgans(db: Db): Promise<RegisteredOrgan[]> {
  const { rows } = await sql<RegisteredOrgan>`
    with proposed as (
      select (organ ->> 'id')::uuid as id, organ ->> 'why' as why
      from import_batches, jsonb_array_elements(proposed_organs) as organ
      where import_batches.id in (select created_by_batch from organs)
        and organ -> 'sure' = 'false'),
    decided as (select organ_id as id, count(*) as n from reconsideration_cases group by 1),
    responded as (select respondent_id as id, count(*) as n from reconsideration_cases group by 1),
    sued as (select organ_id as id, count(*) as n from proceeding_defendants group by 1)
    select o.id, o.name, o.kind, o.level, o.parent_id, o.valid_to, o.created_by_batch,
      case when not exists (select from organ_changes as c where c.organ_id = o.id)
        then proposed.why end as doubt,
      coalesce(decided.n, 0) as decided, coalesce(responded.n, 0) as responded,
      coalesce(sued.n, 0) as sued
    from organs as o
      left join proposed on proposed.id = o.id
      left join decided on decided.id = o.id
      left join responded on responded.id = o.id
      left join sued on sued.id = o.id
    order by o.level, o.name, o.id`.execute(db);
  return rows;
}

/** One organ with the names around it and the batch that created it; undefined when there is none. */
export function findRegisteredOrgan(db: Db, id: string) {
  return db
    .selectFrom("organs as o")
    .leftJoin("organs as above", "above.id", "o.parentId")
    .leftJoin("organs as heir", "heir.id", "o.successorId")
    .leftJoin("importBatches as b", "b.id", "o.createdByBatch")
    .select([
      "o.id",
      "o.name",
      "o.kind",
      "o.level",
      "o.parentId",
      "o.validFrom",
      "o.validTo",
      "o.successorId",
      "o.createdAt",
      "o.createdByBatch",
      "above.name as parentName",
      "heir.name as successorName",
      "b.fileName as batchFile",
    ])
    .where("o.id", "=", id)
    .executeTakeFirst();
}

/** The organs directly below it, and those whose powers it has taken over, by level and name. */
export function listOrgansAround(db: Db, id: string) {
  return db
    .selectFrom("organs")
    .select(["id", "name", "level", "parentId", "successorId", "validTo"])
    .where(({ or, eb }) => or([eb("parentId", "=", id), eb("successorId", "=", id)]))
    .orderBy("level")
    .orderBy("name")
    .execute();
}

/**
 * What the registers hold of one organ, as their lists count it (`decided` with the organs below),
 * and the doubt that nobody has looked at yet.
 */
export async function countPartsOfOrgan(db: Db, id: string) {
  const { rows } = await sql<Pick<RegisteredOrgan, "decided" | "responded" | "sued" | "doubt">>`
    select
      (select count(*) from reconsideration_cases
        where ${inSubtree(sql.ref("organId"), id)}) as decided,
      (select count(*) from reconsideration_cases where respondent_id = ${id}) as responded,
      (select count(*) from proceeding_defendants where organ_id = ${id}) as sued,
      (select organ ->> 'why' from organs
          join import_batches as b on b.id = organs.created_by_batch,
          jsonb_array_elements(b.proposed_organs) as organ
        where organs.id = ${id} and organ ->> 'id' = ${id} and organ -> 'sure' = 'false'
          and not exists (select from organ_changes as c where c.organ_id = organs.id)
        limit 1) as doubt`.execute(db);
  const [parts] = rows;
  if (!parts) throw new Error("a select without from answers one row");
  return parts;
}

/** What people have changed about the organ, the latest first, with their names. */
export function listChangesOfOrgan(db: Db, organId: string) {
  return db
    .selectFrom("organChanges as c")
    .leftJoin("accounts as a", "a.id", "c.changedBy")
    .select(["c.id", "c.changedAt", "c.before", "c.after", "c.reason", "a.name as changedByName"])
    .where("c.organId", "=", organId)
    .orderBy("c.id", "desc")
    .execute();
}

/** Names that organs have been renamed from and that no organ has now, with the names they have. */
export async function listFormerNames(db: Db): Promise<{ former: string; name: string }[]> {
  const { rows } = await sql<{ former: string; name: string }>`
    select distinct on (former) c.before ->> 'name' as former, o.name
    from organ_changes as c join organs as o on o.id = c.organ_id
    where not exists (select from organs where organs.name = c.before ->> 'name')
    order by former, c.id desc`.execute(db);
  return rows;
}

/** Adds to the record of an organ. */
export async function insertOrganChange(db: Db, row: Insertable<OrganChanges>): Promise<void> {
  await db.insertInto("organChanges").values(row).execute();
}

/**
 * Takes the turn of imports, which read the organs before they write; answers at once, false when an
 * import or another mending is under way. Let go at the end of the transaction.
 */
export async function tryTurn(trx: OpenTransaction): Promise<boolean> {
  const { rows } = await sql<{
    taken: boolean;
  }>`select pg_try_advisory_xact_lock(hashtextextended('yiheng.import', 0)) as taken`.execute(trx);
  return rows[0]?.taken === true;
}

/** How many suits are counted against the organ. */
export async function countSuitsAgainst(db: Db, organId: string): Promise<number> {
  const { count } = await db
    .selectFrom("proceedings")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("countedOrganId", "=", organId)
    .executeTakeFirstOrThrow();
  return count;
}
