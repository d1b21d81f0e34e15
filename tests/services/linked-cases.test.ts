import { afterAll, beforeAll, expect, test } from "vitest";
import { readDispute, readReconsiderationCase } from "#services/case-page";
import { type TestDatabase, testDatabase } from "#tests/database";
import { aCase, importText, ledgerOf } from "#tests/services/import-ledgers";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const SUITS = [
  "案号,审理法院,审级,原告,被告,案由,收到应诉通知日期,复议案号",
  "(2017)甘0902行初8号,酒泉市肃州区人民法院,一审,方明,酒泉市教育局,教育行政许可,2017-05-10,酒政复[2017]１号",
  "(2017)甘09行终9号,酒泉市中级人民法院,二审,方明,酒泉市教育局,教育行政许可,2017-09-10,(2017)甘0902行初8号",
].join("\n");

test("先来后到都一样：应诉台账写明复议案号、一审案号，三件案子互相看得到", async () => {
  const { db } = database;
  await importText(db, SUITS);
  await importText(db, ledgerOf([aCase(1)]));
  const { caseId } = await db
    .selectFrom("reconsiderationCases")
    .select("caseId")
    .executeTakeFirstOrThrow();
  const suits = await db
    .selectFrom("proceedings")
    .select(["caseId", "number"])
    .orderBy("receivedOn")
    .execute();
  const [first, second] = suits;

  const reconsideration = await readReconsiderationCase(db, caseId);
  expect(reconsideration?.links).toEqual([
    { id: first?.caseId, kind: "dispute", numbers: "(2017)甘0902行初8号" },
  ]);
  const firstInstance = await readDispute(db, first?.caseId ?? "");
  expect(firstInstance?.links).toEqual([
    { id: caseId, kind: "reconsideration", numbers: "酒政复〔2017〕1号" },
    { id: second?.caseId, kind: "dispute", numbers: "(2017)甘09行终9号" },
  ]);
  const secondInstance = await readDispute(db, second?.caseId ?? "");
  expect(secondInstance?.links).toMatchObject([{ numbers: "(2017)甘0902行初8号" }]);
});
