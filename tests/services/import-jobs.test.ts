import { setTimeout as pause } from "node:timers/promises";
import { PgBoss } from "pg-boss";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findBatch, requestApply, startImport } from "#services/import/batches";
import { createImportQueue, enqueueImport, startImportWorker } from "#services/import/jobs";
import { type TestDatabase, testDatabase } from "#tests/database";
import { TEST_KEYS } from "#tests/services/audit-notes";
import { DATA_KEYS } from "#tests/services/data-keys";
import { clock, reconsiderationLedger } from "#tests/services/import-ledgers";

const asker = { by: null, via: "page" } as const;

describe("后台导入", () => {
  let database: TestDatabase;
  let boss: PgBoss;
  beforeAll(async () => {
    database = await testDatabase();
    boss = new PgBoss({ connectionString: database.url, max: 2 });
    await boss.start();
  });
  afterAll(async () => {
    await boss.stop({ graceful: true, timeout: 5000 });
    await database.drop();
  });

  async function becomes(id: number, status: string) {
    for (let tries = 0; tries < 100; tries += 1) {
      const batch = await findBatch(database.db, id);
      if (batch?.status === status) return batch;
      await pause(100);
    }
    throw new Error(`batch ${id} did not become ${status}`);
  }

  test("上一个进程没做完的，启动后接着做；同一件事交来两次，只做一次", async () => {
    const { db } = database;
    const bytes = new TextEncoder().encode(reconsiderationLedger(20));
    const started = await startImport(db, { fileName: "台账.csv", bytes, asker, keys: DATA_KEYS });
    if (!started.ok) throw new Error(started.message);
    await createImportQueue(boss);
    await startImportWorker(boss, db, { clock, audit: TEST_KEYS, keys: DATA_KEYS });
    await becomes(started.value, "examined");

    expect(await requestApply(db, started.value, asker, "stop")).toMatchObject({ ok: true });
    const job = { batch: started.value, action: "apply" } as const;
    await Promise.all([enqueueImport(boss, job), enqueueImport(boss, job)]);
    const batch = await becomes(started.value, "applied");
    expect(batch.counts).toMatchObject({ created: 20 });
    expect(batch.progress).toEqual({ done: 20, total: 20 });
    const cases = await db.selectFrom("reconsiderationCases").select("caseId").execute();
    expect(cases).toHaveLength(20);
  });
});
