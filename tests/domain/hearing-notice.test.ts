import { describe, expect, test } from "vitest";
import { STATE_CALENDAR } from "#domain/calendar";
import { clearWorkdays, judgeHearingNotice, latestHearingNotice } from "#domain/hearing-notice";
import { plainDate } from "#domain/plain-date";
import { hearingNotice } from "../fixtures/vectors.json" with { type: "json" };

const HEARING = plainDate(hearingNotice.hearing);

describe("行政复议法第五十一条第一款：听证五个工作日前通知（R15、IR-13）", () => {
  test("E23 严格与从宽两种数法的最迟送达日", () => {
    expect(latestHearingNotice(HEARING, STATE_CALENDAR)).toEqual({
      strict: hearingNotice.latestServiceStrict,
      lenient: hearingNotice.latestServiceLenient,
    });
  });

  test.each([
    ["五个完整的工作日", "2025-09-28", 5, "inTime"],
    ["四个：两种读法，提醒", "2025-09-29", 4, "doubtful"],
    ["假期中送达，只剩三个", "2025-10-03", 3, "tooLate"],
    ["听证之后才送达", "2025-10-14", -2, "tooLate"],
  ])("%s", (_, served, clear, verdict) => {
    expect(clearWorkdays(plainDate(served), HEARING, STATE_CALENDAR)).toBe(clear);
    expect(judgeHearingNotice(plainDate(served), HEARING, STATE_CALENDAR)).toBe(verdict);
  });

  test("日历之前没有答案", () => {
    expect(latestHearingNotice(plainDate("2016-01-05"), STATE_CALENDAR)).toBeUndefined();
    expect(latestHearingNotice(plainDate("2016-01-08"), STATE_CALENDAR)).toBeUndefined();
  });
});
