import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COURT_SESSIONS, PROCEEDINGS, RECONSIDERATIONS } from "#db/case-units";
import { countSets } from "#db/figures";
import { countHearings, listHearings } from "#db/registers/hearings";
import { countSuits, listSuits } from "#db/registers/litigation";
import { countReconsiderations, listReconsiderations } from "#db/registers/reconsideration";
import { codesOf } from "#domain/codes";
import { listAddress } from "#domain/measures/case-sets";
import { PROCEEDING_SETS, SESSION_SETS } from "#domain/measures/litigation-sets";
import { RECONSIDERATION_SETS } from "#domain/measures/reconsideration-sets";
import { plainDate } from "#domain/plain-date";
import { readAddress } from "#schemas/register";
import { hearingsAddress, litigationAddress } from "#schemas/register-litigation";
import { reconsiderationAddress } from "#schemas/register-reconsideration";
import { narrowHearings, narrowReconsiderations, narrowSuits } from "#services/registers";
import { type TestDatabase, testDatabase } from "#tests/database";
import { insertJiuquan } from "#tests/services/figures-rows";

let database: TestDatabase;
let city: string;

beforeAll(async () => {
  database = await testDatabase();
  city = await insertJiuquan(database.db);
});

afterAll(() => database.drop());

const TODAY = plainDate("2026-11-22");
const YEAR = { from: plainDate("2017-01-01"), to: plainDate("2017-12-31") };
const SCOPES = [
  ["截至当年年底", { ...YEAR, asOf: plainDate("2017-12-31") }],
  ["截至今日", { ...YEAR, asOf: TODAY }],
] as const;

const paramsOf = (address: string) => new URL(address, "http://localhost").searchParams;
/** The conditions of a table of sets, by their ids, as the counting query takes them. */
function where<Id extends string, Where>(sets: Readonly<Record<Id, { where: Where }>>) {
  return new Map(Object.entries<{ where: Where }>(sets).map(([id, set]) => [id, set.where]));
}

async function reconsiderations(params: URLSearchParams) {
  const { query, faults } = readAddress(reconsiderationAddress, params);
  const { filter, faults: unmet } = await narrowReconsiderations(database.db, query, TODAY);
  expect({ ...faults, ...unmet }).toEqual({});
  const { rows } = await listReconsiderations(database.db, filter, query);
  return { length: rows.length, total: (await countReconsiderations(database.db, filter)).total };
}

async function suits(params: URLSearchParams) {
  const { query, faults } = readAddress(litigationAddress, params);
  const { filter, faults: unmet } = await narrowSuits(database.db, query, TODAY);
  expect({ ...faults, ...unmet }).toEqual({});
  const { rows } = await listSuits(database.db, filter, query);
  return { length: rows.length, total: (await countSuits(database.db, filter)).total };
}

async function hearings(params: URLSearchParams) {
  const { query, faults } = readAddress(hearingsAddress, params);
  const { filter, faults: unmet } = await narrowHearings(database.db, query, TODAY);
  expect({ ...faults, ...unmet }).toEqual({});
  const { rows } = await listHearings(database.db, filter, query);
  return { length: rows.length, total: (await countHearings(database.db, filter)).total };
}

describe.each(SCOPES)("点开数字，列表的行数就是这个数字（%s）", (_, scope) => {
  test("行政复议的每一个口径", async () => {
    const figures = await countSets(
      database.db,
      RECONSIDERATIONS,
      where(RECONSIDERATION_SETS),
      scope,
    );
    for (const id of codesOf(RECONSIDERATION_SETS)) {
      const figure = figures.get(id) ?? -1;
      const list = await reconsiderations(paramsOf(listAddress(id, scope)));
      expect([id, list]).toEqual([id, { length: figure, total: figure }]);
    }
  });

  test("应诉案件的每一个口径", async () => {
    const figures = await countSets(database.db, PROCEEDINGS, where(PROCEEDING_SETS), scope);
    for (const id of codesOf(PROCEEDING_SETS)) {
      const figure = figures.get(id) ?? -1;
      const list = await suits(paramsOf(listAddress(id, scope)));
      expect([id, list]).toEqual([id, { length: figure, total: figure }]);
    }
  });

  test("开庭的每一个口径", async () => {
    const figures = await countSets(database.db, COURT_SESSIONS, where(SESSION_SETS), scope);
    for (const id of codesOf(SESSION_SETS)) {
      const figure = figures.get(id) ?? -1;
      const list = await hearings(paramsOf(listAddress(id, scope)));
      expect([id, list]).toEqual([id, { length: figure, total: figure }]);
    }
  });
});

describe("酒泉市2017年", () => {
  const asOf = plainDate("2017-12-31");

  test("缺席的案件30件，到庭不计入的6件，未出庭的开庭36次", async () => {
    expect((await suits(paramsOf(listAddress("absent", { ...YEAR, asOf })))).length).toBe(30);
    const uncounted = listAddress("attendedByNonCountingRole", { ...YEAR, asOf });
    expect((await suits(paramsOf(uncounted))).length).toBe(6);
    const missed = new URLSearchParams({ year: "2017", appeared: "absent", size: "200" });
    expect((await hearings(missed)).length).toBe(134 - 98);
  });

  test("口径可以再按机关、级别和结果细分", async () => {
    const scope = { ...YEAR, asOf, organId: city };
    const suit = async (slice: Record<string, string>) =>
      (await suits(paramsOf(listAddress("suits", scope, slice)))).length;
    expect(await suit({ rollUp: "MUNICIPAL_GOVERNMENT" })).toBe(4);
    expect(await suit({ rollUp: "COUNTY_GOVERNMENT" })).toBe(28);
    expect(await suit({ rollUp: "MUNICIPAL_DEPARTMENT" })).toBe(28);
    expect(await suit({ rollUp: "OTHER" })).toBe(76);
    const closed = listAddress("closedOfAccepted", scope, { outcome: "MAINTAIN" });
    expect((await reconsiderations(paramsOf(closed))).length).toBeGreaterThan(0);
  });

  test("机关可用名称指明，含糊的名称不起作用并说明", async () => {
    const named = await narrowSuits(
      database.db,
      readAddress(litigationAddress, new URLSearchParams({ organ: "酒泉市人民政府" })).query,
      TODAY,
    );
    expect([named.filter.organId, named.organs, named.faults]).toEqual([
      city,
      { organ: "酒泉市人民政府" },
      {},
    ]);
    const { filter, faults } = await narrowSuits(
      database.db,
      readAddress(litigationAddress, new URLSearchParams({ organ: "县", defendant: "无此机关" }))
        .query,
      TODAY,
    );
    expect([filter.organId, filter.defendantId]).toEqual([undefined, undefined]);
    expect(faults.organ).toContain("多个机关");
    expect(faults.defendant).toContain("没有名称含“无此机关”的机关");
  });
});
