import { type Kysely, sql } from "kysely";

/**
 * Organs, the append-only case file, and the projections that lists and figures read. The
 * constraints repeat the law's invariants; `dates_doubtful` marks the past records whose dates
 * contradict each other and were taken as they stand, with a warning (IR-32).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create type organ_level as enum ('STATE_DEPT', 'PROV_GOV', 'PROV_DEPT', 'CITY_GOV', 'CITY_DEPT',
      'COUNTY_GOV', 'COUNTY_DEPT', 'TOWN_GOV', 'VERTICAL', 'DEV_ZONE', 'AUTHORISED_ORG');
    create type roll_up as enum ('MUNICIPAL_GOVERNMENT', 'COUNTY_GOVERNMENT',
      'MUNICIPAL_DEPARTMENT', 'OTHER');
    create type organ_kind as enum ('government', 'department', 'dispatched', 'vertical', 'zone',
      'authorised');

    create table organs (
      id uuid primary key default gen_random_uuid(),
      name text not null check (name <> ''),
      kind organ_kind not null,
      level organ_level not null,
      parent_id uuid references organs,
      valid_from date,
      valid_to date,
      successor_id uuid references organs,
      created_at timestamptz not null default now(),
      created_by_batch integer,
      check (valid_from <= valid_to),
      check (parent_id <> id),
      check (successor_id <> id)
    );
    create unique index organs_name_standing on organs (name) where valid_to is null;
    create index organs_parent on organs (parent_id);
    alter table accounts add foreign key (organ_id) references organs;

    create type case_kind as enum ('reconsideration', 'dispute');

    create table case_files (
      id uuid primary key default gen_random_uuid(),
      kind case_kind not null,
      created_at timestamptz not null default now()
    );

    create table case_events (
      case_id uuid not null references case_files,
      seq integer not null check (seq > 0),
      step text not null,
      happened_on date,
      payload jsonb not null,
      voids integer,
      reason text,
      recorded_at timestamptz not null default now(),
      recorded_by text references accounts,
      recorded_via text not null check (recorded_via in ('page', 'import', 'commandLine')),
      batch_id integer,
      source_sheet text,
      source_row integer,
      primary key (case_id, seq),
      foreign key (case_id, voids) references case_events (case_id, seq),
      check (voids is null or (voids < seq and reason is not null)),
      check (step <> 'void' or voids is not null)
    );
    -- Not unique: when a correction is itself taken back, what it voided may be corrected again.
    create index case_events_voided on case_events (case_id, voids) where voids is not null;
    create index case_events_recorded_at on case_events (recorded_at);
    create index case_events_batch on case_events (batch_id) where batch_id is not null;

    create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only: void an event by a new one', tg_table_name
          using errcode = 'restrict_violation';
      end $$;
    create trigger case_events_append_only before update or delete or truncate on case_events
      execute function refuse_change();

    create table case_warnings (
      case_id uuid not null references case_files,
      ordinal integer not null,
      event_seq integer,
      rule text not null,
      law text not null,
      code text not null,
      severity text not null check (severity in ('B', 'W', 'F')),
      message text not null,
      primary key (case_id, ordinal)
    );
    create index case_warnings_code on case_warnings (code, case_id);

    create type party_role as enum ('applicant', 'plaintiff', 'thirdParty');
    create table parties (
      case_id uuid not null references case_files,
      ordinal integer not null,
      role party_role not null,
      name text not null,
      type text,
      primary key (case_id, ordinal)
    );

    -- Case numbers in the order of their years, then by who gave them, then by their serials: 9 before 10.
    create function number_order(number text) returns text
      language sql immutable strict parallel safe
      return coalesce(substring(number from '((?:19|20)\\d{2})'), '')
        || regexp_replace(number, '\\d+号.*$', '')
        || lpad(coalesce(substring(number from '(\\d+)号'), ''), 8, '0');

    create type reconsideration_status as enum ('RECEIVED', 'IN_CORRECTION', 'ABANDONED',
      'NOT_ACCEPTED', 'NOT_PROCESSED_AGAIN', 'WITHDRAWN_BEFORE', 'ACCEPTED', 'UNDER_REVIEW',
      'SUSPENDED', 'DECIDED', 'TERMINATED', 'SERVED', 'PERFORMING', 'CLOSED', 'ARCHIVED');
    create type applicant_class as enum ('citizen', 'organisation');

    create table reconsideration_cases (
      case_id uuid primary key references case_files,
      organ_id uuid not null references organs,
      number text,
      number_written text,
      status reconsideration_status not null,
      applicants text not null,
      applicant_class applicant_class,
      applicant_count integer not null check (applicant_count > 0),
      respondent_id uuid references organs,
      respondent_count integer not null default 1,
      area text,
      area_written text,
      act text,
      act_written text,
      received_on date not null,
      accepted_on date,
      refused boolean not null default false,
      refused_on date,
      hearing_held boolean not null default false,
      hearing_on date,
      closed_on date,
      outcome text,
      outcome_written text,
      due_on date,
      handlers text[] not null default '{}',
      remark text,
      warning_count integer not null default 0,
      last_seq integer not null,
      dates_doubtful boolean not null default false,
      search text[] not null default '{}',
      check (dates_doubtful or (accepted_on >= received_on and closed_on >= accepted_on
        and refused_on >= received_on) is not false),
      check (closed_on is null or outcome is not null),
      check (not (refused and accepted_on is not null))
    );
    create unique index reconsideration_cases_number on reconsideration_cases (organ_id, number);
    -- Lists are read by (day, id), either way, a page at a time: both columns run the same way.
    create index reconsideration_cases_received on reconsideration_cases (received_on, case_id);
    create index reconsideration_cases_accepted on reconsideration_cases (accepted_on, case_id);
    create index reconsideration_cases_closed on reconsideration_cases (closed_on, case_id);
    create index reconsideration_cases_hearing on reconsideration_cases (hearing_on, case_id);
    create index reconsideration_cases_due on reconsideration_cases (due_on, case_id);
    create index reconsideration_cases_number_order
      on reconsideration_cases (number_order(number), case_id);
    create index reconsideration_cases_organ
      on reconsideration_cases (organ_id, received_on, case_id);
    create index reconsideration_cases_respondent
      on reconsideration_cases (respondent_id, received_on, case_id);
    create index reconsideration_cases_search on reconsideration_cases using gin (search)
      with (fastupdate = off);

    create type court_instance as enum ('FIRST', 'SECOND', 'RETRIAL_REVIEW', 'RETRIAL',
      'SUPERVISION', 'REMAND', 'ENFORCEMENT', 'NONLIT', 'JURISDICTION');

    create table disputes (
      case_id uuid primary key references case_files,
      warning_count integer not null default 0,
      last_seq integer not null
    );

    -- One suit: one court case number at one instance (IR-46).
    create table proceedings (
      id uuid primary key default gen_random_uuid(),
      case_id uuid not null references disputes on delete cascade,
      number text not null unique,
      number_written text,
      court text,
      instance court_instance not null,
      plaintiffs text not null,
      plaintiff_count integer not null check (plaintiff_count > 0),
      cause text,
      area text,
      act text,
      received_on date not null,
      first_session_on date,
      session_count integer not null default 0,
      head_session_count integer not null default 0,
      attended boolean not null default false,
      attended_role text,
      declared_attended boolean not null default false,
      non_counting_only boolean not null default false,
      absence_reason text,
      absence_explained boolean,
      closed_on date,
      outcome text,
      outcome_written text,
      counted_organ_id uuid references organs,
      counted_roll_up roll_up not null,
      answer_due_on date,
      remark text,
      warning_count integer not null default 0,
      dates_doubtful boolean not null default false,
      search text[] not null default '{}',
      check (dates_doubtful or (first_session_on >= received_on and closed_on >= received_on)
        is not false),
      check (head_session_count <= session_count),
      check (not attended or session_count > 0),
      check ((session_count > 0) = (first_session_on is not null)),
      check (closed_on is null or outcome is not null or outcome_written is not null)
    );
    create index proceedings_case on proceedings (case_id);
    create index proceedings_received on proceedings (received_on, id);
    create index proceedings_closed on proceedings (closed_on, id);
    create index proceedings_first_session on proceedings (first_session_on, id);
    create index proceedings_number_order on proceedings (number_order(number), id);
    create index proceedings_organ on proceedings (counted_organ_id, received_on, id);
    create index proceedings_search on proceedings using gin (search) with (fastupdate = off);

    create table proceeding_defendants (
      proceeding_id uuid not null references proceedings on delete cascade,
      organ_id uuid not null references organs,
      ordinal integer not null,
      counted boolean not null,
      primary key (proceeding_id, organ_id)
    );
    create unique index one_counting_defendant on proceeding_defendants (proceeding_id)
      where counted;
    create index proceeding_defendants_organ on proceeding_defendants (organ_id);

    create table court_sessions (
      id uuid primary key default gen_random_uuid(),
      proceeding_id uuid not null references proceedings on delete cascade,
      ordinal integer not null check (ordinal > 0),
      held_on date not null,
      head_attended boolean not null,
      attended_role text,
      declared_attended boolean,
      unique (proceeding_id, ordinal)
    );
    create index court_sessions_held on court_sessions (held_on, id);

    create table attendances (
      session_id uuid not null references court_sessions on delete cascade,
      ordinal integer not null,
      organ_id uuid references organs,
      name text not null,
      title text,
      role text not null,
      declared text,
      counts boolean not null,
      primary key (session_id, ordinal)
    );

    create table case_links (
      case_id uuid not null references case_files on delete cascade,
      linked_case_id uuid not null references case_files on delete cascade,
      kind text not null check (kind in ('suedAfter', 'appeals', 'merged', 'related')),
      primary key (case_id, linked_case_id),
      check (case_id <> linked_case_id)
    );
    create index case_links_back on case_links (linked_case_id);

    -- A published figure without the cases behind it (rules.md 9.4): never made into cases.
    create table historic_figures (
      year integer not null check (year between 1990 and 2100),
      key text not null,
      value numeric,
      text text not null,
      base text not null default 'unknown',
      source text not null,
      primary key (year, key, source)
    );
  `.execute(db);
}
