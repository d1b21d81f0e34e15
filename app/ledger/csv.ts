import { CsvError, parse } from "csv-parse/sync";
import { decodeText } from "#ledger/encoding";
import { Unreadable } from "#ledger/refusals";
import type { Cell, ReadingLimits, Row, Workbook } from "#ledger/workbook";

/**
 * Reads a .csv, .tsv or .txt file as a workbook of one sheet, named like the file. The separator
 * (comma, tab, semicolon) is the one that the first lines use most. Throws Unreadable.
 */
export function readCsv(bytes: Uint8Array, fileName: string, limits: ReadingLimits): Workbook {
  const text = decodeText(bytes);
  const declared = /^sep=(.)\r?\n/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const records = parsed(body, declared?.[1] ?? separatorOf(body), limits);
  const offset = declared ? 2 : 1;
  const rows: Row[] = [];
  const usedColumns = new Set<number>();
  for (const [index, record] of records.entries()) {
    const cells = cellsOf(record, index + offset, limits);
    if (cells.length === 0) continue;
    for (const { column } of cells) usedColumns.add(column);
    rows.push({ row: index + offset, cells });
  }
  if (rows.length > limits.rows) throw tooManyRows(limits);
  if (usedColumns.size > limits.columns) throw tooManyColumns(limits);
  const name = fileName.replace(/\.[^.]*$/, "");
  return { fileName, format: "csv", sheets: [{ name, hidden: false, rows }] };
}

function parsed(text: string, delimiter: string, limits: ReadingLimits): string[][] {
  let count = 0;
  try {
    return parse(text, {
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: limits.cellText * 40,
      on_record: (record: string[]) => {
        count += 1;
        if (count > limits.rows * 2) throw tooManyRows(limits);
        if (record.length > 16_384) throw tooManyColumns(limits);
        return record;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) throw csvRefusal(error, limits);
    throw error;
  }
}

function csvRefusal(error: CsvError, limits: ReadingLimits): Unreadable {
  if (error.code === "CSV_MAX_RECORD_SIZE") {
    return new Unreadable(
      "cellTooLong",
      `有一行的文字过长（一格最多 ${limits.cellText} 字），请检查引号是否成对后再导入。`,
    );
  }
  const line = typeof error.lines === "number" ? `第 ${error.lines} 行附近` : "文件中";
  return new Unreadable(
    "unbalancedQuotes",
    `${line}的引号不成对，无法分清各格内容，请补齐或删去引号后再导入。`,
  );
}

function cellsOf(record: readonly string[], row: number, limits: ReadingLimits): Cell[] {
  const cells: Cell[] = [];
  for (const [column, text] of record.entries()) {
    if (text.length > limits.cellText) {
      throw new Unreadable(
        "cellTooLong",
        `第 ${row} 行有一格的文字超过 ${limits.cellText} 字，请缩短后再导入。`,
      );
    }
    if (text.trim() !== "") cells.push({ column, text: text.replace(/\r\n?/g, "\n") });
  }
  return cells;
}

/** The separator outside quotes that the first 50 lines use most; a comma when none is used. */
function separatorOf(text: string): string {
  const counts = new Map([
    [",", 0],
    ["\t", 0],
    [";", 0],
  ]);
  let quoted = false;
  let lines = 0;
  for (const sign of text.slice(0, 200_000)) {
    if (sign === '"') quoted = !quoted;
    if (quoted) continue;
    if (sign === "\n" && ++lines === 50) break;
    const count = counts.get(sign);
    if (count !== undefined) counts.set(sign, count + 1);
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

function tooManyRows(limits: ReadingLimits): Unreadable {
  return new Unreadable(
    "tooManyRows",
    `文件超过 ${limits.rows} 行，请按年份拆成几个文件后再导入。`,
  );
}

function tooManyColumns(limits: ReadingLimits): Unreadable {
  return new Unreadable(
    "tooManyColumns",
    `文件的列数超过 ${limits.columns} 列，不是正常的台账，请删去多余的列再导入。`,
  );
}
