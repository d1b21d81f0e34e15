import { daysBetween, type PlainDate } from "#domain/plain-date";
import type { Pause } from "#domain/reconsideration/facts";

/**
 * Calendar days on which the term stood still: resume day minus stop day for each closed pause,
 * overlaps counted once (C16). A pause that still runs, or runs backwards, adds nothing.
 */
export function pausedDaysOf(pauses: readonly Pause[]): number {
  const closed = pauses
    .flatMap(({ from, to }) => (to !== null && to > from ? [{ from, to }] : []))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  let sum = 0;
  let counted: PlainDate | undefined;
  for (const { from, to } of closed) {
    const start = counted !== undefined && counted > from ? counted : from;
    if (to > start) {
      sum += daysBetween(start, to);
      counted = to;
    }
  }
  return sum;
}
