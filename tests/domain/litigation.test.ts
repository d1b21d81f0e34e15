import { describe, expect, test } from "vitest";
import { STATE_CALENDAR } from "#domain/calendar";
import type { Setting, Warning } from "#domain/case-file";
import type { DisputeFacts } from "#domain/litigation/facts";
import { advanceDispute } from "#domain/litigation/fold";
import type { LitigationPayloads } from "#domain/litigation/payloads";
import { disputeEventOf, type LitigationStep } from "#domain/litigation/steps";
import { takeDisputeEvent } from "#domain/litigation/take";
import { plainDate } from "#domain/plain-date";
import { parseLitigationPayload } from "#schemas/litigation-steps";
import { aHead, aSuit } from "#tests/domain/dispute-history";

type Line = {
  [S in LitigationStep]: [S, string | null, Omit<LitigationPayloads[S], "proceeding">];
}[LitigationStep];

const N = "(2017)甘0902行初12号";

function record(manner: Setting["manner"], lines: Line[], number = N) {
  let facts: DisputeFacts | undefined;
  const warnings: Warning[] = [];
  for (const [step, on, said] of lines) {
    const day = on === null ? null : plainDate(on);
    const seq = (facts?.lastSeq ?? 0) + 1;
    const event = readLine(seq, step, day, { ...said, proceeding: number });
    const today = plainDate("2026-11-22");
    const taken = takeDisputeEvent(facts, event, { calendar: STATE_CALENDAR, today, manner });
    if (!taken.ok) return { facts, one: facts?.proceedings[0], warnings, refusal: taken.code };
    warnings.push(...taken.value.warnings);
    facts = advanceDispute(facts, event);
  }
  return { facts, one: facts?.proceedings[0], warnings, refusal: undefined };
}

function readLine(
  seq: number,
  step: LitigationStep,
  on: ReturnType<typeof plainDate> | null,
  payload: object,
) {
  const read = parseLitigationPayload(step, payload);
  if (!read.ok) throw new Error(read.message);
  return disputeEventOf(seq, step, on, read.value);
}

const codes = (warnings: Warning[]) => warnings.map(({ code }) => code);
const opened = (on: string, over: Parameters<typeof aSuit>[0] = {}): Line => [
  "openProceeding",
  on,
  aSuit({ numberWritten: N, ...over }),
];
const session = (on: string, ...attendees: ReturnType<typeof aHead>[]): Line => [
  "holdSession",
  on,
  { ordinal: 1, attendees, headDeclared: attendees.length > 0 },
];

describe("出庭人员是否计为负责人，按开庭当日有效的规定", () => {
  test.each<[string, string, ReturnType<typeof aHead>["role"], boolean, string | null]>([
    ["法释〔2015〕9号 副职计入", "2017-06-12", "DEPUTY", true, "DEPUTY"],
    ["法释〔2015〕9号 其他负责人不计入", "2017-06-12", "OTHER_IN_CHARGE", false, null],
    [
      "法释〔2018〕1号 2018年2月8日起其他负责人计入",
      "2018-02-08",
      "OTHER_IN_CHARGE",
      true,
      "OTHER_IN_CHARGE",
    ],
    ["2018年2月7日仍不计入", "2018-02-07", "OTHER_IN_CHARGE", false, null],
    ["法释〔2020〕3号 下级机关负责人不计入", "2021-03-02", "SUBORDINATE_HEAD", false, null],
    ["工作人员不计入", "2021-03-02", "STAFF", false, null],
  ])("%s", (_title, on, role, attended, counted) => {
    const { one } = record("ledger", [opened("2017-01-09"), session(on, aHead({ role }))]);
    expect(one).toMatchObject({ attended, attendedRole: counted, nonCountingOnly: !attended });
  });

  test("不计入的人出庭时，疑点写明条文和含义", () => {
    const { warnings } = record("ledger", [
      opened("2017-01-09"),
      session("2017-06-12", aHead({ role: "OTHER_IN_CHARGE", title: "四级调研员" })),
    ]);
    expect(warnings).toMatchObject([{ code: "roleDoesNotCount", law: "法释〔2015〕9号第五条" }]);
  });

  test("写明负责人出庭却没有写是谁，不计为出庭", () => {
    const { one, warnings } = record("ledger", [
      opened("2017-01-09"),
      ["holdSession", "2017-06-12", { ordinal: 1, attendees: [], headDeclared: true }],
    ]);
    expect(one?.attended).toBe(false);
    expect(codes(warnings)).toEqual(["declaredButNobodyCounts"]);
  });

  test("第七条第一款 再次通知的开庭缺席，整个审级不计为出庭", () => {
    const { one } = record("ledger", [
      opened("2017-01-09"),
      session("2017-06-12", aHead()),
      [
        "holdSession",
        "2017-06-26",
        { ordinal: 2, attendees: [], headDeclared: false, noticeAgain: true },
      ],
    ]);
    expect(one).toMatchObject({ attended: false, firstSessionOn: "2017-06-12" });
    expect(one?.sessions.map(({ headAttended }) => headAttended)).toEqual([true, false]);
  });
});

