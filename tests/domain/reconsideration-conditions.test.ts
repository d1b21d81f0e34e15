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

type Refuse = ReconsiderationPayloads["refuse"];
const refuse = (over: Partial<Refuse>): Said => [
  "refuse",
  "2025-03-06",
  { grounds: ["NA4"], reason: "超过申请期限", ...over },
];
const limit = (toldOfRights: boolean): Partial<Refuse> => ({
  limit: { dueOn: d("2025-01-01"), trigger: "知道行政行为", toldOfRights },
});
const knownOn = (day: string, over = {}): Said[] => [
  ["receive", "2025-03-03", anApplication({ knownOn: d(day), ...over })],
];
const same = (sameApplicant: boolean, sameAct: boolean): Said =>
  refuse({
    grounds: ["NA7"],
    pendingElsewhere: { caseNumber: "酒政复〔2025〕1号", sameApplicant, sameAct },
  });

describe("第二十条第三款 未告知申请权利的，自知道之日起一年以内不算超期", () => {
  test.each<Row>([
    ["已告知的，按六十日", knownOn("2024-10-01"), refuse(limit(true)), "ok"],
    ["未告知，收到时刚满一年", knownOn("2024-03-03"), refuse(limit(false)), "IR-04 W"],
    ["未告知，收到时已超过一年", knownOn("2024-03-02"), refuse(limit(false)), "ok"],
    [
      "未告知，申请日在一年以内",
      knownOn("2024-03-02", { filedOn: d("2025-03-02") }),
      refuse(limit(false)),
      "IR-04 W",
    ],
    ["未告知，不知道何时知道", [RECEIVED], refuse(limit(false)), "IR-04 W"],
    ["理由不是超期的，不问", [RECEIVED], refuse({ grounds: ["NA2"], ...limit(false) }), "ok"],
    ["超期而没有写明期限", [RECEIVED], refuse({}), "IR-04 W"],
  ])("%s", (...row) => check(row));
});

describe("第三十条第一款第七项 同一申请人、同一行政行为才是重复申请", () => {
  test.each<Row>([
    ["同一申请人、同一行为", [RECEIVED], same(true, true), "ok"],
    ["同一申请人、不同行为", [RECEIVED], same(true, false), "IR-05 notTheSameMatter"],
    ["不同申请人、同一行为", [RECEIVED], same(false, true), "IR-05 notTheSameMatter"],
    ["没有写明已受理的案件", [RECEIVED], refuse({ grounds: ["NA7"] }), "IR-05 notTheSameMatter"],
  ])("%s", (...row) => check(row));
});

const signedBy = ["王明", "酒泉市公安局"];
const mediate = (over: ReconsiderationPayloads["mediate"], on = "2025-03-20"): Said => [
  "mediate",
  on,
  over,
];
const terminate = (over: ReconsiderationPayloads["terminate"]): Said => [
  "terminate",
  "2025-03-20",
  over,
];
const withdrawn = { code: "TERM_WITHDRAW", ground: "TE1" } as const;
const GROUP: Said[] = [
  [
    "receive",
    "2025-03-03",
    anApplication({ applicantCount: 12, representatives: ["王明", "李红"] }),
  ],
  ...ACCEPTED.slice(1),
];

describe("不作决定而结案", () => {
  test.each<Row>([
    [
      "第七十三条 双方签名、当日盖章",
      ACCEPTED,
      mediate({ signedBy, sealedOn: d("2025-03-20") }),
      "ok",
    ],
    ["第七十三条 没有盖章", ACCEPTED, mediate({ signedBy }), "IR-28 letterNotEffective"],
    [
      "第七十三条 盖章晚于生效",
      ACCEPTED,
      mediate({ signedBy, sealedOn: d("2025-03-21") }),
      "IR-28 letterNotEffective",
    ],
    [
      "第七十三条 无人签名",
      ACCEPTED,
      mediate({ sealedOn: d("2025-03-20") }),
      "IR-28 letterNotEffective",
    ],
    ["第四十一条 准予撤回", ACCEPTED, terminate({ ...withdrawn, permitted: true }), "ok"],
    [
      "第四十一条 未经准予",
      ACCEPTED,
      terminate({ ...withdrawn, permitted: false }),
      "S31 withdrawalNotPermitted",
    ],
    [
      "第四十一条 撤回却写其他事由",
      ACCEPTED,
      terminate({ code: "TERM_WITHDRAW", ground: "TE2", permitted: true }),
      "S31 withdrawalNotPermitted",
    ],
    [
      "第四十一条 其他终止没有事由",
      ACCEPTED,
      terminate({ code: "TERM_OTHER" }),
      "S31 withdrawalNotPermitted",
    ],
    [
      "第四十一条 其他终止却写撤回",
      ACCEPTED,
      terminate({ code: "TERM_OTHER", ground: "TE1", permitted: true }),
      "S31 withdrawalNotPermitted",
    ],
    ["第四十一条 申请人死亡", ACCEPTED, terminate({ code: "TERM_OTHER", ground: "TE2" }), "ok"],
    [
      "第十五条 代表人撤回，被代表的人同意",
      GROUP,
      terminate({ ...withdrawn, permitted: true, representedConsent: true }),
      "ok",
    ],
    [
      "第十五条 代表人撤回，被代表的人没有同意",
      GROUP,
      terminate({ ...withdrawn, permitted: true }),
      "IR-09 W",
    ],
    [
      "第十五条 因死亡终止，不问同意",
      GROUP,
      terminate({ code: "TERM_OTHER", ground: "TE2" }),
      "ok",
    ],
    [
      "第三十三条 驳回没有理由",
      ACCEPTED,
      ["reject", "2025-03-20", { grounds: [] }],
      "S33 rejectionWithoutGround",
    ],
    ["第三十三条 驳回写明理由", ACCEPTED, ["reject", "2025-03-20", { grounds: ["RJ1"] }], "ok"],
  ])("%s", (...row) => check(row));
});

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
