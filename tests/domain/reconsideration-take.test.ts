import { describe, expect, test } from "vitest";
import { STATE_CALENDAR } from "#domain/calendar";
import type { Setting } from "#domain/case-file";
import { plainDate } from "#domain/plain-date";
import { eventOf } from "#domain/reconsideration/steps";
import { takeReconsideration, takeReconsiderationEvent } from "#domain/reconsideration/take";
import {
  ACCEPTED,
  caseAfter,
  decide,
  HEARD,
  type Line,
  recordedOn,
  type Said,
} from "#tests/domain/reconsideration-acts";
import { anApplication } from "#tests/domain/reconsideration-history";

const d = plainDate;
const live = (today: string, reason?: string): Setting => ({
  ...{ calendar: STATE_CALENDAR, today: d(today), manner: "live" },
  ...(reason === undefined ? {} : { reason }),
});
const BOTH_SERVED: Said[] = ["王明", "酒泉市公安局"].map((party) => [
  "serve",
  "2025-04-14",
  { party, method: "DIRECT" },
]);

describe("办理以后写入案卷的", () => {
  test("序号接着案卷，理由照写，应当制作的文书", () => {
    const facts = caseAfter(...ACCEPTED);
    const taken = takeReconsideration(
      facts,
      "sendCopy",
      d("2025-03-06"),
      {},
      live("2025-03-06", "补发"),
    );
    expect(taken).toStrictEqual({
      ok: true,
      value: {
        events: [{ seq: 3, step: "sendCopy", on: "2025-03-06", payload: {}, reason: "补发" }],
        warnings: [],
        documents: ["D06"],
      },
    });
  });

  test("第一步的序号是1，没有理由的不写，收到申请没有文书", () => {
    const taken = takeReconsideration(
      ...[undefined, "receive" as const, d("2025-03-03"), anApplication()],
      live("2025-03-03"),
    );
    expect(taken.ok && taken.value.events).toStrictEqual([
      { seq: 1, step: "receive", on: "2025-03-03", payload: anApplication() },
    ]);
    const started = caseAfter(...HEARD, decide(), ...BOTH_SERVED);
    const due = { dueOn: d("2025-06-20") };
    const start = takeReconsideration(
      started,
      "startPerformance",
      d("2025-04-20"),
      due,
      live("2025-04-20"),
    );
    expect(start.ok && start.value.documents).toEqual([]);
  });

  test("没有收到日期的申请，不能登记", () => {
    const act = eventOf(1, "receive", null, anApplication());
    expect(takeReconsiderationEvent(undefined, act, live("2025-03-03"))).toEqual({
      ok: false,
      code: "receiptDayMissing",
      rule: "S01",
      law: "行政复议法第二十二条、实施条例第二十七条、第二十八条",
      message: "没有收到申请日期，无法计算任何期限，请查卷补填。",
    });
  });

  test("拒绝写明栏目；没有栏目的不写", () => {
    const warned = (...lines: Line[]) => recordedOn("2025-12-31", ...lines).warnings;
    expect(warned(["receive", "2025-03-03", anApplication({ fee: 50 })])[0]).toHaveProperty(
      "field",
      "fee",
    );
    const convert: Line = [
      ...["convert" as const, "2025-03-20"],
      { approver: "局长", approvedBy: "OFFICE_HEAD", reason: "复杂" },
    ] as const;
    expect(warned(...ACCEPTED, convert)[0]).not.toHaveProperty("field");
  });
});

describe("第四十八条、第七十条 答复是否逾期，依期限而不依所写（R14，末日2025-03-21）", () => {
  const COPIED: Said[] = [
    ...ACCEPTED,
    ["sendCopy", "2025-03-06", { respondentReceivedOn: d("2025-03-07") }],
  ];
  const answered = (before: Line[], on: string | null, late: boolean) =>
    recordedOn("2025-12-31", ...before, ["answer", on, { given: true, late }]);
  const lateOf = (before: Said[], on: string, late: boolean) => {
    const payload = { given: true, late };
    const taken = takeReconsideration(caseAfter(...before), "answer", d(on), payload, live(on));
    return taken.ok ? taken.value.events[0]?.payload : taken.code;
  };
  test.each([
    ["末日答复，写作逾期的，按期", COPIED, "2025-03-21", true, false],
    ["末日次日答复，写作按期的，逾期", COPIED, "2025-03-24", false, true],
    ["没有收到副本日期的，按期", ACCEPTED, "2025-06-03", true, false],
  ])("%s", (_title, before, on, written, late) => {
    expect(lateOf(before, on, written)).toEqual({ given: true, late });
  });

  test("旧账的答复没有日期的，照所写；没有案件的，拒绝", () => {
    expect(answered(COPIED, null, true).refusal).toBeUndefined();
    expect(answered([], "2025-03-14", true).refusal).toBe("stepOutOfOrder");
    const event = eventOf(4, "answer", null, { given: true, late: true });
    const past: Setting = { ...live("2025-12-31"), manner: "ledger" };
    const taken = takeReconsiderationEvent(caseAfter(...COPIED), event, past);
    expect(taken.ok && taken.value.events).toEqual([event]);
  });

  test("其他步骤的内容不改", () => {
    const payload = { party: "王明", mode: "PHONE", record: "笔录" } as const;
    const taken = takeReconsideration(
      ...[caseAfter(...COPIED), "hearOpinions" as const, d("2025-03-24"), payload],
      live("2025-03-24"),
    );
    expect(taken.ok && taken.value.events[0]?.payload).toStrictEqual(payload);
  });
});
