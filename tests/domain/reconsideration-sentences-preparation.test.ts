import { describe, expect, test } from "vitest";
import { plainDate } from "#domain/plain-date";
import type { OutcomeItem } from "#domain/reconsideration/payloads/conclusion";
import {
  ACCEPTED,
  ANSWERED,
  answerTo,
  caseAfter,
  decide,
  HEARD,
  notice,
  reads,
  received,
  recordedOn,
  type Said,
  type Sentence,
} from "#tests/domain/reconsideration-acts";

const d = plainDate;
const decided = (...items: OutcomeItem[]): Said => decide({ items });
const item = (code: OutcomeItem["code"], over: Partial<OutcomeItem> = {}): OutcomeItem => ({
  code,
  law: "条文",
  ...over,
});
const assign = (...names: string[]): Said => [
  "assignReviewers",
  "2025-03-19",
  { reviewers: names.map((name) => ({ name, conflict: false })) },
];
const hearingDue = (ground: "HM4" | "HO2"): Said => ["requireHearing", "2025-03-19", { ground }];
const heardOn = (recordSignedOn: string | undefined): Said[] => [
  ...HEARD,
  notice("2025-03-20", "2025-03-28"),
  [
    "holdHearing",
    "2025-03-28",
    { recordSignedOn: recordSignedOn === undefined ? undefined : d(recordSignedOn) },
  ],
];
const unanswered = (...more: Said[]): Said[] => [
  ...ACCEPTED,
  ["answer", "2025-03-25", { given: false }],
  ...HEARD.slice(4),
  ...more,
];
const refer: Said = ["referCommittee", "2025-03-19", { ground: "CM4" }];

const MERITS = "行政复议法第六十三条至第七十二条";
const HEARING = "行政复议法第五十条第一款：本案应当听证，请先举行听证，或者登记申请人放弃听证。";
const RECORD = "行政复议法第六十一条第二款";
const COMMITTEE =
  "行政复议法第五十二条第二款、第六十一条第三款：本案应当提请行政复议委员会提出咨询意见，请登记咨询意见后再作决定。";
const UNANSWERED =
  "行政复议法第七十条：被申请人没有按期答复和举证，视为行政行为没有证据、依据，不能作出这一决定；第三人提供了证据的，请先登记。";

describe("决定以前的拒绝，逐字写明条文和办法", () => {
  test.each<Sentence>([
    [
      "没有决定事项",
      HEARD,
      decided(),
      "行政复议法第六十一条、第六十三条至第七十二条：行政复议决定没有结案方式，请选择决定事项。",
    ],
    [
      "其中一项不是决定",
      HEARD,
      decided(item("MAINTAIN"), item("TERM_WITHDRAW")),
      `${MERITS}：不予受理、调解、终止和驳回申请不是对行政行为的决定，请按相应步骤登记。`,
    ],
    [
      "2007年条例第三十二条 一名行政复议人员",
      [...HEARD, assign("魏辉")],
      decide(),
      "行政复议法实施条例（2007年）第三十二条：本案应当由2名以上行政复议人员承办，请先指定行政复议人员。",
    ],
    ["2007年条例第三十二条 两名行政复议人员", [...HEARD, assign("魏辉", "孟飞刚")], decide(), ""],
    [
      "第四十九条 没有听取被申请人意见",
      HEARD.slice(0, -1),
      decide(),
      "行政复议法第四十九条：还有1名当事人没有听取意见的记录，请听取意见，或者登记因当事人原因不能听取的情况。",
    ],
    [
      "第四十八条 没有登记答复",
      [...ACCEPTED, ...HEARD.slice(4)],
      decide(),
      "行政复议法第四十八条、第七十条：没有登记被申请人的答复，请登记答复，或者登记未答复。",
    ],
    ["第七十条 未答复而维持", unanswered(), decide(), UNANSWERED],
    [
      "第七十条 未答复而部分维持",
      unanswered(),
      decided(item("REVOKE_PART"), item("MAINTAIN")),
      UNANSWERED,
    ],
    ["第七十条 未答复而变更", unanswered(), decided(item("CHANGE")), UNANSWERED],
    [
      "第七十条 未答复而撤销、确认违法、确认无效、责令履行、赔偿",
      unanswered(),
      decided(
        ...[item("REVOKE"), item("REVOKE_PART"), item("CONFIRM_ILLEGAL"), item("CONFIRM_VOID")],
        ...[item("ORDER_PERFORM", { days: 30 }), item("COMPENSATE"), item("COMP_REJECT")],
      ),
      "",
    ],
    ["第五十条第一款 应当听证而没有听证", [...HEARD, hearingDue("HM4")], decide(), HEARING],
    [
      "第五十条第一款 通知了还没有举行",
      [...HEARD, hearingDue("HM4"), notice("2025-03-20", "2025-04-11")],
      decide(),
      HEARING,
    ],
    [
      "第五十条第一款 举行了听证",
      [...HEARD, hearingDue("HM4"), ...heardOn("2025-03-28").slice(HEARD.length)],
      decide(),
      "",
    ],
    [
      "第五十一条第二款 申请人放弃听证",
      [...HEARD, hearingDue("HM4"), ["waiveHearing", "2025-03-28", { absenceRecord: "未到场" }]],
      decide(),
      "",
    ],
    ["第五十条第二款 申请人请求的，可以不听证", [...HEARD, hearingDue("HO2")], decide(), ""],
    [
      "第六十一条第二款 笔录没有签名",
      heardOn(undefined),
      decide(),
      `${RECORD}：听证笔录没有签名和日期，请先补齐再拟定决定。`,
    ],
    [
      "第六十一条第二款 笔录签于决定之后",
      heardOn("2025-04-11"),
      decide(),
      `${RECORD}：听证笔录的签署日期晚于决定日期，请核对。`,
    ],
    [
      "第六十一条第二款 没有引用笔录",
      heardOn("2025-04-10"),
      decide({ citesHearingRecord: false }),
      `${RECORD}：经过听证的案件，决定应当根据听证笔录作出，请在决定中引用。`,
    ],
    ["第五十二条第二款 提请了还没有意见", [...HEARD, refer], decide(), COMMITTEE],
    [
      "第五十二条第二款 有了意见",
      [...HEARD, refer, ["committeeAdvice", "2025-03-25", { advice: "撤销", adopted: true }]],
      decide(),
      "",
    ],
  ])("%s", (...row) => reads(row));

  test("第七十条 第三人提供了证据，可以维持；答复按期的，不问", () => {
    const third: Said[] = [
      ["addThirdParty", "2025-03-26", { name: "李红", suppliedEvidence: true }],
      ["hearOpinions", "2025-03-26", { party: "李红", mode: "PHONE", record: "笔录" }],
    ];
    expect(answerTo(caseAfter(...unanswered(...third)), decide())).toBe("ok");
    expect(answerTo(caseAfter(...ANSWERED, ...HEARD.slice(4)), decide())).toBe("ok");
  });
});

