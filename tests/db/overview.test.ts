import { afterAll, beforeAll, expect, test } from "vitest";
import { listYears } from "#db/overview";
import { loadDemonstration } from "#services/demonstration";
import { type TestDatabase, testDatabase } from "#tests/database";
import { TEST_KEYS } from "#tests/services/audit-notes";
import { DATA_KEYS } from "#tests/services/data-keys";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

test("空库没有年度；装入演示城市后，各年收到的申请、应诉通知与开庭都在", async () => {
  const { db } = database;
  expect(await listYears(db)).toEqual([]);
  await loadDemonstration(
    db,
    { clock: () => new Date("2018-01-22T02:00:00Z"), audit: TEST_KEYS, keys: DATA_KEYS },
    process.cwd(),
  );
  expect(await listYears(db)).toMatchObject([
    { year: 2017, received: 106, suits: 136, sessions: 134 },
    { year: 2016, received: 4, suits: 0, sessions: 0, warnedSuits: 0 },
  ]);
});
