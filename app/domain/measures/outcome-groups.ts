import { COURT_OUTCOMES, type CourtOutcomeRow } from "#domain/court-outcomes";
import { type OutcomeRow, RECONSIDERATION_OUTCOMES } from "#domain/reconsideration-outcomes";

/** Groups of outcome codes that case sets are built from (rules.md 3.1, 4.3), read off the tables. */

/** 直接纠错 D. */
export const DIRECT_CORRECTIONS = concluding((row) => row.directCorrection);

/** 间接纠错 I: mediated, or withdrawn after a settlement or after the act was changed. */
export const INDIRECT_CORRECTIONS = concluding((row) => row.indirect);

/** Mediated, or withdrawn after a settlement: what Q6 adds to D. */
export const SETTLED: readonly string[] = ["MEDIATED", "TERM_SETTLED"];

/** 调撤 T: mediated, and all withdrawals. */
export const MEDIATED_OR_WITHDRAWN: readonly string[] = [...INDIRECT_CORRECTIONS, "TERM_WITHDRAW"];

/** 败诉, in first instance. */
export const LOST_SUITS = judged((row) => row.lost === true);

/** 实体判决, in first instance. */
export const MERITS_JUDGMENTS = judged((row) => row.merits === true);

/** 协调化解: withdrawn because the defendant changed its act, or mediated (L-Q8). */
export const COORDINATED_SUITS: readonly string[] = ["WITHDRAW_CHANGED", "MEDIATED"];

function concluding(fits: (row: OutcomeRow) => boolean): readonly string[] {
  return codesWhere(RECONSIDERATION_OUTCOMES, (row) => row.concluded && fits(row));
}

function judged(fits: (row: CourtOutcomeRow) => boolean): readonly string[] {
  return codesWhere(COURT_OUTCOMES, (row) => row.kind === "judgment" && fits(row));
}

function codesWhere<Row>(table: Record<string, Row>, fits: (row: Row) => boolean): string[] {
  return Object.entries(table)
    .filter(([, row]) => fits(row))
    .map(([code]) => code);
}
