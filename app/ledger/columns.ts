import { FIELDS, type Field, fieldSpec, type LedgerKind, type ValueKind } from "#ledger/fields";
import type { Header } from "#ledger/header";
import { matchHeading, SURE } from "#ledger/headings";
import { shareLike } from "#ledger/values";
import { type Cell, columnLetters, type Row } from "#ledger/workbook";

/** One column of a recognised sheet. */
export interface RecognisedColumn {
  /** 0 for A. */
  column: number;
  letters: string;
  heading: string;
  /** Undefined when the column is left out. */
  field?: Field;
  /** 0 to 1. */
  confidence: number;
  /** False when a person should look before the import; always true for columns left out. */
  sure: boolean;
  /** Up to five different values, for the person who maps. */
  samples: string[];
}

interface Candidate {
  column: number;
  field: Field;
  confidence: number;
}

const LOOKED_AT = 60;
/** Values that are so particular that they name their field by themselves. */
const TELLING: ReadonlySet<ValueKind> = new Set([
  "courtNumber",
  "reconsiderationNumber",
  "court",
  "instance",
  "headClass",
]);

/** Finds the field of every column, by its heading, else by its values. */
export function recogniseColumns(
  kind: LedgerKind,
  header: Header,
  rows: readonly Row[],
): RecognisedColumn[] {
  const values = valuesByColumn(rows);
  const chosen = new Map<number, Candidate>();
  const taken = new Set<Field>();
  const take = (candidates: Candidate[]) => {
    for (const candidate of candidates.sort((a, b) => b.confidence - a.confidence)) {
      const { column, field } = candidate;
      if (chosen.has(column)) continue;
      if (taken.has(field) && !fieldSpec(kind, field)?.repeatable) continue;
      chosen.set(column, candidate);
      taken.add(field);
    }
  };
  take(byHeading(kind, header, values));
  take(byValues(kind, values, chosen, taken));
  const columns = new Set([...header.headings.keys(), ...values.keys()]);
  return [...columns]
    .sort((a, b) => a - b)
    .map((column) => shown(column, header, values, chosen.get(column)));
}

/** The columns of a sheet as they are shown when nothing is known of them. */
export function plainColumns(header: Header | undefined, rows: readonly Row[]): RecognisedColumn[] {
  const values = valuesByColumn(rows);
  const known = header ?? { index: -1, headings: new Map(), readings: new Map(), score: 0 };
  const columns = new Set([...known.headings.keys(), ...values.keys()]);
  return [...columns].sort((a, b) => a - b).map((column) => shown(column, known, values));
}

function shown(
  column: number,
  header: Header,
  values: Map<number, Cell[]>,
  candidate?: Candidate,
): RecognisedColumn {
  const texts = (values.get(column) ?? []).map((cell) => cell.text.trim().slice(0, 60));
  return {
    column,
    letters: columnLetters(column),
    heading: header.headings.get(column)?.slice(0, 100) ?? "",
    field: candidate?.field,
    confidence: candidate?.confidence ?? 0,
    sure: candidate === undefined || candidate.confidence >= SURE,
    samples: [...new Set(texts)].slice(0, 5),
  };
}

function valuesByColumn(rows: readonly Row[]): Map<number, Cell[]> {
  const values = new Map<number, Cell[]>();
  for (const { cells } of rows.slice(0, LOOKED_AT * 5)) {
    for (const cell of cells) {
      const list = values.get(cell.column) ?? [];
      if (list.length < LOOKED_AT) list.push(cell);
      values.set(cell.column, list);
    }
  }
  return values;
}

function byHeading(kind: LedgerKind, header: Header, values: Map<number, Cell[]>): Candidate[] {
  const candidates: Candidate[] = [];
  for (const [column, readings] of header.readings) {
    for (const { field, confidence } of readings.flatMap((text) => matchHeading(kind, text))) {
      const doubted = contradicted(kind, field, values.get(column) ?? []);
      candidates.push({ column, field, confidence: doubted ? confidence * 0.6 : confidence });
    }
  }
  return candidates;
}

/** A heading that promises days over values that are none is doubted. */
function contradicted(kind: LedgerKind, field: Field, cells: readonly Cell[]): boolean {
  const kindOfValue = fieldSpec(kind, field)?.values;
  return kindOfValue === "day" && cells.length >= 3 && shareLike("day", cells) < 0.2;
}

/** Telling values name any free field; other values only propose one that would else be missing. */
function byValues(
  kind: LedgerKind,
  values: Map<number, Cell[]>,
  chosen: ReadonlyMap<number, Candidate>,
  taken: ReadonlySet<Field>,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (const { field, values: look, required } of FIELDS[kind]) {
    if (!look || taken.has(field) || !(required || TELLING.has(look))) continue;
    for (const [column, cells] of values) {
      if (chosen.has(column) || shareLike(look, cells) < 0.8) continue;
      candidates.push({ column, field, confidence: TELLING.has(look) ? 0.8 : 0.5 });
    }
  }
  return candidates;
}
