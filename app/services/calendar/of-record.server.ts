import { findNewestEdition, listNotices, type NoticeRow } from "#db/calendar";
import type { Db } from "#db/client";
import { buildCalendar, type Calendar, type RegionOverlay, STATE_CALENDAR } from "#domain/calendar";
import { HOLIDAY_NOTICES, type HolidayNotice } from "#domain/holidays";
import { parsePlainDate } from "#domain/plain-date";
import { storedDays, storedHolidays } from "#schemas/calendar";

/** The calendar of record, now and as it stood at any earlier instant (HD-8). */
export interface CalendarOfRecord {
  readonly current: Calendar;
  /** Number of the newest loaded notice; 0 while only those of the program count. */
  readonly edition: number;
  /** Every notice of every year, all versions, and the overlay that counts. */
  readonly notices: readonly HolidayNotice[];
  readonly overlay: RegionOverlay | undefined;
  /** The calendar made of the notices that had been loaded before the instant. */
  at(instant: Date): Calendar;
}

/** While nobody has loaded a notice. */
export const SHIPPED_CALENDAR: CalendarOfRecord = {
  current: STATE_CALENDAR,
  edition: 0,
  notices: HOLIDAY_NOTICES,
  overlay: undefined,
  at: () => STATE_CALENDAR,
};

/** How many databases' calendars a process keeps: one, and some more in tests. */
const MOST_KEPT = 8;
const kept = new Map<string, CalendarOfRecord>();

/** The calendar that counts now. */
export async function loadCalendar(db: Db): Promise<Calendar> {
  return (await loadCalendarOfRecord(db)).current;
}

/**
 * The calendar with its past. Asks the database each time which edition is the newest, and builds
 * anew only when it is another one than this process knows.
 */
export async function loadCalendarOfRecord(db: Db): Promise<CalendarOfRecord> {
  const newest = await findNewestEdition(db);
  if (!newest) return SHIPPED_CALENDAR;
  const known = kept.get(newest.id);
  if (known) return known;
  const made = calendarOfRecord(await listNotices(db));
  const oldest = kept.keys().next();
  if (kept.size >= MOST_KEPT && !oldest.done) kept.delete(oldest.value);
  kept.set(newest.id, made);
  return made;
}

/** The calendar of these loaded notices, in the order of loading, on top of the program's own. */
export function calendarOfRecord(rows: readonly NoticeRow[]): CalendarOfRecord {
  const made = new Map<number, Calendar>([[0, STATE_CALENDAR]]);
  const calendarOf = (count: number): Calendar => {
    const held = made.get(count);
    if (held) return held;
    const { notices, overlay } = partsOf(rows.slice(0, count));
    const calendar = buildCalendar(notices, overlay);
    made.set(count, calendar);
    return calendar;
  };
  return {
    current: calendarOf(rows.length),
    edition: rows.at(-1)?.edition ?? 0,
    ...partsOf(rows),
    at: (instant) => {
      const later = rows.findIndex(({ loadedAt }) => loadedAt >= instant);
      return calendarOf(later < 0 ? rows.length : later);
    },
  };
}

function partsOf(rows: readonly NoticeRow[]) {
  const overlay = rows.findLast(({ kind }) => kind === "regional");
  return {
    notices: [...HOLIDAY_NOTICES, ...rows.flatMap(noticeOf)],
    overlay: overlay && overlayOf(overlay),
  };
}

function noticeOf(row: NoticeRow): HolidayNotice[] {
  if (row.year === null) return [];
  const { year, title, source, version, publishedOn } = row;
  return [
    {
      ...{ year, title, source, version },
      publishedOn: publishedOn === null ? undefined : parsePlainDate(publishedOn),
      holidays: storedHolidays.parse(row.holidays),
      makeup: storedDays.parse(row.makeup),
    },
  ];
}

/** A region that has been given no days is no overlay. */
function overlayOf({ region, holidays }: NoticeRow): RegionOverlay | undefined {
  const days = storedHolidays.parse(holidays);
  return region === null || days.length === 0 ? undefined : { region, holidays: days };
}
