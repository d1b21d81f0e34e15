import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countHearings, type HearingFilter, listHearings } from "#db/registers/hearings";
import { countSuits, type LitigationFilter, listSuits } from "#db/registers/litigation";
import { searchWordsOf } from "#services/registers";
import { type TestDatabase, testDatabase } from "#tests/database";
import { insertOrgan, insertSuit } from "#tests/db/register-rows";

let database: TestDatabase;
const organ = { county: "", bureau: "", town: "" };
const suits: Record<string, string> = {};

beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  organ.county = await insertOrgan(db, {
    ...{ name: "乙县人民政府", kind: "government", level: "COUNTY_GOV" },
  });
  organ.bureau = await insertOrgan(db, { name: "甲市公安局" });
  organ.town = await insertOrgan(db, {
    ...{ name: "乙县丙镇人民政府", kind: "government", level: "TOWN_GOV" },
    parentId: organ.county,
  });
  await insertSuits();
});

afterAll(() => database.drop());

async function insertSuits() {
  const { db } = database;
  const heard = await insertSuit(
    db,
    {
      ...{ number: "(2017)甘09行初82号", plaintiffs: "陈静", cause: "自然资源行政处罚" },
      ...{ countedOrganId: organ.bureau, countedRollUp: "MUNICIPAL_DEPARTMENT" },
      ...{ receivedOn: "2017-01-05", closedOn: "2017-06-01", outcome: "REVOKE", area: "LAND" },
    },
    [{ heldOn: "2017-03-01", head: true, role: "DEPUTY" }, { heldOn: "2017-04-05" }],
    [organ.bureau, organ.county],
  );
  const missed = await insertSuit(
    db,
    {
      ...{ number: "(2017)甘0922行初182号", plaintiffs: "周静怡", instance: "SECOND" },
      ...{ countedOrganId: organ.town, warningCount: 1, nonCountingOnly: true },
    },
    [{ heldOn: "2017-05-02", declared: true, role: "STAFF" }],
    [organ.town],
  );
  const waiting = await insertSuit(db, { receivedOn: "2018-02-01" });
  Object.assign(suits, { heard: heard.id, missed: missed.id, waiting: waiting.id });
}

const asked = searchWordsOf;

async function suitsFound(filter: LitigationFilter): Promise<string[]> {
  const request = { sort: "received", direction: "asc", size: 50 } as const;
  const { rows } = await listSuits(database.db, filter, request);
  expect((await countSuits(database.db, filter)).total).toBe(rows.length);
  return rows.map((row) => nameOf(suits, row.id));
}

async function sessionsFound(filter: HearingFilter): Promise<string[]> {
  const request = { sort: "held", direction: "asc", size: 50 } as const;
  const { rows } = await listHearings(database.db, filter, request);
  expect((await countHearings(database.db, filter)).total).toBe(rows.length);
  return rows.map((row) => row.heldOn);
}

function nameOf(named: Record<string, string>, id: string): string {
  return Object.entries(named).find(([, each]) => each === id)?.[0] ?? id;
}

describe("查找应诉案件", () => {
  test("82 不是 182 的一部分：行初82号只找到一件", async () => {
    expect(await suitsFound({ words: asked("行初82号") })).toEqual(["heard"]);
    expect(await suitsFound({ words: asked("82号") })).toEqual(["heard", "missed"]);
  });

  test("原告与案由", async () => {
    expect(await suitsFound({ words: asked("陈静") })).toEqual(["heard"]);
    expect(await suitsFound({ words: asked("自然资源 处罚") })).toEqual(["heard"]);
    expect(await sessionsFound({ words: asked("周静") })).toEqual(["2017-05-02"]);
  });
});

describe("行政应诉案件的筛选", () => {
  test.each<[string, () => LitigationFilter, string[]]>([
    ["不加条件，全部列出", () => ({}), ["heard", "missed", "waiting"]],
    [
      "首次开庭日期",
      () => ({ period: { date: "session", from: "2017-03-01", to: "2017-03-01" } }),
      ["heard"],
    ],
    ["裁判日期", () => ({ period: { date: "closed", from: "2017-01-01" } }), ["heard"]],
    ["被告含下级", () => ({ organId: organ.county }), ["missed"]],
    ["任一被告，共同被告也算", () => ({ defendantId: organ.county }), ["heard"]],
    ["报表四类", () => ({ rollUp: "MUNICIPAL_DEPARTMENT" }), ["heard"]],
    ["细分级别", () => ({ level: "TOWN_GOV" }), ["missed"]],
    ["级别未记载", () => ({ level: null }), ["waiting"]],
    ["审级", () => ({ instance: "SECOND" }), ["missed"]],
    ["裁判结果", () => ({ outcome: "REVOKE" }), ["heard"]],
    ["尚无裁判结果", () => ({ outcome: null }), ["missed", "waiting"]],
    ["已裁判", () => ({ status: "closed" }), ["heard"]],
    ["已开庭未裁判", () => ({ status: "heard" }), ["missed"]],
    ["已收应诉通知未开庭", () => ({ status: "notified" }), ["waiting"]],
    ["出庭", () => ({ appeared: "attended" }), ["heard"]],
    ["未出庭，含到庭不计入的", () => ({ appeared: "absent" }), ["missed"]],
    ["到庭不计入", () => ({ appeared: "uncounted" }), ["missed"]],
    ["未开庭", () => ({ appeared: "unheard" }), ["waiting"]],
    ["有疑点", () => ({ warned: true }), ["missed"]],
    ["领域", () => ({ area: "LAND" }), ["heard"]],
  ])("%s", async (_, filter, expected) => {
    expect(await suitsFound(filter())).toEqual(expected);
  });

  test("共同被告按诉状顺序列出", async () => {
    const request = { sort: "received", direction: "asc", size: 1 } as const;
    const { rows } = await listSuits(database.db, {}, request);
    expect(rows[0]?.defendants).toBe("甲市公安局、乙县人民政府");
  });
});

describe("开庭的筛选", () => {
  test.each<[string, () => HearingFilter, string[]]>([
    ["每次开庭一行", () => ({}), ["2017-03-01", "2017-04-05", "2017-05-02"]],
    ["出庭", () => ({ appeared: "attended" }), ["2017-03-01"]],
    ["未出庭", () => ({ appeared: "absent" }), ["2017-04-05", "2017-05-02"]],
    ["到庭不计入", () => ({ appeared: "uncounted" }), ["2017-05-02"]],
    [
      "开庭日期",
      () => ({ period: { date: "held", from: "2017-04-05" } }),
      ["2017-04-05", "2017-05-02"],
    ],
    ["任一被告", () => ({ defendantId: organ.county }), ["2017-03-01", "2017-04-05"]],
    ["审级", () => ({ instance: "SECOND" }), ["2017-05-02"]],
  ])("%s", async (_, filter, expected) => {
    expect(await sessionsFound(filter())).toEqual(expected);
  });
});
