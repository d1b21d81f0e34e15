import { strToU8, zipSync } from "fflate";
import { neutralised } from "#ledger/neutral";
import { columnLetters } from "#ledger/workbook";

/** One sheet to be written: rows of texts; numbers stay numbers in .xlsx; undefined is an empty cell. */
export interface SheetToWrite {
  name: string;
  rows: readonly (readonly CellToWrite[])[];
}

export type CellToWrite = string | number | undefined;

const LONGEST_CELL = 32_767;

/** A .csv file as Chinese Excel opens it: UTF-8 with a byte-order mark, CRLF; cells neutralised. */
export function writeCsv(rows: SheetToWrite["rows"]): Uint8Array {
  const lines = rows.map((row) => row.map(csvCell).join(","));
  return new TextEncoder().encode(`\ufeff${lines.join("\r\n")}\r\n`);
}

function csvCell(cell: CellToWrite): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return String(cell);
  const text = neutralised(cell);
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * An .xlsx workbook without styles, formulas, links or macros. Days are written as text YYYY-MM-DD.
 * 100,000 rows take about a second per ten columns.
 */
export function writeXlsx(sheets: readonly SheetToWrite[]): Uint8Array {
  const names = sheetNames(sheets);
  const parts: Record<string, Uint8Array> = {
    "[Content_Types].xml": strToU8(contentTypes(sheets.length)),
    "_rels/.rels": strToU8(ROOT_RELATIONS),
    "xl/workbook.xml": strToU8(workbookPart(names)),
    "xl/_rels/workbook.xml.rels": strToU8(workbookRelations(sheets.length)),
  };
  for (const [index, sheet] of sheets.entries()) {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = worksheet(sheet.rows);
  }
  return zipSync(parts, { level: 3 });
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const ROOT_RELATIONS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const ROWS_AT_ONCE = 5_000;

/** Encodes portion by portion: one text of all rows could exceed what a string holds. */
function worksheet(rows: SheetToWrite["rows"]): Uint8Array {
  const pieces = [strToU8(`${XML}<worksheet xmlns="${MAIN}"><sheetData>`)];
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const portion = rows.slice(at, at + ROWS_AT_ONCE);
    pieces.push(strToU8(portion.map((row, index) => rowXml(row, at + index + 1)).join("")));
  }
  pieces.push(strToU8("</sheetData></worksheet>"));
  return joined(pieces);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

function rowXml(row: readonly CellToWrite[], number: number): string {
  const cells = row.map((cell, column) => cellXml(cell, `${columnLetters(column)}${number}`));
  return `<row r="${number}">${cells.join("")}</row>`;
}

function cellXml(cell: CellToWrite, address: string): string {
  if (cell === undefined || cell === "") return "";
  if (typeof cell === "number" && Number.isFinite(cell))
    return `<c r="${address}"><v>${cell}</v></c>`;
  const text = neutralised(String(cell)).slice(0, LONGEST_CELL);
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

function contentTypes(count: number): string {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const sheets = Array.from(
    { length: count },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
  );
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${sheets.join("")}</Types>`;
}

function workbookPart(names: readonly string[]): string {
  const sheets = names.map(
    (name, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join("")}</sheets></workbook>`;
}

function workbookRelations(count: number): string {
  const relations = Array.from(
    { length: count },
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations.join("")}</Relationships>`;
}

/** Names as Excel allows them: at most 31 signs, none of : \ / ? * [ ], each name once. */
function sheetNames(sheets: readonly SheetToWrite[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, index) => {
    const plain = name
      .replace(/[:\\/?*[\]]/g, "_")
      .replace(/^'+|'+$/g, "")
      .slice(0, 28);
    const first = plain === "" ? `Sheet${index + 1}` : plain;
    const free = taken.has(first.toLowerCase()) ? `${first}-${index + 1}` : first;
    taken.add(free.toLowerCase());
    return free;
  });
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** XML text; control characters, which XML cannot hold, are dropped. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, "")
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
    .replaceAll("\r", "&#13;");
}
