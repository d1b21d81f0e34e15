import { afterAll, beforeAll, expect, test } from "vitest";
import { findSetting } from "#db/settings";
import { renewProjections } from "#services/case-files/renewal";
import { type TestDatabase, testDatabase } from "#tests/database";
import { anApplication } from "#tests/domain/reconsideration-history";
import { storeCase } from "./kept-files.ts";

/** After an upgrade the rows of an existing database are projected anew, once, whatever interrupts it. */
const FILES = 25;
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  const organ = await database.db
    .insertInto("organs")
    .values({ name: "酒泉市人民政府", kind: "government", level: "CITY_GOV" })
    .returning("id")
    .executeTakeFirstOrThrow();
  for (let day = 1; day <= FILES; day += 1) {
    const on = `2017-03-${String(day).padStart(2, "0")}`;
    await storeCase(database.db, [
      ["receive", on, anApplication({ organId: organ.id, respondentIds: [] })],
      ["refuse", on, { grounds: ["NA5"] }],
    ]);
  }
});
afterAll(() => database.drop());

const state = () => findSetting(database.db, "projection");
const empty = () =>
  database.db.updateTable("reconsiderationCases").set({ disposedOn: null, grounds: [] }).execute();
const filled = async () => {
  const rows = await database.db
    .selectFrom("reconsiderationCases")
    .select(["caseId", "receivedOn", "disposedOn", "grounds"])
    .execute();
  return rows.filter(
    ({ receivedOn, disposedOn, grounds }) => disposedOn === receivedOn && grounds[0] === "NA5",
  );
};

test("旧版本的行缺少新的事实：升级后逐批补齐，只做一次", async () => {
  await empty();
  expect(await filled()).toHaveLength(0);
  expect(await renewProjections(database.db, { version: 2, atOnce: 7 })).toBe(FILES);
  expect(await filled()).toHaveLength(FILES);
  expect(await state()).toEqual({ version: 2 });
  expect(await renewProjections(database.db, { version: 2 })).toBe(0);
});

test("中途被终止：从上一批之后继续，已做的不重做", async () => {
  await empty();
  const files = await database.db.selectFrom("caseFiles").select("id").orderBy("id").execute();
  const value = JSON.stringify({ version: 2, after: files[9]?.id });
  await database.db
    .updateTable("settings")
    .set({ value })
    .where("key", "=", "projection")
    .execute();
  expect(await renewProjections(database.db, { version: 3, atOnce: 4 })).toBe(FILES - 10);
  const done = (await filled()).map(({ caseId }) => caseId).sort();
  expect(done).toEqual(files.slice(10).map(({ id }) => id));
  expect(await state()).toEqual({ version: 3 });
});

test("两个进程同时开始：每件只做一次", async () => {
  await empty();
  const runs = [1, 2].map(() => renewProjections(database.db, { version: 4, atOnce: 3 }));
  const [one = 0, other = 0] = await Promise.all(runs);
  expect(one + other).toBe(FILES);
  expect(await filled()).toHaveLength(FILES);
});

test("新建的数据库没有可整理的，记下版本", async () => {
  const fresh = await testDatabase();
  try {
    expect(await renewProjections(fresh.db)).toBe(0);
    expect(await findSetting(fresh.db, "projection")).toMatchObject({
      version: expect.any(Number),
    });
  } finally {
    await fresh.drop();
  }
});
