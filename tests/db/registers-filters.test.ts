import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listOrgansMeant } from "#db/registers/organ-choice";
import {
  countReconsiderations,
  listReconsiderations,
  type ReconsiderationFilter,
} from "#db/registers/reconsideration";
import { searchWordsOf } from "#services/registers";
import { type TestDatabase, testDatabase } from "#tests/database";
import { insertOrgan, insertReconsideration } from "#tests/db/register-rows";

let database: TestDatabase;
const organ = { city: "", county: "", bureau: "", town: "" };
const cases: Record<string, string> = {};
const BATCH = 1;

beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  organ.city = await insertOrgan(db, {
    name: "甲市人民政府",
    kind: "government",
    level: "CITY_GOV",
  });
  organ.county = await insertOrgan(db, {
    ...{ name: "乙县人民政府", kind: "government", level: "COUNTY_GOV" },
    parentId: organ.city,
  });
  organ.bureau = await insertOrgan(db, { name: "甲市公安局", parentId: organ.city });
  organ.town = await insertOrgan(db, {
    ...{ name: "乙县丙镇人民政府", kind: "government", level: "TOWN_GOV" },
    parentId: organ.county,
  });
  await insertCases();
});

afterAll(() => database.drop());

async function insertCases() {
  const { db } = database;
  cases.maintained = await insertReconsideration(db, organ.city, {
    number: "甲政复〔2017〕12号",
    applicants: "王小明",
    applicantClass: "citizen",
    respondentId: organ.bureau,
    ...{ area: "PUBLIC_SECURITY", areaWritten: "公安", act: "PENALTY", actWritten: "行政处罚" },
    ...{ receivedOn: "2017-02-28", acceptedOn: "2017-03-02", closedOn: "2017-04-20" },
    ...{ status: "CLOSED", outcome: "MAINTAIN", hearingHeld: true, hearingOn: "2017-04-01" },
  });
  cases.pending = await insertReconsideration(db, organ.county, {
    number: "乙政复〔2017〕2号",
    applicants: "王小红、李小明",
    applicantClass: "organisation",
    respondentId: organ.town,
    ...{ receivedOn: "2017-12-31", acceptedOn: "2018-01-02", status: "ACCEPTED" },
    warningCount: 2,
  });
  cases.joint = await insertReconsideration(db, organ.city, {
    number: null,
    applicants: "刘洋",
    respondentId: organ.bureau,
    ...{ respondentCount: 2, receivedOn: "2018-01-01", refused: true, status: "NOT_ACCEPTED" },
  });
  const { id: batchId } = await db
    .insertInto("importBatches")
    .values({ fileName: "台账.xlsx", fileSha256: "0", fileSize: 1 })
    .returning("id")
    .executeTakeFirstOrThrow();
  expect(batchId).toBe(BATCH);
  await db
    .insertInto("caseEvents")
    .values({
      ...{ caseId: cases.pending, seq: 1, step: "receive", payload: "{}" },
      ...{ recordedVia: "import", batchId },
    })
    .execute();
}

const asked = searchWordsOf;

async function casesFound(filter: ReconsiderationFilter): Promise<string[]> {
  const request = { sort: "received", direction: "asc", size: 50 } as const;
  const { rows } = await listReconsiderations(database.db, filter, request);
  expect((await countReconsiderations(database.db, filter)).total).toBe(rows.length);
  return rows.map((row) => nameOf(cases, row.caseId));
}

function nameOf(named: Record<string, string>, id: string): string {
  return Object.entries(named).find(([, each]) => each === id)?.[0] ?? id;
}

