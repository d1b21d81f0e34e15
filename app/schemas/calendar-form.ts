import { FIRST_DAY, LAST_DAY } from "#domain/day-table";
import { checkNotice } from "#domain/holiday-notice";
import { readHolidayNotice } from "#domain/holiday-notice-text";
import type { HolidayNotice } from "#domain/holidays";
import { accepted, type Outcome } from "#domain/outcome";
import { type PlainDate, parsePlainDate, yearOf } from "#domain/plain-date";
import { isDayList, type NoticeFile, readDayList, readNoticeFile } from "#schemas/calendar-lines";

/** What a person typed into the form of a notice; kept as it is when it is refused. */
export interface NoticeForm {
  year: string;
  text: string;
  source: string;
  publishedOn: string;
  reason: string;
}

/** The sentence beside each field that is wrong. */
export type FormErrors<Form> = Partial<Record<keyof Form, string>>;

export type FormReading<Value, Form> =
  | { ok: true; value: Value }
  | { ok: false; errors: FormErrors<Form> };

/** A notice to become part of the calendar, and why, where it replaces another version. */
export interface ProposedNotice {
  notice: HolidayNotice;
  reason: string | undefined;
}

export const EMPTY_NOTICE_FORM: NoticeForm = {
  ...{ year: "", text: "", source: "", publishedOn: "", reason: "" },
};

/** Takes the fields of the form; text as the browser sends it, with its own ends of line. */
export function readNoticeFields(form: FormData): NoticeForm {
  return {
    year: field(form, "year").trim(),
    text: field(form, "text"),
    source: field(form, "source").trim(),
    publishedOn: field(form, "publishedOn").trim(),
    reason: field(form, "reason").trim(),
  };
}

/** One field as text, lines ended by \n; empty when it is missing or a file. */
export function field(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.replace(/\r\n?/g, "\n") : "";
}

/**
 * Reads the notice that the form holds: the published text, a list of days, or JSON. `heldOf` gives
 * the newest version of a year's notice, so that a correction gets the next number and a reason.
 */
export function readNoticeForm(
  form: NoticeForm,
  today: PlainDate,
  heldOf: (year: number) => HolidayNotice | undefined,
): FormReading<ProposedNotice, NoticeForm> {
  const errors: FormErrors<NoticeForm> = {};
  const year = form.year === "" ? undefined : yearTyped(form.year);
  if (form.year !== "" && year === undefined) errors.year = YEAR_WANTED;
  const named = /(\d{4})年(?:部分)?节假日/u.exec(form.text)?.[1];
  if (year !== undefined && named !== undefined && Number(named) !== year) {
    errors.year = `通知标题写明${named}年，与填写的${year}年不一致，请核对`;
  }
  const publishedOn = form.publishedOn === "" ? undefined : parsePlainDate(form.publishedOn);
  if (form.publishedOn !== "" && !publishedOn) errors.publishedOn = "请填写实际存在的日期";
  if (publishedOn && publishedOn > today) errors.publishedOn = "发布日期不能晚于今天，请核对";
  if (form.text.trim() === "") errors.text = "请粘贴通知全文，或者选择文件";
  if (Object.keys(errors).length > 0) return { ok: false, errors };

  const read = readAny(form.text, year);
  if (!read.ok) return { ok: false, errors: { text: read.message } };
  const notice = { ...read.value, publishedOn: publishedOn ?? read.value.publishedOn };
  if (yearTyped(String(notice.year)) === undefined) errors.year = YEAR_WANTED;
  if (notice.publishedOn && notice.publishedOn > today) {
    errors.text = `落款日期${notice.publishedOn}晚于今天，不是已经发布的通知，请核对`;
  }
  const source = form.source || notice.source;
  if (source === "") errors.source = "请填写通知的文号，或者在哪里公布";
  const held = heldOf(notice.year);
  if (held && form.reason === "") {
    errors.reason = `${notice.year}年已有第${held.version}版，请写明为什么更正`;
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return {
    ok: true,
    value: {
      notice: { ...notice, source, version: (held?.version ?? 0) + 1 },
      reason: form.reason || undefined,
    },
  };
}

function readAny(text: string, year: number | undefined): Outcome<HolidayNotice> {
  if (text.trimStart().startsWith("{")) {
    const file = readNoticeFile(text);
    return file.ok ? noticeOf(file.value, year) : file;
  }
  if (!isDayList(text)) return readHolidayNotice(text, year);
  const list = readDayList(text);
  return list.ok ? noticeOf(list.value, year) : list;
}

function noticeOf(file: NoticeFile, typed: number | undefined): Outcome<HolidayNotice> {
  const { holidays } = file;
  const last = holidays.at(-1);
  const year = typed ?? file.year ?? (last ? yearOf(last.to) : 0);
  const checked = checkNotice({
    year,
    title: `国务院办公厅关于${year}年部分节假日安排的通知`,
    source: file.source ?? "",
    publishedOn: parsePlainDate(file.publishedOn ?? ""),
    version: 1,
    holidays,
    makeup: [...file.makeup].sort(),
  });
  return checked.ok ? accepted(checked.value) : checked;
}

const [FIRST_YEAR, LAST_YEAR] = [yearOf(FIRST_DAY), yearOf(LAST_DAY)];
const YEAR_WANTED = `请填写${FIRST_YEAR}至${LAST_YEAR}之间的年份`;

function yearTyped(text: string): number | undefined {
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
}
