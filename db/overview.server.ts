import { sql } from "kysely";
import type { Db } from "./client.server.ts";

/** One calendar year as the start page shows it. */
export interface YearOverview {
  year: number;
  /** Applications received in the year. */
  received: number;
  /** Suits whose notice was received in the year. */
  suits: number;
  /** Court sessions held in the year. */
  sessions: number;
  /** Of the applications, those whose case carries a warning. */
  warnedCases: number;
  /** Of the suits, those that carry a warning. */
  warnedSuits: number;
}

/** The years in which anything was received or heard, latest first, twelve at most. */
export async function listYears(db: Db): Promise<YearOverview[]> {
  const { rows } = await sql<YearOverview>`
    select year, sum(received)::int as received, sum(suits)::int as suits,
      sum(sessions)::int as sessions, sum(warned_cases)::int as "warnedCases",
      sum(warned_suits)::int as "warnedSuits"
    from (
      select extract(year from received_on)::int as year, count(*) as received, 0 as suits,
        0 as sessions, count(*) filter (where warning_count > 0) as warned_cases, 0 as warned_suits
      from reconsideration_cases group by 1
      union all
      select extract(year from received_on)::int, 0, count(*), 0, 0,
        count(*) filter (where warning_count > 0)
      from proceedings group by 1
      union all
      select extract(year from held_on)::int, 0, 0, count(*), 0, 0 from court_sessions group by 1
    ) as counted
    group by year order by year desc limit 12
  `.execute(db);
  return rows;
}
