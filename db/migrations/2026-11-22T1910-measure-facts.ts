import { type Kysely, sql } from "kysely";

/**
 * The facts that measures count, beside those that lists show. `kept`: the record was kept as the
 * case went, so that what it does not say did not happen; of a ledger nothing of the kind is known.
 * `duties` holds what somebody had to do by a day: perform, report, answer. Rows that stand are
 * projected anew at the next start (app/services/case-files/renewal.server.ts).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table reconsideration_cases
      add column kept boolean not null default false,
      add column disposed_on date,
      add column procedure text,
      add column grounds text[] not null default '{}',
      add column item_codes text[] not null default '{}',
      add column compensation numeric,
      add column correction_days date[] not null default '{}',
      add column opinion_days date[] not null default '{}',
      add column hearing_days date[] not null default '{}',
      add column committee_days date[] not null default '{}',
      add column evidence_days date[] not null default '{}',
      add column inspection_days date[] not null default '{}',
      add column suspension_days date[] not null default '{}',
      add column extension_days date[] not null default '{}',
      add column incidental_on date,
      add column petitioned_on date,
      add column paused_days integer not null default 0,
      add column duties jsonb not null default '[]';
    create index reconsideration_cases_duties on reconsideration_cases (case_id)
      where duties <> '[]';

    alter table proceedings
      add column kept boolean not null default false,
      add column form text,
      add column substance text,
      add column lost boolean,
      add column effective_on date,
      add column superseded_on date,
      add column appealed_on date,
      add column head_called boolean,
      add column absence_accepted boolean,
      add column reconsideration_ids uuid[] not null default '{}',
      add column duties jsonb not null default '[]';
    create index proceedings_duties on proceedings (id) where duties <> '[]';
    create index proceedings_of_reconsiderations on proceedings (id)
      where reconsideration_ids <> '{}' or related_numbers <> '{}';

    alter table proceeding_defendants
      add column capacity text,
      add column own_head_on date,
      add column own_head_stated boolean not null default false,
      add column excused boolean not null default false;

    alter table court_sessions
      add column recalled boolean not null default false,
      add column spoke boolean not null default false,
      add column nobody_came boolean;
  `.execute(db);
}
