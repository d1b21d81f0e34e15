import { sql } from "kysely";
import {
  RECONSIDERATIONS,
  type ReconsiderationCondition,
  type SetCondition,
  type SetScope,
  scopePredicate,
  setPredicate,
  type Unit,
} from "./case-sets.server.ts";
import type { Db } from "./client.server.ts";

/** How many cases each set holds, by the set's key: all sets of a unit in one scan of its table. */
export async function countSets<
  Day extends string,
  Flag extends string,
  Code extends string,
  Key extends string,
>(
  db: Db,
  unit: Unit<Day, Flag, Code>,
  sets: ReadonlyMap<Key, SetCondition<NoInfer<Day>, NoInfer<Flag>, NoInfer<Code>>>,
  scope: SetScope,
): Promise<Map<Key, number>> {
  const [total] = await countSetsBy(db, unit, sets, scope);
  return total?.counts ?? new Map();
}

/** The same, one row for each value of the dimension (null: not recorded), in the order of the values. */
export async function countSetsBy<
  Day extends string,
  Flag extends string,
  Code extends string,
  Key extends string,
>(
  db: Db,
  unit: Unit<Day, Flag, Code>,
  sets: ReadonlyMap<Key, SetCondition<NoInfer<Day>, NoInfer<Flag>, NoInfer<Code>>>,
  scope: SetScope,
  dimension?: string,
): Promise<{ value: string | null; counts: Map<Key, number> }[]> {
  const keys = [...sets.keys()];
  const column = dimension ? unit.dimensions[dimension] : sql`null::text`;
  if (!column) throw new Error(`no such dimension: ${dimension}`);
  const counts = [...sets.values()].map(
    (condition, index) => sql`count(*) filter (where ${setPredicate(unit, condition, scope)})
      as ${sql.raw(`c${index}`)}`,
  );
  const group = dimension ? sql`group by 1 order by 1 nulls last` : sql``;
  const found = await sql<{ value: string | null } & Record<string, number>>`
    select ${column} as value, ${sql.join(counts)} from ${unit.from(scope.asOf)}
    where ${scopePredicate(unit, scope)} ${group}`.execute(db);
  return found.rows.map((row) => ({
    value: row.value,
    counts: new Map(keys.map((key, index) => [key, row[`c${index}`] ?? 0])),
  }));
}

/** How many cases of the set each month holds ("2017-03"), by one of its days; empty months are absent. */
export async function countSetByMonth<Day extends string, Flag extends string, Code extends string>(
  db: Db,
  unit: Unit<Day, Flag, Code>,
  condition: SetCondition<NoInfer<Day>, NoInfer<Flag>, NoInfer<Code>>,
  day: NoInfer<Day>,
  scope: SetScope,
): Promise<Map<string, number>> {
  const found = await sql<{ month: string; count: number }>`
    select to_char(${unit.days[day]}, 'YYYY-MM') as month, count(*) as count from ${unit.from(scope.asOf)}
    where ${scopePredicate(unit, scope)} and ${setPredicate(unit, condition, scope)}
    group by 1 order by 1`.execute(db);
  return new Map(found.rows.map(({ month, count }) => [month, count]));
}

/** Calendar days from acceptance to conclusion, summed over the set; pauses are not taken off. */
export async function sumReviewDays(
  db: Db,
  condition: ReconsiderationCondition,
  scope: SetScope,
): Promise<number> {
  const { days } = RECONSIDERATIONS;
  const found = await sql<{ total: number | null }>`
    select sum(${days.closedOn} - ${days.acceptedOn}) as total from ${RECONSIDERATIONS.from()}
    where ${scopePredicate(RECONSIDERATIONS, scope)}
      and ${setPredicate(RECONSIDERATIONS, condition, scope)}`.execute(db);
  return found.rows[0]?.total ?? 0;
}
