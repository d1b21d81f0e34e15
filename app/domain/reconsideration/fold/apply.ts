import type { PlainDate } from "#domain/plain-date";
import type { ReconsiderationFacts } from "#domain/reconsideration/facts";

/**
 * What a step changes in the facts; `on` is its day. The main status follows the step table unless
 * the change names one.
 */
export type Change<Payload> = (
  facts: ReconsiderationFacts,
  payload: Payload,
  on: PlainDate | null,
) => Partial<ReconsiderationFacts>;

/** The days with one more; an undated act adds none. */
export function withDay(days: readonly PlainDate[], on: PlainDate | null): PlainDate[] {
  return on === null ? [...days] : [...days, on];
}

/** The list with one more entry, which it holds only once. */
export function withOnce<T>(list: readonly T[], one: T): T[] {
  return [...new Set([...list, one])];
}

/** One change for every step of a payload table. */
export type Changes<Payloads> = { [S in keyof Payloads]: Change<Payloads[S]> };
