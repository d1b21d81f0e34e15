import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DisputeEvent } from "#domain/litigation/steps";
import { CASE_SET_IDS, type CaseSetId, isReconsiderationSetId } from "#domain/measures/case-sets";
import type { Scope } from "#domain/measures/conditions";
import { plainDate } from "#domain/plain-date";
import { appearanceActs, appearanceHistory } from "#tests/domain/appearance-history";
import { countIn, daysOf } from "#tests/domain/balances";
import { disputeMoments, knownBy } from "#tests/domain/cases-by-day";
import { aHead, aSuit } from "#tests/domain/dispute-history";
import { type Done, eventsOf, OPEN } from "#tests/domain/litigation-acts";

/**
 * What a figure as of a past day knows of the appearance of the head: what the file said by then.
 * Each story is one suit of 2025, received on 3 March, with a session on 15 April.
 */
const BUREAU = "酒泉市公安局";
const CITY = "酒泉市人民政府";
const FAR = plainDate("2030-12-31");
const SETS = CASE_SET_IDS.filter((id) => !isReconsiderationSetId(id));

const JOINT: Done = [
  "openProceeding",
  "2025-03-03",
  aSuit({
    form: "JOINT",
    defendants: [
      { organId: BUREAU, capacity: "ORIGINAL_AGENCY", counted: true },
      { organId: CITY, capacity: "RECON_ORGAN", counted: false },
    ],
  }),
];
const FIRST_SESSION = "2025-04-15";
const NOBODY: Done = [
  "holdSession",
  FIRST_SESSION,
  { ordinal: 1, attendees: [], headDeclared: null },
];

type Held = Extract<Done, readonly ["holdSession", ...unknown[]]>[2];
const held = (on: string, ordinal: number, over: Partial<Held> = {}): Done => [
  "holdSession",
  on,
  { ordinal, attendees: [], headDeclared: null, ...over },
];

/** How many of each set the figures of 2025 count as of each of the days. */
function counts(
  events: readonly DisputeEvent[],
  sets: readonly CaseSetId[],
  days: readonly string[],
  kept = true,
) {
  const known = knownBy(disputeMoments(events, kept), FAR);
  const [from, to] = [plainDate("2025-01-01"), plainDate("2025-12-31")];
  return days.map((day) => [
    day,
    ...sets.map((set) => countIn(known, set, { from, to, asOf: plainDate(day) })),
  ]);
}

describe("法释〔2020〕3号第八条 书面说明", () => {
  const sets = ["absentWithExplanation", "absentWithoutExplanation"] as const;
  const explain = (on: string | null, explained: boolean | null): Done => [
    "explainAbsence",
    on,
    { reason: "OTHER_JUST", explained },
  ];
  test("开庭后三日才提交：提交之前的统计日仍是没有说明", () => {
    expect(
      counts(eventsOf(OPEN, NOBODY, explain("2025-04-18", true)), sets, [
        "2025-04-14",
        "2025-04-15",
        "2025-04-17",
        "2025-04-18",
      ]),
    ).toEqual([
      ["2025-04-14", 0, 0],
      ["2025-04-15", 0, 1],
      ["2025-04-17", 0, 1],
      ["2025-04-18", 1, 0],
    ]);
  });
  test("先称已提交，后查明没有提交，再补交：每日按当日所说", () => {
    const file = eventsOf(
      OPEN,
      NOBODY,
      explain("2025-04-15", true),
      explain("2025-04-20", false),
      explain("2025-04-21", null),
      explain("2025-04-25", true),
    );
    expect(counts(file, sets, ["2025-04-19", "2025-04-20", "2025-04-24", "2025-04-25"])).toEqual([
      ["2025-04-19", 1, 0],
      ["2025-04-20", 0, 1],
      ["2025-04-24", 0, 1],
      ["2025-04-25", 1, 0],
    ]);
  });
  test("台账的说明没有日期：一开庭就知道", () => {
    expect(counts(eventsOf(OPEN, NOBODY, explain(null, true)), sets, [FIRST_SESSION])).toEqual([
      [FIRST_SESSION, 1, 0],
    ]);
  });
});

describe("法释〔2020〕3号第九条 法院是否认可理由", () => {
  const sets = ["absentStatingCourt", "absentAccepted", "heardNotExcused"] as const;
  const said = (on: string, courtAccepted?: boolean): Done => [
    "explainAbsence",
    on,
    { reason: "FORCE_MAJEURE", explained: true, courtAccepted },
  ];
  test("四月二十二日不认可，五月六日补充证明后认可：认可之日起才从分母剔除", () => {
    const file = eventsOf(
      OPEN,
      NOBODY,
      said("2025-04-18"),
      said("2025-04-22", false),
      said("2025-05-06", true),
    );
    expect(counts(file, sets, ["2025-04-18", "2025-04-22", "2025-05-05", "2025-05-06"])).toEqual([
      ["2025-04-18", 0, 0, 1],
      ["2025-04-22", 1, 0, 1],
      ["2025-05-05", 1, 0, 1],
      ["2025-05-06", 1, 1, 0],
    ]);
  });
});

