import type { CaseSetId } from "#domain/measures/case-sets";

/**
 * A rate: numerator and denominator are case sets, so that both open to their lists. Closure rates
 * and appearance rates carry two decimals, the others one (ST-P6).
 */
export interface Rate {
  name: string;
  /**
   * percent: n/d × 100; mean: days per case; ratio: n/d as a plain number; perHandler: cases for each
   * of the persons who handled them.
   */
  kind: "percent" | "mean" | "ratio" | "perHandler";
  /** In the symbols of rules.md. */
  formula: string;
  /** Of a mean: the set over which days are summed; its denominator is the same set. */
  numerator: CaseSetId;
  denominator: CaseSetId;
  decimals: 1 | 2;
  /** The article, or the source of the definition. */
  law: string;
  /** What to know before quoting it. */
  note?: string;
  coverage?: Coverage;
}

/**
 * How many cases say at all what a rate counts. A ledger without a column for extensions is no proof
 * that nothing was extended: where no case says it, the rate has no value, and where some do not, it
 * says how many do.
 */
export interface Coverage {
  of: CaseSetId;
  stated: CaseSetId;
  /** What they say: 是否延期. */
  what: string;
}

/** A row of the table of rates: a percentage unless it says otherwise. */
export function rate(
  name: string,
  formula: string,
  numerator: CaseSetId,
  denominator: CaseSetId,
  decimals: 1 | 2,
  source: { law: string; note?: string; coverage?: Coverage; kind?: Rate["kind"] },
): Rate {
  return { name, kind: "percent", formula, numerator, denominator, decimals, ...source };
}
