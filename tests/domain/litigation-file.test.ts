import { describe, expect, test } from "vitest";
import { STATE_CALENDAR } from "#domain/calendar";
import { availableDisputeSteps } from "#domain/litigation/available";
import { correctDispute } from "#domain/litigation/correct";
import { disordersOf } from "#domain/litigation/date-order";
import type { DisputeFacts, ProceedingFacts } from "#domain/litigation/facts";
import { foldDispute } from "#domain/litigation/fold";
import { absenceAfter } from "#domain/litigation/fold/appearance";
import { openedProceeding } from "#domain/litigation/fold/changes";
import type { LitigationPayloads } from "#domain/litigation/payloads";
import { takeDispute } from "#domain/litigation/take";
import { plainDate } from "#domain/plain-date";
import { aSuit, SUIT } from "#tests/domain/dispute-history";
import { type Done, eventsOf, JUDGED, OPEN } from "#tests/domain/litigation-acts";

const d = plainDate;

describe("未出庭的说明，后说的补充先说的", () => {
  const said = (over: Partial<LitigationPayloads["explainAbsence"]>) => ({
    proceeding: SUIT,
    explained: null,
    ...over,
  });
  test("先说明事由，后补书面说明", () => {
    const first = absenceAfter(null, said({ reason: "OTHER_JUST", reasonWritten: "开会" }));
    expect(first).toEqual({
      reason: "OTHER_JUST",
      reasonWritten: "开会",
      explained: null,
      courtAccepted: null,
    });
    const second = absenceAfter(first, said({ explained: false, courtAccepted: true }));
    expect(second).toEqual({
      reason: "OTHER_JUST",
      reasonWritten: "开会",
      explained: false,
      courtAccepted: true,
    });
    expect(absenceAfter(second, said({}))).toEqual(second);
  });
});

describe("第八十一条 日期先后；同一日不算矛盾", () => {
  const base = openedProceeding(aSuit(), d("2025-03-03"));
  const stop = (from: string, to: string | null) => ({
    from: d(from),
    to: to === null ? null : d(to),
  });
  const session = (on: string) => ({
    ordinal: 1,
    on: d(on),
    attendees: [],
    headAttended: false,
    role: null,
    headDeclared: null,
    noticeAgain: false,
    spoke: false,
    nobodyCame: null,
  });
  test.each<[string, Partial<ProceedingFacts>, string[]]>([
    ["通知当日裁判", { closedOn: d("2025-03-03") }, []],
    ["裁判早于通知", { closedOn: d("2025-03-02") }, ["裁判日期早于收到应诉通知日期"]],
    [
      "生效早于裁判",
      { closedOn: d("2025-05-20"), effectiveOn: d("2025-05-19") },
      ["生效日期早于裁判日期"],
    ],
    ["生效而没有裁判日期", { effectiveOn: d("2025-05-19") }, []],
    ["开庭早于通知", { sessions: [session("2025-03-02")] }, ["第1次开庭日期早于收到应诉通知日期"]],
    [
      "裁判早于开庭",
      { sessions: [session("2025-05-21")], closedOn: d("2025-05-20") },
      ["裁判日期早于第1次开庭日期"],
    ],
    ["当庭宣判", { sessions: [session("2025-05-20")], closedOn: d("2025-05-20") }, []],
    [
      "送达早于裁判",
      { closedOn: d("2025-05-20"), served: [{ party: "王明", on: d("2025-05-19") }] },
      ["送达日期早于裁判日期"],
    ],
    [
      "中止早于通知",
      { suspensions: [stop("2025-03-02", null)] },
      ["中止诉讼日期早于收到应诉通知日期"],
    ],
    [
      "恢复早于中止",
      { suspensions: [stop("2025-04-02", "2025-04-01")] },
      ["恢复诉讼日期早于中止诉讼日期"],
    ],
  ])("%s", (_title, over, expected) => {
    const found = disordersOf({ ...base, ...over });
    expect(found.map(({ earlier, later }) => `${later}早于${earlier}`)).toEqual(expected);
  });
});

