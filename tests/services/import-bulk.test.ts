import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyProjections } from "#services/case-files/verifying";
import { requestUndo } from "#services/import/batches";
import { undoImport } from "#services/import/undo";
import { type TestDatabase, testDatabase } from "#tests/database";
import { TEST_KEYS } from "#tests/services/audit-notes";
import { DATA_KEYS } from "#tests/services/data-keys";
import { clock, importText, reconsiderationLedger } from "#tests/services/import-ledgers";

const ROWS = 10_000;

describe("一万行的台账", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  test("一次导入，别人照常办事；撤销后不留痕迹", async () => {
    const { db } = database;
    let longest = 0;
    let last = performance.now();
    const heartbeat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 10);
    const batch = await importText(db, reconsiderationLedger(ROWS));
    clearInterval(heartbeat);

    expect(batch.counts).toMatchObject({ read: ROWS, created: ROWS, rejected: 0 });
    expect(longest).toBeLessThan(15_000);
    expect(await verifyProjections(db)).toEqual([]);

    const again = await importText(db, reconsiderationLedger(ROWS));
    expect(again.counts).toMatchObject({ created: 0, changed: 0, unchanged: ROWS });

    expect(await requestUndo(db, batch.id, { by: null, via: "page" })).toMatchObject({ ok: true });
    expect(
      await undoImport(db, batch.id, { clock, audit: TEST_KEYS, keys: DATA_KEYS }),
    ).toMatchObject({ ok: true });
    const left = await sql`select from reconsideration_cases union all select from organs`.execute(
      db,
    );
    expect(left.rows).toHaveLength(0);
  }, 240_000);
});
