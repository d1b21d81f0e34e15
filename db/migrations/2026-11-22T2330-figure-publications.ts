import { type Kysely, sql } from "kysely";

/**
 * Figures of a year as an organ publishes them (docs/decisions/0016-publishing-figures.md): frozen
 * when somebody asks, published by a second person, never changed afterwards (rules.md ST-P4). What
 * is corrected later is a further edition.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await tables.execute(db);
  await requests.execute(db);
  await rights.execute(db);
}

const tables = sql`
  create table figure_publications (
    id uuid primary key default gen_random_uuid(),
    year integer not null check (year between 1900 and 2099),
    organ_id uuid not null references organs,
    as_of date not null check (as_of >= make_date(year, 12, 31)),
    -- The record as it was known at this instant.
    known_at timestamptz not null,
    figures jsonb not null,
    -- SHA-256 of the figures in their one written form.
    digest text not null check (digest ~ '^[0-9a-f]{64}$'),
    prepared_by text not null references accounts,
    prepared_for text references accounts,
    prepared_at timestamptz not null,
    edition integer check (edition > 0),
    published_by text references accounts,
    published_for text references accounts,
    published_at timestamptz,
    -- Refused or taken back: never published.
    closed_at timestamptz,
    check (published_at is null or closed_at is null),
    check ((published_at is null) = (published_by is null)),
    check ((published_at is null) = (edition is null)),
    check (published_by is null or published_by not in (prepared_by, coalesce(prepared_for, ''))),
    check (published_for is null or published_for not in (prepared_by, coalesce(prepared_for, ''))),
    unique (organ_id, year, edition)
  );
  create unique index figure_publications_waiting on figure_publications (organ_id, year)
    where published_at is null and closed_at is null;

  -- The case files behind each figure, as often as it counts them.
  create table figure_publication_cases (
    publication_id uuid not null references figure_publications,
    cell text not null,
    case_ids uuid[] not null,
    primary key (publication_id, cell)
  );

  create function refuse_thawing() returns trigger language plpgsql as $$
    declare settled text[] := array['edition', 'published_by', 'published_for', 'published_at', 'closed_at'];
    begin
      if old.published_at is not null or old.closed_at is not null
        or to_jsonb(old) - settled <> to_jsonb(new) - settled
      then
        raise exception 'figures that are frozen do not change: publish a further edition'
          using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
  create trigger figure_publications_frozen before update on figure_publications
    for each row execute function refuse_thawing();
  create trigger figure_publications_kept before delete or truncate on figure_publications
    execute function refuse_change();
  create trigger figure_publication_cases_append_only before update or delete or truncate
    on figure_publication_cases execute function refuse_change();
`;

const requests = sql`
  alter table second_person_requests
    add column publication_id uuid references figure_publications,
    add check (kind <> 'publishFigures' or publication_id is not null);
  -- What was refused is asked for anew, with figures frozen anew.
  create unique index second_person_requests_publication on second_person_requests (publication_id)
    where publication_id is not null;
`;

/** The keys that count everything of an organ stand in app/domain/access/scopes.ts. */
const rights = sql`
  -- Of the organ or of one above it, seeing all that it handles and answers in, those below included.
  create function counts_all_of(organ uuid) returns boolean language sql stable parallel safe
    return exists (
      select from unnest(organ_line(organ)) as above(id)
      where current_keys() @> array['H:' || above.id, 'A:' || above.id]
    );
  -- What an organ has published is read by its own people and by those who supervise it.
  create function reads_published_of(organ uuid) returns boolean language sql stable parallel safe
    return current_keys() is not null and case current_setting('yiheng.reach', true)
      when 'own' then organ = nullif(current_setting('yiheng.organ', true), '')::uuid
      when 'subtree'
        then nullif(current_setting('yiheng.organ', true), '')::uuid = any (organ_line(organ))
      else false
    end;

  alter table figure_publications enable row level security;
  alter table figure_publication_cases enable row level security;
  grant select, insert on figure_publications, figure_publication_cases
    to yiheng_app, yiheng_operator;
  grant update (edition, published_by, published_for, published_at, closed_at)
    on figure_publications to yiheng_app, yiheng_operator;
  create policy operator on figure_publications to yiheng_operator using (true) with check (true);
  create policy operator on figure_publication_cases to yiheng_operator
    using (true) with check (true);

  create policy reading on figure_publications for select to yiheng_app
    using (counts_all_of(organ_id) or (published_at is not null and reads_published_of(organ_id)));
  create policy freezing on figure_publications for insert to yiheng_app with check (
    prepared_by = current_actor() and published_at is null and closed_at is null
    and organ_id = nullif(current_setting('yiheng.organ', true), '')::uuid
    and counts_all_of(organ_id)
  );
  create policy settling on figure_publications for update to yiheng_app
    using (organ_id = nullif(current_setting('yiheng.organ', true), '')::uuid
      and counts_all_of(organ_id));
  create policy scope on figure_publication_cases to yiheng_app
    using (exists (
      select from figure_publications p where p.id = publication_id and counts_all_of(p.organ_id)
    ));

  drop policy scope on second_person_requests;
  -- Who sees the batch, the case or the frozen figures sees what is asked about them.
  create policy scope on second_person_requests to yiheng_app using (
    asked_by = current_actor()
    or (batch_id is not null and exists (select from import_batches b where b.id = batch_id))
    or (case_id is not null and exists (select from case_files f where f.id = case_id))
    or (publication_id is not null
      and exists (select from figure_publications p where p.id = publication_id))
  );
`;
