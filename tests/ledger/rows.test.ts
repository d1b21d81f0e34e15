import { describe, expect, test } from "vitest";
import { readHeads } from "#ledger/heads";
import { readRows } from "#ledger/reading-rows";
import { readYesNoList } from "#ledger/yes-no";
import { codesOf, litigationRow, recognised, reconsiderationRow } from "#tests/ledger/ledgers";

describe("行政复议台账的一行", () => {
  test("各列读成数据，没有疑问", () => {
    expect(reconsiderationRow()).toMatchObject({
      number: { raw: "酒政复〔2017〕1号", normalized: "酒政复〔2017〕1号", year: 2017 },
      applicants: ["张三"],
      applicantCount: 1,
      applicantClass: "citizen",
      respondents: ["酒泉市公安局"],
      area: "PUBLIC_SECURITY",
      act: "PENALTY",
      receivedOn: "2017-01-05",
      acceptedOn: "2017-01-09",
      hearingHeld: false,
      hearingDays: [],
      handlers: ["李四", "王五"],
      closedOn: "2017-03-06",
      outcome: "MAINTAIN",
      problems: [],
      provenance: { sheet: "台账", row: 2 },
    });
  });

  test.each([
    "酒政复[2017]1号",
    "酒政复(2017)1号",
    "酒政复（2017）1号",
    "酒政复【2017】1号",
    "酒政复［2017］１号",
    "酒政复〔２０１７〕1号",
    "酒政复〔2017〕001号",
    "酒政复〔2017〕1",
  ])("案号 %s 归一为 酒政复〔2017〕1号", (written) => {
    expect(reconsiderationRow({ 案号: written }).number).toEqual({
      raw: written,
      normalized: "酒政复〔2017〕1号",
      year: 2017,
    });
  });

  test.each([
    [{ 案号: "" }, "numberMissing"],
    [{ 案号: "17号" }, "numberUnreadable"],
    [{ 申请人: "" }, "applicantMissing"],
    [{ 收到申请日期: "" }, "dateMissing"],
    [{ 收到申请日期: "2017-02-30" }, "dateImpossible"],
    [{ 结案日期: "17.3.6" }, "dateShortYear"],
    [{ 结案方式: "听候处理" }, "wordUnknown"],
  ])("%j 退回：%s", (over, code) => {
    expect(codesOf(reconsiderationRow(over), "reject")).toContain(code);
  });

  test.each([
    [{ 被申请人: "" }, "respondentMissing"],
    [{ 行政管理领域: "宇航" }, "wordUnknown"],
    [{ 结案方式: "" }, "outcomeMissing"],
    [{ 结案日期: "" }, "closingDateMissing"],
    [{ 是否听证: "否", 听证日期: "2017-02-01" }, "hearingContradicted"],
  ])("%j 收下但存疑：%s", (over, code) => {
    const row = reconsiderationRow(over);
    expect(codesOf(row, "reject")).toEqual([]);
    expect(codesOf(row, "warn")).toContain(code);
  });

  test("问题写明列、原文和办法", () => {
    expect(reconsiderationRow({ 结案日期: "2017.2.30" }).problems).toEqual([
      {
        field: "closedOn",
        column: "K 结案日期",
        value: "2017.2.30",
        code: "dateImpossible",
        severity: "reject",
        message: "没有“2017.2.30”这一天，请核对年月日。",
      },
    ]);
  });

  test.each(["无", "/", "—", "--", "暂无", "N/A"])("“%s”等于没有填", (blank) => {
    const row = reconsiderationRow({ 结案日期: blank, 结案方式: blank, 承办人: blank });
    expect(row).toMatchObject({
      closedOn: undefined,
      outcome: undefined,
      handlers: [],
      problems: [],
    });
  });

  test.each(["#REF!", "#N/A", "#VALUE!"])("Excel 的错误值 %s 退回，不当作姓名", (value) => {
    const row = reconsiderationRow({ 申请人: value });
    expect(row.applicants).toEqual([]);
    expect(codesOf(row, "reject")).toContain("errorValue");
  });

  test("张三等9人：一个姓名，九个申请人", () => {
    expect(reconsiderationRow({ 申请人: "张三等9人" })).toMatchObject({
      applicants: ["张三"],
      applicantCount: 9,
    });
  });

  test.each([
    ["未结案", "审理中"],
    ["在审", ""],
    ["", "正在办理"],
  ])("结案日期“%s”、结案方式“%s”的案件未结", (closed, outcome) => {
    const row = reconsiderationRow({ 结案日期: closed, 结案方式: outcome });
    expect(row).toMatchObject({ closedOn: undefined, outcome: undefined, problems: [] });
  });

  test("结案方式“中止”按未结记录并存疑", () => {
    const row = reconsiderationRow({ 结案日期: "未结", 结案方式: "中止" });
    expect(row.outcome).toBeUndefined();
    expect(codesOf(row, "warn")).toEqual(["suspendedOnly"]);
  });

  test("不予受理的案件，受理日期写“不予受理”", () => {
    const row = reconsiderationRow({ 受理日期: "不予受理", 结案方式: "不予受理" });
    expect(row).toMatchObject({ acceptedOn: undefined, outcome: "NOT_ACCEPTED", problems: [] });
  });

  test("收到日期不能写“审理中”", () => {
    expect(codesOf(reconsiderationRow({ 收到申请日期: "审理中" }), "reject")).toEqual([
      "dateUnreadable",
    ]);
  });

  test("一栏写明是否听证和听证日期", () => {
    const row = reconsiderationRow({ 是否听证: "2017年2月16日听证" });
    expect(row).toMatchObject({ hearingHeld: true, hearingDays: ["2017-02-16"] });
  });

  test("一格几个案号，请分行", () => {
    const row = reconsiderationRow({ 案号: "酒政复〔2017〕12号、13号" });
    expect(codesOf(row, "reject")).toEqual(["severalNumbers"]);
  });

  test("备注写明上年结转", () => {
    expect(reconsiderationRow({ 备注: "上年结转" }).carriedIn).toBe(true);
    expect(reconsiderationRow({ 备注: "已归档" }).carriedIn).toBeUndefined();
  });

  test("不予受理的理由可从备注读出", () => {
    const row = reconsiderationRow({ 结案方式: "不予受理", 备注: "申请人与行政行为没有利害关系" });
    expect(row).toMatchObject({ outcome: "NOT_ACCEPTED", refusalGround: "NA2" });
  });

  test("导出时加的撇号读回时去掉", () => {
    expect(reconsiderationRow({ 申请人: "'=公司" }).applicants).toEqual(["=公司"]);
  });
});

