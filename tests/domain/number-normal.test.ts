import { expect, test } from "vitest";
import { bareWord, normalWidth, withBrackets } from "#domain/number-normal";

test("全角数字、字母改半角，去掉所有空格，括号不变", () => {
  expect(normalWidth(" （２０１７）　Ａ－１\u200b\ufeff ")).toBe("（2017）A-1");
});

test.each(["〔2017〕", "[2017]", "(2017)", "（2017）", "【2017】", "［2017］", "｛2017｝"])(
  "括号%s统一为六角括号",
  (text) => expect(withBrackets(text, "〔", "〕")).toBe("〔2017〕"),
);

test("比对用词不带括号和空格", () => expect(bareWord(" 县（区） 政府 ")).toBe("县区政府"));
