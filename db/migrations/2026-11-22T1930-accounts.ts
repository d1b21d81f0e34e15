import { type Kysely, sql } from "kysely";

/**
 * Three administrators, invitations, second factor, lockout, sessions that end, acting in another's
 * place, and steps that take two people (docs/decisions/0012-accounts.md). What signs people in is
 * seen by `yiheng_door` alone; steps of two people belong to the pages.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await accounts.execute(db);
  await signIn.execute(db);
  await people.execute(db);
  await twoPeople.execute(db);
  await rights.execute(db);
}

const accounts = sql`
  alter table accounts
    add column two_factor_enabled boolean not null default false,
    add column password_set_at timestamptz not null default now(),
    add column last_sign_in_at timestamptz;

  -- One row: what the security administrator has set; without it the defaults of app/domain apply.
  create table access_policy (
    id boolean primary key default true check (id),
    password_profile text not null check (password_profile in ('dengbao-l3', 'asvs')),
    second_factor_roles text[] not null,
    changed_at timestamptz not null default now(),
    changed_by text references accounts
  );
`;

const signIn = sql`
  create table two_factors (
    id text primary key,
    secret text not null,
    backup_codes text not null,
    user_id text not null unique references accounts on delete cascade,
    verified boolean not null default true,
    failed_verification_count integer not null default 0,
    locked_until timestamptz
  );

  -- Codes of the second factor that were tried lately: none is taken twice.
  create table used_codes (
    account_id text not null references accounts on delete cascade,
    code text not null,
    used_at timestamptz not null,
    primary key (account_id, code)
  );

  create table password_history (
    id integer primary key generated always as identity,
    account_id text not null references accounts on delete cascade,
    hash text not null,
    set_at timestamptz not null
  );
  create index password_history_account on password_history (account_id, set_at desc);

  -- By the name that was typed, whether or not there is such an account.
  create table sign_in_failures (
    id bigint primary key generated always as identity,
    username text not null,
    address text not null,
    at timestamptz not null
  );
  create index sign_in_failures_username on sign_in_failures (username, at);
  create index sign_in_failures_address on sign_in_failures (address, at);
`;

const people = sql`
  create table invitations (
    id integer primary key generated always as identity,
    purpose text not null check (purpose in ('join', 'reset')),
    account_id text references accounts on delete cascade,
    name text not null,
    username text not null check (username = lower(username)),
    organ_id uuid references organs on delete set null,
    reach text not null check (reach in ('own', 'subtree')),
    role text not null check (role in ('staff', 'officeHead', 'organHead', 'committeeMember',
      'handler', 'leader', 'systemAdministrator', 'securityAdministrator', 'auditor')),
    token_hash text not null unique,
    -- Null: made by the set-up of the system itself.
    invited_by text references accounts,
    invited_at timestamptz not null default now(),
    confirmed_by text references accounts,
    confirmed_at timestamptz,
    expires_at timestamptz,
    used_at timestamptz,
    withdrawn_at timestamptz,
    check (purpose = 'join' or account_id is not null),
    check ((confirmed_at is null) = (expires_at is null)),
    check (confirmed_at is not null or used_at is null),
    -- Nobody alone makes an account with rights.
    check (confirmed_at is null or confirmed_by is distinct from invited_by or invited_by is null)
  );
  create unique index invitations_open on invitations (username)
    where used_at is null and withdrawn_at is null;

  create table delegations (
    id integer primary key generated always as identity,
    principal_id text not null references accounts,
    delegate_id text not null references accounts,
    role text not null,
    organ_id uuid references organs on delete set null,
    reach text not null check (reach in ('own', 'subtree')),
    document_number text not null check (document_number <> ''),
    from_day date not null,
    to_day date not null check (to_day >= from_day),
    recorded_at timestamptz not null default now(),
    recorded_by text not null references accounts,
    revoked_at timestamptz,
    revoked_by text references accounts,
    check (principal_id <> delegate_id),
    check ((revoked_at is null) = (revoked_by is null))
  );
  create index delegations_delegate on delegations (delegate_id, to_day);

  alter table sessions
    add column last_used_at timestamptz not null default now(),
    add column delegation_id integer references delegations on delete set null;
`;

const twoPeople = sql`
  -- What takes two people: app/domain/access/two-person.ts names the kinds and who decides.
  create table second_person_requests (
    id integer primary key generated always as identity,
    kind text not null
      check (kind in ('publishFigures', 'undoBatch', 'liftRestriction', 'approveDecision')),
    batch_id integer references import_batches,
    case_id uuid references case_files,
    -- For what is neither a batch nor a case: the period of figures, as it is shown.
    subject text not null check (subject <> ''),
    reason text not null check (reason <> ''),
    asked_by text not null references accounts,
    asked_for text references accounts,
    asked_at timestamptz not null,
    decided_by text references accounts,
    decided_for text references accounts,
    decided_at timestamptz,
    outcome text check (outcome in ('approved', 'refused', 'withdrawn')),
    remark text,
    check ((decided_at is null) = (decided_by is null)),
    check ((decided_at is null) = (outcome is null)),
    check (outcome = 'withdrawn' or decided_by <> asked_by),
    check (kind <> 'undoBatch' or batch_id is not null),
    check (kind not in ('liftRestriction', 'approveDecision') or case_id is not null)
  );
  create unique index second_person_requests_open_batch on second_person_requests (kind, batch_id)
    where decided_at is null and batch_id is not null;
  create unique index second_person_requests_open_case on second_person_requests (kind, case_id)
    where decided_at is null and case_id is not null;
  create index second_person_requests_waiting on second_person_requests (asked_at)
    where decided_at is null;
`;

const rights = sql`
  do $$
    declare name text;
    begin
      foreach name in array array['access_policy', 'two_factors', 'used_codes', 'password_history',
        'sign_in_failures', 'invitations', 'delegations']
      loop
        execute format('alter table %I enable row level security', name);
        execute format('grant select, insert, update, delete on %I to yiheng_door', name);
        execute format('create policy door on %I to yiheng_door using (true) with check (true)', name);
      end loop;
    end $$;
  grant usage on all sequences in schema public to yiheng_door;
  -- The first organ of a new system comes with its first invitation.
  grant insert on organs to yiheng_door;

  alter table second_person_requests enable row level security;
  grant select, insert, update on second_person_requests to yiheng_app, yiheng_operator;
  grant usage on sequence second_person_requests_id_seq to yiheng_app, yiheng_operator;
  create policy operator on second_person_requests to yiheng_operator
    using (true) with check (true);
  -- Who sees the batch or the case sees what is asked about it; of figures, who asked and the organ.
  create policy scope on second_person_requests to yiheng_app using (
    asked_by = current_actor()
    or (batch_id is not null and exists (select from import_batches b where b.id = batch_id))
    or (case_id is not null and exists (select from case_files f where f.id = case_id))
    or (batch_id is null and case_id is null and current_keys() is not null)
  );
`;
