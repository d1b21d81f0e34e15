import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, type Db, openDatabase } from "#db/client";
import { enterScope } from "#db/scope";
import { plainDate } from "#domain/plain-date";
import { exportRegister } from "#services/export";
import { importFile } from "#services/import/whole";
import { findQuestion, keepQuestion, type Searcher } from "#services/personal-data/searches";
import { askRegister } from "#services/register-question";
import { RECONSIDERATIONS } from "#services/register-sources";
import { readRegister } from "#services/register-view";
import { type TestDatabase, testDatabase } from "#tests/database";
import { TEST_KEYS } from "#tests/services/audit-notes";
import { DATA_KEYS, dataKeysOf } from "#tests/services/data-keys";
import { clock } from "#tests/services/import-ledgers";

/** Made up, with their check characters. */
const ID = "110105491231002";
const SAME_ID = "11010519491231002X";
const OTHER_ID = "620902199001011237";
const LEDGER = [
  "序号,案号,行政复议机关,申请人,身份证号,联系电话,被申请人,收到申请日期",
  `1,酒政复〔2017〕1号,酒泉市人民政府,王小明,${ID},13812345678,酒泉市教育局,2017-03-06`,
  `2,酒政复〔2017〕2号,酒泉市人民政府,王芳,${OTHER_ID},0937-2612345,酒泉市教育局,2017-03-07`,
  `3,酒政复〔2017〕3号,酒泉市人民政府,王小明,${SAME_ID},,酒泉市公安局,2017-03-08`,
].join("\n");
const TODAY = plainDate("2018-01-22");
const NOW = new Date("2018-01-22T02:00:00Z");
const HOUR_MS = 3_600_000;

let database: TestDatabase;
let pages: Db;
beforeAll(async () => {
  database = await testDatabase();
  pages = openDatabase((await database.logins()).pages, { max: 2 });
  for (const id of ["one", "two"]) {
    await database.db
      .insertInto("accounts")
      .values({ id, name: id, email: `${id}@yiheng.invalid`, username: id, role: "leader" })
      .execute();
  }
  const outcome = await importFile(database.db, clock, {
    fileName: "台账.csv",
    bytes: new TextEncoder().encode(LEDGER),
    asker: { by: null, via: "commandLine" },
    onError: "stop",
    ...{ audit: TEST_KEYS, keys: DATA_KEYS },
  });
  if (!outcome.ok) throw new Error(outcome.message);
});
afterAll(async () => {
  await closeDatabase(pages);
  await database.drop();
});

const searcher = (accountId = "one", now = NOW): Searcher => ({ keys: DATA_KEYS, accountId, now });

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

async function listed(address: string, who = searcher()) {
  const url = new URL(address, "http://localhost");
  const { view, rows } = await readRegister(database.db, RECONSIDERATIONS, url, TODAY, who);
  return { numbers: rows.map(({ number }) => number?.slice(9)).sort(), view };
}

async function find(question: string) {
  const { address } = await askRegister(
    database.db,
    searcher(),
    "/reconsideration",
    form({ q: question }),
  );
  return (await listed(address)).numbers;
}

describe("凭号码找到一个人的案件", () => {
  test.each([
    [SAME_ID, ["1号", "3号"]],
    [ID, ["1号", "3号"]],
    ["１１０１０５ 19491231 002x", ["1号", "3号"]],
    [OTHER_ID, ["2号"]],
    ["138 1234 5678", ["1号"]],
    ["+8613812345678", ["1号"]],
    ["0937-2612345", ["2号"]],
    [`王小明 ${SAME_ID} 公安`, ["3号"]],
    [`${SAME_ID} ${OTHER_ID}`, []],
    ["13800000000", []],
    ["王小明", ["1号", "3号"]],
  ])("%s", async (question, numbers) => expect(await find(question)).toEqual(numbers));

  test("别的密钥找不到；案号是普通条件，可以写在网址里", async () => {
    const foreign = { ...searcher(), keys: dataKeysOf([1]) };
    const { address } = await askRegister(
      database.db,
      foreign,
      "/reconsideration",
      form({ q: ID }),
    );
    expect((await listed(address, foreign)).numbers).toEqual([]);
    expect((await listed("/reconsideration?number=〔2017〕2号")).numbers).toEqual(["2号"]);
    expect((await listed("/reconsideration?number=2017+3号")).numbers).toEqual(["3号"]);
  });

  test("行级权限之下：看不见的案件，有号码也找不到", async () => {
    const { address } = await askRegister(
      database.db,
      searcher(),
      "/reconsideration",
      form({ q: ID }),
    );
    const url = new URL(address, "http://localhost");
    const seen = (keys: string[]) =>
      pages.transaction().execute(async (trx) => {
        await enterScope(trx, { actor: "one", keys, organId: undefined, reach: "own" });
        const { rows } = await readRegister(trx, RECONSIDERATIONS, url, TODAY, searcher());
        const { rows: raw } = await sql`select from party_lookups`.execute(trx);
        return [rows.length, raw.length];
      });
    const { access } = await database.db
      .selectFrom("reconsiderationCases")
      .select("access")
      .where("number", "=", "酒政复〔2017〕1号")
      .executeTakeFirstOrThrow();
    expect((await seen(access))[0]).toBeGreaterThan(0);
    expect(await seen(["nobody:0"])).toEqual([0, 0]);
  });
});

