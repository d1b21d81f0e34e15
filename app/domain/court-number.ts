/**
 * Court case numbers (rules.md 6.1): the form in force since 2016-01-01 (法〔2015〕137号) and the one
 * before it. `parse` is strict and refuses with the rule and a suggestion; `read` mends what a ledger
 * plainly means and says what it mended.
 */

import {
  COURT_NUMBER_FAULTS,
  COURT_NUMBER_REPAIRS,
  NOT_A_COURT_NUMBER,
} from "#domain/court-number-faults";
import { COURT_TYPE_PATTERN, COURT_TYPES } from "#domain/court-types";
import { COURT_CHARACTERS, courtLevelOf, courtOfCode } from "#domain/courts";
import type { Instance } from "#domain/instances";
import { normalWidth } from "#domain/number-normal";
import {
  type MendedNumber,
  mended,
  type NumberRefusal,
  type NumberWarning,
} from "#domain/number-reading";
import { accepted, refused } from "#domain/outcome";

export interface CourtNumber {
  /** As written. */
  original: string;
  /** The key of the case: ASCII brackets, no leading zero, without `doc` (NUM-3). */
  normalized: string;
  form: "2016" | "old";
  /** The year of filing, which may differ from the year of the judgment (NUM-2). */
  year: number;
  /** Court code (甘09), or the free abbreviation of the old form (酒中法). */
  court: string;
  courtName?: string;
  type: string;
  instance?: Instance;
  serial: number;
  /** A ruling inside the case: 之一. Not part of the key. */
  doc?: string;
  warnings: NumberWarning[];
}

type Read<T> = { ok: true; value: T } | NumberRefusal;

const COURT = new RegExp(
  `^[（(](?<year>(?:19|20)\\d{2})[)）](?<court>最高法|[${COURT_CHARACTERS}](?:\\d{4}|\\d{2})?)` +
    `(?<type>${COURT_TYPE_PATTERN})(?<no>[1-9]\\d{0,6})号(?<doc>之[一二三四五六七八九十]{1,3})?$`,
  "u",
);
const OLD =
  /^[（(](?<year>(?:19|20)\d{2})[)）](?<court>[\u4e00-\u9fa5]{1,8}?)(?<type>行(?:赔)?(?:初|终|监|再|申|抗|审|执)?)字第(?<no>0*[1-9]\d{0,6})号(?<doc>[-－之][一二三四五六七八九十\d]{1,3})?$/u;

const NEW_FORM_FROM = 2016;
const LAW = "法〔2015〕137号";

/** Reads a well-formed number; `filedYear`, when known, is checked against the number's year (NUM-2). */
export function parseCourtNumber(text: string, filedYear?: number): Read<CourtNumber> {
  const written = normalWidth(text);
  const found = matched(written);
  if (found) return accepted({ ...found, original: text, warnings: warningsOf(found, filedYear) });
  const fault = COURT_NUMBER_FAULTS.find(({ wrong }) => wrong.test(written)) ?? NOT_A_COURT_NUMBER;
  const suggestion = matched(mended(written, COURT_NUMBER_REPAIRS).text)?.normalized;
  return { ...refused(fault.code, "6.1", fault.law, fault.message), suggestion };
}

/** Reads a number as a ledger writes it, mending brackets, 第, leading zeros and a missing 号. */
export function readCourtNumber(text: string, filedYear?: number): Read<MendedNumber<CourtNumber>> {
  const strict = parseCourtNumber(text, filedYear);
  if (strict.ok) return accepted({ number: strict.value, repairs: [] });
  const repair = mended(normalWidth(text), COURT_NUMBER_REPAIRS);
  const found = repair.certain ? matched(repair.text) : undefined;
  if (!found) return strict;
  const number = { ...found, original: text, warnings: warningsOf(found, filedYear) };
  return accepted({ number, repairs: repair.repairs });
}

type Matched = Omit<CourtNumber, "original" | "warnings">;

function matched(text: string): Matched | undefined {
  const groups = (COURT.exec(text) ?? OLD.exec(text))?.groups;
  if (!groups) return undefined;
  const { year = "", court = "", type = "", no = "", doc } = groups;
  const form = COURT.test(text) ? "2016" : "old";
  const serial = Number(no);
  const middle = form === "2016" ? type : `${type}字第`;
  return {
    normalized: `(${year})${court}${middle}${serial}号`,
    form,
    year: Number(year),
    court,
    courtName: form === "2016" ? courtOfCode(court)?.name : undefined,
    type,
    instance: form === "2016" ? COURT_TYPES.get(type)?.instance : oldInstance(type),
    serial,
    doc,
  };
}

function oldInstance(type: string): Instance | undefined {
  if (type.endsWith("执")) return "ENFORCEMENT";
  return COURT_TYPES.get(type)?.instance;
}

function warningsOf(number: Matched, filedYear: number | undefined): NumberWarning[] {
  const { form, year, court, type, doc } = number;
  const row = form === "2016" ? COURT_TYPES.get(type) : undefined;
  const warnings: (NumberWarning | false | undefined)[] = [
    row?.aboveBasic &&
      courtLevelOf(court) === "basic" &&
      warning("NUM-1", `基层法院（${court}）没有“${type}”案件，请核对法院代字（${LAW}第七条）。`),
    filedYear !== undefined &&
      filedYear !== year &&
      warning(
        "NUM-2",
        `案号年份为立案年份，与所填立案年份${filedYear}不同，请核对（${LAW}第三条）。`,
      ),
    doc !== undefined &&
      warning("NUM-3", `“${doc}”是本案内文书的序号，不计入案号，同案按${number.normalized}归并。`),
    form === "old" &&
      year >= NEW_FORM_FROM &&
      warning(
        "NUM-4",
        `${NEW_FORM_FROM}年起案号不再用“字第”形式，除非此前已编号，请核对（${LAW}）。`,
      ),
    form === "2016" &&
      year < NEW_FORM_FROM &&
      warning("NUM-4", `${NEW_FORM_FROM}年以前尚未采用这种案号形式，请核对年份（${LAW}）。`),
    row?.scope === "link" && warning("6.1", `“${type}”是执行案件，只作关联，不计为行政诉讼案件。`),
    row?.scope === "other" && warning("6.1", `“${type}”是立案前的类型代字，按其他类型记录。`),
  ];
  return warnings.filter((each): each is NumberWarning => Boolean(each));
}

function warning(rule: string, message: string): NumberWarning {
  return { rule, message };
}
