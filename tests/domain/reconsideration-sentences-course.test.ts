import { describe, expect, test } from "vitest";
import { plainDate } from "#domain/plain-date";
import type { ReconsiderationPayloads } from "#domain/reconsideration/steps";
import {
  ACCEPTED,
  answerTo,
  caseAfter,
  reads,
  received,
  recordedOn,
  type Said,
  type Sentence,
  SIMPLIFIED,
  suspended,
} from "#tests/domain/reconsideration-acts";

const d = plainDate;
const extend = (on: string, over: Partial<ReconsiderationPayloads["extend"]> = {}): Said => [
  "extend",
  on,
  { days: 10, approver: "局长", approvedBy: "OFFICE_HEAD", notifiedOn: d(on), ...over },
];
const convert = (on: string): Said => [
  "convert",
  on,
  { approver: "局长", approvedBy: "OFFICE_HEAD", reason: "复杂" },
];
const suspend = (over: Partial<ReconsiderationPayloads["suspend"]> = {}): Said => [
  "suspend",
  "2025-03-10",
  { ground: "SU8", evidence: "证明", notifiedAll: true, ...over },
];
const OLD: Said[] = [received("2017-03-01"), ["accept", "2017-03-03", {}]];
const end = (on: string): Said => ["terminate", on, { code: "TERM_OTHER", ground: "TE5" }];
const NOT_CAPPED =
  "行政复议法第四十一条第五项：只有因申请人死亡、丧失行为能力或者终止而中止的案件，才能以中止满六十日为由终止。";

describe("延期、转换、中止的拒绝，逐字写明条文和办法", () => {
  test.each<Sentence>([
    [
      "第六十二条第二款 简易程序不得延期",
      SIMPLIFIED,
      extend("2025-03-20"),
      "行政复议法第六十二条第二款：适用简易程序的案件不得延期；案情复杂的，请先转为普通程序。",
    ],
    [
      "第六十二条第一款 累计三十一日",
      [...ACCEPTED, extend("2025-04-01", { days: 20 })],
      extend("2025-04-10", { days: 11 }),
      "行政复议法第六十二条第一款：延期累计31日，最多不得超过三十日，请更正延长的天数。",
    ],
    [
      "第六十二条第一款 机关负责人批准",
      ACCEPTED,
      extend("2025-04-01", { approvedBy: "ORGAN_HEAD" }),
      "行政复议法第六十二条第一款：延期应当经行政复议机构的负责人批准，请重新报批。",
    ],
    [
      "旧法第三十一条第一款 机构负责人批准",
      OLD,
      extend("2017-04-10"),
      "行政复议法（2017年修正）第三十一条第一款：延期应当经行政复议机关的负责人批准，请重新报批。",
    ],
    [
      "第六十二条第一款 末日次日批准",
      ACCEPTED,
      extend("2025-05-07", { notifiedOn: d("2025-05-06") }),
      "行政复议法第六十二条第一款：延期应当在审理期限届满（2025-05-06）以前批准并告知当事人，期满后不得延期。",
    ],
    [
      "第六十二条第一款 末日次日告知",
      ACCEPTED,
      extend("2025-05-06", { notifiedOn: d("2025-05-07") }),
      "行政复议法第六十二条第一款：延期应当在审理期限届满（2025-05-06）以前批准并告知当事人，期满后不得延期。",
    ],
    [
      "第五十五条 普通程序不用再转",
      ACCEPTED,
      convert("2025-03-20"),
      "行政复议法第五十五条：本案没有适用简易程序，无需转为普通程序。",
    ],
    ["第五十五条 三十日末日转为普通程序", SIMPLIFIED, convert("2025-04-07"), ""],
    [
      "第五十五条 三十日末日次日转为普通程序",
      SIMPLIFIED,
      convert("2025-04-08"),
      "行政复议法第五十五条：简易程序的审理期限截至2025-04-07，期满后不得转为普通程序。",
    ],
    [
      "第三十九条第一款第六项 没有双方同意",
      ACCEPTED,
      suspend({ ground: "SU6" }),
      "行政复议法第三十九条第一款第六项：因调解、和解中止的，应当经申请人和被申请人双方同意，请取得同意后登记。",
    ],
    [
      "第三十九条第一款第六项 双方同意",
      ACCEPTED,
      suspend({ ground: "SU6", bothConsent: true }),
      "",
    ],
    ["第三十九条第一款第八项 不问同意", ACCEPTED, suspend({ bothConsent: false }), ""],
    [
      "第三十九条 没有告知全部当事人",
      ACCEPTED,
      suspend({ notifiedAll: false }),
      "行政复议法第三十九条：中止行政复议应当书面告知全部当事人，请先制发中止通知书。",
    ],
    [
      "第四十一条第五项 满六十日当日终止",
      [...ACCEPTED, suspended("SU1", "2025-11-10")],
      end("2026-01-09"),
      "行政复议法第四十一条第五项：中止至2026-01-09满六十日，请在此后终止。",
    ],
    [
      "第四十一条第五项 满六十日次日终止",
      [...ACCEPTED, suspended("SU1", "2025-11-10")],
      end("2026-01-10"),
      "",
    ],
    [
      "第四十一条第五项 其他中止原因",
      [...ACCEPTED, suspended("SU8", "2025-11-10")],
      end("2026-03-02"),
      NOT_CAPPED,
    ],
    ["第四十一条第五项 没有中止", ACCEPTED, end("2025-05-06"), NOT_CAPPED],
  ])("%s", (...row) => reads(row));
});

describe("第四十条 期满后不得补登中止", () => {
  const facts = caseAfter(...ACCEPTED);
  test.each([
    ["末日登记", "2025-05-06", {}, "ok"],
    ["末日次日登记", "2025-05-07", {}, "IR-24 suspensionBackdated"],
    ["更正时重放，不再问", "2025-05-07", { replayed: true }, "ok"],
  ])("%s", (_title, today, over, answer) => {
    expect(answerTo(facts, suspend(), { today: d(today), ...over })).toBe(answer);
  });
});

test("第四十一条第五项 旧账没有终止日期的，只说没有日期", () => {
  const { warnings } = recordedOn("2025-12-31", ...ACCEPTED, suspended("SU1", "2025-04-01"), [
    "terminate",
    null,
    { code: "TERM_OTHER", ground: "TE5" },
  ]);
  expect(warnings.map(({ code }) => code)).toEqual(["dayMissing"]);
});
