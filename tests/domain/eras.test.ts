import { describe, expect, test } from "vitest";
import { eraOfPeriod, eraOn } from "#domain/eras";
import { plainDate } from "#domain/plain-date";

describe("法律时期按起算事件之日确定（ERA-1）", () => {
  test.each([
    ["2023年修订施行前一日", "2023-12-31", "A"],
    ["2023年修订施行之日", "2024-01-01", "B"],
    ["2026年实施条例施行前一日", "2026-06-30", "B"],
    ["2026年实施条例施行之日", "2026-07-01", "C"],
  ])("%s", (_, day, era) => expect(eraOn(plainDate(day))).toBe(era));

  test("过渡是一项设置：按事件，或者按收到案件之日", () => {
    const [received, event] = [plainDate("2023-12-20"), plainDate("2024-01-10")];
    expect(eraOfPeriod(event, received)).toBe("B");
    expect(eraOfPeriod(event, received, "byCase")).toBe("A");
  });
});
