import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  applyDeadlineChanges,
  findNewestEdition,
  holdCalendar,
  insertNotice,
  listChangesOfEdition,
  listDeadlineChanges,
  lockCalendar,
} from "#db/calendar";
import { insertCaseFiles } from "#db/case-files";
import type { Db } from "#db/client";
import { type TestDatabase, testDatabase } from "#tests/database";

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await testDatabase();
  db = database.db;
});
afterAll(() => database.drop());

const caseOf = (serial: number) => `00000000-0000-4000-8000-00000000000${serial}`;

const notice = (version: number) => ({
  ...{ kind: "state", year: 2027, version, title: "通知", source: "测试" },
  ...{ holidays: [], makeup: [], loadedAt: "2026-11-22T02:00:00Z" },
});

describe("载入的通知只增不改（HD-8）", () => {
  test("新的一版有新的编号；同一版不能有两份", async () => {
    expect(await findNewestEdition(db)).toBeUndefined();
    const edition = await db.transaction().execute((trx) => insertNotice(trx, notice(1)));
    expect(await findNewestEdition(db)).toMatchObject({ edition });
    const again = db.transaction().execute((trx) => insertNotice(trx, notice(1)));
    await expect(again).rejects.toThrow(/holiday_notices_version/);
  });

  test("改动和删除都被数据库拒绝", async () => {
    const change = sql`update holiday_notices set source = '别处'`.execute(db);
    await expect(change).rejects.toThrow(/never changed/);
    await expect(sql`delete from holiday_notices`.execute(db)).rejects.toThrow(/never changed/);
  });
});

describe("变动的期限", () => {
  test("写入新日，旧日按案件、按版本都查得到，翻页不漏不重", async () => {
    const ids = [1, 2, 3].map(caseOf);
    await insertCaseFiles(
      db,
      ids.map((id) => ({ id, kind: "dispute" as const })),
    );
    const edition = await db.transaction().execute(async (trx) => {
      const added = await insertNotice(trx, notice(2));
      const rows = ids.flatMap((caseId) =>
        ["甲", "乙"].map((proceeding) => ({
          ...{ edition: added, caseId, proceeding, limitId: "L09" },
          ...{ oldDue: "2027-01-01", newDue: "2027-01-04", why: "元旦放假" },
        })),
      );
      await applyDeadlineChanges(trx, rows);
      return added;
    });
    expect(await listDeadlineChanges(db, caseOf(1))).toMatchObject([
      { oldDue: "2027-01-01", newDue: "2027-01-04", noticeTitle: "通知", appliedBy: null },
      { oldDue: "2027-01-01", newDue: "2027-01-04" },
    ]);
    const seen: string[] = [];
    let after: { caseId: string; proceeding: string } | undefined;
    for (;;) {
      const page = await listChangesOfEdition(db, edition, { after, limit: 1 });
      after = page.at(-1);
      if (!after) break;
      seen.push(`${after.caseId}${after.proceeding}`);
    }
    expect(seen).toHaveLength(6);
    expect(new Set(seen).size).toBe(6);
  });
});

test("登记案件的人持有日历时，更改日历的人等待", async () => {
  const order: string[] = [];
  const held = Promise.withResolvers<void>();
  const holding = Promise.withResolvers<void>();
  const recorder = db.transaction().execute(async (trx) => {
    await holdCalendar(trx);
    holding.resolve();
    await held.promise;
    order.push("recorded");
  });
  await holding.promise;
  const loader = db.transaction().execute(async (trx) => {
    await lockCalendar(trx);
    order.push("loaded");
  });
  held.resolve();
  await Promise.all([recorder, loader]);
  expect(order).toEqual(["recorded", "loaded"]);
});
