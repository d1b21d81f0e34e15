import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { periodOf, readAddress, wordsOf } from "#schemas/register";
import {
  fromStart,
  listCameFrom,
  tidyAddress,
  withParts,
  writeCursor,
} from "#schemas/register-address";
import { hearingsAddress, litigationAddress } from "#schemas/register-litigation";
import {
  RECONSIDERATION_DATES,
  RECONSIDERATION_FIELDS,
  reconsiderationAddress,
} from "#schemas/register-reconsideration";
import { chipsOf, type RegisterView } from "#schemas/register-view";

const read = (search: string) => readAddress(reconsiderationAddress, new URLSearchParams(search));
const ID = "8f14e45f-ceea-467f-9575-6f2d3b1f0c11";

describe("列表的网址", () => {
  test("什么都不写，就是最近收到的前50件", () => {
    expect(read("")).toEqual({
      query: { sort: "received", direction: "desc", size: 50 },
      faults: {},
    });
  });

  test("看得懂的逐项读出；空项、不认识的项不算，重复的以第一个为准", () => {
    const { query, faults } = read(
      "number=+〔2017〕1号+&year=2017&on=closed&level=none&status=CLOSED&warned=1&size=200&area=&q=王&number=第二个",
    );
    expect(faults).toEqual({});
    expect(query).toEqual({
      ...{
        number: "〔2017〕1号",
        year: 2017,
        on: "closed",
        level: null,
        status: "CLOSED",
        warned: true,
      },
      ...{ sort: "received", direction: "desc", size: 200 },
    });
  });

  test.each([
    ["from", "2017-02-30", "日期"],
    ["to", "去年", "日期"],
    ["year", "17", "四位年份"],
    ["on", "born", "选项"],
    ["status", "constructor", "选项"],
    ["status", "__proto__", "选项"],
    ["level", "CITY", "选项"],
    ["outcome", "toString", "选项"],
    ["hearing", "maybe", "选项"],
    ["warned", "yes", "选项"],
    ["batch", "-1", "批次"],
    ["batch", "99999999999", "批次"],
    ["size", "1000000", "50、100或200"],
    ["sort", "applicants; drop table", "选项"],
    ["direction", "sideways", "选项"],
    ["after", "2017-01-01", "第一页"],
    ["after", `不是日期~${ID}`, "第一页"],
    ["before", "~1", "第一页"],
    ["set", "everything", "选项"],
    ["set", "accepted", "起止日期"],
    ["organ", "长".repeat(101), "100个字"],
    ["number", "长".repeat(61), "60个字"],
    ["find", "王小明", "重新填写"],
    ["find", "a".repeat(23), "重新填写"],
  ])("%s=%s 不起作用，并说明怎么办", (name, value, sentence) => {
    const { query, faults } = read(`${new URLSearchParams({ [name]: value })}`);
    expect(Object.keys(faults)).toEqual([name]);
    expect(faults[name]).toContain(sentence);
    expect(query).toEqual(read("").query);
  });

  test("止日早于起日时只留起日", () => {
    const { query, faults } = read("from=2017-05-01&to=2017-04-30");
    expect([query.from, query.to, faults.to]).toEqual([
      "2017-05-01",
      undefined,
      "止日早于起日，请更正。",
    ]);
  });

  test("随便什么文字都不会使页面出错", () => {
    const names = Object.keys(litigationAddress.shape);
    const part = fc.tuple(fc.constantFrom(...names), fc.string({ unit: "binary", maxLength: 40 }));
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        for (const schema of [reconsiderationAddress, litigationAddress, hearingsAddress]) {
          const { query, faults } = readAddress(schema, new URLSearchParams(parts));
          expect(query.size).toBeGreaterThan(0);
          expect(Object.values(faults).every((sentence) => sentence.length > 0)).toBe(true);
          expect(JSON.stringify(query)).not.toContain("\\u0000");
        }
      }),
      { numRuns: 300 },
    );
  });

  test("翻页位置写出又读回，没有日期的也一样", () => {
    for (const cursor of [
      { value: "2017-03-01", id: ID },
      { value: null, id: ID },
    ]) {
      const { query } = read(`${new URLSearchParams({ after: writeCursor(cursor) })}`);
      expect(query.after).toEqual(cursor);
    }
    const byNumber = { value: "2017甲政复〔2017〕00000012", id: ID };
    const { query } = read(`sort=number&${new URLSearchParams({ before: writeCursor(byNumber) })}`);
    expect(query.before).toEqual(byNumber);
  });
});

