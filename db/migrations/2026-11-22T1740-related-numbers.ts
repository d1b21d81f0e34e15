import { type Kysely, sql } from "kysely";

/**
 * Which other case numbers a case names. A link is read from them, in both directions, so it is
 * there whichever of the two cases came first; the table of links, never written, goes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop table case_links;
    alter table reconsideration_cases add column related_numbers text[] not null default '{}';
    alter table proceedings add column related_numbers text[] not null default '{}';
    create index reconsideration_cases_related on reconsideration_cases using gin (related_numbers)
      with (fastupdate = off);
    create index proceedings_related on proceedings using gin (related_numbers)
      with (fastupdate = off);
    create index reconsideration_cases_by_number on reconsideration_cases (number);
  `.execute(db);
}
