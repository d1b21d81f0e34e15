import { buildCalendar, daysFrom, workdaysInMonth, workdaysInYear } from "#domain/calendar";
import type { HolidayNotice } from "#domain/holidays";
import { accepted, type Outcome, refused } from "#domain/outcome";
import { daysBetween, type PlainDate, weekday, yearOf } from "#domain/plain-date";

/** The seven holidays every yearly notice arranges (全国年节及纪念日放假办法第二条). */
const HOLIDAYS = ["元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"] as const;

/** No holiday of a notice was ever longer; a longer range is a slip of the pen. */
const LONGEST = 16;
const LAW = "全国年节及纪念日放假办法第七条";

/** Working days per month and year, to compare with a printed calendar before a notice is used. */
export interface NoticeChecksum {
  readonly year: number;
  /** January to December. */
  readonly months: readonly number[];
  readonly total: number;
}

/** The checksum of one year's notice (rules.md section 11). */
export function noticeChecksum(notice: HolidayNotice): NoticeChecksum {
  const calendar = buildCalendar([notice]);
  const { year } = notice;
  const months = Array.from({ length: 12 }, (_, at) => workdaysInMonth(calendar, year, at + 1));
  return { year, months, total: workdaysInYear(calendar, year) };
}

/**
 * Checks a notice before it becomes part of the calendar: all seven holidays, ranges in order and
 * apart, days of its year or the December before, make-up days on weekends outside the holidays.
 * Refuses with the first fault, named by its day (HD-2, HD-3).
 */
export function checkNotice(notice: HolidayNotice): Outcome<HolidayNotice> {
  const missing = HOLIDAYS.filter(
    (name) => !notice.holidays.some((row) => row.name.includes(name)),
  );
  if (missing.length > 0)
    return fault(`通知中没有${missing.join("、")}，请粘贴${notice.year}年通知的全文`);
  const off = new Set<PlainDate>();
  for (const { name, from, to } of notice.holidays) {
    const length = daysBetween(from, to) + 1;
    if (length < 1 || length > LONGEST) return fault(`${name}的起止日${from}至${to}不对，请核对`);
    for (const day of daysFrom(from, to)) {
      if (!belongs(day, notice.year))
        return fault(`${name}的${day}不属于${notice.year}年的安排，请核对年份`);
      if (off.has(day)) return fault(`${day}在两个假期中重复出现，请核对`);
      off.add(day);
    }
  }
  for (const day of notice.makeup) {
    if (!belongs(day, notice.year))
      return fault(`上班日${day}不属于${notice.year}年的安排，请核对年份`);
    if (weekday(day) % 6 !== 0) return fault(`上班日${day}不是周六或者周日，请核对`);
    if (off.has(day)) return fault(`${day}既放假又上班，请核对`);
  }
  return accepted(notice);
}

/** New Year may begin in the December before (2018-12-30, 2022-12-31). */
function belongs(day: PlainDate, year: number): boolean {
  return yearOf(day) === year || day.startsWith(`${year - 1}-12`);
}

function fault(message: string) {
  return refused("badNotice", "HD-2", LAW, message);
}