test("期间：写了起止日以起止日为准，否则是整个年度", () => {
  expect(periodOf({})).toBeUndefined();
  expect(periodOf({ year: 2017 })).toEqual({ from: "2017-01-01", to: "2017-12-31" });
  expect(periodOf({ year: 2017, from: "2016-12-11" })).toEqual({
    from: "2016-12-11",
    to: undefined,
  });
});

test("查找的词：按空格分开，去掉括号等符号，全角改半角", () => {
  expect(wordsOf("  王小明　酒政复［２０１７］12号 …… ")).toEqual([
    { written: "王小明", bare: "王小明" },
    { written: "酒政复［２０１７］12号", bare: "酒政复201712号" },
  ]);
});

test("改动网址的一部分，从第一页看起；空项不留在网址里", () => {
  expect(fromStart("?year=1&after=x", { sort: "closed" })).toBe("?year=1&sort=closed");
  expect(withParts("?find=a", { find: undefined })).toBe("?");
  expect(tidyAddress("http://h/litigation?number=&year=2017&area=")).toBe("/litigation?year=2017");
  expect(tidyAddress("http://h/litigation?number=")).toBe("/litigation");
  expect(tidyAddress("http://h/litigation?year=2017")).toBeUndefined();
});

test("返回列表：从列表来的带着原来的条件，别处来的回到全部，绝不去别的网站", () => {
  const back = (referrer: string | null) => listCameFrom(referrer, ["/litigation", "/hearings"]);
  expect(back("http://127.0.0.1:3000/litigation?year=2017&find=abc")).toBe(
    "/litigation?year=2017&find=abc",
  );
  expect(back("https://evil.example/litigation?x=1")).toBe("/litigation?x=1");
  expect(back("http://127.0.0.1:3000/figures?year=2017")).toBe("/litigation");
  expect(back("http://127.0.0.1:3000/hearings?appeared=absent")).toBe("/hearings?appeared=absent");
  expect(back("不是网址")).toBe("/litigation");
  expect(back(null)).toBe("/litigation");
});

describe("当前条件", () => {
  const kind = {
    ...{ path: "/reconsideration", unit: "件", searchHint: "" },
    fields: RECONSIDERATION_FIELDS,
    dates: RECONSIDERATION_DATES,
  };
  const view = (search: string, more: Partial<RegisterView> = {}): RegisterView => ({
    ...{ search, total: 0, bounded: false, sort: "received", direction: "desc", size: 50 },
    ...{ faults: {}, organs: {}, organNames: [], years: [] },
    ...more,
  });
  const told = (given: RegisterView) =>
    chipsOf(kind, given).map(({ label, value }) => (label ? `${label}：${value}` : value));

  test("每个条件用它自己的名称说出来", () => {
    const search = `?find=x&year=2017&on=closed&organ=${ID}&status=CLOSED&level=none&warned=1&batch=3`;
    expect(told(view(search, { asked: "王", organs: { organ: "甲市人民政府" } }))).toEqual([
      ...["查找：王", "结案日期：2017年", "复议机关（含下级）：甲市人民政府"],
      ...["被申请人级别：未记载", "案件状态：结案", "只看有疑点的案件", "导入批次：3"],
    ]);
  });

  test("查找的是号码时，条件里隐去", () => {
    const chips = told(view("?find=x", { asked: "620902199001011237 13812345678" }));
    expect(chips).toEqual(["查找：620***********1237 138****5678"]);
  });

  test("没有起作用的条件不列；口径自带期间，不另列", () => {
    expect(told(view("?status=x&from=2017-01-01", { faults: { status: "…" } }))).toEqual([
      "收到申请日期：2017-01-01 至 最近",
    ]);
    const set = { name: "受理", definition: "", law: "" };
    expect(told(view("?set=accepted&from=2017-01-01&to=2017-12-31", { set }))).toEqual([]);
  });
});
