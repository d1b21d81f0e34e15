import { describe, expect, test } from "vitest";
import { plainDate } from "#domain/plain-date";
import type { ReconsiderationFacts } from "#domain/reconsideration/facts";
import { advanceReconsideration, foldReconsideration } from "#domain/reconsideration/fold";
import { receivedCase } from "#domain/reconsideration/fold/application";
import { eventOf } from "#domain/reconsideration/steps";
import {
  ACCEPTED,
  ANSWERED,
  caseAfter,
  HEARD,
  RECEIVED,
  REVIEWERS,
  type Said,
} from "#tests/domain/reconsideration-acts";
import { anApplication } from "#tests/domain/reconsideration-history";

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
const told: Said = [
  "askForCorrection",
  "2025-03-05",
  { items: ["身份证明"], servedOn: d("2025-03-06") },
];

describe("收到申请时登记什么，案卷就是什么；没有写明的空缺", () => {
  test("只有必填内容", () => {
    expect(receivedCase(anApplication(), d("2025-03-03"))).toMatchObject({
      status: "RECEIVED",
      ...{ number: null, numberWritten: null, area: null, act: null, actOn: null, knownOn: null },
      ...{ filedOn: null, acceptedOn: null, closedOn: null, refused: false, deemed: false },
      ...{ receivedOn: d("2025-03-03"), handlers: [], reviewers: [], representatives: [] },
      ...{ outcomes: [], headline: null, suspensions: [], expertPauses: [], served: [] },
      ...{ hearingHeld: false, hearingDays: [], hearingGrounds: [], heardParties: [] },
      ...{ extendedDays: 0, correctionNotices: 0, datesDoubtful: false, procedure: null },
      ...{ compensationClaimed: false, published: null, performBy: null, performedOn: null },
    });
  });

  test("全部内容", () => {
    const all = {
      ...{
        number: "酒政复〔2025〕1号",
        numberWritten: "酒政复字1号",
        area: "EDU",
        areaWritten: "教育",
      },
      ...{
        act: "PERMIT",
        actWritten: "行政许可",
        actOn: d("2025-01-02"),
        knownOn: d("2025-01-03"),
      },
      ...{
        filedOn: d("2025-03-02"),
        handlers: ["魏辉"],
        representatives: ["王明"],
        remark: "备注",
      },
      ...{ compensationClaimed: true },
    };
    expect(receivedCase(anApplication(all), d("2025-03-03"))).toMatchObject(all);
  });
});

