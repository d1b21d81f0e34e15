import { crc32, deflateRawSync } from "node:zlib";

/** One file of an archive built for a test; every field of its headers can be made to lie. */
export interface Part {
  name: string;
  data: Uint8Array | string;
  /** Already deflated data, when the archive should say something else than it holds. */
  packed?: Uint8Array;
  claimedBytes?: number;
  crc?: number;
  flags?: number;
  method?: number;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** A zip archive of these parts, written by hand so that it can be wrong on purpose. */
export function zipOf(parts: readonly Part[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const data = typeof part.data === "string" ? Buffer.from(part.data) : part.data;
    const packed = part.packed ?? deflateRawSync(data);
    const name = Buffer.from(part.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(part.flags ?? 0x800, 2);
    common.writeUInt16LE(part.method ?? 8, 4);
    common.writeUInt32LE(part.crc ?? crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(part.claimedBytes ?? data.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), common, name, packed]);
    const entry = Buffer.alloc(46);
    entry.write("PK\x01\x02", 0, "latin1");
    entry.writeUInt16LE(20, 4);
    common.copy(entry, 6);
    entry.writeUInt32LE(offset, 42);
    locals.push(local);
    directory.push(Buffer.concat([entry, name]));
    offset += local.length;
  }
  return Buffer.concat([...locals, ...directory, endOf(directory, offset, parts.length)]);
}

function endOf(directory: readonly Buffer[], offset: number, count: number): Buffer {
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(
    directory.reduce((sum, entry) => sum + entry.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return end;
}

/** Where a test differs from a good workbook of one sheet. */
export interface WorkbookOver {
  /** The inside of <worksheet>, or the whole part when it begins with <?xml. */
  sheet?: string;
  shared?: string;
  styles?: string;
  workbook?: string;
  extra?: Part[];
  /** Replaces or drops parts by name. */
  replace?: Record<string, Part | undefined>;
}

/** The parts of a workbook of one sheet “台账”. */
export function workbookParts(over: WorkbookOver = {}): Part[] {
  const sheet = over.sheet ?? "<sheetData/>";
  const parts: Part[] = [
    {
      name: "[Content_Types].xml",
      data: `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: "_rels/.rels",
      data: relations([["officeDocument", "xl/workbook.xml"]]),
    },
    {
      name: "xl/workbook.xml",
      data:
        over.workbook ??
        `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      data: relations([
        ["worksheet", "worksheets/sheet1.xml"],
        ["sharedStrings", "sharedStrings.xml"],
        ["styles", "styles.xml"],
      ]),
    },
    {
      name: "xl/worksheets/sheet1.xml",
      data: sheet.startsWith("<?xml") ? sheet : worksheet(sheet),
    },
    { name: "xl/sharedStrings.xml", data: over.shared ?? `${XML}<sst xmlns="${MAIN}"/>` },
    {
      name: "xl/styles.xml",
      data: `${XML}<styleSheet xmlns="${MAIN}">${over.styles ?? ""}</styleSheet>`,
    },
    ...(over.extra ?? []),
  ];
  return parts
    .map((part) => (over.replace && part.name in over.replace ? over.replace[part.name] : part))
    .filter((part) => part !== undefined);
}

/** A workbook of one sheet “台账” as a file. */
export function workbookOf(over: WorkbookOver = {}): Uint8Array {
  return zipOf(workbookParts(over));
}

export function worksheet(inside: string): string {
  return `${XML}<worksheet xmlns="${MAIN}">${inside}</worksheet>`;
}

export function sharedStrings(texts: readonly string[]): string {
  return `${XML}<sst xmlns="${MAIN}">${texts.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`;
}

/** Rows of texts as <sheetData>, with inline strings. "" leaves a cell out. */
export function rowsXml(rows: readonly (readonly string[])[], first = 1): string {
  const xml = rows.map((row, index) => {
    const cells = row.map((text, column) => cellXml(text, `${letters(column)}${index + first}`));
    return `<row r="${index + first}">${cells.join("")}</row>`;
  });
  return `<sheetData>${xml.join("")}</sheetData>`;
}

function cellXml(text: string, address: string): string {
  return text === "" ? "" : `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

function letters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? letters(rest) : "") + String.fromCharCode(65 + (column % 26));
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const inside = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${inside.join("")}</Relationships>`;
}
