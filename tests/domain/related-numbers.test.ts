import { describe, expect, test } from "vitest";
import { relatedNumbersOf } from "#domain/related-numbers";

describe("案卷提到的其他案号", () => {
  test.each([
    ["原审案号", ["（2017）甘09行初12号"], ["(2017)甘09行初12号"]],
    ["复议决定的案号，方括号", ["酒政复[2017]12号"], ["酒政复〔2017〕12号"]],
    ["两个写法其实是一个", ["酒政复(2017)12号", "酒政复〔2017〕12号"], ["酒政复〔2017〕12号"]],
    ["不是案号的字句不算", ["见备注"], []],
    ["没有写", [], []],
  ])("%s", (_, written, expected) => expect(relatedNumbersOf(written)).toEqual(expected));
});
