import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "#db/client";
import { listOwnPositions, notePosition } from "#services/mediation/positions";
import {
  fitsDatabase,
  isRenewed,
  readSeals,
  renewSeals,
  unusedVersions,
} from "#services/personal-data/rotation";
import { type TestDatabase, testDatabase } from "#tests/database";
import { dataKeysOf, onlyKeys } from "#tests/services/data-keys";

/** Positions at rest: sealed, append-only, and reached by the rotation of keys. */

const SAID = { terms: "补偿八万元即撤回申请", limit: "不低于六万元", worries: "名声" };
const AT = new Date("2018-01-22T04:00:00Z");
const ALL = dataKeysOf([1, 2]);
const FIRST = onlyKeys(ALL, [1]);
/** More than one portion of the rotation. */
const COUNT = 205;

let database: TestDatabase;
let of: { caseId: string; mediatorId: string };

beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  const account = { id: "one", name: "甲", email: "one@yiheng.invalid", username: "one" };
  await db
    .insertInto("accounts")
    .values({ ...account, role: "staff" })
    .execute();
  const { id: caseId } = await db
    .insertInto("caseFiles")
    .values({ kind: "reconsideration" })
    .returning("id")
    .executeTakeFirstOrThrow();
  of = { caseId, mediatorId: "one" };
  for (let at = 1; at <= COUNT; at += 1) {
    await notePosition(db, FIRST, of, { party: `第${at}人`, said: SAID, at: AT });
  }
});
afterAll(() => database.drop());

test("库里没有一个字的明文，只有封存的文本", async () => {
  const { rows } = await sql<{ row: string }>`select to_jsonb(p)::text as row
    from mediation_positions p`.execute(database.db);
  expect(rows).toHaveLength(COUNT);
  for (const { row } of rows) {
    expect(row).toMatch(/"sealed": ?"v1\.1\./);
    expect(row).not.toMatch(/八万|六万|名声/);
    expect(row).not.toContain(Buffer.from("不低于六万元").toString("base64url").slice(2, -2));
  }
});

test("换到别的当事人名下，打不开", async () => {
  const moved = database.db.transaction().execute(async (trx) => {
    await sql`alter table mediation_positions disable trigger all`.execute(trx);
    await sql`update mediation_positions set party = '另一人' where party = '第1人'`.execute(trx);
    const list = await listOwnPositions(trx, FIRST, of);
    expect(list.find(({ party }) => party === "另一人")?.said).toBeUndefined();
    expect(list.filter(({ said }) => said === undefined)).toHaveLength(1);
    throw new Error("seen, and taken back");
  });
  await expect(moved).rejects.toThrow("seen, and taken back");
});

test.each([
  "update mediation_positions set party = 'x'",
  "update mediation_positions set mediator_id = null",
  "delete from mediation_positions",
  "truncate mediation_positions",
])("不能改、不能删：%s", async (statement) => {
  await expect(sql.raw(statement).execute(database.db)).rejects.toThrow(/append-only/);
});

test("明文写不进去；页面的数据库角色连重新封存也不能", async () => {
  const clear = sql.raw("update mediation_positions set sealed = '补偿八万元'");
  await expect(clear.execute(database.db)).rejects.toThrow(/violates check/);
  const pages = openDatabase((await database.logins()).pages, { max: 1 });
  const renewed = sql.raw("update mediation_positions set sealed = 'v1.1.a.b.c'").execute(pages);
  await expect(renewed).rejects.toThrow(/permission denied/);
  await closeDatabase(pages);
});

test("更换密钥：全部改用新的密钥，照样打得开；旧的可以清退", async () => {
  const { db } = database;
  expect(isRenewed(FIRST, await readSeals(db))).toBe(true);
  const before = await readSeals(db);
  expect(before).toEqual([{ what: "position", seal: "v1.1", count: COUNT }]);
  expect([isRenewed(ALL, before), unusedVersions(ALL, before)]).toEqual([false, []]);

  const operator = openDatabase((await database.logins()).register, { max: 2 });
  const renewed = await renewSeals(operator, ALL);
  await closeDatabase(operator);
  expect(renewed).toEqual({ values: 0, positions: COUNT, files: 0, stuck: [] });
  const after = await readSeals(db);
  expect(after).toEqual([{ what: "position", seal: "v1.2", count: COUNT }]);
  expect([isRenewed(ALL, after), unusedVersions(ALL, after)]).toEqual([true, [1]]);
  const positions = await listOwnPositions(db, onlyKeys(ALL, [2]), of);
  expect(positions).toHaveLength(COUNT);
  expect(positions.every(({ said }) => said?.limit === SAID.limit)).toBe(true);
});

test("别处的密钥打不开：不当作这个数据库的密钥；打不开的一条留着并说明", async () => {
  const { db } = database;
  expect(await fitsDatabase(db, ALL)).toBe(true);
  expect(await fitsDatabase(db, dataKeysOf([1, 2]))).toBe(false);
  await sql`alter table mediation_positions disable trigger all`.execute(db);
  await sql`update mediation_positions set party = 'x' where party = '第7人'`.execute(db);
  await sql`alter table mediation_positions enable trigger all`.execute(db);
  const third = dataKeysOf([3]).ring().keys.get(3);
  const keys = new Map([...ALL.ring().keys, [3, third ?? new Uint8Array(32)]]);
  const grown = { suite: ALL.suite, ring: () => ({ current: 3, keys }) };
  const again = await renewSeals(db, grown);
  expect(again.positions).toBe(COUNT - 1);
  expect(again.stuck).toMatchObject([{ what: "position", id: 7 }]);
  expect((await readSeals(db)).map(({ seal, count }) => [seal, count])).toEqual([
    ["v1.2", 1],
    ["v1.3", COUNT - 1],
  ]);
});
