import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CASE_SET_IDS, caseSet } from "#domain/measures/case-sets";
import { plainDate } from "#domain/plain-date";
import { type Figures, type FiguresRequest, figuresFor } from "#services/figures";
import { annualFigures } from "#services/figures/annual";
import { monthFigures } from "#services/figures/months";
import { paragraphFor } from "#services/figures/paragraph";
import { loadPublishedDemo, publishedBeside } from "#services/figures/published";
import { type TestDatabase, testDatabase } from "#tests/database";
import { insertJiuquan, listBehind } from "./figures-rows.ts";

const EXPECTED = JSON.parse(readFileSync("tests/fixtures/jiuquan-2017-expected.json", "utf8"));
const YEAR: FiguresRequest = {
  from: plainDate("2017-01-01"),
  to: plainDate("2017-12-31"),
  asOf: plainDate("2017-12-31"),
};
const LATER = { ...YEAR, asOf: plainDate("2026-11-22") };

let database: TestDatabase;
let city: string;
let atEnd: Figures;
let later: Figures;

beforeAll(async () => {
  database = await testDatabase();
  city = await insertJiuquan(database.db);
  atEnd = await figuresFor(database.db, YEAR);
  later = await figuresFor(database.db, LATER);
});
afterAll(() => database.drop());

const fraction = (figures: Figures, id: string) => {
  const measure = figures.measures.find((each) => each.id === id);
  return `${measure?.numerator}/${measure?.denominator} ${measure?.text}`;
};

describe("酒泉市2017年", () => {
  test("截至年末的数据与公布的核对数逐项相等", () => {
    const { year, asOf, reconsideration, litigation } = annualFigures(atEnd);
    expect({ year, asOf, reconsideration, litigation }).toEqual(EXPECTED);
  });

  test.each([
    ["Q1s", "91/99 91.92%"],
    ["Q1s-end", "91/99 91.92%"],
    ["Q1", "95/103 92.23%"],
    ["HA-1", "90/120 75.00%"],
    ["HA-3", "21/120 17.50%"],
    ["HA-3b", "21/90 23.33%"],
    ["HA-6", "98/134 73.13%"],
    ["L-Q4s", "111/136 81.62%"],
    ["Q7", "48/95 50.5%"],
  ])("%s = %s", (id, printed) => {
    expect(fraction(atEnd, id)).toBe(printed);
  });

  test("不限统计日时，2018年1月的三件结案计入：94/99；截至期末仍是 91/99", () => {
    expect(fraction(later, "Q1s")).toBe("94/99 94.95%");
    expect(fraction(later, "Q1s-end")).toBe("91/99 91.92%");
    expect(later.counts.openOfAccepted).toBe(5);
    expect(later.counts.closedInPeriod).toBe(95);
  });

  test("六件仅由不计入的人员出庭，台账记载出庭的是九十六件", () => {
    expect(atEnd.counts).toMatchObject({
      ledgerSaysAppeared: 96,
      attendedByNonCountingRole: 6,
      absent: 30,
      missedSessions: 36,
    });
  });

  test("平衡校验全部成立", () => {
    for (const figures of [atEnd, later]) {
      expect(figures.identities.filter(({ holds }) => !holds)).toEqual([]);
      expect(new Set(figures.identities.map(({ id }) => id)).size).toBe(8);
    }
  });
});

describe("每个数字的列表恰好那么长", () => {
  test.each(CASE_SET_IDS)("%s", async (id) => {
    for (const figures of [atEnd, later]) {
      const { scope, counts } = figures;
      expect(await listBehind(database.db, id, scope)).toHaveLength(counts[id] ?? -1);
    }
  });

  test("表中每一格也是", async () => {
    for (const { columns, rows } of atEnd.tables) {
      for (const { slice, counts, sets, rest } of rows) {
        for (const [index, { set, slice: columnSlice }] of columns.entries()) {
          if (rest) continue;
          const narrowed = { ...slice, ...columnSlice };
          const of = sets?.[index] ?? set;
          const listed = await listBehind(database.db, of, { ...atEnd.scope, slice: narrowed });
          expect([of, narrowed, listed.length]).toEqual([of, narrowed, counts[index]]);
        }
      }
    }
  });

  test("各行之和等于合计", () => {
    for (const { id, rows, total, several } of atEnd.tables) {
      if (several) continue;
      const sums = total.map((_, index) =>
        rows.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0),
      );
      expect([id, sums]).toEqual([id, total]);
    }
  });

  test("逐月之和等于全年，每月的网址只含那个月", async () => {
    for (const id of ["reconsideration", "litigation"] as const) {
      const months = await monthFigures(database.db, id, YEAR);
      expect(months?.months).toHaveLength(12);
      const sums = months?.series.map(({ cells }) =>
        cells.reduce((sum, { count }) => sum + count, 0),
      );
      expect(sums).toEqual(id === "reconsideration" ? [106, 99, 95] : [136, 111, 120, 90]);
      expect(months?.series[0]?.cells[1]?.href).toContain("from=2017-02-01&to=2017-02-28&asOf=");
    }
  });

  test("五年以上的期间不逐月列出", async () => {
    const long = { ...YEAR, from: plainDate("2000-01-01") };
    expect(await monthFigures(database.db, "litigation", long)).toBeUndefined();
  });
});

