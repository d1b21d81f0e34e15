import { z } from "zod";
import type { HolidayNotice, HolidayRange } from "#domain/holidays";
import { accepted, type Outcome, type Refusal, refused } from "#domain/outcome";
import { dayOf, type PlainDate } from "#domain/plain-date";
import { storedDays, storedHolidays } from "#schemas/calendar";

/** What a list of days says: ranges that are free, and Saturdays and Sundays that are worked. */
export interface DayList {
  holidays: HolidayRange[];
  makeup: PlainDate[];
}

/** What a .json file may say besides, in the names of HolidayNotice. */
export interface NoticeFile extends DayList {
  year?: number;
  source?: string;
  publishedOn?: string;
}

const WORK = "上班";
const HEADING = /^(名称|节日|假期)/u;
const LAW = "全国年节及纪念日放假办法第七条";

const noticeFile = z.object({
  year: z.number().int().optional(),
  source: z.string().optional(),
  publishedOn: z.string().optional(),
  holidays: storedHolidays,
  makeup: storedDays,
});

/** Whether the text is a list of days and not the notice as it was published. */
export function isDayList(text: string): boolean {
  return text.split("\n").some((line) => /^[^,，\t]{1,20}[,，\t]\s*\d{4}[-/年]/u.test(line));
}

/**
 * Reads a list of days, one a line: 名称,起,止 for a holiday (the last day may be left out when it
 * lasts one day), 上班,日 for a day that is worked. Refuses with the number of the line.
 */
export function readDayList(text: string): Outcome<DayList> {
  const list: DayList = { holidays: [], makeup: [] };
  for (const [at, line] of text.split("\n").entries()) {
    const cells = line.split(/[,，\t]/u).map((cell) => cell.trim());
    const [name = "", first = "", last = ""] = cells;
    if (line.trim() === "" || (at === 0 && HEADING.test(name) && !/\d/.test(first))) continue;
    const from = dayWritten(first);
    const to = last === "" ? from : dayWritten(last);
    if (name === "")
      return fault(`第${at + 1}行没有名称，请写成“春节,2027-02-05,2027-02-11”的样子`);
    if (!from || !to) {
      const wrong = from ? last : first;
      return fault(`第${at + 1}行的“${wrong}”不是日期，请写成2027-02-05的样子`);
    }
    if (name !== WORK) list.holidays.push({ name, from, to });
    else if (from === to) list.makeup.push(from);
    else return fault(`第${at + 1}行：上班日请一行写一天`);
  }
  return accepted(list);
}

/** Reads a .json file; refuses with the place in it. */
export function readNoticeFile(text: string): Outcome<NoticeFile> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return fault("这不是完整的JSON，请检查括号和引号");
  }
  const read = noticeFile.safeParse(content);
  if (read.success) return accepted(read.data);
  const { path = [], message = "" } = read.error.issues[0] ?? {};
  return fault(`JSON的${path.join(".") || "最外层"}不对：${message}`);
}

/** The days of a notice as `readDayList` reads them: what a correction starts from. */
export function writeDayList({ holidays, makeup }: Pick<HolidayNotice, "holidays" | "makeup">) {
  return [
    ...holidays.map(({ name, from, to }) => `${name},${from},${to}`),
    ...[...makeup].sort().map((day) => `${WORK},${day}`),
  ].join("\n");
}

function dayWritten(text: string): PlainDate | undefined {
  const parts = /^(\d{4})(?:-|\/|年)(\d{1,2})(?:-|\/|月)(\d{1,2})日?$/u.exec(text);
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

function fault(message: string): Refusal {
  return refused("badNotice", "HD-2", LAW, message);
}
