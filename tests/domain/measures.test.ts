import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  CASE_SET_IDS,
  CASE_SETS,
  type CaseSetId,
  caseSet,
  listAddress,
} from "#domain/measures/case-sets";
import { type Facts, matches, type Scope } from "#domain/measures/conditions";
import { checkIdentities } from "#domain/measures/identities";
import { MONTHLY } from "#domain/measures/monthly";
import { monthsOf } from "#domain/measures/months";
import { annualParagraph, paragraphText } from "#domain/measures/paragraph";
import { candidateBases, formatQuotient, quotient } from "#domain/measures/percent";
import { RATE_IDS, rateOf } from "#domain/measures/rates";
import { TABLES } from "#domain/measures/tables";
import type { RollUp } from "#domain/organ-levels";
import { addDays, plainDate } from "#domain/plain-date";

const YEAR: Scope = {
  from: plainDate("2017-01-01"),
  to: plainDate("2017-12-31"),
  asOf: plainDate("2017-12-31"),
};

describe("ST-P6：比率的印法", () => {
  test.each([
    [91, 99, 2, "91.92%"],
    [95, 103, 2, "92.23%"],
    [90, 120, 2, "75.00%"],
    [21, 120, 2, "17.50%"],
    [98, 134, 2, "73.13%"],
    [111, 136, 2, "81.62%"],
    [24, 32, 1, "75.0%"],
    [1639, 12195, 1, "13.4%"],
    [69, 304, 1, "22.7%"],
    [0, 7, 1, "0.0%"],
    [7, 7, 1, "100.0%"],
    [0, 0, 1, "—"],
    [0, 0, 2, "—"],
  ])("%d/%d 保留%d位小数印作%s", (numerator, denominator, decimals, printed) => {
    expect(formatQuotient(numerator, denominator, decimals)).toBe(printed);
  });

  test("四舍五入：正好一半时进一", () => {
    expect(formatQuotient(1, 8, 0)).toBe("13%");
    expect(formatQuotient(1, 2000, 1)).toBe("0.1%");
    expect(formatQuotient(201, 20000, 2)).toBe("1.01%");
    expect(formatQuotient(269, 200, 2, "ratio")).toBe("1.35");
  });

  test("分母为零没有数值，不是零也不是百分之百", () => {
    expect(quotient(0, 0, 2, 100)).toBeNull();
    expect(quotient(5, 0, 2, 100)).toBeNull();
  });

  test("印出的数与精确值之差不超过末位的一半", () => {
    fc.assert(
      fc.property(fc.nat(5_000_000), fc.integer({ min: 1, max: 5_000_000 }), (n, d) => {
        const value = quotient(n, d, 2, 100) ?? Number.NaN;
        return Math.abs(value * d - 100 * n) <= 0.005 * d * (1 + 1e-9) + 1e-6;
      }),
    );
  });
});

describe("已发布的百分比可能的基数", () => {
  const counts = [
    { name: "应诉案件", count: 136 },
    { name: "法院审结", count: 111 },
    { name: "开庭案件", count: 120 },
  ];

  test("75%：102/136 恰好相等，83/111 四舍五入相符，90/120 恰好相等", () => {
    expect(candidateBases("75%", counts)).toEqual([
      { name: "应诉案件", denominator: 136, numerators: [102], exact: 102 },
      { name: "法院审结", denominator: 111, numerators: [83], exact: null },
      { name: "开庭案件", denominator: 120, numerators: [90], exact: 90 },
    ]);
  });

  test("写得越细，符合的越少：75.00% 不合 111", () => {
    expect(candidateBases("75.00%", counts).map(({ denominator }) => denominator)).toEqual([
      136, 120,
    ]);
    expect(candidateBases("91.92％", [{ name: "受理", count: 99 }])).toEqual([
      { name: "受理", denominator: 99, numerators: [91], exact: null },
    ]);
  });

  test("零、过大的基数和不是百分比的文字没有候选", () => {
    expect(candidateBases("75%", [{ name: "空", count: 0 }])).toEqual([]);
    expect(candidateBases("75%", [{ name: "大", count: 100_000 }])).toEqual([]);
    expect(candidateBases("约四分之三", counts)).toEqual([]);
    expect(candidateBases("75件", counts)).toEqual([]);
  });

  test("候选恰是逐一试出的那些", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 250 }), fc.nat(100), (count, percent) => {
        const tried = Array.from({ length: count + 1 }, (_, n) => n).filter(
          (n) => Math.floor((200 * n + count) / (2 * count)) === percent,
        );
        const [found] = candidateBases(`${percent}%`, [{ name: "基数", count }]);
        expect(found?.numerators ?? []).toEqual(tried.length <= 3 ? tried : []);
      }),
    );
  });
});

