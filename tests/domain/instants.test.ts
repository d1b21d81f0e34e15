import { expect, test } from "vitest";
import { shownInstant } from "#domain/instants";

test.each([
  ["2025-03-05T15:59:59Z", "2025-03-05 23:59"],
  ["2025-03-05T16:00:00Z", "2025-03-06 00:00"],
  ["2024-12-31T23:30:00Z", "2025-01-01 07:30"],
])("时刻%s显示为北京时间%s", (instant, text) => {
  expect(shownInstant(new Date(instant))).toBe(text);
});
