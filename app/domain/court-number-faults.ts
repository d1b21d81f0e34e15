/** How court numbers are written wrongly, and how they are mended (rules.md 6.1). */

import { COURT_CHARACTERS } from "#domain/courts";
import { type NumberFault, type NumberRepair, TRAILING_SIGNS } from "#domain/number-reading";

const FORM = "法〔2015〕137号第三条";
const COURT_CODE = "法〔2015〕137号第四条、第五条";
const TYPE_CODE = "法〔2015〕137号第七条";
const SERIAL = "法〔2015〕137号第九条、第十条";

/** The first row that fits names the refusal. */
export const COURT_NUMBER_FAULTS: readonly NumberFault[] = [
  { code: "empty", law: FORM, wrong: /^$/u, message: "没有填写案号，请填写法院案号。" },
  {
    code: "yearNotFourDigits",
    law: FORM,
    wrong: /^[^\d]?\d{2}(?!\d)/u,
    message: "案号的年份应为四位数字，如（2017），请改正。",
  },
  {
    code: "noBrackets",
    law: FORM,
    wrong: /^\d{4}/u,
    message: "案号的年份应加圆括号，如（2017），请改正。",
  },
  {
    code: "wrongBrackets",
    law: FORM,
    wrong: /^(?:[〔[【［].*|.{5}[〕\]】］])/u,
    message: "法院案号的年份用圆括号，不用公文的六角括号或方括号，请改正。",
  },
  {
    code: "conductPreservation",
    law: TYPE_CODE,
    wrong: /行保(?:复)?/u,
    message: "“行保”是行为保全案件，不是行政诉讼案件，请核对案号。",
  },
  {
    code: "notAdministrative",
    law: TYPE_CODE,
    wrong: /[民刑](?:初|终|申|再|监|抗|辖|特|撤|督|破)/u,
    message: "这是民事或者刑事案件的案号，不是行政案件，请核对案号。",
  },
  {
    code: "missingHao",
    law: FORM,
    wrong: /\d$/u,
    message: "案号末尾缺“号”字，请补上。",
  },
  {
    code: "ordinalWord",
    law: FORM,
    wrong: /[初终监申抗再他审复辖](?:第)\d/u,
    message: "2016年以后的案号不用“第”字，请删去。",
  },
  {
    code: "leadingZero",
    law: SERIAL,
    wrong: /[^\d]0\d*号/u,
    message: "案号的顺序号前不加“0”，请改正。",
  },
  {
    code: "notACourtCharacter",
    law: COURT_CODE,
    wrong: new RegExp(`^.\\d{4}.(?!最高法|[${COURT_CHARACTERS}])`, "u"),
    message: "法院代字应以省、自治区、直辖市的简称开头（甘肃为“甘”），请改正。",
  },
  {
    code: "courtDigits",
    law: COURT_CODE,
    wrong: /^.\d{4}.[^\d](?:\d|\d{3}|\d{5,})(?!\d)/u,
    message: "法院代字中，中级法院为两位数字，基层法院为四位数字（如甘09、甘0902），请改正。",
  },
];

/** What is refused when no row fits. */
export const NOT_A_COURT_NUMBER = {
  code: "notACourtNumber",
  law: FORM,
  message: "这不是法院行政案件的案号；正确的形式如（2017）甘09行初12号，请改正。",
} as const;

const COURT_START = `(?:最高法|[${COURT_CHARACTERS}]\\d)`;

export const COURT_NUMBER_REPAIRS: readonly NumberRepair[] = [
  TRAILING_SIGNS,
  {
    wrong: /^[〔[【［｛{](?=\d)/u,
    right: "(",
    certain: true,
    said: "年份的左括号改为圆括号",
  },
  {
    wrong: /^(.\d{2,4})[〕\]】］｝}]/u,
    right: "$1)",
    certain: true,
    said: "年份的右括号改为圆括号",
  },
  {
    wrong: new RegExp(`^((?:19|20)\\d{2})年?(?=${COURT_START})`, "u"),
    right: "($1)",
    certain: true,
    said: "年份加上圆括号",
  },
  {
    // Two digits of a year are plain to a person, but a ledger must not be mended by a guess.
    wrong: new RegExp(`^[（(](\\d{2})[）)](?=${COURT_START})`, "u"),
    right: "(20$1)",
    certain: false,
    said: "年份补足四位",
  },
  {
    wrong: /([初终监申抗再他审复辖])第(?=\d)/u,
    right: "$1",
    certain: true,
    said: "删去“第”字",
  },
  {
    wrong: /([^\d第])0+(?=[1-9]\d*(?:号|$))/u,
    right: "$1",
    certain: true,
    said: "删去顺序号前的“0”",
  },
  { wrong: /(\d)$/u, right: "$1号", certain: true, said: "补上“号”字" },
];
