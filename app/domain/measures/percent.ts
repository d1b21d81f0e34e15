import type { Rate } from "#domain/measures/rate-row";

/** What is printed for a rate whose denominator is 0: neither 0 % nor 100 % (ST-P6). */
export const NO_VALUE = "—";

/**
 * numerator / denominator × `scale`, rounded half up to the decimals; null for a denominator of 0.
 * Counted in whole numbers, so that 0.125 is rounded as it is written and not as it is stored.
 */
export function quotient(
  numerator: number,
  denominator: number,
  decimals: number,
  scale = 1,
): number | null {
  if (denominator === 0) return null;
  const unit = 10 ** decimals;
  const rounded = Math.floor((2 * numerator * scale * unit + denominator) / (2 * denominator));
  return rounded / unit;
}

/** "91.92%", "1.56", or "—" for a denominator of 0. */
export function formatQuotient(
  numerator: number,
  denominator: number,
  decimals: number,
  kind: Rate["kind"] = "percent",
): string {
  const value = quotient(numerator, denominator, decimals, kind === "percent" ? 100 : 1);
  if (value === null) return NO_VALUE;
  return value.toFixed(decimals) + (kind === "percent" ? "%" : "");
}

/** A base that a published percentage may have had. */
export interface BaseCandidate {
  /** What the base would have been: 应诉案件, 开庭案件 … */
  name: string;
  denominator: number;
  /** Every whole number that gives the percentage, at the precision in which it was published. */
  numerators: number[];
  /** The numerator that gives it exactly, where there is one. */
  exact: number | null;
}

/** More than this many numerators say nothing about which one it was. */
const MOST_NUMERATORS = 3;

/**
 * Which of the counts can be the base of a percentage that was published without one ("75%"): those
 * for which some whole number rounds half up to it. Bases that fit almost any percentage are left out.
 */
export function candidateBases(
  percentText: string,
  counts: readonly { name: string; count: number }[],
): BaseCandidate[] {
  const written = /^\s*(\d{1,3})(?:\.(\d{1,4}))?\s*[%％]\s*$/.exec(percentText.normalize("NFKC"));
  if (!written) return [];
  const decimals = written[2]?.length ?? 0;
  const target = Number(`${written[1]}${written[2] ?? ""}`);
  return counts
    .map(({ name, count }) => baseOf(name, count, target, decimals))
    .filter(({ numerators }) => numerators.length > 0 && numerators.length <= MOST_NUMERATORS);
}

function baseOf(
  name: string,
  denominator: number,
  target: number,
  decimals: number,
): BaseCandidate {
  const full = 100 * 10 ** decimals;
  const near = Math.floor((target * denominator) / full);
  const reach = Math.ceil(denominator / full) + 1;
  // Of a share of the whole no more than the whole can be meant.
  const most = target <= full ? Math.min(near + reach, denominator) : near + reach;
  const numerators: number[] = [];
  for (let n = Math.max(0, near - reach); n <= most; n += 1) {
    const value = quotient(n, denominator, decimals, 100);
    if (value !== null && Math.round(value * 10 ** decimals) === target) numerators.push(n);
  }
  const exact = denominator > 0 && (target * denominator) % full === 0 ? near : null;
  return { name, denominator, numerators, exact };
}
