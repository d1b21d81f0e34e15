import { randomUUID } from "node:crypto";
import type { Insertable } from "kysely";
import type { Db } from "#db/client";
import type { Organs, Proceedings, ReconsiderationCases } from "#db/schema";
import { searchTerms } from "#domain/search-terms";

let serial = 0;

/** An organ that stands alone; a test overrides only what it is about. Answers its id. */
export async function insertOrgan(db: Db, over: Partial<Insertable<Organs>> = {}): Promise<string> {
  serial += 1;
  const id = randomUUID();
  const organ = { id, name: `测试机关${serial}`, kind: "department", level: "CITY_DEPT" } as const;
  await db
    .insertInto("organs")
    .values({ ...organ, ...over })
    .execute();
  return id;
}

/** A case that has just been received; its texts are indexed as the projection does. Answers its id. */
export async function insertReconsideration(
  db: Db,
  organId: string,
  over: Partial<Insertable<ReconsiderationCases>> = {},
): Promise<string> {
  serial += 1;
  const caseId = over.caseId ?? randomUUID();
  const row = {
    organId,
    caseId,
    number: `测政复〔2017〕${serial}号`,
    status: "RECEIVED" as const,
    applicants: "张三",
    applicantCount: 1,
    receivedOn: "2017-03-06",
    lastSeq: 1,
    ...over,
  };
  await db.insertInto("caseFiles").values({ id: caseId, kind: "reconsideration" }).execute();
  const search = searchTerms(row.number, row.numberWritten, row.applicants, row.areaWritten);
  await db
    .insertInto("reconsiderationCases")
    .values({ search, ...row })
    .execute();
  return caseId;
}

/** A suit of one proceeding, heard on the given days; answers the ids of the case and the proceeding. */
export async function insertSuit(
  db: Db,
  over: Partial<Insertable<Proceedings>> = {},
  sessions: readonly { heldOn: string; head?: boolean; declared?: boolean; role?: string }[] = [],
  defendants: readonly string[] = [],
): Promise<{ caseId: string; id: string }> {
  serial += 1;
  const [caseId, id] = [randomUUID(), randomUUID()];
  const row = {
    id,
    caseId,
    number: `(2017)甘0902行初${serial}号`,
    instance: "FIRST" as const,
    plaintiffs: "李四",
    plaintiffCount: 1,
    receivedOn: "2017-03-06",
    countedRollUp: "OTHER" as const,
    sessionCount: sessions.length,
    firstSessionOn: sessions[0]?.heldOn ?? null,
    attended: sessions.some(({ head }) => head),
    ...over,
  };
  await db.insertInto("caseFiles").values({ id: caseId, kind: "dispute" }).execute();
  await db.insertInto("disputes").values({ caseId, lastSeq: 1 }).execute();
  const search = searchTerms(row.number, row.plaintiffs, row.cause);
  await db
    .insertInto("proceedings")
    .values({ search, ...row })
    .execute();
  for (const [index, { heldOn, head = false, declared = head, role }] of sessions.entries()) {
    const session = { proceedingId: id, ordinal: index + 1, heldOn, headAttended: head };
    await db
      .insertInto("courtSessions")
      .values({ ...session, declaredAttended: declared, attendedRole: role ?? null })
      .execute();
  }
  for (const [index, organId] of defendants.entries()) {
    const counted = organId === row.countedOrganId;
    await db
      .insertInto("proceedingDefendants")
      .values({ proceedingId: id, organId, ordinal: index + 1, counted })
      .execute();
  }
  return { caseId, id };
}
