/**
 * Reconsideration case numbers (rules.md 6.2): organ abbreviation, 复, document word, 〔year〕, serial,
 * 号; form of official documents (党政机关公文格式 GB/T 9704-2012 第7.2.5条).
 */

import { normalWidth } from "#domain/number-normal";
import {
  type MendedNumber,
  mended,
  type NumberFault,
  type NumberRefusal,
  type NumberRepair,
  type NumberWarning,
  TRAILING_SIGNS,
} from "#domain/number-reading";
import { accepted, refused } from "#domain/outcome";

export interface ReconsiderationNumber {
  /** As written. */
  original: string;
  /** 酒政复〔2017〕12号: hexagonal brackets, without 第. */
  normalized: string;
  /** What stands before 复: 酒政, 甘税. */
  organ: string;
  /** Document word: 决, 不受; undefined for the bare number. */
  kind?: string;
  year: number;
  serial: number;
  warnings: NumberWarning[];
}

type Read<T> = { ok: true; value: T } | NumberRefusal;

const RECON =
  /^(?<head>(?<org>[\u4e00-\u9fa5]{1,8}?)(?<body>政|府)?复(?<kind>不受|受|补|转|答|参|听|中|恢|延|终|驳|决|调|和|意|建|责履|告|鉴|停)?字?)〔(?<year>(?:19|20)\d{2})〕(?<di>第)?(?<no>[1-9]\d{0,4})号$/u;

const LAW = "党政机关公文格式（GB/T 9704—2012）发文字号";

const FAULTS: readonly NumberFault[] = [
  { code: "empty", law: LAW, wrong: /^$/u, message: "没有填写案号，请填写行政复议案号。" },
  {
    code: "notReconsideration",
    law: LAW,
    wrong: /^[^复]*$/u,
    message: "行政复议案号应含“复”字，如酒政复〔2017〕12号，请核对。",
  },
  {
    code: "yearNotFourDigits",
    law: LAW,
    wrong: /[〔[(（【［]\d{1,3}[〕\])）】］]/u,
    message: "案号的年份应为四位数字，如〔2017〕，请改正。",
  },
  {
    code: "wrongBrackets",
    law: LAW,
    wrong: /[[(（【［]\d{4}|\d{4}[\])）】］]/u,
    message: "行政复议案号的年份用六角括号〔〕，请改正。",
  },
  {
    code: "noBrackets",
    law: LAW,
    wrong: /复[^\d〔]*\d{4}(?!\d|号)/u,
    message: "案号的年份应加六角括号，如〔2017〕，请改正。",
  },
  {
    code: "missingHao",
    law: LAW,
    wrong: /\d$/u,
    message: "案号末尾缺“号”字，请补上。",
  },
  {
    code: "leadingZero",
    law: LAW,
    wrong: /[〕第]0\d*号/u,
    message: "案号的顺序号前不加“0”，请改正。",
  },
];

const NOT_A_RECONSIDERATION_NUMBER = {
  code: "notAReconsiderationNumber",
  law: LAW,
  message: "这不是行政复议案号；正确的形式如酒政复〔2017〕12号，请改正。",
} as const;

const REPAIRS: readonly NumberRepair[] = [
  TRAILING_SIGNS,
  {
    wrong: /[[(（【［｛{〈《](\d{2,4})[\])）】］｝}〉》〕]|〔(\d{2,4})[\])）】］｝}〉》]/u,
    right: "〔$1$2〕",
    certain: true,
    said: "年份改用六角括号",
  },
  {
    wrong: /(复[\u4e00-\u9fa5]{0,4})((?:19|20)\d{2})年?(?=第)/u,
    right: "$1〔$2〕",
    certain: true,
    said: "年份加上六角括号",
  },
  { wrong: /〔(\d{2})〕/u, right: "〔20$1〕", certain: false, said: "年份补足四位" },
  { wrong: /([〕第])0+(?=[1-9])/u, right: "$1", certain: true, said: "删去顺序号前的“0”" },
  { wrong: /(〕第?\d+)$/u, right: "$1号", certain: true, said: "补上“号”字" },
];

/** Reads a well-formed number; refuses any other with the rule and, where plain, a suggestion. */
export function parseReconsiderationNumber(text: string): Read<ReconsiderationNumber> {
  const written = normalWidth(text);
  const found = matched(text, written);
  if (found) return accepted(found);
  const fault = FAULTS.find(({ wrong }) => wrong.test(written)) ?? NOT_A_RECONSIDERATION_NUMBER;
  const suggestion = matched(text, mended(written, REPAIRS).text)?.normalized;
  return { ...refused(fault.code, "6.2", fault.law, fault.message), suggestion };
}

/** Reads a number as a ledger writes it: any brackets, leading zeros, a missing 号. */
export function readReconsiderationNumber(text: string): Read<MendedNumber<ReconsiderationNumber>> {
  const strict = parseReconsiderationNumber(text);
  if (strict.ok) return accepted({ number: strict.value, repairs: [] });
  const repair = mended(normalWidth(text), REPAIRS);
  const found = repair.certain ? matched(text, repair.text) : undefined;
  return found ? accepted({ number: found, repairs: repair.repairs }) : strict;
}

function matched(original: string, text: string): ReconsiderationNumber | undefined {
  const groups = RECON.exec(text)?.groups;
  if (!groups) return undefined;
  const { head = "", org = "", body = "", kind, year = "", di, no = "" } = groups;
  const normalized = `${head}〔${year}〕${no}号`;
  return {
    original,
    normalized,
    organ: org + body,
    kind,
    year: Number(year),
    serial: Number(no),
    warnings: di
      ? [{ rule: "6.2", message: `旧式案号中的“第”字可以保留，检索和统计按${normalized}。` }]
      : [],
  };
}
