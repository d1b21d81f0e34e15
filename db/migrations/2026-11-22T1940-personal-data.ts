import { type Kysely, sql } from "kysely";

/**
 * Personal data of parties, each value sealed by the program before it comes here, apart from the
 * append-only case file, which could never let go of it (个人信息保护法第四十七条); the keyed hashes
 * that a number is found by; the questions of the registers, which no address may hold; and the
 * ledgers as they were handed in, sealed as a whole from here on.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table party_secrets (
      id bigint primary key generated always as identity,
      case_id uuid not null references case_files,
      -- Whose it is: the party's name, or the place of one whom no ledger names.
      person text not null check (person <> ''),
      kind text not null check (kind in ('idNumber', 'phone', 'address')),
      -- v1.KEY.NONCE.CIPHER.TAG; opens only for this case, person and kind.
      sealed text not null check (sealed ~ '^v[0-9]+[.][0-9]+[.]'),
      recorded_at timestamptz not null default now(),
      recorded_by text references accounts,
      recorded_via text not null check (recorded_via in ('page', 'import', 'commandLine')),
      batch_id integer references import_batches,
      reason text check (reason <> ''),
      -- Taken back with its batch; what it had replaced stands again.
      voided_at timestamptz,
      voided_by text references accounts,
      check (voided_at is not null or voided_by is null)
    );
    create index party_secrets_case on party_secrets (case_id, person, kind, id);
    create index party_secrets_batch on party_secrets (batch_id) where batch_id is not null;

    -- Not an array in the table above: equality alone may use an index below a policy.
    create table party_lookups (
      lookup text not null check (lookup ~ '^[0-9]+[.]'),
      secret_id bigint not null references party_secrets,
      primary key (lookup, secret_id)
    );
    create index party_lookups_secret on party_lookups (secret_id);

    -- A correction is a row of its own. Only the sealing may be renewed, and a row taken back, once.
    create function refuse_change_of_secret() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and (old.voided_at is null or new.voided_at = old.voided_at)
          and (to_jsonb(old) - '{sealed,voided_at,voided_by}'::text[])
            = (to_jsonb(new) - '{sealed,voided_at,voided_by}'::text[])
        then
          return new;
        end if;
        raise exception 'party_secrets is append-only: record a correction'
          using errcode = 'restrict_violation';
      end $$;
    create trigger party_secrets_append_only before update or delete on party_secrets
      for each row execute function refuse_change_of_secret();
    create trigger party_secrets_stay before truncate on party_secrets
      execute function refuse_change();

    create table searches (
      token text primary key,
      account_id text not null references accounts on delete cascade,
      -- Ends with the session that asked, where that is known.
      session_id text references sessions on delete cascade,
      question text not null check (question ~ '^v[0-9]+[.][0-9]+[.]'),
      created_at timestamptz not null default now(),
      ends_at timestamptz not null
    );
    create index searches_account on searches (account_id);
    create index searches_session on searches (session_id) where session_id is not null;
    create index searches_ends on searches (ends_at);

    -- What the content is sealed with (v1.3); null: stored before it was sealed, see “keys rotate”.
    alter table import_batches add column content_seal text check (content_seal ~ '^v[0-9]+[.]');

    grant select, insert, update (sealed, voided_at, voided_by) on party_secrets
      to yiheng_app, yiheng_operator;
    grant select, insert on party_lookups to yiheng_app, yiheng_operator;
    grant delete on party_lookups to yiheng_operator;
    grant select, insert, delete on searches to yiheng_app, yiheng_operator;
    grant update (question) on searches to yiheng_operator;

    alter table party_secrets enable row level security;
    alter table party_lookups enable row level security;
    alter table searches enable row level security;
    create policy operator on party_secrets to yiheng_operator using (true) with check (true);
    create policy operator on party_lookups to yiheng_operator using (true) with check (true);
    create policy operator on searches to yiheng_operator using (true) with check (true);
    create policy scope on party_secrets to yiheng_app
      using (exists (select from case_files f where f.id = case_id));
    create policy scope on party_lookups to yiheng_app
      using (exists (select from party_secrets s where s.id = secret_id));
    create policy own on searches to yiheng_app
      using (account_id = current_actor());
  `.execute(db);
}
