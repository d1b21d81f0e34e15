import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Db } from "../client.server.ts";

/** A word that must be found: the terms that the index knows it by, and its bare characters. */
export interface SearchWord {
  terms: string[];
  /** Lower case, half width, without spaces, brackets and other signs. */
  text: string;
}

/** From and to, both inclusive, either of them open. */
export interface Period {
  from?: string;
  to?: string;
}

const LINE = "\n";
/** ASCII signs, general and Chinese punctuation, blanks; not the line that parts the texts. */
const SIGNS = String.raw`[\t\r !-/:-@\[-\`{-~\u00a0\u00b7\u2000-\u206f\u3000-\u3004\u3008-\u3020]`;

/** What is searched, and the column of its ids. */
export interface Searched {
  of: "cases" | "suits";
  id: RawBuilder<unknown>;
}

/** Find by the index of bigrams whatever the policy of the table (migration T1900-access). */
const CANDIDATES = {
  cases: sql.raw("cases_with_terms"),
  suits: sql.raw("suits_with_terms"),
} as const;

/**
 * Rows in which every word occurs. The index of bigrams finds the candidates; each word must then
 * stand in one of the texts as it is, so that 王小 and 小明 do not make a 王小明.
 */
export function containsWords(
  words: readonly SearchWord[],
  rows: Searched,
  texts: readonly RawBuilder<unknown>[],
): RawBuilder<SqlBool> {
  const joined = sql.join(texts, sql`, `);
  const bare = sql`regexp_replace(lower(normalize(concat_ws(${LINE}, ${joined}), NFKC)), ${SIGNS}, '', 'g')`;
  const terms = [...new Set(words.flatMap((word) => word.terms))];
  const standing = words.map((word) => sql`position(${word.text} in ${bare}) > 0`);
  const candidates = sql`${rows.id} in (select ${CANDIDATES[rows.of]}(${terms}::text[]))`;
  return sql<SqlBool>`(${candidates} and ${sql.join(standing, sql` and `)})`;
}

/** Cases of every one of these people, each known by what a number of theirs is found by. */
export function ofPeople(
  caseId: RawBuilder<unknown>,
  people: readonly (readonly string[])[],
): RawBuilder<SqlBool>[] {
  return people.map(
    (lookups) => sql<SqlBool>`${caseId} in (
      select s.case_id from party_lookups as l join party_secrets as s on s.id = l.secret_id
      where l.lookup = any(${lookups}::text[]) and s.voided_at is null)`,
  );
}

/** The day lies in the period; a day that is not known lies in none. */
export function within(day: RawBuilder<unknown>, { from, to }: Period): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${day} between ${from ?? "-infinity"}::date and ${to ?? "infinity"}::date)`;
}

/** Rows that meet every condition; where there is none, all rows. */
export function allOf(conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> {
  if (conditions.length === 0) return sql<SqlBool>`true`;
  return sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
}

/** Cases with a step that came in with the batch. */
export function fromBatch(caseId: RawBuilder<unknown>, batchId: number): RawBuilder<SqlBool> {
  return sql<SqlBool>`${caseId} in (select case_id from case_events where batch_id = ${batchId})`;
}

/** The code that is recorded; null: none is. */
export function coded(column: RawBuilder<unknown>, code: string | null): RawBuilder<SqlBool> {
  return code === null ? sql<SqlBool>`${column} is null` : sql<SqlBool>`${column}::text = ${code}`;
}

/** How many rows there are; `more` where they were not counted to the end. */
export interface Counted {
  total: number;
  more: boolean;
}

/** How many rows a query finds; it stops where there are more than `bound`. */
export async function countUpTo(
  db: Db,
  rows: RawBuilder<unknown>,
  bound = Number.POSITIVE_INFINITY,
): Promise<Counted> {
  const limit = Number.isFinite(bound) ? sql`limit ${bound + 1}` : sql``;
  const counted = await sql<{ total: number }>`
    select count(*) as total from (select 1 ${rows} ${limit}) as found`.execute(db);
  const found = counted.rows[0]?.total ?? 0;
  return { total: Math.min(found, bound), more: found > bound };
}
