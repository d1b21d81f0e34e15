import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Db } from "../client.server.ts";
import { inSubtree } from "../organ-subtree.server.ts";
import type { ReconsiderationStatus } from "../schema.ts";
import {
  allOf,
  coded,
  containsWords,
  countUpTo,
  fromBatch,
  ofPeople,
  type Period,
  type SearchWord,
  within,
} from "./conditions.server.ts";
import { type PageRequest, readPage, walk } from "./keyset.server.ts";
import { countWhole } from "./totals.server.ts";

const DATES = {
  received: sql.ref("c.receivedOn"),
  accepted: sql.ref("c.acceptedOn"),
  hearing: sql.ref("c.hearingOn"),
  closed: sql.ref("c.closedOn"),
};
const SORTS = {
  ...DATES,
  due: sql.ref("c.dueOn"),
  number: sql.ref("c.numberKey"),
};

export type ReconsiderationSort = keyof typeof SORTS;
export type ReconsiderationDate = keyof typeof DATES;

/** What narrows the register; an absent part narrows nothing, a null one asks for what has none. */
export interface ReconsiderationFilter {
  period?: Period & { date: ReconsiderationDate };
  /** The reconsideration organ, with those below it. */
  organId?: string;
  organLevel?: string | null;
  respondentId?: string;
  /** Level of the respondent; "SEVERAL" where there are two or more (the form's column 其他). */
  level?: string | null;
  /** The levels of a report column. */
  levels?: readonly string[];
  applicantClass?: string | null;
  area?: string | null;
  act?: string | null;
  status?: ReconsiderationStatus;
  outcome?: string | null;
  hearingHeld?: boolean;
  warned?: boolean;
  batchId?: number;
  words?: readonly SearchWord[];
  /** What the case number holds. */
  number?: readonly SearchWord[];
  /** Of each person, what a number of theirs is found by. */
  people?: readonly (readonly string[])[];
  /** The cases that a figure counts. */
  among?: (caseId: RawBuilder<unknown>) => RawBuilder<SqlBool>;
}

export type ReconsiderationRow = Awaited<ReturnType<typeof listReconsiderations>>["rows"][number];

const ID = sql.ref("c.caseId");

/** One page of the register of reconsideration cases. */
export function listReconsiderations(
  db: Db,
  filter: ReconsiderationFilter,
  request: PageRequest<ReconsiderationSort>,
) {
  const value = SORTS[request.sort];
  return readPage(request, rowsOf(db, filter, value), { value, id: ID }, (row) => row.caseId);
}

/** Every row of the filtered register in its order, `limit` at most. */
export function walkReconsiderations(
  db: Db,
  filter: ReconsiderationFilter,
  order: Pick<PageRequest<ReconsiderationSort>, "sort" | "direction">,
  limit: number,
) {
  return walk(order, limit, (request) => listReconsiderations(db, filter, request));
}

/** How many cases the filter finds, counted up to `bound` where one is given. */
export function countReconsiderations(db: Db, filter: ReconsiderationFilter, bound?: number) {
  const conditions = conditionsOf(filter);
  if (conditions.length === 0) return countWhole(db, "reconsideration_cases");
  const from = sql`from reconsideration_cases as c
    left join organs as organ on organ.id = c.organ_id
    left join organs as respondent on respondent.id = c.respondent_id
    where ${allOf(conditions)}`;
  return countUpTo(db, from, bound);
}

function rowsOf(db: Db, filter: ReconsiderationFilter, value: RawBuilder<unknown>) {
  return db
    .selectFrom("reconsiderationCases as c")
    .innerJoin("organs as organ", "organ.id", "c.organId")
    .leftJoin("organs as respondent", "respondent.id", "c.respondentId")
    .select([
      "c.caseId",
      "c.number",
      "c.numberWritten",
      "organ.name as organName",
      "c.applicants",
      "c.applicantClass",
      "c.applicantCount",
      "respondent.name as respondentName",
      "respondent.level as respondentLevel",
      "c.respondentCount",
      "c.area",
      "c.areaWritten",
      "c.act",
      "c.actWritten",
      "c.status",
      "c.receivedOn",
      "c.acceptedOn",
      "c.refusedOn",
      "c.grounds",
      "c.procedure",
      "c.hearingHeld",
      "c.hearingOn",
      "c.closedOn",
      "c.outcome",
      "c.outcomeWritten",
      "c.disposedOn",
      "c.dueOn",
      "c.handlers",
      "c.remark",
      "c.warningCount",
      sql<string | null>`${value}::text`.as("sortValue"),
    ])
    .where(allOf(conditionsOf(filter)));
}

const RESPONDENT_LEVEL = sql`(case when ${sql.ref("c.respondentCount")} > 1 then 'SEVERAL'
  else ${sql.ref("respondent.level")}::text end)`;

const CODES = {
  organLevel: sql.ref("organ.level"),
  level: RESPONDENT_LEVEL,
  applicantClass: sql.ref("c.applicantClass"),
  area: sql.ref("c.area"),
  act: sql.ref("c.act"),
  outcome: sql.ref("c.outcome"),
} as const;
const CODED = ["organLevel", "level", "applicantClass", "area", "act", "outcome"] as const;

/** What the filter asks for; nothing, where it is the whole register. */
function conditionsOf(filter: ReconsiderationFilter): RawBuilder<SqlBool>[] {
  const { period, words = [], number = [], people = [], among } = filter;
  const all: RawBuilder<SqlBool>[] = [];
  if (period && (period.from || period.to)) all.push(within(DATES[period.date], period));
  if (filter.organId) all.push(inSubtree(sql.ref("c.organId"), filter.organId));
  if (filter.respondentId) all.push(sql`${sql.ref("c.respondentId")} = ${filter.respondentId}`);
  if (filter.levels) all.push(sql`${RESPONDENT_LEVEL} = any(${filter.levels}::text[])`);
  for (const name of CODED) {
    const code = filter[name];
    if (code !== undefined) all.push(coded(CODES[name], code));
  }
  if (filter.status) all.push(sql`${sql.ref("c.status")} = ${filter.status}`);
  if (filter.hearingHeld !== undefined) {
    all.push(sql`${sql.ref("c.hearingHeld")} = ${filter.hearingHeld}`);
  }
  if (filter.warned) all.push(sql`${sql.ref("c.warningCount")} > 0`);
  if (filter.batchId !== undefined) all.push(fromBatch(ID, filter.batchId));
  if (words.length > 0) all.push(containsWords(words, { of: "cases", id: ID }, TEXTS));
  if (number.length > 0) all.push(containsWords(number, { of: "cases", id: ID }, NUMBERS));
  all.push(...ofPeople(ID, people));
  if (among) all.push(among(ID));
  return all;
}

const NUMBERS = [sql.ref("c.number"), sql.ref("c.numberWritten")];
const TEXTS = [
  ...NUMBERS,
  sql.ref("c.applicants"),
  sql`(select string_agg(party.name, ${"\n"}) from parties as party where party.case_id = ${ID})`,
  sql.ref("organ.name"),
  sql.ref("respondent.name"),
  sql.ref("c.areaWritten"),
  sql.ref("c.actWritten"),
];
