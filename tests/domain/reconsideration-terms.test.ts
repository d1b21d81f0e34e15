import { describe, expect, test } from "vitest";
import { STATE_CALENDAR } from "#domain/calendar";
import type { Setting } from "#domain/case-file";
import { plainDate } from "#domain/plain-date";
import type { ReconsiderationFacts } from "#domain/reconsideration/facts";
import {
  answerDueOn,
  copyDueOn,
  correctionDueOn,
  decisionDueOn,
  deemedAcceptanceOn,
  reviewDueOn,
} from "#domain/reconsideration/term";
import {
  ACCEPTED,
  caseAfter,
  RECEIVED,
  received,
  type Said,
  SIMPLIFIED,
  suspended,
} from "#tests/domain/reconsideration-acts";

const d = plainDate;
const SETTING: Setting = { calendar: STATE_CALENDAR, today: d("2026-08-03"), manner: "live" };

function the(...acts: Said[]): ReconsiderationFacts {
  const facts = caseAfter(...acts);
  if (facts === undefined) throw new Error("no case");
  return facts;
}
const taken = (receivedOn: string, acceptedOn: string, over = {}): Said[] => [
  received(receivedOn),
  ["accept", acceptedOn, over],
];
const ask = (on: string): Said => ["askForCorrection", on, { items: ["身份证明"] }];
const correct = (on: string): Said => ["correct", on, { satisfied: [] }];
const copied = (on: string): Said => ["sendCopy", on, { respondentReceivedOn: d(on) }];
const extend = (days: number): Said => [
  "extend",
  "2025-03-20",
  { days, approver: "局长", approvedBy: "OFFICE_HEAD", notifiedOn: d("2025-03-20") },
];
const appraisal = (on: string, until: string): Said => [
  "pauseForExpert",
  on,
  { kind: "APPRAISAL", until: d(until) },
];
const raised = (on: string): Said => ["receiveEscalated", on, { organId: "省政府" }];
const resume = (on: string): Said => ["resume", on, {}];
const simplified = { procedure: "SIMPLIFIED", basis: "SP3" } as const;
const C2026 = taken("2026-07-01", "2026-07-03");

