import { describe, expect, test } from "vitest";
import type { ProceedingFacts } from "#domain/litigation/facts";
import { advanceDispute, foldDispute } from "#domain/litigation/fold";
import { openedProceeding } from "#domain/litigation/fold/changes";
import type { OpenProceedingPayload } from "#domain/litigation/payloads";
import { plainDate } from "#domain/plain-date";
import { aHead, aSuit, SUIT } from "#tests/domain/dispute-history";
import { type Done, eventsOf, HELD, JUDGED, OPEN, suitAfter } from "#tests/domain/litigation-acts";

const d = plainDate;
const BUREAU = "酒泉市公安局";
const CITY = "酒泉市人民政府";

describe("收到应诉通知：写明什么记什么，没有写明的为空", () => {
  const told: Partial<OpenProceedingPayload> = {
    courtCode: "甘0902",
    form: "JOINT",
    declaredRollUp: "MUNICIPAL_GOVERNMENT",
    cause: "XZCF",
    causeWritten: "治安处罚",
    area: "PUBLIC_SECURITY",
    act: "PENALTY",
    remark: "合并审理",
    relatedNumbers: ["(2024)甘0902行初7号"],
    follows: "(2024)甘09行终3号",
    noticeGround: "FOOD_DRUG",
    defendants: [
      { organId: CITY, capacity: "RECON_ORGAN", counted: false },
      { organId: BUREAU, capacity: "ORIGINAL_AGENCY", counted: true },
    ],
  };
  const { defendants, ...written } = told;
  test("全部写明", () => {
    expect(openedProceeding(aSuit(told), d("2025-03-03"))).toMatchObject({
      ...written,
      number: SUIT,
      numberWritten: SUIT,
      court: "酒泉市肃州区人民法院",
      instance: "FIRST",
      stage: "NOTICE_RECEIVED",
      plaintiffs: [{ name: "王明" }],
      plaintiffsWritten: "王明",
      plaintiffCount: 1,
      defendants,
      countedOrganId: BUREAU,
      receivedOn: "2025-03-03",
    });
  });

  test("没有写明的为空；办理以后的事都还没有", () => {
    const [nothing, none] = [null, []];
    expect(openedProceeding(aSuit({ defendants: [] }), d("2025-03-03"))).toMatchObject({
      courtCode: nothing,
      noticeGround: nothing,
      agreements: none,
      explanations: none,
      countedOrganId: nothing,
      form: nothing,
      declaredRollUp: nothing,
      cause: nothing,
      causeWritten: nothing,
      area: nothing,
      act: nothing,
      remark: nothing,
      follows: nothing,
      relatedNumbers: none,
      handlers: none,
      copies: none,
      delays: none,
      answers: none,
      summonses: none,
      sessions: none,
      served: none,
      appeals: none,
      suspensions: none,
      advices: none,
      firstSessionOn: nothing,
      absence: nothing,
      closedOn: nothing,
      outcome: nothing,
      outcomeWritten: nothing,
      reconsiderationOutcome: nothing,
      effectiveOn: nothing,
      duty: nothing,
      performedOn: nothing,
      lossAnalysed: false,
      datesDoubtful: false,
    });
  });
});

