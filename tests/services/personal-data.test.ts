import { createHash } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Db } from "#db/client";
import { findBatchContent } from "#db/import-batches";
import { requestUndo } from "#services/import/batches";
import { rejectedRowsFile } from "#services/import/rejected-file";
import { undoImport } from "#services/import/undo";
import { importFile } from "#services/import/whole";
import {
  findNewContacts,
  listContacts,
  recordContacts,
  revealContact,
} from "#services/personal-data/contacts";
import { findLedgerFile } from "#services/personal-data/ledger-files";
import { type TestDatabase, testDatabase } from "#tests/database";
import { TEST_KEYS } from "#tests/services/audit-notes";
import { DATA_KEYS } from "#tests/services/data-keys";
import { clock } from "#tests/services/import-ledgers";

/** Made up; the check characters are right but for WRONG_ID. */
const ID = "620902199001011237";
const OTHER_ID = "11010519491231002X";
const OLD_ID = "110105491231002";
const WRONG_ID = "620902199001011238";
const IN_REMARK = "34052419800101001X";
const PHONES = ["13812345678", "13987654321", "0937-2612345"];
const ADDRESSES = ["西大街九百号甲楼", "盘旋路七百号乙楼"];
const SECRETS = [ID, OTHER_ID, OLD_ID, WRONG_ID, IN_REMARK, ...PHONES, ...ADDRESSES, "09372612345"];

const LEDGER = [
  "序号,案号,行政复议机关,申请人,身份证号,联系电话,住址,被申请人,收到申请日期,受理日期,备注,承办人电话",
  `1,酒政复〔2017〕1号,酒泉市人民政府,"张伟、李娜","${ID}、${OTHER_ID}","${PHONES[0]}、${PHONES[2]}",肃州区${ADDRESSES[0]}；敦煌市${ADDRESSES[1]},酒泉市教育局,2017-03-06,2017-03-08,代理人身份证${IN_REMARK},13500001111`,
  `2,酒政复〔2017〕2号,酒泉市人民政府,王芳,${OLD_ID},${PHONES[1]},,酒泉市教育局,2017-03-07,2017-03-09,,`,
  `3,酒政复〔2017〕3号,酒泉市人民政府,赵强,${WRONG_ID},,,酒泉市教育局,2017-03-07,2017-03-09,,`,
  `4,,酒泉市人民政府,孙丽,${ID},${PHONES[0]},肃州区${ADDRESSES[0]},酒泉市教育局,2017-03-07,2017-03-09,身份证${IN_REMARK},`,
  `合计,,,四件,${ID},${PHONES[0]},,,,,,`,
].join("\n");

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

