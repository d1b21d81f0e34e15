/**
 * Courts by the code in their case numbers (法〔2015〕137号第四条、第五条): one character for the
 * province, two digits for an intermediate court, four for a basic court.
 */
import { type Defendant, defendantForm } from "#domain/joint-defendants";
import { LEVELS } from "#domain/organ-levels";
import { PROVINCES } from "#domain/prefectures";

export type CourtLevel = "supreme" | "high" | "intermediate" | "basic";

export const COURT_LEVELS: Record<CourtLevel, string> = {
  supreme: "最高人民法院",
  high: "高级人民法院",
  intermediate: "中级人民法院",
  basic: "基层人民法院",
};

export interface Court {
  code: string;
  name: string;
  level: CourtLevel;
}

const HIGH: readonly Court[] = [
  { code: "最高法", name: "最高人民法院", level: "supreme" },
  ...PROVINCES.map(({ name, character }): Court => {
    return { code: character, name: `${name}高级人民法院`, level: "high" };
  }),
  { code: "兵", name: "新疆维吾尔自治区高级人民法院生产建设兵团分院", level: "high" },
  { code: "军", name: "中国人民解放军军事法院", level: "high" },
];

/** Only where the court's digits are those of the division code (prefectures.ts). */
const INTERMEDIATE: readonly Court[] = PROVINCES.filter((each) => each.courtCodes).flatMap((each) =>
  each.prefectures.map((prefecture): Court => {
    const code = each.character + prefecture.digits;
    return { code, name: `${prefecture.name}中级人民法院`, level: "intermediate" };
  }),
);

/** The demonstration city; 0922 and 0981 seen in public case numbers, the rest by division code. */
const BASIC: readonly Court[] = [
  { code: "甘0902", name: "酒泉市肃州区人民法院", level: "basic" },
  { code: "甘0921", name: "金塔县人民法院", level: "basic" },
  { code: "甘0922", name: "瓜州县人民法院", level: "basic" },
  { code: "甘0923", name: "肃北蒙古族自治县人民法院", level: "basic" },
  { code: "甘0924", name: "阿克塞哈萨克族自治县人民法院", level: "basic" },
  { code: "甘0981", name: "玉门市人民法院", level: "basic" },
  { code: "甘0982", name: "敦煌市人民法院", level: "basic" },
];

const COURTS: ReadonlyMap<string, Court> = new Map(
  [...HIGH, ...INTERMEDIATE, ...BASIC].map((court) => [court.code, court]),
);

/** The court of a code; undefined when the code is well-formed but its court is not in the table. */
export function courtOfCode(code: string): Court | undefined {
  return COURTS.get(code);
}

/** Province characters of court codes, 兵 and 军 included. */
export const COURT_CHARACTERS: string = HIGH.filter((court) => court.level === "high")
  .map((court) => court.code)
  .join("");

const CODE = new RegExp(`^[${COURT_CHARACTERS}](\\d{2}|\\d{4})?$`, "u");

/** The level of a court, from its code (甘09) or its name; undefined when neither. */
export function courtLevelOf(codeOrName: string): CourtLevel | undefined {
  if (codeOrName === "最高法" || codeOrName === "最高人民法院") return "supreme";
  const digits = CODE.exec(codeOrName);
  if (digits)
    return digits[1] === undefined ? "high" : digits[1].length === 2 ? "intermediate" : "basic";
  if (/高级人民法院/u.test(codeOrName)) return "high";
  if (/中级(?:人民)?法院|知识产权法院|海事法院|运输中级/u.test(codeOrName)) return "intermediate";
  return /法院$/u.test(codeOrName) ? "basic" : undefined;
}

export interface CourtRule {
  level: "basic" | "intermediate";
  rule: "COURT-1";
  law: string;
  message: string;
}

/**
 * The ordinary first-instance court. It follows the original agency, not the organ (COURT-1). Shown,
 * never enforced: a court may handle cases of other districts, and major or complex cases go to the
 * intermediate court (COURT-2; 行政诉讼法第十五条第三项、第十八条第二款).
 */
export function courtForDefendants(defendants: readonly Defendant[]): CourtRule | undefined {
  const originals = defendants.filter((each) => each.capacity === "ORIGINAL_AGENCY");
  const deciding = originals.length > 0 ? originals : defendants;
  const higher = deciding.find(belongsToIntermediate);
  const one = higher ?? deciding[0];
  if (!one) return undefined;
  const joint = defendantForm(defendants) === "JOINT";
  const ordinary = higher ? "行政诉讼法第十五条" : "行政诉讼法第十四条";
  const court = higher ? "中级人民法院" : "基层人民法院";
  const reason = joint
    ? `共同被告案件以作出原行政行为的“${one.name}”确定级别管辖`
    : `被告“${one.name}”为${LEVELS[one.level].label}`;
  return {
    level: higher ? "intermediate" : "basic",
    rule: "COURT-1",
    law: joint ? "法释〔2018〕1号第一百三十四条第三款" : ordinary,
    message: `${reason}，一审由${court}管辖。`,
  };
}

function belongsToIntermediate({ name, level }: Defendant): boolean {
  const customs = level === "VERTICAL" && name.includes("海关");
  return customs || level === "STATE_DEPT" || LEVELS[level].countyGovernmentOrAbove;
}
