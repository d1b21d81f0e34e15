import { Unreadable } from "#ledger/refusals";
import type { ReadingLimits, Sheet, Workbook } from "#ledger/workbook";
import {
  readDateStyles,
  readRelations,
  readSharedStrings,
  readWorkbookPart,
} from "#ledger/xlsx-parts";
import { readSheetRows, type SheetContext } from "#ledger/xlsx-sheet";
import { type UnpackingMeter, unpack, type ZipEntry, zipDirectory } from "#ledger/zip";

/**
 * Reads an .xlsx file. Only the parts that hold cells are unpacked; nothing that computes or fetches
 * is followed: macros, formulas, external links and data connections are refused. Throws Unreadable.
 */
export async function readXlsx(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadingLimits,
): Promise<Workbook> {
  const entries = zipDirectory(bytes, limits);
  refuseWhatIsNoLedger(entries);
  const archive = new Archive(bytes, entries, limits);
  const root = await readRelations(archive.required("_rels/.rels"), "");
  const workbookName = [...root.values()].find((name) => /workbook\d*\.xml$/.test(name));
  if (!workbookName) throw noWorkbook();
  const folder = workbookName.slice(0, workbookName.lastIndexOf("/"));
  const file = workbookName.slice(folder.length + 1);
  const workbook = await readWorkbookPart(archive.required(workbookName));
  if (workbook.sheets.length > limits.sheets) {
    throw new Unreadable(
      "tooManySheets",
      `文件有 ${workbook.sheets.length} 个工作表，超过上限 ${limits.sheets} 个，请只保留台账所在的工作表再导入。`,
    );
  }
  const relations = await readRelations(archive.required(`${folder}/_rels/${file}.rels`), folder);
  const part = (end: string) => [...relations.values()].find((name) => name.endsWith(end)) ?? "";
  const strings = archive.optional(part("sharedstrings.xml"));
  const styles = archive.optional(part("styles.xml"));
  const context: Omit<SheetContext, "sheetName"> = {
    strings: strings ? await readSharedStrings(strings, limits) : [],
    dateStyles: styles ? await readDateStyles(styles) : new Set(),
    date1904: workbook.date1904,
    limits,
    spend: budget(limits),
  };
  const sheets: Sheet[] = [];
  for (const { name, hidden, relation } of workbook.sheets) {
    const target = relations.get(relation);
    if (!target) throw noWorkbook();
    if (!target.includes("worksheets/")) continue;
    const rows = await readSheetRows(archive.required(target), { ...context, sheetName: name });
    sheets.push({ name, hidden, rows });
  }
  return { fileName, format: "xlsx", sheets };
}

/** The parts of one file, unpacked on demand, with one count of what came out. */
class Archive {
  private readonly bytes: Uint8Array;
  private readonly entries: Map<string, ZipEntry>;
  private readonly limits: ReadingLimits;
  private readonly meter: UnpackingMeter = { unpacked: 0 };

  constructor(bytes: Uint8Array, entries: Map<string, ZipEntry>, limits: ReadingLimits) {
    this.bytes = bytes;
    this.entries = entries;
    this.limits = limits;
  }

  required(name: string): AsyncIterable<Uint8Array> {
    const pieces = this.optional(name);
    if (!pieces) throw noWorkbook();
    return pieces;
  }

  optional(name: string): AsyncIterable<Uint8Array> | undefined {
    const entry = this.entries.get(name);
    return entry && unpack(this.bytes, entry, this.meter, this.limits);
  }
}

/** Counts the texts of a file's cells, and 8 for each cell, against the limit of the whole file. */
function budget(limits: ReadingLimits): (characters: number) => void {
  let spent = 0;
  return (characters) => {
    spent += characters + 8;
    if (spent <= limits.totalText) return;
    throw new Unreadable(
      "tooMuchText",
      "文件中的内容过多，无法一次读取，请按年份拆成几个文件后再导入。",
    );
  };
}

function refuseWhatIsNoLedger(entries: Map<string, ZipEntry>): void {
  const names = [...entries.keys()];
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/(^|\/)vbaproject\.bin$|\/macrosheets\/|\/activex\//)) {
    throw new Unreadable(
      "macros",
      "文件含有宏或控件。请用 Excel 或 WPS 另存为不带宏的 .xlsx 再导入。",
    );
  }
  if (has(/\/externallinks\/|\/connections\.xml$|\/querytables\//)) {
    throw new Unreadable(
      "externalLink",
      "工作簿引用了其他文件或外部数据（外部链接）。请把引用的单元格“选择性粘贴为数值”，断开链接后另存再导入。",
    );
  }
  if (has(/^xl\/workbook\.bin$/)) {
    throw new Unreadable(
      "unsupportedFile",
      "这是 .xlsb（二进制）工作簿，请用 Excel 或 WPS 另存为 .xlsx 再导入。",
    );
  }
  if (has(/^content\.xml$/)) {
    throw new Unreadable(
      "unsupportedFile",
      "这是 OpenDocument 表格（.ods），请另存为 .xlsx 再导入。",
    );
  }
  if (!has(/^_rels\/\.rels$/) || !has(/(^|\/)workbook\d*\.xml$/)) throw noWorkbook();
}

function noWorkbook(): Unreadable {
  return new Unreadable(
    "wrongContent",
    "文件内没有 Excel 工作簿（可能是压缩包、Word 文档或已损坏的文件）。请用 Excel 或 WPS 打开台账，另存为 .xlsx 再导入。",
  );
}
