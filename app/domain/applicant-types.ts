/** Types of applicants (CL-1) and the two columns of the report: 公民 / 法人或者其他组织. */
import { codesOf } from "#domain/codes";
import { bareWord, normalWidth } from "#domain/number-normal";

/** The two columns of the statistics form; a mixed group counts as organisation. */
export const APPLICANT_CLASSES = { citizen: "公民", organisation: "法人或者其他组织" } as const;

export type ApplicantClass = keyof typeof APPLICANT_CLASSES;

interface ApplicantTypeRow {
  label: string;
  law: string;
  class: ApplicantClass;
  words: readonly string[];
}

export const APPLICANT_TYPES = {
  CITIZEN: {
    label: "公民",
    law: "行政复议法第二条",
    class: "citizen",
    words: ["自然人", "个人"],
  },
  SOLE_TRADER: {
    label: "个体工商户",
    law: "行政复议法实施条例（2026年）第十二条",
    class: "citizen",
    words: ["个体户", "个体"],
  },
  FARM_HOUSEHOLD: {
    label: "农村承包经营户",
    law: "行政复议法实施条例（2026年）第十二条",
    class: "citizen",
    words: ["承包经营户"],
  },
  COMPANY: {
    label: "企业法人",
    law: "行政复议法实施条例（2026年）第十四条",
    class: "organisation",
    words: ["公司", "企业", "法人", "企业法人/公司"],
  },
  PARTNERSHIP: {
    label: "合伙",
    law: "行政复议法实施条例（2026年）第十三条",
    class: "organisation",
    words: ["合伙企业"],
  },
  ORG_NO_LEGAL: {
    label: "非法人组织",
    law: "行政复议法实施条例（2026年）第十三条",
    class: "organisation",
    words: ["其他组织", "组织"],
  },
  RURAL_COLLECTIVE: {
    label: "农村集体经济组织",
    law: "行政复议法实施条例（2026年）第十五条",
    class: "organisation",
    words: ["村集体", "农村集体"],
  },
  OWNERS: {
    label: "业主委员会",
    law: "行政复议法实施条例（2026年）第十六条",
    class: "organisation",
    words: ["业主", "业委会"],
  },
  SUCCESSOR: {
    label: "近亲属或者权利义务承受人",
    law: "行政复议法第十四条",
    class: "citizen",
    words: ["近亲属", "权利义务承受人", "继承人"],
  },
} as const satisfies Record<string, ApplicantTypeRow>;

export type ApplicantType = keyof typeof APPLICANT_TYPES;

const TYPE_CODES = codesOf(APPLICANT_TYPES);

const TYPE_OF_WORD = new Map<string, ApplicantType>(
  TYPE_CODES.flatMap((code) =>
    [code, APPLICANT_TYPES[code].label, ...APPLICANT_TYPES[code].words].map(
      (word) => [word, code] as const,
    ),
  ),
);

/** Reads 申请人类型; 法人或者其他组织 names the column only. Undefined for an unknown word. */
export function readApplicantType(
  text: string,
): { type?: ApplicantType; class: ApplicantClass } | undefined {
  const word = bareWord(text);
  if (/^法人(?:或者?|、|和|及)其他组织$|^organisation$/u.test(word))
    return { class: "organisation" };
  if (word === "citizen") return { type: "CITIZEN", class: "citizen" };
  const type = TYPE_OF_WORD.get(word);
  return type && { type, class: APPLICANT_TYPES[type].class };
}

const ORGANISATION =
  /(?:公司|企业|厂|店|中心|合作社|协会|学会|商行|商会|委员会|集团|银行|医院|学校|学院|大学|事务所|经营部|基金会|合伙|小组|社|队|局|政府|矿|农场|林场|牧场)(?:[（(].*[）)])?$/u;

/** The column that a name suggests, where the ledger gives none. */
export function applicantClassOfName(name: string): ApplicantClass {
  return ORGANISATION.test(normalWidth(name)) ? "organisation" : "citizen";
}

export interface Applicants {
  names: string[];
  /** 申请人总数: heads, at least the number of names. */
  count: number;
}

/** 等9人, 等九人, 共5人, 9人, 等. A bare Chinese numeral may be part of a name (李二人). */
const AND_OTHERS =
  /(?:等|等?共计?)(?<many>\d+|[零一二三四五六七八九十百]+)[人名户位]$|(?<heads>\d+)[人名户位]$|等$/u;

/** Reads 曹芳等9人 (one name, nine applicants) or 张三、李四 (two names, two applicants). */
export function readApplicants(text: string): Applicants {
  const written = withoutSpaces(text);
  const group = AND_OTHERS.exec(written);
  const listed = group ? written.slice(0, group.index) : written;
  const names = listed.split(/[、,，;；]/u).filter((name) => name !== "");
  const said = numberOf(group?.groups?.many ?? group?.groups?.heads ?? "");
  return { names, count: Math.max(names.length, said, 1) };
}

function withoutSpaces(text: string): string {
  return normalWidth(text.replace(/[\r\n]+/gu, "、").replace(/、+$/u, ""));
}

const DIGITS = "〇一二三四五六七八九";

/** 9, 九, 十二, 二十三, 一百零五; 0 when it is none of these. */
function numberOf(written: string): number {
  if (/^\d+$/u.test(written)) return Number(written);
  const found = /^(?:(.)百)?零?(?:(.?)十)?(.?)$/u.exec(written);
  if (!found) return 0;
  const [, hundreds = "", tens = "", ones = ""] = found;
  const digit = (sign: string) => Math.max(0, DIGITS.indexOf(sign || "〇"));
  const tenCount = written.includes("十") ? Math.max(1, digit(tens)) : 0;
  return digit(hundreds) * 100 + tenCount * 10 + digit(ones);
}