describe("旧账的疑点", () => {
  test.each<[string, Line[], string[]]>([
    ["劳动节开庭", [opened("2017-03-13"), session("2017-05-01", aHead())], ["sessionOnRestDay"]],
    [
      "裁判早于开庭",
      [
        opened("2017-03-13"),
        session("2017-05-02", aHead()),
        ["judge", "2017-04-28", { outcome: "REVOKE", outcomeWritten: "撤销" }],
      ],
      ["datesOutOfOrder"],
    ],
    [
      "二审案号写作一审的案号",
      [opened("2017-03-13", { instance: "SECOND", court: "酒泉市中级人民法院" })],
      ["numberAgainstInstance", "numberAgainstCourt"],
    ],
    ["案号年份与收到通知年份不一致", [opened("2018-03-13")], ["numberOfOtherYear"]],
    ["跨年收到通知不是疑点", [opened("2018-01-04")], []],
    [
      "裁判后补记开庭",
      [
        opened("2017-03-13"),
        ["judge", "2017-06-01", { outcome: "REVOKE", outcomeWritten: "撤销" }],
        session("2017-05-02", aHead()),
      ],
      ["stepOutOfOrder"],
    ],
    [
      "没有日期的裁判",
      [opened("2017-03-13"), ["judge", null, { outcome: "REVOKE", outcomeWritten: "撤销" }]],
      ["dayMissing"],
    ],
  ])("%s", (_title, lines, expected) => {
    const { warnings, refusal } = record("ledger", lines);
    expect(refusal).toBeUndefined();
    expect(codes(warnings)).toEqual(expected);
  });

  test.each<[string, Line[], string]>([
    ["没有收到应诉通知日期", [["openProceeding", null, aSuit()]], "noticeDayMissing"],
    [
      "没有开庭日期",
      [
        opened("2017-03-13"),
        ["holdSession", null, { ordinal: 1, attendees: [], headDeclared: null }],
      ],
      "sessionDayMissing",
    ],
    ["同一案号登记两次（IR-46）", [opened("2017-03-13"), opened("2017-03-14")], "alreadyOpened"],
    ["没有应诉通知就裁判", [["judge", "2017-06-01", { outcomeWritten: "撤销" }]], "noProceeding"],
    [
      "裁判两次",
      [
        opened("2017-03-13"),
        ["judge", "2017-06-01", { outcomeWritten: "撤销" }],
        ["judge", "2017-06-02", { outcomeWritten: "撤销" }],
      ],
      "stepOutOfOrder",
    ],
    ["没有计入的被告（ROLL-1）", [opened("2017-03-13", { defendants: [] })], "countedDefendant"],
  ])("%s：记录没有意义，拒绝", (_title, lines, code) => {
    expect(record("ledger", lines).refusal).toBe(code);
  });
});

