import { withoutNumbers } from "#domain/personal-data/masking";
import type { FilterField } from "#schemas/register-fields";

/** What a register's page shows besides its rows. */
export interface RegisterView {
  /** The address's own query, as the person has it in front of them. */
  search: string;
  /** The words that were asked, which no address holds. */
  asked?: string;
  /** How many rows the filter finds; counting ends at the bound. */
  total: number;
  bounded: boolean;
  /** Cursors of the neighbouring pages. */
  before?: string;
  after?: string;
  sort: string;
  direction: "asc" | "desc";
  size: number;
  /** The sentence beside each part of the address that was not understood. */
  faults: Record<string, string>;
  /** Names of the organs meant, by field. */
  organs: Record<string, string>;
  /** The names to choose from. */
  organNames: string[];
  /** Years to choose from, the latest first. */
  years: number[];
  /** The figure whose cases these are. */
  set?: { name: string; definition: string; law: string };
}

/** What makes one register differ from another. */
export interface RegisterKind {
  path: string;
  /** What a row is: 件, 次. */
  unit: string;
  searchHint: string;
  fields: readonly FilterField[];
  /** Code and label of the days that a period may be about. */
  dates: Readonly<Record<string, string>>;
}

/** One condition of an address in words, and the address without it. */
export interface Chip {
  label: string;
  value: string;
  parts: readonly string[];
}

/** The conditions that are in force, in the order of the form. */
export function chipsOf(kind: RegisterKind, view: RegisterView): Chip[] {
  const params = new URLSearchParams(view.search);
  const given = (name: string) =>
    name in view.faults ? undefined : params.get(name)?.trim() || undefined;
  const chips: Chip[] = [];
  if (view.asked) chips.push({ label: "查找", value: shownQuestion(view.asked), parts: ["find"] });
  if (!view.set) chips.push(...periodChips(kind, given));
  for (const { name, label, kind: sort, options } of kind.fields) {
    const text = given(name);
    if (!text) continue;
    const chosen = options?.find(([code]) => code === text)?.[1];
    const value = view.organs[name] ?? chosen ?? text;
    chips.push({
      label: sort === "flag" ? "" : label,
      value: sort === "flag" ? label : value,
      parts: [name],
    });
  }
  return chips;
}

/** A number of a person stands in the search box of whoever typed it, and nowhere else. */
function shownQuestion(asked: string): string {
  return withoutNumbers(asked);
}

function periodChips(kind: RegisterKind, given: (name: string) => string | undefined): Chip[] {
  const [from, to, year] = [given("from"), given("to"), given("year")];
  if (!from && !to && !year) return [];
  const label = `${kind.dates[given("on") ?? ""] ?? Object.values(kind.dates)[0]}日期`;
  const value = from || to ? `${from ?? "最早"} 至 ${to ?? "最近"}` : `${year}年`;
  return [{ label, value, parts: ["year", "from", "to", "on"] }];
}
