import { type Kysely, sql } from "kysely";

/**
 * Under row-level security an index serves only operators that the server knows to leak nothing:
 * comparisons of texts, days and ids, not those of arrays, nor functions of ours. So what lists are
 * ordered by is a column, and what is looked for in arrays is found by functions that answer ids
 * alone, as their owner; the table's own policy then takes out what the asker may not see.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop index reconsideration_cases_number_order;
    drop index proceedings_number_order;
    alter table reconsideration_cases
      add column number_key text generated always as (number_order(number)) stored;
    alter table proceedings
      add column number_key text generated always as (number_order(number)) stored;
    create index reconsideration_cases_in_order on reconsideration_cases (number_key, case_id);
    create index proceedings_in_order on proceedings (number_key, id);

    create function cases_with_terms(terms text[]) returns setof uuid
      language sql stable security definer rows 100 set search_path = public, pg_temp
      begin atomic
        select case_id from reconsideration_cases where search @> terms;
      end;
    create function suits_with_terms(terms text[]) returns setof uuid
      language sql stable security definer rows 100 set search_path = public, pg_temp
      begin atomic
        select id from proceedings where search @> terms;
      end;
    create function cases_naming(numbers text[]) returns setof uuid
      language sql stable security definer rows 10 set search_path = public, pg_temp
      begin atomic
        select case_id from reconsideration_cases where related_numbers && numbers
        union
        select case_id from proceedings where related_numbers && numbers;
      end;
    revoke execute on function cases_with_terms, suits_with_terms, cases_naming from public;
    grant execute on function cases_with_terms, suits_with_terms, cases_naming
      to yiheng_app, yiheng_operator;
  `.execute(db);
}
