import { expect, test } from "vitest";
import { STATE_CALENDAR } from "#domain/calendar";
import type { Setting } from "#domain/case-file";
import { disputeFlags } from "#domain/litigation/flags";
import { openedProceeding } from "#domain/litigation/fold/changes";
import { plainDate } from "#domain/plain-date";
import type { ReconsiderationFacts } from "#domain/reconsideration/facts";
import { reconsiderationFlags } from "#domain/reconsideration/flags";
import { receivedCase } from "#domain/reconsideration/fold/application";
import { aSuit } from "#tests/domain/dispute-history";
import { anApplication } from "#tests/domain/reconsideration-history";

function on(today: string): Setting {
  return { calendar: STATE_CALENDAR, today: plainDate(today), manner: "live" };
}

const suspended = (ground: "SU1" | "SU8", checkedOn: string | null = null) => ({
  status: "SUSPENDED" as const,
  suspensions: [
    {
      ground,
      evidence: "证明",
      from: plainDate("2025-01-06"),
      to: null,
      checkedOn: checkedOn === null ? null : plainDate(checkedOn),
    },
  ],
});

test.each<[string, Partial<ReconsiderationFacts>, string, string[]]>([
  ["第四十一条第五项 满六十日当日尚不提示", suspended("SU1"), "2025-03-07", []],
  ["第四十一条第五项 满六十日以后提示终止", suspended("SU1"), "2025-03-08", ["sixtyDaysFull"]],
  ["其他中止事由没有六十日", suspended("SU8"), "2025-03-08", []],
  ["第四十条 中止一百八十日尚不提示", suspended("SU8"), "2025-07-05", []],
  ["第四十条 超过一百八十日没有核查", suspended("SU8"), "2025-07-06", ["suspensionUnchecked"]],
  ["第四十条 三十日内核查过", suspended("SU8", "2025-06-10"), "2025-07-10", []],
  ["第七十九条 送达后未登记公开", { status: "SERVED" }, "2025-07-01", ["publicationOpen"]],
  ["第七十九条 已登记公开", { status: "SERVED", published: true }, "2025-07-01", []],
  [
    "第七十六条 意见书六十日内报告（E31，末日2025-10-09）",
    {
      opinionLetters: [
        { addressee: "公安局", on: plainDate("2025-08-05"), reported: false, reportedOn: null },
      ],
    },
    "2025-10-09",
    [],
  ],
  [
    "第七十六条 意见书逾期未报告",
    {
      opinionLetters: [
        { addressee: "公安局", on: plainDate("2025-08-05"), reported: false, reportedOn: null },
      ],
    },
    "2025-10-10",
    ["opinionReportOverdue"],
  ],
  ["第七十七条 履行期限当日", { performBy: plainDate("2025-08-05") }, "2025-08-05", []],
  [
    "第七十七条 逾期未履行",
    { performBy: plainDate("2025-08-05") },
    "2025-08-06",
    ["performanceOverdue"],
  ],
])("%s", (_title, over, today, codes) => {
  const facts = { ...receivedCase(anApplication(), plainDate("2025-01-02")), ...over };
  expect(reconsiderationFlags(facts, on(today)).map(({ code }) => code)).toEqual(codes);
});

test("行政诉讼法第九十六条 逾期不履行、败诉未分析、司法建议未回复，都进入清单", () => {
  const opened = openedProceeding(aSuit(), plainDate("2025-03-03"));
  const one = {
    ...opened,
    outcome: "REVOKE" as const,
    effectiveOn: plainDate("2025-07-01"),
    duty: { what: "重新作出决定", dueOn: plainDate("2025-09-01") },
    advices: [{ on: plainDate("2025-07-01"), dueOn: plainDate("2025-08-30"), repliedOn: null }],
  };
  const flagsOn = (today: string) =>
    disputeFlags({ proceedings: [one], reconsiderations: [], lastSeq: 1 }, on(today)).map(
      ({ code }) => code,
    );
  expect(flagsOn("2025-08-30")).toEqual(["lossNotAnalysed"]);
  expect(flagsOn("2025-09-02")).toEqual(["dutyOverdue", "adviceUnanswered", "lossNotAnalysed"]);

  const settled = [
    { ...one, lossAnalysed: true, performedOn: plainDate("2025-08-01"), advices: [] },
    { ...one, outcome: "DISMISS_CLAIM" as const, duty: null, advices: [] },
    { ...one, effectiveOn: null, duty: { what: "重作", dueOn: null }, advices: [] },
  ];
  const quiet = { proceedings: settled, reconsiderations: [], lastSeq: 1 };
  expect(disputeFlags(quiet, on("2026-01-05"))).toEqual([]);
});
