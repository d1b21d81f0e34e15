import { expect, test } from "vitest";
import { plainDate } from "#domain/plain-date";
import { eventOf, type ReconsiderationEvent } from "#domain/reconsideration/steps";
import { type CaseFile, newCaseFile } from "#services/case-files/case-file";
import { caseKept } from "#services/case-files/kept";
import { aDecision, anApplication } from "#tests/domain/reconsideration-history";

/** Only of a case that was opened or concluded step by step here does silence prove something. */
const received = eventOf(1, "receive", plainDate("2026-02-02"), anApplication());
const accepted = eventOf(2, "accept", plainDate("2026-02-04"), {});
const decided = eventOf(3, "decide", plainDate("2026-04-01"), aDecision());
const archived = eventOf(4, "archive", plainDate("2026-05-01"), {});
const correction = { ...received, seq: 4, voids: 1, reason: "写错" };
const redecided = { ...decided, seq: 4, voids: 3, reason: "写错" };

function file(events: ReconsiderationEvent[], live: number[]): CaseFile<ReconsiderationEvent> {
  return { ...newCaseFile("x", "reconsideration"), events, live: new Set(live) };
}

test.each<[string, ReconsiderationEvent[], number[], boolean]>([
  ["台账", [received, accepted, decided], [], false],
  ["逐步办理", [received, accepted, decided], [1, 2, 3], true],
  ["尚在办理", [received, accepted], [1, 2], true],
  ["台账导入，在本系统结案", [received, accepted, decided], [3], true],
  ["台账导入，只补登归档", [received, accepted, decided, archived], [4], false],
  ["台账导入，在页面更正收到日期", [received, accepted, decided, correction], [4], false],
  ["台账导入，在页面更正决定", [received, accepted, decided, redecided], [4], false],
  ["空的案卷", [], [], false],
])("%s", (_title, events, live, kept) => {
  expect(caseKept(file(events, live))).toBe(kept);
});
