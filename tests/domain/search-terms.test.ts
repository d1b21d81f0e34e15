import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { searchQueryTerms, searchTerms } from "#domain/search-terms";

const found = (question: string, ...texts: string[]) => {
  const terms = new Set(searchTerms(...texts));
  return searchQueryTerms(question).every((term) => terms.has(term));
};

describe("检索用语", () => {
  test.each([
    ["两个字的姓名", "方明", "方明", true],
    ["单字", "明", "方明", true],
    ["不相邻的两个字不算", "方明", "方小明", false],
    ["全角数字与半角相同", "８１号", "金政复〔2016〕81号", true],
    ["括号写法不影响案号", "酒政复(2017)3号", "酒政复〔2017〕3号", true],
    ["大小写不分", "ab药业", "AB药业有限公司", true],
    ["跨越两个字段不算", "方明", "方 明", false],
    ["法院案号", "(2017)甘09行初96号", "（2017）甘09行初96号", true],
  ])("%s", (_, question, text, expected) => expect(found(question, text)).toBe(expected));

  test("没有文字就没有条件", () => expect(searchQueryTerms(" 、()")).toEqual([]));

  test("文本的任何一段都能查到", () => {
    const character = fc.constantFrom(..."酒泉市政府方明2017ab〔〕 ");
    fc.assert(
      fc.property(
        fc.array(character, { minLength: 1, maxLength: 30 }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const [from, to] = [Math.min(a, b) % text.length, Math.max(a, b) % text.length];
          expect(found(text.slice(from, to + 1).join(""), text.join(""))).toBe(true);
        },
      ),
    );
  });

  test("同一用语只记一次", () => expect(searchTerms("明明", null, "明")).toEqual(["明", "明明"]));
});
