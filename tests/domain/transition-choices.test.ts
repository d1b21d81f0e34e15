import { expect, test } from "vitest";
import { settingsAt, type TransitionChoice } from "#domain/transition-choices";

const choice = (transition: TransitionChoice["transition"], since: string): TransitionChoice => ({
  transition,
  since: new Date(since),
  by: "魏主任",
  reason: "会议纪要",
});
const CHOICES = [
  choice("byCase", "2026-07-01T01:00:00Z"),
  choice("byEvent", "2026-09-01T01:00:00Z"),
];

test.each([
  ["2026-07-01T00:59:59Z", "byEvent"],
  ["2026-07-01T01:00:00Z", "byCase"],
  ["2026-09-01T00:59:59Z", "byCase"],
  ["2026-09-01T01:00:00Z", "byEvent"],
])("ERA-1：%s 登记的案件依当时的选择 %s", (openedAt, transition) => {
  expect(settingsAt(CHOICES, new Date(openedAt))).toEqual({ transition });
});

test("ERA-1：没有选择时，按启动期限的行为发生之日", () => {
  expect(settingsAt([], new Date("2026-09-01T01:00:00Z"))).toEqual({ transition: "byEvent" });
});
