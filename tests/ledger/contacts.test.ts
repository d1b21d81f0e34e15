import { describe, expect, test } from "vitest";
import { matchHeading } from "#ledger/headings";
import { readRows } from "#ledger/reading-rows";
import { codesOf, recognised } from "#tests/ledger/ledgers";

/** Made up, with their check characters. */
const ID = "620902199001011237";
const OTHER_ID = "11010519491231002X";
const OLD_ID = "110105491231002";

function row(
  over: Record<string, string>,
  kind: "reconsideration" | "litigation" = "reconsideration",
) {
  const cells: Record<string, string> =
    kind === "reconsideration"
      ? {
          案号: "酒政复〔2017〕1号",
          申请人: "张伟",
          被申请人: "酒泉市公安局",
          收到申请日期: "2017-01-05",
        }
      : {
          案号: "(2017)甘09行初96号",
          原告: "张伟",
          被告: "酒泉市公安局",
          收到应诉通知日期: "2017-01-05",
        };
  const all = { ...cells, ...over };
  const sheet = recognised([Object.keys(all), Object.values(all)]);
  const [read] = readRows(sheet);
  if (!read || read.kind === "organs") throw new Error("no row");
  return read;
}

describe("台账中的身份证号、联系电话、住址", () => {
  test.each([
    ["身份证号", "idNumbers"],
    ["身份证号码", "idNumbers"],
    ["证件号码", "idNumbers"],
    ["申请人身份证号", "idNumbers"],
    ["联系电话", "phones"],
    ["申请人电话", "phones"],
    ["手机", "phones"],
    ["地 址", "addresses"],
    ["住址", "addresses"],
    ["申请人联系地址（邮编）", "addresses"],
  ])("表头“%s”", (heading, field) => {
    expect(matchHeading("reconsideration", heading)[0]?.field).toBe(field);
  });

  test.each(["承办人电话", "被申请人联系电话", "被申请人地址", "代理人身份证号", "法院地址"])(
    "表头“%s”说的不是申请人",
    (heading) => {
      const fields = matchHeading("reconsideration", heading).map(({ field }) => field);
      expect(fields).not.toContain("phones");
      expect(fields).not.toContain("addresses");
      expect(fields).not.toContain("idNumbers");
    },
  );

  test("一人一值，原样读出；单元格里只剩隐去后的样子", () => {
    const read = row({
      身份证号: ID,
      联系电话: "13812345678、0937-2612345",
      住址: "肃州区西大街1号",
    });
    expect(read.contacts).toEqual([
      { person: "张伟", kind: "idNumber", value: ID },
      { person: "张伟", kind: "phone", value: "13812345678、0937-2612345" },
      { person: "张伟", kind: "address", value: "肃州区西大街1号" },
    ]);
    expect(read.cells).toMatchObject({
      idNumbers: "620***********1237",
      phones: "138****5678、0937-***2345",
      addresses: "肃州区****",
    });
    expect(read.problems).toEqual([]);
  });

  test("几个人的按姓名的顺序；没有的写无；没有列名的按序号", () => {
    const read = row({
      申请人: "张伟、李娜、张伟",
      身份证号: `${ID}；无；${OLD_ID}`,
      地址: "甲路1号，乙\n丙路3号；丁路4号",
    });
    expect(read.contacts).toEqual([
      { person: "张伟", kind: "idNumber", value: ID },
      { person: "张伟（第2人）", kind: "idNumber", value: OLD_ID },
      { person: "张伟", kind: "address", value: "甲路1号，乙" },
      { person: "李娜", kind: "address", value: "丙路3号" },
      { person: "张伟（第2人）", kind: "address", value: "丁路4号" },
    ]);
    expect(read.problems).toEqual([]);
    const more = row({ 申请人: "张伟等2人", 联系电话: "13812345678、13987654321" });
    expect(more.contacts.map(({ person }) => person)).toEqual(["张伟", "第2人"]);
  });

  test("原告的也一样", () => {
    const read = row({ 原告: "张伟、李娜", 原告电话: "13812345678/13987654321" }, "litigation");
    expect(read.contacts.map(({ person, value }) => [person, value])).toEqual([
      ["张伟", "13812345678"],
      ["李娜", "13987654321"],
    ]);
  });

  test.each([
    [{ 身份证号: "620902199001011238" }, "idNumberChecksum"],
    [{ 身份证号: "62090219900101123" }, "idNumberLength"],
    [{ 身份证号: "6.20902199001011E+17" }, "idNumberLength"],
    [{ 申请人: "张伟、李娜", 身份证号: ID }, "contactCount"],
    [{ 身份证号: "620***********1237" }, "contactHidden"],
  ])("%j：提示 %s，不退回，提示里没有号码", (over, code) => {
    const read = row(over);
    expect(codesOf(read, "warn")).toContain(code);
    expect(codesOf(read, "reject")).toEqual([]);
    expect(JSON.stringify(read.problems)).not.toMatch(/\d{15}/);
  });

  test("隐去的号码不当作号码记入；护照号不按身份证号检查；数字被表格改坏的说明原因", () => {
    expect(row({ 身份证号: "620***********1237" }).contacts).toEqual([]);
    expect(row({ 证件号码: "E12345678" }).problems).toEqual([]);
    const spoilt = row({ 身份证号: "620902199001011000" });
    expect(spoilt.problems.map(({ message }) => message).join()).toContain("文本格式");
  });

  test("别的列里写了身份证号的，隐去并提示", () => {
    const read = row({ 申请人: `张伟（身份证号${ID}）`, 备注: `委托李娜${OTHER_ID}代理` });
    expect(JSON.stringify(read)).not.toContain(ID);
    expect(JSON.stringify(read)).not.toContain(OTHER_ID);
    expect(codesOf(read, "warn")).toEqual(["idNumberElsewhere", "idNumberElsewhere"]);
    expect(read.remark).toBe("委托李娜110***********002X代理");
  });
});
