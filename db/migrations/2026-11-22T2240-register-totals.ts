import { type Kysely, sql } from "kysely";

/**
 * How many rows the two registers of cases have for each list of access keys, so that the whole of a
 * register is counted without reading it: under row-level security that compares the keys of every
 * row. Restricted cases are not in it; whoever may read one is asked row by row.
 *
 * The triggers keep it in the transaction that changes the register. A writer takes a row that no
 * other writer holds, or adds one: several rows may stand for one list of keys, and their sum counts.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table register_totals (
      id integer primary key generated always as identity,
      register text not null check (register in ('reconsideration_cases', 'proceedings')),
      access text[] not null,
      total bigint not null
    ) with (fillfactor = 50);
    -- A list of keys may be longer than an entry of a btree.
    create index register_totals_access on register_totals using hash (access);

    create function add_to_total(name text, keys text[], added bigint) returns void
      language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        update register_totals set total = total + added
          where id = (
            select id from register_totals where register = name and access = keys
            limit 1 for update skip locked
          );
        if not found then
          insert into register_totals (register, access, total) values (name, keys, added);
        end if;
      end $$;

    create function total_inserted() returns trigger
      language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        perform add_to_total(tg_table_name, access, count(*))
          from now where not restricted group by access;
        return null;
      end $$;
    create function total_deleted() returns trigger
      language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        perform add_to_total(tg_table_name, access, -count(*))
          from before where not restricted group by access;
        return null;
      end $$;
    create function total_updated() returns trigger
      language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        perform add_to_total(tg_table_name, access, sum(one)::bigint)
          from (
            select access, 1 as one from now where not restricted
            union all
            select access, -1 from before where not restricted
          ) as changed
          group by access having sum(one) <> 0;
        return null;
      end $$;
    create function total_truncated() returns trigger
      language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        delete from register_totals where register = tg_table_name;
        return null;
      end $$;
    revoke execute on function add_to_total from public;

    do $$
      declare name text;
      begin
        foreach name in array array['reconsideration_cases', 'proceedings'] loop
          execute format('create trigger %I after insert on %I referencing new table as now
            for each statement execute function total_inserted()', name || '_total_inserted', name);
          execute format('create trigger %I after delete on %I referencing old table as before
            for each statement execute function total_deleted()', name || '_total_deleted', name);
          execute format('create trigger %I after update on %I
            referencing old table as before new table as now
            for each statement execute function total_updated()', name || '_total_updated', name);
          execute format('create trigger %I after truncate on %I
            for each statement execute function total_truncated()', name || '_total_truncated', name);
          execute format('insert into register_totals (register, access, total)
            select %L, access, count(*) from %I where not restricted group by access', name, name);
        end loop;
      end $$;

    create index reconsideration_cases_restricted on reconsideration_cases (case_id)
      where restricted;
    create index proceedings_restricted on proceedings (id) where restricted;

    alter table register_totals enable row level security;
    create policy operator on register_totals to yiheng_operator using (true);
    create policy scope on register_totals to yiheng_app
      using (access && string_to_array(nullif(current_setting('yiheng.access', true), ''), ','));
    grant select on register_totals to yiheng_app, yiheng_operator;
  `.execute(db);
}
