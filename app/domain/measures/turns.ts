import type { PlainDate } from "#domain/plain-date";

/**
 * A flag that changed while the case went on: from the day `since` it says `is`, until its next turn.
 * since null: from the beginning, because the file gives no day.
 */
export type Turn = { since: PlainDate | null; is: boolean | null };

/** Whether what carries this day was known; what carries none always is. */
export type Known = (on: PlainDate | null) => boolean;

/**
 * The turns of a flag, in order: what it says with everything that was known by each of the days on
 * which it can change. Empty where it never says anything.
 */
export function turnsOf(
  days: readonly (PlainDate | null)[],
  said: (known: Known) => boolean | null,
): Turn[] {
  const turns: Turn[] = [];
  const changing = [...new Set(days.filter((day) => day !== null))].sort();
  for (const since of [null, ...changing]) {
    const is = said((on) => on === null || (since !== null && on <= since));
    if (is !== (turns.at(-1)?.is ?? null)) turns.push({ since, is });
  }
  return turns;
}

/** What the flag says at the end of the day; null where nothing was said by then. */
export function saidBy(turns: readonly Turn[], day: PlainDate): boolean | null {
  return turns.findLast(({ since }) => since === null || since <= day)?.is ?? null;
}

/** What the flag says in the end. */
export function saidLast(turns: readonly Turn[]): boolean | null {
  return turns.at(-1)?.is ?? null;
}

/** Only the flags that changed on a day: the others always said what they say in the end. */
export function onlyChanging(flags: Readonly<Record<string, Turn[]>>): Record<string, Turn[]> {
  return Object.fromEntries(
    Object.entries(flags).filter(([, turns]) => turns.some(({ since }) => since !== null)),
  );
}
