import { daySerial } from "#ledger/dates";
import { Unreadable } from "#ledger/refusals";
import { type Cell, cellAddress, type ReadingLimits, type Row } from "#ledger/workbook";
import { type MergedRange, readRange, rowsCovered, spreadMerged } from "#ledger/xlsx-merges";
import { cleanText, TextGatherer } from "#ledger/xlsx-text";
import { readXml } from "#ledger/xml";

/** What a sheet needs from the rest of its workbook. */
export interface SheetContext {
  sheetName: string;
  strings: string[];
  dateStyles: Set<number>;
  date1904: boolean;
  limits: ReadingLimits;
  /** Adds the length of a cell's text to what the file has used; throws when it is too much. */
  spend(characters: number): void;
}

interface OpenCell {
  column: number;
  type: string;
  style: number;
  value: string;
  inline: boolean;
}

const ADDRESS = /^([A-Z]{1,3})([1-9]\d{0,6})$/;
const LAST_COLUMN = 16_383;
const LAST_ROW = 1_048_576;

/** Reads one worksheet; only cells that hold something are kept. Throws Unreadable. */
export async function readSheetRows(
  pieces: AsyncIterable<Uint8Array>,
  context: SheetContext,
): Promise<Row[]> {
  const reader = new SheetReader(context);
  await readXml(pieces, reader);
  return reader.finish();
}

class SheetReader {
  private readonly context: SheetContext;
  private readonly gatherer: TextGatherer;
  private readonly rows: Row[] = [];
  private readonly usedColumns = new Set<number>();
  private readonly merges: MergedRange[] = [];
  private readonly formulas: string[] = [];
  private formulaCount = 0;
  private row: Row = { row: 0, cells: [] };
  private nextColumn = 0;
  private cell: OpenCell | undefined;
  private inValue = false;

