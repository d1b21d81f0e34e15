import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { insertMany } from "#db/bulk";
import { insertBatch } from "#db/import-batches";
import { deleteUnusedOrgansOfBatch, findOrganByName, insertOrgans, listOrgans } from "#db/organs";
import { type TestDatabase, testDatabase } from "#tests/database";

const id = (serial: number) => `00000000-0000-4000-8000-${String(serial).padStart(12, "0")}`;

describe("机关", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  test("一批新建的机关，无人使用的自下而上删去，有人使用的连同上级留下", async () => {
    const { db } = database;
    const batch = { fileName: "a.csv", fileSha256: "", fileSize: 0 };
    const createdByBatch = await insertBatch(db, batch);
    const common = { kind: "department", level: "COUNTY_DEPT", createdByBatch } as const;
    await insertOrgans(db, [
      { ...common, id: id(3), name: "丙", parentId: id(2) },
      { ...common, id: id(2), name: "乙", parentId: id(1) },
      { ...common, id: id(1), name: "甲", parentId: null },
      { ...common, id: id(4), name: "丁", parentId: id(1) },
    ]);
    await insertMany(db, "importBatches", [{ ...batch, organId: id(4) }]);
    expect(await deleteUnusedOrgansOfBatch(db, createdByBatch)).toEqual(["丙", "乙"]);
    expect((await listOrgans(db)).map((organ) => organ.name)).toEqual(["丁", "甲"]);
  });

  test("现行机关的名称不重复；撤并的旧机关可以同名", async () => {
    const { db } = database;
    const organ = { name: "戊", kind: "department", level: "COUNTY_DEPT" } as const;
    await insertOrgans(db, [{ ...organ, id: id(11), validTo: "2018-12-31" }]);
    await insertOrgans(db, [{ ...organ, id: id(12) }]);
    expect(await findOrganByName(db, "戊")).toMatchObject({ id: id(12) });
    await expect(insertOrgans(db, [{ ...organ, id: id(13) }])).rejects.toThrow(
      /organs_name_standing/,
    );
  });
});
