import { type Kysely, sql } from "kysely";

/**
 * Who sees what, in the database itself: three group roles, none of which owns anything or bypasses
 * anything, and row-level security on every table. `yiheng_app` serves the pages and sees what the
 * actor of its transaction may see; `yiheng_operator` is the worker and the command line, with the
 * whole register; `yiheng_door` signs people in and sees no case. The keys in `access` are those of
 * app/domain/access/scopes.ts.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await roles.execute(db);
  await accounts.execute(db);
  await cases.execute(db);
  await rights.execute(db);
  await policies.execute(db);
}

const roles = sql`
  do $$
    declare name text;
    begin
      foreach name in array array['yiheng_app', 'yiheng_operator', 'yiheng_door'] loop
        begin
          execute format('create role %I nologin nobypassrls', name);
        exception when duplicate_object or unique_violation then null;
        end;
      end loop;
    end $$;
`;

const accounts = sql`
  alter table accounts alter column role drop default;
  alter table accounts alter column role type text
    using case role::text when 'administrator' then 'systemAdministrator' else role::text end;
  drop type account_role;
  alter table accounts
    add check (role in ('staff', 'officeHead', 'organHead', 'committeeMember', 'handler', 'leader',
      'systemAdministrator', 'securityAdministrator', 'auditor')),
    add column reach text not null default 'own' check (reach in ('own', 'subtree')),
    add column deactivated_at timestamptz;
`;

const cases = sql`
  alter table case_files
    add column access text[] not null default '{}',
    add column restricted boolean not null default false;
  alter table reconsideration_cases
    add column access text[] not null default '{}',
    add column restricted boolean not null default false;
  alter table disputes
    add column access text[] not null default '{}',
    add column restricted boolean not null default false;
  alter table proceedings
    add column access text[] not null default '{}',
    add column restricted boolean not null default false;
  create index case_files_access on case_files using gin (access) with (fastupdate = off);
  create index reconsideration_cases_access on reconsideration_cases using gin (access)
    with (fastupdate = off);
  create index proceedings_access on proceedings using gin (access) with (fastupdate = off);

  -- Why a case is restricted, by whom, and who may read it all the same (IR-36).
  create table case_restrictions (
    id integer primary key generated always as identity,
    case_id uuid not null references case_files,
    kind text not null check (kind in ('stateSecret', 'tradeSecret', 'privacy')),
    reason text not null check (reason <> ''),
    set_at timestamptz not null default now(),
    set_by text not null references accounts,
    lifted_at timestamptz,
    lifted_by text references accounts,
    check ((lifted_at is null) = (lifted_by is null))
  );
  create unique index case_restrictions_standing on case_restrictions (case_id)
    where lifted_at is null;
  create table case_readers (
    case_id uuid not null references case_files,
    account_id text not null references accounts,
    named_at timestamptz not null default now(),
    named_by text not null references accounts,
    primary key (case_id, account_id)
  );

  -- What a party would settle for, told to the mediator alone (IR-27).
  create table mediation_positions (
    id integer primary key generated always as identity,
    case_id uuid not null references case_files,
    mediator_id text not null references accounts,
    party text not null check (party <> ''),
    position text not null check (position <> ''),
    written_at timestamptz not null default now()
  );
  create index mediation_positions_case on mediation_positions (case_id, mediator_id);
  create trigger mediation_positions_append_only before update or delete or truncate
    on mediation_positions execute function refuse_change();

  -- A batch belongs to the organ of whoever asked for it; to nobody's when the operator did.
  alter table import_batches add column owner_organ_id uuid references organs;

  create function current_actor() returns text language sql stable parallel safe
    return nullif(current_setting('yiheng.actor', true), '');
  create function current_keys() returns text[] language sql stable parallel safe
    return string_to_array(nullif(current_setting('yiheng.access', true), ''), ',');
  create function names_reader(id uuid) returns boolean language sql stable parallel safe
    return exists (
      select from case_readers where case_id = id
        and account_id = nullif(current_setting('yiheng.actor', true), '')
    );
  -- The organ and those above it: who supervises it.
  create function organ_line(id uuid) returns uuid[] language sql stable parallel safe
    begin atomic
      with recursive line(id, parent_id) as (
        select o.id, o.parent_id from organs o where o.id = organ_line.id
        union
        select o.id, o.parent_id from organs o join line on o.id = line.parent_id
      )
      select array_agg(line.id) from line;
    end;
  -- Its own, or of its organ and those below, for those who read cases at all.
  create function owns_batch(created_by text, owner uuid) returns boolean
    language sql stable parallel safe
    return created_by = current_actor()
      or (current_keys() is not null and case current_setting('yiheng.reach', true)
        when 'own' then owner = nullif(current_setting('yiheng.organ', true), '')::uuid
        when 'subtree' then case when owner is null
          then exists (
            select from organs
            where id = nullif(current_setting('yiheng.organ', true), '')::uuid and parent_id is null
          )
          else nullif(current_setting('yiheng.organ', true), '')::uuid = any (organ_line(owner))
        end
        else false
      end);
`;

/** The rights of the three roles; what a later migration adds, it grants itself. */
const rights = sql`
  grant usage on schema public to yiheng_app, yiheng_operator, yiheng_door;

  grant select, insert, update, delete on
    case_warnings, parties, reconsideration_cases, disputes, proceedings, proceeding_defendants,
    court_sessions, attendances, import_batches, import_rows, import_progress, column_mappings,
    organs, settings, historic_figures, case_readers
    to yiheng_app, yiheng_operator;
  grant select, insert on
    case_events, mediation_positions, organ_changes, holiday_notices
    to yiheng_app, yiheng_operator;
  grant select, insert, update on case_files, case_restrictions to yiheng_app, yiheng_operator;
  grant select, insert, update, delete on deadline_changes to yiheng_app, yiheng_operator;
  grant select (id, name, username, role, organ_id, reach, deactivated_at, created_at)
    on accounts to yiheng_app, yiheng_operator;
  grant usage on all sequences in schema public to yiheng_app, yiheng_operator;

  grant select, insert, update, delete on
    accounts, sessions, credentials, verifications, rate_limits, setup_links, settings
    to yiheng_door;
  grant select on organs to yiheng_door;
`;

