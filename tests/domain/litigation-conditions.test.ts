import { describe, expect, test } from "vitest";
import type { Setting } from "#domain/case-file";
import type { LitigationPayloads, OpenProceedingPayload } from "#domain/litigation/payloads";
import { plainDate } from "#domain/plain-date";
import { aHead, aSuit } from "#tests/domain/dispute-history";
import { COPY, type Done, HELD, lastTaken, OPEN } from "#tests/domain/litigation-acts";

const d = plainDate;

/** What the door answers to the last act: "rule code" of the refusal, or "ok" with the doubts. */
function answer(done: readonly Done[], manner: Setting["manner"] = "live"): string {
  const taken = lastTaken(done, { manner });
  for (const said of taken.ok ? taken.value.warnings : [taken]) {
    expect(said.message, said.code).toMatch(/。$/);
  }
  if (taken.ok) return ["ok", ...taken.value.warnings.map(({ code }) => code)].join(" ");
  return taken.code === "reasonNeeded" ? `${taken.rule} W` : `${taken.rule} ${taken.code}`;
}

const open = (over: Partial<OpenProceedingPayload>, on = "2025-03-03"): Done => [
  "openProceeding",
  on,
  aSuit(over),
];
const number = (proceeding: string, over = {}, on?: string) =>
  open({ proceeding, numberWritten: proceeding, ...over }, on);
const BUREAU = "酒泉市公安局";
const CITY = "酒泉市人民政府";
const both = [
  { organId: BUREAU, counted: true },
  { organId: CITY, counted: false },
];

describe("法〔2015〕137号 案号、法院、审级、年份相互一致", () => {
  test.each<[string, Done, string]>([
    ["一致", open({}), "ok"],
    ["法院简称也是同一法院", open({ court: "肃州区人民法院" }), "ok"],
    ["发回重审用一审案号", open({ instance: "REMAND" }), "ok"],
    ["审级不同", open({ instance: "RETRIAL" }), "NUM-1 W"],
    ["同级的另一法院", open({ court: "敦煌市人民法院" }), "NUM-1 W"],
    ["法院级别不同", open({ court: "酒泉市中级人民法院" }), "NUM-1 W"],
    ["基层法院的行终案号", number("(2025)甘0902行终8号", { instance: "SECOND" }), "NUM-1 W"],
    ["不能识别的案号不再比对", number("酒行初字第1号"), "ok"],
    ["年份晚于通知", open({}, "2024-12-30"), "NUM-2 W"],
    ["上年底立案、一月收到", open({}, "2026-01-31"), "ok"],
    ["上年底立案、二月收到", open({}, "2026-02-01"), "NUM-2 W"],
  ])("%s", (_title, act, expected) => expect(answer([act])).toBe(expected));
});

