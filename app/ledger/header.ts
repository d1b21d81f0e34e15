import type { LedgerKind } from "#ledger/fields";
import { matchHeading, SURE } from "#ledger/headings";
import type { Row } from "#ledger/workbook";

/** Where the headings of a table stand, and what they say by column. */
export interface Header {
  /** Index of the last heading row in the sheet's rows. */
  index: number;
  /** The heading of each column, as written. */
  headings: Map<number, string>;
  /** The readings of each column's heading, the plain one first, then with the group above it. */
  readings: Map<number, string[]>;
  /** How many columns are known headings of the kind, weighted by confidence. */
  score: number;
}

/** Headings stand within the first rows; titles, units and empty rows may come before them. */
const SEARCHED_ROWS = 30;

/**
 * The row that reads most like headings of the kind. Of two equal ones the first, since headings are
 * repeated at page breaks; but the lower of two adjacent ones, where merged headings span both.
 */
export function findHeader(rows: readonly Row[], kind: LedgerKind): Header | undefined {
  let best: Header | undefined;
  for (const index of rows.slice(0, SEARCHED_ROWS).keys()) {
    const header = headerAt(rows, index, kind);
    const spans = header.score === best?.score && index === best.index + 1;
    if (header.score > (best?.score ?? 0) || spans) best = header;
  }
  return best;
}

/** Reads the row at `index` as headings, together with the group headings above it. */
export function headerAt(rows: readonly Row[], index: number, kind?: LedgerKind): Header {
  const own = textsOf(rows[index]);
  const above = groupsAbove(rows, index);
  const headings = new Map<number, string>();
  const readings = new Map<number, string[]>();
  for (const column of new Set([...above.keys(), ...own.keys()])) {
    const [text, group] = [own.get(column) ?? "", above.get(column) ?? ""];
    headings.set(column, text || group);
    const parted = text && group && text !== group ? [group + text, text + group] : [];
    readings.set(column, [text || group, ...parted]);
  }
  const score = kind ? scoreOf(kind, readings) : 0;
  return { index, headings, readings, score };
}

function textsOf(row: Row | undefined): Map<number, string> {
  return new Map(row?.cells.map((cell) => [cell.column, cell.text.trim()]) ?? []);
}

/** Group headings directly above (案件基本情况 over several columns); a title is no group. */
function groupsAbove(rows: readonly Row[], index: number): Map<number, string> {
  const [row, above] = [rows[index], rows[index - 1]];
  if (!row || !above || above.row !== row.row - 1) return new Map();
  const texts = textsOf(above);
  return new Set(texts.values()).size >= 3 ? texts : new Map();
}

/** Each field counts once, with its surest column. */
function scoreOf(kind: LedgerKind, readings: Map<number, string[]>): number {
  const fields = new Map<string, number>();
  for (const texts of readings.values()) {
    const best = texts.flatMap((text) => matchHeading(kind, text)).sort(surestFirst)[0];
    if (!best || best.confidence < SURE) continue;
    fields.set(best.field, Math.max(fields.get(best.field) ?? 0, best.confidence));
  }
  return [...fields.values()].reduce((sum, confidence) => sum + confidence, 0);
}

function surestFirst(a: { confidence: number }, b: { confidence: number }): number {
  return b.confidence - a.confidence;
}
