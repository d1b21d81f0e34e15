/**
 * The figures of a year as they are frozen for publication (rules.md ST-P4): whatever is printed, in
 * words and numbers that need no table of this version of the system to be read in twenty years.
 */
export interface FrozenFigures {
  year: number;
  /** Until this day what happened is counted. */
  asOf: string;
  organ: { id: string; name: string };
  cells: FrozenCell[];
  rates: FrozenRate[];
  /** The year's paragraph. */
  paragraph: string;
  /** Key by key, as years are exchanged and compared (docs/glossary.md). */
  annual: {
    year: number;
    asOf: string;
    reconsideration: Readonly<Record<string, AnnualValue>>;
    litigation: Readonly<Record<string, AnnualValue>>;
  };
  /** SHA-256 of the case files behind the cells, in their one written form. */
  casesDigest: string;
}

type AnnualValue = number | null | Readonly<Record<string, number>>;

export const CELL_PARTS = {
  reconsideration: "行政复议案件",
  outcomes: "行政复议结案方式",
  litigation: "行政应诉案件",
  rollUps: "应诉案件的被告层级",
} as const;
export type CellPart = keyof typeof CELL_PARTS;

/** A number of cases; `id` is its set, with the value that divides it: closedOfAccepted/MAINTAIN. */
export interface FrozenCell {
  id: string;
  part: CellPart;
  name: string;
  definition: string;
  law: string;
  count: number;
}

/** A rate as it is printed, with all that it was taken of; `id` is that of its definition. */
export interface FrozenRate {
  id: string;
  name: string;
  text: string;
  numerator: number;
  denominator: number;
  formula: string;
  law: string;
}

/** The case files behind each cell, by its id, in order, each as often as the cell counts it. */
export type CellCases = Readonly<Record<string, readonly string[]>>;

/** Data as text in one form only, keys in order: what a digest is taken of. Undefined is left out. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => `${JSON.stringify(key)}:${canonicalText(each)}`);
  return `{${entries.join(",")}}`;
}

/** A frozen row and the one of today with the same id; either may be missing. */
export interface Pair<T> {
  frozen: T | undefined;
  now: T | undefined;
}

/** The frozen rows in their order beside those of today; rows that are new follow. */
export function paired<T extends { id: string }>(
  frozen: readonly T[],
  now: readonly T[],
): Pair<T>[] {
  const before = new Set(frozen.map(({ id }) => id));
  return [
    ...frozen.map((row) => ({ frozen: row, now: now.find(({ id }) => id === row.id) })),
    ...now.filter(({ id }) => !before.has(id)).map((row) => ({ frozen: undefined, now: row })),
  ];
}

/** The case files that only one of two lists names; a list may name one several times. */
export function casesOfOnly(list: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const id of other) left.set(id, (left.get(id) ?? 0) + 1);
  const only = list.filter((id) => {
    const count = left.get(id) ?? 0;
    left.set(id, count - 1);
    return count <= 0;
  });
  return [...new Set(only)];
}
