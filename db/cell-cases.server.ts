import { sql } from "kysely";
import { type SetScope, scopePredicate, setPredicate } from "./case-sets.server.ts";
import type { Unit } from "./case-units.server.ts";
import type { Db } from "./client.server.ts";
import type { SetsOf } from "./figures.server.ts";

/** The case files behind some sets, of one value of a dimension; each as often as the set counts it. */
export interface CasesOfValue<Key extends string> {
  /** null: not recorded, or not divided. */
  value: string | null;
  cases: Map<Key, string[]>;
}

/**
 * The case files behind each set, in order: what `countSetsBy` counts, named. One row for each value
 * of the dimension where one is given.
 */
export async function listCasesBehind<U extends Unit, Key extends string>(
  db: Db,
  unit: U,
  sets: SetsOf<U, Key>,
  scope: SetScope,
  dimension?: string,
): Promise<CasesOfValue<Key>[]> {
  const divided = dimension ? unit.dimensions[dimension] : sql`null::text`;
  if (!divided) throw new Error(`no such dimension: ${dimension}`);
  const file = sql.ref("counted.caseId");
  const lists = [...sets.values()].map(
    (condition, index) => sql`array_agg(${file}::text order by ${file})
      filter (where ${setPredicate(unit, condition, scope)}) as ${sql.raw(`c${index}`)}`,
  );
  const group = dimension ? sql`group by 1 order by 1 nulls last` : sql``;
  const found = await sql<{ value: string | null } & Record<string, string[] | null>>`
    select ${divided} as value, ${sql.join(lists)} from ${unit.from(scope.asOf)}
    where ${scopePredicate(unit, scope)} ${group}`.execute(db);
  return found.rows.map((row) => ({
    value: row.value,
    cases: new Map([...sets.keys()].map((key, index) => [key, row[`c${index}`] ?? []])),
  }));
}

/** Case files by the number they are known by, those that whoever asks may see; at most `limit`. */
export async function listTitlesOfCases(
  db: Db,
  ids: readonly string[],
  limit: number,
): Promise<{ id: string; kind: string; title: string | null }[]> {
  const found = await sql<{ id: string; kind: string; title: string | null }>`
    select f.id, f.kind, coalesce(
      (select coalesce(r.number, r.number_written) from reconsideration_cases r
        where r.case_id = f.id),
      (select string_agg(p.number, '、' order by p.received_on) from proceedings p
        where p.case_id = f.id)) as title
    from case_files f where f.id = any(${[...ids]}::uuid[])
    order by title, f.id limit ${limit}`.execute(db);
  return found.rows;
}
