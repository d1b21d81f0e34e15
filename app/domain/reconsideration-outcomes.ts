/**
 * Outcomes of reconsideration (rules.md 3). A case may carry several items; the headline is derived
 * by a fixed order (rules.md 9.2), so that every case counts once.
 */
import { normalWidth, withBrackets } from "#domain/number-normal";

/** Who is sued after this outcome; joint-defendants.ts holds the consequences. */
export type LaterDefendant = "joint" | "organ" | "original" | "byGround" | "none";

export interface OutcomeRow {
  label: string;
  /** Article in the law since 2024-01-01. */
  law: string;
  /** Article to 2023-12-31, where the outcome existed. */
  lawBefore2024?: string;
  /** Concluded after acceptance (已审结): counts in J. */
  concluded: boolean;
  /** 直接纠错: counts in D. */
  directCorrection: boolean;
  /** Indirect correction: counts in I. */
  indirect: boolean;
  laterDefendant: LaterDefendant;
}

type Flag = "direct" | "indirect" | "plain" | "unreviewed";

function row(
  label: string,
  law: string,
  lawBefore2024: string | undefined,
  flag: Flag,
  laterDefendant: LaterDefendant,
): OutcomeRow {
  return {
    label,
    law,
    lawBefore2024,
    concluded: flag !== "unreviewed",
    directCorrection: flag === "direct",
    indirect: flag === "indirect",
    laterDefendant,
  };
}

const A28 = "行政复议法（2017年修正）第二十八条第一款";
const R48 = "行政复议法实施条例（2007年）第四十八条";
const R50 = "行政复议法实施条例（2007年）第五十条";
const R42 = "行政复议法实施条例（2007年）第四十二条";
const AGREEMENT = "行政复议法第七十一条";
const ONE = "第一项";
const THREE = "第三项";

export const RECONSIDERATION_OUTCOMES = {
  MAINTAIN: row("维持", "行政复议法第六十八条", A28 + ONE, "plain", "joint"),
  REJECT_CLAIM: row("驳回行政复议请求", "行政复议法第六十九条", R48, "plain", "joint"),
  REJECT_APPLICATION: row("驳回行政复议申请", "行政复议法第三十三条", R48, "plain", "byGround"),
  CHANGE: row("变更", "行政复议法第六十三条", A28 + THREE, "direct", "organ"),
  REVOKE: row("撤销", "行政复议法第六十四条", A28 + THREE, "direct", "organ"),
  REVOKE_PART: row("部分撤销", "行政复议法第六十四条", A28 + THREE, "direct", "joint"),
  CONFIRM_ILLEGAL: row("确认违法", "行政复议法第六十五条", A28 + THREE, "direct", "organ"),
  CONFIRM_VOID: row("确认无效", "行政复议法第六十七条", undefined, "direct", "organ"),
  ORDER_PERFORM: row("责令履行", "行政复议法第六十六条", `${A28}第二项`, "direct", "organ"),
  AGREEMENT_CONCLUDE: row("责令订立行政协议", AGREEMENT, undefined, "direct", "organ"),
  AGREEMENT_PERFORM: row("责令履行行政协议", AGREEMENT, undefined, "direct", "organ"),
  AGREEMENT_UNDO: row("撤销变更、解除协议的行为", AGREEMENT, undefined, "direct", "organ"),
  AGREEMENT_TERMINATE: row("解除行政协议", AGREEMENT, undefined, "direct", "organ"),
  AGREEMENT_REMEDY: row("行政协议补救、赔偿、补偿", AGREEMENT, undefined, "direct", "organ"),
  COMPENSATE: row(
    "责令赔偿",
    "行政复议法第七十二条",
    "行政复议法（2017年修正）第二十九条",
    "plain",
    "organ",
  ),
  COMP_REJECT: row("驳回赔偿请求", "行政复议法第七十二条", undefined, "plain", "joint"),
  MEDIATED: row("调解", "行政复议法第七十三条", R50, "indirect", "none"),
  TERM_WITHDRAW: row("终止（撤回申请）", "行政复议法第四十一条第一项", R42, "plain", "original"),
  TERM_SETTLED: row("终止（和解后撤回）", "行政复议法第七十四条", R42, "indirect", "original"),
  TERM_CHANGED: row(
    "终止（改变行为后撤回）",
    "行政复议法第四十一条第一项",
    R42,
    "indirect",
    "original",
  ),
  TERM_OTHER: row("终止（其他）", "行政复议法第四十一条第二项至第五项", R42, "plain", "none"),
  NOT_ACCEPTED: row(
    "不予受理",
    "行政复议法第三十条第二款",
    "行政复议法（2017年修正）第十七条第一款",
    "unreviewed",
    "byGround",
  ),
  SILENT: row(
    "逾期未决",
    "行政诉讼法第二十六条第三款",
    "行政诉讼法第二十六条第三款",
    "unreviewed",
    "byGround",
  ),
} as const satisfies Record<string, OutcomeRow>;

