import type { CaseSums } from "#db/figures";
import type { CaseSetId } from "#domain/measures/case-sets";
import { formatQuotient, NO_VALUE, quotient } from "#domain/measures/percent";
import { type RateId, rateOf } from "#domain/measures/rates";
import { countOf, type SetCounts } from "#services/figures/counts";

/** A rate with its numerator and denominator, and how many cases say at all what it counts. */
export interface MeasureValue {
  id: string;
  name: string;
  /** Rounded as printed; null for 0/0, and where no case says what it counts. */
  value: number | null;
  text: string;
  numerator: number;
  denominator: number;
  /** null: a sum of days, or a number of persons, which opens no list. */
  numeratorSet: CaseSetId | null;
  denominatorSet: CaseSetId | null;
  formula: string;
  law: string;
  note?: string;
  coverage?: StatedShare;
}

/** Of the cases of a set, those that say something; the others prove nothing. */
export interface StatedShare {
  stated: number;
  of: number;
  statedSet: CaseSetId;
  ofSet: CaseSetId;
  what: string;
}

/** Sums over the cases concluded in the period. */
export type ClosedSums = Pick<CaseSums, "days" | "handlers">;

/** The value of a rate from counts and sums. */
export function measured(id: RateId, counts: SetCounts, sums: ClosedSums): MeasureValue {
  const { name, kind, formula, decimals, law, note, coverage, ...sets } = rateOf(id);
  const numerator = kind === "mean" ? sums.days : countOf(counts, sets.numerator);
  const denominator = kind === "perHandler" ? sums.handlers : countOf(counts, sets.denominator);
  const share = coverage && {
    stated: countOf(counts, coverage.stated),
    of: countOf(counts, coverage.of),
    statedSet: coverage.stated,
    ofSet: coverage.of,
    what: coverage.what,
  };
  const silent = share !== undefined && share.stated === 0 && share.of > 0;
  return {
    id,
    name,
    value: silent ? null : quotient(numerator, denominator, decimals, kind === "percent" ? 100 : 1),
    text: silent ? NO_VALUE : formatQuotient(numerator, denominator, decimals, kind),
    numerator,
    denominator,
    numeratorSet: kind === "mean" ? null : sets.numerator,
    denominatorSet: kind === "perHandler" ? null : sets.denominator,
    formula,
    law,
    ...(note ? { note } : {}),
    ...(share ? { coverage: share } : {}),
  };
}

/** The sets that a rate is taken of. */
export function setsOf(id: RateId): CaseSetId[] {
  const { numerator, denominator, coverage } = rateOf(id);
  return [numerator, denominator, ...(coverage ? [coverage.of, coverage.stated] : [])];
}
