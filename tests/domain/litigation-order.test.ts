import { describe, expect, test } from "vitest";
import { STATE_CALENDAR } from "#domain/calendar";
import { availableDisputeSteps } from "#domain/litigation/available";
import { foldDispute } from "#domain/litigation/fold";
import { openedProceeding } from "#domain/litigation/fold/changes";
import type { Stage } from "#domain/litigation/stages";
import { lawOfStep } from "#domain/litigation/step-order";
import { disputeEventOf, type LitigationStep } from "#domain/litigation/steps";
import { takeDispute } from "#domain/litigation/take";
import { plainDate } from "#domain/plain-date";
import { aSuit, SUIT } from "#tests/domain/dispute-history";
import {
  COPY,
  type Done,
  doubtsOf,
  eventsOf,
  JUDGED,
  lastTaken,
  OPEN,
} from "#tests/domain/litigation-acts";

const d = plainDate;

describe("每一阶段可以办理的步骤，按步骤表的次序", () => {
  const RUNNING = "补充证据 申请回避 收到传票 开庭 说明负责人不能出庭 裁判";
  const ADVICE = "收到司法建议 回复司法建议";
  test.each<[Stage, string]>([
    [
      "NOTICE_RECEIVED",
      `指派承办 收到起诉状副本 申请延期举证 答辩举证 补充证据 提出管辖异议 申请回避 收到传票 开庭 说明负责人不能出庭 裁判 ${ADVICE} 中止诉讼 终结诉讼 移送`,
    ],
    [
      "ANSWER_DUE",
      `收到起诉状副本 申请延期举证 答辩举证 补充证据 提出管辖异议 申请回避 收到传票 开庭 说明负责人不能出庭 裁判 ${ADVICE} 中止诉讼 终结诉讼 移送`,
    ],
    [
      "ANSWERED",
      `答辩举证 补充证据 提出管辖异议 申请回避 收到传票 开庭 说明负责人不能出庭 裁判 ${ADVICE} 中止诉讼 终结诉讼 移送`,
    ],
    ["HEARD", `答辩举证 ${RUNNING} ${ADVICE} 中止诉讼 终结诉讼`],
    ["JUDGED", `说明负责人不能出庭 裁判文书送达 裁判生效 ${ADVICE} 败诉案件分析`],
    ["SERVED", `说明负责人不能出庭 裁判文书送达 提起上诉 裁判生效 ${ADVICE} 败诉案件分析`],
    ["APPEALED", `说明负责人不能出庭 ${ADVICE} 败诉案件分析`],
    ["EFFECTIVE", `说明负责人不能出庭 进入履行 ${ADVICE} 败诉案件分析 结案`],
    ["PERFORMING", `说明负责人不能出庭 履行完毕 ${ADVICE} 败诉案件分析`],
    ["SUSPENDED", `说明负责人不能出庭 ${ADVICE} 恢复诉讼 终结诉讼`],
    ["TRANSFERRED", `说明负责人不能出庭 ${ADVICE} 结案`],
    ["CLOSED", `说明负责人不能出庭 ${ADVICE}`],
  ])("%s", (stage, expected) => {
    const one = { ...openedProceeding(aSuit(), d("2025-03-03")), stage };
    const facts = { proceedings: [one], reconsiderations: [], lastSeq: 1 };
    const labels = availableDisputeSteps(facts, SUIT).map(({ label }) => label);
    expect(labels.join(" ")).toBe(expected);
  });

  test("每一步骤写明编号和名称", () => {
    expect(availableDisputeSteps(foldDispute(eventsOf(OPEN)))).toEqual([
      { step: "openProceeding", id: "NOTICE_RECEIVED", label: "收到应诉通知书" },
      { step: "linkReconsideration", id: "IR-51", label: "关联行政复议案件" },
    ]);
  });
});

describe("步骤的条文按行为之日：法释〔2018〕1号自2018年2月8日、法释〔2020〕3号自2020年7月1日施行", () => {
  test.each<[LitigationStep, string | null, string]>([
    ["suspend", "2018-02-07", "行政诉讼法第一百零一条"],
    ["suspend", "2018-02-08", "法释〔2018〕1号第八十七条"],
    ["suspend", null, "法释〔2018〕1号第八十七条"],
    ["end", "2018-02-07", "行政诉讼法第一百零一条"],
    ["end", "2018-02-08", "法释〔2018〕1号第八十八条"],
    ["resume", "2018-02-07", "行政诉讼法第一百零一条"],
    ["resume", "2018-02-08", "法释〔2018〕1号第八十七条第二款"],
    ["askDelay", "2018-02-07", "行政诉讼法第三十六条第一款"],
    ["askDelay", "2018-02-08", "法释〔2018〕1号第三十四条"],
    ["objectJurisdiction", "2018-02-07", "行政诉讼法第二十二条"],
    ["objectJurisdiction", "2018-02-08", "法释〔2018〕1号第十条"],
    ["receiveAdvice", "2018-02-07", "行政诉讼法第九十六条第四项"],
    ["replyAdvice", "2018-02-08", "法释〔2018〕1号第一百四十九条"],
    ["summon", "2020-06-30", "法释〔2018〕1号第七十一条"],
    ["summon", "2020-07-01", "法释〔2020〕3号第五条"],
    ["holdSession", "2020-06-30", "行政诉讼法第三条第三款"],
    ["holdSession", "2020-07-01", "行政诉讼法第三条第三款、法释〔2020〕3号第一条、第二条"],
    ["explainAbsence", "2020-06-30", "行政诉讼法第三条第三款"],
    ["explainAbsence", "2020-07-01", "法释〔2020〕3号第八条、第九条"],
    ["answer", "2017-03-28", "行政诉讼法第三十四条第二款、第六十七条第一款"],
  ])("%s %s", (step, on, law) => expect(lawOfStep(step, on === null ? null : d(on))).toBe(law));
});

