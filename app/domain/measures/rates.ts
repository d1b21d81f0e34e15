import { LITIGATION_RATES } from "#domain/measures/litigation-rates";
import type { Rate } from "#domain/measures/rate-row";
import { RECONSIDERATION_RATES } from "#domain/measures/reconsideration-rates";

/** Every rate of the house, declared once (rules.md 3.1, 4.3, 5.4). */
export const RATES = { ...RECONSIDERATION_RATES, ...LITIGATION_RATES } as const;

export type RateId = keyof typeof RATES;

/** In the order in which pages and tables show them. */
export const RATE_IDS = Object.keys(RATES).filter(isRateId);

/** Whether the text is the id of a rate. */
export function isRateId(text: string): text is RateId {
  return Object.hasOwn(RATES, text);
}

/** The row of a rate, open to any set. */
export function rateOf(id: RateId): Rate {
  return RATES[id];
}