describe("行政应诉台账的一行", () => {
  test("各列读成数据，没有疑问", () => {
    expect(litigationRow()).toMatchObject({
      number: { normalized: "(2017)甘09行初96号", year: 2017 },
      instance: "FIRST",
      plaintiffs: ["张三"],
      defendant: "酒泉市公安局",
      declaredRollUp: "MUNICIPAL_DEPARTMENT",
      coDefendants: [],
      area: "PUBLIC_SECURITY",
      act: "PENALTY",
      noticeReceivedOn: "2017-01-05",
      sessions: [
        {
          day: "2017-02-15",
          headAppeared: true,
          heads: [{ name: "熊涛", title: "副局长", declaredClass: "副职" }],
        },
      ],
      decidedOn: "2017-03-24",
      outcome: "DISMISS_CLAIM",
      problems: [],
    });
  });

  test("两次开庭与“是、否”逐次对应，负责人只到了填“是”的那次", () => {
    const row = litigationRow({ 开庭日期: "2017-02-15、2017-03-06", 负责人是否出庭: "否、是" });
    expect(row.sessions).toEqual([
      { day: "2017-02-15", headAppeared: false, heads: [] },
      {
        day: "2017-03-06",
        headAppeared: true,
        heads: [{ name: "熊涛", title: "副局长", declaredClass: "副职" }],
      },
    ]);
  });

  test("两名负责人分别出庭", () => {
    const row = litigationRow({
      开庭日期: "2017-02-15、2017-03-06",
      负责人是否出庭: "是、是",
      出庭负责人及职务: "熊涛 副局长、宋斌 局长",
      负责人类别: "副职、正职",
    });
    expect(
      row.sessions.map((session) => [session.heads[0]?.name, session.heads[0]?.declaredClass]),
    ).toEqual([
      ["熊涛", "副职"],
      ["宋斌", "正职"],
    ]);
  });

  test("一次开庭到了几名负责人，一个也不丢", () => {
    const row = litigationRow({
      出庭负责人及职务: "宋斌 局长、熊涛 副局长",
      负责人类别: "正职、副职",
    });
    expect(row.sessions[0]?.heads).toEqual([
      { name: "宋斌", title: "局长", declaredClass: "正职" },
      { name: "熊涛", title: "副局长", declaredClass: "副职" },
    ]);
  });

  test("出庭负责人写在“是”字后的括号里", () => {
    const row = litigationRow({ 负责人是否出庭: "是（副局长 张三）", 出庭负责人及职务: "" });
    expect(row.sessions).toMatchObject([
      { headAppeared: true, heads: [{ name: "张三", title: "副局长" }] },
    ]);
  });

  test.each([
    ["是", "否", [true, false]],
    ["", "是", [undefined, true]],
    ["否", "", [false, undefined]],
  ])("第一次、第二次分列，各答各的：%j %j", (first, second, appeared) => {
    const [row] = readRows(
      recognised([
        [
          "案号",
          "原告",
          "被告",
          "收到应诉通知日期",
          "第一次开庭日期",
          "第一次负责人是否出庭",
          "第二次开庭日期",
          "第二次负责人是否出庭",
          "出庭负责人",
        ],
        [
          "(2017)甘09行初96号",
          "张三",
          "酒泉市公安局",
          "2017-01-05",
          "2017-02-15",
          first,
          "2017-03-06",
          second,
          "熊涛 副局长",
        ],
      ]),
    );
    expect(row?.kind === "litigation" && row.sessions.map((each) => each.headAppeared)).toEqual(
      appeared,
    );
  });

  test.each(["未开庭", "书面审理", "不开庭审理"])("开庭日期写“%s”等于没有开庭", (written) => {
    const row = litigationRow({
      开庭日期: written,
      负责人是否出庭: "",
      出庭负责人及职务: "",
      负责人类别: "",
    });
    expect(row).toMatchObject({ sessions: [], problems: [] });
  });

  test("看不懂的裁判结果，按审级举出写法", () => {
    const [problem] = litigationRow({ 裁判结果: "驳回" }).problems;
    expect(problem?.message).toBe(
      "看不懂裁判结果“驳回”，请改写，如驳回诉讼请求、驳回起诉、撤销、确认违法、责令履行、准许撤诉。",
    );
  });

  test("多次开庭只填一个“是”，按每次出庭记并存疑", () => {
    const row = litigationRow({ 开庭日期: "2017-02-15、2017-03-06" });
    expect(row.sessions.map((session) => session.headAppeared)).toEqual([true, true]);
    expect(codesOf(row, "warn")).toEqual(["oneAnswerForAll"]);
  });

  test.each([
    [{ 案号: "" }, "numberMissing"],
    [{ 被告: "" }, "defendantMissing"],
    [{ 收到应诉通知日期: "" }, "dateMissing"],
    [{ 审级: "三审", 案号: "(2017)甘09行某96号" }, "instanceMissing"],
    [{ 开庭日期: "" }, "sessionDayMissing"],
    [{ 开庭日期: "2017-02-15、2017-03-06", 负责人是否出庭: "是、否、是" }, "answersDoNotMatch"],
    [{ 负责人是否出庭: "可能" }, "yesNoUnreadable"],
    [{ 开庭日期: "二月中旬" }, "dateUnreadable"],
    [{ 裁判结果: "择日宣判" }, "wordUnknown"],
  ])("%j 退回：%s", (over, code) => {
    expect(codesOf(litigationRow(over), "reject")).toContain(code);
  });

  test.each([
    [{ 原告: "" }, "plaintiffMissing"],
    [{ 审级: "二审" }, "instanceContradicted"],
    [{ 出庭负责人及职务: "", 负责人类别: "" }, "headMissing"],
    [{ 负责人是否出庭: "否" }, "headNotMarked"],
    [{ 负责人是否出庭: "", 出庭负责人及职务: "" }, "appearanceMissing"],
    [{ 案由: "宇航发射" }, "wordUnknown"],
    [{ 裁判结果: "" }, "outcomeMissing"],
    [{ 裁判日期: "" }, "closingDateMissing"],
  ])("%j 收下但存疑：%s", (over, code) => {
    const row = litigationRow(over);
    expect(codesOf(row, "reject")).toEqual([]);
    expect(codesOf(row, "warn")).toContain(code);
  });

  test("没有审级列时按案号认审级和法院", () => {
    expect(litigationRow({ 审级: "", 审理法院: "" })).toMatchObject({
      instance: "FIRST",
      court: "酒泉市中级人民法院",
    });
  });

  test("被告一格写了几个机关，第一个是被告，其余是共同被告", () => {
    const row = litigationRow({ 被告: "酒泉市公安局、酒泉市人民政府" });
    expect([row.defendant, row.coDefendants]).toEqual(["酒泉市公安局", ["酒泉市人民政府"]]);
  });
});

