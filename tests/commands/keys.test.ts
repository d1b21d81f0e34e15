import { statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { personNumberOf } from "#domain/personal-data/numbers";
import { startImport } from "#services/import/batches";
import { listContacts, recordContacts } from "#services/personal-data/contacts";
import { findLedgerFile } from "#services/personal-data/ledger-files";
import { lookupsToFind } from "#services/personal-data/lookup";
import { bootstrap, childOf, scratchFolder } from "#tests/commands/processes";
import { type TestDatabase, testDatabase } from "#tests/database";
import { dataKeys } from "../../app/commands/data-keys.ts";

/** Enough that a rotation is seen at work before it ends. */
const VALUES = 8_000;
const FILE = new TextEncoder().encode("案号,申请人\n酒政复〔2017〕1号,张伟\n");
const PATIENCE_MS = 60_000;

let database: TestDatabase;
let caseId: string;
const scratch = scratchFolder();
const env = () => ({ DATABASE_URL: database.url, YIHENG_DATA_DIR: scratch.path });
const keys = () => dataKeys({ dataKeys: undefined, dataSuite: "v1", dataDir: scratch.path });
const phoneOf = (place: number) => `138${String(place).padStart(8, "0")}`;

beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  const row = await db
    .insertInto("caseFiles")
    .values({ kind: "reconsideration" })
    .returning("id")
    .executeTakeFirstOrThrow();
  caseId = row.id;
  const contacts = Array.from({ length: VALUES }, (_, at) => ({
    ...{ caseId, person: `第${at + 1}人` },
    ...{ kind: "phone" as const, value: phoneOf(at + 1) },
  }));
  const recorder = { by: null, via: "commandLine", at: new Date() } as const;
  await recordContacts(db, keys(), contacts, recorder);
  const asker = { by: null, via: "commandLine" } as const;
  await startImport(db, { fileName: "台账.csv", bytes: FILE, asker, keys: keys() });
});
afterAll(async () => {
  await database.drop();
  scratch.remove();
});

async function cli(...args: string[]) {
  const run = bootstrap(["cli", "keys", ...args], env());
  const code = await run.exited;
  return { code, said: run.said() };
}

async function sealedWith(label: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from party_secrets
    where sealed like ${`${label}.%`}`.execute(database.db);
  return rows[0]?.count ?? -1;
}

test("更换密钥时被 kill -9：已换的、未换的都打得开；再次运行就换完，不再另换", async () => {
  const first = bootstrap(["cli", "keys", "rotate"], env());
  const patience = Date.now() + PATIENCE_MS;
  while ((await sealedWith("v1.2")) === 0 && Date.now() < patience) await pause(5);
  process.kill(childOf(first.child.pid ?? 0), "SIGKILL");
  await first.exited;
  const [old, fresh] = [await sealedWith("v1.1"), await sealedWith("v1.2")];
  expect([old > 0, fresh > 0, old + fresh]).toEqual([true, true, VALUES]);
  const between = await listContacts(database.db, keys(), caseId);
  expect(between.filter(({ shown }) => shown === undefined)).toEqual([]);
  expect(await findable()).toEqual([true, true]);
  expect((await cli("status")).said).toContain("请运行 keys rotate 补齐");

  const second = await cli("rotate");
  expect([second.code, second.said]).toEqual([0, expect.stringContaining("已改用 v1.2：")]);
  expect([await sealedWith("v1.1"), await sealedWith("v1.2")]).toEqual([0, VALUES]);
  const shown = await listContacts(database.db, keys(), caseId);
  expect(new Set(shown.map(({ id }) => id)).size).toBe(VALUES);
  expect(shown.at(-1)?.shown).toBe(`138****${phoneOf(VALUES).slice(-4)}`);
  expect(await findable()).toEqual([true, true]);
  const file = await findLedgerFile(database.db, keys(), 1);
  expect(file?.ok && new Uint8Array(file.value)).toEqual(FILE);
}, 180_000);

test("旧密钥留到不再使用，再清退；密钥文件只有自己能读", async () => {
  expect([...keys().ring().keys.keys()]).toEqual([1, 2]);
  const retired = await cli("retire", "--json");
  expect(JSON.parse(retired.said.trim().split("\n").at(-1) ?? "")).toEqual({ retired: [1] });
  expect([...keys().ring().keys.keys()]).toEqual([2]);
  expect(statSync(join(scratch.path, "data.keys")).mode & 0o777).toBe(0o600);
  expect(await listContacts(database.db, keys(), caseId)).toHaveLength(VALUES);
  const { rows } = await sql<{ detail: string }>`
    select detail from audit_records where act = 'rotateKey' order by position`.execute(
    database.db,
  );
  expect(rows.at(-1)?.detail).toBe('{"retired":[1]}');
}, 60_000);

test("运行中的进程看得见新密钥；打不开的留着并说明", async () => {
  const running = keys();
  expect(running.ring().current).toBe(2);
  await sql`alter table party_secrets disable trigger all`.execute(database.db);
  await sql`update party_secrets set person = 'x' where id = 7`.execute(database.db);
  await sql`alter table party_secrets enable trigger all`.execute(database.db);
  const { code, said } = await cli("rotate");
  expect(code).toBe(1);
  expect(said).toContain("1 条没有重新加密，首先是第 7 条个人信息");
  expect(running.ring().current).toBe(3);
  expect(await sealedWith("v1.2")).toBe(1);
  expect((await cli("retire")).said).toContain("没有可以清退的旧密钥");
}, 18_000);

test.each([[[]], [["rotate", "now"]], [["turn"]]])(
  "用法不对：keys %j",
  async (args) => {
    const { code, said } = await cli(...args);
    expect([code, said]).toEqual([1, expect.stringContaining("用法：keys status")]);
  },
  60_000,
);

/** Whether the first and the last person are found by their numbers. */
async function findable(): Promise<boolean[]> {
  const answers: boolean[] = [];
  for (const place of [1, VALUES]) {
    const number = personNumberOf(phoneOf(place));
    const lookups = number ? lookupsToFind(keys(), number) : [];
    const { rows } = await sql`select from party_lookups join party_secrets s on s.id = secret_id
      where lookup = any(${lookups}::text[]) and s.person = ${`第${place}人`}`.execute(database.db);
    answers.push(rows.length === 1);
  }
  return answers;
}
