/**
 * Type codes of administrative court case numbers (rules.md 6.1, 法〔2015〕137号第七条 and its annex),
 * with the instance that each stands for.
 */
import type { Instance } from "#domain/instances";

export interface CourtTypeRow {
  instance?: Instance;
  /** Cannot be issued by a basic court (NUM-1). */
  aboveBasic: boolean;
  /** case: an administrative proceeding; link: only linked to one (enforcement); other: flagged. */
  scope: "case" | "link" | "other";
  compensation: boolean;
}

const ROWS: readonly (readonly [codes: string, instance: Instance | undefined])[] = [
  ["行初 行赔初", "FIRST"],
  ["行终 行赔终", "SECOND"],
  ["行申 行赔申", "RETRIAL_REVIEW"],
  ["行再 行赔再", "RETRIAL"],
  ["行监 行赔监 行抗 行赔抗", "SUPERVISION"],
  ["行审 行审复", "NONLIT"],
  ["行辖 行辖终 赔辖 赔辖终", "JURISDICTION"],
  ["行他 行赔他", undefined],
];

const ENFORCEMENT = "执 执恢 执保 执异 执复 执监 执协 执他";
/** Before a case is filed; newer than the published list, so taken as other and flagged. */
const BEFORE_FILING = "诉前调 行诉前调 引调 行引调";
const ABOVE_BASIC = ["行终", "行申", "行赔终", "行赔申", "行辖终"];

export const COURT_TYPES: ReadonlyMap<string, CourtTypeRow> = new Map([
  ...ROWS.flatMap(([codes, instance]) => codes.split(" ").map((code) => entry(code, instance))),
  ...ENFORCEMENT.split(" ").map((code) => entry(code, "ENFORCEMENT", "link")),
  ...BEFORE_FILING.split(" ").map((code) => entry(code, undefined, "other")),
]);

function entry(
  code: string,
  instance: Instance | undefined,
  scope: CourtTypeRow["scope"] = "case",
): [string, CourtTypeRow] {
  const aboveBasic = ABOVE_BASIC.includes(code);
  return [code, { instance, aboveBasic, scope, compensation: code.includes("赔") }];
}

/** The longest codes first, for a pattern that must not stop at 行审 in 行审复. */
export const COURT_TYPE_PATTERN: string = [...COURT_TYPES.keys()]
  .sort((a, b) => b.length - a.length)
  .join("|");
