import { describe, expect, test } from "vitest";
import { STATE_CALENDAR } from "#domain/calendar";
import { answerDeadline, readDay } from "#schemas/deadline";

describe("从文字读取期限的计算请求", () => {
  test.each<[string, unknown, string]>([
    [
      "法定期限，含停止和延长",
      {
        limit: "R16",
        from: "2025-06-16",
        pauses: [
          ["2025-07-21", "2025-08-11"],
          ["2025-08-20", "2025-09-05"],
        ],
        extend: 30,
      },
      "2025-10-21",
    ],
    ["简易程序", { limit: "R13", from: "2025-04-28", procedure: "simplified" }, "2025-05-06"],
    ["种类", { limit: "L18", from: "2025-09-26", variant: "ruling" }, "2025-10-09"],
    ["日期引擎，顺延", { unit: "day", length: 60, from: "2025-08-06", roll: true }, "2025-10-09"],
    [
      "日期引擎，不写是否顺延即顺延",
      { unit: "month", length: 6, from: "2025-04-04" },
      "2025-10-09",
    ],
    [
      "日期引擎，不顺延",
      { unit: "day", length: 30, from: "2026-01-20", roll: false },
      "2026-02-19",
    ],
    [
      "日期引擎，停止",
      { unit: "day", length: 60, from: "2025-03-03", pauses: [["2025-03-20", "2025-04-15"]] },
      "2025-05-28",
    ],
  ])("%s", (_, input, due) => {
    expect(answerDeadline(input, STATE_CALENDAR)).toMatchObject({ ok: true, value: { due } });
  });

  test.each<[string, unknown, string, string]>([
    ["不存在的日子", { limit: "R08", from: "2025-02-30" }, "notADay", "HD-11"],
    [
      "停止日不存在",
      { limit: "R16", from: "2025-03-03", pauses: [["2025-02-30", "2025-04-15"]] },
      "notADay",
      "HD-11",
    ],
    [
      "恢复日不存在",
      { limit: "R16", from: "2025-03-03", pauses: [["2025-03-20", "2025-4-1"]] },
      "notADay",
      "HD-11",
    ],
    ["日期引擎的起算日不存在", { unit: "day", length: 1, from: "" }, "notADay", "HD-11"],
    ["没有起算日", { limit: "R08" }, "badRequest", "HD-11"],
    ["没有这个期限", { limit: "R99", from: "2025-03-03" }, "unknownLimit", "LIMIT"],
    ["没有这个种类", { limit: "R14", from: "2025-03-03", variant: "swift" }, "badRequest", "LIMIT"],
    ["没有这个时期", { limit: "R14", from: "2025-03-03", era: "D" }, "badRequest", "ERA-1"],
    [
      "停止期间不成对",
      { limit: "R16", from: "2025-03-03", pauses: [["2025-03-20"]] },
      "badRequest",
      "C16",
    ],
    ["延长不是数字", { limit: "R16", from: "2025-03-03", extend: Number.NaN }, "badRequest", "R17"],
    ["单位不认识", { unit: "week", length: 2, from: "2025-03-03" }, "badRequest", "C2"],
    ["不是对象", "R08", "badRequest", "LIMIT"],
    ["什么也没有", undefined, "badRequest", "LIMIT"],
    ["空值", null, "badRequest", "LIMIT"],
  ])("拒绝：%s", (_, input, code, rule) => {
    expect(answerDeadline(input, STATE_CALENDAR)).toMatchObject({ ok: false, code, rule });
  });

  test("日子", () => expect(readDay("2026-02-24")).toEqual({ ok: true, value: "2026-02-24" }));
});
