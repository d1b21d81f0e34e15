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

/** 合计, 本页小计, 1月小计, 二月份合计, 第一季度小计, 上半年累计, 全年合计 */
const TOTAL =
  /^(?:(?:\d{4}年)?(?:本?[页月年季]度?|\d{1,2}月份?|[一二三四五六七八九十]{1,2}月份?|第?[一二三四1-4]季度|[上下]半年|全年|年度|以上|总))?(?:合计|总计|小计|共计|累计)/u;
const NOTE =
  /^(注|备注|说明|填表|制表|填报|审核|单位负责人|联系人|联系电话|统计人|复核|附注)[^:：]{0,8}[:：]|^[※*]/u;
/** Short words that could be taken for a name. */
const NOTE_WORD =
  /^(以上|以下|空白|同上|无|注|备注|说明|续|附|第.{1,3}[季月页]|[一二三四1-4]季度|[上下]半年|.*(案件|年度|季度|部分|类))$|[:：]/u;
const UNITS = /^[(（【[].*[)）】\]]$|^单位[:：]|^(年月日|年\/月\/日|是\/否|件|人|元)$/u;

/**
 * Parts the rows below the headings into cases and the rest: headings repeated at a page break, a row
 * of units or column numbers, totals, notes and signatures, rows that hold only their running number.
 * A row with one more person under the parties belongs to the case above it.
 * After the last total only rows with a number (or name) of their own are taken.
 */
export function segment(
  rows: readonly Row[],
  header: Header,
  keyColumn: number | undefined,
  columns: { sequence: number | undefined; party: number | undefined },
): Segments {
  const result: Segments = { rows: [], skipped: [] };
  const headings = new Map([...header.headings].map(([column, text]) => [column, compact(text)]));
  const below = rows.slice(header.index + 1);
  const isKeyed = (row: Row) =>
    !isTotal(row) && row.cells.some((cell) => cell.column === keyColumn);
  const lastKeyed = below.findLastIndex(isKeyed);
  let totalMet = false;
  for (const [index, row] of below.entries()) {
    const hasKey = isKeyed(row);
    const afterTotal = totalMet && index > lastKeyed;
    const last = result.rows.at(-1);
    if (last && !hasKey && isFurtherParty(row, columns.party)) {
      result.rows[result.rows.length - 1] = withParty(last, row);
      continue;
    }
    const reason = reasonToSkip(row, headings, {
      hasKey,
      sequenceColumn: columns.sequence,
      first: !last,
      afterTotal,
    });
    if (reason === "total") totalMet = true;
    if (reason === undefined) result.rows.push(row);
    else result.skipped.push({ row: row.row, reason, text: firstWords(row) });
  }
  return result;
}

const PERSON = /^[\p{Script=Han}·]{2,4}$/u;

/** A row that holds one person's name under the parties and nothing else: 钱二, below 钱一. */
function isFurtherParty({ cells }: Row, partyColumn: number | undefined): boolean {
  const [only] = cells;
  if (only === undefined || cells.length > 1 || only.column !== partyColumn) return false;
  return !only.merged && !NOTE_WORD.test(only.text) && PERSON.test(compact(only.text));
}

/** The case of the row above with one party more. */
function withParty(above: Row, { cells }: Row): Row {
  const [party] = cells;
  if (party === undefined) return above;
  const joined = above.cells.map((cell) =>
    cell.column === party.column ? { ...cell, text: `${cell.text}、${party.text.trim()}` } : cell,
  );
  return { ...above, cells: joined };
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