describe("机关及其下级", () => {
  test("全市等于市政府的整棵树；一个县只有它自己的", async () => {
    const whole = await figuresFor(database.db, { ...YEAR, organId: city });
    expect(whole.counts).toEqual(atEnd.counts);
    const county = await database.db
      .selectFrom("organs")
      .select("id")
      .where("name", "=", "敦煌市人民政府")
      .executeTakeFirstOrThrow();
    const part = await figuresFor(database.db, { ...YEAR, organId: county.id });
    expect(part.counts.received).toBe(8);
    expect(part.identities.filter(({ holds }) => !holds)).toEqual([]);
  });

  test("没有案件的机关：分母为零，印“—”", async () => {
    const { id: organId } = await database.db
      .insertInto("organs")
      .values({ name: "没有案件的局", kind: "department", level: "CITY_DEPT", parentId: city })
      .returning("id")
      .executeTakeFirstOrThrow();
    const empty = await figuresFor(database.db, { ...YEAR, organId });
    expect(new Set(empty.measures.map(({ text }) => text))).toEqual(new Set(["—"]));
    expect(new Set(empty.measures.map(({ value }) => value))).toEqual(new Set([null]));
  });
});

test("台账没有的栏目不当作没有发生：没有数值，注明有几件载明", () => {
  const silent = atEnd.measures.filter(({ coverage }) => coverage?.stated === 0);
  expect(silent.map(({ id }) => id)).toEqual([
    "Q9",
    "Q11",
    "Q12-committee",
    "Q12-letter",
    "T3-evidence",
    "T3-inspection",
    "L-Q3",
    "L-Q5",
    "L-Q6",
    "L-Q7",
    "HA-2",
    "HA-4",
    "HA-5",
  ]);
  for (const { value, text } of silent) expect([value, text]).toEqual([null, "—"]);
  const extension = atEnd.measures.find(({ id }) => id === "Q9");
  expect(extension?.coverage).toMatchObject({ stated: 0, of: 95, what: "是否延期" });
});

test("只要所问的指标", async () => {
  const asked = await figuresFor(database.db, { ...YEAR, measureIds: ["HA-1"] });
  expect(asked.measures.map(({ id }) => id)).toEqual(["HA-1"]);
});

describe("年度报告段落", () => {
  test("年末口径与今日口径各自成文，每个数字都有网址", async () => {
    const { text, pieces } = await paragraphFor(database.db, {
      year: 2017,
      asOf: plainDate("2017-12-31"),
    });
    expect(text).toContain("受理行政复议案件99件，审结91件，结案率91.92%");
    expect(text).toContain("市政府为被告4件、县级政府28件、市级政府部门28件、其他76件");
    expect(text).toContain("负责人出庭应诉率75.00%（90/120，口径 HA-1");
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
    expect(pieces.filter(({ href }) => href)).toHaveLength(11);
    const today = await paragraphFor(database.db, { year: 2017, asOf: LATER.asOf });
    expect(today.text).toContain("受理行政复议案件99件，截至2026年11月22日审结94件");
  });
});

describe("已发布数据", () => {
  test("报告的 75% 与算得的并列，基数未说明，列出相符的基数", async () => {
    await loadPublishedDemo(database.db);
    await loadPublishedDemo(database.db);
    const published = await publishedBeside(database.db, atEnd);
    expect(published).toHaveLength(10);
    const rate = published.find(({ key }) => key === "HA-1");
    expect(rate).toMatchObject({ text: "75%", computed: "75.00%", baseUnknown: true });
    expect(rate?.candidates).toContainEqual({
      name: caseSet("suits").name,
      denominator: 136,
      numerators: [102],
      exact: 102,
    });
    expect(rate?.candidates).toContainEqual({
      name: caseSet("closedByCourt").name,
      denominator: 111,
      numerators: [83],
      exact: null,
    });
    expect(published.find(({ key }) => key === "suits:OTHER")?.computed).toBe("76件");
  });

  test("不是完整年度或者只看一个机关时，不与全市的公布数并列", async () => {
    const half = await figuresFor(database.db, { ...YEAR, to: plainDate("2017-06-30") });
    expect(await publishedBeside(database.db, half)).toEqual([]);
    const organ = await figuresFor(database.db, { ...YEAR, organId: city });
    expect(await publishedBeside(database.db, organ)).toEqual([]);
  });
});