describe("查找的内容不在网址里", () => {
  test("其余条件在网址里，空的、翻页的不留", async () => {
    const asked = await askRegister(
      database.db,
      searcher(),
      "/reconsideration",
      form({ q: " 王小明 ", year: "2017", area: "", after: "x", find: "y", sort: "closed" }),
    );
    expect(asked.address).toMatch(/^\/reconsideration\?year=2017&sort=closed&find=[\w-]{22}$/);
    expect(asked.byNumber).toBe(false);
    expect(
      (await askRegister(database.db, searcher(), "/hearings", form({ q: " " }))).address,
    ).toBe("/hearings");
    expect(
      (await askRegister(database.db, searcher(), "/x", form({ q: `王 ${ID}` }))).byNumber,
    ).toBe(true);
  });

  test("别人的、过期的、没有的：一行也不给，也不导出，说明怎么办", async () => {
    const token = await keepQuestion(database.db, searcher(), "王小明");
    const address = `/reconsideration?find=${token}`;
    const late = (hours: number) => searcher("one", new Date(NOW.getTime() + hours * HOUR_MS));
    expect((await listed(address)).numbers).toEqual(["1号", "3号"]);
    expect((await listed(address, late(11.9))).numbers).toEqual(["1号", "3号"]);
    for (const who of [searcher("two"), late(12.1)]) {
      const { numbers, view } = await listed(address, who);
      expect([numbers, view.total, view.asked]).toEqual([[], 0, undefined]);
      expect(view.faults.find).toContain("请重新填写");
      const params = new URLSearchParams({ find: token });
      const file = await exportRegister(database.db, "reconsideration.csv", params, TODAY, who);
      expect(file).toMatchObject({ ok: false });
    }
    expect((await listed(`/reconsideration?find=${"A".repeat(22)}`)).view.total).toBe(0);
  });

  test("太长的不查，说明怎么办，留着写下的", async () => {
    const { address } = await askRegister(
      database.db,
      searcher(),
      "/reconsideration",
      form({ q: "长".repeat(300) }),
    );
    const { numbers, view } = await listed(address);
    expect([numbers, view.asked, view.faults.find]).toEqual([
      [],
      "长".repeat(100),
      "查找内容不超过100个字，请缩短后再查找。",
    ]);
  });

  test("存着的是密文；换一个账号或令牌就打不开；一个账号最多留五十条", async () => {
    const { db } = database;
    const token = await keepQuestion(db, searcher(), "王小明");
    const { rows } = await sql<{ all: string }>`select searches::text as all from searches`.execute(
      db,
    );
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter(({ all }) => all.includes("王小明"))).toEqual([]);
    await sql`update searches set account_id = 'two' where token = ${token}`.execute(db);
    expect(await findQuestion(db, searcher("two"), token)).toBeUndefined();
    for (let each = 0; each < 60; each += 1) {
      await keepQuestion(db, searcher("two", new Date(NOW.getTime() + each)), `问题${each}`);
    }
    const { rows: kept } = await sql`select from searches where account_id = 'two'`.execute(db);
    expect(kept).toHaveLength(50);
  });
});
