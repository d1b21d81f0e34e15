import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readEnvironment } from "#services/env";
import { writeKeyring } from "#services/keyring";
import { recordContacts } from "#services/personal-data/contacts";
import { openText, sealText } from "#services/personal-data/sealing";
import { scratchFolder } from "#tests/commands/processes";
import { type TestDatabase, testDatabase } from "#tests/database";
import { dataKeysOf } from "#tests/services/data-keys";
import { assertKeysFit, dataKeys } from "../../app/commands/data-keys.ts";
import { addKey } from "../../app/commands/secret.ts";

const scratch = scratchFolder();
const file = join(scratch.path, "data.keys");
const kept = () => dataKeys({ dataKeys: undefined, dataSuite: "v1", dataDir: scratch.path });
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  await database.drop();
  scratch.remove();
});

describe("数据密钥从哪里来", () => {
  test("首次启动时生成，只有自己能读；重启后仍是它；换上新的，运行中的也看得见", () => {
    const running = kept();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const sealed = sealText(running, "13812345678", "here");
    expect(openText(kept(), sealed, "here")).toEqual({ ok: true, value: "13812345678" });
    addKey(scratch.path, "data.keys");
    expect(running.ring().current).toBe(2);
    expect(sealText(running, "x", "here").startsWith("v1.2.")).toBe(true);
    expect(openText(running, sealed, "here")).toMatchObject({ ok: true });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test("环境变量给出的优先，不写文件；国密算法可选", () => {
    const ring = dataKeysOf([3, 4]).ring();
    const env = readEnvironment("/", {
      YIHENG_DATA_KEY: writeKeyring(ring).trim().replaceAll("\n", ","),
      YIHENG_DATA_CIPHER: "sm4-ctr-hmac-sm3",
      YIHENG_DATA_DIR: join(scratch.path, "untouched"),
    });
    const keys = dataKeys(env);
    expect([keys.ring(), keys.suite]).toEqual([ring, "v2"]);
    expect(sealText(keys, "x", "here").startsWith("v2.4.")).toBe(true);
    expect(statSync(env.dataDir, { throwIfNoEntry: false })).toBeUndefined();
  });

  test.each([
    [{ YIHENG_DATA_KEY: "password" }, /^环境变量有误：YIHENG_DATA_KEY 应为 32 字节/],
    [{ YIHENG_DATA_KEY: `1:${"A".repeat(43)}` }, /^环境变量有误：YIHENG_DATA_KEY/],
    [
      { YIHENG_DATA_CIPHER: "sm4-gcm" },
      /aes-256-gcm 或 sm4-ctr-hmac-sm3（运行环境不提供 sm4-gcm）/,
    ],
    [{ YIHENG_DATA_CIPHER: "toString" }, /YIHENG_DATA_CIPHER 应为/],
  ])("%j 不启动，说明怎么办", (given, sentence) => {
    expect(() => readEnvironment("/", given)).toThrow(sentence);
  });
});

test("密钥与数据库不符（丢了，或是另一处的）：不启动，说明怎么办", async () => {
  const { db } = database;
  const keys = kept();
  const env = { dataKeys: undefined, dataDir: scratch.path };
  await expect(assertKeysFit(db, dataKeysOf(), env)).resolves.toBeUndefined();
  const { id: caseId } = await db
    .insertInto("caseFiles")
    .values({ kind: "reconsideration" })
    .returning("id")
    .executeTakeFirstOrThrow();
  const contact = { caseId, person: "方明", kind: "phone", value: "13812345678" } as const;
  await recordContacts(db, keys, [contact], { by: null, via: "commandLine", at: new Date() });
  await expect(assertKeysFit(db, keys, env)).resolves.toBeUndefined();
  const old = readFileSync(file);
  writeFileSync(file, writeKeyring(dataKeysOf([1, 2]).ring()));
  await expect(assertKeysFit(db, kept(), env)).rejects.toThrow(/data\.keys 中的数据密钥打不开/);
  writeFileSync(file, old);
  await expect(assertKeysFit(db, kept(), env)).resolves.toBeUndefined();
});
