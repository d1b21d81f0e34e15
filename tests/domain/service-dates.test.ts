import { describe, expect, test } from "vitest";
import { STATE_CALENDAR } from "#domain/calendar";
import { plainDate } from "#domain/plain-date";
import {
  partyDeadlines,
  SERVICE_METHODS,
  type ServiceMethod,
  START_POINTS,
  serviceDate,
} from "#domain/service-dates";

describe("送达日期（民事诉讼法第八十八条至第九十五条）", () => {
  test.each<[ServiceMethod, string]>([
    ["direct", "2026-01-20"],
    ["left", "2026-01-20"],
    ["electronic", "2026-01-20"],
    ["entrusted", "2026-01-20"],
    ["post", "2026-01-20"],
    ["passedOn", "2026-01-20"],
    ["announcement", "2026-02-19"],
  ])("%s", (method, served) => {
    expect(serviceDate(method, plainDate("2026-01-20"))).toBe(served);
    expect(SERVICE_METHODS[method].law).toMatch(/^民事诉讼法第.+条$/u);
  });

  test("申请期限的起算点各有写明的日子（行政复议法实施条例第二十三条）", () => {
    for (const { name, day } of Object.values(START_POINTS)) {
      expect(name).not.toBe("");
      expect(day).toMatch(/[之日期]$/u);
    }
  });
});

test("E20 行政诉讼法第八十五条：各当事人自送达之日各自计算上诉期限（C13）", () => {
  const served = [
    { party: "甲", servedOn: plainDate("2025-09-17") },
    { party: "乙", servedOn: plainDate("2025-09-26"), variant: "ruling" as const },
    { party: "丙", servedOn: plainDate("2025-09-26") },
  ];
  const answers = partyDeadlines({ limit: "L18", variant: "judgment" }, served, STATE_CALENDAR);
  expect(answers.map(({ party, deadline }) => [party, deadline.ok && deadline.value.due])).toEqual([
    ["甲", "2025-10-09"],
    ["乙", "2025-10-09"],
    ["丙", "2025-10-11"],
  ]);
});
