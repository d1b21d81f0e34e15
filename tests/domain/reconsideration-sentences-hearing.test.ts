import { describe, expect, test } from "vitest";
import { plainDate } from "#domain/plain-date";
import type { ReconsiderationPayloads } from "#domain/reconsideration/steps";
import {
  ACCEPTED,
  ANSWERED,
  answerTo,
  caseAfter,
  type Line,
  notice,
  RECEIVED,
  reads,
  recordedOn,
  type Said,
  type Sentence,
} from "#tests/domain/reconsideration-acts";

const d = plainDate;
type Reviewers = ReconsiderationPayloads["assignReviewers"]["reviewers"];
const assign = (...reviewers: Reviewers): Said => ["assignReviewers", "2025-03-06", { reviewers }];
const hold = (over: ReconsiderationPayloads["holdHearing"] = {}, on = "2025-03-28"): Said => [
  "holdHearing",
  on,
  { host: "魏辉", officers: ["孟飞刚", "邓强平"], recorder: "卢兰", ...over },
];
const NOTICED: Said[] = [...ANSWERED, notice("2025-03-20", "2025-03-28")];

const COMPOSITION =
  "行政复议法第五十条第三款：听证应当由一名行政复议人员主持、两名以上行政复议人员任听证员，另有一名记录员，四人以上各不相同，请更正组成。";
const NOTICE_LAW = "行政复议法第五十一条第一款、行政复议普通程序听证办法第四条";
const HOLIDAYS = "全国年节及纪念日放假办法第七条";
const REASON = "如仍要办理，请写明理由。";

describe("听证的拒绝和提示，逐字写明条文和办法", () => {
  const told = (on: string, hearingOn: string, ...parties: string[]): Said => [
    "noticeHearing",
    "2025-03-28",
    {
      ...{ hearingOn: d(hearingOn), place: "听证室", matters: "事实" },
      served: parties.map((party) => ({ party, on: d(on) })),
    },
  ];
  test.each<Sentence>([
    [
      "第五十一条第一款 有一方没有通知",
      ANSWERED,
      told("2025-03-20", "2025-03-28", "王明"),
      `${NOTICE_LAW}：听证通知没有送达全部当事人（缺1名），请逐一送达后登记。`,
    ],
    [
      "第五十一条第一款 三个工作日前通知",
      ANSWERED,
      notice("2025-03-24", "2025-03-28"),
      `${NOTICE_LAW}：听证通知距听证只有3个工作日，不足五个工作日，请重新通知或者改期。`,
    ],
    [
      "第五十一条第一款 听证以后才送达",
      ANSWERED,
      told("2025-03-28", "2025-03-21", "王明", "酒泉市公安局"),
      `${NOTICE_LAW}：听证通知距听证只有0个工作日，不足五个工作日，请重新通知或者改期。`,
    ],
    [
      "第五十一条第一款 恰为四个完整工作日",
      ANSWERED,
      notice("2025-03-21", "2025-03-28"),
      `${NOTICE_LAW}：听证通知与听证之间恰为四个完整工作日，“五个工作日前”有不同算法，建议提前通知。${REASON}`,
    ],
    [
      "拟在周末听证",
      ANSWERED,
      notice("2025-03-20", "2025-03-29"),
      `${HOLIDAYS}：拟定听证日期2025-03-29是休息日，请改在工作日举行。${REASON}`,
    ],
    [
      "拟在清明假期听证",
      ANSWERED,
      notice("2025-03-20", "2025-04-04"),
      `${HOLIDAYS}：拟定听证日期2025-04-04是清明节假期，请改在工作日举行。${REASON}`,
    ],
    ["拟在调休上班的周日听证", ANSWERED, notice("2025-04-14", "2025-04-27"), ""],
    [
      "第五十一条 没有通知这一天",
      NOTICED,
      hold({}, "2025-03-31"),
      `${NOTICE_LAW}：没有通知当事人在这一天举行听证，请先登记听证通知，或者更正日期。`,
    ],
    [
      "第五十一条第二款 没有通知，不能登记放弃",
      ANSWERED,
      ["waiveHearing", "2025-03-28", { absenceRecord: "未到场" }],
      `${NOTICE_LAW}：没有通知当事人在这一天举行听证，请先登记听证通知，或者更正日期。`,
    ],
    [
      "第五十条第三款 三名听证员而没有记录员",
      NOTICED,
      hold({ officers: ["孟飞刚", "邓强平", "魏辉"], recorder: undefined }),
      COMPOSITION,
    ],
    ["第五十条第三款 记录员是听证员", NOTICED, hold({ recorder: "孟飞刚" }), COMPOSITION],
    ["第五十条第三款 没有主持人", NOTICED, hold({ host: undefined }), COMPOSITION],
    ["第五十条第三款 主持人不是行政复议人员", NOTICED, hold({ host: "外人" }), COMPOSITION],
    ["第五十条第三款 没有听证员", NOTICED, hold({ officers: undefined }), COMPOSITION],
    ["第五十条第三款 组成合法", NOTICED, hold(), ""],
  ])("%s", (...row) => reads(row));

  test("第五十条第三款 四名行政复议人员，没有另外的记录员", () => {
    const four: Said[] = [
      ...NOTICED,
      assign(...["魏辉", "孟飞刚", "邓强平", "甲"].map((name) => ({ name, conflict: false }))),
    ];
    const act = hold({ officers: ["孟飞刚", "邓强平", "甲"], recorder: undefined });
    expect(answerTo(caseAfter(...four), act)).toBe("IR-14 hearingComposition");
  });
});

describe("旧账中的听证", () => {
  const doubts = (...before: Line[]) =>
    recordedOn("2025-12-31", ...before, ["holdHearing", "2025-04-05", {}]).warnings;
  const heard = (...before: Line[]) =>
    doubts(...before).map(({ law, message }) => `${law}：${message}`);
  const REST = `${HOLIDAYS}：听证日期2025-04-05是清明节假期，请核对听证笔录上的日期。`;

  test("第五十一条 没有受理记录却听证", () => {
    expect(heard(RECEIVED)).toEqual([
      "行政复议法第五十条第三款、第五十一条第三款：案件现为“收到申请”，“举行听证”只能在“已受理、审理中”时办理，请先办理或者更正前面的步骤。",
      REST,
      "行政复议法第五十一条第一款：案件没有受理记录却举行了听证，请先登记受理。",
    ]);
  });

  test("已经受理，或者已经不予受理的，不说没有受理记录", () => {
    expect(heard(...ACCEPTED)).toEqual([REST]);
    const refused: Line[] = [RECEIVED, ["refuse", "2025-03-05", { grounds: ["NA2"] }]];
    expect(doubts(...refused).map(({ code }) => code)).toEqual([
      "stepOutOfOrder",
      "hearingOnRestDay",
    ]);
    const back: Line[] = [...ACCEPTED, ["correct", "2025-03-07", { satisfied: [] }]];
    expect(doubts(...back).map(({ code }) => code)).toEqual([
      ...["stepOutOfOrder", "stepOutOfOrder"],
      "hearingOnRestDay",
    ]);
  });

  test("周末听证", () => {
    const { warnings } = recordedOn("2025-12-31", ...ACCEPTED, ["holdHearing", "2025-03-15", {}]);
    expect(warnings.map(({ message }) => message)).toEqual([
      "听证日期2025-03-15是休息日，请核对听证笔录上的日期。",
    ]);
  });
});
