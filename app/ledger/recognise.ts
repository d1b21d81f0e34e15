import { createHash } from "node:crypto";
import { accepted, type Outcome } from "#domain/outcome";
import { plainColumns, type RecognisedColumn, recogniseColumns } from "#ledger/columns";
import { joinContinuations } from "#ledger/continuations";
import {
  FIELDS,
  type Field,
  fieldSpec,
  LEDGER_KINDS,
  type LedgerKind,
  REASON_HEADING,
  type ValueKind,
} from "#ledger/fields";
import { findHeader, type Header, headerAt } from "#ledger/header";
import { unreadable } from "#ledger/refusals";
import { type SkippedRow, segment } from "#ledger/segments";
import { compact } from "#ledger/text";
import { shareLike } from "#ledger/values";
import type { Cell, Row, Sheet, Workbook } from "#ledger/workbook";

/** What a sheet is, where its headings stand, which column is which, and which rows are cases. */
export interface RecognisedSheet {
  sheet: Sheet;
  kind: LedgerKind | "unknown";
  /** Row number (1-based) of the last heading row; 0 when no headings were found. */
  headerRow: number;
  columns: RecognisedColumn[];
  /** Fields without which the sheet cannot be imported and for which no column was found. */
  missing: Field[];
  /** True when a person must say what the sheet or a column is before it is imported. */
  needsMapping: boolean;
  /** The same for every sheet with the same headings in the same places. */
  fingerprint: string;
  /** Title rows and heading rows, as they stand above the cases. */
  head: Row[];
  rows: Row[];
  skipped: SkippedRow[];
}

/** A person's answer: what the sheet is and which column is which. Plain JSON. */
export interface SheetMapping {
  kind: LedgerKind;
  /** Row number of the headings; left out when the headings were found. */
  headerRow?: number;
  /** Column letters to field; "" leaves a column out. Columns not named keep what was recognised. */
  columns: Record<string, Field | "">;
}

const ENOUGH: Record<LedgerKind, number> = { reconsideration: 2.5, litigation: 2.5, organs: 1.9 };
const TITLES: Record<LedgerKind, RegExp> = {
  reconsideration: /复议/u,
  litigation: /应诉|诉讼|出庭/u,
  organs: /机关名[录单]|单位名[录单]|机构/u,
};

/** Recognises one sheet by its headings, whatever their order, else by its values. */
export function recogniseSheet(sheet: Sheet): RecognisedSheet {
  const found = LEDGER_KINDS.map((kind) => ({ kind, ...evidence(sheet, kind) }));
  const best = found.reduce((most, next) => (next.score > most.score ? next : most));
  if (best.header && best.isEnough) return assembled(sheet, best.kind, best.header);
  const header = tallestRow(sheet.rows);
  return assembled(sheet, "unknown", header);
}

/**
 * Recognises every sheet that holds something. Refused when no sheet looks like a ledger at all, and
 * when those that do hold no case. Hidden sheets are recognised too: look at `sheet.hidden`.
 */
export function recogniseLedgers(workbook: Workbook): Outcome<RecognisedSheet[]> {
  const sheets = workbook.sheets.filter((sheet) => sheet.rows.length > 0).map(recogniseSheet);
  const known = sheets.filter((sheet) => sheet.kind !== "unknown");
  if (known.length === 0 && !sheets.some(couldBeMapped)) {
    return unreadable(
      "nothingRecognised",
      "没有认出行政复议台账、行政应诉台账或机关名录。请确认文件中有“案号”“申请人”“被告”等表头，再导入。",
    );
  }
  if (known.length > 0 && known.every((sheet) => sheet.rows.length === 0)) {
    return unreadable("noRows", "台账只有表头，没有案件。请检查是否选错了文件。");
  }
  return accepted(sheets);
}

/** The sheet as a person has mapped it. */
export function applyMapping(recognised: RecognisedSheet, mapping: SheetMapping): RecognisedSheet {
  const { sheet } = recognised;
  const number = mapping.headerRow ?? recognised.headerRow;
  const index = sheet.rows.findIndex((row) => row.row === number);
  const header = index < 0 ? noHeader() : headerAt(sheet.rows, index, mapping.kind);
  const guessed = assembled(sheet, mapping.kind, header).columns;
  const columns = guessed.map((column) => mapped(column, mapping.columns));
  return assembled(sheet, mapping.kind, header, withoutDoubles(columns, mapping.columns));
}

function mapped(column: RecognisedColumn, answers: SheetMapping["columns"]): RecognisedColumn {
  const answer = answers[column.letters];
  if (answer === undefined) return column;
  if (answer === "") return { ...column, field: undefined, confidence: 1, sure: true };
  return { ...column, field: answer, confidence: 1, sure: true };
}

/** A field that the person gave to one column is taken from the column it was guessed for. */
function withoutDoubles(
  columns: readonly RecognisedColumn[],
  answers: SheetMapping["columns"],
): RecognisedColumn[] {
  const given = new Set(Object.values(answers));
  return columns.map((column) =>
    column.field && given.has(column.field) && answers[column.letters] === undefined
      ? { ...column, field: undefined, confidence: 0, sure: true }
      : column,
  );
}

