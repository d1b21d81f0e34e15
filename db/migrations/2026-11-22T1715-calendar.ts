import { type Kysely, sql } from "kysely";

/**
 * Holiday notices that an administrator has loaded, beyond those that come with the program
 * (rules.md HD-7, HD-8), and the due days of open cases that each of them moved.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Each row is one edition of the calendar of record. Of one year's notices the highest version
    -- counts, of the regional overlays the latest; none is ever changed, so every earlier calendar
    -- can be read again.
    create table holiday_notices (
      edition integer primary key generated always as identity,
      id uuid not null unique default gen_random_uuid(),
      kind text not null check (kind in ('state', 'regional')),
      year integer check (year between 2016 and 2099),
      region text check (region <> ''),
      version integer not null check (version > 0),
      title text not null,
      source text not null check (source <> ''),
      published_on date,
      -- [{ name, from, to }], both days inclusive.
      holidays jsonb not null,
      -- Saturdays and Sundays that are worked.
      makeup jsonb not null,
      reason text check (reason <> ''),
      loaded_at timestamptz not null,
      loaded_by text references accounts,
      check ((kind = 'state') = (year is not null)),
      check ((kind = 'regional') = (region is not null))
    );
    create unique index holiday_notices_version
      on holiday_notices (kind, coalesce(year, 0), version);

    create function refuse_change_of_notice() returns trigger language plpgsql as $$
      begin
        raise exception 'a loaded notice is never changed: load a later version'
          using errcode = 'restrict_violation';
      end $$;
    create trigger holiday_notices_append_only before update or delete or truncate
      on holiday_notices execute function refuse_change_of_notice();

    create table deadline_changes (
      edition integer not null references holiday_notices,
      case_id uuid not null references case_files,
      -- The court number of the suit; empty for a reconsideration case.
      proceeding text not null default '',
      limit_id text not null,
      old_due date not null,
      new_due date not null,
      why text not null,
      primary key (edition, case_id, proceeding, limit_id),
      check (old_due <> new_due)
    );
    create index deadline_changes_case on deadline_changes (case_id);
  `.execute(db);
}
