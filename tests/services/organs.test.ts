import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findOrganByName } from "#db/organs";
import { verifyProjections } from "#services/case-files/verifying";
import { mendOrgan } from "#services/organs";
import { type TestDatabase, testDatabase } from "#tests/database";
import { importText } from "#tests/services/import-ledgers";

const SUIT = [
  "案号,审理法院,审级,原告,被告,被告级别,案由,收到应诉通知日期,开庭日期,负责人是否出庭,出庭负责人及职务,负责人类别,裁判日期,裁判结果",
  "(2017)甘0902行初64号,酒泉市肃州区人民法院,一审,冯玉玲,酒泉市交通运输局,市级政府部门,交通运输行政许可,2017-03-13,2017-04-27,是,王平 局长,正职,2017-05-10,驳回诉讼请求",
].join("\n");

describe("更正机关", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
    await importText(database.db, SUIT);
  });
  afterAll(() => database.drop());

  test("级别更正后，应诉案件随即归入新级别的一栏", async () => {
    const { db } = database;
    const organ = await findOrganByName(db, "酒泉市交通运输局");
    if (!organ) throw new Error("not imported");
    const rollUp = () => db.selectFrom("proceedings").select("countedRollUp").executeTakeFirst();
    expect(await rollUp()).toEqual({ countedRollUp: "MUNICIPAL_DEPARTMENT" });
    const change = { kind: organ.kind, parentId: organ.parentId, level: "COUNTY_DEPT" } as const;
    expect(await mendOrgan(db, organ.id, change)).toMatchObject({ ok: true });
    expect(await rollUp()).toEqual({ countedRollUp: "OTHER" });
    expect(await verifyProjections(db)).toEqual([]);
  });

  test("上级机关不能是自己，也不能在自己之下", async () => {
    const { db } = database;
    const city = await findOrganByName(db, "酒泉市人民政府");
    const bureau = await findOrganByName(db, "酒泉市交通运输局");
    if (!city || !bureau) throw new Error("not imported");
    const change = { kind: city.kind, level: city.level, parentId: bureau.id };
    expect(await mendOrgan(db, city.id, change)).toMatchObject({ code: "organCircle" });
  });
});