function assembled(
  sheet: Sheet,
  kind: LedgerKind | "unknown",
  header: Header,
  mappedColumns?: RecognisedColumn[],
): RecognisedSheet {
  const below = sheet.rows.slice(header.index + 1);
  const columns =
    mappedColumns ??
    (kind === "unknown" ? plainColumns(header, below) : recogniseColumns(kind, header, below));
  const columnOf = (field: Field) => columns.find((each) => each.field === field)?.column;
  const key = columnOf(kind === "organs" ? "name" : "number");
  const required = kind === "unknown" ? [] : FIELDS[kind].filter((spec) => spec.required);
  const missing = required
    .map((spec) => spec.field)
    .filter((field) => columnOf(field) === undefined);
  const { rows, skipped } = segment(sheet.rows, header, key, {
    sequence: columnOf("sequence"),
    party: columnOf("applicants") ?? columnOf("plaintiffs"),
  });
  const unsure = columns.some((column) => !column.sure);
  return {
    sheet,
    kind,
    headerRow: sheet.rows[header.index]?.row ?? 0,
    columns,
    missing,
    needsMapping: kind === "unknown" || missing.length > 0 || unsure,
    fingerprint: fingerprintOf(header),
    head: sheet.rows.slice(0, header.index + 1),
    rows: joinContinuations(rows, key, repeatableOf(kind, columns)),
    skipped,
  };
}

function repeatableOf(
  kind: LedgerKind | "unknown",
  columns: readonly RecognisedColumn[],
): Set<number> {
  if (kind === "unknown") return new Set();
  const repeats = columns.filter(({ field }) => field && fieldSpec(kind, field)?.repeatable);
  return new Set(repeats.map((column) => column.column));
}

function evidence(
  sheet: Sheet,
  kind: LedgerKind,
): { header?: Header; score: number; isEnough: boolean } {
  const header = findHeader(sheet.rows, kind);
  if (!header) return { score: 0, isEnough: false };
  const titles = [
    sheet.name,
    ...sheet.rows.slice(0, header.index).map((row) => row.cells[0]?.text ?? ""),
  ];
  const titled = titles.some((title) => TITLES[kind].test(title)) ? 0.5 : 0;
  const values = kind === "organs" ? namesOf(sheet, header) : numbersOf(sheet, header, kind);
  const isEnough = header.score + (kind === "organs" ? values : 0) >= ENOUGH[kind];
  return { header, score: header.score + titled + values, isEnough };
}

/** A list may give the names alone; beside figures (单位, 收案数, 结案数) they are a table of statistics. */
function namesOf(sheet: Sheet, header: Header): number {
  const columns = recogniseColumns("organs", header, sheet.rows.slice(header.index + 1));
  const name = columns.find((column) => column.field === "name");
  const cellsOf = (wanted: number) =>
    sheet.rows
      .slice(header.index + 1)
      .flatMap((row) => row.cells.filter(({ column }) => column === wanted));
  if (!name || shareLike("organ", cellsOf(name.column)) < 0.8) return 0;
  const others = columns.filter(({ field }) => field !== "name" && field !== "sequence");
  return others.some(({ column }) => cellsOf(column).some(isFigure)) ? 0 : 1;
}

function isFigure({ text }: Cell): boolean {
  return /^\d{1,6}(\.\d+)?%?$/.test(text.trim());
}

/** Case numbers tell the two ledgers apart even where their headings are alike. */
function numbersOf(sheet: Sheet, header: Header, kind: LedgerKind): number {
  const look = { reconsideration: "reconsiderationNumber", litigation: "courtNumber" } as const;
  if (kind === "organs") return 0;
  return hasColumnLike(look[kind], sheet.rows.slice(header.index + 1, header.index + 21)) ? 2 : 0;
}

function hasColumnLike(look: ValueKind, rows: readonly Row[]): boolean {
  const columns = new Set(rows.flatMap((row) => row.cells.map((cell) => cell.column)));
  return [...columns].some((column) => {
    const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.column === column));
    return shareLike(look, cells) >= 0.5;
  });
}

/**
 * Where a table without known headings most likely has them: the first row as wide as any early one,
 * unless that row is itself a case.
 */
function tallestRow(rows: readonly Row[]): Header {
  const early = rows.slice(0, 10).map((row) => new Set(row.cells.map((cell) => cell.text)).size);
  const widest = Math.max(0, ...early);
  const index = early.indexOf(widest);
  const isCase = NUMBERS.some((look) => hasColumnLike(look, rows.slice(index, index + 1)));
  return widest < 2 || isCase ? noHeader() : headerAt(rows, index);
}

const NUMBERS = ["reconsiderationNumber", "courtNumber"] as const;

/** Some heading is known, or one column holds case numbers: a person can say what the rest is. */
function couldBeMapped({ sheet, columns }: RecognisedSheet): boolean {
  if (columns.length < 3 || sheet.rows.length < 2) return false;
  const scores = LEDGER_KINDS.map((kind) => findHeader(sheet.rows, kind)?.score ?? 0);
  const hasNumbers = NUMBERS.some((look) => hasColumnLike(look, sheet.rows.slice(0, 60)));
  return Math.max(...scores) >= 1 || hasNumbers;
}

function noHeader(): Header {
  return { index: -1, headings: new Map(), readings: new Map(), score: 0 };
}

function fingerprintOf({ headings }: Header): string {
  const written = [...headings]
    .filter(([, heading]) => heading !== REASON_HEADING)
    .sort(([a], [b]) => a - b)
    .map(([column, heading]) => `${column}:${compact(heading)}`);
  return createHash("sha256").update(written.join("|")).digest("hex").slice(0, 32);
}