describe("步骤的先后：拒绝写明规则、条文和办法", () => {
  const link: Done = ["linkReconsideration", null, { caseId: "R" }];
  test.each<[string, Done[], "live" | "ledger", object]>([
    [
      "没有应诉案件不能关联复议案件",
      [link],
      "ledger",
      {
        rule: "IR-51",
        law: "行政诉讼法第二十六条第二款、第三款",
        code: "noProceeding",
        message: "尚未登记应诉案件，不能关联行政复议案件，请先登记收到应诉通知书。",
      },
    ],
    [
      "IR-46 一个案号登记两次",
      [OPEN, OPEN],
      "ledger",
      {
        rule: "NOTICE_RECEIVED",
        law: "行政诉讼法第六十七条第一款",
        code: "alreadyOpened",
        message:
          "案号(2025)甘0902行初12号已经登记，一个案号只能登记一次；如登记有误，请更正原来的记录。",
      },
    ],
    [
      "没有应诉通知就裁判",
      [JUDGED],
      "ledger",
      {
        rule: "JUDGED",
        law: "行政诉讼法第六十九条至第七十八条、第八十九条",
        code: "noProceeding",
        message: "本案没有案号(2025)甘0902行初12号，请先登记收到应诉通知书。",
      },
    ],
    [
      "没有收到通知的日期",
      [["openProceeding", null, aSuit()]],
      "live",
      {
        rule: "NOTICE_RECEIVED",
        law: "行政诉讼法第六十七条第一款",
        code: "noticeDayMissing",
        message: "没有收到应诉通知日期，无法计算答辩期限，请查卷补填。",
      },
    ],
    [
      "没有中止就恢复",
      [OPEN, ["resume", "2025-05-06", {}]],
      "live",
      {
        rule: "HEARD",
        law: "法释〔2018〕1号第八十七条第二款",
        code: "stepOutOfOrder",
        message:
          "案件现为“收到应诉通知书”，“恢复诉讼”只能在“中止诉讼”时办理，请先办理或者更正前面的步骤。",
      },
    ],
    [
      "裁判两次，旧账也拒绝",
      [OPEN, JUDGED, ["end", "2025-06-01", { ground: "原告死亡" }]],
      "ledger",
      {
        rule: "ENDED",
        law: "法释〔2018〕1号第八十八条",
        code: "stepOutOfOrder",
        message:
          "案件现为“已裁判”，“终结诉讼”只能在“中止诉讼、收到应诉通知书、指派承办、待答辩举证、已答辩举证、收到传票、已开庭”时办理，请先办理或者更正前面的步骤。",
      },
    ],
  ])("%s", (_title, done, manner, refusal) =>
    expect(lastTaken(done, { manner })).toEqual({ ok: false, ...refusal }),
  );

  test("旧账中止后没有登记恢复就裁判：留下疑点，不拒绝", () => {
    const doubts = doubtsOf(OPEN, ["suspend", "2025-04-01", { ground: "LS6" }], JUDGED);
    expect(doubts).toEqual([
      {
        rule: "JUDGED",
        law: "行政诉讼法第六十九条至第七十八条、第八十九条",
        code: "stepOutOfOrder",
        severity: "B",
        message:
          "案件现为“中止诉讼”，“裁判”只能在“收到应诉通知书、指派承办、待答辩举证、已答辩举证、收到传票、已开庭”时办理，请先办理或者更正前面的步骤。",
      },
    ]);
  });
});

describe("登记一步：进入案卷的事件、应当制作的文书", () => {
  const live = { calendar: STATE_CALENDAR, today: d("2026-08-03"), manner: "live" } as const;
  test("从1起顺次编号，理由随事件保存", () => {
    const first = takeDispute(undefined, "openProceeding", d("2025-03-03"), aSuit(), live);
    const event = { seq: 1, step: "openProceeding", on: "2025-03-03", payload: aSuit() };
    expect(first).toStrictEqual({
      ok: true,
      value: { events: [event], warnings: [], documents: ["P01"] },
    });
    const facts = foldDispute(eventsOf(OPEN, COPY));
    const payload = { proceeding: SUIT, organId: "酒泉市人民政府" };
    const late = { ...live, reason: "补登" };
    expect(takeDispute(facts, "receiveCopy", d("2025-03-04"), payload, late)).toMatchObject({
      value: {
        events: [{ seq: 3, step: "receiveCopy", payload, reason: "补登" }],
        documents: ["P01"],
      },
    });
  });

  test.each<[string, Done[], string[]]>([
    [
      "答辩状、证据清单、授权委托书",
      [OPEN, ["answer", "2025-03-10", answered()]],
      ["P03", "P04", "P05"],
    ],
    ["中止没有被告的文书", [OPEN, ["suspend", "2025-04-01", { ground: "LS6" }]], []],
  ])("%s", (_title, done, documents) => {
    expect(lastTaken(done)).toMatchObject({ ok: true, value: { documents } });
  });

  test("没有理由的事件不带理由", () => {
    const payload = { proceeding: SUIT };
    const bare = { seq: 2, step: "close", on: null, payload };
    expect(disputeEventOf(2, "close", null, payload)).toStrictEqual(bare);
    expect(disputeEventOf(2, "close", null, payload, "补登")).toStrictEqual({
      ...bare,
      reason: "补登",
    });
  });
});

function answered() {
  return { organId: "酒泉市公安局", evidenceListed: true };
}
