import { type Insertable, sql } from "kysely";
import { insertMany } from "./bulk.server.ts";
import type { Db, OpenTransaction } from "./client.server.ts";
import type { DeadlineChanges, HolidayNotices } from "./schema.ts";

/** The newest edition of the calendar; undefined while only the program's own notices count. */
export function findNewestEdition(db: Db) {
  return db
    .selectFrom("holidayNotices")
    .select(["id", "edition"])
    .orderBy("edition", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Every notice that was ever loaded, in the order of loading, with who loaded it. */
export function listNotices(db: Db) {
  return db
    .selectFrom("holidayNotices as n")
    .leftJoin("accounts as who", "who.id", "n.loadedBy")
    .selectAll("n")
    .select("who.name as loadedByName")
    .orderBy("n.edition")
    .execute();
}

/** A loaded notice as it is stored. */
export type NoticeRow = Awaited<ReturnType<typeof listNotices>>[number];

/** Adds an edition; `lockCalendar` must be held. Answers its number. */
export async function insertNotice(
  trx: OpenTransaction,
  notice: Insertable<HolidayNotices>,
): Promise<number> {
  const { edition } = await trx
    .insertInto("holidayNotices")
    .values({
      ...notice,
      holidays: JSON.stringify(notice.holidays),
      makeup: JSON.stringify(notice.makeup),
    })
    .returning("edition")
    .executeTakeFirstOrThrow();
  return edition;
}

/**
 * Keeps the calendar as it is until the transaction ends: whoever writes due days holds it, so that
 * none is written by an old calendar while a new one is applied. Outside a transaction it only waits.
 */
export async function holdCalendar(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended('yiheng.calendar', 0))`.execute(
    db,
  );
}

/** Waits for all who hold the calendar, and keeps them waiting until the transaction ends. */
export async function lockCalendar(trx: OpenTransaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('yiheng.calendar', 0))`.execute(trx);
}

/** Accepted cases that are not closed and have a due day, by id after `after`, at most `limit`. */
export async function listOpenCases(db: Db, after: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("reconsiderationCases")
    .select("caseId")
    .where("caseId", ">", after)
    .where("closedOn", "is", null)
    .where("dueOn", "is not", null)
    .orderBy("caseId")
    .limit(limit)
    .execute();
  return rows.map((row) => row.caseId);
}

/** Disputes with a suit that is not closed and must be answered, by id after `after`. */
export async function listOpenDisputes(db: Db, after: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("proceedings")
    .select("caseId")
    .distinct()
    .where("caseId", ">", after)
    .where("closedOn", "is", null)
    .where("answerDueOn", "is not", null)
    .orderBy("caseId")
    .limit(limit)
    .execute();
  return rows.map((row) => row.caseId);
}

/** A due day that an edition moves: the row that is kept of it. */
export type DeadlineChange = Required<Insertable<DeadlineChanges>>;

/** Keeps the changes, old day and new, and writes the new days into the rows that are read. */
export async function applyDeadlineChanges(
  trx: OpenTransaction,
  changes: readonly DeadlineChange[],
): Promise<void> {
  await insertMany(trx, "deadlineChanges", changes);
  const decisions = changes.filter(({ proceeding }) => proceeding === "");
  const answers = changes.filter(({ proceeding }) => proceeding !== "");
  const days = (rows: readonly DeadlineChange[]) => rows.map(({ newDue }) => newDue);
  const ids = (rows: readonly DeadlineChange[]) => rows.map(({ caseId }) => caseId);
  await sql`update reconsideration_cases c set due_on = n.due
    from unnest(${ids(decisions)}::uuid[], ${days(decisions)}::date[]) as n (id, due)
    where c.case_id = n.id`.execute(trx);
  await sql`update proceedings p set answer_due_on = n.due
    from unnest(${answers.map(({ proceeding }) => proceeding)}::text[], ${days(answers)}::date[])
      as n (number, due)
    where p.number = n.number`.execute(trx);
}

/** The due days of one case that editions of the calendar have moved, latest first. */
export function listDeadlineChanges(db: Db, caseId: string) {
  return changesWithNotice(db)
    .where("d.caseId", "=", caseId)
    .orderBy("d.edition", "desc")
    .orderBy("d.proceeding")
    .execute();
}

/** The due days that an edition has moved, by case and suit after `after`, at most `limit`. */
export function listChangesOfEdition(
  db: Db,
  edition: number,
  { after, limit }: { after?: { caseId: string; proceeding: string }; limit: number },
) {
  return changesWithNotice(db)
    .leftJoin("reconsiderationCases as r", "r.caseId", "d.caseId")
    .select(({ fn }) => fn.coalesce("r.number", "r.numberWritten").as("number"))
    .where("d.edition", "=", edition)
    .where(({ refTuple, tuple, eb }) =>
      eb(
        refTuple("d.caseId", "d.proceeding"),
        ">",
        tuple(after?.caseId ?? NO_CASE, after?.proceeding ?? ""),
      ),
    )
    .orderBy("d.caseId")
    .orderBy("d.proceeding")
    .limit(limit)
    .execute();
}

/** How many due days each edition has moved. */
export async function countDeadlineChanges(db: Db): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom("deadlineChanges")
    .select(({ fn }) => ["edition", fn.countAll<number>().as("count")])
    .groupBy("edition")
    .execute();
  return new Map(rows.map(({ edition, count }) => [edition, count]));
}

/** Sorts before every case id. */
const NO_CASE = "00000000-0000-0000-0000-000000000000";

function changesWithNotice(db: Db) {
  return db
    .selectFrom("deadlineChanges as d")
    .innerJoin("holidayNotices as n", "n.edition", "d.edition")
    .leftJoin("accounts as who", "who.id", "n.loadedBy")
    .selectAll("d")
    .select(["n.title as noticeTitle", "n.loadedAt as appliedAt", "who.name as appliedBy"]);
}
