import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { waitForTurn } from "#db/import-batches";
import { findOrganByName } from "#db/organs";
import type { Actor } from "#domain/access/roles";
import { plainDate } from "#domain/plain-date";
import { type OrganTyped, organForm, readOrgansQuery } from "#schemas/organ";
import { verifyProjections } from "#services/case-files/verifying";
import { loadDemonstration } from "#services/demonstration";
import { requestUndo } from "#services/import/batches";
import { undoImport } from "#services/import/undo";
import { confirmOrgan, mendOrgan } from "#services/organ-mending";
import { readOrganPage } from "#services/organ-page";
import { readOrganTree } from "#services/organs";
import { narrowReconsiderations } from "#services/registers";
import { type TestDatabase, testDatabase } from "#tests/database";
import { TEST_KEYS } from "#tests/services/audit-notes";
import { DATA_KEYS } from "#tests/services/data-keys";
import { aCase, clock, importText, ledgerOf } from "#tests/services/import-ledgers";

const actor: Actor = { id: "mender", name: "核对人", role: "staff", reach: "own" };
const BUREAU = "酒泉市公安局";
const COUNTY = "金塔县人民政府";
const CITY = "酒泉市人民政府";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await database.db
    .insertInto("accounts")
    .values({
      id: actor.id,
      name: actor.name,
      email: "mender@localhost",
      username: actor.id,
      role: "staff",
    })
    .execute();
  await loadDemonstration(database.db, { clock, audit: TEST_KEYS, keys: DATA_KEYS }, ".");
});
afterAll(() => database.drop());

async function pageOf(name: string) {
  const organ = await findOrganByName(database.db, name);
  const page = await readOrganPage(database.db, organ?.id);
  if (!page) throw new Error(`no organ ${name}`);
  return page;
}

/** Opens the organ's form, types over it, and saves. */
async function mend(name: string, over: Partial<OrganTyped>) {
  const { id, typed } = await pageOf(name);
  return mendTyped(id, { ...typed, ...over });
}

async function mendTyped(id: string, typed: OrganTyped) {
  const outcome = await mendOrgan(database.db, { actor, clock }, id, organForm.parse(typed));
  if (!outcome) throw new Error(`no organ ${id}`);
  return outcome;
}

async function rollUps() {
  const { rows } = await sql<{ rollUp: string; n: number }>`
    select counted_roll_up as roll_up, count(*) as n from proceedings
    group by 1 order by 1`.execute(database.db);
  return Object.fromEntries(rows.map(({ rollUp, n }) => [rollUp, n]));
}

