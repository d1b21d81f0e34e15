import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, type Db, openDatabase } from "#db/client";
import { createAuditQueue } from "#services/audit/queue";
import { verifyAudit } from "#services/audit/verify";
import { type TestDatabase, testDatabase } from "#tests/database";
import { aNote, anOrigin } from "../domain/audit-chain.ts";
import { appendRequests, TEST_KEYS } from "./audit-notes.ts";

let database: TestDatabase;
let db: Db;
/** As the pages come to the database. */
let pages: Db;

beforeAll(async () => {
  database = await testDatabase();
  db = database.db;
  pages = openDatabase((await database.logins()).pages, { max: 5 });
});
afterAll(async () => {
  await closeDatabase(pages);
  await database.drop();
});

const countOf = async (pattern: string) => {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from audit_records where request_id like ${pattern}`.execute(db);
  return rows[0]?.count;
};

const verified = () => verifyAudit(db, TEST_KEYS);

describe("查阅的记录", () => {
  test("提交之后才答复：答复时别的连接已经看得见", async () => {
    const queue = createAuditQueue(pages, TEST_KEYS);
    await queue.add(anOrigin({ requestId: "seen" }), [aNote()]);
    expect(await countOf("seen")).toBe(1);
  });

  test("同时到来的一百次查阅合在几个事务里提交，一条不少，链完整", async () => {
    const queue = createAuditQueue(pages, TEST_KEYS);
    const ids = Array.from({ length: 100 }, (_, index) => `together-${index}`);
    await Promise.all(ids.map((requestId) => queue.add(anOrigin({ requestId }), [aNote()])));
    expect(await countOf("together-%")).toBe(100);
    const { rows } = await sql<{ transactions: number }>`
      select count(distinct xmin::text) as transactions from audit_records
      where request_id like 'together-%'`.execute(db);
    expect(rows[0]?.transactions).toBe(2);
    expect((await verified()).fault).toBeUndefined();
  });

  test("没有要记的，不写", async () => {
    await createAuditQueue(pages, TEST_KEYS).add(anOrigin({ requestId: "nothing" }), []);
    expect(await countOf("nothing")).toBe(0);
  });

  test("写不进去：查阅的人得到错误；恢复以后照常", async () => {
    const queue = createAuditQueue(pages, TEST_KEYS);
    await sql`create function fail_audit() returns trigger language plpgsql as
      $$ begin raise exception 'the disk is full'; end $$;
      create trigger fail_audit before insert on audit_records for each row
      execute function fail_audit()`.execute(db);
    const add = (requestId: string) => queue.add(anOrigin({ requestId }), [aNote()]);
    const outcomes = await Promise.allSettled([add("lost-1"), add("lost-2"), add("lost-3")]);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    await sql`drop trigger fail_audit on audit_records`.execute(db);
    expect(await countOf("lost-%")).toBe(0);
    await add("after");
    expect(await countOf("after")).toBe(1);
    expect((await verified()).fault).toBeUndefined();
  });
});

describe("几个进程同时写", () => {
  test("三个进程、各两路写和成批的查阅：一条不少，链完整，没有空号", {
    timeout: 60_000,
  }, async () => {
    const { pages: url } = await database.logins();
    const before = (await verified()).count;
    const start = (name: string) =>
      promisify(execFile)(process.execPath, ["tests/services/audit-writer.ts", url, name, "40"]);
    await Promise.all([start("p1"), start("p2"), start("p3"), appendRequests(db, ["here"])]);
    for (const name of ["p1", "p2", "p3"]) expect(await countOf(`${name}-%`)).toBe(160);
    const { count, fault } = await verified();
    expect(fault).toBeUndefined();
    expect(count).toBe(before + 3 * 160 + 1);
  });
});
