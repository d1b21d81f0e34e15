import { checkNotice } from "#domain/holiday-notice";
import type { HolidayNotice, HolidayRange } from "#domain/holidays";
import { accepted, type Outcome, type Refusal, refused } from "#domain/outcome";
import { addDays, dayOf, daysBetween, type PlainDate, weekday } from "#domain/plain-date";

/** 一、元旦：… up to the next item or the end. */
const ITEM =
  /[一二三四五六七八九十]、\s*([^：:。\n]{2,12})[：:](.*?)(?=[一二三四五六七八九十]、\s*[^：:。\n]{2,12}[：:]|$)/gsu;
/** 2022年12月31日（周六）, 1月1日, or 3日 as the end of a range in the same month. */
const DAY = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:[（(]([^）)]*)[）)])?/gu;
const WEEKDAY = /(?:周|星期)([日天一二三四五六])/u;
const WEEKDAYS = "日一二三四五六";
const LAW = "全国年节及纪念日放假办法第七条";

/**
 * Reads the text of a State Council holiday notice as it is published and pasted. Every weekday in
 * brackets and every 共N天 must agree with the calendar, all seven holidays must be there, and what
 * the notice merely encourages is not a day off (HD-6). `year` is needed when the title is missing.
 */
export function readHolidayNotice(text: string, year?: number): Outcome<HolidayNotice> {
  const named = /(\d{4})年(?:部分)?节假日/u.exec(text)?.[1];
  const noticeYear = year ?? Number(named ?? Number.NaN);
  if (Number.isNaN(noticeYear)) return fault("没有找到年份，请连同通知标题一起粘贴");
  const holidays: HolidayRange[] = [];
  const makeup: PlainDate[] = [];
  for (const [, name = "", body = ""] of text.matchAll(ITEM)) {
    for (const sentence of body.split(/[。\n]/u)) {
      const read = readSentence(sentence, name.trim(), noticeYear);
      if (!read.ok) return read;
      holidays.push(...read.value.off);
      makeup.push(...read.value.makeup);
    }
  }
  const number = /国办发(?:明电)?〔\d{4}〕\d+号/u.exec(text)?.[0];
  return checkNotice({
    year: noticeYear,
    title: `国务院办公厅关于${noticeYear}年部分节假日安排的通知`,
    source: number ?? "粘贴的通知全文",
    publishedOn: publicationDay(text),
    version: 1,
    holidays: joinNeighbours(holidays),
    makeup,
  });
}

interface Read {
  off: HolidayRange[];
  makeup: PlainDate[];
}

function readSentence(sentence: string, name: string, year: number): Outcome<Read> {
  const isWork = sentence.includes("上班");
  if (sentence.includes("鼓励") || !(isWork || /放假|补休/u.test(sentence))) {
    return accepted({ off: [], makeup: [] });
  }
  const days: PlainDate[] = [];
  const off: HolidayRange[] = [];
  let [inYear, month] = [year, 0];
  let end = -1;
  for (const match of sentence.matchAll(DAY)) {
    // "15日至23日" stays in the month and year before it; a month without a year is the notice's.
    if (match[2]) [inYear, month] = [Number(match[1] ?? year), Number(match[2])];
    const day = dayOf(inYear, month, Number(match[3]));
    if (!day) return fault(`“${match[0]}”不是日期，请核对${name}一项`);
    const said = WEEKDAY.exec(match[4] ?? "")?.[1];
    if (said && WEEKDAYS.indexOf(said.replace("天", "日")) !== weekday(day)) {
      return fault(`${day}是周${WEEKDAYS[weekday(day)]}，不是“${match[0]}”，请核对${name}一项`);
    }
    const before = off.at(-1);
    if (before && sentence.slice(end, match.index) === "至") {
      off[off.length - 1] = { ...before, to: day };
    } else off.push({ name, from: day, to: day });
    days.push(day);
    end = match.index + match[0].length;
  }
  if (isWork) return accepted({ off: [], makeup: days });
  return wrongTotal(sentence, name, off) ?? accepted({ off, makeup: [] });
}

/** 共9天, 放假1天: the notice's own checksum. */
function wrongTotal(
  sentence: string,
  name: string,
  off: readonly HolidayRange[],
): Refusal | undefined {
  const said = /(?:共|放假)(\d+)天/u.exec(sentence)?.[1];
  const total = off.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);
  if (said === undefined || Number(said) === total) return undefined;
  return fault(`${name}写明${said}天，按起止日是${total}天，请核对`);
}

/** 1月1日放假，1月2日补休 is one range of two days. */
function joinNeighbours(ranges: readonly HolidayRange[]): HolidayRange[] {
  const joined: HolidayRange[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last && last.name === range.name && addDays(last.to, 1) === range.from) {
      joined[joined.length - 1] = { ...last, to: range.to };
    } else joined.push(range);
  }
  return joined;
}

/** The dateline under the signature. */
function publicationDay(text: string): PlainDate | undefined {
  const line = /^\s*(\d{4})年(\d{1,2})月(\d{1,2})日\s*$/mu.exec(text);
  return line ? dayOf(Number(line[1]), Number(line[2]), Number(line[3])) : undefined;
}

function fault(message: string): Refusal {
  return refused("badNotice", "HD-2", LAW, message);
}
