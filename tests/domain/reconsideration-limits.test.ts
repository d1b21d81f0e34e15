import { describe, expect, test } from "vitest";
import { plainDate } from "#domain/plain-date";
import type { ReconsiderationPayloads } from "#domain/reconsideration/steps";
import {
  ACCEPTED,
  answerTo,
  caseAfter,
  decide,
  HEARD,
  RECEIVED,
  REVIEWERS,
  type Said,
  SIMPLIFIED,
} from "#tests/domain/reconsideration-acts";
import { anApplication } from "#tests/domain/reconsideration-history";

const d = plainDate;
type Row = [title: string, before: Said[], act: Said, answer: string];

function check([, before, act, answer]: Row): void {
  expect(answerTo(caseAfter(...before), act)).toBe(answer);
}

/** Both sides of the last day of each limit. */
const TOLD: Said = [
  "askForCorrection",
  "2025-03-10",
  { items: ["身份证明"], servedOn: d("2025-03-10") },
];
const extend = (on: string, notifiedOn = on, days = 30): Said => [
  "extend",
  on,
  { days, approver: "局长", approvedBy: "OFFICE_HEAD", notifiedOn: d(notifiedOn) },
];

describe("期限最后一日仍为按期，次日逾期", () => {
  test.each<Row>([
    ["第三十一条 第五个工作日通知补正", [RECEIVED], TOLD, "ok"],
    [
      "第三十一条 第六个工作日通知补正",
      [RECEIVED],
      ["askForCorrection", "2025-03-11", { items: ["身份证明"] }],
      "R09 correctionNoticeLate",
    ],
    ["第三十一条 第十日补正", [RECEIVED, TOLD], ["correct", "2025-03-20", { satisfied: [] }], "ok"],
    [
      "第三十一条 逾期补正没有理由",
      [RECEIVED, TOLD],
      ["correct", "2025-03-25", { satisfied: [], goodReason: " " }],
      "R10 correctedLate",
    ],
    [
      "第三十一条 逾期补正有正当理由",
      [RECEIVED, TOLD],
      ["correct", "2025-03-25", { satisfied: [], goodReason: "住院" }],
      "ok",
    ],
    ["第三十条 第五个工作日受理", [RECEIVED], ["accept", "2025-03-10", {}], "ok"],
    ["第三十条 第六个工作日受理", [RECEIVED], ["accept", "2025-03-11", {}], "IR-02 acceptedLate"],
    [
      "第三十条 第五个工作日不予受理",
      [RECEIVED],
      ["refuse", "2025-03-10", { grounds: ["NA2"], reason: "无利害关系" }],
      "ok",
    ],
    [
      "第三十条 第六个工作日不予受理",
      [RECEIVED],
      ["refuse", "2025-03-11", { grounds: ["NA2"], reason: "无利害关系" }],
      "IR-02 refusedLate",
    ],
    ["第四十八条 第七个工作日发送副本", ACCEPTED, ["sendCopy", "2025-03-14", {}], "ok"],
    ["第四十八条 第八个工作日发送副本", ACCEPTED, ["sendCopy", "2025-03-17", {}], "R13 W"],
    ["第六十二条 末日延期并告知", ACCEPTED, extend("2025-05-06"), "ok"],
    ["第六十二条 末日次日延期", ACCEPTED, extend("2025-05-07"), "IR-21 extendedLate"],
    [
      "第六十二条 末日批准、次日告知",
      ACCEPTED,
      extend("2025-05-06", "2025-05-07"),
      "IR-21 extendedLate",
    ],
    [
      "第六十二条 延期三十一日",
      ACCEPTED,
      extend("2025-05-06", "2025-05-06", 31),
      "IR-21 extendedTooLong",
    ],
    [
      "第六十二条 两次延期合计三十日",
      [...ACCEPTED, extend("2025-04-01", "2025-04-01", 10)],
      extend("2025-05-06", "2025-05-06", 20),
      "ok",
    ],
    ["第六十二条 末日作出决定", HEARD, decide({}, "2025-05-06"), "ok"],
    ["第六十二条 末日次日作出决定", HEARD, decide({}, "2025-05-07"), "R16 W"],
  ])("%s", (...row) => check(row));
});

describe("第五十三条、第五十四条 简易程序", () => {
  const accept = (over: ReconsiderationPayloads["accept"]): Said => ["accept", "2025-03-05", over];
  const convert: Said = [
    "convert",
    "2025-04-03",
    { approver: "局长", approvedBy: "OFFICE_HEAD", reason: "复杂" },
  ];
  test.each<Row>([
    [
      "没有写明适用情形",
      [RECEIVED],
      accept({ procedure: "SIMPLIFIED", reviewers: REVIEWERS }),
      "S06 simplifiedWithoutBasis",
    ],
    ["写明适用情形", [RECEIVED], accept({ procedure: "SIMPLIFIED", basis: "SP3" }), "ok"],
    ["普通程序不问适用情形", [RECEIVED], accept({ procedure: "ORDINARY" }), "ok"],
    ["期满以前转为普通程序", SIMPLIFIED, convert, "ok"],
    ["普通程序不能再转", ACCEPTED, convert, "IR-22 notSimplified"],
    ["简易程序不得延期", SIMPLIFIED, extend("2025-03-20"), "IR-22 simplifiedExtended"],
  ])("%s", (...row) => check(row));
});

describe("第十八条（2026年条例） 被申请人委托一至二名工作人员", () => {
  const before: Said[] = [
    ["receive", "2026-07-06", anApplication()],
    ["accept", "2026-07-08", { procedure: "ORDINARY", reviewers: REVIEWERS }],
    ["sendCopy", "2026-07-09", { respondentReceivedOn: d("2026-07-10") }],
  ];
  test.each([
    ["一名工作人员", { staff: 1, lawyers: 1 }, "ok"],
    ["两名工作人员", { staff: 2, lawyers: 0 }, "ok"],
    ["只有律师", { staff: 0, lawyers: 1 }, "IR-09 W"],
    ["三名工作人员", { staff: 3, lawyers: 0 }, "IR-09 W"],
    ["没有写明", undefined, "ok"],
  ])("%s", (_title, agents, answer) => {
    const act: Said = ["answer", "2026-07-16", { given: true, agents }];
    expect(answerTo(caseAfter(...before), act)).toBe(answer);
  });
});
