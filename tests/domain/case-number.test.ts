import { describe, expect, test } from "vitest";
import { readCaseNumber } from "#domain/case-number";

describe("一个案号是法院的还是复议机关的（rules.md 6）", () => {
  test.each([
    ["（2017）甘0902行初12号", "court"],
    ["(2017)甘0902行初12号", "court"],
    ["酒政复〔2017〕12号", "reconsideration"],
  ])("%s 有效", (text, kind) => expect(readCaseNumber(text)).toMatchObject({ valid: true, kind }));

  test.each([
    ["（2017）甘0902行初号", "court"],
    ["2017", "court"],
    ["", "court"],
    ["酒政复2017第12", "reconsideration"],
    ["酒政复", "reconsideration"],
  ])("“%s”无效，按它像的那一种说明", (text, kind) => {
    const reading = readCaseNumber(text);
    expect(reading).toMatchObject({ valid: false, kind });
    expect(reading.valid ? "" : reading.refusal.message).not.toBe("");
  });
});