async function importLedger(text: string) {
  const outcome = await importFile(database.db, clock, {
    fileName: "台账.csv",
    bytes: new TextEncoder().encode(text),
    asker: { by: null, via: "commandLine" },
    onError: "skip",
    audit: TEST_KEYS,
    keys: DATA_KEYS,
  });
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

const caseOf = async (number: string) => {
  const row = await database.db
    .selectFrom("reconsiderationCases")
    .select("caseId")
    .where("number", "=", number)
    .executeTakeFirstOrThrow();
  return row.caseId;
};

/** Every value of every column of the database as text; of bytes, their text and their base64. */
async function everythingStored(db: Db): Promise<Map<string, string[]>> {
  const { rows: columns } = await sql<{
    tableSchema: string;
    tableName: string;
    columnName: string;
    dataType: string;
  }>`
    select table_schema, table_name, column_name, data_type from information_schema.columns
    where table_schema not in ('pg_catalog', 'information_schema')`.execute(db);
  const found = new Map<string, string[]>();
  for (const { tableSchema, tableName, columnName, dataType } of columns) {
    const column = sql.ref(columnName);
    const text = dataType === "bytea" ? sql`encode(${column}, 'escape')` : sql`${column}::text`;
    const { rows } = await sql<{ value: string }>`
      select ${text} as value from ${sql.table(`${tableSchema}.${tableName}`)}
      where ${column} is not null`.execute(db);
    found.set(
      `${tableName}.${columnName}`,
      rows.map(({ value }) => value),
    );
  }
  return found;
}

describe("导入一份带身份证号、电话和住址的台账之后", () => {
  beforeAll(async () => {
    await importLedger(LEDGER);
  });

  test("整个数据库的每一列里都没有一个明文", async () => {
    const stored = await everythingStored(database.db);
    expect(stored.size).toBeGreaterThan(200);
    expect(stored.get("party_secrets.sealed")).toHaveLength(9);
    // The search itself works: what is not secret is found.
    const holds = (word: string) =>
      [...stored].filter(([, values]) => values.some((value) => value.includes(word)));
    expect(holds("张伟").map(([column]) => column)).toContain("case_events.payload");
    for (const secret of SECRETS) {
      expect([secret, holds(secret).map(([column]) => column)]).toEqual([secret, []]);
      expect(holds(Buffer.from(secret).toString("base64")).length).toBe(0);
      for (const digest of ["sha256", "sm3", "md5"]) {
        expect(holds(createHash(digest).update(secret).digest("hex")).length).toBe(0);
      }
    }
  });

  test("案件里隐去地列出，按人、按类打得开", async () => {
    const { db } = database;
    const id = await caseOf("酒政复〔2017〕1号");
    const shown = await listContacts(db, DATA_KEYS, id);
    expect(shown.map(({ person, kind, shown: text }) => [person, kind, text])).toEqual([
      ["张伟", "idNumber", "620***********1237"],
      ["李娜", "idNumber", "110***********002X"],
      ["张伟", "phone", "138****5678"],
      ["李娜", "phone", "0937-***2345"],
      ["张伟", "address", "肃州区****"],
      ["李娜", "address", "敦煌市****"],
    ]);
    const [first] = shown;
    expect(await revealContact(db, DATA_KEYS, id, first?.id ?? 0)).toEqual({
      ok: true,
      value: { person: "张伟", kind: "idNumber", value: ID },
    });
    const other = await caseOf("酒政复〔2017〕2号");
    expect(await revealContact(db, DATA_KEYS, other, first?.id ?? 0)).toMatchObject({
      ok: false,
      code: "noContact",
    });
  });

  test("把一个值移到另一个案件，打不开也不显示", async () => {
    const { db } = database;
    const [from, to] = [await caseOf("酒政复〔2017〕1号"), await caseOf("酒政复〔2017〕3号")];
    const moved = db.transaction().execute(async (trx) => {
      await sql`alter table party_secrets disable trigger all`.execute(trx);
      await sql`update party_secrets set case_id = ${to} where case_id = ${from} and kind = 'phone'`.execute(
        trx,
      );
      const shown = await listContacts(trx, DATA_KEYS, to);
      expect(shown.filter(({ kind }) => kind === "phone").map(({ shown: text }) => text)).toEqual([
        undefined,
        undefined,
      ]);
      throw new Error("seen, and taken back");
    });
    await expect(moved).rejects.toThrow("seen, and taken back");
  });

  test("已封存的值不能改、不能删；明文不能写进去", async () => {
    const { db } = database;
    const refused = (statement: string) =>
      expect(sql.raw(statement).execute(db)).rejects.toThrow(/append-only|violates check/);
    await refused("update party_secrets set person = 'x'");
    await refused("delete from party_secrets");
    await refused("truncate party_secrets cascade");
    await refused(`update party_secrets set sealed = '${ID}'`);
  });

  test("台账原件整份封存，原样打得开", async () => {
    const { db } = database;
    const stored = await findBatchContent(db, 1);
    expect(stored?.contentSeal).toBe("v1.1");
    const opened = await findLedgerFile(db, DATA_KEYS, 1);
    expect(opened?.ok && new TextDecoder().decode(opened.value)).toBe(LEDGER);
  });

  test("再次导入同一份，什么也不变；更正的只记更正的，旧值仍封存", async () => {
    const { db } = database;
    const again = await importLedger(LEDGER);
    expect(again.counts).toMatchObject({ unchanged: 3, changed: 0, created: 0 });
    const corrected = await importLedger(LEDGER.replace(PHONES[1] ?? "", "13700000000"));
    expect(corrected.counts).toMatchObject({ unchanged: 2, changed: 1, created: 0 });
    const id = await caseOf("酒政复〔2017〕2号");
    const phone = async () =>
      (await listContacts(db, DATA_KEYS, id)).find(({ kind }) => kind === "phone");
    expect(await phone()).toMatchObject({ shown: "137****0000", replaced: 1 });
    expect(await requestUndo(db, corrected.id, { by: null, via: "commandLine" })).toMatchObject({
      ok: true,
    });
    const undone = await undoImport(db, corrected.id, {
      clock,
      audit: TEST_KEYS,
      keys: DATA_KEYS,
    });
    expect(undone).toMatchObject({ ok: true });
    expect(await phone()).toMatchObject({ shown: "139****4321", replaced: 0 });
  });

  test("页面登记的更正盖过台账的", async () => {
    const { db } = database;
    const caseId = await caseOf("酒政复〔2017〕3号");
    const contact = { caseId, person: "赵强", kind: "idNumber", value: OTHER_ID } as const;
    expect(await findNewContacts(db, DATA_KEYS, [contact])).toEqual([contact]);
    const recorder = { by: null, via: "page", at: clock(), reason: "本人更正" } as const;
    await recordContacts(db, DATA_KEYS, [contact], recorder);
    expect(await findNewContacts(db, DATA_KEYS, [contact])).toEqual([]);
    expect(await listContacts(db, DATA_KEYS, caseId)).toMatchObject([
      { shown: "110***********002X", replaced: 1 },
    ]);
  });

  test("退回的行：别人取走的文件里是隐去的", async () => {
    const file = await rejectedRowsFile(database.db, DATA_KEYS, 1, "somebody");
    const text = new TextDecoder().decode(file?.bytes);
    expect(text).toContain("620***********1237");
    for (const secret of SECRETS) expect(text).not.toContain(secret);
  });
});
