import { accepted, type Outcome, type Refusal, refused } from "#domain/outcome";
import { dayOf, fromDayNumber, type PlainDate, plainDate, toDayNumber } from "#domain/plain-date";
import { halfWidth } from "#ledger/text";

const SERIAL_ORIGIN_1900 = toDayNumber(plainDate("1899-12-30"));
const SERIAL_ORIGIN_1904 = toDayNumber(plainDate("1904-01-01"));
/** Serials that can be a day of a ledger: 1950-01-01 to 2099-12-31. */
const EARLIEST_YEAR = 1950;
const LATEST_YEAR = 2099;

const WITH_SEPARATORS =
  /^(\d{4})\s*(?:[./\-—–年·。])\s*(\d{1,2})\s*(?:[./\-—–月·。])\s*(\d{1,2})\s*(?:日|号)?(.*)$/s;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const SHORT_YEAR = /^['’]?\d{2}\s*[./\-—–年]\s*\d{1,2}\s*[./\-—–月]\s*\d{1,2}/;
const NO_DAY = /^\d{4}\s*[./\-—–年]\s*\d{1,2}\s*月?$/;
const NO_YEAR = /^(\d{1,2})\s*[./\-—–月]\s*(\d{1,2})\s*(?:日|号)?$/;
const RANGE = /^\d{4}\D+\d{1,2}\D+\d{1,2}日?\s*[-—–~～至]+\s*\d/;
/** 二〇一七年三月五日, as documents write it. */
const IN_CHARACTERS =
  /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日$/u;
const DIGITS = "〇一二三四五六七八九";
/** 第一次：2017.2.15 */
const ORDINAL = /^第[一二三四五六七八九十\d]+次(?:开庭|庭审|听证)?\s*[:：]?\s*/u;
/** What may follow a day in a cell: a weekday, a half of the day, an hour. */
const TAIL =
  /^[.。]?(?:T|\s|[,，;；（(]?\s*(?:星期|周)[一二三四五六日天]\s*[)）]?|上午|下午|早上|中午|\d{1,2}[:时点]\d{0,2}[:分]?\d{0,2}(?:\.\d+)?秒?半?|Z|AM|PM)*[.。]?$/i;

/** The day of an Excel serial number. 1900 system unless told; undefined outside 1950 to 2099. */
export function daySerial(serial: number, date1904 = false): PlainDate | undefined {
  if (!Number.isFinite(serial)) return undefined;
  const origin = date1904 ? SERIAL_ORIGIN_1904 : SERIAL_ORIGIN_1900;
  const number = origin + Math.floor(serial);
  if (number < toDayNumber(plainDate(`${EARLIEST_YEAR}-01-01`))) return undefined;
  if (number > toDayNumber(plainDate(`${LATEST_YEAR}-12-31`))) return undefined;
  return fromDayNumber(number);
}

/**
 * Reads one day as an office writes it: 2017.3.5, 2017年3月5日, 2017/3/5, 2017-03-05, 20170305, an
 * Excel serial number, full-width digits, with a weekday or an hour behind it. A two-digit year, a
 * day that does not exist and anything else are refused with what to do.
 */
export function readDay(value: string | number, date1904 = false): Outcome<PlainDate> {
  if (typeof value === "number") return serialDay(value, String(value), date1904);
  const written = value.trim();
  const text = inDigits(halfWidth(written));
  if (text === "") return notADay("dateMissing", "没有填写日期。");
  const compact = COMPACT.exec(text);
  if (compact) return civilDay(compact, written);
  const match = WITH_SEPARATORS.exec(text);
  if (match && TAIL.test(match[4]?.trim() ?? "")) return civilDay(match, written);
  if (/^\d{5}(\.\d+)?$/.test(text)) return serialDay(Number(text), written, date1904);
  if (SHORT_YEAR.test(text)) {
    return notADay(
      "dateShortYear",
      `日期“${written}”的年份只有两位，请写四位年份，如 2017-03-05。`,
    );
  }
  if (NO_DAY.test(text)) {
    return notADay("dateWithoutDay", `日期“${written}”没有写到日，请写明年月日，如 2017-03-05。`);
  }
  if (NO_YEAR.test(text)) {
    return notADay("dateWithoutYear", `日期“${written}”没有写年份，请写明年月日，如 2017-03-05。`);
  }
  if (RANGE.test(text)) {
    return notADay(
      "dateRange",
      `“${shortened(written)}”是起止日期，请逐日写明，多个日期用顿号分开，如 2017-03-05、2017-03-06。`,
    );
  }
  return notADay("dateUnreadable", `“${shortened(written)}”不是日期，请写成 2017-03-05 的形式。`);
}

/**
 * Reads the days of one cell, in the order written, separated by 、 ， , ; ； 和 及 与, a line break or
 * blanks. A later one may leave the year out (2017.2.3、3.3) as long as the days ascend. Refuses the
 * whole cell when one of them is not a day. An empty cell has no days.
 */
export function readDays(value: string | number, date1904 = false): Outcome<PlainDate[]> {
  if (typeof value === "number") {
    const day = readDay(value, date1904);
    return day.ok ? accepted([day.value]) : day;
  }
  const days: PlainDate[] = [];
  for (const part of splitDays(value)) {
    const day = readDay(part, date1904);
    const inSameYear = day.ok ? undefined : sameYear(part, days.at(-1));
    if (day.ok) days.push(day.value);
    else if (inSameYear) days.push(inSameYear);
    else return day;
  }
  return accepted(days);
}

/** 3.3 behind 2019.2.3 is 2019-03-03; a day that would lie before it leaves the year open. */
function sameYear(part: string, before: PlainDate | undefined): PlainDate | undefined {
  const match = NO_YEAR.exec(halfWidth(part));
  if (!match || before === undefined) return undefined;
  const day = dayOf(Number(before.slice(0, 4)), Number(match[1]), Number(match[2]));
  return day !== undefined && day > before ? day : undefined;
}

function inDigits(text: string): string {
  const match = IN_CHARACTERS.exec(text);
  if (!match) return text;
  const [, year = "", month = "", date = ""] = match;
  const digits = [...year.replace(/[○零]/gu, "〇")].map((sign) => DIGITS.indexOf(sign)).join("");
  return `${digits}-${upToThirtyOne(month)}-${upToThirtyOne(date)}`;
}

/** 三 is 3, 十 10, 十五 15, 二十 20, 三十一 31. */
function upToThirtyOne(written: string): number {
  const [tens = "", ones = ""] = written.includes("十") ? written.split("十") : ["〇", written];
  return (tens === "" ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === "" ? 0 : DIGITS.indexOf(ones));
}

function splitDays(value: string): string[] {
  const parts = value
    .split(/[、，,;；\n\r|]|和|及|与|以及|\/(?=\s*(?:\d|[０-９]){4}\s*[./\-—–年．／－])/)
    .flatMap((part) => part.split(/\s+(?=(?:\d|[０-９]){4}\s*[./\-—–年．／－\d])/))
    .map((part) => part.trim().replace(ORDINAL, ""))
    .filter((part) => part !== "");
  return parts;
}

function civilDay(match: RegExpExecArray, written: string): Outcome<PlainDate> {
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const day = dayOf(year, month, date);
  if (!day) return notADay("dateImpossible", `没有“${shortened(written)}”这一天，请核对年月日。`);
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
    return notADay("dateOutOfRange", `日期“${shortened(written)}”的年份不对，请核对。`);
  }
  return accepted(day);
}

function serialDay(serial: number, written: string, date1904: boolean): Outcome<PlainDate> {
  const day = daySerial(serial, date1904);
  if (day) return accepted(day);
  return notADay(
    "dateOutOfRange",
    `数字“${shortened(written)}”换算不出合理的日期，请写成 2017-03-05 的形式。`,
  );
}

function notADay(code: string, message: string): Refusal {
  return refused(code, "IMPORT", "", message);
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
