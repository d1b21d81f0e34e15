/**
 * Levels of organs (rules.md 4.2, CL-2): the columns of the statistics form, with the splits of its
 * 其他, and the four-way roll-up of the published annual report (ROLL-1).
 */
import { bareWord } from "#domain/number-normal";

export const ORGAN_KINDS = {
  government: "人民政府",
  department: "工作部门",
  dispatched: "派出机关",
  vertical: "垂直管理机关",
  zone: "开发区管委会",
  authorised: "授权组织",
} as const;

export type OrganKind = keyof typeof ORGAN_KINDS;

/** The four columns of the published report; every case counts in exactly one (ROLL-1). */
export const ROLL_UPS = {
  MUNICIPAL_GOVERNMENT: { label: "市政府", key: "municipal_government" },
  COUNTY_GOVERNMENT: { label: "县级政府", key: "county_government" },
  MUNICIPAL_DEPARTMENT: { label: "市级政府部门", key: "municipal_department" },
  OTHER: { label: "其他", key: "other" },
} as const;

export type RollUp = keyof typeof ROLL_UPS;

interface LevelRow {
  label: string;
  kind: OrganKind;
  law: string;
  rollUp: RollUp;
  /** Is the agency a people's government of county level or above (行政诉讼法第十五条第一项)? */
  countyGovernmentOrAbove: boolean;
}

const FORM = "行政复议案件统计报表(国统制〔2010〕103号)被申请人栏";

export const LEVELS = {
  STATE_DEPT: row("国务院部门", "department", FORM, "OTHER"),
  PROV_GOV: row("省级政府", "government", FORM, "OTHER"),
  PROV_DEPT: row("省级政府部门", "department", FORM, "OTHER"),
  CITY_GOV: row("市(地)级政府", "government", FORM, "MUNICIPAL_GOVERNMENT"),
  CITY_DEPT: row("市(地)级政府部门", "department", FORM, "MUNICIPAL_DEPARTMENT"),
  COUNTY_GOV: row("县级政府", "government", FORM, "COUNTY_GOVERNMENT"),
  COUNTY_DEPT: row("县级政府部门", "department", FORM, "OTHER"),
  TOWN_GOV: row("乡镇政府、街道办事处", "government", FORM, "OTHER"),
  VERTICAL: row("垂直管理机关", "vertical", "行政复议法第二十七条", "OTHER"),
  DEV_ZONE: row("开发区管委会", "zone", "法释〔2018〕1号第二十一条", "OTHER"),
  AUTHORISED_ORG: row("授权组织", "authorised", "法释〔2018〕1号第二十四条", "OTHER"),
} as const satisfies Record<string, LevelRow>;

export type Level = keyof typeof LEVELS;

function row(label: string, kind: OrganKind, law: string, rollUp: RollUp): LevelRow {
  const countyGovernmentOrAbove = kind === "government" && !label.startsWith("乡镇");
  return { label, kind, law, rollUp, countyGovernmentOrAbove };
}

/** The report column in which a defendant of this level is counted (ROLL-1). */
export function rollUpOf(level: Level): RollUp {
  return LEVELS[level].rollUp;
}

/** The words of ledgers and organ lists, without spaces and brackets, | between them. */
const WORDS: readonly (readonly [Level | undefined, string])[] = [
  ["STATE_DEPT", "state_department|国务院部门|国家部委"],
  ["PROV_GOV", "provincial_government|省级政府|省政府|省级人民政府|省人民政府"],
  ["PROV_DEPT", "provincial_department|省级政府部门|省级部门|省直部门|省政府部门|省级政府的部门"],
  [
    "CITY_GOV",
    "municipal_government|市政府|市级政府|市地级政府|地级市政府|市人民政府|市级人民政府|设区的市级政府",
  ],
  [
    "CITY_DEPT",
    "municipal_department|市级政府部门|市地级政府部门|市政府部门|市级部门|市直部门|市地级政府的部门|市政府工作部门",
  ],
  [
    "COUNTY_GOV",
    "county_government|县级政府|县政府|区县政府|县区政府|县市区政府|区政府|县级人民政府",
  ],
  [
    "COUNTY_DEPT",
    "county_department|县级政府部门|区县政府部门|县区政府部门|县市区政府部门|县政府部门|县级部门|县直部门|县级政府的部门",
  ],
  [
    "TOWN_GOV",
    "township_government|乡镇|乡镇政府|乡镇人民政府|街道|街道办事处|乡镇街道|乡镇政府、街道办事处",
  ],
  ["VERTICAL", "vertical_agency|垂直管理机关|垂直管理|垂管部门|垂管单位"],
  ["DEV_ZONE", "development_zone|开发区管委会|开发区|管委会"],
  ["AUTHORISED_ORG", "authorised_organisation|授权组织|法律法规授权组织"],
  // 其他 names a column of the report, not one level.
  [undefined, "OTHER|other|其他|其它"],
];

const LEVEL_OF_WORD = new Map(
  WORDS.flatMap(([level, words]) =>
    [...words.split("|"), ...(level ? [level] : [])].map((word) => [word, level] as const),
  ),
);

/**
 * Reads what a ledger's level column or an organ list says. A word such as 其他 names a report
 * column without a level; undefined when the word is not known.
 */
export function readLevel(text: string): { level?: Level; rollUp: RollUp } | undefined {
  const word = bareWord(text);
  if (!LEVEL_OF_WORD.has(word)) return undefined;
  const level = LEVEL_OF_WORD.get(word);
  return level ? { level, rollUp: rollUpOf(level) } : { rollUp: "OTHER" };
}
