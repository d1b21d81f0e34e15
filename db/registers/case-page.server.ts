import { sql } from "kysely";
import { anyOf } from "../bulk.server.ts";
import type { Db } from "../client.server.ts";
import type { CaseKind } from "../schema.ts";

/** A reconsideration case with the names of its organs. */
export function findReconsideration(db: Db, caseId: string) {
  return db
    .selectFrom("reconsiderationCases as c")
    .innerJoin("organs as organ", "organ.id", "c.organId")
    .leftJoin("organs as respondent", "respondent.id", "c.respondentId")
    .selectAll("c")
    .select([
      "organ.name as organName",
      "respondent.name as respondentName",
      "respondent.level as respondentLevel",
    ])
    .where("c.caseId", "=", caseId)
    .executeTakeFirst();
}

/** The proceedings of a dispute in the order in which the agency was notified, with their counted defendants. */
export function listProceedings(db: Db, caseId: string) {
  return db
    .selectFrom("proceedings as p")
    .leftJoin("organs as counted", "counted.id", "p.countedOrganId")
    .selectAll("p")
    .select(["counted.name as countedName", "counted.level as countedLevel"])
    .where("p.caseId", "=", caseId)
    .orderBy("p.receivedOn")
    .orderBy("p.number")
    .execute();
}

/** The defendants of a dispute's proceedings, by name, in the order of the pleadings. */
export function listDefendants(db: Db, caseId: string) {
  return db
    .selectFrom("proceedingDefendants as d")
    .innerJoin("proceedings as p", "p.id", "d.proceedingId")
    .innerJoin("organs as o", "o.id", "d.organId")
    .select(["d.proceedingId", "d.organId", "o.name", "d.counted"])
    .where("p.caseId", "=", caseId)
    .orderBy("d.ordinal")
    .execute();
}

/** The court sessions of a dispute, each proceeding's in their order. */
export function listSessions(db: Db, caseId: string) {
  return db
    .selectFrom("courtSessions as s")
    .innerJoin("proceedings as p", "p.id", "s.proceedingId")
    .select(["s.id", "s.proceedingId", "s.ordinal", "s.heldOn"])
    .select(["s.headAttended", "s.attendedRole", "s.declaredAttended"])
    .where("p.caseId", "=", caseId)
    .orderBy("s.ordinal")
    .execute();
}

/** Who attended the sessions of a dispute for the defendants. */
export function listAttendances(db: Db, caseId: string) {
  return db
    .selectFrom("attendances as a")
    .innerJoin("courtSessions as s", "s.id", "a.sessionId")
    .innerJoin("proceedings as p", "p.id", "s.proceedingId")
    .leftJoin("organs as o", "o.id", "a.organId")
    .select(["a.sessionId", "a.ordinal", "a.name", "a.title", "a.role", "a.declared", "a.counts"])
    .select("o.name as organName")
    .where("p.caseId", "=", caseId)
    .orderBy("a.ordinal")
    .execute();
}

/** The steps of a case file in its order, with who recorded each and from which file it came. */
export function listTimeline(db: Db, caseId: string) {
  return db
    .selectFrom("caseEvents as e")
    .leftJoin("accounts as who", "who.id", "e.recordedBy")
    .leftJoin("importBatches as batch", "batch.id", "e.batchId")
    .select(["e.seq", "e.step", "e.happenedOn", "e.payload", "e.voids", "e.reason"])
    .select(["e.recordedAt", "e.recordedVia", "e.batchId", "e.sourceSheet", "e.sourceRow"])
    .select(["who.name as recordedBy", "batch.fileName as fileName"])
    .where("e.caseId", "=", caseId)
    .orderBy("e.seq")
    .execute();
}

/**
 * The cases that this one names by their numbers, and those that name it, with the numbers they go
 * by.
 */
export async function listLinkedCases(db: Db, caseId: string) {
  const { rows } = await sql<{ id: string; kind: CaseKind; numbers: string | null }>`
    with numbered as not materialized (
      select case_id, number, related_numbers from reconsideration_cases
      union all
      select case_id, number, related_numbers from proceedings
    ), own as (
      select coalesce(array_agg(number) filter (where number is not null), '{}') as numbers,
        coalesce(array_agg(named) filter (where named is not null), '{}') as named
      from numbered left join unnest(related_numbers) as named on true
      where case_id = ${caseId}
    ), linked as (
      select r.case_id from reconsideration_cases as r, own where r.number = any(own.named)
      union
      select p.case_id from proceedings as p, own where p.number = any(own.named)
      union
      select naming.case_id from own, cases_naming(own.numbers) as naming(case_id)
    )
    select f.id, f.kind, string_agg(n.number, '、' order by n.number) as numbers
    from linked join case_files as f on f.id = linked.case_id
      join numbered as n on n.case_id = f.id
    where f.id <> ${caseId}
    group by f.id, f.kind order by f.kind, f.id
  `.execute(db);
  return rows;
}

/** The names of organs by their ids. */
export async function listNamesOfOrgans(
  db: Db,
  ids: readonly string[],
): Promise<Record<string, string>> {
  if (ids.length === 0) return {};
  const rows = await db
    .selectFrom("organs")
    .select(["id", "name"])
    .where("id", "=", anyOf(ids))
    .execute();
  return Object.fromEntries(rows.map((row) => [row.id, row.name]));
}
