import { countDeadlineChanges, listNotices } from "#db/calendar";
import type { Db } from "#db/client";
import {
  type Calendar,
  dayKind,
  hasNotice,
  workdaysInMonth,
  workdaysInYear,
} from "#domain/calendar";
import { dayText } from "#domain/deadline-text";
import { HOLIDAY_NOTICES, type HolidayNotice } from "#domain/holidays";
import { shownInstant } from "#domain/instants";
import { dayOf, daysInMonth, type PlainDate, weekday, yearOf } from "#domain/plain-date";
import { type CalendarOfRecord, loadCalendarOfRecord } from "#services/calendar/of-record";

/** Every year that has a notice and the next one that may be needed, newest first. */
export async function readYears(db: Db, today: PlainDate) {
  const calendars = await loadCalendarOfRecord(db);
  const { current, notices, overlay } = calendars;
  const last = Math.max(yearOf(today) + 1, ...notices.map(({ year }) => year));
  const first = Math.min(...notices.map(({ year }) => year));
  const years = Array.from({ length: last - first + 1 }, (_, at) => last - at);
  return {
    years: years.map((year) => ({
      year,
      known: hasNotice(current, year),
      notice: current.notices.find((notice) => notice.year === year),
      ...checksumOf(current, year),
    })),
    version: current.version,
    overlay,
  };
}

/** One year: its notice, every day, and every version there has been; undefined outside the calendar. */
export async function readYear(db: Db, year: number) {
  const calendars = await loadCalendarOfRecord(db);
  const { current } = calendars;
  if (dayOf(year, 1, 1) === undefined || year < 2016 || year > 2099) return undefined;
  return {
    year,
    known: hasNotice(current, year),
    notice: shownNotice(current.notices.find((notice) => notice.year === year)),
    versions: await listVersions(db, year),
    months: monthsOf(current, year),
    ...checksumOf(current, year),
  };
}

/** Days and versions as sentences. */
export function shownNotice(notice: HolidayNotice | undefined) {
  if (!notice) return undefined;
  const { title, source, publishedOn, version } = notice;
  return {
    ...{ title, source, publishedOn, version },
    holidays: notice.holidays.map(({ name, from, to }) => ({
      name,
      days: from === to ? dayText(from) : `${dayText(from)}至${dayText(to)}`,
    })),
    makeup: [...notice.makeup].sort().map(dayText),
  };
}

/** The newest version of a year's notice. */
export function heldNotice({ current }: CalendarOfRecord, year: number): HolidayNotice | undefined {
  return current.notices.find((notice) => notice.year === year);
}

/** Every day of the year by month, weeks beginning on Monday. */
export function monthsOf(calendar: Calendar, year: number) {
  return Array.from({ length: 12 }, (_, at) => {
    const month = at + 1;
    const days = Array.from({ length: daysInMonth(year, month) }, (_, index) => {
      const day = dayOf(year, month, index + 1);
      return { number: index + 1, ...(day ? dayKind(calendar, day) : undefined) };
    });
    const first = dayOf(year, month, 1);
    return {
      month,
      workdays: workdaysInMonth(calendar, year, month),
      /** Days of the first week that belong to the month before. */
      before: first ? (weekday(first) + 6) % 7 : 0,
      days,
    };
  });
}

export type MonthView = ReturnType<typeof monthsOf>[number];

function checksumOf(calendar: Calendar, year: number) {
  return {
    total: workdaysInYear(calendar, year),
    workdays: Array.from({ length: 12 }, (_, at) => workdaysInMonth(calendar, year, at + 1)),
  };
}

async function listVersions(db: Db, year: number) {
  const [loaded, moved] = await Promise.all([listNotices(db), countDeadlineChanges(db)]);
  const ofProgram = HOLIDAY_NOTICES.filter((notice) => notice.year === year).map((notice) => ({
    ...{ edition: undefined, version: notice.version, source: notice.source, reason: null },
    ...{ loadedAt: undefined, loadedBy: "随程序提供", moved: undefined },
  }));
  const rows = loaded.filter((row) => row.year === year);
  return [
    ...ofProgram,
    ...rows.map((row) => ({
      ...{ edition: row.edition, version: row.version, source: row.source, reason: row.reason },
      loadedAt: shownInstant(row.loadedAt),
      loadedBy: row.loadedByName ?? "系统操作员",
      moved: moved.get(row.edition) ?? 0,
    })),
  ].reverse();
}
