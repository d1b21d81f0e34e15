import { describe, expect, test } from "vitest";
import { buildCalendar, STATE_CALENDAR } from "#domain/calendar";
import { changedDays, changedDeadlines } from "#domain/changed-deadlines";
import type { LimitRequest } from "#domain/deadlines";
import { HOLIDAY_NOTICES } from "#domain/holidays";
import { plainDate } from "#domain/plain-date";

const until2025 = buildCalendar(HOLIDAY_NOTICES.filter(({ year }) => year < 2026));
const open = (id: number, limit: LimitRequest["limit"], from: string) => ({
  id,
  request: { limit, from: plainDate(from) },
});

describe("载入新的放假通知后改变的未结期限（HD-8、HD-9）", () => {
  test("列出旧日、新日和原因；日期不变但不再暂定的写明已确认；无关的不列", () => {
    const list = changedDeadlines(
      [
        open(1, "R16", "2025-12-18"),
        open(2, "R08", "2026-02-12"),
        open(3, "R16", "2026-01-05"),
        open(4, "R16", "2025-06-16"),
        open(5, "R08", "2015-01-05"),
      ],
      until2025,
      STATE_CALENDAR,
    );
    const [first, second, third, ...rest] = [...list];
    expect(first).toMatchObject({
      id: 1,
      change: "moved",
      before: { due: "2026-02-16", provisional: true },
      after: { due: "2026-02-24", provisional: false },
    });
    expect(first?.why[0]).toEqual({
      day: "2026-02-16",
      was: { kind: "workday", known: false },
      is: { kind: "holiday", name: "春节", known: true },
    });
    expect(first?.why.at(-1)?.day).toBe("2026-02-23");
    expect(second).toMatchObject({
      id: 2,
      before: { due: "2026-02-19" },
      after: { due: "2026-02-26" },
    });
    expect(second?.why.map(({ day }) => day)).toContain("2026-02-14");
    expect(third).toMatchObject({
      id: 3,
      change: "confirmed",
      why: [],
      after: { due: "2026-03-06" },
    });
    expect(rest).toEqual([]);
  });

  test("同一份日历没有改变的日子", () => {
    expect(changedDays(STATE_CALENDAR, STATE_CALENDAR)).toEqual([]);
  });
});