describe("各期限的届满日", () => {
  type Due = typeof reviewDueOn;
  test.each<[string, Due, Said[], string | undefined]>([
    ["第三十条 受理审查（E01）", reviewDueOn, [received("2024-02-05")], "2024-02-18"],
    ["第三十条 受理审查（E03）", reviewDueOn, [received("2025-01-24")], "2025-02-07"],
    ["第三十条 受理审查（E04）", reviewDueOn, [received("2026-02-12")], "2026-02-26"],
    [
      "第三十一条第三款 补正以后重新审查（E14）",
      reviewDueOn,
      [received("2025-09-26"), ask("2025-09-30"), correct("2025-10-21")],
      "2025-10-28",
    ],
    [
      "旧法第十七条 补正以后五个工作日",
      reviewDueOn,
      [received("2017-03-01"), ask("2017-03-03"), correct("2017-03-15")],
      "2017-03-22",
    ],
    ["旧法第十七条 受理审查", reviewDueOn, [received("2017-03-01")], "2017-03-08"],
    ["第三十条第三款 视为受理（E02）", deemedAcceptanceOn, [received("2024-02-05")], "2024-02-18"],
    [
      "旧法第十七条第二款 自收到之日起即为受理",
      deemedAcceptanceOn,
      [received("2017-03-01")],
      "2017-03-01",
    ],
    [
      "第三十一条第一款 补正（E14）",
      correctionDueOn,
      [received("2025-09-26"), ask("2025-09-30")],
      "2025-10-21",
    ],
    [
      "旧法没有法定的补正期限",
      correctionDueOn,
      [received("2017-03-01"), ask("2017-03-03")],
      undefined,
    ],
    ["第四十八条 普通程序发送副本七个工作日", copyDueOn, ACCEPTED, "2025-03-14"],
    ["第五十四条 简易程序发送副本三个工作日", copyDueOn, SIMPLIFIED, "2025-03-10"],
    [
      "第四十八条 普通程序答复十个工作日（E05）",
      answerDueOn,
      [...taken("2025-09-15", "2025-09-19"), copied("2025-09-24")],
      "2025-10-14",
    ],
    [
      "第五十四条 简易程序答复五个工作日",
      answerDueOn,
      [...taken("2025-09-15", "2025-09-19", simplified), copied("2025-09-24")],
      "2025-09-30",
    ],
    [
      "旧法第二十三条 答复十日（E06）",
      answerDueOn,
      [...taken("2017-09-20", "2017-09-22"), copied("2017-09-25")],
      "2017-10-09",
    ],
    [
      "第六十二条第一款 六十日（E07）",
      decisionDueOn,
      taken("2025-08-04", "2025-08-06"),
      "2025-10-09",
    ],
    [
      "第六十二条第一款 调休的周六不顺延（E08）",
      decisionDueOn,
      taken("2025-08-08", "2025-08-12"),
      "2025-10-11",
    ],
    [
      "第六十二条第一款 调休的周日不顺延（E09）",
      decisionDueOn,
      taken("2026-07-20", "2026-07-22"),
      "2026-09-20",
    ],
    [
      "第六十二条第二款 简易程序三十日（E10）",
      decisionDueOn,
      taken("2026-01-14", "2026-01-16", simplified),
      "2026-02-24",
    ],
    [
      "旧法第三十一条 六十日自收到之日起，没有简易程序",
      decisionDueOn,
      taken("2017-09-25", "2017-09-27", simplified),
      "2017-11-24",
    ],
    [
      "第六十二条第一款 延期三十日（E11）",
      decisionDueOn,
      [...taken("2024-08-02", "2024-08-05"), extend(30)],
      "2024-11-04",
    ],
    [
      "第四十五条 鉴定期间不计算",
      decisionDueOn,
      [...ACCEPTED, appraisal("2025-03-10", "2025-03-17")],
      "2025-05-12",
    ],
    [
      "第三十九条 中止期间不计算，恢复当日计算",
      decisionDueOn,
      [...ACCEPTED, suspended("SU8", "2025-03-10"), resume("2025-03-20")],
      "2025-05-14",
    ],
    [
      "第三十九条 中止与鉴定重叠的日子只扣一次",
      decisionDueOn,
      [
        ...ACCEPTED,
        ...[appraisal("2025-03-17", "2025-03-24"), suspended("SU8", "2025-03-10")],
        resume("2025-03-20"),
      ],
      "2025-05-19",
    ],
    [
      "第三十九条 中止期间没有届满日",
      decisionDueOn,
      [...ACCEPTED, suspended("SU8", "2025-03-10")],
      undefined,
    ],
    ["没有受理的，没有届满日", decisionDueOn, [RECEIVED], undefined],
    [
      "2026年条例第四十条第三款 上级收到之日重新计算六十日",
      decisionDueOn,
      [...C2026, raised("2026-07-20")],
      "2026-09-18",
    ],
    [
      "2026年条例第四十条第三款 简易程序重新计算三十日",
      decisionDueOn,
      [...taken("2026-07-01", "2026-07-03", simplified), raised("2026-07-20")],
      "2026-08-19",
    ],
    [
      "提级以前的鉴定不再扣除",
      decisionDueOn,
      [...C2026, appraisal("2026-07-06", "2026-07-10"), raised("2026-07-20")],
      "2026-09-18",
    ],
    [
      "鉴定在提级当日结束的，也不再扣除",
      decisionDueOn,
      [...C2026, appraisal("2026-07-13", "2026-07-20"), raised("2026-07-20")],
      "2026-09-18",
    ],
    [
      "提级以后的鉴定扣除",
      decisionDueOn,
      [...C2026, raised("2026-07-20"), appraisal("2026-07-27", "2026-08-03")],
      "2026-09-28",
    ],
  ])("%s", (_title, due, acts, expected) => expect(due(the(...acts), SETTING)).toBe(expected));
});
