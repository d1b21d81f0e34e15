import { describe, expect, test } from "vitest";
import { readWorkbook } from "#ledger/reading";
import { readRows } from "#ledger/reading-rows";
import type { Sheet } from "#ledger/workbook";
import { isDateFormat } from "#ledger/xlsx-parts";
import { fieldsOf, onlySheet } from "#tests/ledger/ledgers";
import { rowsXml, sharedStrings, workbookOf, worksheet } from "#tests/ledger/workbooks";

const TABLE =
  "案号,申请人,被申请人,收到申请日期,结案方式\n酒政复〔2017〕1号,张三,酒泉市公安局,2017-01-05,维持\n";
const GB18030 = Buffer.from(
  "b0b8bac52cc9eac7ebc8cb2cb1bbc9eac7ebc8cb2ccad5b5bdc9eac7ebc8d5c6da2cbde1b0b8b7bdcabd0abec6d5feb8b4a1b232303137a1b331bac52cd5c5c8fd2cbec6c8aacad0b9abb0b2bed62c323031372d30312d30352cceacb3d60a",
  "hex",
);

async function sheetFrom(bytes: Uint8Array, name: string): Promise<Sheet> {
  const workbook = await readWorkbook(bytes, name);
  if (!workbook.ok) throw new Error(`${workbook.code} ${workbook.message}`);
  const [sheet] = workbook.value.sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

const texts = (sheet: Sheet) => sheet.rows.map((row) => row.cells.map((cell) => cell.text));

describe("文本文件的编码和分隔符", () => {
  test.each<[string, Uint8Array]>([
    ["UTF-8", Buffer.from(TABLE)],
    ["UTF-8 带标记", Buffer.from(`\ufeff${TABLE}`)],
    ["UTF-16LE 带标记", Buffer.from(`\ufeff${TABLE}`, "utf16le")],
    ["UTF-16BE 带标记", Buffer.from(`\ufeff${TABLE}`, "utf16le").swap16()],
    ["GB18030", GB18030],
    ["制表符", Buffer.from(TABLE.replaceAll(",", "\t"))],
    ["分号", Buffer.from(TABLE.replaceAll(",", ";"))],
    ["回车换行", Buffer.from(TABLE.replaceAll("\n", "\r\n"))],
    ["只有回车", Buffer.from(TABLE.replaceAll("\n", "\r"))],
    ["换行不一", Buffer.from(TABLE.replace("\n", "\r\n"))],
    ["首行声明分隔符", Buffer.from(`sep=;\r\n${TABLE.replaceAll(",", ";")}`)],
  ])("%s 读出同样的案件", async (_, bytes) => {
    const [row] = readRows(await onlySheet(bytes, "台账.csv"));
    expect(row).toMatchObject({
      number: { normalized: "酒政复〔2017〕1号" },
      respondents: ["酒泉市公安局"],
      outcome: "MAINTAIN",
    });
  });

  test("引号内的逗号、换行和双引号属于同一格，行号按表格计", async () => {
    const sheet = await sheetFrom(Buffer.from('a,"甲\n乙,""丙"""\n\nb,c\n'), "台账.csv");
    expect(sheet.rows).toEqual([
      {
        row: 1,
        cells: [
          { column: 0, text: "a" },
          { column: 1, text: '甲\n乙,"丙"' },
        ],
      },
      {
        row: 3,
        cells: [
          { column: 0, text: "b" },
          { column: 1, text: "c" },
        ],
      },
    ]);
  });

  test("未加引号的格里出现引号照原样读", async () => {
    expect(texts(await sheetFrom(Buffer.from('a,甲"乙"丙\n'), "台账.csv"))).toEqual([
      ["a", '甲"乙"丙'],
    ]);
  });
});

describe("工作簿的单元格", () => {
  const DATES =
    '<numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="31"/><xf numFmtId="20"/></cellXfs>';
  const cells = (inside: string) => `<sheetData><row r="1">${inside}</row></sheetData>`;

  test.each([
    ["短日期", '<c r="A1" s="1"><v>42799</v></c>', { text: "2017-03-05", day: "2017-03-05" }],
    [
      "自定义中文日期",
      '<c r="A1" s="2"><v>42799</v></c>',
      { text: "2017-03-05", day: "2017-03-05" },
    ],
    ["内置中文日期", '<c r="A1" s="3"><v>42799</v></c>', { text: "2017-03-05", day: "2017-03-05" }],
    [
      "日期带时刻",
      '<c r="A1" s="1"><v>42799.395833333336</v></c>',
      { text: "2017-03-05 09:30", day: "2017-03-05" },
    ],
    ["只有时刻", '<c r="A1" s="4"><v>0.5</v></c>', { text: "0.5" }],
    ["整数", '<c r="A1"><v>20170305</v></c>', { text: "20170305" }],
    ["科学记数的整数", '<c r="A1"><v>2.0170305E7</v></c>', { text: "20170305" }],
    ["浮点误差", '<c r="A1"><v>1.1000000000000001</v></c>', { text: "1.1" }],
    ["逻辑值", '<c r="A1" t="b"><v>1</v></c>', { text: "是" }],
    ["ISO 日期", '<c r="A1" t="d"><v>2017-03-05T00:00:00</v></c>', { text: "2017-03-05" }],
    [
      "带格式的文字",
      '<c r="A1" t="inlineStr"><is><r><t>酒</t></r><r><t>泉</t></r></is></c>',
      { text: "酒泉" },
    ],
    [
      "注音不读",
      '<c r="A1" t="inlineStr"><is><t>酒泉</t><rPh><t>jiuquan</t></rPh></is></c>',
      { text: "酒泉" },
    ],
    ["转义的回车", '<c r="A1" t="inlineStr"><is><t>甲_x000D_\n乙</t></is></c>', { text: "甲\n乙" }],
    ["没有地址的格", "<c><v>1</v></c>", { text: "1" }],
  ])("%s", async (_, inside, cell) => {
    const sheet = await sheetFrom(workbookOf({ sheet: cells(inside), styles: DATES }), "台账.xlsx");
    expect(sheet.rows).toEqual([{ row: 1, cells: [{ column: 0, ...cell }] }]);
  });

  test("1904 日期系统", async () => {
    const workbook =
      '<?xml version="1.0"?><workbook><workbookPr date1904="1"/><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>';
    const sheet = cells('<c r="A1" s="1"><v>41337</v></c>');
    expect(
      (await sheetFrom(workbookOf({ workbook, sheet, styles: DATES }), "a.xlsx")).rows[0]?.cells[0]
        ?.day,
    ).toBe("2017-03-05");
  });

  test("元素带命名空间前缀的工作表照样读", async () => {
    const prefixed = worksheet(cells('<c r="A1" t="s"><v>0</v></c>'))
      .replace(/<(\/?)(?=[a-z])/g, "<$1x:")
      .replace("xmlns=", "xmlns:x=");
    const sheet = await sheetFrom(
      workbookOf({ sheet: prefixed, shared: sharedStrings(["甲"]) }),
      "a.xlsx",
    );
    expect(texts(sheet)).toEqual([["甲"]]);
  });

  test("合并单元格的值在所盖的每一格可见，只及有内容的行列", async () => {
    const sheet = await sheetFrom(
      workbookOf({
        sheet: `${rowsXml([
          ["标题", "", ""],
          ["甲", "乙", "丙"],
          ["", "丁"],
        ])}<mergeCells><mergeCell ref="A1:XFD1"/><mergeCell ref="A2:A1048576"/></mergeCells>`,
      }),
      "a.xlsx",
    );
    expect(texts(sheet)).toEqual([
      ["标题", "标题", "标题"],
      ["甲", "乙", "丙"],
      ["甲", "丁"],
    ]);
    expect(sheet.rows[2]?.cells[0]?.merged).toBe(true);
  });

  test("只有格式的一万六千列、五千行不占用内存，也不妨碍读取", async () => {
    const styled = Array.from({ length: 16_384 }, () => '<c s="1"/>').join("");
    const empty = Array.from({ length: 5000 }, (_, index) => `<row r="${index + 3}" s="1"/>`).join(
      "",
    );
    const sheet = await sheetFrom(
      workbookOf({
        sheet: `<sheetData><row r="1">${styled}</row><row r="2"><c r="XFD2"><v>1</v></c></row>${empty}</sheetData>`,
      }),
      "a.xlsx",
    );
    expect(sheet.rows).toEqual([{ row: 2, cells: [{ column: 16_383, text: "1" }] }]);
  });

  test("合并的两行表头照样认列", async () => {
    const rows = [
      ["行政复议台账", "", "", "", ""],
      ["案号", "当事人", "", "日期", ""],
      ["", "申请人", "被申请人", "收到申请", "结案"],
      ["酒政复〔2017〕1号", "张三", "酒泉市公安局", "2017-01-05", "2017-03-06"],
    ];
    const merges = ["A1:E1", "A2:A3", "B2:C2", "D2:E2"].map((ref) => `<mergeCell ref="${ref}"/>`);
    const sheet = await onlySheet(
      workbookOf({ sheet: `${rowsXml(rows)}<mergeCells>${merges.join("")}</mergeCells>` }),
      "a.xlsx",
    );
    expect(fieldsOf(sheet)).toEqual({
      案号: "number",
      申请人: "applicants",
      被申请人: "respondents",
      收到申请: "receivedOn",
      结案: "closedOn",
    });
    expect(sheet.rows.map((row) => row.row)).toEqual([4]);
  });

  test("公式指明工作表和单元格，并说明怎么办", async () => {
    const sheet = cells('<c r="B1"><f>1+1</f><v>2</v></c><c r="C1"><f>2+2</f><v>4</v></c>');
    expect(await readWorkbook(workbookOf({ sheet }), "a.xlsx")).toMatchObject({
      code: "formula",
      message:
        "工作表“台账”的 B1、C1 含有公式。请选中这些单元格，复制后“选择性粘贴为数值”，保存再导入。",
    });
  });

  test.each([
    ["yyyy-mm-dd", true],
    ['yyyy"年"m"月"d"日"', true],
    ["[$-804]yyyy/m/d;@", true],
    ["m/d", true],
    ["mmm", true],
    ["h:mm:ss", false],
    ["mm:ss", false],
    ["[Red]#,##0.00", false],
    ["General", false],
    ["0.00E+00", false],
    ['0"day"', false],
  ])("格式 %s 是日期格式：%s", (code, isDate) => {
    expect(isDateFormat(code)).toBe(isDate);
  });
});
