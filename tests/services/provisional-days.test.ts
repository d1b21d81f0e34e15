import { afterAll, beforeAll, expect, test } from "vitest";
import { insertNotice } from "#db/calendar";
import { markProvisional } from "#services/calendar/case-days";
import { type TestDatabase, testDatabase } from "#tests/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const ROWS = [{ dueOn: "2026-12-31" }, { dueOn: "2027-01-04" }, { dueOn: null }];

test("HD-9：届满日所在年份没有放假通知的，登记册上标明暂估；载入后不再标", async () => {
  const marks = async () =>
    (await markProvisional(database.db, ROWS)).map(({ dueProvisional }) => dueProvisional);
  expect(await marks()).toEqual([false, true, false]);
  await database.db.transaction().execute((trx) =>
    insertNotice(trx, {
      kind: "state",
      year: 2027,
      version: 1,
      title: "2027年部分节假日安排（测试用）",
      source: "测试",
      holidays: [{ name: "元旦", from: "2027-01-01", to: "2027-01-03" }],
      makeup: [],
      loadedAt: new Date("2026-11-20T02:00:00Z"),
    }),
  );
  expect(await marks()).toEqual([false, false, false]);
});
