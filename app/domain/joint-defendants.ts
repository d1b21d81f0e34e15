/**
 * Who is the defendant after a reconsideration (rules.md 3 and 4.2), and under which one a case
 * counts (ROLL-1). The court that follows from the defendants stands in courts.ts (COURT-1).
 */

import type { RejectionGround } from "#domain/grounds";
import { type Level, type RollUp, rollUpOf } from "#domain/organ-levels";
import {
  HEADLINE_ORDER,
  RECONSIDERATION_OUTCOMES,
  type ReconsiderationOutcome,
} from "#domain/reconsideration-outcomes";

/** 被告形式 (4.2). */
export const DEFENDANT_FORMS = {
  NOT_RECONSIDERED: "未经复议",
  ORGAN_SOLE: "复议机关为单独被告",
  JOINT: "复议机关为共同被告",
} as const;

export type DefendantForm = keyof typeof DEFENDANT_FORMS;

export interface DefendantRule {
  /** ORIGINAL: the agency of the original act alone. EITHER: the plaintiff chooses the act he sues. */
  who: "JOINT" | "ORGAN" | "ORIGINAL" | "EITHER" | "NONE";
  rule: string;
  law: string;
  /** One Chinese sentence for the decision's paragraph on the right to sue. */
  message: string;
}

const S3 = "3";

const JOINT: DefendantRule = {
  who: "JOINT",
  rule: S3,
  law: "行政诉讼法第二十六条第二款、法释〔2018〕1号第一百三十三条",
  message: "复议机关维持原行政行为（含驳回复议请求），作出原行政行为的机关和复议机关是共同被告。",
};

const PROCEDURAL: DefendantRule = {
  who: "JOINT",
  rule: S3,
  law: "法释〔2018〕1号第二十二条第三款",
  message:
    "复议决定仅以违反法定程序确认原行政行为违法，视为维持，作出原行政行为的机关和复议机关是共同被告。",
};

const MIXED: DefendantRule = {
  who: "JOINT",
  rule: S3,
  law: "法释〔2018〕1号第一百三十四条第二款",
  message: "复议决定既有维持又有改变的内容，作出原行政行为的机关和复议机关是共同被告。",
};

const ORGAN: DefendantRule = {
  who: "ORGAN",
  rule: S3,
  law: "行政诉讼法第二十六条第二款、法释〔2018〕1号第二十二条",
  message: "复议机关改变原行政行为，复议机关是被告。",
};

const REJECTED_AS_INADMISSIBLE: DefendantRule = {
  who: "EITHER",
  rule: S3,
  law: "行政诉讼法第二十六条第三款、法释〔2018〕1号第一百三十三条",
  message:
    "以申请不符合受理条件为由驳回的，起诉驳回决定以复议机关为被告，起诉原行政行为以原行政机关为被告。",
};

const REFUSED: DefendantRule = {
  who: "EITHER",
  rule: S3,
  law: "行政诉讼法第二十六条第三款、行政复议法第三十四条",
  message: "复议机关不予受理的，起诉不予受理以复议机关为被告，起诉原行政行为以原行政机关为被告。",
};

const SILENT: DefendantRule = {
  who: "EITHER",
  rule: S3,
  law: "行政诉讼法第二十六条第三款",
  message: "复议机关逾期未作决定的，起诉原行政行为以原行政机关为被告，起诉不作为以复议机关为被告。",
};

const ORIGINAL: DefendantRule = {
  who: "ORIGINAL",
  rule: S3,
  law: "法释〔2018〕1号第五十八条",
  message: "撤回申请后，在法定起诉期限内可以原行政机关为被告起诉原行政行为；复议前置的除外。",
};

const NONE: DefendantRule = {
  who: "NONE",
  rule: S3,
  law: "行政复议法第七十三条",
  message: "该结案方式不另产生起诉复议决定的被告。",
};

export interface DecisionFacts {
  /** CONFIRM_ILLEGAL only because the procedure was violated (法释〔2018〕1号第二十二条第三款). */
  proceduralOnly?: boolean;
  /** Why an application was rejected: RJ1 to RJ7 are admission, RJ8 to RJ10 the merits. */
  rejectionGround?: RejectionGround;
}

/** Who is sued after a decision of these items; undefined without items. */
export function defendantsAfter(
  codes: readonly ReconsiderationOutcome[],
  facts: DecisionFacts = {},
): DefendantRule | undefined {
  const present = HEADLINE_ORDER.filter((code) => codes.includes(code));
  // Compensation is an item beside the decision; it speaks only when it stands alone.
  const main = present.filter((code) => code !== "COMPENSATE" && code !== "COMP_REJECT");
  const rules = (main.length > 0 ? main : present).map((code) => ruleOf(code, facts));
  // Part maintained, part changed: the mixed decision is joint as a whole.
  const kinds = new Set(rules.map((rule) => rule.who));
  return kinds.has("JOINT") && kinds.has("ORGAN") ? MIXED : rules[0];
}

function ruleOf(
  code: ReconsiderationOutcome,
  { proceduralOnly, rejectionGround }: DecisionFacts,
): DefendantRule {
  if (code === "CONFIRM_ILLEGAL" && proceduralOnly) return PROCEDURAL;
  if (code === "REVOKE_PART") return MIXED;
  if (code === "NOT_ACCEPTED") return REFUSED;
  if (code === "SILENT") return SILENT;
  switch (RECONSIDERATION_OUTCOMES[code].laterDefendant) {
    case "joint":
      return JOINT;
    case "organ":
      return ORGAN;
    case "original":
      return ORIGINAL;
    case "none":
      return NONE;
    case "byGround":
      return /^RJ(?:8|9|10)$/u.test(rejectionGround ?? "") ? JOINT : REJECTED_AS_INADMISSIBLE;
  }
}

export interface Defendant {
  name: string;
  level: Level;
  capacity: "ORIGINAL_AGENCY" | "RECON_ORGAN";
}

export interface CountingDefendant {
  defendant: Defendant;
  rollUp: RollUp;
  rule: "ROLL-1";
  message: string;
}

/** The one defendant under which a case counts: the original agency, or the organ that is sole. */
export function countingDefendant(defendants: readonly Defendant[]): CountingDefendant | undefined {
  const original = defendants.find((each) => each.capacity === "ORIGINAL_AGENCY");
  const defendant = original ?? defendants[0];
  if (!defendant) return undefined;
  const message = original
    ? "每案只计一次，归入作出原行政行为的机关。"
    : "每案只计一次，复议机关单独为被告的，归入复议机关。";
  return { defendant, rollUp: rollUpOf(defendant.level), rule: "ROLL-1", message };
}

/** 被告形式 of a set of defendants; the first proceeding of a dispute without reconsideration has no organ. */
export function defendantForm(defendants: readonly Defendant[]): DefendantForm {
  const organ = defendants.some((each) => each.capacity === "RECON_ORGAN");
  const original = defendants.some((each) => each.capacity === "ORIGINAL_AGENCY");
  return !organ ? "NOT_RECONSIDERED" : original ? "JOINT" : "ORGAN_SOLE";
}
