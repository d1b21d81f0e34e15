import { describe, test } from "vitest";
import { plainDate } from "#domain/plain-date";
import type { ReconsiderationPayloads } from "#domain/reconsideration/steps";
import {
  ACCEPTED,
  reads,
  received,
  type Said,
  type Sentence,
  SIMPLIFIED,
} from "#tests/domain/reconsideration-acts";

const d = plainDate;
type Reviewers = ReconsiderationPayloads["assignReviewers"]["reviewers"];
const assign = (...reviewers: Reviewers): Said => ["assignReviewers", "2025-03-06", { reviewers }];
const newcomer = (name: string, qualified: boolean) => ({
  name,
  conflict: false,
  newcomer: { qualified },
});
const investigate = (...reviewers: string[]): Said => [
  "takeEvidence",
  "2025-03-10",
  { reviewers, what: "现场" },
];
const advise = (over: { adopted: boolean; reason?: string }, on = "2025-03-25"): Said => [
  "committeeAdvice",
  on,
  { advice: "撤销", ...over },
];
const inspect = (granted: boolean, refusalReason?: string): Said => [
  "inspectFile",
  "2025-03-20",
  { who: "王明", granted, refusalReason },
];
const ACT_KNOWN: Said[] = [
  received("2025-03-03", { actOn: d("2025-02-03"), knownOn: d("2025-02-03") }),
  ...ACCEPTED.slice(1),
];
const offer = (collectedOn: string, newReasonsRaised = false): Said => [
  "offerEvidence",
  "2025-03-20",
  { what: "笔录", collectedOn: d(collectedOn), newReasonsRaised },
];
const ERA_C: Said[] = [received("2026-07-06"), ["accept", "2026-07-08", { procedure: "ORDINARY" }]];

const REASON = "如仍要办理，请写明理由。";

describe("审理中的拒绝和提示，逐字写明条文和办法", () => {
  test.each<Sentence>([
    [
      "承办人有利害关系（没有条文，依本机关规定）",
      ACCEPTED,
      assign(
        { name: "魏辉", conflict: true },
        { name: "卢兰", conflict: false },
        { name: "孟飞刚", conflict: true },
      ),
      "本机关办案规定（法律、行政法规没有规定行政复议人员的回避）：魏辉、孟飞刚与本案有利害关系，不得承办，请另行指定。",
    ],
    [
      "第六条第二款 初次从事的人员没有资格",
      ACCEPTED,
      assign(newcomer("甲", false), newcomer("乙", true), newcomer("丙", false), {
        name: "丁",
        conflict: false,
      }),
      `行政复议法第六条第二款：甲、丙初次从事行政复议工作，没有法律职业资格和任前培训的记录，请补录。${REASON}`,
    ],
    ["第六条第二款 都有资格", ACCEPTED, assign(newcomer("乙", true)), ""],
    ["第六条第二款 不是初次从事", ACCEPTED, assign({ name: "丁", conflict: false }), ""],
    [
      "第四十八条 普通程序七个工作日发送副本",
      ACCEPTED,
      ["sendCopy", "2025-03-17", {}],
      `行政复议法第四十八条、第五十四条第一款：申请书副本应当在2025-03-14以前发送被申请人，本次属于逾期办理。${REASON}`,
    ],
    ["第五十四条 简易程序三个工作日发送副本", SIMPLIFIED, ["sendCopy", "2025-03-10", {}], ""],
    [
      "第五十四条 简易程序第四个工作日发送副本",
      SIMPLIFIED,
      ["sendCopy", "2025-03-11", {}],
      `行政复议法第四十八条、第五十四条第一款：申请书副本应当在2025-03-10以前发送被申请人，本次属于逾期办理。${REASON}`,
    ],
    [
      "2026年条例第十八条 只委托律师",
      ERA_C,
      ["answer", "2026-07-16", { given: true, agents: { staff: 0, lawyers: 1 } }],
      `行政复议法实施条例第十八条：被申请人应当委托一至二名工作人员参加，不得仅委托律师，请要求更换代理人。${REASON}`,
    ],
    [
      "2026年条例以前不问",
      ACCEPTED,
      ["answer", "2025-03-14", { given: true, agents: { staff: 0, lawyers: 1 } }],
      "",
    ],
    [
      "第四十五条第二款 同一人不算两人",
      ACCEPTED,
      investigate("魏辉", "魏辉"),
      "行政复议法第四十五条第二款：调查取证时行政复议人员不得少于两人，请补填参加人员。",
    ],
    ["第四十五条第二款 两人", ACCEPTED, investigate("魏辉", "孟飞刚"), ""],
    [
      "第五十二条 不采纳而没有理由",
      ACCEPTED,
      advise({ adopted: false, reason: " " }),
      "行政复议法第五十二条：未采纳行政复议委员会咨询意见的，应当说明理由，请补填。",
    ],
    [
      "2026年条例第五十二条 不采纳而没有理由",
      ERA_C,
      advise({ adopted: false }, "2026-07-20"),
      "行政复议法实施条例第五十二条：未采纳行政复议委员会咨询意见的，应当说明理由，请补填。",
    ],
    ["第五十二条 不采纳写明理由", ACCEPTED, advise({ adopted: false, reason: "证据充分" }), ""],
    ["第五十二条 采纳不必写理由", ACCEPTED, advise({ adopted: true }), ""],
    [
      "第四十六条 行为作出以后收集的证据",
      ACT_KNOWN,
      offer("2025-02-04"),
      "行政复议法第四十六条：证据收集于2025-02-04，在行政行为作出以后，不得作为认定其合法的依据，请标明不采用。",
    ],
    ["第四十六条 行为作出当日收集的证据", ACT_KNOWN, offer("2025-02-03"), ""],
    ["第四十六条 申请人提出新理由，可以补充", ACT_KNOWN, offer("2025-02-04", true), ""],
    ["第四十六条 行为日期不明，收到申请当日收集", ACCEPTED, offer("2025-03-03"), ""],
    [
      "第四十六条 行为日期不明，收到申请次日收集",
      ACCEPTED,
      offer("2025-03-04"),
      "行政复议法第四十六条：证据收集于2025-03-04，在行政行为作出以后，不得作为认定其合法的依据，请标明不采用。",
    ],
    [
      "第四十七条 不同意查阅而没有理由",
      ACCEPTED,
      inspect(false, " "),
      `行政复议法第四十七条：不同意查阅、复制的，应当属于国家秘密、商业秘密、个人隐私或者可能危及安全稳定的情形，请写明理由。${REASON}`,
    ],
    ["第四十七条 不同意查阅写明理由", ACCEPTED, inspect(false, "国家秘密"), ""],
    ["第四十七条 同意查阅", ACCEPTED, inspect(true), ""],
  ])("%s", (...row) => reads(row));
});
