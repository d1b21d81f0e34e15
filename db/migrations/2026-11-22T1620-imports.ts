import { type Kysely, sql } from "kysely";

/** Import batches: the file, the verdict on each row, and how an organ names its columns. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create type import_status as enum ('examining', 'examined', 'applying', 'applied', 'undoing',
      'undone', 'refused', 'discarded');
    create type row_verdict as enum ('new', 'unchanged', 'changed', 'rejected');

    create table import_batches (
      id integer primary key generated always as identity,
      file_name text not null,
      file_sha256 text not null,
      file_size integer not null,
      content bytea,
      organ_id uuid references organs,
      -- The office whose ledger it is, by name: the organ may come into being with the batch.
      organ_name text,
      status import_status not null default 'examining',
      mapping jsonb,
      sheets jsonb not null default '[]',
      proposed_organs jsonb not null default '[]',
      -- How many rows got which verdict: { read, created, changed, unchanged, rejected, warnings }.
      counts jsonb not null default '{}',
      -- What to do with rejected rows and through which door it was asked: for a batch resumed later.
      on_error text not null default 'stop' check (on_error in ('stop', 'skip')),
      via text not null default 'page' check (via in ('page', 'import', 'commandLine')),
      refusal jsonb,
      created_at timestamptz not null default now(),
      created_by text references accounts,
      applied_at timestamptz,
      applied_by text references accounts,
      undone_at timestamptz,
      undone_by text references accounts
    );
    create index import_batches_created on import_batches (created_at desc);

    -- Apart from the batch, whose row is locked for as long as somebody works on it; without a
    -- reference for the same reason. Never part of the record.
    create unlogged table import_progress (
      batch_id integer primary key,
      done integer not null default 0,
      total integer not null default 0
    );

    create table import_rows (
      batch_id integer not null references import_batches on delete cascade,
      sheet text not null,
      row integer not null,
      kind text not null,
      verdict row_verdict not null,
      label text not null,
      cells jsonb not null,
      problems jsonb not null default '[]',
      case_id uuid references case_files,
      -- For a list of organs: the organ, and what the batch changed: { before, after }.
      organ_id uuid,
      before jsonb,
      primary key (batch_id, sheet, row)
    );
    create index import_rows_verdict on import_rows (batch_id, verdict, sheet, row);

    create table column_mappings (
      organ_key text not null,
      kind text not null,
      fingerprint text not null,
      mapping jsonb not null,
      used_at timestamptz not null default now(),
      primary key (organ_key, kind, fingerprint)
    );

    alter table case_events add foreign key (batch_id) references import_batches;
    alter table organs add foreign key (created_by_batch) references import_batches;
  `.execute(db);
}
