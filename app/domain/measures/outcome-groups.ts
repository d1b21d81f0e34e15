/**
 * Groups of outcome codes that case sets are built from (rules.md sections 3, 3.1 and 4.3). That
 * they agree with the outcome tables is tested.
 */

const AGREEMENT_DECISIONS = [
  "AGREEMENT_CONCLUDE",
  "AGREEMENT_PERFORM",
  "AGREEMENT_REVOKE",
  "AGREEMENT_TERMINATE",
  "AGREEMENT_REMEDY",
];

/** 直接纠错 D: section 3, column "direct correction". */
export const DIRECT_CORRECTIONS: readonly string[] = [
  "CHANGE",
  "REVOKE",
  "REVOKE_PART",
  "CONFIRM_ILLEGAL",
  "CONFIRM_VOID",
  "ORDER_PERFORM",
  ...AGREEMENT_DECISIONS,
];

/** 间接纠错 I. */
export const INDIRECT_CORRECTIONS: readonly string[] = ["MEDIATED", "TERM_SETTLED", "TERM_CHANGED"];

/** Mediated, or withdrawn after a settlement: what Q6 adds to D. */
export const SETTLED: readonly string[] = ["MEDIATED", "TERM_SETTLED"];

/** 调撤 T: mediated, and all withdrawals. */
export const MEDIATED_OR_WITHDRAWN: readonly string[] = [
  "MEDIATED",
  "TERM_WITHDRAW",
  "TERM_SETTLED",
  "TERM_CHANGED",
];
