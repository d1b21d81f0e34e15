import type { CaseSetId } from "#domain/measures/case-sets";
import type { PlainDate } from "#domain/plain-date";
import { addDays } from "#domain/plain-date";

/**
 * The balances that must hold before a table may be published (rules.md 9.2, EQ1 to EQ8): 平衡校验.
 */

/** A side of a balance: sets added up, a set added up over a dimension, or a set of the period before. */
export type Term =
  | { set: CaseSetId }
  | { set: CaseSetId; over: string }
  | { set: CaseSetId; ofPreviousPeriod: true };

export interface Identity {
  id: string;
  /** In words. */
  statement: string;
  left: readonly Term[];
  relation: "=" | "<=";
  right: readonly Term[];
}

export const IDENTITIES: readonly Identity[] = [
  {
    id: "EQ1",
    statement: "上期结转（含未受理）＋收到＝办结＋期末未办结",
    left: [{ set: "carriedInUndisposed" }, { set: "received" }],
    relation: "=",
    right: [{ set: "disposed" }, { set: "undisposedAtEnd" }],
  },
  {
    id: "EQ2",
    statement: "受理＋上期结转＝审结＋期末未审结（A + Q0 = J + Q1）",
    left: [{ set: "accepted" }, { set: "carriedIn" }],
    relation: "=",
    right: [{ set: "closedInPeriod" }, { set: "pendingAtEnd" }],
  },
  over("EQ3", "被申请人各栏之和＝收到", "received", "level"),
  over("EQ3", "复议机关各栏之和＝收到", "received", "organLevel"),
  over("EQ3", "申请复议事项各栏之和＝收到", "received", "act"),
  over("EQ4", "各结案方式之和＝审结", "closedInPeriod", "outcome"),
  over("EQ5", "各行政管理领域之和＝收到", "received", "area"),
  over("EQ5", "各行政管理领域之和＝审结", "closedInPeriod", "area"),
  {
    id: "EQ6",
    statement: "本期的上期结转＝上期的期末未审结",
    left: [{ set: "carriedIn" }],
    relation: "=",
    right: [{ set: "pendingAtEnd", ofPreviousPeriod: true }],
  },
  {
    id: "EQ7",
    statement: "直接纠错不多于审结（D ≤ J），一案只计一次",
    left: [{ set: "directCorrection" }],
    relation: "<=",
    right: [{ set: "closedInPeriod" }],
  },
  {
    id: "EQ8",
    statement: "行政复议意见书累计落实数不多于累计制发数",
    left: [{ set: "lettersReportedByEnd" }],
    relation: "<=",
    right: [{ set: "lettersIssuedByEnd" }],
  },
];

export interface IdentityCheck {
  id: string;
  statement: string;
  left: number;
  relation: "=" | "<=";
  right: number;
  holds: boolean;
}

/** Checks every balance; `countOf` counts one term. */
export function checkIdentities(countOf: (term: Term) => number): IdentityCheck[] {
  return IDENTITIES.map(({ id, statement, left, relation, right }) => {
    const [l, r] = [sum(left.map(countOf)), sum(right.map(countOf))];
    return {
      id,
      statement,
      left: l,
      relation,
      right: r,
      holds: relation === "=" ? l === r : l <= r,
    };
  });
}

/** The last day of the period before: what was pending then is carried in now (EQ6). */
export function endOfPreviousPeriod(from: PlainDate): PlainDate {
  return addDays(from, -1);
}

function over(id: string, statement: string, set: CaseSetId, dimension: string): Identity {
  return { id, statement, left: [{ set, over: dimension }], relation: "=", right: [{ set }] };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
