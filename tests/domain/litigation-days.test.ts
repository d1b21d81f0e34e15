import { describe, expect, test } from "vitest";
import type { LitigationPayloads, OpenProceedingPayload } from "#domain/litigation/payloads";
import { plainDate } from "#domain/plain-date";
import { aHead, aSuit } from "#tests/domain/dispute-history";
import {
  type Done,
  doubtLines,
  HELD,
  JUDGED,
  lastTaken,
  OPEN,
} from "#tests/domain/litigation-acts";

/** Days, limits of each party, and who was in court: what a past record keeps as doubts. */

const d = plainDate;
const BUREAU = "酒泉市公安局";
const CITY = "酒泉市人民政府";
const TWO: Done = [
  "openProceeding",
  "2025-03-03",
  aSuit({
    plaintiffs: [{ name: "王明" }, { name: "李娟" }],
    defendants: [
      { organId: CITY, counted: false },
      { organId: BUREAU, counted: true },
    ],
  }),
];

describe("步骤的日期", () => {
  const LAW = "行政诉讼法第八十一条 | on";
  test.each<[string, Done[], string[]]>([
    [
      "没有日期",
      [OPEN, ["assign", null, { handlers: ["周洋"] }]],
      [`IR-32 | B | ${LAW} | 没有写明这一步骤的日期，请查卷后补填日期。`],
    ],
    [
      "说明缺席、败诉分析可以没有日期",
      [OPEN, JUDGED, ["analyseLoss", null, { finding: "证据" }]],
      [],
    ],
    [
      "今天以后的日期",
      [OPEN, ["assign", "2026-08-04", { handlers: ["周洋"] }]],
      [`IR-32 | B | ${LAW} | 日期2026-08-04在今天（2026-08-03）之后，请填写实际发生的日期。`],
    ],
    [
      "裁判早于通知，也早于开庭",
      [OPEN, HELD, ["judge", "2025-03-02", { outcomeWritten: "撤销" }]],
      [
        `IR-32 | B | ${LAW} | 裁判日期早于收到应诉通知日期，裁判日期早于第1次开庭日期，日期先后矛盾，请核对案卷后更正。`,
      ],
    ],
    [
      "劳动节开庭",
      [OPEN, session("2025-05-01", aHead())],
      [
        "HD-4 | W | 全国年节及纪念日放假办法第七条 | on | 开庭日期2025-05-01是劳动节假期，请核对庭审笔录上的日期。",
      ],
    ],
    [
      "星期日开庭",
      [OPEN, session("2025-04-13", aHead())],
      [
        "HD-4 | W | 全国年节及纪念日放假办法第七条 | on | 开庭日期2025-04-13是休息日，请核对庭审笔录上的日期。",
      ],
    ],
    ["调休的星期日上班", [OPEN, session("2025-04-27", aHead())], []],
  ])("%s", (_title, done, expected) => expect(doubtLines(...done)).toEqual(expected));

  test("没有开庭日期的，不能判断当日有效的出庭规定", () => {
    expect(lastTaken([OPEN, session(null, aHead())], { manner: "ledger" })).toEqual({
      ok: false,
      rule: "5.1",
      law: "行政诉讼法第三条第三款",
      code: "sessionDayMissing",
      message: "没有开庭日期，无法判断当日有效的出庭规定，请查庭审笔录补填。",
    });
  });
});

