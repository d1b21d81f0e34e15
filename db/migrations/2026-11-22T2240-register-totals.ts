import { type Kysely, sql } from "kysely";

/**
 * How many rows each register has for each list of access keys, so that the whole of a register is
 * counted without reading it: under row-level security that compares the keys of every row.
 * Restricted cases are not in it; whoever may read one is asked row by row. Sessions of the court
 * are counted where their suit is: it says how many it has.
 *
 * The triggers keep it in the transaction that changes the register. A writer takes a row that no
 * other writer holds, or adds one: several rows may stand for one list of keys, and their sum counts.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table register_totals (
      id integer primary key generated always as identity,
      register text not null
        check (register in ('reconsideration_cases', 'proceedings', 'court_sessions')),
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

    -- Given the register, and what each row of the table adds to it.
    create function keep_total() returns trigger
      language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        changed text[] := '{}';
      begin
        if tg_op = 'TRUNCATE' then
          delete from register_totals where register = tg_argv[0];
          return null;
        end if;
        if tg_op <> 'DELETE' then
          changed := changed || format('select access, %s as added from now where not restricted',
            tg_argv[1]);
        end if;
        if tg_op <> 'INSERT' then
          changed := changed || format('select access, -(%s) as added from before
            where not restricted', tg_argv[1]);
        end if;
        execute format('select add_to_total(%L, access, sum(added)::bigint) from (%s) as changed
          group by access having sum(added) <> 0', tg_argv[0],
          array_to_string(changed, ' union all '));
        return null;
      end $$;
    revoke execute on function add_to_total from public;

    do $$
      declare
        kept record;
        step record;
      begin
        for kept in select * from (values
          ('reconsideration_cases', 'reconsideration_cases', '1'),
          ('proceedings', 'proceedings', '1'),
          ('proceedings', 'court_sessions', 'session_count')
        ) as registers(stored, register, added) loop
          for step in select * from (values
            ('insert', 'referencing new table as now'),
            ('update', 'referencing old table as before new table as now'),
            ('delete', 'referencing old table as before'),
            ('truncate', '')
          ) as steps(name, tables) loop
            execute format('create trigger %I after %s on %I %s
              for each statement execute function keep_total(%L, %L)',
              kept.register || '_total_' || step.name, step.name, kept.stored, step.tables,
              kept.register, kept.added);
          end loop;
          execute format('insert into register_totals (register, access, total)
            select %L, access, sum(%s) from %I where not restricted group by access',
            kept.register, kept.added, kept.stored);
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
