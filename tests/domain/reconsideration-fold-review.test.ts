import { describe, expect, test } from "vitest";
import { plainDate } from "#domain/plain-date";
import type { Facets, ReconsiderationFacts } from "#domain/reconsideration/facts";
import {
  ACCEPTED,
  ANSWERED,
  caseAfter,
  type Line,
  notice,
  recordedOn,
  type Said,
} from "#tests/domain/reconsideration-acts";

const d = plainDate;
type Ground = "HM1" | "HM4" | "HO1" | "HO2";
const hearing = (ground: Ground): Said => ["requireHearing", "2025-03-18", { ground }];
const committee = (ground: "CM1" | "CM2"): Said => ["requireCommittee", "2025-03-18", { ground }];
const refer = (on: string, ground: "CM1" | "CM2"): Said => ["referCommittee", on, { ground }];
const NOTICE = notice("2025-03-20", "2025-03-28");
const HELD: Said = ["holdHearing", "2025-03-28", {}];
const WAIVED: Said = ["waiveHearing", "2025-03-28", { absenceRecord: "未到场" }];
const ADVISED: Said = ["committeeAdvice", "2025-03-25", { advice: "撤销", adopted: true }];
const open = (on: string, power: "OWN_POWER" | "TRANSFERRED"): Said => [
  "openIncidentalReview",
  on,
  { power, clauses: "第三条" },
];

describe("听证、咨询、附带审查走到哪一步", () => {
  test.each<[string, Said[], Partial<Facets>]>([
    ["第五十条第一款 应当听证", [hearing("HM4")], { hearing: "MANDATORY" }],
    ["第五十条第二款 请求听证", [hearing("HO2")], { hearing: "REQUESTED" }],
    ["先请求，后应当", [hearing("HO2"), hearing("HM1")], { hearing: "MANDATORY" }],
    ["先应当，后请求，仍为应当", [hearing("HM1"), hearing("HO1")], { hearing: "MANDATORY" }],
    ["请求两次，仍为请求", [hearing("HO1"), hearing("HO2")], { hearing: "REQUESTED" }],
    ["第五十一条第一款 已通知", [hearing("HM4"), NOTICE], { hearing: "NOTICED" }],
    ["已通知的，再确定应当听证，仍为已通知", [NOTICE, hearing("HM4")], { hearing: "NOTICED" }],
    ["已举行", [NOTICE, HELD], { hearing: "HELD" }],
    ["已举行的，再确定应当听证，仍为已举行", [HELD, hearing("HM4")], { hearing: "HELD" }],
    ["第五十一条第二款 已放弃的，仍为放弃", [WAIVED, hearing("HM4")], { hearing: "WAIVED" }],
    ["第五十二条第二款 应当咨询", [committee("CM1")], { committee: "MANDATORY" }],
    ["已提请", [committee("CM1"), refer("2025-03-19", "CM1")], { committee: "REFERRED" }],
    [
      "已提请的，再确定应当咨询，仍为已提请",
      [refer("2025-03-19", "CM1"), committee("CM2")],
      { committee: "REFERRED" },
    ],
    ["已有意见的，仍为已有意见", [ADVISED, committee("CM2")], { committee: "ADVISED" }],
    [
      "第五十六条 转送审查",
      [open("2025-03-18", "TRANSFERRED")],
      { incidentalReview: "TRANSFERRED" },
    ],
    [
      "第五十九条 审查完毕",
      [
        open("2025-03-18", "OWN_POWER"),
        ["closeIncidentalReview", "2025-03-25", { result: "LEGAL" }],
      ],
      { incidentalReview: "DONE" },
    ],
  ])("%s", (_title, more, facets) =>
    expect(caseAfter(...ANSWERED, ...more)?.facets).toMatchObject(facets),
  );
});

