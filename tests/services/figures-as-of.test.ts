import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listDefendants } from "#db/figure-lists";
import { CASE_SET_IDS, isReconsiderationSetId } from "#domain/measures/case-sets";
import { type PlainDate, plainDate } from "#domain/plain-date";
import { verifyProjections } from "#services/case-files/verifying";
import { countAllSets } from "#services/figures/counts";
import { defendantSet } from "#services/figures/sets";
import { type TestDatabase, testDatabase } from "#tests/database";
import { appearanceActs, appearanceHistory } from "#tests/domain/appearance-history";
import { countIn, daysOf } from "#tests/domain/balances";
import { disputeMoments, knownBy } from "#tests/domain/cases-by-day";
import { eventsOf } from "#tests/domain/litigation-acts";
import { storeDispute } from "./kept-files.ts";

/**
 * Figures as of each past day, as the database counts them, are those of the files folded up to that
 * day: sixty suits whose records say one thing on one day and another on the next (法释〔2020〕3号).
 */
const BUREAU = "酒泉市公安局";
const CITY = "酒泉市人民政府";
const SUITS = 60;
const SETS = CASE_SET_IDS.filter((id) => !isReconsiderationSetId(id));
const YEAR = { from: plainDate("2025-01-01"), to: plainDate("2025-12-31") };

let database: TestDatabase;
const organs = new Map<string, string>();
beforeAll(async () => {
  database = await testDatabase();
  for (const [name, kind, level] of [
    [BUREAU, "department", "CITY_DEPT"],
    [CITY, "government", "CITY_GOV"],
  ] as const) {
    const { id } = await database.db
      .insertInto("organs")
      .values({ name, kind, level })
      .returning("id")
      .executeTakeFirstOrThrow();
    organs.set(name, id);
  }
  for (const { drawn, kept, number } of FILES) {
    const acts = appearanceActs(drawn, [idOf(BUREAU), idOf(CITY)], number);
    await storeDispute(database.db, acts, kept ? "page" : "import");
  }
});
afterAll(() => database.drop());

const FILES = fc
  .sample(fc.tuple(appearanceHistory, fc.boolean()), { numRuns: SUITS, seed: 20_250_303 })
  .map(([drawn, kept], index) => {
    const number = `(2025)甘0902行初${index + 1}号`;
    const events = eventsOf(...appearanceActs(drawn, [BUREAU, CITY], number));
    return { drawn, kept, number, moments: disputeMoments(events, kept) };
  });

function idOf(name: string): string {
  const id = organs.get(name);
  if (id === undefined) throw new Error(`no such organ: ${name}`);
  return id;
}

/** What the files said at the end of the day, and nothing else. */
const foldedUpTo = (asOf: PlainDate) => FILES.flatMap(({ moments }) => knownBy(moments, asOf));

test("截至每一日，数据库的每个应诉口径等于只归并到该日的案卷", { timeout: 300_000 }, async () => {
  for (const asOf of daysOf(FILES.map(({ moments }) => moments))) {
    const scope = { ...YEAR, asOf };
    const counts = Object.fromEntries(await countAllSets(database.db, scope));
    const folded = foldedUpTo(asOf);
    const expected = Object.fromEntries(SETS.map((id) => [id, countIn(folded, id, scope)]));
    expect([asOf, counts]).toEqual([asOf, expect.objectContaining(expected)]);
  }
});

test("被告清单逐行写明该日的情形，与所计的一致", async () => {
  for (const day of ["2025-03-20", "2025-04-01", "2025-04-12"]) {
    const scope = { ...YEAR, asOf: plainDate(day) };
    const page = { limit: 1000, offset: 0, asOf: day };
    const listed = async (set: "heardDefendants" | "heardDefendantsStated" | "ownHeadAttended") =>
      listDefendants(database.db, defendantSet(set, scope), page);
    const heard = await listed("heardDefendants");
    expect(heard.filter(({ excused }) => excused)).toEqual([]);
    const stated = heard.filter(({ ownHeadStated }) => ownHeadStated);
    expect(await listed("heardDefendantsStated")).toEqual(stated);
    const attended = stated.filter(({ ownHeadOn }) => ownHeadOn !== null && ownHeadOn <= day);
    expect(await listed("ownHeadAttended")).toEqual(attended);
    expect(attended.length).toBeGreaterThan(0);
    expect(stated.length).toBeGreaterThan(attended.length);
    expect(heard.length).toBeGreaterThan(stated.length);
  }
});

test("重新归并每一案卷，与存下的行一致", async () => {
  expect(await verifyProjections(database.db)).toEqual([]);
});
