import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Db } from "../client.server.ts";
import { allOf, type Counted, countUpTo, type Period, within } from "./conditions.server.ts";
import { type PageRequest, readPage, walk } from "./keyset.server.ts";
import { defendantNames, type SuitFilter, suitConditions } from "./litigation.server.ts";
import { countWhole } from "./totals.server.ts";

const DATES = {
  held: sql.ref("s.heldOn"),
  received: sql.ref("p.receivedOn"),
  closed: sql.ref("p.closedOn"),
};
const SORTS = { ...DATES, number: sql.ref("p.numberKey") };

export type HearingSort = keyof typeof SORTS;
export type HearingDate = keyof typeof DATES;

/** Whether a head attended the session; `uncounted`: only someone whose role did not count did. */
const APPEARANCES = {
  attended: sql`${sql.ref("s.headAttended")}`,
  absent: sql`not ${sql.ref("s.headAttended")}`,
  uncounted: sql`(not ${sql.ref("s.headAttended")} and ${sql.ref("s.declaredAttended")} is true)`,
};
export type SessionAppearance = keyof typeof APPEARANCES;

/** What narrows the register of court sessions; an absent part narrows nothing. */
export interface HearingFilter extends SuitFilter {
  period?: Period & { date: HearingDate };
  appeared?: SessionAppearance;
  /** The sessions that a figure counts. */
  among?: (sessionId: RawBuilder<unknown>) => RawBuilder<SqlBool>;
}

export type HearingRow = Awaited<ReturnType<typeof listHearings>>["rows"][number];

const ID = sql.ref("s.id");

/** One page of the register of court sessions. */
export function listHearings(db: Db, filter: HearingFilter, request: PageRequest<HearingSort>) {
  const value = SORTS[request.sort];
  return readPage(request, rowsOf(db, filter, value), { value, id: ID }, (row) => row.id);
}

/** Every row of the filtered register in its order, `limit` at most. */
export function walkHearings(
  db: Db,
  filter: HearingFilter,
  order: Pick<PageRequest<HearingSort>, "sort" | "direction">,
  limit: number,
) {
  return walk(order, limit, (request) => listHearings(db, filter, request));
}

/** How many sessions the filter finds, counted up to `bound` where one is given. */
export function countHearings(db: Db, filter: HearingFilter, bound?: number): Promise<Counted> {
  const conditions = conditionsOf(filter);
  if (conditions.length === 0) return countWhole(db, "court_sessions");
  const from = sql`from court_sessions as s
    join proceedings as p on p.id = s.proceeding_id
    left join organs as counted on counted.id = p.counted_organ_id
    where ${allOf(conditions)}`;
  return countUpTo(db, from, bound);
}

const attendees = sql<string | null>`(
  select string_agg(concat_ws(' ', a.name, a.title), '、' order by a.ordinal)
  from attendances as a where a.session_id = ${ID})`;

function rowsOf(db: Db, filter: HearingFilter, value: RawBuilder<unknown>) {
  return db
    .selectFrom("courtSessions as s")
    .innerJoin("proceedings as p", "p.id", "s.proceedingId")
    .leftJoin("organs as counted", "counted.id", "p.countedOrganId")
    .select([
      "s.id",
      "p.caseId",
      "s.heldOn",
      "s.ordinal",
      "p.sessionCount",
      "p.number",
      "p.court",
      "p.instance",
      "p.plaintiffs",
      "p.plaintiffCount",
      defendantNames.as("defendants"),
      "counted.name as countedName",
      "counted.level as countedLevel",
      "p.countedRollUp",
      "p.cause",
      "s.headAttended",
      "s.attendedRole",
      "s.declaredAttended",
      attendees.as("attendees"),
      "p.absenceReason",
      "p.absenceExplained",
      "p.receivedOn",
      "p.closedOn",
      "p.outcome",
      "p.outcomeWritten",
      "p.warningCount",
      sql<string | null>`${value}::text`.as("sortValue"),
    ])
    .where(allOf(conditionsOf(filter)));
}

/** What the filter asks for; nothing, where it is the whole register. */
function conditionsOf(filter: HearingFilter): RawBuilder<SqlBool>[] {
  const { period, appeared, among } = filter;
  const all = suitConditions(filter);
  if (period && (period.from || period.to)) all.push(within(DATES[period.date], period));
  if (appeared) all.push(sql<SqlBool>`${APPEARANCES[appeared]}`);
  if (among) all.push(among(ID));
  return all;
}
