import { describe, expect, test } from "vitest";
import { plainDate } from "#domain/plain-date";
import type { ReconsiderationPayloads } from "#domain/reconsideration/steps";
import {
  ACCEPTED,
  ANSWERED,
  answerTo,
  caseAfter,
  decide,
  HEARD,
  notice,
  type Said,
} from "#tests/domain/reconsideration-acts";
import { anApplication } from "#tests/domain/reconsideration-history";

const d = plainDate;
type Row = [title: string, before: Said[], act: Said, answer: string];

function check([, before, act, answer]: Row): void {
  expect(answerTo(caseAfter(...before), act)).toBe(answer);
}

const held = (recordSignedOn: string | undefined): Said[] => [
  ...HEARD,
  notice("2025-03-20", "2025-03-28"),
  [
    "holdHearing",
    "2025-03-28",
    {
      ...{ host: "魏辉", officers: ["孟飞刚", "邓强平"], recorder: "卢兰" },
      ...(recordSignedOn ? { recordSignedOn: d(recordSignedOn) } : {}),
    },
  ],
];
const claimed: Said[] = [
  ["receive", "2025-03-03", anApplication({ compensationClaimed: true })],
  ...HEARD.slice(1),
];
const lateAnswer = (given: boolean): Said[] => [
  ...ACCEPTED,
  ["sendCopy", "2025-03-06", { respondentReceivedOn: d("2025-03-07") }],
  ["answer", "2025-03-25", { given, late: given }],
  ...HEARD.slice(4),
];
const thirdParty = (suppliedEvidence: boolean): Said => [
  "addThirdParty",
  "2025-03-26",
  { name: "李红", suppliedEvidence },
];
const heardToo: Said = [
  "hearOpinions",
  "2025-03-27",
  { party: "李红", mode: "PHONE", record: "笔录" },
];

describe("决定以前应当有的和决定应当写明的", () => {
  test.each<Row>([
    ["第六十一条第二款 引用听证笔录", held("2025-03-28"), decide(), "ok"],
    [
      "第六十一条第二款 没有引用听证笔录",
      held("2025-03-28"),
      decide({ citesHearingRecord: false }),
      "IR-15 hearingRecordNotUsed",
    ],
    ["第六十一条第二款 笔录没有签名", held(undefined), decide(), "IR-15 hearingRecordNotUsed"],
    ["第六十一条第二款 笔录签于决定当日", held("2025-04-10"), decide(), "ok"],
    [
      "第六十一条第二款 笔录签于决定之后",
      held("2025-04-11"),
      decide(),
      "IR-15 hearingRecordNotUsed",
    ],
    [
      "第六十三条 调解不是决定",
      HEARD,
      decide({ items: [{ code: "MEDIATED", law: "第七十三条" }] }),
      "IR-18 notADecision",
    ],
    ["第六十一条 没有批准记录", HEARD, decide({ approval: undefined }), "IR-17 wrongApprover"],
    [
      "第六十一条 机构负责人批准",
      HEARD,
      decide({ approval: { by: "OFFICE_HEAD", name: "局长" } }),
      "IR-17 wrongApprover",
    ],
    [
      "第六十一条 拟稿人自己批准",
      HEARD,
      decide({ approval: { by: "ORGAN_HEAD", name: "魏辉" } }),
      "IR-17 wrongApprover",
    ],
    [
      "第六十一条 集体讨论通过",
      HEARD,
      decide({ approval: { by: "COLLECTIVE", name: "集体讨论" } }),
      "ok",
    ],
    ["第七十五条 没有盖机关印章", HEARD, decide({ seal: undefined }), "IR-17 wrongSeal"],
    [
      "每一事项写明条文",
      HEARD,
      decide({ items: [{ code: "MAINTAIN", law: " " }] }),
      "IR-18 itemWithoutArticle",
    ],
    [
      "第六十四条 责令重作没有期限",
      HEARD,
      decide({ items: [{ code: "REVOKE", law: "第六十四条", remake: true }] }),
      "IR-18 performanceWithoutTerm",
    ],
    [
      "第六十四条 责令重作写明期限",
      HEARD,
      decide({ items: [{ code: "REVOKE", law: "第六十四条", remake: true, days: 60 }] }),
      "ok",
    ],
    [
      "第六十六条 责令履行没有期限",
      HEARD,
      decide({ items: [{ code: "ORDER_PERFORM", law: "第六十六条" }] }),
      "IR-18 performanceWithoutTerm",
    ],
    [
      "第七十二条 请求赔偿而没有答复",
      claimed,
      decide({ compensationAnswered: false }),
      "IR-18 compensationUnanswered",
    ],
    ["第七十二条 请求赔偿已经答复", claimed, decide(), "ok"],
    [
      "第七十二条 决定赔偿就是答复",
      claimed,
      decide({ compensationAnswered: false, items: [{ code: "COMPENSATE", law: "第七十二条" }] }),
      "ok",
    ],
    [
      "第七十二条 驳回赔偿请求也是答复",
      claimed,
      decide({ compensationAnswered: false, items: [{ code: "COMP_REJECT", law: "第七十二条" }] }),
      "ok",
    ],
    ["没有请求赔偿的，不问", HEARD, decide({ compensationAnswered: false }), "ok"],
    ["没有写明起诉的法院", HEARD, decide({ suitCourt: " " }), "IR-18 rightToSueMissing"],
    [
      "依法最终裁决的，不写起诉的法院",
      HEARD,
      decide({ suitCourt: undefined, finalByLaw: true }),
      "ok",
    ],
    [
      "第六十三条 变更没有确认不加重",
      HEARD,
      decide({ items: [{ code: "CHANGE", law: "第六十三条" }], changeNotWorse: "" }),
      "IR-19 changeNotConfirmed",
    ],
    [
      "第六十三条 变更确认不加重",
      HEARD,
      decide({ items: [{ code: "CHANGE", law: "第六十三条" }] }),
      "ok",
    ],
    ["第七十条 没有答复不能维持", lateAnswer(false), decide(), "IR-12 outcomeWithoutAnswer"],
    ["第七十条 逾期答复不能维持", lateAnswer(true), decide(), "IR-12 outcomeWithoutAnswer"],
    [
      "第七十条 第三人提供证据的可以维持",
      [...lateAnswer(false), thirdParty(true), heardToo],
      decide(),
      "ok",
    ],
    [
      "第七十条 第三人没有提供证据",
      [...lateAnswer(false), thirdParty(false), heardToo],
      decide(),
      "IR-12 outcomeWithoutAnswer",
    ],
    [
      "第四十九条 第三人没有听取意见",
      [...HEARD, thirdParty(false)],
      decide(),
      "IR-11 partyNotHeard",
    ],
    [
      "第四十八条 没有登记答复",
      [...ACCEPTED, ...HEARD.slice(4)],
      decide(),
      "IR-12 answerNotRecorded",
    ],
    [
      "两名以上行政复议人员",
      [
        ...HEARD,
        ["assignReviewers", "2025-04-01", { reviewers: [{ name: "魏辉", conflict: false }] }],
      ],
      decide(),
      "IR-10 tooFewReviewers",
    ],
  ])("%s", (...row) => check(row));
});

