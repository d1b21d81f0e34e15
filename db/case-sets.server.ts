import { type RawBuilder, type SqlBool, sql } from "kysely";
import { inSubtree } from "./organ-subtree.server.ts";

/**
 * One predicate per case set. What a set means is declared in the domain, as a condition; here it
 * becomes SQL, the same for the counting query and for the list behind the figure, so that the
 * length of the list is the figure by construction.
 */

/** The slice of time, and of organs: `organId` with its whole subtree. Days are YYYY-MM-DD, inclusive. */
export interface SetScope {
  from: string;
  to: string;
  /** Nothing after this day has happened yet. */
  asOf: string;
  organId?: string;
  /** What divides the set further, by dimension; "none" where nothing is recorded. */
  slice?: Readonly<Record<string, string>>;
}

/** The domain's condition, as far as SQL is concerned; fields and dimensions are keys of a unit's table. */
export type SetCondition<Day extends string, Flag extends string, Code extends string> =
  | {
      kind: "day";
      field: Day;
      when: "inPeriod" | "beforePeriod" | "byEnd" | "byAsOf" | "afterAsOf";
    }
  | { kind: "ordered"; first: Day; second: Day }
  | { kind: "flag"; field: Flag }
  | { kind: "code"; field: Code; codes: readonly string[] }
  | { kind: "session"; attended: "head" | "declared"; roles?: readonly string[] }
  | { kind: "all" | "any"; of: readonly SetCondition<Day, Flag, Code>[] }
  | { kind: "not"; of: SetCondition<Day, Flag, Code> };

type Columns<Key extends string> = Readonly<Record<Key, RawBuilder<unknown>>>;

/** Where a unit is counted, and the columns its conditions, dimensions and months speak of. */
export interface Unit<Day extends string, Flag extends string, Code extends string> {
  from: (asOf: string) => RawBuilder<unknown>;
  id: RawBuilder<unknown>;
  /** The organ it belongs to in an organ's subtree. */
  organ: RawBuilder<unknown>;
  days: Columns<Day>;
  flags: Columns<Flag>;
  codes: Columns<Code>;
  dimensions: Columns<string>;
  /**
   * Whether a row can belong to any set at all: begun by the last day and not over before the first.
   * Rows whose days contradict each other always can.
   */
  relevant: (first: string, last: string) => RawBuilder<SqlBool>;
}

/** A ledger that gives no day of refusal leaves the day of receipt (rules.md 9.1). */
const DISPOSAL = sql`coalesce(counted.closed_on,
  case when counted.refused or counted.status in ('ABANDONED', 'NOT_PROCESSED_AGAIN',
    'WITHDRAWN_BEFORE') then coalesce(counted.refused_on, counted.received_on) end)`;

export const RECONSIDERATIONS = {
  from: () => sql`reconsideration_cases as counted
    left join organs as respondent on respondent.id = counted.respondent_id
    left join organs as office on office.id = counted.organ_id`,
  id: sql.ref("counted.caseId"),
  organ: sql.ref("counted.organId"),
  days: {
    receivedOn: sql.ref("counted.receivedOn"),
    acceptedOn: sql.ref("counted.acceptedOn"),
    refusedOn: sql.ref("counted.refusedOn"),
    closedOn: sql.ref("counted.closedOn"),
    hearingOn: sql.ref("counted.hearingOn"),
    dueOn: sql.ref("counted.dueOn"),
    disposedOn: DISPOSAL,
  },
  flags: {
    refused: sql.ref("counted.refused"),
    hearingHeld: sql.ref("counted.hearingHeld"),
  },
  codes: { outcome: sql.ref("counted.outcome") },
  dimensions: {
    outcome: sql.ref("counted.outcome"),
    area: sql.ref("counted.area"),
    act: sql.ref("counted.act"),
    // Two or more respondents belong to the form's column 其他 (rules.md 9.2).
    level: sql`case when counted.respondent_count > 1 then 'SEVERAL'
      else respondent.level::text end`,
    organLevel: sql`office.level::text`,
    applicantClass: sql`counted.applicant_class::text`,
  },
  relevant: (first, last) => sql<SqlBool>`(counted.dates_doubtful
    or (counted.received_on <= ${last}::date and (${DISPOSAL} >= ${first}::date) is not false))`,
} as const satisfies Unit<string, string, string>;

