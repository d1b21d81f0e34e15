import type { Header } from "#ledger/header";
import { compact } from "#ledger/text";
import type { Cell, Row } from "#ledger/workbook";

export type SkipReason = "heading" | "units" | "total" | "note" | "numberedOnly";

/** A row below the headings that is no case. */
export interface SkippedRow {
  row: number;
  reason: SkipReason;
  /** Its first words, for the list of what was left out. */
  text: string;
}

export interface Segments {
  rows: Row[];
  skipped: SkippedRow[];
}

const TOTAL = /^(合计|总计|小计|共计|累计|总合计|本页合计|本页小计|本月合计|本年累计)/u;
const NOTE =
  /^(注|备注|说明|填表|制表|填报|审核|单位负责人|联系人|联系电话|统计人|复核|附注)[^:：]{0,8}[:：]|^[※*]/u;
const UNITS = /^[(（【[].*[)）】\]]$|^单位[:：]|^(年月日|年\/月\/日|是\/否|件|人|元)$/u;

/**
 * Parts the rows below the headings into cases and the rest: headings repeated at a page break, a row
 * of units or column numbers, totals, notes and signatures, rows that hold only their running number.
 * After a total only rows with a number (or name) of their own are taken.
 */
export function segment(
  rows: readonly Row[],
  header: Header,
  keyColumn: number | undefined,
  sequenceColumn: number | undefined,
): Segments {
  const result: Segments = { rows: [], skipped: [] };
  const headings = new Map([...header.headings].map(([column, text]) => [column, compact(text)]));
  let afterTotal = false;
  for (const row of rows.slice(header.index + 1)) {
    const hasKey = row.cells.some(
      (cell) => cell.column === keyColumn && !TOTAL.test(compact(cell.text)),
    );
    const first = result.rows.length === 0;
    const reason = reasonToSkip(row, headings, { hasKey, sequenceColumn, first, afterTotal });
    if (reason === "total") afterTotal = true;
    if (reason === undefined) result.rows.push(row);
    else result.skipped.push({ row: row.row, reason, text: firstWords(row) });
  }
  return result;
}

interface Place {
  hasKey: boolean;
  sequenceColumn: number | undefined;
  first: boolean;
  afterTotal: boolean;
}

function reasonToSkip(row: Row, headings: Headings, at: Place): SkipReason | undefined {
  if (isHeading(row, headings)) return "heading";
  if (at.first && isUnits(row)) return "units";
  if (isTotal(row)) return "total";
  if (row.cells.every((cell) => cell.column === at.sequenceColumn)) return "numberedOnly";
  if (row.cells.every((cell) => NOTE.test(cell.text.trim()))) return "note";
  if (row.cells.some((cell) => cell.merged) && isOneText(row)) return "note";
  if (at.hasKey) return undefined;
  return at.afterTotal || isOneText(row) ? "note" : undefined;
}

function isOneText(row: Row): boolean {
  return row.cells.every((cell) => cell.text === row.cells[0]?.text);
}

/** What the headings say, compacted, by column. */
type Headings = ReadonlyMap<number, string>;

function isHeading(row: Row, headings: Headings): boolean {
  const same = row.cells.filter((cell) => {
    const heading = headings.get(cell.column);
    // The first sign is looked at before the whole text: this runs for every cell of a ledger.
    return heading && cell.text.includes(heading.charAt(0)) && compact(cell.text) === heading;
  });
  return same.length >= 2 && same.length >= row.cells.length * 0.6;
}

/** "(年月日)", or a row of column numbers: 1 2 3 4 …, 甲 乙 1 2 …. */
function isUnits(row: Row): boolean {
  const texts = row.cells.map((cell) => cell.text.trim());
  if (texts.every((text) => UNITS.test(text))) return true;
  const numbers = texts.filter((text) => !/^[甲乙丙丁栏次]+$/u.test(text));
  const start = Number(numbers[0]);
  return (
    numbers.length >= 3 &&
    numbers.every((text, index) => /^\d+$/.test(text) && Number(text) === start + index)
  );
}

function isTotal(row: Row): boolean {
  return row.cells.slice(0, 3).some((cell: Cell) => TOTAL.test(compact(cell.text)));
}

function firstWords(row: Row): string {
  return [...new Set(row.cells.map((cell) => cell.text.trim()))].join(" ").slice(0, 60);
}