export type ReconsiderationOutcome = keyof typeof RECONSIDERATION_OUTCOMES;

/** Which item speaks for the case (rules.md 9.2). Items alone (compensation) come last. */
export const HEADLINE_ORDER: readonly ReconsiderationOutcome[] = [
  "CHANGE",
  "REVOKE",
  "CONFIRM_VOID",
  "CONFIRM_ILLEGAL",
  "ORDER_PERFORM",
  "AGREEMENT_CONCLUDE",
  "AGREEMENT_PERFORM",
  "AGREEMENT_UNDO",
  "AGREEMENT_TERMINATE",
  "AGREEMENT_REMEDY",
  "REVOKE_PART",
  "MEDIATED",
  "TERM_SETTLED",
  "TERM_CHANGED",
  "TERM_WITHDRAW",
  "TERM_OTHER",
  "REJECT_CLAIM",
  "REJECT_APPLICATION",
  "MAINTAIN",
  "COMPENSATE",
  "COMP_REJECT",
  "NOT_ACCEPTED",
  "SILENT",
];

/** The outcome by which a case of these items counts; undefined without items. */
export function headline(
  codes: readonly ReconsiderationOutcome[],
): ReconsiderationOutcome | undefined {
  return HEADLINE_ORDER.find((code) => codes.includes(code));
}

const WORDS: readonly (readonly [ReconsiderationOutcome, RegExp])[] = [
  ["NOT_ACCEPTED", /^(?:决定)?不予?受理/u],
  ["SILENT", /^逾期未(?:决|作出决定|复议)/u],
  ["COMP_REJECT", /^(?:决定)?驳回.*赔偿/u],
  ["REJECT_CLAIM", /^(?:决定)?驳回(?:其|申请人的?)?(?:行政)?(?:复议)?请求/u],
  ["REJECT_APPLICATION", /^(?:决定)?驳回(?:其|申请人的?)?(?:行政)?(?:复议)?(?:申请)?$/u],
  ["TERM_SETTLED", /^和解|^终止.*和解/u],
  ["TERM_CHANGED", /^终止.*(?:改变|自行纠正|自纠|变更|撤销)/u],
  [
    "TERM_WITHDRAW",
    /^终止.*撤回|^(?:准予|准许|同意)?(?:申请人)?(?:自愿)?(?:主动)?撤回(?:申请|复议)?/u,
  ],
  ["TERM_OTHER", /^(?:决定)?终止/u],
  ["MEDIATED", /^(?:行政)?(?:复议)?调解(?!和解不成)/u],
  ["AGREEMENT_CONCLUDE", /^(?:责令)?(?:依法)?订立(?:行政)?协议/u],
  ["AGREEMENT_PERFORM", /^(?:责令)?(?:继续)?履行(?:行政)?协议/u],
  ["AGREEMENT_UNDO", /^撤销.*协议的?行为/u],
  ["AGREEMENT_TERMINATE", /^(?:责令)?解除(?:行政)?协议/u],
  ["AGREEMENT_REMEDY", /^(?:行政)?协议.*(?:补救|赔偿|补偿)/u],
  ["REVOKE_PART", /^(?:决定)?部分撤销|^撤销部分/u],
  ["REVOKE", /^(?:决定|予以)?(?:全部)?撤销/u],
  ["CHANGE", /^(?:决定)?(?:予以)?变更/u],
  ["CONFIRM_ILLEGAL", /^(?:决定)?确认.*违法/u],
  ["CONFIRM_VOID", /^(?:决定)?确认.*无效/u],
  ["ORDER_PERFORM", /^(?:决定)?(?:责令)?(?:限期|其|被申请人)*履行/u],
  ["COMPENSATE", /^(?:决定)?(?:责令)?(?:行政)?赔偿/u],
  ["MAINTAIN", /^(?:决定)?(?:予以)?(?:部分)?维持/u],
];

/**
 * Reads what a ledger writes under 结案方式, in any width of brackets; several items may be joined by
 * 、，；. `code` is the headline, `codes` every item in the order written; undefined when any item is
 * not understood.
 */
export function readReconsiderationOutcome(
  text: string,
): { code: ReconsiderationOutcome; codes: ReconsiderationOutcome[] } | undefined {
  const exact = codeOrLabel(text.trim());
  if (exact) return { code: exact, codes: [exact] };
  const codes: ReconsiderationOutcome[] = [];
  for (const item of withBrackets(normalWidth(text), "(", ")").split(/[、,，;；](?![^(]*\))/u)) {
    const found = WORDS.find(([, pattern]) => pattern.test(item))?.[0];
    if (!found) return undefined;
    if (!codes.includes(found)) codes.push(found);
  }
  const code = headline(codes);
  return code && { code, codes };
}

function codeOrLabel(text: string): ReconsiderationOutcome | undefined {
  return HEADLINE_ORDER.find(
    (code) => code === text || RECONSIDERATION_OUTCOMES[code].label === text,
  );
}