describe("谁是被告，怎样裁判", () => {
  const joint = open({ form: "JOINT", defendants: both });
  const judge = (over: Partial<LitigationPayloads["judge"]>): Done => [
    "judge",
    "2025-05-20",
    { outcome: "DISMISS_CLAIM", outcomeWritten: "裁判", ...over },
  ];
  const link = (outcome?: string): Done => ["linkReconsideration", null, { caseId: "R", outcome }];
  test.each<[string, Done[], string]>([
    ["第二十六条 没有计入的被告", [open({ defendants: [] })], "ROLL-1 countedDefendant"],
    [
      "第二十六条 计入两个被告",
      [open({ defendants: both.map((one) => ({ ...one, counted: true })) })],
      "ROLL-1 countedDefendant",
    ],
    ["第二十六条 共同被告齐全", [joint], "ok"],
    ["复议前置已经复议", [open({ reconsiderationFirst: { required: true, done: true } })], "ok"],
    ["复议不是前置", [open({ reconsiderationFirst: { required: false, done: false } })], "ok"],
    ["第二十六条 维持后只告一个机关", [OPEN, link("MAINTAIN")], "IR-45 W"],
    ["第二十六条 维持后告两个机关", [joint, link("MAINTAIN")], "ok"],
    ["第二十六条 撤销后只告一个机关", [OPEN, link("REVOKE")], "ok"],
    ["第二十六条 不知道复议结果", [OPEN, link()], "ok"],
    ["第七十九条 对复议决定没有裁判", [joint, judge({})], "IR-45 W"],
    [
      "第七十九条 对复议决定一并裁判",
      [joint, judge({ reconsiderationOutcome: "DISMISS_CLAIM" })],
      "ok",
    ],
    ["第七十九条 准许撤诉的裁定不问", [joint, judge({ outcome: "WITHDRAW_OWN" })], "ok"],
    ["第八十九条 一审案件写二审结果", [OPEN, judge({ outcome: "A_REMAND" })], "IR-46 W"],
    ["没有写明结果代码", [OPEN, judge({ outcome: undefined })], "ok"],
    [
      "第五十五条 开庭以前申请回避",
      [OPEN, ["requestRecusal", "2025-04-01", { judge: "赵", learnedLater: false }]],
      "ok",
    ],
    [
      "第五十五条 开庭以后才知道",
      [OPEN, HELD, ["requestRecusal", "2025-04-20", { judge: "赵", learnedLater: true }]],
      "ok",
    ],
    [
      "第五十五条 开庭以后申请",
      [OPEN, HELD, ["requestRecusal", "2025-04-20", { judge: "赵", learnedLater: false }]],
      "IR-50 W",
    ],
  ])("%s", (_title, done, expected) => expect(answer(done)).toBe(expected));

  const evidence = (collectedOn: string, courtPermitted: boolean): Done => [
    "offerEvidence",
    "2025-03-10",
    { organId: BUREAU, what: "笔录", collectedOn: d(collectedOn), courtPermitted },
  ];
  test.each<[string, Done, string]>([
    ["收到通知以前收集", evidence("2025-03-02", false), "ok"],
    ["收到通知当日收集", evidence("2025-03-03", false), "IR-41 evidenceAfterTheSuit"],
    ["人民法院准许", evidence("2025-03-05", true), "ok"],
  ])("第三十五条 证据%s", (_title, act, expected) => expect(answer([OPEN, act])).toBe(expected));
});

describe("期限按自然日，末日仍为按期；各被告自己收到副本之日起算", () => {
  const reply = (on: string, organId = BUREAU): Done => [
    "answer",
    on,
    { organId, evidenceListed: true },
  ];
  const summon = (on: string, hearingOn: string): Done => [
    "summon",
    on,
    { ordinal: 1, hearingOn: d(hearingOn), headNotified: true },
  ];
  const delay = (on: string): Done => ["askDelay", on, { organId: BUREAU, cause: "洪水" }];
  const object = (on: string): Done => ["objectJurisdiction", on, { organId: BUREAU }];
  const late: Done = ["receiveCopy", "2025-03-06", { organId: CITY }];
  test.each<[string, Done[], string]>([
    ["第六十七条 第十五日答辩", [OPEN, COPY, reply("2025-03-18")], "ok"],
    ["第六十七条 第十六日答辩", [OPEN, COPY, reply("2025-03-19")], "IR-40 W"],
    ["第六十七条 没有副本记录的，自收到通知起算", [OPEN, reply("2025-03-19")], "IR-40 W"],
    ["第六十七条 后收到副本的被告后届满", [OPEN, COPY, late, reply("2025-03-21", CITY)], "ok"],
    ["第六十七条 后收到副本的被告逾期", [OPEN, COPY, late, reply("2025-03-22", CITY)], "IR-40 W"],
    ["第三十六条 申请过延期", [OPEN, COPY, delay("2025-03-18"), reply("2025-03-25")], "ok"],
    ["第三十六条 末日申请延期", [OPEN, COPY, delay("2025-03-18")], "ok"],
    ["第三十六条 末日次日申请延期", [OPEN, COPY, delay("2025-03-19")], "L10 delayAskedLate"],
    ["第三十六条 没有副本记录", [OPEN, delay("2025-03-19")], "ok"],
    ["第十条 末日提出管辖异议", [OPEN, COPY, object("2025-03-18")], "ok"],
    ["第十条 末日次日提出管辖异议", [OPEN, COPY, object("2025-03-19")], "L11 objectionLate"],
    ["第七十一条 开庭三日前收到传票", [OPEN, summon("2025-04-11", "2025-04-15")], "ok"],
    ["第七十一条 开庭前不足三日", [OPEN, summon("2025-04-12", "2025-04-15")], "L13 W"],
    ["超出日历的开庭日不推算", [OPEN, summon("2025-04-12", "2199-04-15")], "ok"],
  ])("%s", (_title, done, expected) => expect(answer(done)).toBe(expected));

  const served = (outcome: "DISMISS_CLAIM" | "DISMISS_SUIT"): Done[] => [
    OPEN,
    ["judge", "2025-05-20", { outcome, outcomeWritten: "裁判" }],
    ["serveJudgment", "2025-05-21", { party: "王明" }],
  ];
  const appeal = (on: string, against: "JUDGMENT" | "RULING"): Done => [
    "appeal",
    on,
    { by: "王明", against },
  ];
  test.each<[string, Done[], string]>([
    ["判决，第十五日", [...served("DISMISS_CLAIM"), appeal("2025-06-05", "JUDGMENT")], "ok"],
    [
      "判决，第十六日",
      [...served("DISMISS_CLAIM"), appeal("2025-06-06", "JUDGMENT")],
      "IR-48 appealedLate",
    ],
    ["裁定，末日端午假期顺延", [...served("DISMISS_SUIT"), appeal("2025-06-03", "RULING")], "ok"],
    [
      "裁定，顺延次日",
      [...served("DISMISS_SUIT"), appeal("2025-06-04", "RULING")],
      "IR-48 appealedLate",
    ],
    [
      "裁定不适用判决的上诉",
      [...served("DISMISS_SUIT"), appeal("2025-05-30", "JUDGMENT")],
      "IR-48 notAppealable",
    ],
    [
      "判决不适用裁定的上诉",
      [...served("DISMISS_CLAIM"), appeal("2025-05-30", "RULING")],
      "IR-48 notAppealable",
    ],
  ])("第八十五条 上诉：%s", (_title, done, expected) => expect(answer(done)).toBe(expected));
});

