import { describe, expect, test } from "vitest";
import { STATE_CALENDAR } from "#domain/calendar";
import type { Setting } from "#domain/case-file";
import { plainDate } from "#domain/plain-date";
import type { ReconsiderationFacts } from "#domain/reconsideration/facts";
import { pausedDaysOf, pausesOf } from "#domain/reconsideration/stops";
import { answerDueOn, decisionLimit, dueOf, eraOfStep } from "#domain/reconsideration/term";
import {
  ACCEPTED,
  caseAfter,
  RECEIVED,
  received,
  type Said,
} from "#tests/domain/reconsideration-acts";

const d = plainDate;
const SETTING: Setting = { calendar: STATE_CALENDAR, today: d("2026-08-03"), manner: "live" };
const BY_CASE: Setting = { ...SETTING, settings: { transition: "byCase" } };

function the(...acts: Said[]): ReconsiderationFacts {
  const facts = caseAfter(...acts);
  if (facts === undefined) throw new Error("no case");
  return facts;
}
const taken = (receivedOn: string, acceptedOn: string, over = {}): Said[] => [
  received(receivedOn),
  ["accept", acceptedOn, over],
];
const copied = (on: string): Said => ["sendCopy", on, { respondentReceivedOn: d(on) }];
const raised = (on: string): Said => ["receiveEscalated", on, { organId: "省政府" }];
const simplified = { procedure: "SIMPLIFIED", basis: "SP3" } as const;
const C2026 = taken("2026-07-01", "2026-07-03");

describe("哪一个期限", () => {
  test.each([
    ["R16 普通程序", taken("2025-08-04", "2025-08-06"), "R16", "2025-08-06"],
    ["R18 简易程序", taken("2025-08-04", "2025-08-06", simplified), "R18", "2025-08-06"],
    ["R16 旧法自收到之日", taken("2017-09-25", "2017-09-27", simplified), "R16", "2017-09-25"],
    ["R16 2026年条例以后没有提级的", C2026, "R16", "2026-07-03"],
    ["R26 提级", [...C2026, raised("2026-07-20")], "R26", "2026-07-20"],
    ["R16 2026年条例以前的提级", [...ACCEPTED, raised("2025-03-20")], "R16", "2025-03-20"],
  ] as const)("%s", (_title, acts, limit, from) =>
    expect(decisionLimit(the(...acts), SETTING)).toMatchObject({
      limit,
      from,
      pauses: [],
      extend: 0,
    }),
  );

  test.each([
    ["六十日", "ordinary", C2026],
    ["简易程序三十日", "simplified", taken("2026-07-01", "2026-07-03", simplified)],
  ] as const)("R26 重新计算%s", (_title, variant, acts) => {
    const limit = decisionLimit(the(...acts, raised("2026-07-20")), SETTING);
    expect(limit).toMatchObject({ limit: "R26", variant });
  });

  test("没有受理的，没有期限", () => {
    expect(decisionLimit(the(RECEIVED), SETTING)).toBeUndefined();
  });

  test("日历以外的日子，没有届满日", () => {
    expect(dueOf({ limit: "R08", from: d("2010-03-01") }, STATE_CALENDAR)).toBeUndefined();
  });
});

describe("ERA-1 跨越2024年1月1日的案件", () => {
  const facts = the(...taken("2023-12-20", "2023-12-22"), copied("2024-01-02"));
  test.each([
    ["答复期限按收到副本之日的法律，十个工作日", SETTING, "2024-01-16"],
    ["设为按案件收到日期的，十日", BY_CASE, "2024-01-12"],
  ])("%s", (_title, setting, due) => expect(answerDueOn(facts, setting)).toBe(due));

  test("没有日期的步骤，按收到申请之日的法律；没有案件的，按今天的法律", () => {
    expect(eraOfStep(facts, null, SETTING)).toBe("A");
    expect(eraOfStep(facts, d("2024-01-02"), SETTING)).toBe("B");
    expect(eraOfStep(facts, d("2024-01-02"), BY_CASE)).toBe("A");
    expect(eraOfStep(undefined, null, SETTING)).toBe("C");
    expect(eraOfStep(undefined, d("2024-01-02"), BY_CASE)).toBe("B");
  });
});

describe("C16 停止计算的期间", () => {
  const stop = (from: string, to: string | null) => ({
    from: d(from),
    to: to === null ? null : d(to),
  });
  test.each([
    [
      "没有结束的、倒着的、当日结束的，不算",
      [
        stop("2025-03-10", null),
        stop("2025-03-10", "2025-03-09"),
        stop("2025-03-10", "2025-03-10"),
      ],
      [],
      0,
    ],
    [
      "停止当日算，恢复当日不算",
      [stop("2025-03-10", "2025-03-11")],
      [["2025-03-10", "2025-03-11"]],
      1,
    ],
    [
      "重叠的合并",
      [stop("2025-03-12", "2025-03-20"), stop("2025-03-10", "2025-03-14")],
      [["2025-03-10", "2025-03-20"]],
      10,
    ],
    [
      "分开的相加",
      [stop("2025-03-10", "2025-03-12"), stop("2025-04-01", "2025-04-04")],
      [
        ["2025-03-10", "2025-03-12"],
        ["2025-04-01", "2025-04-04"],
      ],
      5,
    ],
  ])("%s", (_title, stops, pauses, days) => {
    expect(pausesOf(stops).map(({ stop: from, resume: to }) => [from, to])).toEqual(pauses);
    expect(pausedDaysOf(stops)).toBe(days);
  });
});