describe("出庭负责人的写法", () => {
  test.each([
    ["熊涛 副局长", "熊涛", "副局长"],
    ["熊涛（副局长）", "熊涛", "副局长"],
    ["熊涛，副局长", "熊涛", "副局长"],
    ["熊涛、副局长", "熊涛", "副局长"],
    ["副局长 熊涛", "熊涛", "副局长"],
    ["副局长熊涛", "熊涛", "副局长"],
    ["熊涛副局长", "熊涛", "副局长"],
    ["谭秀宇副市长", "谭秀宇", "副市长"],
    ["谭秀宇党组成员、副局长", "谭秀宇", "党组成员、副局长"],
    ["马合木提·艾力 副县长", "马合木提·艾力", "副县长"],
    ["市环保局局长 曾娟文", "曾娟文", "市环保局局长"],
    ["熊 涛 副局长", "熊涛", "副局长"],
    ["酒泉市公安局 副局长 熊涛", "熊涛", "酒泉市公安局副局长"],
    ["熊涛", "熊涛", undefined],
    ["副局长", undefined, "副局长"],
  ])("%s", (written, name, title) => {
    expect(readHeads(written)).toEqual([{ ...(name && { name }), ...(title && { title }) }]);
  });

  test("几个姓名用顿号分开，没有职务", () => {
    expect(readHeads("熊涛、宋斌")).toEqual([{ name: "熊涛" }, { name: "宋斌" }]);
  });

  test("几个人用分号或换行分开", () => {
    expect(readHeads("熊涛 副局长；宋斌 局长\n谭秀宇 副市长").map((head) => head.name)).toEqual([
      "熊涛",
      "宋斌",
      "谭秀宇",
    ]);
  });
});

describe("是与否的写法", () => {
  test.each([
    ["是、否", [true, false]],
    ["是，是", [true, true]],
    ["是是否", [true, true, false]],
    ["√", [true]],
    ["×", [false]],
    ["已出庭；未出庭", [true, false]],
    ["副局长出庭", [true]],
    ["未提交", [false]],
    ["负责人未出庭", [false]],
    ["局长未能出庭", [false]],
    ["第一次出庭，第二次未出庭", [true, false]],
    ["第一次未出庭；第二次副局长出庭", [false, true]],
    ["均出庭", [true]],
    ["委托律师出庭", [false]],
    ["仅委托代理人出庭", [false]],
    ["工作人员出庭", [false]],
    ["否（工作人员出庭）", [false]],
    ["是（副局长 张三）", [true]],
    ["TRUE", [true]],
    ["", []],
    ["可能", [undefined]],
  ])("%s", (written, answers) => {
    expect(readYesNoList(written)).toEqual(answers);
  });
});
