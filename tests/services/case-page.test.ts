import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readDispute, readReconsiderationCase } from "#services/case-page";
import { type TestDatabase, testDatabase } from "#tests/database";
import { insertOrgan, insertReconsideration, insertSuit } from "#tests/db/register-rows";

let database: TestDatabase;
let reconsideration: string;
let suit: { caseId: string; id: string };
let organ: string;

beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  organ = await insertOrgan(db, { name: "甲市人民政府", kind: "government", level: "CITY_GOV" });
  reconsideration = await insertReconsideration(db, organ, { number: "甲政复〔2017〕1号" });
  suit = await insertSuit(
    db,
    { countedOrganId: organ, number: "(2017)甘09行初1号" },
    [{ heldOn: "2017-05-02", declared: true, role: "OTHER_IN_CHARGE" }],
    [organ],
  );
  const session = await db.selectFrom("courtSessions").select("id").executeTakeFirstOrThrow();
  await db
    .insertInto("attendances")
    .values({
      ...{ sessionId: session.id, ordinal: 1, organId: organ, name: "熊涛", title: "调研员" },
      ...{ role: "OTHER_IN_CHARGE", counts: false },
    })
    .execute();
  await db
    .updateTable("proceedings")
    .set({ relatedNumbers: ["甲政复〔2017〕1号"] })
    .where("caseId", "=", suit.caseId)
    .execute();
  await insertHistory();
});

afterAll(() => database.drop());

/** Received from a ledger; the acceptance was recorded wrongly and corrected; a hearing was taken back. */
async function insertHistory() {
  const { db } = database;
  const { id: batchId } = await db
    .insertInto("importBatches")
    .values({ fileName: "复议台账.xlsx", fileSha256: "0", fileSize: 1 })
    .returning("id")
    .executeTakeFirstOrThrow();
  const event = (seq: number, step: string, happenedOn: string | null, more: object = {}) => ({
    ...{ caseId: reconsideration, seq, step, happenedOn, payload: "{}", recordedVia: "page" },
    recordedAt: "2017-12-31T16:30:00Z",
    ...more,
  });
  const source = { recordedVia: "import", batchId, sourceSheet: "复议", sourceRow: 7 };
  const payload = JSON.stringify({ organId: organ, applicantsWritten: "张三", secret: "x" });
  await db
    .insertInto("caseEvents")
    .values(event(1, "receive", "2017-03-06", { ...source, payload }))
    .execute();
  for (const row of [
    event(2, "accept", "2017-03-08"),
    event(3, "accept", "2017-03-09", { voids: 2, reason: "日期录入有误" }),
    event(4, "holdHearing", "2017-04-01"),
    event(5, "void", null, { voids: 4, reason: "没有举行听证" }),
  ]) {
    await db.insertInto("caseEvents").values(row).execute();
  }
}

describe("案卷经过", () => {
  test("谁、何时、从哪个文件的哪一行登记", async () => {
    const found = await readReconsiderationCase(database.db, reconsideration);
    expect(found?.timeline[0]).toMatchObject({
      ...{ seq: 1, label: "收到申请", on: "2017-03-06", recordedBy: "台账导入" },
      recordedAt: "2018-01-01 00:30",
      source: { fileName: "复议台账.xlsx", sheet: "复议", row: 7 },
      facts: [
        { label: "机关", value: "甲市人民政府" },
        { label: "申请人", value: "张三" },
      ],
    });
  });

  test("更正的、撤销的都留着，并互相指明", async () => {
    const found = await readReconsiderationCase(database.db, reconsideration);
    const told = found?.timeline.map(({ seq, label, voidedBy, voids, replaced, reason }) => [
      ...[seq, label, voidedBy, voids, replaced, reason],
    ]);
    expect(told).toEqual([
      [1, "收到申请", undefined, undefined, false, undefined],
      [2, "受理", 3, undefined, true, undefined],
      [3, "受理", undefined, 2, false, "日期录入有误"],
      [4, expect.stringContaining("听证"), 5, undefined, false, undefined],
      [5, "撤销登记", undefined, 4, false, "没有举行听证"],
    ]);
  });
});

test("关联案件两边都看得到", async () => {
  const here = await readReconsiderationCase(database.db, reconsideration);
  const there = await readDispute(database.db, suit.caseId);
  expect(here?.links).toEqual([{ id: suit.caseId, kind: "dispute", numbers: "(2017)甘09行初1号" }]);
  expect(there?.links).toEqual([
    {
      id: reconsideration,
      kind: "reconsideration",

      numbers: "甲政复〔2017〕1号",
    },
  ]);
});

test("法释〔2015〕9号第五条：2017年其他负责人到庭不计入，并说明依据", async () => {
  const found = await readDispute(database.db, suit.caseId);
  const [person] = found?.proceedings[0]?.sessions[0]?.attendances ?? [];
  expect(person).toMatchObject({ name: "熊涛", organName: "甲市人民政府", counts: false });
  expect(person?.why?.law).toBe("法释〔2015〕9号第五条");
  expect(person?.why?.message).toContain("不计为负责人出庭");
});

test.each(["", "abc", "'; drop table organs; --", "00000000-0000-4000-8000-000000000000"])(
  "没有这个案件：%s",
  async (id) => {
    expect(await readReconsiderationCase(database.db, id)).toBeUndefined();
    expect(await readDispute(database.db, id)).toBeUndefined();
  },
);

test("复议案件的编号不能当作应诉案件打开，反之亦然", async () => {
  expect(await readDispute(database.db, reconsideration)).toBeUndefined();
  expect(await readReconsiderationCase(database.db, suit.caseId)).toBeUndefined();
});
