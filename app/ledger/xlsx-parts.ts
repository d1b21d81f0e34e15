import { posix } from "node:path";
import { Unreadable } from "#ledger/refusals";
import type { ReadingLimits } from "#ledger/workbook";
import { TextGatherer } from "#ledger/xlsx-text";
import { readXml } from "#ledger/xml";

type Pieces = AsyncIterable<Uint8Array>;

export interface SheetEntry {
  name: string;
  hidden: boolean;
  relation: string;
}

export interface WorkbookPart {
  sheets: SheetEntry[];
  date1904: boolean;
}

/** Reads xl/workbook.xml: the sheets in their order, and the date system. */
export async function readWorkbookPart(pieces: Pieces): Promise<WorkbookPart> {
  const part: WorkbookPart = { sheets: [], date1904: false };
  await readXml(pieces, {
    open(name, attributes) {
      if (name === "sheet") {
        part.sheets.push({
          name: attributes.name ?? "",
          hidden: attributes.state === "hidden" || attributes.state === "veryHidden",
          relation: attributes["r:id"] ?? relationIn(attributes),
        });
      }
      if (name === "workbookPr") part.date1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
      if (name === "externalReference") {
        throw new Unreadable(
          "externalLink",
          "工作簿引用了其他文件（外部链接）。请把引用的单元格“选择性粘贴为数值”，断开链接后另存再导入。",
        );
      }
    },
  });
  return part;
}

function relationIn(attributes: Record<string, string>): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";
}

/** Reads a .rels part: relation id → part name below the archive's root, in lower case. */
export async function readRelations(pieces: Pieces, folder: string): Promise<Map<string, string>> {
  const relations = new Map<string, string>();
  await readXml(pieces, {
    open(name, { Id, Target, TargetMode }) {
      if (name !== "Relationship" || !Id || !Target || TargetMode === "External") return;
      relations.set(Id, partName(folder, Target));
    },
  });
  return relations;
}

function partName(folder: string, target: string): string {
  const path = target.startsWith("/") ? target : posix.join("/", folder, target);
  return posix.normalize(path).slice(1).toLowerCase();
}

/** Which cell styles show their number as a day: the set of style indexes. */
export async function readDateStyles(pieces: Pieces): Promise<Set<number>> {
  const custom = new Map<number, string>();
  const dates = new Set<number>();
  let inCellFormats = false;
  let index = 0;
  await readXml(pieces, {
    open(name, attributes) {
      if (name === "numFmt") custom.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      if (name === "cellXfs") inCellFormats = true;
      if (name !== "xf" || !inCellFormats) return;
      const format = Number(attributes.numFmtId);
      const code = custom.get(format);
      if (code === undefined ? isBuiltInDate(format) : isDateFormat(code)) dates.add(index);
      index += 1;
    },
    close(name) {
      if (name === "cellXfs") inCellFormats = false;
    },
  });
  return dates;
}

/** ECMA-376 part 1, 18.8.30: 14 to 17 and 22 everywhere, 27 to 31, 36, 50 to 58 in Chinese. */
function isBuiltInDate(format: number): boolean {
  return (
    (format >= 14 && format <= 17) ||
    format === 22 ||
    (format >= 27 && format <= 31) ||
    format === 36 ||
    (format >= 50 && format <= 58)
  );
}

/** True when the format shows a year or a day, or a month without hours and seconds. */
export function isDateFormat(code: string): boolean {
  const signs = (code.split(";")[0] ?? "")
    .replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, "")
    .toLowerCase();
  if (/general|e[+-]/.test(signs)) return false;
  return /[yd]/.test(signs) || (signs.includes("m") && !/[hs]/.test(signs));
}

/** Reads xl/sharedStrings.xml: the texts by index. */
export async function readSharedStrings(pieces: Pieces, limits: ReadingLimits): Promise<string[]> {
  const strings: string[] = [];
  const gatherer = new TextGatherer(limits.cellText);
  await readXml(pieces, {
    open(name) {
      if (name === "si") gatherer.start();
      gatherer.open(name);
    },
    text: (text) => gatherer.text(text),
    close(name) {
      gatherer.close(name);
      if (name !== "si") return;
      if (strings.length >= limits.sharedStrings) {
        throw new Unreadable(
          "tooMuchText",
          "文件中的文字过多，无法一次读取，请按年份拆成几个文件后再导入。",
        );
      }
      strings.push(gatherer.take());
    },
  });
  return strings;
}
