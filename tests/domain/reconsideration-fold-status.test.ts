import { describe, expect, test } from "vitest";
import { plainDate } from "#domain/plain-date";
import type { ReconsiderationFacts } from "#domain/reconsideration/facts";
import { foldReconsideration } from "#domain/reconsideration/fold";
import { receivedCase } from "#domain/reconsideration/fold/application";
import type { ReconsiderationStatus } from "#domain/reconsideration/statuses";
import { eventOf } from "#domain/reconsideration/steps";
import {
  ACCEPTED,
  ANSWERED,
  caseAfter,
  decide,
  HEARD,
  RECEIVED,
  recordedOn,
  type Said,
  suspended,
} from "#tests/domain/reconsideration-acts";
import { anApplication } from "#tests/domain/reconsideration-history";

const d = plainDate;
const SUSPENDED: Said[] = [...ACCEPTED, suspended("SU8", "2025-03-10")];
const DECIDED: Said[] = [...HEARD, decide()];
const TOLD: Said = ["askForCorrection", "2025-03-04", { items: ["身份证明"] }];
const TERMINATED: Said[] = [
  ...ACCEPTED,
  ["terminate", "2025-03-20", { code: "TERM_WITHDRAW", ground: "TE1", permitted: true }],
];
const serve = (party: string): Said => ["serve", "2025-04-14", { party, method: "POST" }];
const BOTH: Said[] = [serve("王明"), serve("酒泉市公安局")];
const refuse: Said = ["refuse", "2025-03-05", { grounds: ["NA2"] }];
const viaAgency = (on: string): Said => [
  "receiveViaAgency",
  on,
  { ...anApplication(), agencyReceivedOn: d("2025-03-03"), agencyChoice: "KEPT" },
];

describe("主状态依步骤表（1.1）", () => {
  test.each<[string, Said[], ReconsiderationStatus]>([
    ["S01 收到申请", [RECEIVED], "RECEIVED"],
    ["S02 经处罚机关收到申请", [viaAgency("2025-03-05")], "RECEIVED"],
    ["S03 通知补正", [RECEIVED, TOLD], "IN_CORRECTION"],
    ["S04 补正以后", [RECEIVED, TOLD, ["correct", "2025-03-06", { satisfied: [] }]], "RECEIVED"],
    [
      "S05 视为放弃",
      [RECEIVED, TOLD, ["abandon", "2025-03-20", { reasonCheck: "无" }]],
      "ABANDONED",
    ],
    ["S06 受理", ACCEPTED, "ACCEPTED"],
    ["S08 不予受理", [RECEIVED, refuse], "NOT_ACCEPTED"],
    ["S11 发送副本，进入审理", [...ACCEPTED, ["sendCopy", "2025-03-06", {}]], "UNDER_REVIEW"],
    [
      "IR-30 查阅案卷，不改状态",
      [...ACCEPTED, ["inspectFile", "2025-03-10", { who: "王明", granted: true }]],
      "ACCEPTED",
    ],
    ["S20 中止", SUSPENDED, "SUSPENDED"],
    [
      "S12 中止期间收到答复，仍为中止",
      [...SUSPENDED, ["answer", "2025-03-14", { given: true }]],
      "SUSPENDED",
    ],
    ["S21 恢复审理", [...SUSPENDED, ["resume", "2025-03-20", {}]], "UNDER_REVIEW"],
    [
      "S23 责令恢复审理",
      [...SUSPENDED, ["orderResume", "2025-03-20", { orderedBy: "省政府" }]],
      "UNDER_REVIEW",
    ],
    ["S34 决定", DECIDED, "DECIDED"],
    [
      "S17 决定以后补记的听证，仍为已决定",
      [...DECIDED, ["holdHearing", "2025-03-28", {}]],
      "DECIDED",
    ],
    ["S21 决定以后补记的恢复，仍为已决定", [...DECIDED, ["resume", "2025-03-20", {}]], "DECIDED"],
    [
      "S12 不予受理以后的答复，仍为不予受理",
      [RECEIVED, refuse, ["answer", "2025-03-14", { given: true }]],
      "NOT_ACCEPTED",
    ],
    ["S31 终止", TERMINATED, "TERMINATED"],
    ["S35 终止决定送达各方", [...TERMINATED, ...BOTH], "SERVED"],
    ["S35 终止决定只送达一方", [...TERMINATED, serve("王明")], "TERMINATED"],
    ["S35 不予受理决定送达", [RECEIVED, refuse, ...BOTH], "NOT_ACCEPTED"],
    [
      "S35 第三人也要送达",
      [...HEARD, ["addThirdParty", "2025-03-19", { name: "李红" }], decide(), ...BOTH],
      "DECIDED",
    ],
    [
      "S36 履行中再送达，不退回已送达",
      [
        ...DECIDED,
        ...BOTH,
        ["startPerformance", "2025-04-20", { dueOn: d("2025-06-20") }],
        ...BOTH,
      ],
      "PERFORMING",
    ],
    ["结案以后", [...DECIDED, ...BOTH, ["close", "2025-05-06", {}]], "CLOSED"],
  ])("%s", (_title, done, status) => expect(caseAfter(...done)?.status).toBe(status));
});

