import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readWorkbookIsolated } from "#ledger/isolated";
import { neutralised, restored } from "#ledger/neutral";
import { readWorkbook } from "#ledger/reading";
import { readRows } from "#ledger/reading-rows";
import { writeRejects } from "#ledger/rejects";
import type { Workbook } from "#ledger/workbook";
import { type SheetToWrite, writeCsv, writeXlsx } from "#ledger/writing";
import { onlySheet, RECONSIDERATION_HEADINGS } from "#tests/ledger/ledgers";

async function textsOf(bytes: Uint8Array, name: string): Promise<string[][]> {
  const read = await readWorkbook(bytes, name);
  if (!read.ok) throw new Error(read.message);
  return (read.value.sheets[0]?.rows ?? []).map((row) => row.cells.map((cell) => cell.text));
}

const FORMATS: readonly [Workbook["format"], (sheet: SheetToWrite) => Uint8Array][] = [
  ["xlsx", (sheet) => writeXlsx([sheet])],
  ["csv", (sheet) => writeCsv(sheet.rows)],
];
const DANGEROUS = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "=cmd|'/c calc'!A0",
  "＝1",
  "'=1",
];

describe.each(FORMATS)("写出 .%s", (format, write) => {
  test("以 = + - @ 制表符、回车开头的文字都加撇号，不会当作公式", async () => {
    const [first] = DANGEROUS;
    const written = await textsOf(write({ name: "a", rows: [DANGEROUS] }), `a.${format}`);
    expect(written[0]?.[0]).toBe(`'${first}`);
    for (const text of written[0] ?? []) expect(text).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
  });

  test("任意文字写出后能原样读回", async () => {
    const word = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
      .map((text) => text.replace(/\p{Cc}/gu, "").trim())
      .filter((text) => text !== "" && !/_x[0-9a-f]{4}_/i.test(text) && !/^'[=+\-@]/.test(text));
    const table = fc.array(fc.array(word, { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(table, async (words) => {
        const rows = words.map((row) => ["案号", ...row]);
        const written = await textsOf(write({ name: "a", rows }), `a.${format}`);
        expect(written.map((row) => row.map(restored))).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });

  test("换行、引号、逗号和尖括号原样读回", async () => {
    const row = ["甲\n乙", '"丙"', "丁,戊", "<己&庚>", "a;b\tc"];
    expect(await textsOf(write({ name: "a", rows: [row] }), `a.${format}`)).toEqual([row]);
  });

  test("十万行在限定时间内写出并读回", async () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => [
      `酒政复〔2017〕${index}号`,
      "张三",
      "2017-01-05",
      "维持",
    ]);
    const started = performance.now();
    const bytes = write({ name: "a", rows });
    expect(performance.now() - started).toBeLessThan(60_000);
    const read = await readWorkbookIsolated(bytes, `a.${format}`);
    expect(read.ok && read.value.sheets[0]?.rows.length).toBe(100_000);
  });

  test("退回的行保持原来的版式，多一列原因，改好即可再导入", async () => {
    const good = [
      "酒政复〔2017〕1号",
      "张三",
      "酒泉市公安局",
      "公安",
      "行政处罚",
      "2017-01-05",
      "2017-01-09",
      "否",
      "",
      "李四",
      "2017-03-06",
      "维持",
      "",
    ];
    const bad = [
      "酒政复〔2017〕2号",
      "=李四",
      "酒泉市公安局",
      "公安",
      "行政处罚",
      "2017-02-30",
      "",
      "",
      "",
      "",
      "",
      "",
      "",
    ];
    const late = ["酒政复〔2017〕3号", ...good.slice(1)];
    const original = write({
      name: "台账",
      rows: [["2017年台账"], RECONSIDERATION_HEADINGS, good, bad, late],
    });
    const recognised = await onlySheet(original, `台账.${format}`);
    const file = writeRejects(format, [
      { recognised, rows: readRows(recognised), reasons: new Map([[5, ["本案已归档。"]]]) },
    ]);
    if (!file) throw new Error("nothing rejected");
    const written = await textsOf(file, `退回.${format}`);
    expect(written).toEqual([
      ["2017年台账"],
      [...RECONSIDERATION_HEADINGS, "不予导入原因"],
      [
        ...bad.filter((text) => text !== "").map(neutralised),
        "F 收到申请日期：没有“2017-02-30”这一天，请核对年月日。",
      ],
      [...late.filter((text) => text !== ""), "本案已归档。"],
    ]);
    const again = await onlySheet(file, `退回.${format}`);
    expect(again).toMatchObject({
      kind: "reconsideration",
      headerRow: 2,
      needsMapping: false,
      fingerprint: recognised.fingerprint,
    });
    expect(readRows(again)[0]).toMatchObject({ applicants: ["=李四"] });
  });
});

test("没有退回的行就没有退回文件", async () => {
  const bytes = writeCsv([
    ["案号", "申请人", "被申请人", "收到申请日期"],
    ["酒政复〔2017〕1号", "张三", "酒泉市公安局", "2017-01-05"],
  ]);
  const recognised = await onlySheet(bytes, "台账.csv");
  expect(writeRejects("csv", [{ recognised, rows: readRows(recognised) }])).toBeUndefined();
});

test("工作表名称按 Excel 的规矩改写，不重名", async () => {
  const row = [["a"]];
  const read = await readWorkbook(
    writeXlsx([
      { name: "甲/乙:丙", rows: row },
      { name: "", rows: row },
      { name: "甲?乙*丙", rows: row },
      { name: "长".repeat(40), rows: row },
    ]),
    "a.xlsx",
  );
  expect(read.ok && read.value.sheets.map((sheet) => sheet.name)).toEqual([
    "甲_乙_丙",
    "Sheet2",
    "甲_乙_丙-3",
    "长".repeat(28),
  ]);
});
