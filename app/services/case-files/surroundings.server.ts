import { holdCalendar } from "#db/calendar";
import type { Db } from "#db/client";
import { listOrgans } from "#db/organs";
import type { Level } from "#domain/organ-levels";
import { type CalendarOfRecord, loadCalendarOfRecord } from "#services/calendar/of-record";

/** What case files are weighed and projected against: the calendar of record and the organs. */
export interface Surroundings {
  calendars: CalendarOfRecord;
  organs: ReadonlyMap<string, { name: string; level: Level; parentId: string | null }>;
}

/** Reads both; in a transaction the calendar stays as it is until the transaction ends. */
export async function loadSurroundings(db: Db): Promise<Surroundings> {
  await holdCalendar(db);
  const calendars = await loadCalendarOfRecord(db);
  const organs = await listOrgans(db);
  return {
    calendars,
    organs: new Map(organs.map(({ id, name, level, parentId }) => [id, { name, level, parentId }])),
  };
}
