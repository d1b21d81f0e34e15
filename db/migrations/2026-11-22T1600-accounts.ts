import { type Kysely, sql } from "kysely";

/** People who sign in, their sessions and credentials; the columns are those of better-auth. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create type account_role as enum ('staff', 'handler', 'leader', 'administrator');

    create table accounts (
      id text primary key,
      name text not null,
      email text not null unique,
      email_verified boolean not null default false,
      image text,
      username text not null unique check (username = lower(username)),
      display_username text,
      role account_role not null default 'staff',
      organ_id uuid,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    );

    create table sessions (
      id text primary key,
      expires_at timestamptz not null,
      token text not null unique,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      ip_address text,
      user_agent text,
      user_id text not null references accounts on delete cascade
    );
    create index sessions_user on sessions (user_id);

    create table credentials (
      id text primary key,
      account_id text not null,
      provider_id text not null,
      user_id text not null references accounts on delete cascade,
      access_token text,
      refresh_token text,
      id_token text,
      access_token_expires_at timestamptz,
      refresh_token_expires_at timestamptz,
      scope text,
      password text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      unique (provider_id, account_id)
    );
    create index credentials_user on credentials (user_id);

    create table verifications (
      id text primary key,
      identifier text not null,
      value text not null,
      expires_at timestamptz not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    );
    create index verifications_identifier on verifications (identifier);

    create table rate_limits (
      id text primary key,
      key text not null unique,
      count integer not null,
      last_request bigint not null
    );

    -- The link that makes the first administrator; used once, then gone.
    create table setup_links (
      token_hash text primary key,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null
    );

    -- What rules.md marks P is a setting; absent means its default in app/domain.
    create table settings (
      key text primary key,
      value jsonb not null,
      changed_at timestamptz not null default now(),
      changed_by text references accounts
    );
  `.execute(db);
}
