import { describe, expect, test } from "vitest";
import { readCause } from "#domain/causes";

describe("案由：行政管理领域加行政行为", () => {
  test.each([
    ["自然资源行政处罚", "NATURAL_RESOURCES", "PENALTY"],
    ["自然资源其他", "NATURAL_RESOURCES", "OTHER"],
    ["住房和城乡建设其他", "HOUSING", "OTHER"],
    ["住房和城乡建设举报投诉处理", "HOUSING", "COMPLAINT"],
    ["人力资源和社会保障政府信息公开", "HUMAN_RESOURCES", "INFO"],
    ["应急不履行法定职责", "EMERGENCY", "INACTION"],
    ["市场监管行政裁决", "MARKET", "OTHER"],
    ["其他政府信息公开", "OTHER", "INFO"],
    ["其他其他", "OTHER", "OTHER"],
    ["公安-行政确认", "PUBLIC_SECURITY", "CONFIRM"],
    ["自然资源（国土）行政征收", "NATURAL_RESOURCES", "LEVY"],
    ["工伤认定", undefined, "CONFIRM"],
    ["公安", "PUBLIC_SECURITY", undefined],
    ["不服某决定", undefined, undefined],
    ["", undefined, undefined],
  ])("“%s”", (text, area, act) => {
    const reading = readCause(text);
    expect([reading.area, reading.act?.code]).toEqual([area, act]);
  });

  test("行政裁决保留细类", () =>
    expect(readCause("公安行政裁决").act).toMatchObject({ kind: "ADJUDICATION" }));
});