describe("口径与指标的声明", () => {
  test("每个口径都有名称、定义和依据", () => {
    for (const id of CASE_SET_IDS) {
      const { name, definition, law } = caseSet(id);
      expect([id, name.length > 1, definition.length > 5, law.length > 1]).toEqual([
        id,
        true,
        true,
        true,
      ]);
    }
  });

  test("名称不重复：一词一义", () => {
    const names = CASE_SET_IDS.map((id) => caseSet(id).name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test("结案率、审结率与出庭率两位小数，其余一位（复议诉讼比除外）", () => {
    const two = RATE_IDS.filter((id) => rateOf(id).decimals === 2);
    expect(two.filter((id) => !/^(Q1s?(-end)?|L-Q4s?|HA-.*)$/.test(id))).toEqual(["Q13"]);
  });

  test("百分比的分子分母计的是同一种单位", () => {
    for (const id of RATE_IDS) {
      const { kind, numerator, denominator } = rateOf(id);
      // L-Q6 sets suits against the cases of the same period (rules.md 4.3): two units by definition.
      if (kind === "percent" && id !== "L-Q6") {
        expect([id, caseSet(numerator).unit]).toEqual([id, caseSet(denominator).unit]);
      }
    }
  });

  test("一张表的各栏计的是同一种单位；逐月图所用的日期属于该单位", () => {
    for (const { columns } of TABLES) {
      expect(new Set(columns.map((set) => caseSet(set).unit)).size).toBe(1);
    }
    for (const { series } of Object.values(MONTHLY)) {
      expect(new Set(series.map(({ set }) => caseSet(set).unit)).size).toBe(1);
    }
  });

  test("数字后面的列表：登记册、口径、期间、统计日、机关与切片都在网址里", () => {
    const scope = { ...YEAR, organId: "7b1c" };
    expect(listAddress("suits", scope, { rollUp: "OTHER" })).toBe(
      "/litigation?set=suits&from=2017-01-01&to=2017-12-31&asOf=2017-12-31&organ=7b1c&rollUp=OTHER&size=200",
    );
    expect(listAddress("accepted", YEAR)).toMatch(/^\/reconsideration\?set=accepted&/);
    expect(listAddress("missedSessions", YEAR)).toMatch(/^\/hearings\?set=missedSessions&/);
  });
});

const day = fc
  .integer({ min: 0, max: 900 })
  .map((offset) => addDays(plainDate("2016-06-01"), offset));

/** A history whose days follow one another, cut off anywhere. */
const lawfulCase: fc.Arbitrary<Facts> = fc
  .record({
    receivedOn: day,
    review: fc.nat(9),
    term: fc.nat(120),
    fate: fc.constantFrom("open", "accepted", "closed", "refused"),
    outcome: fc.constantFrom("MAINTAIN", "REVOKE", "MEDIATED", "TERM_WITHDRAW", "REJECT_CLAIM"),
  })
  .map(({ receivedOn, review, term, fate, outcome }) => {
    const next = addDays(receivedOn, review);
    const accepted = fate === "accepted" || fate === "closed";
    const closedOn = fate === "closed" ? addDays(next, term) : null;
    const disposedOn = fate === "refused" ? next : closedOn;
    return {
      days: { receivedOn, acceptedOn: accepted ? next : null, closedOn, disposedOn },
      flags: { refused: fate === "refused" },
      codes: { outcome: fate === "closed" ? outcome : fate === "refused" ? "NOT_ACCEPTED" : null },
    };
  });

const slice: fc.Arbitrary<Scope> = fc
  .tuple(day, fc.nat(400), day)
  .map(([from, length, asOf]) => ({ from, to: addDays(from, length), asOf }));

describe("EQ1 至 EQ8：任何历史、任何期间、任何统计日都平衡", () => {
  test("合法的历史切在任何一天，恒等式都成立", () => {
    fc.assert(
      fc.property(fc.array(lawfulCase, { maxLength: 40 }), slice, (cases, scope) => {
        const before = { ...scope, from: addDays(scope.from, -1), to: addDays(scope.from, -1) };
        const count = (id: CaseSetId, at: Scope) =>
          cases.filter((facts) => matches(caseSet(id).where, facts, at)).length;
        const checks = checkIdentities((term) =>
          count(term.set, "ofPreviousPeriod" in term ? before : scope),
        );
        expect(checks.filter(({ holds }) => !holds)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("日期矛盾的案件打破平衡，并且正是所列的那些", () => {
    const contradictory: Facts = {
      days: {
        receivedOn: plainDate("2017-03-01"),
        acceptedOn: plainDate("2017-03-06"),
        closedOn: plainDate("2016-12-20"),
        disposedOn: plainDate("2016-12-20"),
      },
      flags: {},
      codes: { outcome: "MAINTAIN" },
    };
    const count = (id: CaseSetId) => Number(matches(caseSet(id).where, contradictory, YEAR));
    const broken = checkIdentities((term) => ("over" in term ? 0 : count(term.set)));
    expect(broken.find(({ id }) => id === "EQ2")?.holds).toBe(false);
    expect(count("contradictoryDates")).toBe(1);
  });
});

describe("知道的事实才算", () => {
  test("未载明的日期不符合任何条件，也不符合其反面以外的条件", () => {
    const unknown: Facts = { days: {}, flags: {}, codes: {} };
    const fits = CASE_SET_IDS.filter((id) => matches(caseSet(id).where, unknown, YEAR));
    expect(fits).toEqual([]);
  });

  test("统计日以后的庭审和结案还没有发生", () => {
    const heardLater: Facts = {
      days: { receivedOn: plainDate("2017-10-09"), firstSessionOn: plainDate("2017-12-20") },
      flags: {},
      codes: { instance: "FIRST" },
      sessions: [
        { heldOn: plainDate("2017-12-20"), head: false, declared: false, role: null },
        { heldOn: plainDate("2018-01-10"), head: true, declared: true, role: "DEPUTY" },
      ],
    };
    const at = (asOf: string) => ({ ...YEAR, asOf: plainDate(asOf) });
    const attended = CASE_SETS.attended.where;
    expect(matches(attended, heardLater, at("2017-12-31"))).toBe(false);
    expect(matches(attended, heardLater, at("2018-01-10"))).toBe(true);
    expect(matches(CASE_SETS.heard.where, heardLater, at("2017-12-19"))).toBe(false);
  });

  test("第五十五条 转为普通程序之日起计入普通程序，此前的统计日仍是简易程序", () => {
    const converted: Facts = {
      days: { acceptedOn: plainDate("2026-04-07"), convertedOn: plainDate("2026-04-28") },
      flags: {},
      codes: { procedure: "ORDINARY" },
    };
    const counted = (asOf: string) =>
      (["acceptedSimplified", "acceptedOrdinary"] as const).filter((id) =>
        matches(CASE_SETS[id].where, converted, {
          from: plainDate("2026-01-01"),
          to: plainDate("2026-12-31"),
          asOf: plainDate(asOf),
        }),
      );
    expect(counted("2026-04-27")).toEqual(["acceptedSimplified"]);
    expect(counted("2026-04-28")).toEqual(["acceptedOrdinary"]);
    expect(counted("2026-04-06")).toEqual([]);
  });

  test("HA-1：书面审理、非诉审查、申请再审审查不是出庭率的单位", () => {
    const heard = (instance: string, firstSessionOn: string | null): boolean =>
      matches(
        CASE_SETS.heard.where,
        {
          days: { firstSessionOn: firstSessionOn ? plainDate(firstSessionOn) : null },
          flags: {},
          codes: { instance },
        },
        YEAR,
      );
    expect(["FIRST", "SECOND", "RETRIAL", "REMAND"].map((i) => heard(i, "2017-05-05"))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(heard("SECOND", null)).toBe(false);
    expect(heard("NONLIT", "2017-05-05")).toBe(false);
    expect(heard("RETRIAL_REVIEW", "2017-05-05")).toBe(false);
  });
});

describe("年度报告段落", () => {
  const counts: Partial<Record<CaseSetId, number>> = {
    accepted: 99,
    closedOfAccepted: 91,
    notAccepted: 7,
    suits: 136,
    closedByCourt: 111,
    attended: 90,
    heard: 120,
  };
  const suits: Record<RollUp, number> = {
    MUNICIPAL_GOVERNMENT: 4,
    COUNTY_GOVERNMENT: 28,
    MUNICIPAL_DEPARTMENT: 28,
    OTHER: 76,
  };
  const pieces = annualParagraph(2017, {
    countOf: (set) => counts[set] ?? 0,
    suitsOf: (rollUp) => suits[rollUp],
  });

  test("按酒泉市2017年报告第六部分的写法", () => {
    expect(paragraphText(pieces)).toBe(
      "2017年，全市受理行政复议案件99件，审结91件，结案率91.92%；不予受理7件。" +
        "行政应诉案件136件，法院审结111件，其中以市政府为被告4件、县级政府28件、市级政府部门28件、其他76件。" +
        "行政机关负责人出庭应诉率75.00%（90/120，口径 HA-1：负责人出庭案件/开庭案件）。",
    );
  });

  test("每个件数都带着它的口径", () => {
    const numbers = pieces.filter(({ set }) => set);
    expect(numbers.map(({ text }) => text)).toEqual([
      "99",
      "91",
      "7",
      "136",
      "111",
      "4",
      "28",
      "28",
      "76",
      "90",
      "120",
    ]);
  });

  test("统计日在年末以后的，写明截至何日", () => {
    const later = annualParagraph(2017, { countOf: () => 0, suitsOf: () => 0 }, "2018年2月1日");
    expect(paragraphText(later)).toContain("受理行政复议案件0件，截至2018年2月1日审结0件");
    expect(paragraphText(later)).toContain("结案率—");
  });
});

test("期间的各月：首尾两月截至期间的边界", () => {
  expect(monthsOf(plainDate("2016-12-11"), plainDate("2017-02-05"))).toEqual([
    { month: "2016-12", from: "2016-12-11", to: "2016-12-31" },
    { month: "2017-01", from: "2017-01-01", to: "2017-01-31" },
    { month: "2017-02", from: "2017-02-01", to: "2017-02-05" },
  ]);
});