describe("机关的更改", () => {
  test("改了级别，以它为被告计数的应诉案件随即改计，改回来又恢复原数", async () => {
    const before = await rollUps();
    expect(before).toEqual({
      MUNICIPAL_GOVERNMENT: 4,
      COUNTY_GOVERNMENT: 28,
      MUNICIPAL_DEPARTMENT: 28,
      OTHER: 76,
    });
    const { parts } = await pageOf(BUREAU);
    expect(parts.sued).toBeGreaterThan(0);
    const mended = await mend(BUREAU, { level: "COUNTY_DEPT", reason: "试改级别" });
    expect(mended).toEqual({ ok: true, value: { recounted: parts.sued } });
    expect(await rollUps()).toEqual({
      ...before,
      MUNICIPAL_DEPARTMENT: 28 - parts.sued,
      OTHER: 76 + parts.sued,
    });
    expect(await verifyProjections(database.db)).toEqual([]);
    await mend(BUREAU, { level: "CITY_DEPT" });
    expect(await rollUps()).toEqual(before);
  });

  test("每次更改留下可读的记录：谁、何时、改前改后、理由；记录不可改写", async () => {
    const { changes } = await pageOf(BUREAU);
    expect(
      changes.map(({ by, at, reason, differences }) => ({ by, at, reason, differences })),
    ).toEqual([
      {
        by: "核对人",
        at: "2018-01-22 10:00",
        reason: "",
        differences: [{ label: "级别", before: "县级政府部门", after: "市(地)级政府部门" }],
      },
      {
        by: "核对人",
        at: "2018-01-22 10:00",
        reason: "试改级别",
        differences: [{ label: "级别", before: "市(地)级政府部门", after: "县级政府部门" }],
      },
    ]);
    await expect(
      sql`update organ_changes set reason = '别的'`.execute(database.db),
    ).rejects.toThrow(/append-only/);
  });

  test("改名后按新名称查得到案件，按旧名称查不到，投影与事件一致", async () => {
    const { id, parts } = await pageOf(COUNTY);
    expect(parts.decided).toBeGreaterThan(0);
    expect(parts.sued).toBeGreaterThan(0);
    expect(await mend(COUNTY, { name: "金塔自治县 人民政府" })).toMatchObject({ ok: true });
    const renamed = await pageOf("金塔自治县人民政府");
    expect(renamed).toMatchObject({ id, parts });
    expect(await verifyProjections(database.db)).toEqual([]);
    const today = plainDate("2026-11-22");
    const query = {
      organ: "金塔自治县人民政府",
      sort: "received",
      direction: "desc",
      size: 50,
    } as const;
    const { filter } = await narrowReconsiderations(database.db, query, today);
    expect(filter.organId).toBe(id);
    expect(await mendTyped(id, { ...renamed.typed, name: COUNTY })).toMatchObject({ ok: true });
  });

  test("打开之后别人已改的，不予保存", async () => {
    const { id, typed } = await pageOf(BUREAU);
    expect(await mend(BUREAU, { validFrom: "1983-06-01" })).toMatchObject({ ok: true });
    const stale = await mendTyped(id, { ...typed, level: "COUNTY_DEPT" });
    expect(stale).toMatchObject({ ok: false, code: "stale" });
    const page = await pageOf(BUREAU);
    expect(page).toMatchObject({ level: "市(地)级政府部门", validFrom: "1983-06-01" });
    expect(await confirmOrgan(database.db, { actor, clock }, id, typed.version)).toMatchObject({
      ok: false,
      code: "stale",
    });
  });

  test.each<[string, Partial<OrganTyped>, string]>([
    ["上级是自己", { parent: CITY }, "parentBelow"],
    ["上级在自己之下", { parent: "肃州区公安局" }, "parentBelow"],
    ["没有这个上级机关", { parent: "酒泉市不存在局" }, "unknownParent"],
    ["与现存机关同名", { name: BUREAU }, "nameTaken"],
    ["类别与级别矛盾", { kind: "vertical" }, "kindAgainstLevel"],
    ["撤销早于设立", { validFrom: "2019-01-01", validTo: "2018-12-31" }, "endBeforeStart"],
    ["有承继机关而未撤销", { successor: BUREAU }, "successorOfStanding"],
    ["承继自己", { validTo: "2019-01-01", successor: CITY }, "successorReturns"],
    ["没有改动", {}, "unchanged"],
  ])("%s：不予保存，并说明怎么办", async (_, over, code) => {
    const before = await pageOf(CITY);
    const outcome = await mend(CITY, over);
    expect(outcome).toMatchObject({ ok: false, code });
    expect(outcome).toHaveProperty("message", expect.stringMatching(/请|不需要/));
    expect(await pageOf(CITY)).toEqual(before);
  });

  test("被合并的机关写明承继机关，行政诉讼法第二十六条第六款；承继不得绕回", async () => {
    const OLD = "酒泉市工商行政管理局";
    const HEIR = "酒泉市教育局";
    expect(await mend(OLD, { validTo: "2019-01-31", successor: HEIR })).toMatchObject({ ok: true });
    const heir = await pageOf(HEIR);
    expect(heir.predecessors).toMatchObject([{ name: OLD, endedOn: "2019-01-31" }]);
    const back = await mend(HEIR, { validTo: "2020-01-01", successor: OLD });
    expect(back).toMatchObject({ ok: false, code: "successorReturns", law: /第二十六条第六款/ });
  });
});

describe("机关树", () => {
  const tree = (search = "") =>
    readOrganTree(database.db, readOrgansQuery(new URLSearchParams(search)));

  test("每个机关在树上出现一次，件数与各机关页面一致", async () => {
    const { total, matching, roots } = await tree();
    expect(matching).toBe(total);
    expect(roots.map((root) => root.name)).toContain(CITY);
    const city = roots.find((root) => root.name === CITY);
    const { parts } = await pageOf(CITY);
    expect(city).toMatchObject(parts);
    expect(city?.below.find((organ) => organ.name === BUREAU)).toMatchObject({
      ...(await pageOf(BUREAU)).parts,
    });
  });

  test("按名称、级别查找：留下相符的和通向它的上级", async () => {
    const { matching, roots } = await tree("q=公安局&level=COUNTY_DEPT");
    expect(matching).toBeGreaterThan(0);
    const [city] = roots;
    expect(city).toMatchObject({ name: CITY, passing: true });
    const leaves = city?.below.flatMap((county) => county.below) ?? [];
    expect(leaves).toHaveLength(matching);
    for (const leaf of leaves)
      expect(leaf).toMatchObject({ passing: false, level: "县级政府部门" });
  });

  test("上级互相绕回的机关仍在树上", async () => {
    const [a, b] = [await pageOf("肃州区公安局"), await pageOf("敦煌市公安局")];
    const place = (id: string, parentId: string | null) =>
      database.db.updateTable("organs").set({ parentId }).where("id", "=", id).execute();
    await place(a.id, b.id);
    await place(b.id, a.id);
    const { total, matching } = await tree();
    expect(matching).toBe(total);
    await place(a.id, a.parent?.id ?? null);
    await place(b.id, b.parent?.id ?? null);
  });
});

