import type { HostileFile } from "#tests/ledger/hostile-files";

const text = (content: string) => new TextEncoder().encode(content);
const beginning = (...signature: number[]) => {
  const bytes = new Uint8Array(4096).fill(0x90);
  bytes.set(signature);
  return bytes;
};
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADINGS = "案号,申请人,被申请人,收到申请日期,结案日期\r\n";

/** Files of other kinds under a ledger's name, and text tables that cannot be read. */
export const HOSTILE_TEXTS: readonly HostileFile[] = [
  {
    title: "程序改名为 .xlsx",
    name: "台账.xlsx",
    bytes: () => beginning(0x4d, 0x5a),
    code: "wrongContent",
  },
  {
    title: "程序改名为 .csv",
    name: "台账.csv",
    bytes: () => beginning(0x4d, 0x5a),
    code: "wrongContent",
  },
  { title: "程序", name: "台账.exe", bytes: () => beginning(0x4d, 0x5a), code: "unsupportedFile" },
  {
    title: "ELF 程序",
    name: "台账.csv",
    bytes: () => beginning(0x7f, 0x45, 0x4c, 0x46),
    code: "wrongContent",
  },
  { title: "PDF 改名", name: "台账.xlsx", bytes: () => text("%PDF-1.7\n"), code: "wrongContent" },
  {
    title: "图片改名",
    name: "台账.xlsx",
    bytes: () => beginning(0x89, 0x50, 0x4e, 0x47),
    code: "wrongContent",
  },
  {
    title: "RAR 改名",
    name: "台账.xlsx",
    bytes: () => beginning(0x52, 0x61, 0x72, 0x21),
    code: "wrongContent",
  },
  {
    title: "gzip 改名",
    name: "台账.csv",
    bytes: () => beginning(0x1f, 0x8b),
    code: "wrongContent",
  },
  {
    title: "网页改名（办案系统常导出这样的“Excel”）",
    name: "台账.xlsx",
    bytes: () => text("<html><table><tr><td>案号</td></tr></table></html>"),
    code: "wrongContent",
  },
  {
    title: "网页改名为 .csv",
    name: "台账.csv",
    bytes: () => text("<!DOCTYPE html><script>alert(1)</script>"),
    code: "wrongContent",
  },
  {
    title: "XML 表格 2003",
    name: "台账.xlsx",
    bytes: () => text('<?xml version="1.0"?><Workbook/>'),
    code: "wrongContent",
  },
  {
    title: "文本改名为 .xlsx",
    name: "台账.xlsx",
    bytes: () => text(HEADINGS),
    code: "wrongContent",
  },
  { title: "旧版 Excel", name: "台账.xls", bytes: () => beginning(...OLE), code: "oldExcel" },
  { title: "旧版 Excel 改名", name: "台账.xlsx", bytes: () => beginning(...OLE), code: "oldExcel" },
  {
    title: "带密码的工作簿",
    name: "台账.xlsx",
    bytes: () => Buffer.concat([beginning(...OLE), Buffer.from("EncryptedPackage", "utf16le")]),
    code: "encrypted",
  },
  { title: "空文件", name: "台账.xlsx", bytes: () => new Uint8Array(), code: "empty" },
  { title: "空文本", name: "台账.csv", bytes: () => text("\ufeff \r\n,,,\r\n"), code: "empty" },
  {
    title: "30 MB 的文件",
    name: "台账.csv",
    bytes: () => new Uint8Array(30 * 1024 * 1024).fill(0x61),
    code: "tooLarge",
  },
  { title: "没有扩展名", name: "台账", bytes: () => text(HEADINGS), code: "unsupportedFile" },
  { title: "只有表头", name: "台账.csv", bytes: () => text(HEADINGS), code: "noRows" },
  {
    title: "认不出的表",
    name: "菜单.csv",
    bytes: () => text("早餐,午餐,晚餐\n粥,面,饭\n"),
    code: "nothingRecognised",
  },
  {
    title: "含空字符",
    name: "台账.csv",
    bytes: () => text(`${HEADINGS}酒\0政,甲,乙,,\n`),
    code: "badCharacters",
  },
  {
    title: "二进制数据",
    name: "台账.csv",
    bytes: () => Uint8Array.from({ length: 4096 }, (_, index) => (index * 37) % 256),
    code: "badCharacters",
  },
  {
    title: "UTF-8 与 GB18030 混用",
    name: "台账.csv",
    bytes: () =>
      Buffer.concat([
        text(`${HEADINGS}酒政复〔2017〕1号,张三,`),
        Buffer.from([0xbe, 0xc6, 0xc8, 0xaa]),
        text("市公安局,2017-01-05,\n"),
      ]),
    code: "badCharacters",
  },
  {
    title: "没有标记的 UTF-16",
    name: "台账.csv",
    bytes: () => Buffer.from("number,applicant\n1,2\n", "utf16le"),
    code: "badCharacters",
  },
  {
    title: "UTF-16 里的半个字符",
    name: "台账.csv",
    bytes: () => Buffer.from([0xff, 0xfe, 0x48, 0x68, 0x00, 0xd8, 0x48, 0x68]),
    code: "badCharacters",
  },
  {
    title: "引号不成对",
    name: "台账.csv",
    bytes: () => text(`${HEADINGS}"酒政复〔2017〕1号,张三,酒泉市公安局,2017-01-05,\n`),
    code: "unbalancedQuotes",
  },
  {
    title: "一兆字的格",
    name: "台账.csv",
    bytes: () => text(`${HEADINGS}${"长".repeat(1_000_000)},张三,,,\n`),
    code: "cellTooLong",
  },
  {
    title: "十万零一行",
    name: "台账.csv",
    bytes: () => text(HEADINGS + "a,b\n".repeat(100_001)),
    code: "tooManyRows",
  },
  {
    title: "一百万列",
    name: "台账.csv",
    bytes: () => text(`${",".repeat(1_000_000)}a\n`),
    code: "tooManyColumns",
  },
  {
    title: "三百个有内容的列",
    name: "台账.csv",
    bytes: () => text(`${Array.from({ length: 300 }, (_, index) => `列${index}`).join(",")}\n`),
    code: "tooManyColumns",
  },
];
