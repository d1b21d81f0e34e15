import { type Kysely, sql } from "kysely";

/**
 * What people have changed about an organ, with the state before and after. It goes with its
 * organ when the import that created it is undone and nothing else needs it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table organ_changes (
      id integer primary key generated always as identity,
      organ_id uuid not null references organs on delete cascade,
      changed_at timestamptz not null default now(),
      changed_by text references accounts,
      before jsonb not null,
      after jsonb not null,
      reason text not null default ''
    );
    create index organ_changes_organ on organ_changes (organ_id, id);
    create trigger organ_changes_append_only before update or truncate on organ_changes
      execute function refuse_change();
  `.execute(db);
}