describe("旧法和旧账", () => {
  const decidedIn2017 = (code: OutcomeItem["code"]) =>
    recordedOn(
      "2018-01-31",
      received("2017-03-01"),
      ["accept", "2017-03-03", {}],
      ["answer", "2017-03-20", { given: false }],
      ["decide", "2017-04-05", { items: [{ code }], written: "" }],
    ).warnings.map(({ law }) => law);

  test.each<[OutcomeItem["code"], string[]]>([
    ["REVOKE", []],
    ["CONFIRM_ILLEGAL", ["行政复议法（2017年修正）第二十八条第一款第四项"]],
    ["MAINTAIN", ["行政复议法（2017年修正）第二十八条第一款第四项"]],
    ["COMPENSATE", []],
    ["COMP_REJECT", []],
  ])("第二十八条第一款第四项 未答复而%s", (code, laws) =>
    expect(decidedIn2017(code)).toEqual(laws),
  );
});

describe("实施条例第三十九条 简易程序可以由一人承办", () => {
  const simplified = (receivedOn: string, acceptedOn: string): Said[] => [
    received(receivedOn),
    ["accept", acceptedOn, { procedure: "SIMPLIFIED", basis: "SP3", reviewers: ["魏辉"] }],
    ["answer", acceptedOn, { given: true }],
  ];
  test.each([
    ["2026年7月1日受理", "2026-06-29", "2026-07-01", "byEvent", "ok"],
    ["2026年6月30日受理", "2026-06-29", "2026-06-30", "byEvent", "IR-10 tooFewReviewers"],
    [
      "ERA-1 按案件收到日期仍属旧条例",
      "2026-06-29",
      "2026-07-01",
      "byCase",
      "IR-10 tooFewReviewers",
    ],
  ] as const)("%s", (_title, receivedOn, acceptedOn, transition, answer) => {
    const facts = caseAfter(...simplified(receivedOn, acceptedOn));
    expect(answerTo(facts, decide({}, "2026-07-20"), { settings: { transition } })).toBe(answer);
  });

  test("普通程序仍要两名以上", () => {
    const ordinary: Said[] = [
      received("2026-07-06"),
      ["accept", "2026-07-08", { procedure: "ORDINARY", reviewers: ["魏辉"] }],
      ["answer", "2026-07-10", { given: true }],
      ...HEARD.slice(4),
    ];
    expect(answerTo(caseAfter(...ordinary), decide({}, "2026-07-20"))).toBe(
      "IR-10 tooFewReviewers",
    );
  });

  test("一个人也没有的，写明至少一名", () => {
    const none: Said[] = [
      received("2026-07-06"),
      ["accept", "2026-07-08", { procedure: "SIMPLIFIED", basis: "SP3" }],
      ["answer", "2026-07-10", { given: true }],
    ];
    reads([
      "第三十九条",
      none,
      decide({}, "2026-07-20"),
      "行政复议法实施条例第三十九条：本案应当由1名以上行政复议人员承办，请先指定行政复议人员。",
    ]);
  });
});