describe("每一步骤在案卷里留下什么", () => {
  const answer = (late?: boolean): Done => [
    "answer",
    "2025-03-20",
    { organId: BUREAU, evidenceListed: true, late },
  ];
  const summon = (ordinal: number, hearingOn: string, headNotified: boolean): Done => [
    "summon",
    "2025-04-01",
    { ordinal, hearingOn: d(hearingOn), headNotified },
  ];
  const hold = (ordinal: number, on: string, attended: boolean): Done => [
    "holdSession",
    on,
    { ordinal, attendees: attended ? [aHead()] : [], headDeclared: attended },
  ];
  const many = { plaintiffs: [{ name: "王明" }, { name: "李娟" }] };
  test.each<[string, Done[], Partial<ProceedingFacts>]>([
    [
      "答辩",
      [answer()],
      { stage: "ANSWERED", answers: [{ organId: BUREAU, on: d("2025-03-20"), late: false }] },
    ],
    [
      "逾期答辩",
      [answer(true)],
      { answers: [{ organId: BUREAU, on: d("2025-03-20"), late: true }] },
    ],
    [
      "申请延期举证",
      [["askDelay", "2025-03-10", { organId: BUREAU, cause: "洪水" }]],
      { stage: "NOTICE_RECEIVED", delays: [{ organId: BUREAU, askedOn: d("2025-03-10") }] },
    ],
    [
      "两次传票",
      [summon(1, "2025-04-15", true), summon(2, "2025-04-22", false)],
      {
        stage: "SUMMONED",
        summonses: [
          { on: d("2025-04-01"), ordinal: 1, hearingOn: d("2025-04-15"), headNotified: true },
          { on: d("2025-04-01"), ordinal: 2, hearingOn: d("2025-04-22"), headNotified: false },
        ],
      },
    ],
    [
      "没有日期的开庭不产生开庭",
      [["holdSession", null, { ordinal: 1, attendees: [aHead()], headDeclared: true }]],
      { sessions: [], attended: false, firstSessionOn: null },
    ],
    [
      "说明缺席",
      [["explainAbsence", "2025-04-14", { reason: "OTHER_JUST", explained: true }]],
      {
        absence: {
          reason: "OTHER_JUST",
          reasonWritten: null,
          explained: true,
          courtAccepted: null,
        },
      },
    ],
    [
      "共同被告的裁判结果",
      [
        [
          "judge",
          "2025-05-20",
          { outcome: "REVOKE", outcomeWritten: "撤销", reconsiderationOutcome: "CONFIRM_ILLEGAL" },
        ],
      ],
      { outcome: "REVOKE", reconsiderationOutcome: "CONFIRM_ILLEGAL", duty: null },
    ],
    [
      "裁判以后补记开庭，不回到已开庭",
      [JUDGED, hold(1, "2025-04-15", true)],
      { stage: "JUDGED", firstSessionOn: d("2025-04-15") },
    ],
    [
      "中止以后没有登记恢复就开庭，阶段为已开庭",
      [["suspend", "2025-04-01", { ground: "LS6" }], hold(1, "2025-04-15", true)],
      { stage: "HEARD" },
    ],
    [
      "裁判早于通知，日期存疑",
      [["judge", "2025-03-02", { outcomeWritten: "撤销" }]],
      { datesDoubtful: true },
    ],
    [
      "通知当日裁判，日期无疑",
      [["judge", "2025-03-03", { outcomeWritten: "撤销" }]],
      { datesDoubtful: false },
    ],
    [
      "负责人第二次开庭才出庭，首次开庭日不变",
      [hold(2, "2025-04-22", true), hold(1, "2025-04-15", false)],
      { firstSessionOn: d("2025-04-15"), attended: true, attendedRole: "DEPUTY" },
    ],
  ])("%s", (_title, done, expected) => expect(suitAfter(...done)).toMatchObject(expected));

  test("开庭按庭次排列，同一庭次以后记为准", () => {
    const one = suitAfter(
      hold(3, "2025-04-29", false),
      hold(1, "2025-04-14", true),
      hold(2, "2025-04-22", false),
      hold(1, "2025-04-15", false),
    );
    expect(one?.sessions.map(({ ordinal, on }) => `${ordinal} ${on}`)).toEqual([
      "1 2025-04-15",
      "2 2025-04-22",
      "3 2025-04-29",
    ]);
    expect(one?.attended).toBe(false);
  });

  test("三方当事人，送达两方仍未全部送达", () => {
    const served = (party: string): Done => ["serveJudgment", "2025-05-22", { party }];
    const stage = (...parties: string[]) =>
      foldDispute(
        eventsOf(["openProceeding", "2025-03-03", aSuit(many)], JUDGED, ...parties.map(served)),
      )?.proceedings[0]?.stage;
    expect(stage("王明", "李娟")).toBe("SERVED");
    expect(stage("王明", BUREAU)).toBe("SERVED");
    expect(stage("王明", "李娟", BUREAU)).toBe("APPEAL_WINDOW");
  });
});

describe("一个争议，几个案号（IR-46）", () => {
  const second: Done = [
    "openProceeding",
    "2025-07-01",
    aSuit({ proceeding: "(2025)甘09行终8号", numberWritten: "(2025)甘09行终8号" }),
  ];
  test("每一步只进入所写的案号", () => {
    const facts = foldDispute(eventsOf(OPEN, second, HELD));
    expect(facts?.proceedings.map(({ number, attended }) => `${number} ${attended}`)).toEqual([
      "(2025)甘0902行初12号 true",
      "(2025)甘09行终8号 false",
    ]);
  });

  test("没有收到通知的日期、案号已经登记的，不另立一案", () => {
    const undated: Done = ["openProceeding", null, aSuit()];
    expect(foldDispute(eventsOf(undated))).toBeUndefined();
    const facts = foldDispute(eventsOf(OPEN));
    for (const again of eventsOf(undated, OPEN)) expect(advanceDispute(facts, again)).toBe(facts);
    const [, unknown] = eventsOf(OPEN, ["openProceeding", null, second[2]]);
    expect(unknown && advanceDispute(facts, unknown)).toBe(facts);
  });

  test("逐步归并时，序号随事件增长", () => {
    let facts: ReturnType<typeof foldDispute>;
    const seen = eventsOf(OPEN, HELD, ["linkReconsideration", null, { caseId: "R" }], second).map(
      (event) => {
        facts = advanceDispute(facts, event);
        return facts?.lastSeq;
      },
    );
    expect(seen).toEqual([1, 2, 3, 4]);
  });
});