describe("审理步骤登记什么，案卷就是什么", () => {
  const appraisal: Said = [
    "pauseForExpert",
    "2025-04-01",
    { kind: "APPRAISAL", until: d("2025-04-08") },
  ];
  const suspend = (on: string): Said => [
    "suspend",
    on,
    { ground: "SU8", evidence: "证明", notifiedAll: true },
  ];
  const stop = (from: string, to: string | null, checkedOn: string | null = null) => ({
    ...{ ground: "SU8" as const, evidence: "证明", from: d(from) },
    to: to === null ? null : d(to),
    checkedOn: checkedOn === null ? null : d(checkedOn),
  });
  const TWICE: Said[] = [
    suspend("2025-03-18"),
    ["checkSuspension", "2025-03-19", { finding: "仍在" }],
    ["resume", "2025-03-20", {}],
    suspend("2025-04-01"),
  ];

  test.each<[string, Said[], Partial<ReconsiderationFacts>]>([
    ["听证理由都记", [hearing("HM4"), hearing("HO2")], { hearingGrounds: ["HM4", "HO2"] }],
    [
      "听证通知",
      [NOTICE],
      {
        hearingNotice: {
          hearingOn: d("2025-03-28"),
          served: [
            { party: "王明", on: d("2025-03-20") },
            { party: "酒泉市公安局", on: d("2025-03-20") },
          ],
        },
      },
    ],
    [
      "没有写明人员的听证",
      [HELD],
      { hearingPersons: [], headAtHearing: null, hearingRecordOn: null },
    ],
    [
      "听证人员：主持人、听证员、记录员，没有写明的不编造",
      [["holdHearing", "2025-03-28", { officers: ["乙", "乙"], recorder: "丙" }]],
      { hearingPersons: ["乙", "丙"] },
    ],
    [
      "负责人没有出席听证",
      [["holdHearing", "2025-03-28", { headAttended: false }]],
      { headAtHearing: false },
    ],
    [
      "同一咨询情形只记一次，提请的日期都记",
      [committee("CM1"), refer("2025-03-19", "CM1"), refer("2025-03-20", "CM2")],
      {
        committeeGrounds: ["CM1", "CM2"],
        committeeDays: [d("2025-03-19"), d("2025-03-20")],
      },
    ],
    [
      "附带审查自首次启动之日，结果",
      [
        open("2025-03-18", "OWN_POWER"),
        open("2025-03-20", "TRANSFERRED"),
        ["closeIncidentalReview", "2025-03-25", { result: "STOP_AND_CORRECT" }],
      ],
      { incidentalOn: d("2025-03-18"), incidentalResult: "STOP_AND_CORRECT" },
    ],
    [
      "不能听取意见的一方也算问过，不算听取",
      [
        [
          "opinionsImpossible",
          "2025-03-18",
          { party: "王明", attempts: "三次", partyReason: "拒绝" },
        ],
      ],
      { heardParties: ["王明"], opinionDays: [] },
    ],
    [
      "听取意见、调查取证、查阅的日期",
      [
        ["hearOpinions", "2025-03-18", { party: "王明", mode: "PHONE", record: "笔录" }],
        ["hearOpinions", "2025-03-19", { party: "王明", mode: "PHONE", record: "笔录" }],
        ["takeEvidence", "2025-03-20", { reviewers: ["魏辉", "孟飞刚"], what: "现场" }],
        ["inspectFile", "2025-03-21", { who: "王明", granted: true }],
        ["inspectFile", "2025-03-24", { who: "王明", granted: false, refusalReason: "国家秘密" }],
      ],
      {
        opinionDays: [d("2025-03-18"), d("2025-03-19")],
        evidenceDays: [d("2025-03-20")],
        inspectionDays: [d("2025-03-21")],
      },
    ],
    [
      "延期批准的日期",
      [
        [
          "extend",
          "2025-04-01",
          { days: 10, approver: "局长", approvedBy: "OFFICE_HEAD", notifiedOn: d("2025-04-02") },
        ],
      ],
      { extensionDays: [d("2025-04-01")] },
    ],
    [
      "第二次中止，不改第一次",
      [...TWICE, ["checkSuspension", "2025-04-07", { finding: "仍在" }]],
      {
        suspensions: [
          stop("2025-03-18", "2025-03-20", "2025-03-19"),
          stop("2025-04-01", null, "2025-04-07"),
        ],
        pausedDays: 2,
      },
    ],
    [
      "第二次恢复，不改第一次",
      [...TWICE, ["resume", "2025-04-11", {}]],
      {
        suspensions: [
          stop("2025-03-18", "2025-03-20", "2025-03-19"),
          stop("2025-04-01", "2025-04-11"),
        ],
        pausedDays: 12,
      },
    ],
    [
      "中止与鉴定重叠的日子只算一次（C16）",
      [appraisal, suspend("2025-04-03"), ["resume", "2025-04-10", {}]],
      { pausedDays: 9 },
    ],
    [
      "结案不改已经恢复的中止",
      [
        ...TWICE,
        ["terminate", "2025-05-06", { code: "TERM_WITHDRAW", ground: "TE1", permitted: true }],
      ],
      {
        suspensions: [
          stop("2025-03-18", "2025-03-20", "2025-03-19"),
          stop("2025-04-01", "2025-05-06"),
        ],
      },
    ],
  ])("%s", (_title, more, expected) =>
    expect(caseAfter(...ANSWERED, ...more)).toMatchObject(expected),
  );

  test("没有日期的步骤，不产生日期，也不丢失已有的日期", () => {
    const undated: Line[] = [
      ["takeEvidence", "2025-03-10", { reviewers: [], what: "" }],
      ["askForCorrection", null, { items: [] }],
      ["hearOpinions", null, { party: "王明", mode: "PHONE", record: "笔录" }],
      ["holdHearing", null, {}],
      ["referCommittee", null, { ground: "CM1" }],
      ["takeEvidence", null, { reviewers: [], what: "" }],
    ];
    const { facts } = recordedOn("2025-12-31", ...ACCEPTED, ...undated);
    expect(facts).toMatchObject({
      ...{ correctionDays: [], correctionServedOn: null, opinionDays: [], hearingDays: [] },
      ...{ hearingOn: null, committeeDays: [], evidenceDays: ["2025-03-10"] },
    });
  });
});