describe("办理中的阻断与提示", () => {
  const judged = (outcome: LitigationPayloads["judge"]["outcome"]): Line[] => [
    opened("2017-03-13"),
    ["judge", "2017-06-01", { outcome, outcomeWritten: "裁判" }],
    ["serveJudgment", "2017-06-05", { party: "王明" }],
  ];
  const copied: Line[] = [
    opened("2017-03-13"),
    ["receiveCopy", "2017-03-13", { organId: "酒泉市公安局" }],
  ];

  test.each<[string, Line[], string | undefined]>([
    [
      "IR-40 十五日按自然日计算，末日可以答辩",
      [...copied, ["answer", "2017-03-28", { organId: "酒泉市公安局", evidenceListed: true }]],
      undefined,
    ],
    [
      "IR-40 逾期答辩须写明理由",
      [...copied, ["answer", "2017-03-29", { organId: "酒泉市公安局", evidenceListed: true }]],
      "reasonNeeded",
    ],
    [
      "L10 期满后申请延期举证",
      [...copied, ["askDelay", "2017-03-29", { organId: "酒泉市公安局", cause: "洪水" }]],
      "delayAskedLate",
    ],
    [
      "L11 期满后提出管辖异议",
      [...copied, ["objectJurisdiction", "2017-03-29", { organId: "酒泉市公安局" }]],
      "objectionLate",
    ],
    [
      "IR-41 诉讼中自行收集证据",
      [
        opened("2017-03-13"),
        [
          "offerEvidence",
          "2017-03-20",
          {
            organId: "酒泉市公安局",
            what: "笔录",
            collectedOn: plainDate("2017-03-18"),
            courtPermitted: false,
          },
        ],
      ],
      "evidenceAfterTheSuit",
    ],
    [
      "IR-43 未出庭没有证明",
      [
        opened("2017-03-13"),
        ["explainAbsence", "2017-05-02", { reason: "OTHER_JUST", explained: true }],
      ],
      "absenceNotProved",
    ],
    [
      "IR-45 维持后被诉须列共同被告",
      [opened("2017-03-13", { form: "JOINT" })],
      "coDefendantMissing",
    ],
    [
      "IR-48 判决送达后十五日内上诉",
      [...judged("DISMISS_CLAIM"), ["appeal", "2017-06-20", { by: "王明", against: "JUDGMENT" }]],
      undefined,
    ],
    [
      "IR-48 第十六日上诉",
      [...judged("DISMISS_CLAIM"), ["appeal", "2017-06-21", { by: "王明", against: "JUDGMENT" }]],
      "appealedLate",
    ],
    [
      "IR-48 驳回起诉的裁定十日",
      [...judged("DISMISS_SUIT"), ["appeal", "2017-06-16", { by: "王明", against: "RULING" }]],
      "appealedLate",
    ],
    [
      "IR-48 准许撤诉的裁定不能上诉",
      [...judged("WITHDRAW_OWN"), ["appeal", "2017-06-10", { by: "王明", against: "RULING" }]],
      "notAppealable",
    ],
    [
      "IR-48 未送达不能计算上诉期",
      [
        ...judged("DISMISS_CLAIM"),
        ["appeal", "2017-06-10", { by: "酒泉市公安局", against: "JUDGMENT" }],
      ],
      "appealNotServed",
    ],
    [
      "IR-50 开庭后申请回避而未说明",
      [
        opened("2017-03-13"),
        session("2017-05-02", aHead()),
        ["requestRecusal", "2017-05-03", { judge: "赵", learnedLater: false }],
      ],
      "reasonNeeded",
    ],
    [
      "IR-38 复议前置而直接起诉",
      [opened("2017-03-13", { reconsiderationFirst: { required: true, done: false } })],
      "reasonNeeded",
    ],
    [
      "L13 开庭前三日内才收到传票",
      [
        opened("2017-03-13"),
        [
          "summon",
          "2017-04-26",
          { ordinal: 1, hearingOn: plainDate("2017-04-28"), headNotified: true },
        ],
      ],
      "reasonNeeded",
    ],
  ])("%s", (_title, lines, code) => {
    expect(record("live", lines).refusal).toBe(code);
  });

  test("IR-42 只有律师出庭，记为违反出庭义务", () => {
    const { warnings } = record("ledger", [
      opened("2017-03-13"),
      session("2017-05-02", aHead({ role: "LAWYER" })),
    ]);
    expect(codes(warnings)).toContain("lawyerOnly");
  });
});
