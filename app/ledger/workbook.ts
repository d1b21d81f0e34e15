import type { PlainDate } from "#domain/plain-date";

/** One cell that holds something. Empty cells are not kept. */
export interface Cell {
  /** 0 for column A. */
  column: number;
  /** What a person sees, trimmed of nothing; a date cell reads YYYY-MM-DD, with its time if it has one. */
  text: string;
  /** The day, when the cell is an Excel date. */
  day?: PlainDate;
  /** True for a cell that repeats the value of the merged range it lies in. */
  merged?: true;
}

/** One row that holds something; its cells ascend by column. */
export interface Row {
  /** 1-based, as Excel shows it. */
  row: number;
  cells: Cell[];
}

export interface Sheet {
  name: string;
  hidden: boolean;
  rows: Row[];
}

export interface Workbook {
  fileName: string;
  format: "xlsx" | "csv";
  sheets: Sheet[];
}

/** What a file may cost. Sizes are bytes, texts are UTF-16 units. */
export interface ReadingLimits {
  fileBytes: number;
  /** Counted while unpacking; what the archive says of itself is never believed. */
  unpackedBytes: number;
  /** Unpacked to packed, once `unpackedFree` bytes are out: a ledger stays below 100. */
  unpackingRatio: number;
  unpackedFree: number;
  entries: number;
  sheets: number;
  /** Rows of a sheet that hold something. */
  rows: number;
  /** Columns of a sheet that hold something. */
  columns: number;
  cellText: number;
  /** All cells of the file together, repeated ones counted each time: their texts and 8 a cell. */
  totalText: number;
  sharedStrings: number;
  mergedRanges: number;
  /** Rows that all merged ranges of a sheet cover together. */
  mergedRows: number;
}

export const READING_LIMITS: ReadingLimits = {
  fileBytes: 20 * 1024 * 1024,
  unpackedBytes: 200 * 1024 * 1024,
  unpackingRatio: 300,
  unpackedFree: 8 * 1024 * 1024,
  entries: 1000,
  sheets: 50,
  rows: 100_000,
  columns: 200,
  cellText: 32_767,
  totalText: 40_000_000,
  sharedStrings: 2_000_000,
  mergedRanges: 20_000,
  mergedRows: 1_000_000,
};

/** "A" for column 0, "AA" for column 26: the letters Excel shows. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnLetters(rest) : "") + String.fromCharCode(65 + (column % 26));
}

/** The address of a cell as Excel shows it: "C7" for column 2, row 7. */
export function cellAddress(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}