describe("期限：各当事人自己收到之日起算，没有日期的不推算", () => {
  const copied: Done[] = [
    TWO,
    ["receiveCopy", "2025-03-10", { organId: CITY }],
    ["receiveCopy", "2025-03-03", { organId: BUREAU }],
  ];
  const answer = (on: string | null): Done => [
    "answer",
    on,
    { organId: BUREAU, evidenceListed: true },
  ];
  const delay = (on: string | null, organId = BUREAU): Done => [
    "askDelay",
    on,
    { organId, cause: "洪水" },
  ];
  const object = (on: string | null): Done => ["objectJurisdiction", on, { organId: BUREAU }];
  const summon = (on: string | null): Done => [
    "summon",
    on,
    { ordinal: 1, hearingOn: d("2025-04-15"), headNotified: true },
  ];
  const served: Done[] = [
    TWO,
    ["judge", "2025-05-20", { outcome: "DISMISS_CLAIM", outcomeWritten: "驳回" }],
    ["serveJudgment", "2025-05-26", { party: "李娟" }],
    ["serveJudgment", "2025-05-21", { party: "王明" }],
  ];
  const appeal = (on: string | null, by = "王明"): Done => [
    "appeal",
    on,
    { by, against: "JUDGMENT" },
  ];
  const LATE =
    "IR-40 | W | 行政诉讼法第六十七条第一款、第三十四条第二款 | on | 答辩举证期限为收到起诉状副本之日起十五日（自然日），截至2025-03-18，逾期提供证据视为没有相应证据，请核对是否申请过延期。";
  const UNDATED =
    "IR-32 | B | 行政诉讼法第八十一条 | on | 没有写明这一步骤的日期，请查卷后补填日期。";
  test.each<[string, Done[], string[]]>([
    ["第六十七条 第十五日答辩", [...copied, answer("2025-03-18")], []],
    ["第六十七条 第十六日答辩，另一被告的副本收得晚", [...copied, answer("2025-03-19")], [LATE]],
    [
      "第三十六条 另一被告申请延期，不及于本被告",
      [...copied, delay("2025-03-12", CITY), answer("2025-03-19")],
      [LATE],
    ],
    ["答辩没有日期", [...copied, answer(null)], [UNDATED]],
    ["第三十六条 末日申请延期", [...copied, delay("2025-03-18")], []],
    [
      "第三十六条 末日次日申请延期",
      [...copied, delay("2025-03-19")],
      [
        "L10 | B | 行政诉讼法第三十六条第一款 | on | 延期举证应当在举证期限内（截至2025-03-18）书面申请，期满后不得申请。",
      ],
    ],
    ["申请延期没有日期", [...copied, delay(null)], [UNDATED]],
    ["第十条 末日提出管辖异议", [...copied, object("2025-03-18")], []],
    [
      "第十条 末日次日提出管辖异议",
      [...copied, object("2025-03-19")],
      [
        "L11 | B | 法释〔2018〕1号第十条 | on | 管辖异议应当在收到起诉状副本之日起十五日内（截至2025-03-18）提出，期满后不再审查。",
      ],
    ],
    ["管辖异议没有日期", [...copied, object(null)], [UNDATED]],
    ["第七十一条 开庭三日前收到传票", [TWO, summon("2025-04-11")], []],
    [
      "第七十一条 不足三日",
      [TWO, summon("2025-04-12")],
      [
        "L13 | W | 法释〔2018〕1号第七十一条 | on | 传票和负责人出庭通知应当在开庭三日前（至迟2025-04-11）送达，可以请求人民法院改期。",
      ],
    ],
    ["传票没有日期", [TWO, summon(null)], [UNDATED]],
    ["第八十五条 收到判决第十五日上诉", [...served, appeal("2025-06-05")], []],
    [
      "第八十五条 第十六日上诉，另一原告收得晚",
      [...served, appeal("2025-06-06")],
      [
        "IR-48 | B | 行政诉讼法第八十五条 | on | 上诉期限截至2025-06-05（判决十五日、裁定十日，自该当事人收到之日的次日起算），期满后裁判已生效。",
      ],
    ],
    ["第八十五条 后收到的原告后届满", [...served, appeal("2025-06-10", "李娟")], []],
    [
      "第八十五条 没有送达该被告",
      [...served, appeal("2025-06-05", BUREAU)],
      [
        "IR-48 | B | 行政诉讼法第八十五条 | by | 没有登记裁判文书送达该上诉人的日期，无法计算上诉期限，请先登记送达。",
      ],
    ],
    ["上诉没有日期", [...served, appeal(null)], [UNDATED]],
  ])("%s", (_title, done, expected) => expect(doubtLines(...done)).toEqual(expected));
});

describe("第八十五条 什么可以上诉", () => {
  const appealed = (
    instance: OpenProceedingPayload["instance"],
    outcome: LitigationPayloads["judge"]["outcome"],
    against: "JUDGMENT" | "RULING" = "JUDGMENT",
  ): string[] => {
    return doubtLines(
      ["openProceeding", "2025-03-03", aSuit({ instance })],
      ["judge", "2025-05-20", { outcome, outcomeWritten: "裁判" }],
      ["serveJudgment", "2025-05-21", { party: "王明" }],
      ["appeal", "2025-05-26", { by: "王明", against }],
    );
  };
  const no = (message: string) => [
    `IR-48 | B | 行政诉讼法第八十五条、法释〔2018〕1号第一百零一条 | against | ${message}`,
  ];
  const FINAL = no("第二审和再审的裁判不得上诉（两审终审），可以依法申请再审。");
  test("判决和裁定各走各的期限，两审终审", () => {
    expect(appealed("FIRST", "DISMISS_CLAIM")).toEqual([]);
    expect(appealed("REMAND", "DISMISS_CLAIM")).toEqual([]);
    expect(appealed("SECOND", "DISMISS_CLAIM")).toEqual(FINAL);
    expect(appealed("RETRIAL", "DISMISS_CLAIM")).toEqual(FINAL);
    expect(appealed("FIRST", undefined)).toEqual([]);
    expect(appealed("FIRST", "MEDIATED")).toEqual(
      no("本案以裁定或者调解结案，不适用判决的上诉期限，请更正。"),
    );
    expect(appealed("FIRST", "NOT_FILED", "RULING")).toEqual([]);
    expect(appealed("FIRST", "DISMISS_SUIT", "RULING")).toEqual([]);
    expect(appealed("FIRST", "WITHDRAW_OWN", "RULING")).toEqual(
      no("只有不予立案、驳回起诉和管辖权异议的裁定可以上诉，请更正。"),
    );
  });
});

function session(on: string | null, ...attendees: ReturnType<typeof aHead>[]): Done {
  return ["holdSession", on, { ordinal: 1, attendees, headDeclared: null }];
}
