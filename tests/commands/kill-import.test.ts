import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyProjections } from "#services/case-files/verifying";
import { requestApply, startImport } from "#services/import/batches";
import { examineImport } from "#services/import/examine";
import { writeKeyring } from "#services/keyring";
import { childOf, scratchFolder, startServer } from "#tests/commands/processes";
import { type TestDatabase, testDatabase } from "#tests/database";
import { DATA_KEYS } from "#tests/services/data-keys";
import { clock, reconsiderationLedger } from "#tests/services/import-ledgers";

const ROWS = 10_000;
const ASKER = { by: null, via: "page" } as const;
const PATIENCE_MS = 90_000;

let database: TestDatabase;
const scratch = scratchFolder();

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  await database.drop();
  scratch.remove();
});

test("写入一万行时服务被 kill -9：库中一件也没有；再次启动后整批写完，一件不多、一件不少", async () => {
  const { db, url } = database;
  const env = {
    DATABASE_URL: url,
    YIHENG_DATA_DIR: scratch.path,
    YIHENG_DATA_KEY: writeKeyring(DATA_KEYS.ring()),
  };
  const bytes = new TextEncoder().encode(reconsiderationLedger(ROWS));
  const started = await startImport(db, {
    fileName: "台账.csv",
    bytes,
    asker: ASKER,
    keys: DATA_KEYS,
  });
  const batch = started.ok ? started.value : 0;
  await examineImport(db, batch, { clock, keys: DATA_KEYS });
  expect(await requestApply(db, batch, ASKER, "stop")).toMatchObject({ ok: true });

  const first = await startServer(env);
  await until(async () => (await progress()) > ROWS / 2);
  process.kill(childOf(first.child.pid ?? 0), "SIGKILL");
  await first.exited;
  expect(await countCases()).toBe(0);
  expect(await statusOf(batch)).toBe("applying");

  const second = await startServer(env);
  await until(async () => (await statusOf(batch)) === "applied");
  second.child.kill("SIGTERM");
  await second.exited;
  expect(await countCases()).toBe(ROWS);
  const numbers = await sql<{ count: number }>`
    select count(distinct (organ_id, number))::int as count from reconsideration_cases
  `.execute(db);
  expect(numbers.rows[0]?.count).toBe(ROWS);
  expect(await verifyProjections(db)).toEqual([]);
}, 240_000);

async function until(reached: () => Promise<boolean>): Promise<void> {
  const patience = Date.now() + PATIENCE_MS;
  while (!(await reached())) {
    if (Date.now() > patience) throw new Error("did not come about in time");
    await pause(20);
  }
}

async function progress(): Promise<number> {
  const row = await database.db.selectFrom("importProgress").select("done").executeTakeFirst();
  return row?.done ?? 0;
}

async function countCases(): Promise<number> {
  const { count } = await database.db
    .selectFrom("reconsiderationCases")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

async function statusOf(batch: number): Promise<string | undefined> {
  const row = await database.db
    .selectFrom("importBatches")
    .select("status")
    .where("id", "=", batch)
    .executeTakeFirst();
  return row?.status;
}
