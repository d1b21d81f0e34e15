import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#db/client";
import type { Role } from "#domain/access/roles";
import { listImportRows } from "#services/import/batches";
import { importFile } from "#services/import/whole";
import { type TestDatabase, testDatabase } from "#tests/database";
import { TEST_KEYS } from "#tests/services/audit-notes";
import { DATA_KEYS } from "#tests/services/data-keys";
import { aCase, clock, importText, ledgerOf } from "#tests/services/import-ledgers";

/** Whoever imports records the cases whose file is theirs to keep, and no others (rules.md 10.5). */

let database: TestDatabase;
let db: Db;
const ORGANS = `名称,级别,上级机关
酒泉市人民政府,municipal_government,
酒泉市教育局,municipal_department,酒泉市人民政府
玉门市人民政府,county_government,酒泉市人民政府
玉门市教育局,county_department,玉门市人民政府
金塔县人民政府,county_government,酒泉市人民政府
金塔县教育局,county_department,金塔县人民政府`;

beforeAll(async () => {
  database = await testDatabase();
  db = database.db;
  await importText(db, ORGANS);
});
afterAll(() => database.drop());

let serial = 0;
beforeEach(() => {
  serial += 10;
});

let made = 0;
async function account(role: Role, organ: string | undefined, reach: "own" | "subtree") {
  made += 1;
  const id = `${role.toLowerCase()}-${made}`;
  const found = organ
    ? await db.selectFrom("organs").select("id").where("name", "=", organ).executeTakeFirst()
    : undefined;
  await db
    .insertInto("accounts")
    .values({
      ...{ id, name: "周洋", email: `${id}@localhost`, username: id, role, reach },
      organId: found?.id ?? null,
    })
    .execute();
  return id;
}

const yumen = (n: number) =>
  aCase(n, { number: `玉政复〔2017〕${n}号`, organ: "玉门市人民政府", respondent: "玉门市教育局" });
const jinta = (n: number) =>
  aCase(n, { number: `金政复〔2017〕${n}号`, organ: "金塔县人民政府", respondent: "金塔县教育局" });

/** What becomes of each row when this account imports it. */
async function importedBy(by: string, text: string) {
  const outcome = await importFile(db, clock, {
    ...{ fileName: "台账.csv", bytes: new TextEncoder().encode(text), onError: "skip" as const },
    ...{ asker: { by, via: "page" as const }, audit: TEST_KEYS, keys: DATA_KEYS },
  });
  if (!outcome.ok) throw new Error(outcome.message);
  const rows = await listImportRows(db, outcome.value.id, { withProblems: false, limit: 50 });
  return rows.map(({ verdict, notes }) => [
    verdict,
    notes.filter(({ severity }) => severity === "reject").map(({ code }) => code),
  ]);
}

const OUTSIDE = ["rejected", ["outsideScope"]];
const NEW = ["new", []];

describe("导入的人只能登记自己看得见的案件", () => {
  test("县政府复议机构：本县的入卷，邻县的退回", async () => {
    const by = await account("staff", "玉门市人民政府", "own");
    const rows = await importedBy(by, ledgerOf([yumen(serial), jinta(serial)]));
    expect(rows).toEqual([NEW, OUTSIDE]);
  });

  test("范围及于下级：市政府的工作人员可以导入各县的", async () => {
    const by = await account("officeHead", "酒泉市人民政府", "subtree");
    const rows = await importedBy(by, ledgerOf([yumen(serial), jinta(serial)]));
    expect(rows).toEqual([NEW, NEW]);
  });

  test("复议案件由复议机关登记：被申请人的应诉经办人和工作人员都不能", async () => {
    const handler = await account("handler", "玉门市教育局", "own");
    expect(await importedBy(handler, ledgerOf([yumen(serial)]))).toEqual([OUTSIDE]);
    const staff = await account("staff", "玉门市教育局", "subtree");
    expect(await importedBy(staff, ledgerOf([yumen(serial)]))).toEqual([OUTSIDE]);
  });

  test("别的机关已经登记的案号，不能借导入改到自己名下", async () => {
    await importText(db, ledgerOf([yumen(serial)]));
    const foreign = await account("staff", "金塔县人民政府", "own");
    const claimed = { ...yumen(serial), respondent: "金塔县教育局" };
    expect(await importedBy(foreign, ledgerOf([claimed]))).toEqual([OUTSIDE]);
    const own = await account("officeHead", "玉门市人民政府", "own");
    expect(await importedBy(own, ledgerOf([{ ...yumen(serial), outcome: "撤销" }]))).toEqual([
      ["changed", []],
    ]);
  });

  test("系统管理员导入机关名录，不能登记案件", async () => {
    const by = await account("systemAdministrator", undefined, "own");
    expect(
      await importedBy(by, `${ORGANS}\n肃北县人民政府,county_government,酒泉市人民政府`),
    ).toEqual([...Array.from({ length: 6 }, () => ["unchanged", []]), NEW]);
    expect(await importedBy(by, ledgerOf([yumen(serial)]))).toEqual([OUTSIDE]);
  });

  test("停用的账号什么也登记不了", async () => {
    const by = await account("staff", "玉门市人民政府", "own");
    await db.updateTable("accounts").set({ deactivatedAt: clock() }).where("id", "=", by).execute();
    expect(await importedBy(by, ledgerOf([yumen(serial)]))).toEqual([OUTSIDE]);
  });
});