/** Row-level security on every table: rules for the pages, all rows for the other two where granted. */
const policies = sql`
  do $$
    declare name text;
    begin
      for name in
        select relname from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r'
          and relname not like 'kysely%'
      loop
        execute format('alter table %I enable row level security', name);
        execute format('create policy operator on %I to yiheng_operator using (true) with check (true)', name);
      end loop;
      foreach name in array array['accounts', 'sessions', 'credentials', 'verifications',
        'rate_limits', 'setup_links', 'settings', 'organs']
      loop
        execute format('create policy door on %I to yiheng_door using (true) with check (true)', name);
      end loop;
      foreach name in array array['accounts', 'organs', 'organ_changes', 'settings',
        'holiday_notices', 'historic_figures', 'column_mappings']
      loop
        execute format('create policy signed_in on %I to yiheng_app
          using (current_actor() is not null) with check (current_actor() is not null)', name);
      end loop;
      foreach name in array array['case_files', 'disputes', 'proceedings', 'reconsideration_cases']
      loop
        execute format('create policy scope on %I to yiheng_app
          using (access && string_to_array(nullif(current_setting(''yiheng.access'', true), ''''), '','')
            and (not restricted or names_reader(%I)))', name,
          case name when 'case_files' then 'id' else 'case_id' end);
      end loop;
      foreach name in array array['case_events', 'case_warnings', 'parties', 'case_restrictions',
        'deadline_changes']
      loop
        execute format('create policy scope on %I to yiheng_app
          using (exists (select from case_files f where f.id = case_id))', name);
      end loop;
      foreach name in array array['proceeding_defendants', 'court_sessions']
      loop
        execute format('create policy scope on %I to yiheng_app
          using (exists (select from proceedings p where p.id = proceeding_id))', name);
      end loop;
    end $$;

  create policy scope on attendances to yiheng_app
    using (exists (select from court_sessions s where s.id = session_id));
  create policy scope on mediation_positions to yiheng_app
    using (mediator_id = current_actor() and exists (select from case_files f where f.id = case_id));
  -- Not by the case, whose own policy asks here: whose name stands there is seen by the named and by
  -- those who name.
  create policy scope on case_readers to yiheng_app
    using (current_actor() in (account_id, named_by));
  create policy scope on import_batches to yiheng_app using (owns_batch(created_by, owner_organ_id));
  create policy scope on import_rows to yiheng_app
    using (exists (select from import_batches b where b.id = batch_id));
  create policy scope on import_progress to yiheng_app
    using (exists (select from import_batches b where b.id = batch_id));
`;
