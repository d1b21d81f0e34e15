/** One measurement, and beside it the floor: the least work with which the same could be had here. */
export interface BenchRow {
  id: string;
  name: string;
  value: number;
  unit: BenchUnit;
  /** Measured in the same run, so that a slow or busy machine slows both. */
  floor?: { name: string; value: number };
  /** What it was measured on, where the name does not say it. */
  note?: string;
}

/** perSecond: more is better; seconds, milliseconds and times (as much as without): less is better. */
export type BenchUnit = "perSecond" | "seconds" | "milliseconds" | "times";

/** A promise about one row (issues "The law as code" and "Who may do what"). */
export interface Goal {
  id: string;
  goal: string;
  value: number;
  met: boolean;
}

const PROMISES: readonly { id: string; goal: string; met: (value: number) => boolean }[] = [
  { id: "deadline", goal: "≥ 200000/s", met: (value) => value >= 200_000 },
  { id: "deadlineText", goal: "≥ 30000/s", met: (value) => value >= 30_000 },
  { id: "recompute", goal: "< 20 s", met: (value) => value < 20 },
  { id: "recomputeStored", goal: "< 20 s", met: (value) => value < 20 },
  { id: "guardedCase", goal: "≤ 1.3 倍", met: (value) => value <= 1.3 },
  { id: "guardedRegister", goal: "≤ 1.3 倍", met: (value) => value <= 1.3 },
];

/** The promises about what was measured; a row that this run left out promises nothing. */
export function goalsOf(rows: readonly BenchRow[]): Goal[] {
  return PROMISES.flatMap(({ id, goal, met }) => {
    const row = rows.find((each) => each.id === id);
    return row ? [{ id, goal, value: row.value, met: met(row.value) }] : [];
  });
}

/** The report as lines for a terminal. */
export function reportLines(rows: readonly BenchRow[], goals: readonly Goal[]): string[] {
  return rows.map((row) => {
    const goal = goals.find(({ id }) => id === row.id);
    const parts = [
      shown(row.value, row.unit).padStart(14),
      row.name,
      row.floor && `（下限：${row.floor.name} ${shown(row.floor.value, row.unit)}）`,
      row.note && `（${row.note}）`,
      goal && `目标 ${goal.goal}：${goal.met ? "达到" : "未达到"}`,
    ];
    return parts.filter(Boolean).join(" ");
  });
}

function shown(value: number, unit: BenchUnit): string {
  if (unit === "perSecond") return `${Math.round(value).toLocaleString("en-US")}/s`;
  if (unit === "times") return `${value.toFixed(2)} 倍`;
  return unit === "seconds" ? `${value.toFixed(2)} s` : `${value.toFixed(2)} ms`;
}
