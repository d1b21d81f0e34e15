import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { closeDatabase, type Db, openDatabase } from "#db/client";
import { CHAIN_BEGINNING } from "#domain/audit/chain";
import { checkRecord } from "#domain/audit/verifying";
import { appendAudit } from "#services/audit/append";
import { macOf } from "#services/audit/keys";
import { type TestDatabase, testDatabase } from "#tests/database";
import { TEST_KEYS } from "#tests/services/audit-notes";
import { run } from "../../app/commands/audit.ts";
import { CommandFailure } from "../../app/commands/failure.ts";
import { aNote, anOrigin } from "../domain/audit-chain.ts";

let database: TestDatabase;
/** As the command line comes to the database. */
let register: Db;
let out: string[] = [];
let err: string[] = [];

const NOW = new Date("2026-11-22T08:00:00Z");
const DAYS = ["2026-11-20T15:59:59Z", "2026-11-20T16:00:00Z", "2026-11-22T07:00:00Z"];

beforeAll(async () => {
  database = await testDatabase();
  register = openDatabase((await database.logins()).register);
  for (const day of DAYS) {
    const origin = anOrigin({ at: new Date(day), requestId: day });
    const note = aNote({ objectName: '"引号"，换行\n和=1+1' });
    await register
      .transaction()
      .execute((trx) => appendAudit(trx, TEST_KEYS, origin, [note, aNote()]));
  }
});
afterAll(async () => {
  await closeDatabase(register);
  await database.drop();
});
beforeEach(() => {
  out = [];
  err = [];
});

function audit(args: string[], over: { json?: boolean; db?: Db } = {}) {
  return run(args, {
    db: over.db ?? register,
    clock: () => NOW,
    audit: TEST_KEYS,
    json: over.json ?? false,
    signal: new AbortController().signal,
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
  });
}

const lastRecord = () =>
  register
    .selectFrom("auditRecords")
    .select(["act", "result", "detail", "via", "actorName"])
    .orderBy("position", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();

describe("audit verify", () => {
  test("完整：条数和链尾，退出码 0；核验自身也有记录", async () => {
    expect(await audit(["verify"])).toBe(0);
    expect(out).toEqual([expect.stringMatching(/^审计链完整：共6条，链尾 6:[0-9a-f]{64}$/)]);
    expect(await lastRecord()).toMatchObject({
      ...{ act: "verifyAudit", result: "done", via: "commandLine", actorName: "系统操作员" },
      detail: expect.stringContaining('"count":6'),
    });
  });

  test("--json", async () => {
    expect(await audit(["verify"], { json: true })).toBe(0);
    expect(JSON.parse(out[0] ?? "")).toEqual({
      ...{ ok: true, count: 7 },
      end: { position: 7, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  test("与留存的链尾比对", async () => {
    await audit(["verify"]);
    const end = out[0]?.split("链尾 ")[1] ?? "";
    expect(await audit(["verify", "--expect", end])).toBe(0);
    const other = `3:${"0".repeat(64)}`;
    await expect(audit(["verify", "--expect", other])).rejects.toThrow(
      /第3条的校验值与另行留存的不同/,
    );
    await expect(audit(["verify", "--expect", "x"])).rejects.toThrow(/--expect 应为/);
  });

  test("改动一条：一句话点名，之前的条数；--json 里也有", async () => {
    const undo = new Error("taken back");
    const broken = database.db.transaction().execute(async (trx) => {
      await sql`alter table audit_records disable trigger all;
        update audit_records set object_name = 'x' where position = 4`.execute(trx);
      const said = await audit(["verify"], { db: trx, json: true }).catch(
        (error: unknown) => error,
      );
      expect(said).toBeInstanceOf(CommandFailure);
      expect(said).toMatchObject({ message: expect.stringMatching(/第4条.*之前的3条核验无误。$/) });
      throw undo;
    });
    await expect(broken).rejects.toBe(undo);
    expect(JSON.parse(out[0] ?? "")).toMatchObject({
      ...{ ok: false, count: 3 },
      fault: { position: 4, code: "changed" },
    });
    // Inside a transaction of the test there is no transaction of its own to be had.
    expect(err).toEqual(["本次核验的结果没有能够写入审计记录。"]);
  });
});

describe("audit export", () => {
  test("一个期间（北京时间的日，含首尾），每行一个JSON对象，拿着密钥可以另行核验", async () => {
    expect(await audit(["export", "--from", "2026-11-21", "--to", "2026-11-22"])).toBe(0);
    const records = out.map((line) => JSON.parse(line));
    expect(records.map(({ requestId }) => requestId).slice(0, 4)).toEqual([
      ...[DAYS[1], DAYS[1], DAYS[2], DAYS[2]],
    ]);
    expect(records.at(-1)).toMatchObject({ act: "exportAudit", via: "commandLine" });
    expect(out.join("")).not.toContain("\n");
  });

  test("全部导出：从头核验，每条都接得上", async () => {
    await audit(["export", "--from", "2026-01-01", "--to", "2026-12-31"]);
    let end = CHAIN_BEGINNING;
    for (const line of out) {
      const record = JSON.parse(line);
      expect(checkRecord(end, record, macOf(TEST_KEYS))).toBeUndefined();
      end = record;
    }
    expect(end.position).toBe(out.length);
  });

  test.each([
    [["export"], /--from：必须写明/],
    [["export", "--from", "2026-11-22", "--to", "2026-11-21"], /止日早于起日/],
    [["export", "--from", "2026-02-30", "--to", "2026-11-21"], /请填写日期/],
    [[], /请写明要核验还是导出/],
    [["verify", "x"], /请写明要核验还是导出/],
    [["--nothing"], /参数有误/],
  ])("%j：一句话说明", async (args, said) => {
    await expect(async () => audit(args)).rejects.toThrow(said);
    expect(out).toEqual([]);
  });
});
