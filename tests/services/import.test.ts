import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { closeDatabase, type Db, openDatabase } from "#db/client";
import { verifyProjections } from "#services/case-files/verifying";
import { applyImport } from "#services/import/apply";
import { findBatchPage } from "#services/import/batch-page";
import {
  findBatch,
  listImportRows,
  requestApply,
  requestUndo,
  startImport,
} from "#services/import/batches";
import { examineImport, setMapping, setOffice } from "#services/import/examine";
import { rejectedRowsFile } from "#services/import/rejected-file";
import { undoImport } from "#services/import/undo";
import { type TestDatabase, testDatabase } from "#tests/database";
import { TEST_KEYS } from "#tests/services/audit-notes";
import { DATA_KEYS } from "#tests/services/data-keys";
import {
  aCase,
  clock,
  importOutcome,
  importText,
  ledgerOf,
  reconsiderationLedger,
} from "#tests/services/import-ledgers";

const asker = { by: null, via: "page" } as const;
let database: TestDatabase;
let db: Db;

beforeEach(async () => {
  database = await testDatabase();
  db = database.db;
});
afterEach(async () => {
  expect(await verifyProjections(db)).toEqual([]);
  await database.drop();
});

async function cases() {
  return db
    .selectFrom("reconsiderationCases")
    .select(["number", "outcome", "closedOn", "warningCount"])
    .orderBy("number")
    .execute();
}

async function count(table: "caseFiles" | "caseEvents" | "organs" | "reconsiderationCases") {
  const { n } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return n;
}

async function undo(id: number) {
  const asked = await requestUndo(db, id, asker);
  return asked.ok ? undoImport(db, id, { clock, audit: TEST_KEYS, keys: DATA_KEYS }) : asked;
}

async function examined(text: string) {
  const started = await startImport(db, {
    fileName: "台账.csv",
    bytes: new TextEncoder().encode(text),
    asker,
    keys: DATA_KEYS,
  });
  if (!started.ok) throw new Error(started.message);
  await examineImport(db, started.value, { clock, keys: DATA_KEYS });
  return started.value;
}

describe("核对", () => {
  test("逐行给出结论和拟新建的机关，此外什么也不写", async () => {
    const id = await examined(ledgerOf([aCase(1), aCase(2, { received: "不详" })]));
    const batch = await findBatch(db, id);
    expect(batch).toMatchObject({ status: "examined", counts: { read: 2, created: 1 } });
    expect(
      batch?.proposedOrgans.map(({ name, level, parentName }) => [name, level, parentName]),
    ).toEqual([
      ["酒泉市人民政府", "CITY_GOV", null],
      ["酒泉市教育局", "CITY_DEPT", "酒泉市人民政府"],
    ]);
    const [rejected] = await listImportRows(db, id, { verdict: "rejected", limit: 10 });
    expect(rejected?.notes.find((note) => note.severity === "reject")).toMatchObject({
      column: "I 收到申请日期",
    });
    expect([await count("caseFiles"), await count("organs")]).toEqual([0, 0]);
  });

  test("指定列之后重新核对，导入后记住，下次不必再问", async () => {
    const text = ledgerOf([aCase(1)]).replace("结案方式", "怎么了的");
    const id = await examined(text);
    const sheet = (await findBatch(db, id))?.sheets[0];
    const answer = { kind: "reconsideration" as const, columns: { O: "outcome" } };
    expect(await setMapping(db, id, { [sheet?.name ?? ""]: answer })).toMatchObject({ ok: true });
    await examineImport(db, id, { clock, keys: DATA_KEYS });
    await requestApply(db, id, asker, "stop");
    expect(await applyImport(db, id, { clock, audit: TEST_KEYS, keys: DATA_KEYS })).toMatchObject({
      ok: true,
    });
    expect(await cases()).toMatchObject([{ outcome: "MAINTAIN" }]);
    const again = await importText(db, text);
    expect(again.counts).toMatchObject({ unchanged: 1, changed: 0 });
  });
});

