import { describe, expect, test } from "vitest";
import {
  addDays,
  dayInShanghai,
  dayOf,
  daysBetween,
  daysInMonth,
  parsePlainDate,
  plainDate,
  weekday,
} from "#domain/plain-date";

describe("日期的写法", () => {
  test.each(["2024-02-29", "2000-02-29", "2025-01-01", "2025-12-31", "2025-04-30", "2025-09-30"])(
    "%s是日期",
    (text) => expect(parsePlainDate(text)).toBe(text),
  );

  test.each([
    "2025-02-29",
    "1900-02-29",
    "2100-02-29",
    "2025-02-30",
    "0000-01-01",
    "2025-04-31",
    "2025-06-31",
    "2025-09-31",
    "2025-11-31",
    "2025-00-10",
    "2025-13-10",
    "2025-01-00",
    "2025-01-32",
    "2025-1-1",
    "2025/01/01",
    " 2025-01-01",
    "2025-01-01T00:00",
    "",
  ])("“%s”不是日期", (text) => {
    expect(parsePlainDate(text)).toBeUndefined();
    expect(() => plainDate(text)).toThrow(`not a day: ${text}`);
  });

  test("年、月、日合成日期，没有的日子不成日期", () => {
    expect(dayOf(2025, 3, 7)).toBe("2025-03-07");
    expect(dayOf(2025, 2, 29)).toBeUndefined();
    expect(dayOf(2025, 0, 1)).toBeUndefined();
  });
});

test.each([
  [2023, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
  [2024, [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
  [2000, [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
  [2100, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
])("%s年各月的天数", (year, days) => {
  expect(days.map((_, index) => daysInMonth(year, index + 1))).toEqual(days);
});

describe("日期的推算", () => {
  test.each([
    ["2024-02-28", 1, "2024-02-29"],
    ["2024-02-29", 365, "2025-02-28"],
    ["2025-01-01", -1, "2024-12-31"],
    ["1969-12-31", 1, "1970-01-01"],
    ["2025-06-01", 0, "2025-06-01"],
  ])("%s加%s日为%s", (from, count, to) => {
    expect(addDays(plainDate(from), count)).toBe(to);
    expect(daysBetween(plainDate(from), plainDate(to))).toBe(count);
  });

  test.each([
    ["2024-02-18", 0],
    ["2025-01-01", 3],
    ["1969-12-27", 6],
    ["1970-01-01", 4],
  ])("%s是周%s", (day, expected) => expect(weekday(plainDate(day))).toBe(expected));
});

test.each([
  ["2025-03-05T15:59:59Z", "2025-03-05"],
  ["2025-03-05T16:00:00Z", "2025-03-06"],
  ["2024-12-31T16:00:00Z", "2025-01-01"],
  ["2025-01-01T00:00:00+08:00", "2025-01-01"],
])("时刻%s在北京时间是%s", (instant, day) => {
  expect(dayInShanghai(new Date(instant))).toBe(day);
});
