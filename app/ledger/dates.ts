import { accepted, type Outcome, type Refusal, refused } from "#domain/outcome";
import { dayOf, fromDayNumber, type PlainDate, plainDate, toDayNumber } from "#domain/plain-date";
import { halfWidth } from "#ledger/text";

const SERIAL_ORIGIN_1900 = toDayNumber(plainDate("1899-12-30"));
const SERIAL_ORIGIN_1904 = toDayNumber(plainDate("1904-01-01"));
/** Serials that can be a day of a ledger: 1950-01-01 to 2099-12-31. */
const EARLIEST_YEAR = 1950;
const LATEST_YEAR = 2099;

const WITH_SEPARATORS =
  /^(\d{4})\s*(?:[./\-—–年])\s*(\d{1,2})\s*(?:[./\-—–月])\s*(\d{1,2})\s*(?:日|号)?(.*)$/s;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const SHORT_YEAR = /^['’]?\d{2}\s*[./\-—–年]\s*\d{1,2}\s*[./\-—–月]\s*\d{1,2}/;
const NO_DAY = /^\d{4}\s*[./\-—–年]\s*\d{1,2}\s*月?$/;
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
  const text = halfWidth(written);
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
  return notADay("dateUnreadable", `“${shortened(written)}”不是日期，请写成 2017-03-05 的形式。`);
}

/**
 * Reads the days of one cell, in the order written, separated by 、 ， , ; ； 和 及 与, a line break or
 * blanks. Refuses the whole cell when one of them is not a day. An empty cell has no days.
 */
export function readDays(value: string | number, date1904 = false): Outcome<PlainDate[]> {
  if (typeof value === "number") {
    const day = readDay(value, date1904);
    return day.ok ? accepted([day.value]) : day;
  }
  const days: PlainDate[] = [];
  for (const part of splitDays(value)) {
    const day = readDay(part, date1904);
    if (!day.ok) return day;
    days.push(day.value);
  }
  return accepted(days);
}

function splitDays(value: string): string[] {
  const parts = value
    .split(/[、，,;；\n\r|]|和|及|与|以及/)
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
