import published from "../fixtures/holidays.json" with { type: "json" };

/**
 * A second counting of deadlines, for tests only and on purpose written in another way: it walks a
 * wall calendar day by day with Date and Sets from the published data, and knows no tables, no
 * positions and no prefix sums. It shares no line with app/domain.
 */
export interface Walk {
  unit: string;
  length: number;
  from: string;
  roll: boolean;
  pauses: readonly { stop: string; resume: string }[];
  extend: number;
}

const off = new Set(Object.values(published).flatMap((year) => year.off));
const worked = new Set(Object.values(published).flatMap((year) => year.makeupWorkdays));

export function walkToEnd(walk: Walk): { raw: string; due: string; provisional: boolean } {
  return walk.unit === "workingDay" ? walkWorkdays(walk) : walkDays(walk);
}

function walkWorkdays({ from, length, extend, pauses }: Walk) {
  const day = dateOf(from);
  for (let left = length + extend; left > 0; ) {
    tomorrow(day);
    const text = textOf(day);
    const paused = pauses.some(({ stop, resume }) => stop <= text && text < resume);
    if (!paused && works(day)) left -= 1;
  }
  const due = textOf(day);
  return { raw: due, due, provisional: due > "2026-12-31" };
}

function walkDays({ unit, length, from, roll, extend, pauses }: Walk) {
  const day =
    unit === "day" ? dateOf(from) : monthsLater(from, unit === "year" ? length * 12 : length);
  let left = extend + (unit === "day" ? length : 0);
  const waiting = [...pauses].sort((a, b) => a.stop.localeCompare(b.stop));
  for (;;) {
    // A pause takes hold when the walk has reached its first day before the period is over.
    const end = left > 0 ? textOf(day) : textOf(rolled(day, roll));
    const next = waiting[0];
    if (next && next.stop <= end) {
      left += (dateOf(next.resume).getTime() - dateOf(next.stop).getTime()) / 86_400_000;
      waiting.shift();
    } else if (left > 0) {
      tomorrow(day);
      left -= 1;
    } else {
      const [raw, due] = [textOf(day), end];
      return { raw, due, provisional: due > "2026-12-31" };
    }
  }
}

function rolled(from: Date, roll: boolean): Date {
  const day = new Date(from);
  while (roll && !works(day)) tomorrow(day);
  return day;
}

function works(day: Date): boolean {
  const text = textOf(day);
  if (worked.has(text)) return true;
  if (off.has(text)) return false;
  return day.getUTCDay() !== 0 && day.getUTCDay() !== 6;
}

/** The same day of a later month; JavaScript runs over into the next month, the law stops at the last day. */
function monthsLater(from: string, months: number): Date {
  const day = dateOf(from);
  const wanted = day.getUTCDate();
  day.setUTCMonth(day.getUTCMonth() + months);
  if (day.getUTCDate() !== wanted) day.setUTCDate(0);
  return day;
}

function tomorrow(day: Date): void {
  day.setUTCDate(day.getUTCDate() + 1);
}

function dateOf(text: string): Date {
  return new Date(`${text}T00:00:00Z`);
}

function textOf(day: Date): string {
  return day.toISOString().slice(0, 10);
}
