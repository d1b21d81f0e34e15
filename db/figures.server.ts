import { type RawBuilder, sql } from "kysely";
import { anyOf } from "./bulk.server.ts";
import {
  type SetCondition,
  type SetScope,
  scopePredicate,
  setPredicate,
} from "./case-sets.server.ts";
import { type FieldsOf, RECONSIDERATIONS, type Unit } from "./case-units.server.ts";
import type { Db } from "./client.server.ts";

/** The conditions of a unit's sets, by key. */
export type SetsOf<U extends Unit, Key extends string> = ReadonlyMap<
  Key,
  SetCondition<FieldsOf<U>>
>;

/** What one value of a dimension holds: each set's number of cases. */
export interface ValueCounts<Key extends string> {
  /** null: not recorded. */
  value: string | null;
  /** Of a second dimension, where one was asked for. */
  across: string | null;
  counts: Map<Key, number>;
}

/** How many cases each set holds, by the set's key: all sets of a unit in one scan of its table. */
export async function countSets<U extends Unit, Key extends string>(
  db: Db,
  unit: U,
  sets: SetsOf<U, Key>,
  scope: SetScope,
): Promise<Map<Key, number>> {
  const [total] = await countSetsBy(db, unit, sets, scope);
  return total?.counts ?? new Map();
}

/**
 * The same, one row for each value of the dimension, in the order of the values; of a dimension of
 * which a case may have several values, the case stands in each. `across` divides each row again.
 */
export async function countSetsBy<U extends Unit, Key extends string>(
  db: Db,
  unit: U,
  sets: SetsOf<U, Key>,
  scope: SetScope,
  dimension?: string,
  across?: string,
): Promise<ValueCounts<Key>[]> {
  const keys = [...sets.keys()];
  const rows = dimension ? dividedBy(unit, dimension) : { value: sql`null::text`, joined: sql`` };
  const second = across ? columnOf(unit, across) : sql`null::text`;
  const counts = [...sets.values()].map(
    (condition, index) => sql`count(*) filter (where ${setPredicate(unit, condition, scope)})
      as ${sql.raw(`c${index}`)}`,
  );
  const group = dimension ? sql`group by 1, 2 order by 1 nulls last, 2 nulls last` : sql``;
  const found = await sql<{ value: string | null; across: string | null } & Record<string, number>>`
    select ${rows.value} as value, ${second} as across, ${sql.join(counts)}
    from ${unit.from(scope.asOf)} ${rows.joined}
    where ${scopePredicate(unit, scope)} ${group}`.execute(db);
  return found.rows.map((row) => ({
    value: row.value,
    across: row.across,
    counts: new Map(keys.map((key, index) => [key, row[`c${index}`] ?? 0])),
  }));
}

/** How many cases of the set each month holds ("2017-03"), by one of its days; empty months are absent. */
export async function countSetByMonth<U extends Unit>(
  db: Db,
  unit: U,
  condition: SetCondition<FieldsOf<U>>,
  day: FieldsOf<U>["day"],
  scope: SetScope,
): Promise<Map<string, number>> {
  const found = await sql<{ month: string; count: number }>`
    select to_char(${unit.days[day]}, 'YYYY-MM') as month, count(*) as count from ${unit.from(scope.asOf)}
    where ${scopePredicate(unit, scope)} and ${setPredicate(unit, condition, scope)}
    group by 1 order by 1`.execute(db);
  return new Map(found.rows.map(({ month, count }) => [month, count]));
}

/** What is summed over a set of reconsideration cases, and over how many persons it spreads. */
export interface CaseSums {
  value: string | null;
  /** Calendar days from acceptance to conclusion, less those of closed pauses. */
  days: number;
  /** Applicants, by head. */
  applicants: number;
  /** Compensation in yuan. */
  compensation: number;
  /** Handlers, each once. */
  handlers: number;
}

/** Sums over the set, one row for each value of the dimension where one is given. */
export async function sumCases(
  db: Db,
  condition: SetCondition<FieldsOf<typeof RECONSIDERATIONS>>,
  scope: SetScope,
  dimension?: string,
): Promise<CaseSums[]> {
  const unit = RECONSIDERATIONS;
  const rows = dimension ? dividedBy(unit, dimension) : { value: sql`null::text`, joined: sql`` };
  const { acceptedOn, closedOn } = unit.days;
  const found = await sql<CaseSums>`
    with one as (
      select ${rows.value} as value, ${closedOn} - ${acceptedOn} - counted.paused_days as days,
        counted.applicant_count, counted.compensation, counted.handlers
      from ${unit.from()} ${rows.joined}
      where ${scopePredicate(unit, scope)} and ${setPredicate(unit, condition, scope)})
    select value, coalesce(sum(days), 0) as days, coalesce(sum(applicant_count), 0) as applicants,
      coalesce(sum(compensation), 0) as compensation,
      (select count(distinct name) from one as same, unnest(same.handlers) as name
        where same.value is not distinct from one.value) as handlers
    from one group by value`.execute(db);
  return found.rows;
}

/** The names of organs by their ids. */
export async function listNamesOfOrgans(
  db: Db,
  ids: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const rows = await db
    .selectFrom("organs")
    .select(["id", "name"])
    .where("id", "=", anyOf(ids))
    .execute();
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

function dividedBy(unit: Unit, dimension: string) {
  const list = unit.lists[dimension];
  if (!list) return { value: columnOf(unit, dimension), joined: sql`` };
  const joined = sql`left join lateral unnest(${list}) as each_value(name) on true`;
  return { value: sql`each_value.name`, joined };
}

function columnOf({ dimensions }: Unit, dimension: string): RawBuilder<unknown> {
  const found = dimensions[dimension];
  if (!found) throw new Error(`no such dimension: ${dimension}`);
  return found;
}