describe("案件结束的日期", () => {
  test.each<[string, Said[], Partial<ReconsiderationFacts>]>([
    [
      "第三十条第二款 不予受理",
      [RECEIVED, refuse],
      { disposedOn: d("2025-03-05"), closedOn: null },
    ],
    [
      "第四十一条 受理前撤回",
      [RECEIVED, ["withdrawBefore", "2025-03-06", { written: true }]],
      { disposedOn: d("2025-03-06") },
    ],
    ["决定", DECIDED, { disposedOn: d("2025-04-10"), closedOn: d("2025-04-10") }],
    ["审理中", ANSWERED, { disposedOn: null, closedOn: null }],
    [
      "第七十三条 调解书生效",
      [...ACCEPTED, ["mediate", "2025-03-20", { written: "调解" }]],
      {
        ...{ closedOn: d("2025-03-20"), outcomes: [{ code: "MEDIATED" }] },
        ...{ headline: "MEDIATED", outcomeWritten: "调解" },
      },
    ],
  ])("%s", (_title, done, expected) => expect(caseAfter(...done)).toMatchObject(expected));

  test("旧账的不予受理没有日期的，以收到之日为准（9.1）", () => {
    const { facts } = recordedOn("2025-12-31", RECEIVED, ["refuse", null, { grounds: ["NA2"] }]);
    expect(facts).toMatchObject({ refusedOn: null, disposedOn: "2025-03-03" });
  });
});

describe("决定以后的步骤", () => {
  const start: Said = ["startPerformance", "2025-04-20", { dueOn: d("2025-06-20") }];
  const order: Said = ["orderPerformance", "2025-07-01", { by: "市政府", dueOn: d("2025-08-01") }];
  const letter = (addressee: string, on: string): Said => ["opinionLetter", on, { addressee }];
  const report: Said = ["opinionReported", "2025-05-20", { addressee: "公安局" }];
  test.each<[string, Said[], Partial<ReconsiderationFacts>]>([
    [
      "第七十七条第二款 责令限期履行，原来的期限仍在",
      [start, order],
      { performDueOn: d("2025-06-20"), performBy: d("2025-08-01"), performanceOrdered: true },
    ],
    [
      "第七十七条第二款 没有原来的期限",
      [order],
      { performDueOn: d("2025-08-01"), performBy: d("2025-08-01"), performanceOrdered: true },
    ],
    [
      "第七十七条第一款 没有责令",
      [start],
      { performDueOn: d("2025-06-20"), performanceOrdered: false },
    ],
    [
      "第七十六条 报告只及于自己还没有报告的意见书",
      [
        letter("公安局", "2025-04-11"),
        letter("教育局", "2025-04-11"),
        report,
        letter("公安局", "2025-06-03"),
      ],
      {
        opinionLetters: [
          ...[
            {
              addressee: "公安局",
              on: d("2025-04-11"),
              reported: true,
              reportedOn: d("2025-05-20"),
            },
          ],
          ...[{ addressee: "教育局", on: d("2025-04-11"), reported: false, reportedOn: null }],
          ...[{ addressee: "公安局", on: d("2025-06-03"), reported: false, reportedOn: null }],
        ],
      },
    ],
    [
      "第七十六条 再次报告，不改首次报告的日期",
      [
        letter("公安局", "2025-04-11"),
        report,
        ["opinionReported", "2025-06-03", { addressee: "公安局" }],
      ],
      {
        opinionLetters: [
          { addressee: "公安局", on: d("2025-04-11"), reported: true, reportedOn: d("2025-05-20") },
        ],
      },
    ],
    [
      "第七十六条 建议书",
      [["suggestionLetter", "2025-04-11", { addressee: "司法局" }]],
      { suggestionLetters: [{ addressee: "司法局", on: d("2025-04-11") }] },
    ],
    [
      "信访以首次为准",
      [
        ["petition", "2025-05-06", { about: "同一事项" }],
        ["petition", "2025-06-03", { about: "同一事项" }],
      ],
      { petitionedOn: d("2025-05-06") },
    ],
  ])("%s", (_title, more, expected) =>
    expect(caseAfter(...DECIDED, ...more)).toMatchObject(expected),
  );
});

describe("申请登记什么，案卷就是什么", () => {
  test("没有写明的空缺，不编造", () => {
    const { facets, ...facts } = receivedCase(anApplication(), d("2025-03-03"));
    const listed = Object.entries(facts).flatMap(([name, value]) =>
      Array.isArray(value) && value.length > 0 ? [name] : [],
    );
    expect(listed).toEqual(["applicants", "respondentIds"]);
    const said = Object.entries(facts).flatMap(([name, value]) => (value === true ? [name] : []));
    expect(said).toEqual([]);
    expect(facets.answer).toBe("PENDING");
  });

  test("渠道、上年结转、关联案号", () => {
    const all = { channel: "POST", carriedInNoted: true, relatedNumbers: ["酒政复〔2024〕9号"] };
    expect(receivedCase(anApplication(all), d("2025-03-03"))).toMatchObject(all);
  });

  test("第三十条第三款 视为受理，写明程序和编号的照登记", () => {
    const deemed = (payload: Extract<Said, ["acceptDeemed", ...unknown[]]>[2]) =>
      caseAfter(
        ["receive", "2025-03-03", anApplication({ numberWritten: "一号" })],
        ["acceptDeemed", "2025-03-10", payload],
      );
    expect(deemed({ procedure: "SIMPLIFIED", numberWritten: "二号" })).toMatchObject({
      ...{ procedure: "SIMPLIFIED", numberWritten: "二号" },
    });
    expect(deemed({})).toMatchObject({ procedure: null, numberWritten: "一号", number: null });
  });

  test("最后一步的序号逐一增加；收到时日期就矛盾的，存疑", () => {
    expect(caseAfter(...ACCEPTED, ["sendCopy", "2025-03-06", {}])?.lastSeq).toBe(3);
    const filed = anApplication({ filedOn: d("2025-03-04") });
    expect(caseAfter(["receive", "2025-03-03", filed])).toMatchObject({
      ...{ lastSeq: 1, datesDoubtful: true },
    });
    expect(foldReconsideration([eventOf(1, "accept", d("2025-03-05"), {})])).toBeUndefined();
    expect(foldReconsideration([])).toBeUndefined();
  });
});
