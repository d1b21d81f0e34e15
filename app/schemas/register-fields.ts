/** A part of a register's address that narrows it: what the form asks and the chips repeat. */
export interface FilterField {
  name: string;
  label: string;
  kind: "words" | "organ" | "choice" | "flag" | "number";
  /** Code and label of each choice. */
  options?: readonly (readonly [string, string])[];
  /** Asked for by addresses (a figure's list, an import's result), not by the form. */
  unasked?: true;
}

type Labels = Readonly<Record<string, string | { label: string }>>;

/** The table's codes with their labels, in order; `others` are appended. */
export function optionsOf(
  table: Labels,
  others: Readonly<Record<string, string>> = {},
): readonly (readonly [string, string])[] {
  return Object.entries({ ...table, ...others }).map(
    ([code, row]) => [code, typeof row === "string" ? row : row.label] as const,
  );
}

/** For choices of codes that a record may lack. */
export const UNRECORDED = { none: "未记载" };

/** The label of a code, or the code itself where the table does not know it. */
export function labelOf(table: Labels, code: string): string {
  const row = Object.hasOwn(table, code) ? table[code] : undefined;
  return typeof row === "string" ? row : (row?.label ?? code);
}

/** The name of a code, and beside it the words of the ledger where they say it otherwise. */
export function nameAsWritten(
  table: Labels,
  code: string | null,
  written: string | null,
): string | null {
  if (code === null) return written;
  const name = labelOf(table, code);
  const alike = written === null || written.normalize("NFKC") === name.normalize("NFKC");
  return alike ? name : `${name}（原文：${written}）`;
}
