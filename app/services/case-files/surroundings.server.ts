import type { Db } from "#db/client";
import { listOrgans } from "#db/organs";
import { type Calendar, STATE_CALENDAR } from "#domain/calendar";
import type { Level } from "#domain/organ-levels";

/** What case files are weighed and projected against: the calendar of record and the organs. */
export interface Surroundings {
  calendar: Calendar;
  organs: ReadonlyMap<string, { name: string; level: Level }>;
}

/** Reads the organs; the calendar is the State Council's. */
export async function loadSurroundings(db: Db): Promise<Surroundings> {
  const organs = await listOrgans(db);
  return {
    calendar: STATE_CALENDAR,
    organs: new Map(organs.map(({ id, name, level }) => [id, { name, level }])),
  };
}
