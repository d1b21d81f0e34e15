import { type SqlBool, sql } from "kysely";
import type { Unit } from "./case-units.server.ts";
import { flagsBy } from "./flags-by-day.server.ts";

/** Each defendant of a suit by itself, and what agencies had to do by a day. */

export const DEFENDANTS = {
  from: (asOf: string) => sql`proceeding_defendants as party
    join proceedings as counted on counted.id = party.proceeding_id
    join organs as agency on agency.id = party.organ_id
    ${flagsBy("party", ["ownHeadStated", "excused"], asOf)}`,
  id: sql`party.proceeding_id::text || '/' || party.organ_id::text`,
  organ: sql.ref("party.organId"),
  days: {
    receivedOn: sql.ref("counted.receivedOn"),
    firstSessionOn: sql.ref("counted.firstSessionOn"),
    ownHeadOn: sql.ref("party.ownHeadOn"),
    ownMissedOn: sql.ref("party.ownMissedOn"),
  },
  flags: {
    ownHeadStated: sql.ref("said.ownHeadStated"),
    excused: sql.ref("said.excused"),
  },
  codes: { instance: sql`counted.instance::text` },
  dayLists: {},
  codeLists: {},
  dimensions: { level: sql`agency.level::text`, agency: sql`party.organ_id::text` },
  lists: {},
  relevant: (first, last) => sql<SqlBool>`(counted.dates_doubtful
    or (counted.received_on <= ${last}::date and (counted.received_on >= ${first}::date
      or counted.first_session_on >= ${first}::date)))`,
} as const satisfies Unit;

export const DUTIES = {
  from: () => sql`(
    select counted.case_id, null::uuid as proceeding_id, counted.number,
      counted.case_id || '/' || item.at as id, item.duty
    from reconsideration_cases as counted,
      jsonb_array_elements(counted.duties) with ordinality as item(duty, at)
    where counted.duties <> '[]'
    union all
    select counted.case_id, counted.id, counted.number, counted.id || '/' || item.at, item.duty
    from proceedings as counted,
      jsonb_array_elements(counted.duties) with ordinality as item(duty, at)
    where counted.duties <> '[]') as owed`,
  id: sql.ref("owed.id"),
  organ: sql`(owed.duty ->> 'organId')::uuid`,
  days: {
    since: sql`(owed.duty ->> 'since')::date`,
    dueOn: sql`(owed.duty ->> 'dueOn')::date`,
    doneOn: sql`(owed.duty ->> 'doneOn')::date`,
  },
  flags: { refused: sql`(owed.duty ->> 'refused')::boolean` },
  codes: { kind: sql`owed.duty ->> 'kind'` },
  dayLists: {},
  codeLists: {},
  dimensions: { kind: sql`(owed.duty ->> 'kind')`, agency: sql`(owed.duty ->> 'organId')` },
  lists: {},
  relevant: () => sql<SqlBool>`true`,
} as const satisfies Unit;
