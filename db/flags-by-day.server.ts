import { type RawBuilder, sql } from "kysely";

/**
 * The flags of a row as they stood at the end of the day, as `said`: the last turn by then (what has
 * no day always counts), and the column itself where the flag never changed on a day (`turns` of
 * proceedings and proceeding_defendants; #domain/measures/turns). `row` is its alias, asOf YYYY-MM-DD.
 */
export function flagsBy(row: string, flags: readonly string[], asOf: string): RawBuilder<unknown> {
  const said = flags.map((flag) => {
    const turns = sql`${sql.ref(`${row}.turns`)} -> ${sql.lit(flag)}`;
    return sql`case when ${turns} is null then ${sql.ref(`${row}.${flag}`)} else (
      select (turn ->> 'is')::boolean from jsonb_array_elements(${turns}) with ordinality as one(turn, at)
      where ((turn ->> 'since')::date <= ${asOf}::date) is not false
      order by at desc limit 1) end as ${sql.ref(flag)}`;
  });
  return sql`cross join lateral (select ${sql.join(said)}) as said`;
}