describe("第五十条、第五十一条 听证", () => {
  const hearing = (over: ReconsiderationPayloads["holdHearing"]): Said => [
    "holdHearing",
    "2025-03-28",
    over,
  ];
  const noticed = [...ANSWERED, notice("2025-03-20", "2025-03-28")];
  const whole = { host: "魏辉", officers: ["孟飞刚", "邓强平"], recorder: "卢兰" };
  test.each<Row>([
    ["主持人、两名听证员、记录员", noticed, hearing(whole), "ok"],
    [
      "一名听证员",
      noticed,
      hearing({ ...whole, officers: ["孟飞刚"] }),
      "IR-14 hearingComposition",
    ],
    [
      "没有听证员",
      noticed,
      hearing({ host: "魏辉", recorder: "卢兰" }),
      "IR-14 hearingComposition",
    ],
    [
      "没有记录员",
      noticed,
      hearing({ host: "魏辉", officers: ["孟飞刚", "邓强平"] }),
      "IR-14 hearingComposition",
    ],
    [
      "听证员不是行政复议人员",
      noticed,
      hearing({ ...whole, officers: ["孟飞刚", "外人"] }),
      "IR-14 hearingComposition",
    ],
    ["没有通知", ANSWERED, hearing(whole), "IR-13 hearingWithoutNotice"],
    [
      "不在通知的日期",
      [...ANSWERED, notice("2025-03-20", "2025-03-31")],
      hearing(whole),
      "IR-13 hearingWithoutNotice",
    ],
    ["通知在四个完整工作日以前", ANSWERED, notice("2025-03-21", "2025-03-28"), "IR-13 W"],
    [
      "通知不足四个完整工作日",
      ANSWERED,
      notice("2025-03-24", "2025-03-28"),
      "IR-13 hearingNoticeShort",
    ],
    ["拟在周末听证", ANSWERED, notice("2025-03-20", "2025-03-29"), "HD-4 W"],
  ])("%s", (...row) => check(row));
});