describe("法释〔2020〕3号 负责人不能出庭的说明", () => {
  type Absence = Omit<LitigationPayloads["explainAbsence"], "proceeding">;
  const full: Absence = {
    ...{ reason: "OTHER_JUST", explained: true, sealedOrSigned: true, proof: "住院证明" },
    substitute: { name: "周洋", title: "法规科科长" },
  };
  const explain = (over: Partial<Absence>): Done[] => [
    OPEN,
    ["explainAbsence", "2025-04-14", { ...full, ...over }],
  ];
  test.each<[string, Partial<Absence>, string]>([
    ["材料齐全", {}, "ok"],
    ["没有事由", { reason: undefined }, "IR-43 absenceNotProved"],
    ["没有书面说明", { explained: null }, "IR-43 absenceNotProved"],
    ["没有证明材料", { proof: " " }, "IR-43 absenceNotProved"],
    ["没有盖章或者签字", { sealedOrSigned: false }, "IR-43 absenceNotProved"],
    ["没有委托工作人员", { substitute: undefined }, "IR-43 absenceNotProved"],
  ])("%s", (_title, over, expected) => expect(answer(explain(over))).toBe(expected));

  const session = (attendees: LitigationPayloads["holdSession"]["attendees"]): Done[] => [
    OPEN,
    ["holdSession", "2025-04-15", { ordinal: 1, attendees, headDeclared: null }],
  ];
  test.each<[string, Done[], Setting["manner"], string]>([
    ["无人出庭", session([]), "live", "ok nobodyInCourt"],
    ["旧账没有写出庭人员，不问", session([]), "ledger", "ok"],
    ["副职出庭", session([aHead()]), "live", "ok"],
    ["旧账没有书面说明，不问", explain({ explained: null }), "ledger", "ok"],
  ])("第三条第三款 %s", (_title, done, manner, expected) =>
    expect(answer(done, manner)).toBe(expected),
  );

  test("休息日开庭是疑点，未来的日期不能登记", () => {
    expect(
      answer([
        OPEN,
        ["holdSession", "2025-04-13", { ordinal: 1, attendees: [aHead()], headDeclared: true }],
      ]),
    ).toBe("HD-4 W");
    expect(answer([OPEN, ["assign", "2026-08-04", { handlers: ["周洋"] }]])).toBe("IR-32 dayAhead");
    expect(answer([OPEN, ["assign", "2026-08-03", { handlers: ["周洋"] }]])).toBe("ok");
  });
});