describe("行政复议案件的筛选", () => {
  test.each<[string, () => ReconsiderationFilter, string[]]>([
    ["不加条件，全部列出", () => ({}), ["maintained", "pending", "joint"]],
    [
      "收到日期，起止当日都算",
      () => ({ period: { date: "received", from: "2017-02-28", to: "2017-12-31" } }),
      ["maintained", "pending"],
    ],
    [
      "受理日期，没有受理的不算",
      () => ({ period: { date: "accepted", to: "2018-12-31" } }),
      ["maintained", "pending"],
    ],
    ["结案日期", () => ({ period: { date: "closed", from: "2017-04-20" } }), ["maintained"]],
    ["复议机关含下级", () => ({ organId: organ.city }), ["maintained", "pending", "joint"]],
    ["下级不含上级", () => ({ organId: organ.county }), ["pending"]],
    ["被申请人只算本机关", () => ({ respondentId: organ.bureau }), ["maintained", "joint"]],
    ["被申请人级别", () => ({ level: "CITY_DEPT" }), ["maintained"]],
    ["两个以上被申请人另计", () => ({ level: "SEVERAL" }), ["joint"]],
    ["级别归入报表栏目", () => ({ levels: ["TOWN_GOV", "SEVERAL"] }), ["pending", "joint"]],
    ["复议机关级别", () => ({ organLevel: "COUNTY_GOV" }), ["pending"]],
    ["领域", () => ({ area: "PUBLIC_SECURITY" }), ["maintained"]],
    ["领域未记载", () => ({ area: null }), ["pending", "joint"]],
    ["行政行为", () => ({ act: "PENALTY" }), ["maintained"]],
    ["申请人类别", () => ({ applicantClass: "organisation" }), ["pending"]],
    ["申请人类别未记载", () => ({ applicantClass: null }), ["joint"]],
    ["状态", () => ({ status: "NOT_ACCEPTED" }), ["joint"]],
    ["结案方式", () => ({ outcome: "MAINTAIN" }), ["maintained"]],
    ["已听证", () => ({ hearingHeld: true }), ["maintained"]],
    ["未听证", () => ({ hearingHeld: false }), ["pending", "joint"]],
    ["有疑点", () => ({ warned: true }), ["pending"]],
    ["导入批次", () => ({ batchId: BATCH }), ["pending"]],
    ["没有这个批次", () => ({ batchId: 999 }), []],
    [
      "几个条件同时成立",
      () => ({ organId: organ.city, respondentId: organ.bureau, level: "CITY_DEPT" }),
      ["maintained"],
    ],
  ])("%s", async (_, filter, expected) => {
    expect(await casesFound(filter())).toEqual(expected);
  });
});

describe("查找", () => {
  test.each([
    ["两个字的姓名", "刘洋", ["joint"]],
    ["名字的后两个字", "小明", ["maintained", "pending"]],
    ["三个字须连在一起：王小红、李小明不是王小明", "王小明", ["maintained"]],
    ["一个字", "洋", ["joint"]],
    ["两个词都要有", "王小 公安", ["maintained"]],
    ["案号不论括号", "甲政复[2017]12号", ["maintained"]],
    ["案号不论全角", "甲政复（２０１７）１２号", ["maintained"]],
    ["案号的一部分", "复〔2017〕2", ["pending"]],
    ["被申请人", "丙镇", ["pending"]],
    ["没有的姓名", "赵钱", []],
    ["百分号不是通配符", "王%明", []],
    ["只有标点，等于没有查找", "……", ["maintained", "pending", "joint"]],
    ["注入的语句只是文字", "'; drop table reconsideration_cases; --", []],
  ])("%s：%s", async (_, question, expected) => {
    // 被申请人的名称由登记写入检索词；这里补上。
    await sql`update reconsideration_cases set search = search || array['丙镇', '公安'] where not search @> array['丙镇']`.execute(
      database.db,
    );
    expect(await casesFound({ words: asked(question) })).toEqual(expected);
  });
});

test("机关可以按全称、部分名称或编号指明", async () => {
  const meant = async (text: string) =>
    (await listOrgansMeant(database.db, text, 5)).map(({ name, exact }) => [name, exact]);
  expect((await meant("甲市公安局"))[0]).toEqual(["甲市公安局", true]);
  expect(await meant(organ.town)).toEqual([["乙县丙镇人民政府", true]]);
  expect(await meant("丙镇")).toEqual([["乙县丙镇人民政府", false]]);
  expect((await meant("乙县")).length).toBe(2);
  expect(await meant("%")).toEqual([]);
});