const PROCEEDING_DIMENSIONS = {
  outcome: sql.ref("counted.outcome"),
  instance: sql`counted.instance::text`,
  area: sql.ref("counted.area"),
  act: sql.ref("counted.act"),
  level: sql`agency.level::text`,
  rollUp: sql`counted.counted_roll_up::text`,
};

export const PROCEEDINGS = {
  from: withSessionsHeld,
  id: sql.ref("counted.id"),
  organ: sql.ref("counted.countedOrganId"),
  days: {
    receivedOn: sql.ref("counted.receivedOn"),
    firstSessionOn: sql.ref("counted.firstSessionOn"),
    closedOn: sql.ref("counted.closedOn"),
  },
  flags: { absenceExplained: sql.ref("counted.absenceExplained") },
  codes: { outcome: sql.ref("counted.outcome"), instance: sql`counted.instance::text` },
  dimensions: PROCEEDING_DIMENSIONS,
  relevant: (first, last) => sql<SqlBool>`(counted.dates_doubtful
    or (counted.received_on <= ${last}::date and ((counted.closed_on >= ${first}::date) is not false
      or counted.first_session_on >= ${first}::date)))`,
} as const satisfies Unit<string, string, string>;

export const COURT_SESSIONS = {
  from: () =>
    sql`court_sessions as sitting join proceedings as counted on counted.id = sitting.proceeding_id
      left join organs as agency on agency.id = counted.counted_organ_id`,
  id: sql.ref("sitting.id"),
  organ: sql.ref("counted.countedOrganId"),
  days: { heldOn: sql.ref("sitting.heldOn") },
  flags: {
    headAttended: sql.ref("sitting.headAttended"),
    declaredAttended: sql.ref("sitting.declaredAttended"),
  },
  codes: { instance: sql`counted.instance::text` },
  dimensions: PROCEEDING_DIMENSIONS,
  relevant: (first, last) => sql<SqlBool>`sitting.held_on between ${first}::date and ${last}::date`,
} as const satisfies Unit<string, string, string>;

type ConditionOf<U> =
  U extends Unit<infer Day, infer Flag, infer Code> ? SetCondition<Day, Flag, Code> : never;
export type ReconsiderationCondition = ConditionOf<typeof RECONSIDERATIONS>;
export type ProceedingCondition = ConditionOf<typeof PROCEEDINGS>;
export type CourtSessionCondition = ConditionOf<typeof COURT_SESSIONS>;

/** Narrows a list of reconsideration cases, by their id, to the set. */
export function amongReconsiderations(condition: ReconsiderationCondition, scope: SetScope) {
  return (caseId: RawBuilder<unknown>) => among(RECONSIDERATIONS, condition, scope, caseId);
}

/** Narrows a list of proceedings, by their id, to the set. */
export function amongProceedings(condition: ProceedingCondition, scope: SetScope) {
  return (proceedingId: RawBuilder<unknown>) => among(PROCEEDINGS, condition, scope, proceedingId);
}

/** Narrows a list of court sessions, by their id, to the set. */
export function amongCourtSessions(condition: CourtSessionCondition, scope: SetScope) {
  return (sessionId: RawBuilder<unknown>) => among(COURT_SESSIONS, condition, scope, sessionId);
}

function among<Day extends string, Flag extends string, Code extends string>(
  unit: Unit<Day, Flag, Code>,
  condition: SetCondition<Day, Flag, Code>,
  scope: SetScope,
  id: RawBuilder<unknown>,
): RawBuilder<SqlBool> {
  return sql<SqlBool>`${id} in (select ${unit.id} from ${unit.from(scope.asOf)}
    where ${scopePredicate(unit, scope)} and ${setPredicate(unit, condition, scope)})`;
}