describe("本机关自己的台账，没有“行政复议机关”一栏", () => {
  const own = ledgerOf([aCase(1), aCase(2)]).replace("行政复议机关", "内部编号");
  const actor = { id: "1", name: "魏晓岚", role: "staff", reach: "own" } as const;

  test("试导请人写明本机关，写明后照此核对和导入；下一份台账先填好同一机关", async () => {
    const id = await examined(own.replaceAll(",酒泉市人民政府,", ",内,"));
    expect(await findBatchPage(db, actor, String(id), { withProblems: false })).toMatchObject({
      batch: { office: "", counts: { rejected: 2 } },
      rows: [{ notes: [{ code: "organMissing" }] }, {}],
    });
    expect(await setOffice(db, id, " 酒泉市人民政府 ")).toMatchObject({ ok: true });
    await examineImport(db, id, { clock, keys: DATA_KEYS });
    expect(await findBatch(db, id)).toMatchObject({
      organName: "酒泉市人民政府",
      counts: { created: 2, rejected: 0 },
    });
    await requestApply(db, id, asker, "stop");
    expect(await applyImport(db, id, { clock, audit: TEST_KEYS, keys: DATA_KEYS })).toMatchObject({
      ok: true,
    });
    expect(await cases()).toHaveLength(2);
    const next = await examined(own.replaceAll(",酒泉市人民政府,", ",内部,"));
    expect(await findBatchPage(db, actor, String(next), { withProblems: false })).toMatchObject({
      batch: { office: "酒泉市人民政府" },
    });
  });

  test("两列指定为同一项，不予采用并指明是哪两列", async () => {
    const id = await examined(ledgerOf([aCase(1)]));
    const answer = { kind: "reconsideration", columns: { A: "number", B: "number" } } as const;
    expect(await setMapping(db, id, { 台账: answer })).toMatchObject({
      code: "columnTwice",
      message: "A、B 列都指定为“案号”，只能对应一列，请把其余的改为“不导入”。",
    });
    expect(await findBatch(db, id)).toMatchObject({ status: "examined" });
  });

  test("已导入的批次不能再改本机关", async () => {
    const { id } = await importText(db, ledgerOf([aCase(1)]));
    expect(await setOffice(db, id, "酒泉市人民政府")).toMatchObject({ ok: false, code: "notNow" });
  });
});

describe("导入", () => {
  test("一个案号两行：内容相同算未变，不同的后一行不予导入并指出前一行", async () => {
    const id = await examined(
      ledgerOf([aCase(1), aCase(1), aCase(1, { outcome: "撤销" }), aCase(2)]),
    );
    const rows = await listImportRows(db, id, { limit: 10 });
    expect(rows.map((row) => row.verdict)).toEqual(["new", "unchanged", "rejected", "new"]);
    expect(rows[2]?.notes.at(-1)?.message).toContain("第 2 行");
  });

  test("有一行不能导入时，默认整个文件不导入；跳过时其余导入，不能导入的行原样退回", async () => {
    const text = ledgerOf([aCase(1), aCase(2, { received: "三月" })]);
    expect(await importOutcome(db, text)).toMatchObject({ ok: false, code: "rejectedRows" });
    expect(await count("caseFiles")).toBe(0);
    const batch = await importText(db, text, "skip");
    expect(batch.counts).toMatchObject({ created: 1, rejected: 1 });
    const file = await rejectedRowsFile(db, DATA_KEYS, batch.id, "somebody");
    const written = new TextDecoder().decode(file?.bytes);
    expect(written).toContain("不予导入原因");
    expect(written).toContain("酒政复〔2017〕2号");
    expect(written).not.toContain("酒政复〔2017〕1号");
  });

  test("后来的台账补上结案，先前的步骤不动；更早的台账再导入，不取消结案", async () => {
    const open = ledgerOf([aCase(1, { closed: "", outcome: "" })]);
    await importText(db, open);
    const closing = await importText(db, ledgerOf([aCase(1)]));
    expect(closing.counts).toMatchObject({ changed: 1 });
    expect(await cases()).toMatchObject([{ outcome: "MAINTAIN", closedOn: "2017-04-05" }]);
    expect(await count("caseEvents")).toBe(3);
    expect((await importText(db, open)).counts).toMatchObject({ unchanged: 1 });
  });

  test("更正：旧步骤被新步骤取代并写明出处，两者都在案卷里", async () => {
    await importText(db, ledgerOf([aCase(1)]));
    const batch = await importText(db, ledgerOf([aCase(1, { outcome: "撤销" })]));
    expect(await cases()).toMatchObject([{ outcome: "REVOKE" }]);
    const events = await db.selectFrom("caseEvents").selectAll().orderBy("seq").execute();
    expect(events.map(({ seq, step, voids }) => [seq, step, voids])).toEqual([
      [1, "receive", null],
      [2, "accept", null],
      [3, "decide", null],
      [4, "decide", 3],
    ]);
    expect(events[3]?.reason).toBe(`台账更正（导入批次 ${batch.id} 第 2 行）`);
  });

  test("日期前后矛盾的旧案照收，疑点留在案件上", async () => {
    const batch = await importText(db, ledgerOf([aCase(1, { closed: "2017-03-01" })]));
    expect(batch.counts.warnings).toBeGreaterThan(0);
    const [found] = await cases();
    expect(found?.warningCount).toBeGreaterThan(0);
  });
});

