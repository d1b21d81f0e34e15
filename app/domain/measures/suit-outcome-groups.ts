/** Groups of court outcomes that case sets are built from (rules.md 4.3); tested against the table. */

const LOST = [
  "REVOKE",
  "REVOKE_REMAKE",
  "REVOKE_PART",
  "REVOKE_PART_REMAKE",
  "PERFORM",
  "PAY",
  "CONFIRM_ILLEGAL",
  "CONFIRM_VOID",
  "CHANGE",
  "AGREEMENT_PERFORM",
  "AGREEMENT_COMPENSATE",
  "COMPENSATE",
];

/** 败诉 (4.3, column "lost"). */
export const LOST_SUITS: readonly string[] = LOST;

/** 实体判决 (4.3, column "merits", first instance). */
export const MERITS_JUDGMENTS: readonly string[] = ["DISMISS_CLAIM", ...LOST, "RECON_ONLY"];

/** 协调化解: withdrawn because the defendant changed its act, or mediated (L-Q8). */
export const COORDINATED_SUITS: readonly string[] = ["WITHDRAW_CHANGED", "MEDIATED"];
