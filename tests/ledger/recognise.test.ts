import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FIELDS, LEDGER_KINDS } from "#ledger/fields";
import { matchHeading, SURE } from "#ledger/headings";
import { readRows } from "#ledger/reading-rows";
import { applyMapping, recogniseLedgers, recogniseSheet } from "#ledger/recognise";
import { fieldsOf, RECONSIDERATION_HEADINGS, recognised, sheetOf } from "#tests/ledger/ledgers";

const CASE = [
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
const caseNumber = (serial: number) => [`酒政复〔2017〕${serial}号`, ...CASE.slice(1)];

describe("认表：是什么台账，哪一列是什么", () => {
  test("表头次序任意", () => {
    const order = fc.shuffledSubarray([...RECONSIDERATION_HEADINGS.keys()], {
      minLength: RECONSIDERATION_HEADINGS.length,
    });
    const plain = fieldsOf(recognised([RECONSIDERATION_HEADINGS, CASE]));
    fc.assert(
      fc.property(order, (columns) => {
        const pick = (row: string[]) => columns.map((column) => row[column] ?? "");
        const sheet = recognised([pick(RECONSIDERATION_HEADINGS), pick(CASE)]);
        expect(sheet.kind).toBe("reconsideration");
        expect(fieldsOf(sheet)).toEqual(plain);
      }),
      { numRuns: 50 },
    );
  });

  test("每个表头同义词都认作它的字段，且不用人确认", () => {
    for (const kind of LEDGER_KINDS) {
      for (const spec of FIELDS[kind]) {
        for (const synonym of [spec.label, ...spec.synonyms]) {
          const sure = matchHeading(kind, synonym).filter((match) => match.confidence === 1);
          expect(
            sure.map((match) => match.field),
            `${kind} ${synonym}`,
          ).toEqual([spec.field]);
        }
      }
    }
  });

  test.each([
    [
      "reconsideration",
      [
        "编号",
        "复议案号",
        "申请人姓名",
        "被申请机关",
        "收案日期",
        "立案日期",
        "审结日期",
        "审理结果",
      ],
      {
        复议案号: "number",
        申请人姓名: "applicants",
        被申请机关: "respondents",
        收案日期: "receivedOn",
        立案日期: "acceptedOn",
        审结日期: "closedOn",
        审理结果: "outcome",
      },
    ],
    [
      "litigation",
      [
        "序号",
        "法院案号",
        "原告（上诉人）",
        "应诉单位",
        "收到应诉通知书时间",
        "开庭时间",
        "出庭应诉情况",
        "判决结果",
      ],
      {
        法院案号: "number",
        "原告（上诉人）": "plaintiffs",
        应诉单位: "defendant",
        收到应诉通知书时间: "noticeReceivedOn",
        开庭时间: "sessionDays",
        出庭应诉情况: "headAppeared",
        判决结果: "outcome",
      },
    ],
    [
      "litigation",
      ["案 号", "原告", "被告", "收案日期", "开庭日期", "负责人是否出庭（是/否）", "裁判\n日期"],
      {
        "案 号": "number",
        收案日期: "noticeReceivedOn",
        "负责人是否出庭（是/否）": "headAppeared",
        "裁判\n日期": "decidedOn",
      },
    ],
    [
      "organs",
      ["单位名称", "单位级别", "主管部门"],
      { 单位名称: "name", 单位级别: "level", 主管部门: "parent" },
    ],
  ])("同义表头认作%s", (kind, headings, fields) => {
    const sheet = recognised([headings, headings.map((_, index) => `值${index}`)]);
    expect(sheet.kind).toBe(kind);
    expect(fieldsOf(sheet)).toMatchObject(fields);
  });

  test.each([
    ["litigation", "一审裁判结果", "outcome", true],
    ["litigation", "第1次开庭时间", "sessionDays", true],
    ["litigation", "收到应诉通知书的日期", "noticeReceivedOn", true],
    ["litigation", "行政机关负责人出庭应诉情况（是否出庭）", "headAppeared", true],
    ["reconsideration", "行政复议受理日期", "acceptedOn", true],
    ["reconsideration", "行政复议决定作出日期", "closedOn", true],
    ["reconsideration", "申请人基本情况", "applicants", false],
    ["reconsideration", "申请人联系电话", "phones", true],
    ["reconsideration", "申请人基本情况", "applicants", false],
    ["reconsideration", "被申请人类别", "respondents", false],
    ["litigation", "裁判文书生效日期", undefined, false],
    ["litigation", "被告答辩日期", undefined, false],
    ["litigation", "原告诉讼请求", undefined, false],
  ] as const)("%s 的表头“%s”：%s，不用确认：%s", (kind, heading, field, sure) => {
    const [best] = matchHeading(kind, heading);
    expect(best?.field).toBe(field);
    expect((best?.confidence ?? 0) >= SURE).toBe(sure);
  });

  test("表头之上的标题行、制表单位行跳过", () => {
    const sheet = recognised([
      ["2017年度行政复议案件台账"],
      ["制表单位：法制办", "", "", "2018年1月"],
      RECONSIDERATION_HEADINGS,
      CASE,
    ]);
    expect([sheet.headerRow, sheet.head.length, sheet.rows.length]).toEqual([3, 3, 1]);
  });

  test("表头之下的单位行、列号行跳过", () => {
    const units = RECONSIDERATION_HEADINGS.map((heading) =>
      heading.endsWith("日期") ? "（年月日）" : "",
    );
    const numbers = RECONSIDERATION_HEADINGS.map((_, index) => String(index + 1));
    const sheet = recognised([RECONSIDERATION_HEADINGS, units, numbers, CASE]);
    expect(sheet.skipped.map(({ row, reason }) => [row, reason])).toEqual([
      [2, "units"],
      [3, "units"],
    ]);
    expect(sheet.rows.length).toBe(1);
  });

  test("两行表头：上行是分组，下行是各列", () => {
    const groups = ["案件情况", "案件情况", "案件情况", "日期", "日期", "日期", "结果"];
    const own = ["案号", "申请人", "被申请人", "收到申请", "受理", "结案", "结案方式"];
    const data = [
      "酒政复〔2017〕1号",
      "张三",
      "酒泉市公安局",
      "2017-01-05",
      "2017-01-09",
      "2017-03-06",
      "维持",
    ];
    const sheet = recognised([["行政复议台账"], groups, own, data]);
    expect(fieldsOf(sheet)).toEqual({
      案号: "number",
      申请人: "applicants",
      被申请人: "respondents",
      收到申请: "receivedOn",
      受理: "acceptedOn",
      结案: "closedOn",
      结案方式: "outcome",
    });
    expect(sheet.rows.map((row) => row.row)).toEqual([4]);
  });

  test("空行、换页重复的表头、小计、合计、注和签名都不是案件", () => {
    const sheet = recognised([
      RECONSIDERATION_HEADINGS,
      caseNumber(1),
      [],
      ["", "小计", "1"],
      RECONSIDERATION_HEADINGS,
      caseNumber(2),
      ["合计", "2"],
      ["注：本表由法制办编制"],
      ["填表人：张三", "", "审核人：李四"],
    ]);
    expect(sheet.rows.map((row) => row.row)).toEqual([2, 6]);
    expect(sheet.skipped.map((row) => row.reason)).toEqual([
      "total",
      "heading",
      "total",
      "note",
      "note",
    ]);
  });

  test("同案其他申请人各占一行而未合并单元格：并入上一案，不当作说明丢掉", () => {
    const sheet = recognised([
      ["案号", "申请人", "被申请人", "收到日期"],
      ["酒政复〔2017〕1号", "方明", "酒泉市教育局", "2017.1.3"],
      ["", "方亮"],
      ["", "王 强"],
      ["", "以下为二季度的案件"],
      ["酒政复〔2017〕2号", "方红", "酒泉市教育局", "2017.2.3"],
    ]);
    const [first, ...more] = readRows(sheet);
    expect(first).toMatchObject({ applicants: ["方明", "方亮", "王强"], applicantCount: 3 });
    expect(more).toMatchObject([{ applicants: ["方红"] }]);
    expect(sheet.skipped).toMatchObject([{ row: 5, reason: "note" }]);
  });

  test("逐月小计不是案件，小计之后缺案号的案件行不丢", () => {
    const sheet = recognised([
      ["月份", "案号", "申请人", "被申请人", "收到日期", "结案方式"],
      ["1月", "酒政复〔2017〕1号", "方明", "酒泉市教育局", "2017.1.3", "维持"],
      ["1月小计", "1件"],
      ["2月", "", "方亮", "酒泉市教育局", "2017.2.3", "维持"],
      ["", "酒政复〔2017〕3号", "方红", "酒泉市教育局", "2017.2.3", "撤销"],
      ["二月份小计", "2"],
      ["", "第一季度合计", "3"],
      ["全年合计", "3"],
      ["", "", "", "", "审核人：张三", "填表人：李四"],
    ]);
    expect(sheet.rows.map((row) => row.row)).toEqual([2, 4, 5]);
    expect(sheet.skipped.map(({ row, reason }) => [row, reason])).toEqual([
      [3, "total"],
      [6, "total"],
      [7, "total"],
      [8, "total"],
      [9, "note"],
    ]);
  });

  test("机关名录只有名称也认，统计表不认", () => {
    const names = [["机关名称"], ["天水市人民政府"], ["天水市公安局"], ["秦州区人民政府"]];
    expect(recognised(names, "Sheet1").kind).toBe("organs");
    const figures = names.map((row, index) => [...row, index === 0 ? "收案数" : "12"]);
    expect(recognised(figures, "Sheet1").kind).toBe("unknown");
  });

  test("原告代理人、第三人的列不当作本机关的列", () => {
    const sheet = recognised([
      ["案号", "原告", "原告代理人", "被告", "第三人是否出庭", "收到应诉通知日期"],
      ["(2017)甘09行初96号", "张三", "李律师", "酒泉市公安局", "是", "2017-01-05"],
    ]);
    expect(fieldsOf(sheet)).toEqual({
      案号: "number",
      原告: "plaintiffs",
      被告: "defendant",
      收到应诉通知日期: "noticeReceivedOn",
    });
  });

  test("合计行之后仍有案号的行照样读", () => {
    const sheet = recognised([
      RECONSIDERATION_HEADINGS,
      caseNumber(1),
      ["合计", "1"],
      caseNumber(2),
    ]);
    expect(sheet.rows.length).toBe(2);
  });

  test("只填了序号的行不是案件，缺案号的案件行要读出来退回", () => {
    const sheet = recognised([
      ["序号", ...RECONSIDERATION_HEADINGS],
      ["1", ...CASE],
      ["2"],
      ["3", "", ...CASE.slice(1)],
    ]);
    expect(sheet.rows.map((row) => row.row)).toEqual([2, 4]);
    expect(sheet.skipped).toEqual([{ row: 3, reason: "numberedOnly", text: "2" }]);
  });

  test("没有表头的案号列按内容认出", () => {
    const sheet = recognised([
      ["甲", "原告", "被告", "收到应诉通知日期", "审级"],
      ["(2017)甘09行初96号", "张三", "酒泉市公安局", "2017-01-05", "一审"],
    ]);
    expect(sheet.columns[0]).toMatchObject({ field: "number", confidence: 0.8, sure: true });
  });

  test("两个台账表头相近时以案号辨别", () => {
    const headings = ["案号", "案由", "收案日期", "结案日期", "结案方式"];
    const court = recognised([
      headings,
      ["(2017)甘09行初96号", "公安行政处罚", "2017-01-05", "", ""],
    ]);
    const office = recognised([headings, ["酒政复〔2017〕1号", "行政处罚", "2017-01-05", "", ""]]);
    expect([court.kind, office.kind]).toEqual(["litigation", "reconsideration"]);
  });

  test("表头说是日期而内容不是，交人确认并附样例", () => {
    const rows = ["甲", "乙", "丙"].map((word, index) => [
      `酒政复〔2017〕${index + 1}号`,
      "张三",
      "酒泉市公安局",
      word,
      "维持",
    ]);
    const sheet = recognised([["案号", "申请人", "被申请人", "收到申请日期", "结案方式"], ...rows]);
    expect(sheet.needsMapping).toBe(true);
    expect(sheet.columns.find((column) => column.field === "receivedOn")).toMatchObject({
      sure: false,
      samples: ["甲", "乙", "丙"],
    });
  });

  test("缺少必需的列时要人对应，列明缺什么", () => {
    const sheet = recognised([
      ["案号", "申请人", "被申请人", "结案方式"],
      ["酒政复〔2017〕1号", "张三", "酒泉市公安局", "维持"],
    ]);
    expect(sheet).toMatchObject({
      kind: "reconsideration",
      missing: ["receivedOn"],
      needsMapping: true,
    });
  });

  test("一列两义：收到申请日期在，立案日期即为受理日期", () => {
    const sheet = recognised([
      ["案号", "申请人", "被申请人", "收到申请日期", "申请日期", "受理日期"],
      CASE,
    ]);
    expect(fieldsOf(sheet)).toMatchObject({ 收到申请日期: "receivedOn", 受理日期: "acceptedOn" });
    expect(fieldsOf(sheet).申请日期).toBeUndefined();
  });
});

describe("人工对应：记住表头，下次照办", () => {
  const headings = ["甲", "乙", "丙", "丁", "戊"];
  const rows = [
    headings,
    ["x1", "张三", "酒泉市公安局", "2017-01-05", "维持"],
    ["x2", "李四", "酒泉市公安局", "2017-01-06", "维持"],
  ];
  const mapping = {
    kind: "reconsideration",
    headerRow: 1,
    columns: { A: "number", B: "applicants", C: "respondents", D: "receivedOn", E: "outcome" },
  } as const;

  test("认不出的表按人的回答读", () => {
    const unknown = recognised(rows);
    expect(unknown).toMatchObject({ kind: "unknown", needsMapping: true, headerRow: 1 });
    expect(unknown.columns.map((column) => column.samples[0])).toEqual([
      "x1",
      "张三",
      "酒泉市公安局",
      "2017-01-05",
      "维持",
    ]);
    const mapped = applyMapping(unknown, mapping);
    expect(mapped).toMatchObject({ kind: "reconsideration", needsMapping: false, missing: [] });
    expect(readRows(mapped).map((row) => row.cells)).toMatchObject([
      { number: "x1", outcome: "维持" },
      { number: "x2" },
    ]);
  });

  test("人的回答胜过猜测，也可以弃用一列", () => {
    const sheet = recognised([
      ["案号", "申请人", "被申请人", "收到申请日期", "登记日期", "备注"],
      ["酒政复〔2017〕1号", "张三", "酒泉市公安局", "2017-01-05", "2017-01-06", "x"],
    ]);
    const mapped = applyMapping(sheet, {
      kind: "reconsideration",
      columns: { E: "receivedOn", F: "" },
    });
    expect(fieldsOf(mapped)).toEqual({
      案号: "number",
      申请人: "applicants",
      被申请人: "respondents",
      登记日期: "receivedOn",
    });
  });

  test("表头是代码而有案号列的表可以由人对应；没有表头时第一行也是案件", () => {
    const rows = [
      ["酒政复〔2017〕1号", "方明", "酒泉市教育局", "2017.1.3"],
      ["酒政复〔2017〕2号", "方亮", "酒泉市教育局", "2017.1.4"],
    ];
    const mapping = {
      kind: "reconsideration",
      columns: { A: "number", B: "applicants", C: "respondents", D: "receivedOn" },
    } as const;
    for (const [sheet, headerRow] of [
      [sheetOf([["A1", "A2", "A3", "A4"], ...rows]), 1],
      [sheetOf(rows), 0],
    ] as const) {
      const known = recogniseLedgers({ fileName: "台账.xlsx", format: "xlsx", sheets: [sheet] });
      const [first] = known.ok ? known.value : [];
      if (!first) throw new Error("refused");
      expect(first).toMatchObject({ kind: "unknown", headerRow });
      expect(readRows(applyMapping(first, mapping)).map((row) => row.problems)).toEqual([[], []]);
    }
  });

  test("指纹随表头而不随内容变", () => {
    const [first, second, third] = [
      recognised(rows),
      recognised([headings, ["y"]]),
      recognised([[...headings].reverse(), ["y"]]),
    ];
    expect(first.fingerprint).toBe(second.fingerprint);
    expect(first.fingerprint).not.toBe(third.fingerprint);
  });

  test("隐藏的工作表也认，但标明隐藏", () => {
    const sheet = recogniseSheet({ ...sheetOf([RECONSIDERATION_HEADINGS, CASE]), hidden: true });
    expect([sheet.kind, sheet.sheet.hidden]).toEqual(["reconsideration", true]);
  });
});

describe("一案占几行：案号向下合并", () => {
  const litigation = [
    "案号",
    "原告",
    "被告",
    "收到应诉通知日期",
    "开庭日期",
    "负责人是否出庭",
    "出庭负责人及职务",
  ];
  const merged = (column: number, text: string) => ({ column, text, merged: true as const });

  test("并成一案，各次开庭逐次对应", () => {
    const sheet = sheetOf([
      litigation,
      [
        "(2017)甘09行初96号",
        "张三",
        "酒泉市公安局",
        "2017-01-05",
        "2017-02-15",
        "是",
        "熊涛 副局长",
      ],
    ]);
    sheet.rows.push({
      row: 3,
      cells: [
        merged(0, "(2017)甘09行初96号"),
        merged(1, "张三"),
        { column: 2, text: "酒泉市公安局" },
        merged(3, "2017-01-05"),
        { column: 4, text: "2017-03-06" },
        { column: 5, text: "是" },
        { column: 6, text: "宋斌 局长" },
      ],
    });
    const [row, ...more] = readRows(recogniseSheet(sheet));
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      provenance: { row: 2 },
      plaintiffs: ["张三"],
      defendant: "酒泉市公安局",
      coDefendants: [],
      sessions: [
        { day: "2017-02-15", headAppeared: true, heads: [{ name: "熊涛" }] },
        { day: "2017-03-06", headAppeared: true, heads: [{ name: "宋斌" }] },
      ],
    });
  });
});
