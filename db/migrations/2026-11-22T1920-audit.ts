import { type Kysely, sql } from "kysely";

/**
 * The audit: a chain of records that can only grow, and its end. The roles of T1900 may add records
 * and move the end forward; the auditor reads all, the others what belongs to cases that they see.
 * Hashes are made in app/domain/audit; here stands who may touch what.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table audit_records (
      position bigint primary key check (position > 0),
      at timestamptz not null,
      request_id text not null,
      actor_id text,
      actor_name text,
      actor_role text,
      on_behalf_of text,
      address text not null,
      via text not null check (via in ('page', 'commandLine', 'worker')),
      act text not null check (act <> ''),
      object_kind text not null check (object_kind <> ''),
      object_id text,
      object_name text,
      -- Without references: a record stands by itself, and nothing may keep it from being written.
      case_id uuid,
      result text not null check (result in ('done', 'refused', 'failed')),
      -- Text, not jsonb: what was hashed is what is kept, to the byte.
      detail text not null,
      algorithm text not null check (algorithm in ('SM3', 'SHA-256')),
      key_version integer not null check (key_version > 0),
      previous_hash text not null unique,
      hash text not null unique
    );
    create index audit_records_at on audit_records (at);
    create index audit_records_actor on audit_records (actor_id, position);
    create index audit_records_actor_name on audit_records (actor_name, position);
    create index audit_records_act on audit_records (act, position);
    create index audit_records_object on audit_records (object_id, position);
    create index audit_records_object_name on audit_records (object_name, position);
    create index audit_records_case on audit_records (case_id, position) where case_id is not null;
    create index audit_records_address on audit_records (address, position);
    create index audit_records_not_done on audit_records (result, position) where result <> 'done';

    create trigger audit_records_append_only before update or delete or truncate on audit_records
      execute function refuse_change();

    -- One row: the last record of the chain. Its seal is made with the audit key, so that a tail that
    -- was cut off is seen even when the end was set back with it.
    create table audit_head (
      single boolean primary key default true check (single),
      position bigint not null,
      hash text not null,
      algorithm text,
      key_version integer,
      seal text
    );
    -- SM3 of “议衡审计链”: what stands before the first record.
    insert into audit_head (position, hash)
      values (0, 'f8135140671e1083dd0b7dc6580415e598bcdb91e10ab6e9eb70e23503726078');

    -- As the owner: the role that moves the end need not see the records.
    create function move_audit_head() returns trigger language plpgsql security definer
      set search_path = public, pg_temp as $$
      begin
        if new.position <= old.position or not exists (
          select from audit_records r where r.position = new.position and r.hash = new.hash
        ) then
          raise exception 'the end of the audit only moves forward, to a record'
            using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
    create trigger audit_head_forward before update on audit_head for each row
      execute function move_audit_head();
    create trigger audit_head_stays before delete or truncate on audit_head
      execute function refuse_change();

    -- What the auditor was told when the chain was last verified is in the audit itself.
    create function is_auditor() returns boolean language sql stable parallel safe
      return exists (
        select from accounts
        where id = current_actor() and role = 'auditor' and deactivated_at is null
      );

    grant insert on audit_records to yiheng_app, yiheng_operator, yiheng_door;
    grant select on audit_records to yiheng_app, yiheng_operator;
    grant select, update on audit_head to yiheng_app, yiheng_operator, yiheng_door;

    alter table audit_records enable row level security;
    create policy growing on audit_records for insert
      to yiheng_app, yiheng_operator, yiheng_door with check (true);
    create policy operator on audit_records for select to yiheng_operator using (true);
    create policy reading on audit_records for select to yiheng_app
      using ((select is_auditor())
        or (case_id is not null and exists (select from case_files f where f.id = case_id)));

    alter table audit_head enable row level security;
    create policy growing on audit_head
      to yiheng_app, yiheng_operator, yiheng_door using (true) with check (true);
  `.execute(db);
}
