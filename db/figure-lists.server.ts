import { type RawBuilder, type SqlBool, sql } from "kysely";
import { DEFENDANTS, DUTIES } from "./agency-units.server.ts";
import type { Db } from "./client.server.ts";

/** Lists behind figures whose unit has no register of its own: defendants, and what they had to do. */

type Narrowed = (id: RawBuilder<unknown>) => RawBuilder<SqlBool>;

interface Portion {
  limit: number;
  offset: number;
}

export interface DefendantRow {
  id: string;
  caseId: string;
  proceedingId: string;
  number: string;
  organ: string;
  capacity: string | null;
  counted: boolean;
  receivedOn: string;
  firstSessionOn: string | null;
  ownHeadOn: string | null;
  ownHeadStated: boolean;
  excused: boolean;
}

/** The defendants that a figure counts, as of its day (YYYY-MM-DD), the latest suits first. */
export async function listDefendants(
  db: Db,
  narrowed: Narrowed,
  { limit, offset, asOf }: Portion & { asOf: string },
): Promise<DefendantRow[]> {
  const { ownHeadOn, ownMissedOn } = DEFENDANTS.days;
  const { ownHeadStated, excused } = DEFENDANTS.flags;
  const found = await sql<DefendantRow>`
    select ${DEFENDANTS.id} as id, counted.case_id, counted.id as proceeding_id, counted.number,
      agency.name as organ, party.capacity, party.counted, counted.received_on,
      counted.first_session_on, ${ownHeadStated} as own_head_stated, ${excused} as excused,
      case when ${ownHeadOn} <= ${asOf}::date and (${ownMissedOn} <= ${asOf}::date) is not true
        then ${ownHeadOn} end as own_head_on
    from ${DEFENDANTS.from(asOf)} where ${narrowed(DEFENDANTS.id)}
    order by counted.received_on desc, id limit ${limit} offset ${offset}`.execute(db);
  return found.rows;
}

export interface DutyRow {
  id: string;
  caseId: string;
  /** null: of a reconsideration case. */
  proceedingId: string | null;
  number: string | null;
  kind: string;
  /** Who has to, as registered or as named. */
  name: string | null;
  since: string | null;
  dueOn: string | null;
  doneOn: string | null;
  refused: boolean;
}

/** The duties that a figure counts, the latest first. */
export async function listDuties(
  db: Db,
  narrowed: Narrowed,
  { limit, offset }: Portion,
): Promise<DutyRow[]> {
  const { since, dueOn, doneOn } = DUTIES.days;
  const found = await sql<DutyRow>`
    select ${DUTIES.id} as id, owed.case_id, owed.proceeding_id, owed.number,
      ${DUTIES.codes.kind} as kind, owed.duty ->> 'name' as name, ${since} as since,
      ${dueOn} as due_on, ${doneOn} as done_on, ${DUTIES.flags.refused} as refused
    from ${DUTIES.from()} where ${narrowed(DUTIES.id)}
    order by coalesce(${dueOn}, ${since}) desc, id limit ${limit} offset ${offset}`.execute(db);
  return found.rows;
}
