import { describe, expect, test } from "vitest";
import { ACT_CODES, ACTS, readAct } from "#domain/acts";

describe("申请复议事项（CL-3）", () => {
  test("统计报表的十类", () => {
    expect(ACT_CODES.map((code) => ACTS[code].label)).toEqual([
      "行政处罚",
      "行政强制",
      "行政征收",
      "行政许可",
      "行政确权",
      "行政确认",
      "政府信息公开",
      "举报投诉处理",
      "行政不作为",
      "其他",
    ]);
  });

  test("同一用语只属于一类", () => {
    const words = ACT_CODES.flatMap((code) => [
      ACTS[code].label,
      ...ACTS[code].words.split("|"),
      ...Object.values(ACTS[code].kinds).flatMap((names) => names.split("|")),
    ]);
    expect(new Set(words).size).toBe(words.length);
  });

  test.each([
    ["行政处罚", { code: "PENALTY" }],
    ["行政强制", { code: "COMPULSION" }],
    ["行政征收", { code: "LEVY" }],
    ["行政许可", { code: "LICENCE" }],
    ["行政确认", { code: "CONFIRM" }],
    ["政府信息公开", { code: "INFO" }],
    ["举报投诉处理", { code: "COMPLAINT" }],
    ["不履行法定职责", { code: "INACTION" }],
    ["其他", { code: "OTHER" }],
    ["行政裁决", { code: "OTHER", kind: "ADJUDICATION", written: "行政裁决" }],
    ["工伤认定", { code: "CONFIRM", kind: "WORK_INJURY", written: "工伤认定" }],
    ["行政拘留", { code: "PENALTY", kind: "DETENTION", written: "行政拘留" }],
    ["征收 土地", { code: "LEVY", kind: "LAND", written: "征收土地" }],
    ["INFO", { code: "INFO" }],
  ])("“%s”", (text, reading) => expect(readAct(text)).toEqual(reading));

  test.each(["", "某行为"])("“%s”不认识", (text) => expect(readAct(text)).toBeUndefined());
});