describe("法释〔2020〕3号第四条 应当或者通知负责人出庭", () => {
  const sets = ["heardStatingCall", "heardCalled", "attendedCalled"] as const;
  const summon = (on: string | null, headNotified: boolean): Done => [
    "summon",
    on,
    { ordinal: 2, hearingOn: plainDate("2025-05-06"), headNotified },
  ];
  const again = held("2025-05-06", 2, { attendees: [aHead()] });
  const days = ["2025-04-15", "2025-04-20", "2025-04-24", "2025-04-25", "2025-05-06"];
  const file = eventsOf(
    OPEN,
    NOBODY,
    summon("2025-04-20", false),
    summon("2025-04-25", true),
    again,
  );
  test("四月二十五日的传票通知负责人：该日起才算通知；逐步办理的，此前是没有通知", () => {
    expect(counts(file, sets, days)).toEqual([
      ["2025-04-15", 1, 0, 0],
      ["2025-04-20", 1, 0, 0],
      ["2025-04-24", 1, 0, 0],
      ["2025-04-25", 1, 1, 0],
      ["2025-05-06", 1, 1, 1],
    ]);
  });
  test("台账的，收到第一张传票之前未载明", () => {
    expect(counts(file, sets, days, false).slice(0, 2)).toEqual([
      ["2025-04-15", 0, 0, 0],
      ["2025-04-20", 1, 0, 0],
    ]);
  });
  test("第一款的情形（食品药品安全）：一开庭就算；没有日期的传票也是", () => {
    const must = aSuit({ noticeGround: "FOOD_DRUG" });
    const files = [
      eventsOf(["openProceeding", "2025-03-03", must], NOBODY),
      eventsOf(OPEN, NOBODY, summon(null, true)),
    ];
    for (const each of files) {
      expect(counts(each, sets, [FIRST_SESSION], false)).toEqual([[FIRST_SESSION, 1, 1, 0]]);
    }
  });
});

describe("法释〔2020〕3号第三条 共同被告各自的负责人", () => {
  const sets = ["heardDefendants", "heardDefendantsStated", "ownHeadAttended"] as const;
  const someone = held("2025-05-06", 2, { attendees: [aHead()] });
  const days = ["2025-04-15", "2025-05-05", "2025-05-06"];
  test("台账只说有负责人出庭，未载明是谁的：此前没有人出庭，两个被告都明确；该日起都不明确", () => {
    expect(counts(eventsOf(JOINT, NOBODY, someone), sets, days, false)).toEqual([
      ["2025-04-15", 2, 2, 0],
      ["2025-05-05", 2, 2, 0],
      ["2025-05-06", 2, 0, 0],
    ]);
    expect(counts(eventsOf(JOINT, NOBODY, someone), sets, days, true)[2]).toEqual([
      "2025-05-06",
      2,
      2,
      0,
    ]);
  });
  test("五月六日商定由公安局负责人出庭，五月二十日改由市政府：商定之日起另一被告不计", () => {
    const file = eventsOf(
      JOINT,
      held(FIRST_SESSION, 1, { attendees: [aHead({ organId: BUREAU })] }),
      held("2025-05-06", 2, { agreedOrgans: [BUREAU] }),
      held("2025-05-20", 3, { attendees: [aHead({ organId: CITY })], agreedOrgans: [CITY] }),
    );
    expect(
      counts(file, sets, ["2025-04-15", "2025-05-05", "2025-05-06", "2025-05-19", "2025-05-20"]),
    ).toEqual([
      ["2025-04-15", 2, 2, 1],
      ["2025-05-05", 2, 2, 1],
      ["2025-05-06", 1, 1, 1],
      ["2025-05-19", 1, 1, 1],
      ["2025-05-20", 1, 1, 1],
    ]);
  });
  test("第七条 法院再次通知而缺席：缺席之前的统计日仍是出庭", () => {
    const file = eventsOf(
      OPEN,
      held(FIRST_SESSION, 1, { attendees: [aHead()] }),
      held("2025-05-06", 2, { noticeAgain: true }),
    );
    expect(counts(file, sets, ["2025-04-15", "2025-05-05", "2025-05-06"])).toEqual([
      ["2025-04-15", 1, 1, 1],
      ["2025-05-05", 1, 1, 1],
      ["2025-05-06", 1, 1, 0],
    ]);
  });
});

test("任意的出庭记载，前后颠倒、没有日期、彼此矛盾的也在内：截至每日等于只归并到该日", {
  timeout: 300_000,
}, () => {
  fc.assert(
    fc.property(appearanceHistory, fc.boolean(), (drawn, kept) => {
      const moments = disputeMoments(eventsOf(...appearanceActs(drawn, [BUREAU, CITY])), kept);
      const days = daysOf([moments]);
      const now = knownBy(moments, FAR);
      for (const asOf of days) {
        const scope: Scope = { from: plainDate("2025-01-01"), to: FAR, asOf };
        const [before, after] = [knownBy(moments, asOf), now].map((known) =>
          SETS.map((id) => [id, countIn(known, id, scope)]),
        );
        expect([asOf, after]).toEqual([asOf, before]);
      }
    }),
    { numRuns: 1000 },
  );
});
