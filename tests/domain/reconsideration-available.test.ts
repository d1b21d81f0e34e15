import { describe, expect, test } from "vitest";
import { STATE_CALENDAR } from "#domain/calendar";
import { plainDate } from "#domain/plain-date";
import { availableSteps } from "#domain/reconsideration/available";
import type { ReconsiderationFacts } from "#domain/reconsideration/facts";
import {
  ACCEPTED,
  caseAfter,
  decide,
  HEARD,
  RECEIVED,
  received,
  type Said,
  SIMPLIFIED,
  suspended,
} from "#tests/domain/reconsideration-acts";

function offered(facts: ReconsiderationFacts | undefined, today: string) {
  return availableSteps(facts, {
    calendar: STATE_CALENDAR,
    today: plainDate(today),
    manner: "live",
  });
}
const names = (before: Said[], today: string) =>
  offered(caseAfter(...before), today).map(({ label }) => label);

/** Steps that no status forbids. */
const ANYTIME = [
  "查阅、复制案卷",
  "制发行政复议意见书",
  "收到意见书落实报告",
  "制发行政复议建议书",
  "登记其后信访",
];
const BEFORE_DUE = ["通知补正", "告知变更被申请人", "受理", "不予受理", "受理前撤回"];
const TOLD: Said = ["askForCorrection", "2025-03-04", { items: ["身份证明"] }];

describe("今天可以办理的步骤", () => {
  test("还没有案件的，只能登记申请；第三十二条 2024年起也可以通过作出处罚的机关", () => {
    expect(offered(undefined, "2025-03-03")).toStrictEqual([
      { step: "receive", id: "S01", label: "收到申请" },
      { step: "receiveViaAgency", id: "S02", label: "通过作出处罚的机关收到申请" },
    ]);
    expect(offered(undefined, "2023-12-29").map(({ id }) => id)).toEqual(["S01"]);
  });

  test.each<[string, Said[], string, string[]]>([
    ["第三十条第一款 审查期限末日", [RECEIVED], "2025-03-10", BEFORE_DUE],
    [
      "第三十条第三款 审查期限届满",
      [RECEIVED],
      "2025-03-11",
      ["告知变更被申请人", "视为受理", "受理前撤回"],
    ],
    [
      "2026年条例第三十七条第二款 可以告知不再处理",
      [received("2026-07-06")],
      "2026-07-07",
      ["通知补正", "告知变更被申请人", "受理", "不予受理", "告知不再处理", "受理前撤回"],
    ],
    [
      "第三十一条 补正期间",
      [RECEIVED, TOLD],
      "2025-03-05",
      ["收到补正材料", "视为放弃申请", "告知变更被申请人", "受理前撤回"],
    ],
    [
      "第三十一条第三款 补正以后重新审查五个工作日（E14，末日2025-10-28）",
      [
        received("2025-09-26"),
        ["askForCorrection", "2025-09-30", { items: ["身份证明"] }],
        ["correct", "2025-10-21", { satisfied: [] }],
      ],
      "2025-10-28",
      BEFORE_DUE,
    ],
    [
      "归档以后",
      [
        RECEIVED,
        ["withdrawBefore", "2025-03-04", { written: true }],
        ["archive", "2025-03-05", {}],
      ],
      "2025-03-06",
      [],
    ],
  ])("%s", (_title, before, today, expected) => {
    expect(names(before, today)).toEqual([...expected, ...ANYTIME]);
  });

  test("第三十条第三款 视为受理只能是审查期限末日", () => {
    const steps = offered(caseAfter(RECEIVED), "2025-03-20");
    expect(steps.find(({ step }) => step === "acceptDeemed")).toStrictEqual({
      ...{ step: "acceptDeemed", id: "S07", label: "视为受理" },
      on: "2025-03-10",
    });
    expect(steps.filter((step) => "on" in step)).toHaveLength(1);
  });

  test.each<[string, Said[], string[]]>([
    ["第六十二条第一款 普通程序可以延期，不必转换", ACCEPTED, ["延期"]],
    ["第五十五条 简易程序可以转换，不能延期", SIMPLIFIED, ["转为普通程序"]],
    ["第三十九条 中止期间都不能", [...ACCEPTED, suspended("SU8", "2025-03-10")], []],
  ])("%s", (_title, before, expected) => {
    const steps = names(before, "2025-03-20");
    expect(steps.filter((label) => label === "延期" || label === "转为普通程序")).toEqual(expected);
  });

  test("已经决定的，只有送达和其后的步骤", () => {
    expect(names([...HEARD, decide()], "2025-04-14")).toEqual([
      ANYTIME[0],
      "送达",
      ...ANYTIME.slice(1),
    ]);
  });
});