/** What can matter in the scope's time, of its organ's subtree, within its slices. */
export function scopePredicate(
  unit: Unit<string, string, string>,
  { from, to, asOf, organId, slice = {} }: SetScope,
): RawBuilder<SqlBool> {
  const relevant = unit.relevant(asOf < from ? asOf : from, asOf < to ? asOf : to);
  const parts = Object.entries(slice).map(([name, value]) => {
    const column = unit.dimensions[name];
    if (!column) throw new Error(`no such dimension: ${name}`);
    return value === "none" ? sql<SqlBool>`${column} is null` : sql<SqlBool>`${column} = ${value}`;
  });
  if (organId) parts.push(inSubtree(unit.organ, organId));
  return sql<SqlBool>`(${sql.join([relevant, ...parts], sql` and `)})`;
}

/** The condition as SQL; where a fact is not known the answer is null, which no list and no count takes. */
export function setPredicate<Day extends string, Flag extends string, Code extends string>(
  unit: Unit<Day, Flag, Code>,
  condition: SetCondition<Day, Flag, Code>,
  scope: SetScope,
): RawBuilder<SqlBool> {
  switch (condition.kind) {
    case "day":
      return dayPredicate(unit.days[condition.field], condition.when, scope);
    case "ordered":
      return sql<SqlBool>`${unit.days[condition.first]} <= ${unit.days[condition.second]}`;
    case "flag":
      return sql<SqlBool>`${unit.flags[condition.field]}`;
    case "code":
      return sql<SqlBool>`${unit.codes[condition.field]} = any(${condition.codes}::text[])`;
    case "session":
      return sessionPredicate(condition);
    case "not":
      return sql<SqlBool>`(${setPredicate(unit, condition.of, scope)}) is not true`;
    default: {
      const parts = condition.of.map((part) => setPredicate(unit, part, scope));
      return sql<SqlBool>`(${sql.join(parts, condition.kind === "all" ? sql` and ` : sql` or `)})`;
    }
  }
}

function dayPredicate(day: RawBuilder<unknown>, when: string, { from, to, asOf }: SetScope) {
  const end = asOf < to ? asOf : to;
  if (when === "inPeriod") return sql<SqlBool>`${day} between ${from}::date and ${end}::date`;
  if (when === "byEnd") return sql<SqlBool>`${day} <= ${end}::date`;
  if (when === "byAsOf") return sql<SqlBool>`${day} <= ${asOf}::date`;
  if (when === "afterAsOf") return sql<SqlBool>`${day} > ${asOf}::date`;
  return sql<SqlBool>`(${day} < ${from}::date and ${day} <= ${asOf}::date)`;
}

/** One look at the court sessions held by asOf serves every set: who was there, in which roles. */
function withSessionsHeld(asOf: string): RawBuilder<unknown> {
  return sql`proceedings as counted
    left join organs as agency on agency.id = counted.counted_organ_id
    cross join lateral (
    select coalesce(array_agg(attended_role) filter (where head_attended), '{}') as head_roles,
      coalesce(bool_or(head_attended), false) as head,
      coalesce(bool_or(declared_attended), false) as declared
    from court_sessions
    where court_sessions.proceeding_id = counted.id and held_on <= ${asOf}::date) as held`;
}

/** A counting head attended a court session held by asOf (in one of the roles), or is said to have. */
function sessionPredicate({
  attended,
  roles,
}: {
  attended: "head" | "declared";
  roles?: readonly string[];
}): RawBuilder<SqlBool> {
  if (attended === "declared") return sql<SqlBool>`held.declared`;
  return roles ? sql<SqlBool>`held.head_roles && ${roles}::text[]` : sql<SqlBool>`held.head`;
}
