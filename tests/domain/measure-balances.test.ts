import { describe, expect, test } from "vitest";
import {
  type CaseSetId,
  caseSet,
  isCaseSetId,
  isDefendantSetId,
  isDutySetId,
  isProceedingSetId,
  isReconsiderationSetId,
  isSessionSetId,
  listAddress,
} from "#domain/measures/case-sets";
import { DIMENSIONS } from "#domain/measures/dimensions";
import { checkIdentities, endOfPreviousPeriod } from "#domain/measures/identities";
import { isMonthlyId } from "#domain/measures/monthly";
import { candidateBases } from "#domain/measures/percent";
import { isRateId, rateOf } from "#domain/measures/rates";
import { plainDate } from "#domain/plain-date";

const d = plainDate;

describe("平衡校验 EQ1 至 EQ8：两边各加总，少一件多一件都不平", () => {
  /** A year in which everything balances: 5 carried in, 100 received, 98 accepted, 91 concluded. */
  const YEAR: Partial<Record<CaseSetId, number>> = {
    carriedInUndisposed: 5,
    received: 100,
    disposed: 93,
    undisposedAtEnd: 12,
    carriedIn: 5,
    accepted: 98,
    closedInPeriod: 91,
    pendingAtEnd: 12,
    directCorrection: 91,
    lettersReportedByEnd: 3,
    lettersIssuedByEnd: 3,
  };
  const unbalanced = (over: typeof YEAR) =>
    checkIdentities((term) => {
      if ("ofPreviousPeriod" in term) return 5;
      return { ...YEAR, ...over }[term.set] ?? 0;
    })
      .filter(({ holds }) => !holds)
      .map(({ id, left, relation, right }) => `${id} ${left} ${relation} ${right}`);

  test.each<[string, Partial<Record<CaseSetId, number>>, string[]]>([
    ["全部平衡", {}, []],
    ["EQ1 办结少一件", { disposed: 92 }, ["EQ1 105 = 104"]],
    ["EQ1 办结多一件", { disposed: 94 }, ["EQ1 105 = 106"]],
    ["EQ2 期末未审结少一件", { pendingAtEnd: 11 }, ["EQ2 103 = 102"]],
    ["EQ2 期末未审结多一件", { pendingAtEnd: 13 }, ["EQ2 103 = 104"]],
    ["EQ7 直接纠错多于审结", { directCorrection: 92 }, ["EQ7 92 <= 91"]],
    ["EQ7 直接纠错少于审结", { directCorrection: 10 }, []],
    ["EQ8 落实的意见书多于制发的", { lettersReportedByEnd: 4 }, ["EQ8 4 <= 3"]],
  ])("%s", (_title, over, expected) => expect(unbalanced(over)).toEqual(expected));

  test("EQ6 上期的最后一日", () => {
    expect(endOfPreviousPeriod(d("2024-03-01"))).toBe("2024-02-29");
    expect(endOfPreviousPeriod(d("2025-01-01"))).toBe("2024-12-31");
  });
});

describe("已发布的百分比可能的基数", () => {
  const bases = (text: string, count: number) =>
    candidateBases(text, [{ name: "案件", count }]).map(({ numerators }) => numerators);
  test.each<[string, number, number[][]]>([
    [" 75 % ", 120, [[90]]],
    ["75％", 120, [[90]]],
    ["约75%", 120, []],
    ["75%左右", 120, []],
    ["75%。", 120, []],
    ["75件%", 120, []],
    ["75", 120, []],
    ["0%", 120, [[0]]],
    ["0%", 0, []],
    ["100%", 250, [[249, 250]]],
    ["150%", 8, [[12]]],
    ["50.0%", 8, [[4]]],
  ])("“%s”，%d件", (text, count, expected) => expect(bases(text, count)).toEqual(expected));
});

describe("口径属于哪个登记册", () => {
  test.each<[string, boolean[]]>([
    ["received", [true, true, false, false, false, false]],
    ["suits", [true, false, true, false, false, false]],
    ["missedSessions", [true, false, false, true, false, false]],
    ["nothing", [false, false, false, false, false, false]],
    ["toString", [false, false, false, false, false, false]],
  ])("%s", (id, expected) => {
    const asked = [
      isCaseSetId,
      isReconsiderationSetId,
      isProceedingSetId,
      isSessionSetId,
      isDefendantSetId,
      isDutySetId,
    ];
    expect(asked.map((is) => is(id))).toEqual(expected);
  });

  test("列表的网址：没有机关的不写机关", () => {
    const scope = { from: d("2017-01-01"), to: d("2017-12-31"), asOf: d("2018-01-31") };
    expect(listAddress("received", scope)).toBe(
      "/reconsideration?set=received&from=2017-01-01&to=2017-12-31&asOf=2018-01-31&size=200",
    );
    expect(listAddress("suits", { ...scope, organId: "7b1c" }, { form: "JOINT" })).toBe(
      "/litigation?set=suits&from=2017-01-01&to=2017-12-31&asOf=2018-01-31&organ=7b1c&form=JOINT&size=200",
    );
  });

  test("HA-1 开庭案件中负责人出庭的案件；指标与逐月图的编号", () => {
    const { numerator, denominator } = rateOf("HA-1");
    expect([caseSet(numerator).unit, caseSet(denominator).unit]).toEqual([
      "proceeding",
      "proceeding",
    ]);
    expect(["HA-1", "HA-99", "toString"].map(isRateId)).toEqual([true, false, false]);
    expect(["litigation", "litigations", "toString"].map(isMonthlyId)).toEqual([
      true,
      false,
      false,
    ]);
  });

  test("T6 被告形式与审级合为一栏", () => {
    const { values = {} } = DIMENSIONS.proceeding.formInstance ?? {};
    expect(values["JOINT:FIRST"]).toBe("复议机关为共同被告，一审");
    expect(values[":SECOND"]).toBe("未载明，二审");
    expect(DIMENSIONS.reconsideration.outcome?.values.REVOKE).toBe("撤销");
    expect(DIMENSIONS.reconsideration.level?.values.SEVERAL).toBe("其他（两个以上被申请人）");
  });
});
