import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { FieldsOf, Unit } from "./case-units.server.ts";
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

type When = "inPeriod" | "beforePeriod" | "byEnd" | "byAsOf" | "afterAsOf";
type Sign = "head" | "declared" | "missed" | "spoke" | "nobody";

/** The domain's condition, as far as SQL is concerned; fields and dimensions are keys of a unit's table. */
export type SetCondition<F extends UnitFields = UnitFields> =
  | { kind: "day"; field: F["day"]; when: When }
  | { kind: "ordered"; first: F["day"]; second: F["day"]; within?: number }
  | { kind: "anyDay"; field: F["days"]; when: When }
  | { kind: "age"; field: F["day"]; least: number; most?: number }
  | { kind: "flag"; field: F["flag"] }
  | { kind: "stated"; field: F["flag"] | F["code"] }
  | { kind: "code"; field: F["code"]; codes: readonly string[] }
  | { kind: "anyCode"; field: F["codes"]; codes: readonly string[] }
  | { kind: "session"; attended: Sign; roles?: readonly string[] }
  | { kind: "all" | "any"; of: readonly SetCondition<F>[] }
  | { kind: "not"; of: SetCondition<F> };

/** The names of any unit's facts. */
interface UnitFields {
  day: string;
  flag: string;
  code: string;
  days: string;
  codes: string;
}

/** Narrows a list, by the ids of its rows, to the set. */
export function among<U extends Unit>(
  unit: U,
  condition: SetCondition<FieldsOf<U>>,
  scope: SetScope,
): (id: RawBuilder<unknown>) => RawBuilder<SqlBool> {
  return (id) => sql<SqlBool>`${id} in (select ${unit.id} from ${unit.from(scope.asOf)}
    where ${scopePredicate(unit, scope)} and ${setPredicate(unit, condition, scope)})`;
}

/** What can matter in the scope's time, of its organ's subtree, within its slices. */
export function scopePredicate(
  unit: Unit,
  { from, to, asOf, organId, slice = {} }: SetScope,
): RawBuilder<SqlBool> {
  const relevant = unit.relevant(asOf < from ? asOf : from, asOf < to ? asOf : to);
  const parts = Object.entries(slice).map(([name, value]) => slicePredicate(unit, name, value));
  if (organId) parts.push(inSubtree(unit.organ, organId));
  return sql<SqlBool>`(${sql.join([relevant, ...parts], sql` and `)})`;
}

function slicePredicate(
  { dimensions, lists }: Unit,
  name: string,
  value: string,
): RawBuilder<SqlBool> {
  const list = lists[name];
  if (list) {
    return value === "none"
      ? sql<SqlBool>`cardinality(${list}) = 0`
      : sql<SqlBool>`${value} = any(${list})`;
  }
  const column = dimensions[name];
  if (!column) throw new Error(`no such dimension: ${name}`);
  return value === "none" ? sql<SqlBool>`${column} is null` : sql<SqlBool>`${column} = ${value}`;
}

/** The condition as SQL; where a fact is not known the answer is null, which no list and no count takes. */
export function setPredicate(
  unit: Unit,
  condition: SetCondition,
  scope: SetScope,
): RawBuilder<SqlBool> {
  switch (condition.kind) {
    case "day":
      return dayPredicate(column(unit.days, condition.field), condition.when, scope);
    case "ordered": {
      const first = column(unit.days, condition.first);
      const second = column(unit.days, condition.second);
      const near = condition.within;
      return near === undefined
        ? sql<SqlBool>`${first} <= ${second}`
        : sql<SqlBool>`${second} - ${first} between 0 and ${near}::int`;
    }
    case "anyDay":
      return sql<SqlBool>`exists (select from unnest(${column(unit.dayLists, condition.field)}) as one(day)
        where ${dayPredicate(sql`one.day`, condition.when, scope)})`;
    case "age":
      return agePredicate(column(unit.days, condition.field), condition, scope);
    case "flag":
      return sql<SqlBool>`${column(unit.flags, condition.field)}`;
    case "stated":
      return sql<SqlBool>`${column({ ...unit.codes, ...unit.flags }, condition.field)} is not null`;
    case "code":
      return sql<SqlBool>`${column(unit.codes, condition.field)} = any(${condition.codes}::text[])`;
    case "anyCode":
      return sql<SqlBool>`${column(unit.codeLists, condition.field)} && ${condition.codes}::text[]`;
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

function column(columns: Readonly<Record<string, RawBuilder<unknown>>>, field: string) {
  const found = columns[field];
  if (!found) throw new Error(`no such fact: ${field}`);
  return found;
}

function dayPredicate(day: RawBuilder<unknown>, when: When, { from, to, asOf }: SetScope) {
  const end = asOf < to ? asOf : to;
  if (when === "inPeriod") return sql<SqlBool>`${day} between ${from}::date and ${end}::date`;
  if (when === "byEnd") return sql<SqlBool>`${day} <= ${end}::date`;
  if (when === "byAsOf") return sql<SqlBool>`${day} <= ${asOf}::date`;
  if (when === "afterAsOf") return sql<SqlBool>`${day} > ${asOf}::date`;
  return sql<SqlBool>`(${day} < ${from}::date and ${day} <= ${asOf}::date)`;
}

/** Calendar days that have passed at the end of the period, or by asOf where that is earlier. */
function agePredicate(
  day: RawBuilder<unknown>,
  { least, most }: { least: number; most?: number },
  { to, asOf }: SetScope,
) {
  const age = sql`(${asOf < to ? asOf : to}::date - ${day})`;
  return most === undefined
    ? sql<SqlBool>`${age} >= ${least}::int`
    : sql<SqlBool>`${age} between ${least}::int and ${most}::int`;
}

/** A sign of the court sessions held by asOf: of the head, in one of the roles where they are named. */
function sessionPredicate({ attended, roles }: { attended: Sign; roles?: readonly string[] }) {
  return attended === "head" && roles
    ? sql<SqlBool>`held.head_roles && ${roles}::text[]`
    : sql<SqlBool>`held.${sql.raw(attended)}`;
}
