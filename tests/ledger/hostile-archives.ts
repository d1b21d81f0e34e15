import { deflateRawSync } from "node:zlib";
import type { HostileFile } from "#tests/ledger/hostile-files";
import { type Part, workbookOf, workbookParts, zipOf } from "#tests/ledger/workbooks";

const MB = 1024 * 1024;
const SHEET = "xl/worksheets/sheet1.xml";

const blanks = (size: number) => new Uint8Array(size).fill(0x20);
const extra = (name: string, over: Partial<Part> = {}) =>
  workbookOf({ extra: [{ name, data: "<x/>", ...over }] });
const sheetPart = (over: Partial<Part>) =>
  workbookOf({ replace: { [SHEET]: { name: SHEET, data: "", ...over } } });

/** Archives that lie, explode, climb out or are not what they are called. */
export const HOSTILE_ARCHIVES: readonly HostileFile[] = [
  {
    title: "压缩炸弹：64 MB 空白，谎称 100 字节",
    name: "炸弹.xlsx",
    bytes: () => sheetPart({ packed: deflateRawSync(blanks(64 * MB)), claimedBytes: 100, crc: 1 }),
    code: "bomb",
  },
  {
    title: "压缩炸弹：自称解压后 4 GB",
    name: "炸弹.xlsx",
    bytes: () => sheetPart({ claimedBytes: 0xfffffffe }),
    code: "bomb",
  },
  {
    title: "压缩炸弹：300 个部件各称 40 MB，共 12 GB，文件不足 60 KB",
    name: "炸弹.xlsx",
    bytes: () =>
      workbookOf({
        extra: Array.from({ length: 300 }, (_, index) => ({
          name: `xl/media/${index}.xml`,
          data: "x",
          claimedBytes: 40 * MB,
        })),
      }),
    code: "bomb",
  },
  {
    title: "嵌套压缩炸弹：压缩包里是压缩包",
    name: "嵌套.xlsx",
    bytes: () => zipOf([{ name: "inner.zip", data: zipOf([{ name: "a", data: blanks(MB) }]) }]),
    code: "wrongContent",
  },
  {
    title: "共享文字里的炸弹",
    name: "炸弹.xlsx",
    bytes: () =>
      workbookOf({
        replace: {
          "xl/sharedStrings.xml": {
            name: "xl/sharedStrings.xml",
            data: "",
            packed: deflateRawSync(blanks(64 * MB)),
          },
        },
      }),
    code: "bomb",
  },
  {
    title: "1001 个部件",
    name: "部件过多.xlsx",
    bytes: () =>
      zipOf(Array.from({ length: 1001 }, (_, index) => ({ name: `${index}.xml`, data: "" }))),
    code: "tooManyEntries",
  },
  {
    title: "部件名称指向上级目录（zip slip）",
    name: "路径.xlsx",
    bytes: () => extra("../../etc/cron.d/x"),
    code: "unsafeName",
  },
  {
    title: "部件名称用反斜杠指向上级目录",
    name: "路径.xlsx",
    bytes: () => extra("xl\\..\\..\\x.dll"),
    code: "unsafeName",
  },
  {
    title: "部件名称是绝对路径",
    name: "路径.xlsx",
    bytes: () => extra("/etc/passwd"),
    code: "unsafeName",
  },
  {
    title: "部件名称带盘符",
    name: "路径.xlsx",
    bytes: () => extra("C:/x.dll"),
    code: "unsafeName",
  },
  { title: "同名部件两次", name: "重名.xlsx", bytes: () => extra(SHEET), code: "duplicateEntry" },
  {
    title: "同名部件仅大小写不同",
    name: "重名.xlsx",
    bytes: () => extra("XL/Workbook.XML"),
    code: "duplicateEntry",
  },
  {
    title: "截断的压缩包",
    name: "截断.xlsx",
    bytes: () => workbookOf().subarray(0, 700),
    code: "damaged",
  },
  {
    title: "校验和不符",
    name: "损坏.xlsx",
    bytes: () => sheetPart({ data: "<worksheet/>", crc: 7 }),
    code: "damaged",
  },
  {
    title: "压缩数据损坏",
    name: "损坏.xlsx",
    bytes: () => sheetPart({ packed: new Uint8Array(200).fill(0xee) }),
    code: "damaged",
  },
  {
    title: "压缩方法不明",
    name: "损坏.xlsx",
    bytes: () => extra("xl/a.xml", { method: 99 }),
    code: "damaged",
  },
  {
    title: "部件带密码",
    name: "加密.xlsx",
    bytes: () => sheetPart({ flags: 1 }),
    code: "encrypted",
  },
  {
    title: "只有压缩包文件头",
    name: "文件头.xlsx",
    bytes: () => new Uint8Array([0x50, 0x4b, 3, 4]),
    code: "damaged",
  },
  { title: "空压缩包", name: "空包.xlsx", bytes: () => zipOf([]), code: "wrongContent" },
  {
    title: "压缩包里只有文本",
    name: "压缩包.xlsx",
    bytes: () => zipOf([{ name: "readme.txt", data: "hello" }]),
    code: "wrongContent",
  },
  {
    title: "Word 文档改名",
    name: "文档.xlsx",
    bytes: () =>
      zipOf([
        { name: "_rels/.rels", data: "<Relationships/>" },
        { name: "word/document.xml", data: "<w/>" },
      ]),
    code: "wrongContent",
  },
  {
    title: "OpenDocument 表格改名",
    name: "表格.xlsx",
    bytes: () => zipOf([{ name: "content.xml", data: "<office/>" }]),
    code: "unsupportedFile",
  },
  {
    title: "二进制工作簿改名",
    name: "二进制.xlsx",
    bytes: () => zipOf([{ name: "xl/workbook.bin", data: "x" }]),
    code: "unsupportedFile",
  },
  {
    title: "含宏的工作簿改名",
    name: "宏.xlsx",
    bytes: () => extra("xl/vbaProject.bin"),
    code: "macros",
  },
  {
    title: "含 Excel 4.0 宏表",
    name: "宏表.xlsx",
    bytes: () => extra("xl/macrosheets/sheet1.xml"),
    code: "macros",
  },
  { title: "宏工作簿", name: "台账.xlsm", bytes: () => workbookOf(), code: "macros" },
  {
    title: "含外部链接部件",
    name: "外部链接.xlsx",
    bytes: () => extra("xl/externalLinks/externalLink1.xml"),
    code: "externalLink",
  },
  {
    title: "含外部数据连接",
    name: "数据连接.xlsx",
    bytes: () => extra("xl/connections.xml"),
    code: "externalLink",
  },
  {
    title: "缺少工作表部件",
    name: "缺部件.xlsx",
    bytes: () => workbookOf({ replace: { [SHEET]: undefined } }),
    code: "wrongContent",
  },
  {
    title: "Excel 工作簿改名为 .csv",
    name: "台账.csv",
    bytes: () => zipOf(workbookParts()),
    code: "wrongContent",
  },
];
