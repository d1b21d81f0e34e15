import { describe, expect, test } from "vitest";
import { plainDate } from "#domain/plain-date";
import type { ReconsiderationFacts } from "#domain/reconsideration/facts";
import {
  ACCEPTED,
  ANSWERED,
  caseAfter,
  decide,
  HEARD,
  type Said,
} from "#tests/domain/reconsideration-acts";

const d = plainDate;
const stop: Said = [
  "suspend",
  "2025-03-10",
  { ground: "SU8", evidence: "证明", notifiedAll: true },
];
const suspension = {
  ground: "SU8",
  evidence: "证明",
  from: d("2025-03-10"),
  to: null,
  checkedOn: null,
} as const;
const letter = (addressee: string): Said => ["opinionLetter", "2025-04-10", { addressee }];
const serve = (party: string): Said => ["serve", "2025-04-14", { party, method: "DIRECT" }];

describe("结案及其以后的步骤，登记什么就是什么", () => {
  test.each<[string, Said[], Partial<ReconsiderationFacts>]>([
    [
      "决定",
      [...HEARD, decide()],
      {
        status: "DECIDED",
        closedOn: d("2025-04-10"),
        headline: "MAINTAIN",
        outcomeWritten: "维持",
      },
    ],
    [
      "中止中结案，中止随之结束",
      [
        ...ACCEPTED,
        stop,
        ["terminate", "2025-05-20", { code: "TERM_OTHER", ground: "TE5", written: "终止" }],
      ],
      {
        status: "TERMINATED",
        closedOn: d("2025-05-20"),
        headline: "TERM_OTHER",
        outcomeWritten: "终止",
        terminationGround: "TE5",
        suspensions: [{ ...suspension, to: d("2025-05-20") }],
      },
    ],
    [
      "驳回申请",
      [
        ...ACCEPTED,
        ["reject", "2025-04-01", { grounds: ["RJ1"], reason: "不符合", written: "驳回" }],
      ],
      {
        headline: "REJECT_APPLICATION",
        grounds: ["RJ1"],
        refusalReason: "不符合",
        outcomeWritten: "驳回",
      },
    ],
    [
      "驳回没有写明理由",
      [...ACCEPTED, ["reject", "2025-04-01", { grounds: [] }]],
      { refusalReason: null, outcomeWritten: null },
    ],
    [
      "只送达一方，仍为已决定",
      [...HEARD, decide(), serve("王明")],
      { status: "DECIDED", served: [{ party: "王明", method: "DIRECT", on: d("2025-04-14") }] },
    ],
    ["送达各方", [...HEARD, decide(), serve("王明"), serve("酒泉市公安局")], { status: "SERVED" }],
    [
      "履行期限与履行",
      [
        ...HEARD,
        decide(),
        ["startPerformance", "2025-04-20", { dueOn: d("2025-06-20") }],
        ["perform", "2025-06-01", {}],
      ],
      { performBy: d("2025-06-20"), performedOn: d("2025-06-01") },
    ],
    [
      "责令限期履行",
      [
        ...HEARD,
        decide(),
        ["orderPerformance", "2025-07-01", { by: "市政府", dueOn: d("2025-08-01") }],
      ],
      { performBy: d("2025-08-01") },
    ],
    [
      "意见书",
      [...HEARD, letter("公安局"), letter("教育局")],
      {
        opinionLetters: [
          { addressee: "公安局", on: d("2025-04-10"), reported: false, reportedOn: null },
          { addressee: "教育局", on: d("2025-04-10"), reported: false, reportedOn: null },
        ],
      },
    ],
    [
      "公开",
      [...HEARD, decide(), ["publish", "2025-05-01", { published: true }]],
      { published: true },
    ],
    [
      "归档",
      [...HEARD, decide(), ["archive", "2025-06-01", {}]],
      { archivedOn: d("2025-06-01"), status: "ARCHIVED" },
    ],
    [
      "听证，首次为准，日期都记",
      [
        ...ANSWERED,
        [
          "holdHearing",
          "2025-03-28",
          {
            host: "甲",
            officers: ["乙"],
            recorder: "丙",
            headAttended: true,
            recordSignedOn: d("2025-03-28"),
          },
        ],
        ["holdHearing", "2025-04-02", {}],
      ],
      {
        hearingHeld: true,
        hearingOn: d("2025-03-28"),
        hearingDays: [d("2025-03-28"), d("2025-04-02")],
      },
    ],
    [
      "听证的人员",
      [
        ...ANSWERED,
        [
          "holdHearing",
          "2025-03-28",
          {
            host: "甲",
            officers: ["甲", "乙"],
            recorder: "丙",
            headAttended: true,
            recordSignedOn: d("2025-03-29"),
          },
        ],
      ],
      { hearingPersons: ["甲", "乙", "丙"], headAtHearing: true, hearingRecordOn: d("2025-03-29") },
    ],
    [
      "移送上级",
      [
        ...ACCEPTED,
        ["escalate", "2025-03-10", { higherOrganId: "省政府" }],
        ["receiveEscalated", "2025-03-17", { organId: "省政府" }],
      ],
      { escalatedOn: d("2025-03-10"), restartedOn: d("2025-03-17"), organId: "省政府" },
    ],
  ])("%s", (_title, done, expected) => expect(caseAfter(...done)).toMatchObject(expected));
});