describe("每一步骤登记什么，案卷就是什么", () => {
  test.each<[string, Said[], Partial<ReconsiderationFacts>]>([
    [
      "通知补正，自送达之日计算",
      [RECEIVED, told],
      { status: "IN_CORRECTION", correctionNotices: 1, correctionServedOn: d("2025-03-06") },
    ],
    ["两次通知补正", [RECEIVED, told, told], { correctionNotices: 2 }],
    [
      "补正",
      [RECEIVED, told, ["correct", "2025-03-10", { satisfied: [] }]],
      { correctedOn: d("2025-03-10") },
    ],
    [
      "同意变更被申请人",
      [RECEIVED, ["offerRespondent", "2025-03-04", { offeredIds: ["甲"], agreed: true }]],
      { respondentIds: ["甲"], respondentChangeDeclined: false },
    ],
    [
      "不同意变更被申请人",
      [RECEIVED, ["offerRespondent", "2025-03-04", { offeredIds: ["甲"], agreed: false }]],
      { respondentIds: ["酒泉市公安局"], respondentChangeDeclined: true },
    ],
    [
      "受理并编号",
      [
        RECEIVED,
        ["accept", "2025-03-05", { procedure: "SIMPLIFIED", number: "1号", numberWritten: "一号" }],
      ],
      {
        status: "ACCEPTED",
        acceptedOn: d("2025-03-05"),
        procedure: "SIMPLIFIED",
        number: "1号",
        numberWritten: "一号",
        deemed: false,
        reviewers: [],
      },
    ],
    [
      "受理时指定人员",
      ACCEPTED,
      { reviewers: REVIEWERS.map((name) => ({ name, conflict: false })) },
    ],
    [
      "受理不改编号",
      [
        ["receive", "2025-03-03", anApplication({ number: "1号", numberWritten: "一号" })],
        ["accept", "2025-03-05", { deemed: true }],
      ],
      { number: "1号", numberWritten: "一号", deemed: true, procedure: null },
    ],
    [
      "视为受理",
      [RECEIVED, ["acceptDeemed", "2025-03-10", { number: "2号" }]],
      { acceptedOn: d("2025-03-10"), deemed: true, number: "2号" },
    ],
    [
      "不予受理",
      [RECEIVED, ["refuse", "2025-03-05", { grounds: ["NA2"], reason: "无利害关系" }]],
      {
        status: "NOT_ACCEPTED",
        refused: true,
        refusedOn: d("2025-03-05"),
        grounds: ["NA2"],
        refusalReason: "无利害关系",
        headline: "NOT_ACCEPTED",
        outcomes: [{ code: "NOT_ACCEPTED" }],
        acceptedOn: null,
      },
    ],
    [
      "指定行政复议人员",
      [
        ...ACCEPTED,
        ["assignReviewers", "2025-03-06", { reviewers: [{ name: "甲", conflict: false }] }],
      ],
      { reviewers: [{ name: "甲", conflict: false }] },
    ],
    [
      "发送副本",
      [...ACCEPTED, ["sendCopy", "2025-03-06", {}]],
      { copySentOn: d("2025-03-06"), respondentReceivedOn: null },
    ],
    ["答复", ANSWERED, { answeredOn: d("2025-03-14"), status: "UNDER_REVIEW" }],
    ["没有答复", [...ACCEPTED, ["answer", "2025-03-25", { given: false }]], { answeredOn: null }],
    [
      "听取意见，同一人只记一次",
      [...HEARD, ...HEARD.slice(-1)],
      { heardParties: ["王明", "酒泉市公安局"] },
    ],
    [
      "转为普通程序",
      [
        ...ACCEPTED,
        ["convert", "2025-03-20", { approver: "局长", approvedBy: "OFFICE_HEAD", reason: "复杂" }],
      ],
      { procedure: "ORDINARY", convertedOn: d("2025-03-20") },
    ],
    ["中止", [...ACCEPTED, stop], { status: "SUSPENDED", suspensions: [suspension] }],
    [
      "核查中止原因",
      [...ACCEPTED, stop, ["checkSuspension", "2025-04-07", { finding: "仍在" }]],
      { suspensions: [{ ...suspension, checkedOn: d("2025-04-07") }] },
    ],
    [
      "恢复，停止计算的日数",
      [...ACCEPTED, stop, ["resume", "2025-03-20", {}]],
      { suspensions: [{ ...suspension, to: d("2025-03-20") }], pausedDays: 10 },
    ],
    [
      "责令恢复",
      [...ACCEPTED, stop, ["orderResume", "2025-03-21", { orderedBy: "省政府" }]],
      { suspensions: [{ ...suspension, to: d("2025-03-21") }], pausedDays: 11 },
    ],
    [
      "鉴定",
      [
        ...ACCEPTED,
        ["pauseForExpert", "2025-03-10", { kind: "APPRAISAL", until: d("2025-03-17") }],
      ],
      { expertPauses: [{ from: d("2025-03-10"), to: d("2025-03-17") }], pausedDays: 7 },
    ],
    [
      "延期累计",
      [
        ...ACCEPTED,
        ...[10, 15].map(
          (days): Said => [
            "extend",
            "2025-04-01",
            { days, approver: "局长", approvedBy: "OFFICE_HEAD", notifiedOn: d("2025-04-01") },
          ],
        ),
      ],
      { extendedDays: 25 },
    ],
    [
      "合并审理",
      [...ACCEPTED, ["merge", "2025-03-10", { lead: "1号", members: ["1号"] }]],
      { mergedInto: "1号" },
    ],
    [
      "第三人",
      [...ACCEPTED, ["addThirdParty", "2025-03-10", { name: "李红", suppliedEvidence: true }]],
      { thirdParties: [{ name: "李红", suppliedEvidence: true }] },
    ],
  ])("%s", (_title, done, expected) => expect(caseAfter(...done)).toMatchObject(expected));

  test("案卷不以收到申请开始的，什么也不说；最后一步的序号包括撤销", () => {
    const accept = eventOf(1, "accept", d("2025-03-05"), {});
    expect(advanceReconsideration(undefined, accept)).toBeUndefined();
    expect(
      advanceReconsideration(undefined, eventOf(1, "receive", null, anApplication())),
    ).toBeUndefined();
    const events = [
      eventOf(1, "receive", d("2025-03-03"), anApplication()),
      eventOf(2, "accept", d("2025-03-02"), {}),
    ];
    expect(foldReconsideration(events)).toMatchObject({ lastSeq: 2, datesDoubtful: true });
    const voided = { seq: 3, step: "void", on: null, payload: {}, voids: 2 } as const;
    expect(foldReconsideration([...events, voided])).toMatchObject({
      lastSeq: 3,
      acceptedOn: null,
      datesDoubtful: false,
    });
  });
});
