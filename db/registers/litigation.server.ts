import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Db } from "../client.server.ts";
import { inSubtree } from "../organ-subtree.server.ts";
import {
  allOf,
  type Counted,
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
  received: sql.ref("p.receivedOn"),
  session: sql.ref("p.firstSessionOn"),
  closed: sql.ref("p.closedOn"),
};
const SORTS = { ...DATES, number: sql.ref("p.numberKey") };

export type LitigationSort = keyof typeof SORTS;
export type LitigationDate = keyof typeof DATES;

/** Where a suit stands: judged; heard and not judged; notified and not heard. */
const STAGES = {
  closed: sql`${sql.ref("p.closedOn")} is not null`,
  heard: sql`(${sql.ref("p.closedOn")} is null and ${sql.ref("p.sessionCount")} > 0)`,
  notified: sql`(${sql.ref("p.closedOn")} is null and ${sql.ref("p.sessionCount")} = 0)`,
};
export type LitigationStage = keyof typeof STAGES;

/** Whether a head appeared; `uncounted`: only someone whose role did not count on that day did. */
const APPEARANCES = {
  attended: sql`${sql.ref("p.attended")}`,
  absent: sql`(${sql.ref("p.sessionCount")} > 0 and not ${sql.ref("p.attended")})`,
  uncounted: sql`${sql.ref("p.nonCountingOnly")}`,
  unheard: sql`${sql.ref("p.sessionCount")} = 0`,
};
export type Appearance = keyof typeof APPEARANCES;

/** What narrows the register of suits; an absent part narrows nothing, a null one asks for what has none. */
export interface SuitFilter {
  /** The defendant that is counted, with the organs below it. */
  organId?: string;
  /** Any of the defendants, itself. */
  defendantId?: string;
  /** The report column that the suit is counted in. */
  rollUp?: string;
  /** Level of the defendant that is counted. */
  level?: string | null;
  instance?: string;
  area?: string | null;
  act?: string | null;
  status?: LitigationStage;
  outcome?: string | null;
  warned?: boolean;
  batchId?: number;
  words?: readonly SearchWord[];
  /** What the case number holds. */
  number?: readonly SearchWord[];
  /** Of each person, what a number of theirs is found by. */
  people?: readonly (readonly string[])[];
}

export interface LitigationFilter extends SuitFilter {
  period?: Period & { date: LitigationDate };
  appeared?: Appearance;
  /** The suits that a figure counts. */
  among?: (proceedingId: RawBuilder<unknown>) => RawBuilder<SqlBool>;
}

export type LitigationRow = Awaited<ReturnType<typeof listSuits>>["rows"][number];

const ID = sql.ref("p.id");

/** One page of the register of suits: a row for each court case number. */
export function listSuits(db: Db, filter: LitigationFilter, request: PageRequest<LitigationSort>) {
  const value = SORTS[request.sort];
  return readPage(request, rowsOf(db, filter, value), { value, id: ID }, (row) => row.id);
}

/** Every row of the filtered register in its order, `limit` at most. */
export function walkSuits(
  db: Db,
  filter: LitigationFilter,
  order: Pick<PageRequest<LitigationSort>, "sort" | "direction">,
  limit: number,
) {
  return walk(order, limit, (request) => listSuits(db, filter, request));
}

/** How many suits the filter finds, counted up to `bound` where one is given. */
export function countSuits(db: Db, filter: LitigationFilter, bound?: number): Promise<Counted> {
  const conditions = conditionsOf(filter);
  if (conditions.length === 0) return countWhole(db, "proceedings");
  const from = sql`from proceedings as p
    left join organs as counted on counted.id = p.counted_organ_id
    where ${allOf(conditions)}`;
  return countUpTo(db, from, bound);
}

/** The names of a suit's defendants, in the order of the pleadings. */
export const defendantNames = sql<string | null>`(
  select string_agg(o.name, '、' order by d.ordinal)
  from proceeding_defendants as d join organs as o on o.id = d.organ_id
  where d.proceeding_id = ${ID})`;

function rowsOf(db: Db, filter: LitigationFilter, value: RawBuilder<unknown>) {
  return db
    .selectFrom("proceedings as p")
    .leftJoin("organs as counted", "counted.id", "p.countedOrganId")
    .select([
      "p.id",
      "p.caseId",
      "p.number",
      "p.numberWritten",
      "p.court",
      "p.instance",
      "p.plaintiffs",
      "p.plaintiffCount",
      defendantNames.as("defendants"),
      "counted.name as countedName",
      "counted.level as countedLevel",
      "p.countedRollUp",
      "p.cause",
      "p.area",
      "p.act",
      "p.receivedOn",
      "p.firstSessionOn",
      "p.sessionCount",
      "p.headSessionCount",
      "p.attended",
      "p.attendedRole",
      "p.nonCountingOnly",
      "p.absenceReason",
      "p.absenceExplained",
      "p.closedOn",
      "p.outcome",
      "p.outcomeWritten",
      "p.answerDueOn",
      "p.remark",
      "p.warningCount",
      sql<string | null>`${value}::text`.as("sortValue"),
    ])
    .where(allOf(conditionsOf(filter)));
}

/** What the filter asks for; nothing, where it is the whole register. */
function conditionsOf(filter: LitigationFilter): RawBuilder<SqlBool>[] {
  const { period, appeared, among } = filter;
  const all = suitConditions(filter);
  if (period && (period.from || period.to)) all.push(within(DATES[period.date], period));
  if (appeared) all.push(sql<SqlBool>`${APPEARANCES[appeared]}`);
  if (among) all.push(among(ID));
  return all;
}

const CODES = {
  rollUp: sql.ref("p.countedRollUp"),
  level: sql.ref("counted.level"),
  instance: sql.ref("p.instance"),
  area: sql.ref("p.area"),
  act: sql.ref("p.act"),
  outcome: sql.ref("p.outcome"),
} as const;
const CODED = ["rollUp", "level", "instance", "area", "act", "outcome"] as const;

/** The conditions on a suit `p` whose counted defendant is `counted`. */
export function suitConditions(filter: SuitFilter): RawBuilder<SqlBool>[] {
  const { words = [], number = [], people = [] } = filter;
  const all: RawBuilder<SqlBool>[] = [];
  if (filter.organId) all.push(inSubtree(sql.ref("p.countedOrganId"), filter.organId));
  if (filter.defendantId) {
    all.push(sql`exists (select from proceeding_defendants as d
      where d.proceeding_id = ${ID} and d.organ_id = ${filter.defendantId})`);
  }
  for (const name of CODED) {
    const code = filter[name];
    if (code !== undefined) all.push(coded(CODES[name], code));
  }
  if (filter.status) all.push(sql<SqlBool>`${STAGES[filter.status]}`);
  if (filter.warned) all.push(sql`${sql.ref("p.warningCount")} > 0`);
  if (filter.batchId !== undefined) all.push(fromBatch(sql.ref("p.caseId"), filter.batchId));
  const suits = { of: "suits", id: sql.ref("p.id") } as const;
  if (words.length > 0) all.push(containsWords(words, suits, TEXTS));
  if (number.length > 0) all.push(containsWords(number, suits, NUMBERS));
  all.push(...ofPeople(sql.ref("p.caseId"), people));
  return all;
}

const NUMBERS = [sql.ref("p.number"), sql.ref("p.numberWritten")];
const TEXTS = [
  ...NUMBERS,
  sql.ref("p.court"),
  sql.ref("p.plaintiffs"),
  sql.ref("p.cause"),
  defendantNames,
];