describe("撤销", () => {
  test("整批撤销后案件和新机关都不在了，批次还在；同一文件可以再导入", async () => {
    const batch = await importText(db, ledgerOf([aCase(1), aCase(2)]));
    expect(await undo(batch.id)).toMatchObject({
      ok: true,
      value: { organsRemoved: ["酒泉市人民政府", "酒泉市教育局"] },
    });
    expect([await count("reconsiderationCases"), await count("organs")]).toEqual([0, 0]);
    expect(await findBatch(db, batch.id)).toMatchObject({ status: "undone", counts: { read: 2 } });
    expect((await importText(db, ledgerOf([aCase(1), aCase(2)]))).counts).toMatchObject({
      created: 2,
    });
  });

  test("撤销一次更正，原来的记录恢复；再更正一次也行", async () => {
    await importText(db, ledgerOf([aCase(1)]));
    for (let round = 0; round < 2; round += 1) {
      const batch = await importText(db, ledgerOf([aCase(1, { outcome: "撤销" })]));
      expect(await cases()).toMatchObject([{ outcome: "REVOKE" }]);
      expect(await undo(batch.id)).toMatchObject({ ok: true });
      expect(await cases()).toMatchObject([{ outcome: "MAINTAIN" }]);
    }
  });

  test("案件后来又被别的批次更改的，不能撤销，并指出是哪一批", async () => {
    const first = await importText(db, ledgerOf([aCase(1)]));
    const second = await importText(db, ledgerOf([aCase(1, { outcome: "撤销" })]));
    const refused = await undo(first.id);
    expect(refused).toMatchObject({ ok: false, code: "changedSince" });
    expect(!refused.ok && refused.message).toContain(`第 ${second.id} 批`);
    expect(await undo(second.id)).toMatchObject({ ok: true });
    expect(await undo(first.id)).toMatchObject({ ok: true });
    expect(await cases()).toEqual([]);
  });

  test("机关名录更改的级别，撤销后复原", async () => {
    await importText(db, ledgerOf([aCase(1)]));
    const list = "名称,级别,上级机关\n酒泉市教育局,county_department,酒泉市人民政府\n";
    const batch = await importText(db, list);
    expect(batch.counts).toMatchObject({ changed: 1 });
    const level = () =>
      db.selectFrom("organs").select("level").where("name", "=", "酒泉市教育局").executeTakeFirst();
    expect(await level()).toEqual({ level: "COUNTY_DEPT" });
    expect(await undo(batch.id)).toMatchObject({ ok: true });
    expect(await level()).toEqual({ level: "CITY_DEPT" });
  });
});

describe("中断与并发", () => {
  test("导入中途连接断开：什么也没有写入，重新启动后接着完成", async () => {
    const id = await examined(reconsiderationLedger(1200));
    await requestApply(db, id, asker, "stop");
    const killer = openDatabase(database.url, { max: 1 });
    let killed: Promise<unknown> | undefined;
    const doomed = openDatabase(`${database.url}?application_name=doomed`, { max: 3 });
    const applied = applyImport(doomed, id, {
      ...{ clock, audit: TEST_KEYS, keys: DATA_KEYS },
      onProgress: (done, total) => {
        if (done < total / 2) return;
        killed ??= sql`select pg_terminate_backend(pid) from pg_stat_activity
          where application_name = 'doomed' and datname = current_database()`.execute(killer);
      },
    });
    await expect(applied).rejects.toThrow();
    await killed;
    await closeDatabase(doomed);
    await closeDatabase(killer);
    expect(await findBatch(db, id)).toMatchObject({ status: "applying" });
    expect([await count("caseFiles"), await count("organs")]).toEqual([0, 0]);
    expect(await applyImport(db, id, { clock, audit: TEST_KEYS, keys: DATA_KEYS })).toMatchObject({
      ok: true,
    });
    expect(await findBatch(db, id)).toMatchObject({ status: "applied" });
    expect(await count("caseFiles")).toBe(1200);
  });

  test("两个进程同时导入同一批：只有一个动手", async () => {
    const id = await examined(reconsiderationLedger(300));
    await requestApply(db, id, asker, "stop");
    const outcomes = await Promise.all([
      applyImport(db, id, { clock, audit: TEST_KEYS, keys: DATA_KEYS }),
      applyImport(db, id, { clock, audit: TEST_KEYS, keys: DATA_KEYS }),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(await count("caseFiles")).toBe(300);
  });

  test("两批台账载有同样的案件，同时导入：每案只有一个", async () => {
    const ledger = reconsiderationLedger(300);
    const batches = await Promise.all([importText(db, ledger), importText(db, ledger)]);
    const created = batches.map((batch) => batch.counts.created ?? 0).sort((a, b) => a - b);
    expect(created).toEqual([0, 300]);
    expect(await count("caseFiles")).toBe(300);
  });
});

describe("读不了的文件", () => {
  test.each<[string, string, Uint8Array, string]>([
    ["可执行程序", "台账.xlsx", new TextEncoder().encode("MZ\u0090\u0000program"), "wrongContent"],
    ["空文件", "台账.csv", new Uint8Array(), "empty"],
    ["不是台账", "歌词.csv", new TextEncoder().encode("一,二\n三,四\n"), "nothingRecognised"],
    ["旧版Excel", "台账.xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), "oldExcel"],
    ["只有表头", "台账.csv", new TextEncoder().encode(ledgerOf([])), "noRows"],
  ])("%s：写明原因，不留下任何案件", async (_, fileName, bytes, code) => {
    const started = await startImport(db, { fileName, bytes, asker, keys: DATA_KEYS });
    const id = started.ok ? started.value : 0;
    const batch = await examineImport(db, id, { clock, keys: DATA_KEYS });
    expect(batch).toMatchObject({ status: "refused", refusal: { code } });
    expect(await requestApply(db, id, asker, "skip")).toMatchObject({ ok: false });
    expect([await count("caseFiles"), await count("organs")]).toEqual([0, 0]);
  });
});