  constructor(context: SheetContext) {
    this.context = context;
    this.gatherer = new TextGatherer(context.limits.cellText);
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === "c") this.openCell(attributes);
    else if (name === "row") this.openRow(attributes.r);
    else if (name === "mergeCell") this.merge(attributes.ref ?? "");
    else if (this.cell) this.openInCell(name, this.cell);
  }

  text(text: string): void {
    if (this.inValue && this.cell) {
      if (this.cell.value.length + text.length > this.context.limits.cellText) throw this.tooLong();
      this.cell.value += text;
    } else this.gatherer.text(text);
  }

  close(name: string): void {
    if (name === "c") this.closeCell();
    else if (name === "v") this.inValue = false;
    else if (name === "row") this.closeRow();
    else if (this.cell) this.gatherer.close(name);
  }

  /** The rows, after everything that can only be judged at the end. */
  finish(): Row[] {
    if (this.formulaCount > 0) throw this.formulaRefusal();
    const last = this.rows.at(-1)?.row ?? 0;
    const covered = this.merges.reduce((sum, merge) => sum + rowsCovered(merge, last), 0);
    if (covered > this.context.limits.mergedRows) throw this.tooManyMerges();
    return spreadMerged(this.rows, this.merges, this.context.spend);
  }

  private openRow(number: string | undefined): void {
    const row = number === undefined ? this.row.row + 1 : Number(number);
    if (!Number.isInteger(row) || row <= this.row.row || row > LAST_ROW) {
      throw this.badReference(`行号“${number}”`);
    }
    this.row = { row, cells: [] };
    this.nextColumn = 0;
  }

  private closeRow(): void {
    if (this.row.cells.length === 0) return;
    if (this.rows.length >= this.context.limits.rows) {
      throw new Unreadable(
        "tooManyRows",
        `工作表“${this.context.sheetName}”超过 ${this.context.limits.rows} 行，请按年份拆成几个文件后再导入。`,
      );
    }
    this.rows.push(this.row);
  }

  private openCell({ r, t, s }: Record<string, string>): void {
    const column = r === undefined ? this.nextColumn : this.columnOf(r);
    if (column < this.nextColumn || column > LAST_COLUMN)
      throw this.badReference(`单元格“${r ?? column}”`);
    this.nextColumn = column + 1;
    this.cell = { column, type: t ?? "n", style: Number(s ?? 0), value: "", inline: false };
  }

  private columnOf(address: string): number {
    const match = ADDRESS.exec(address);
    if (!match || Number(match[2]) !== this.row.row) throw this.badReference(`单元格“${address}”`);
    let column = 0;
    for (const letter of match[1] ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
    return column - 1;
  }

  private openInCell(name: string, cell: OpenCell): void {
    if (name === "v") this.inValue = true;
    else if (name === "f") this.noteFormula(cell.column);
    else if (name === "is") {
      cell.inline = true;
      this.gatherer.start();
    } else if (cell.inline) this.gatherer.open(name);
  }

  private noteFormula(column: number): void {
    this.formulaCount += 1;
    if (this.formulas.length < 3) this.formulas.push(cellAddress(column, this.row.row));
  }

  private closeCell(): void {
    const cell = this.cell;
    this.cell = undefined;
    this.inValue = false;
    if (!cell) return;
    const read = this.readCell(cell);
    if (read.text.trim() === "") return;
    this.context.spend(read.text.length);
    this.usedColumns.add(read.column);
    if (this.usedColumns.size > this.context.limits.columns) {
      throw new Unreadable(
        "tooManyColumns",
        `工作表“${this.context.sheetName}”有内容的列超过 ${this.context.limits.columns} 列，不是正常的台账，请删去多余的列再导入。`,
      );
    }
    this.row.cells.push(read);
  }

  private readCell({ column, type, style, value, inline }: OpenCell): Cell {
    if (inline) return { column, text: this.gatherer.take() };
    if (value === "") return { column, text: "" };
    if (type === "s") return { column, text: this.shared(value) };
    if (type === "b") return { column, text: value === "1" ? "是" : "否" };
    if (type === "d") return dateText(column, value);
    if (type !== "n") return { column, text: cleanText(value) };
    const number = Number(value);
    if (!Number.isFinite(number)) return { column, text: cleanText(value) };
    const day = this.context.dateStyles.has(style) && daySerial(number, this.context.date1904);
    return day
      ? { column, text: day + timeOf(number), day }
      : { column, text: plainNumber(number) };
  }

  private shared(value: string): string {
    const text = /^\d+$/.test(value) ? this.context.strings[Number(value)] : undefined;
    if (text === undefined) throw this.badReference(`共享文字“${value.slice(0, 20)}”`);
    return text;
  }

  private merge(ref: string): void {
    const range = readRange(ref);
    if (!range) throw this.badReference(`合并区域“${ref.slice(0, 20)}”`);
    if (this.merges.length >= this.context.limits.mergedRanges) {
      throw this.tooManyMerges();
    }
    this.merges.push(range);
  }

  private formulaRefusal(): Unreadable {
    const more = this.formulaCount > this.formulas.length ? ` 等 ${this.formulaCount} 处` : "";
    return new Unreadable(
      "formula",
      `工作表“${this.context.sheetName}”的 ${this.formulas.join("、")}${more} 含有公式。请选中这些单元格，复制后“选择性粘贴为数值”，保存再导入。`,
    );
  }

  private badReference(what: string): Unreadable {
    return new Unreadable(
      "badReference",
      `工作表“${this.context.sheetName}”中的${what}不正确，文件可能被改动过，请用 Excel 或 WPS 另存为新的 .xlsx 再导入。`,
    );
  }

  private tooManyMerges(): Unreadable {
    return new Unreadable(
      "badReference",
      `工作表“${this.context.sheetName}”的合并单元格过多，请取消合并后再导入。`,
    );
  }

  private tooLong(): Unreadable {
    const { sheetName, limits } = this.context;
    return new Unreadable(
      "cellTooLong",
      `工作表“${sheetName}”第 ${this.row.row} 行有一格的文字超过 ${limits.cellText} 字，请缩短后再导入。`,
    );
  }
}

/** " 09:30" for a serial with hours, "" for a whole day. */
function timeOf(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440) % 1440;
  if (minutes === 0) return "";
  const two = (value: number) => String(value).padStart(2, "0");
  return ` ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Numbers as Excel shows them: at most 15 significant digits, no exponent for whole numbers. */
function plainNumber(number: number): string {
  const rounded = Number(number.toPrecision(15));
  return Number.isSafeInteger(rounded) ? BigInt(rounded).toString() : String(rounded);
}

function dateText(column: number, value: string): Cell {
  return { column, text: cleanText(value.replace(/T00:00:00(\.0+)?Z?$/, "")) };
}
