import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  parseReconsiderationNumber,
  readReconsiderationNumber,
} from "#domain/reconsideration-number";

describe("行政复议案号（发文字号格式）", () => {
  test.each([
    ["酒政复〔2017〕12号", "酒政复〔2017〕12号", "酒政", undefined, 2017, 12],
    ["酒政复决字〔2024〕12号", "酒政复决字〔2024〕12号", "酒政", "决", 2024, 12],
    ["酒政复不受字〔2025〕7号", "酒政复不受字〔2025〕7号", "酒政", "不受", 2025, 7],
    ["肃政复〔2026〕1号", "肃政复〔2026〕1号", "肃政", undefined, 2026, 1],
    ["甘税复决字〔2025〕3号", "甘税复决字〔2025〕3号", "甘税", "决", 2025, 3],
    ["酒府复〔２０１７〕 １２ 号", "酒府复〔2017〕12号", "酒府", undefined, 2017, 12],
  ])("%s 有效", (text, normalized, organ, kind, year, serial) => {
    expect(parseReconsiderationNumber(text)).toEqual({
      ok: true,
      value: { original: text, normalized, organ, kind, year, serial, warnings: [] },
    });
  });

  test("京政复字〔2016〕第12号：旧式“第”字有效，提醒", () => {
    const outcome = parseReconsiderationNumber("京政复字〔2016〕第12号");
    expect(outcome).toMatchObject({ ok: true, value: { normalized: "京政复字〔2016〕12号" } });
    if (outcome.ok) expect(outcome.value.warnings.map((each) => each.rule)).toEqual(["6.2"]);
  });

  test.each([
    ["酒政复[2017]12号", "wrongBrackets", "酒政复〔2017〕12号"],
    ["酒政复(2017)12号", "wrongBrackets", "酒政复〔2017〕12号"],
    ["酒政复（2017〕12号", "wrongBrackets", "酒政复〔2017〕12号"],
    ["酒政复〔17〕12号", "yearNotFourDigits", "酒政复〔2017〕12号"],
    ["酒政复〔2017〕012号", "leadingZero", "酒政复〔2017〕12号"],
    ["酒政发〔2017〕12号", "notReconsideration", undefined],
    ["酒政复〔2017〕12", "missingHao", "酒政复〔2017〕12号"],
    ["酒政复2017第12号", "noBrackets", "酒政复〔2017〕12号"],
    ["酒政复第12号", "notAReconsiderationNumber", undefined],
    ["", "empty", undefined],
  ])("%s 无效", (text, code, suggestion) => {
    const outcome = parseReconsiderationNumber(text);
    expect(outcome).toMatchObject({ ok: false, code, rule: "6.2", suggestion });
    if (!outcome.ok) expect(outcome.message).toMatch(/请.+。$/);
  });
});

describe("台账中的复议案号：能改的改，并说明改了什么", () => {
  test.each([
    ["酒政复〔2016〕81号", "酒政复〔2016〕81号", []],
    ["酒政复[2016]82号", "酒政复〔2016〕82号", ["年份改用六角括号"]],
    ["金政复(2016)８１号", "金政复〔2016〕81号", ["年份改用六角括号"]],
    [
      "酒政复【2016】第081",
      "酒政复〔2016〕81号",
      ["年份改用六角括号", "删去顺序号前的“0”", "补上“号”字"],
    ],
  ])("%s", (text, normalized, repairs) => {
    expect(readReconsiderationNumber(text)).toMatchObject({
      ok: true,
      value: { number: { normalized }, repairs },
    });
  });

  test.each([
    ["酒政复〔17〕12号", "yearNotFourDigits"],
    ["无", "notReconsideration"],
  ])("%s 不能代改", (text, code) =>
    expect(readReconsiderationNumber(text)).toMatchObject({ ok: false, code }),
  );
});

test("任何文本都有答复，规整后的案号再读不变", () => {
  const piece = fc.constantFrom(..."酒政复决字〔［(2017）］〕第012号");
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: piece })), (text) => {
      const outcome = readReconsiderationNumber(text);
      if (!outcome.ok) return outcome.message.endsWith("。");
      const again = parseReconsiderationNumber(outcome.value.number.normalized);
      return again.ok && again.value.normalized === outcome.value.number.normalized;
    }),
    { numRuns: 2000 },
  );
});
