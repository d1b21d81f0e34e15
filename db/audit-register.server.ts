import { type SelectQueryBuilder, sql } from "kysely";
import type { Db } from "./client.server.ts";
import type { DB } from "./schema.ts";

/** What narrows the records; each part as it was recorded, nothing is a pattern. */
export interface AuditFilter {
  since?: Date;
  /** Not including it. */
  before?: Date;
  /** Name, user name or id of whoever acted, or in whose place. */
  who?: string;
  acts?: readonly string[];
  result?: string;
  /** Name or id of the object, or the id of its case. */
  object?: string;
  address?: string;
  caseId?: string;
}

/** Which page: the records older than `after`, or newer than `before`; neither: the newest. */
export interface AuditPage {
  size: number;
  after?: number;
  before?: number;
}

/** A page of records, the newest first, and whether there is more on either side. */
export async function listAuditRecords(db: Db, filter: AuditFilter, page: AuditPage) {
  const back = page.after === undefined && page.before !== undefined;
  const found = await narrowed(rowsOf(db), filter)
    .$if(page.after !== undefined, (query) => query.where("position", "<", page.after ?? 0))
    .$if(back, (query) => query.where("position", ">", page.before ?? 0))
    .orderBy("position", back ? "asc" : "desc")
    .limit(page.size + 1)
    .execute();
  const more = found.length > page.size;
  const rows = found.slice(0, page.size);
  if (back) rows.reverse();
  const inside = page.after !== undefined || page.before !== undefined;
  return { rows, newer: back ? more : inside, older: back || more };
}

/** How many records there are, counted to the bound. */
export async function countAuditRecords(db: Db, filter: AuditFilter, bound: number) {
  const some = narrowed(db.selectFrom("auditRecords"), filter)
    .select("position")
    .limit(bound + 1);
  const { count } = await db
    .selectFrom(some.as("some"))
    .select((build) => build.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/** The last record of an act; undefined when there is none. */
export function findLastOfAct(db: Db, act: string) {
  return rowsOf(db).where("act", "=", act).orderBy("position", "desc").limit(1).executeTakeFirst();
}

/** What kind of case it is; undefined when there is none that the reader sees. */
export function findCaseKind(db: Db, caseId: string) {
  return db.selectFrom("caseFiles").select("kind").where("id", "=", caseId).executeTakeFirst();
}

/** A record as pages show it. */
export type AuditRow = Awaited<ReturnType<typeof listAuditRecords>>["rows"][number];

function rowsOf(db: Db) {
  return db
    .selectFrom("auditRecords")
    .leftJoin("accounts", "accounts.id", "auditRecords.onBehalfOf")
    .select([
      "position",
      "at",
      "actorId",
      "actorName",
      "actorRole",
      "onBehalfOf",
      "accounts.name as onBehalfOfName",
      "via",
      "address",
      "act",
      "objectKind",
      "objectId",
      "objectName",
      "caseId",
      "result",
      "detail",
      "requestId",
    ]);
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function narrowed<Tables extends DB, From extends keyof Tables, Row>(
  query: SelectQueryBuilder<Tables, From, Row>,
  filter: AuditFilter,
): SelectQueryBuilder<Tables, From, Row> {
  const { since, before, who, acts, result, object, address, caseId } = filter;
  const record = (column: string) => sql.ref(`auditRecords.${column}`);
  const conditions = [
    since && sql<boolean>`${record("at")} >= ${since}`,
    before && sql<boolean>`${record("at")} < ${before}`,
    acts && sql<boolean>`${record("act")} = any(${acts})`,
    result && sql<boolean>`${record("result")} = ${result}`,
    address && sql<boolean>`${record("address")} = ${address}`,
    caseId && sql<boolean>`${record("caseId")} = ${caseId}::uuid`,
    who &&
      sql<boolean>`(${record("actorName")} = ${who} or ${record("actorId")} = ${who}
        or ${record("actorId")} in (select id from accounts where username = lower(${who}))
        or ${record("onBehalfOf")} in
          (select id from accounts where name = ${who} or username = lower(${who}))
        or (${record("actorName")} is null and ${record("objectName")} = ${who}))`,
    object &&
      sql<boolean>`(${record("objectName")} = ${object} or ${record("objectId")} = ${object}
        or ${record("caseId")} = ${UUID.test(object) ? object : null}::uuid)`,
  ];
  return conditions.reduce(
    (narrow, condition) => (condition ? narrow.where(condition) : narrow),
    query,
  );
}