describe("更改与导入", () => {
  test("改名之后同一台账再导入，什么也不新增", async () => {
    const ledger = ledgerOf([aCase(8001, { organ: "瓜州县人民政府", respondent: "瓜州县水务局" })]);
    expect((await importText(database.db, ledger)).counts).toMatchObject({ created: 1 });
    await mend("瓜州县人民政府", { name: "安西县人民政府" });
    await mend("瓜州县水务局", { name: "安西县水务局" });
    const again = await importText(database.db, ledger);
    expect(again.counts).toMatchObject({ created: 0, changed: 0, unchanged: 1, organs: 0 });
    await mend("安西县人民政府", { name: "瓜州县人民政府" });
    await mend("安西县水务局", { name: "瓜州县水务局" });
  });

  test("批次新建的机关改过之后，批次仍可整批撤销", async () => {
    const { db } = database;
    const batch = await importText(db, ledgerOf([aCase(8002, { respondent: "锁阳关文物局" })]));
    await mend("锁阳关文物局", { level: "COUNTY_DEPT", kind: "department" });
    expect(await requestUndo(db, batch.id, { by: actor.id, via: "page" })).toMatchObject({
      ok: true,
    });
    expect(
      await undoImport(db, batch.id, { clock, audit: TEST_KEYS, keys: DATA_KEYS }),
    ).toMatchObject({
      ok: true,
      value: { organsRemoved: ["锁阳关文物局"] },
    });
    expect(await findOrganByName(db, "锁阳关文物局")).toBeUndefined();
  });

  test("正在写入批次时不等也不抢：请稍候再保存", async () => {
    const { id, typed } = await pageOf(BUREAU);
    await database.db.transaction().execute(async (trx) => {
      await waitForTurn(trx);
      const outcome = await mendTyped(id, { ...typed, level: "COUNTY_DEPT" });
      expect(outcome).toMatchObject({ ok: false, code: "busy", message: /请稍候/ });
    });
  });

  test("两人同时保存，至多一人的改动生效", async () => {
    const { id, typed } = await pageOf(BUREAU);
    const outcomes = await Promise.all([
      mendTyped(id, { ...typed, validFrom: "1984-01-01" }),
      mendTyped(id, { ...typed, validFrom: "1985-01-01" }),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    for (const outcome of outcomes) {
      if (!outcome.ok) expect(["busy", "stale"]).toContain(outcome.code);
    }
  });
});

describe("导入时有疑问的机关", () => {
  test("标出批次与疑问；有人核对或更改后不再标出", async () => {
    const batch = await importText(
      database.db,
      ledgerOf([
        aCase(9001, { respondent: "葡萄产业发展中心" }),
        aCase(9002, { respondent: "锁阳城遗址保护站" }),
      ]),
    );
    const asked = new URLSearchParams({ batch: String(batch.id), doubtful: "1" });
    const doubtful = () => readOrganTree(database.db, readOrgansQuery(asked));
    expect((await doubtful()).matching).toBe(2);
    const first = await pageOf("葡萄产业发展中心");
    expect(first).toMatchObject({ batch: { id: batch.id }, doubt: expect.stringMatching(/.+/) });
    await confirmOrgan(database.db, { actor, clock }, first.id, first.typed.version);
    await mend("锁阳城遗址保护站", { level: "COUNTY_DEPT", kind: "department", parent: COUNTY });
    expect((await doubtful()).matching).toBe(0);
    const confirmed = await pageOf("葡萄产业发展中心");
    expect(confirmed).toMatchObject({
      doubt: null,
      changes: [{ reason: "核对无误", differences: [] }],
    });
  });
});
