import { type RawBuilder, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, type Db, type OpenTransaction, openDatabase } from "#db/client";
import { enterScope } from "#db/scope";
import { appendAudit } from "#services/audit/append";
import { type TestDatabase, testDatabase } from "#tests/database";
import { TEST_KEYS } from "#tests/services/audit-notes";
import { aNote, anOrigin } from "../domain/audit-chain.ts";

let database: TestDatabase;
const as: Partial<Record<"pages" | "register" | "door", Db>> = {};

const OURS = "00000000-0000-4000-8000-000000000001";
const SECRET = "00000000-0000-4000-8000-000000000002";
const THEIRS = "00000000-0000-4000-8000-000000000003";

beforeAll(async () => {
  database = await testDatabase();
  const logins = await database.logins();
  for (const name of ["pages", "register", "door"] as const) as[name] = openDatabase(logins[name]);
  await sql`insert into accounts (id, name, email, username, role, reach) values
    ('s1', '魏晓岚', 's1@yiheng.invalid', 's1', 'staff', 'own'),
    ('au', '审计员', 'au@yiheng.invalid', 'au', 'auditor', 'own'),
    ('sy', '系统管理员', 'sy@yiheng.invalid', 'sy', 'systemAdministrator', 'own');
    insert into case_files (id, kind, access, restricted) values
    (${sql.lit(OURS)}, 'reconsideration', '{h:1}', false),
    (${sql.lit(SECRET)}, 'reconsideration', '{h:1}', true),
    (${sql.lit(THEIRS)}, 'reconsideration', '{h:2}', false)`.execute(database.db);
  await database.db.transaction().execute(async (trx) => {
    const notes = [OURS, SECRET, THEIRS].map((id) => aNote({ caseId: id, objectId: id }));
    const signIn = { act: "signIn", objectKind: "account", result: "done" } as const;
    await appendAudit(trx, TEST_KEYS, anOrigin(), [...notes, signIn]);
  });
});
afterAll(async () => {
  for (const db of Object.values(as)) await closeDatabase(db);
  await database.drop();
});

function dbOf(name: "pages" | "register" | "door"): Db {
  const db = as[name];
  if (!db) throw new Error(`no login of ${name}`);
  return db;
}

/** The cases of the records that somebody sees; null for what belongs to no case. */
async function seenBy(actor: string | undefined, keys: string[]) {
  return dbOf("pages")
    .transaction()
    .execute(async (trx: OpenTransaction) => {
      if (actor) await enterScope(trx, { actor, keys, organId: undefined, reach: "own" });
      const rows = await trx
        .selectFrom("auditRecords")
        .select("caseId")
        .orderBy("position")
        .execute();
      return rows.map(({ caseId }) => caseId);
    });
}

describe("谁看得见审计记录", () => {
  test.each([
    ["审计员：全部", "au", [], [OURS, SECRET, THEIRS, null]],
    ["办案的人：看得见的案件的", "s1", ["h:1"], [OURS]],
    ["别的机关的人", "s1", ["h:2"], [THEIRS]],
    ["系统管理员：一条也没有", "sy", [], []],
    ["没有说明是谁：一条也没有", undefined, [], []],
  ])("%s", async (_, actor, keys, seen) => {
    expect(await seenBy(actor, keys)).toEqual(seen);
  });

  test("停用的审计员：一条也没有", async () => {
    await sql`update accounts set deactivated_at = now() where id = 'au'`.execute(database.db);
    expect(await seenBy("au", [])).toEqual([]);
    await sql`update accounts set deactivated_at = null where id = 'au'`.execute(database.db);
  });

  test("命令行和后台任务：全部；登录用的连接：无权", async () => {
    const all = await dbOf("register").selectFrom("auditRecords").select("position").execute();
    expect(all).toHaveLength(4);
    const door = dbOf("door").selectFrom("auditRecords").select("position").execute();
    await expect(door).rejects.toThrow(/permission denied/);
  });
});

describe("只增不改：按权限", () => {
  const changes: [string, RawBuilder<unknown>][] = [
    ["改", sql`update audit_records set act = 'x'`],
    ["删", sql`delete from audit_records`],
    ["清空", sql`truncate audit_records`],
    ["删链尾", sql`delete from audit_head`],
    ["清空链尾", sql`truncate audit_head`],
    ["添链尾", sql`insert into audit_head (single, position, hash) values (true, 9, 'x')`],
    ["停触发器", sql`alter table audit_records disable trigger all`],
    ["换成别的角色", sql`set role yiheng_operator`],
  ];
  for (const name of ["pages", "register", "door"] as const) {
    test.each(changes.filter(([what]) => !(name === "register" && what.startsWith("换成"))))(
      `${name} 不能%s`,
      async (_, change) => {
        await expect(change.execute(dbOf(name))).rejects.toThrow(/permission denied|must be owner/);
      },
    );

    test(`${name} 可以添记录`, async () => {
      const write = dbOf(name)
        .transaction()
        .execute((trx) => appendAudit(trx, TEST_KEYS, anOrigin({ requestId: name }), [aNote()]));
      await expect(write).resolves.toBeUndefined();
    });
  }

  test.each([
    ["退回去", sql`update audit_head set position = position - 1`],
    ["停在原处换一个值", sql`update audit_head set hash = 'x'`],
    ["移到没有的记录", sql`update audit_head set position = position + 1, hash = 'x'`],
  ])("链尾不能%s", async (_, change) => {
    await expect(change.execute(dbOf("pages"))).rejects.toThrow(/only moves forward/);
  });
});

describe("只增不改：表的主人也要先停触发器", () => {
  test.each([
    sql`update audit_records set act = 'x'`,
    sql`delete from audit_records`,
    sql`truncate audit_records`,
    sql`delete from audit_head`,
  ])("%#", async (change) => {
    await expect(change.execute(database.db)).rejects.toThrow(/is append-only/);
  });
});
