import { holdCalendar } from "#db/calendar";
import type { Db } from "#db/client";
import { listOrgans } from "#db/organs";
import type { Level } from "#domain/organ-levels";
import type { TransitionChoice } from "#domain/transition-choices";
import { type CalendarOfRecord, loadCalendarOfRecord } from "#services/calendar/of-record";
import { loadTransitions } from "#services/calendar/transitions";

/** What case files are weighed and projected against: the calendar of record, ERA-1, the organs. */
export interface Surroundings {
  calendars: CalendarOfRecord;
  /** A file keeps the choice under which it was opened (ERA-1). */
  transitions: readonly TransitionChoice[];
  organs: ReadonlyMap<string, { name: string; level: Level; parentId: string | null }>;
}

/** Reads all; in a transaction calendar and choices stay as they are until the transaction ends. */
export async function loadSurroundings(db: Db): Promise<Surroundings> {
  await holdCalendar(db);
  const calendars = await loadCalendarOfRecord(db);
  const transitions = await loadTransitions(db);
  const organs = await listOrgans(db);
  return {
    calendars,
    transitions,
    organs: new Map(organs.map(({ id, name, level, parentId }) => [id, { name, level, parentId }])),
  };
}