describe("此时可以办理的步骤", () => {
  const steps = (facts: DisputeFacts | undefined, number?: string) =>
    availableDisputeSteps(facts, number).map(({ step }) => step);
  const facts = foldDispute(eventsOf(OPEN));
  test("没有案卷时只能登记应诉通知", () => {
    expect(steps(undefined)).toEqual(["openProceeding"]);
    expect(steps(undefined, SUIT)).toEqual(["openProceeding"]);
  });
  test("有案卷时，整个争议可以再登记一审级、关联复议案件", () => {
    expect(steps(facts)).toEqual(["openProceeding", "linkReconsideration"]);
  });
  test("案件之内按步骤表，写明编号和名称", () => {
    expect(steps(facts, SUIT)).toContain("assign");
    expect(steps(facts, SUIT)).not.toContain("openProceeding");
    expect(steps(facts, SUIT)).not.toContain("resume");
    expect(availableDisputeSteps(facts, SUIT).every(({ id, label }) => id && label)).toBe(true);
    expect(
      steps(foldDispute(eventsOf(OPEN, ["suspend", "2025-04-01", { ground: "LS6" }])), SUIT),
    ).toContain("resume");
  });
});

describe("IR-33 更正和撤销", () => {
  const setting = {
    calendar: STATE_CALENDAR,
    today: d("2026-08-03"),
    manner: "ledger",
    reason: "笔误",
  } as const;
  const events = eventsOf(OPEN, JUDGED);
  test("更正的步骤带着理由和所更正的序号，站在原位", () => {
    const [, judged] = eventsOf(OPEN, [
      "judge",
      "2025-05-21",
      { outcome: "REVOKE", outcomeWritten: "撤销" },
    ]);
    const taken = correctDispute(events, 2, judged, setting);
    if (!taken.ok) throw new Error(taken.message);
    expect(taken.value.events).toMatchObject([{ seq: 3, voids: 2, reason: "笔误" }]);
    expect(foldDispute([...events, ...taken.value.events])).toMatchObject({
      lastSeq: 3,
      proceedings: [{ closedOn: "2025-05-21" }],
    });
  });
  test("撤销裁判，案件重新未结", () => {
    const taken = correctDispute(events, 2, undefined, setting);
    if (!taken.ok) throw new Error(taken.message);
    expect(taken.value.events).toMatchObject([{ seq: 3, step: "void", voids: 2 }]);
    expect(foldDispute([...events, ...taken.value.events])).toMatchObject({
      proceedings: [{ closedOn: null }],
    });
  });
});

describe("行政诉讼法第八十九条第二款 发回重审只有一次", () => {
  const second = (proceeding: string, on: string): Done => [
    "openProceeding",
    on,
    aSuit({
      proceeding,
      numberWritten: proceeding,
      instance: "SECOND",
      court: "酒泉市中级人民法院",
    }),
  ];
  const [earlier, later] = ["(2024)甘09行终3号", "(2025)甘09行终8号"];
  const remand = { outcome: "A_REMAND", outcomeWritten: "发回重审" } as const;
  const facts = foldDispute(
    eventsOf(
      second(earlier, "2024-06-03"),
      ["judge", "2024-08-01", { proceeding: earlier, ...remand }],
      second(later, "2025-03-03"),
    ),
  );
  const live = { calendar: STATE_CALENDAR, today: d("2026-08-03"), manner: "live" } as const;
  const judged = (proceeding: string) =>
    takeDispute(facts, "judge", d("2025-05-20"), { proceeding, ...remand }, live);

  test("再次发回的拒绝", () => {
    expect(judged(later)).toMatchObject({ ok: false, rule: "IR-46", code: "secondRemand" });
  });

  test("同一案号不与自己比较", () => {
    expect(judged(earlier)).not.toMatchObject({ code: "secondRemand" });
  });
});
