import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCourtNumber, readCourtNumber } from "#domain/court-number";

function parsed(text: string, filedYear?: number) {
  const outcome = parseCourtNumber(text, filedYear);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

describe("法〔2015〕137号第三条：2016年以后的案号", () => {
  test.each([
    // text, normalized, court, court name, type, instance, serial
    ["(2017)甘09行初12号", "(2017)甘09行初12号", "甘09", "酒泉市中级人民法院", "行初", "FIRST", 12],
    [
      "（2017）甘09行初12号",
      "(2017)甘09行初12号",
      "甘09",
      "酒泉市中级人民法院",
      "行初",
      "FIRST",
      12,
    ],
    ["(2023)甘0922行审1号", "(2023)甘0922行审1号", "甘0922", "瓜州县人民法院", "行审", "NONLIT", 1],
    ["(2021)苏8601行初923号", "(2021)苏8601行初923号", "苏8601", undefined, "行初", "FIRST", 923],
    [
      "(2021)苏01行赔终71号",
      "(2021)苏01行赔终71号",
      "苏01",
      "南京市中级人民法院",
      "行赔终",
      "SECOND",
      71,
    ],
    ["(2020)青行终103号", "(2020)青行终103号", "青", "青海省高级人民法院", "行终", "SECOND", 103],
    [
      "(2024)最高法行申1234号",
      "(2024)最高法行申1234号",
      "最高法",
      "最高人民法院",
      "行申",
      "RETRIAL_REVIEW",
      1234,
    ],
    [
      "(2022)甘09行辖终3号",
      "(2022)甘09行辖终3号",
      "甘09",
      "酒泉市中级人民法院",
      "行辖终",
      "JURISDICTION",
      3,
    ],
    [
      "(2022)甘09行审复3号",
      "(2022)甘09行审复3号",
      "甘09",
      "酒泉市中级人民法院",
      "行审复",
      "NONLIT",
      3,
    ],
    ["(2022)甘09行他3号", "(2022)甘09行他3号", "甘09", "酒泉市中级人民法院", "行他", undefined, 3],
  ])("%s 有效", (text, normalized, court, courtName, type, instance, serial) => {
    expect(parsed(text)).toEqual({
      original: text,
      normalized,
      form: "2016",
      year: Number(normalized.slice(1, 5)),
      court,
      courtName,
      type,
      instance,
      serial,
      doc: undefined,
      warnings: [],
    });
  });

  test("NUM-3：文书序号“之一”不计入案号", () => {
    const number = parsed("(2025)甘09行初12号之一");
    expect(number).toMatchObject({ normalized: "(2025)甘09行初12号", doc: "之一" });
    expect(number.warnings.map((each) => each.rule)).toEqual(["NUM-3"]);
  });

  test("全角数字、空格先规整，原文保留", () => {
    const text = " （２０１７） 甘０９ 行初 １２号";
    expect(parsed(text)).toMatchObject({ original: text, normalized: "(2017)甘09行初12号" });
  });
});

describe("2016年以前的案号", () => {
  test.each([
    ["(2014)榕行终字第379号", "(2014)榕行终字第379号", "榕", "SECOND", 379],
    ["(1999)酒中法行终字第06号", "(1999)酒中法行终字第6号", "酒中法", "SECOND", 6],
    ["(2013)玉行初字第8号之二", "(2013)玉行初字第8号", "玉", "FIRST", 8],
    ["(2013)酒行执字第8号", "(2013)酒行执字第8号", "酒", "ENFORCEMENT", 8],
    ["(2013)酒行字第8号", "(2013)酒行字第8号", "酒", undefined, 8],
  ])("%s 有效", (text, normalized, court, instance, serial) => {
    expect(parsed(text)).toMatchObject({ form: "old", normalized, court, instance, serial });
  });
});

describe("无效的案号：说明理由，能改的给出建议", () => {
  test.each([
    ["2017甘09行初12号", "noBrackets", "(2017)甘09行初12号"],
    ["〔2017〕甘09行初12号", "wrongBrackets", "(2017)甘09行初12号"],
    ["[2017]甘09行初12号", "wrongBrackets", "(2017)甘09行初12号"],
    ["(2017〕甘09行初12号", "wrongBrackets", "(2017)甘09行初12号"],
    ["(2017)甘9行初12号", "courtDigits", undefined],
    ["(2017)甘090行初12号", "courtDigits", undefined],
    ["(2017)甘09行初012号", "leadingZero", "(2017)甘09行初12号"],
    ["(2017)甘09行初第12号", "ordinalWord", "(2017)甘09行初12号"],
    ["(2017)酒09行初12号", "notACourtCharacter", undefined],
    ["(2017)甘09民初12号", "notAdministrative", undefined],
    ["(2017)甘09行保12号", "conductPreservation", undefined],
    ["(2017)甘09行初12", "missingHao", "(2017)甘09行初12号"],
    ["(17)甘09行初12号", "yearNotFourDigits", "(2017)甘09行初12号"],
    ["", "empty", undefined],
    ["待补", "notACourtNumber", undefined],
    ["(2017)甘09行初0号", "leadingZero", undefined],
  ])("%s", (text, code, suggestion) => {
    const outcome = parseCourtNumber(text);
    expect(outcome).toMatchObject({ ok: false, code, rule: "6.1", suggestion });
    if (!outcome.ok) {
      expect(outcome.law).toMatch(/^法〔2015〕137号第.+条/);
      expect(outcome.message).toMatch(/请.+。$/);
    }
  });
});

describe("NUM-1 至 NUM-4：有效但要提醒", () => {
  test.each([
    ["(2017)甘0902行终1号", undefined, ["NUM-1"]],
    ["(2017)甘0902行申1号", undefined, ["NUM-1"]],
    ["(2017)甘0902行赔终1号", undefined, ["NUM-1"]],
    ["(2017)甘0902行赔申1号", undefined, ["NUM-1"]],
    ["(2017)甘0902行辖终1号", undefined, ["NUM-1"]],
    ["(2017)甘09行终1号", undefined, []],
    ["(2017)甘09行初1号", 2018, ["NUM-2"]],
    ["(2017)甘09行初1号", 2017, []],
    ["(2017)榕行终字第3号", undefined, ["NUM-4"]],
    ["(2015)甘09行初3号", undefined, ["NUM-4"]],
    ["(2020)甘0902执12号", undefined, ["6.1"]],
    ["(2023)甘0902行诉前调12号", undefined, ["6.1"]],
  ])("%s，立案年份 %s", (text, filedYear, rules) => {
    expect(parsed(text, filedYear).warnings.map((each) => each.rule)).toEqual(rules);
  });
});

describe("台账中的案号：能改的改，并说明改了什么", () => {
  test.each([
    ["(2017)甘09行初96号", "(2017)甘09行初96号", []],
    [
      "〔2017〕甘09行初96号",
      "(2017)甘09行初96号",
      ["年份的左括号改为圆括号", "年份的右括号改为圆括号"],
    ],
    ["（2017）甘09行初96号。", "(2017)甘09行初96号", ["删去末尾的标点"]],
    ["2017年甘09行初96号", "(2017)甘09行初96号", ["年份加上圆括号"]],
    [
      "(2017)甘09行初第096",
      "(2017)甘09行初96号",
      ["删去“第”字", "删去顺序号前的“0”", "补上“号”字"],
    ],
  ])("%s", (text, normalized, repairs) => {
    const outcome = readCourtNumber(text);
    expect(outcome).toMatchObject({ ok: true, value: { number: { normalized }, repairs } });
  });

  test("两位年份不替人补，仍拒绝并建议", () => {
    expect(readCourtNumber("(17)甘09行初12号")).toMatchObject({
      ok: false,
      code: "yearNotFourDigits",
      suggestion: "(2017)甘09行初12号",
    });
  });

  test("改不了的照原样拒绝", () => {
    expect(readCourtNumber("(2017)甘09民初12号")).toMatchObject({ code: "notAdministrative" });
  });
});

test("任何文本都有答复，规整后的案号再读不变", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string({ unit: fc.constantFrom(..."(）〔2017)甘09行初终第012号之一") }),
      ),
      (text) => {
        const outcome = readCourtNumber(text);
        if (!outcome.ok) return outcome.message.endsWith("。");
        const { normalized } = outcome.value.number;
        return parsed(normalized).normalized === normalized;
      },
    ),
    { numRuns: 2000 },
  );
});
