import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listReconsiderations } from "#db/registers/reconsideration";
import { plainDate } from "#domain/plain-date";
import { readAddress } from "#schemas/register";
import { reconsiderationAddress } from "#schemas/register-reconsideration";
import { exportRegister } from "#services/export";
import { narrowReconsiderations } from "#services/registers";
import { type TestDatabase, testDatabase } from "#tests/database";
import { insertOrgan, insertReconsideration, insertSuit } from "#tests/db/register-rows";
import { recognised } from "#tests/ledger/ledgers";
import { DATA_KEYS } from "#tests/services/data-keys";

let database: TestDatabase;
const TODAY = plainDate("2026-11-22");
const SEARCHER = { keys: DATA_KEYS, accountId: "nobody", now: new Date() };
const FORMULAS = ["=1+1", "+86", "-2", "@SUM(A1)", "\t制表"];

beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  const organ = await insertOrgan(db, {
    name: "甲市人民政府",
    level: "CITY_GOV",
    kind: "government",
  });
  const bureau = await insertOrgan(db, { name: "甲市公安局" });
  for (let index = 0; index < 30; index += 1) {
    await insertReconsideration(db, organ, {
      applicants: FORMULAS[index] ?? `申请人${index}`,
      respondentId: index % 2 === 0 ? bureau : null,
      receivedOn: `2017-01-${String(1 + (index % 28)).padStart(2, "0")}`,
      remark: index === 0 ? '有"引号"，有,逗号\n有换行' : null,
    });
  }
  await insertSuit(
    db,
    { countedOrganId: bureau, attendedRole: "DEPUTY" },
    [{ heldOn: "2017-05-02", head: true, role: "DEPUTY" }],
    [bureau],
  );
});

afterAll(() => database.drop());

async function exported(file: string, query = "", bound?: number) {
  const params = new URLSearchParams(query);
  const result = await exportRegister(database.db, file, params, TODAY, SEARCHER, bound);
  if (!result?.ok) throw new Error(`not exported: ${JSON.stringify(result)}`);
  return result;
}

async function csvOf(file: string, query = "", bound?: number): Promise<string[][]> {
  const { content } = await exported(file, query, bound);
  return parse(new TextDecoder().decode(content), { bom: true, relax_column_count: true });
}

describe("导出的就是筛选出的列表", () => {
  test.each([
    "",
    "respondent=甲市公安局&sort=received&direction=asc",
    "from=2017-01-05&to=2017-01-09",
  ])("同样的条件、同样的顺序，不分页：%s", async (query) => {
    const address = readAddress(reconsiderationAddress, new URLSearchParams(query));
    const { filter } = await narrowReconsiderations(database.db, address.query, TODAY);
    const page = await listReconsiderations(database.db, filter, { ...address.query, size: 200 });
    const [heading, ...lines] = await csvOf("reconsideration.csv", `${query}&size=50`);
    expect(heading?.[0]).toBe("案号");
    expect(lines.map((line) => line[0])).toEqual(page.rows.map((row) => row.number));
    expect(lines.length).toBeGreaterThan(0);
  });

  test("以 = + - @ 和制表符开头的内容不会被当作公式", async () => {
    const lines = await csvOf("reconsideration.csv");
    const applicants = lines.map((line) => line[2] ?? "");
    for (const text of FORMULAS) expect(applicants).toContain(`'${text}`);
    expect(applicants.filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([]);
  });

  test("引号、逗号和换行原样保留", async () => {
    const remarks = (await csvOf("reconsideration.csv")).map((line) => line.at(-2));
    expect(remarks).toContain('有"引号"，有,逗号\n有换行');
  });

  test("超过上限时写到上限为止，最后一行说明", async () => {
    const lines = await csvOf("reconsideration.csv", "", 10);
    expect(lines.length).toBe(1 + 10 + 1);
    expect(lines.at(-1)?.[0]).toContain("以上为前10行");
    expect((await csvOf("reconsideration.csv", "", 30)).length).toBe(31);
  });

  test("三个列表都有 .xlsx 与 .csv，文件名写明内容和日期", async () => {
    for (const register of ["reconsideration", "litigation", "hearings"]) {
      for (const format of ["xlsx", "csv"]) {
        const { name, content } = await exported(`${register}.${format}`);
        expect(name).toMatch(new RegExp(`^[一-龥]+-2026-11-22\\.${format}$`, "u"));
        const start = new TextDecoder().decode(content.slice(0, 3)).trim();
        expect(start).toBe(format === "xlsx" ? "PK\u0003" : "");
      }
    }
    const [, suit] = await csvOf("litigation.csv");
    expect(suit).toContain("副职负责人");
    const [, session] = await csvOf("hearings.csv");
    expect(session?.slice(0, 2)).toEqual(["2017-05-02", "1"]);
  });
});

describe("行政复议案件的列", () => {
  const query = "respondent=乙市教育局&sort=received&direction=asc";

  beforeAll(async () => {
    const { db } = database;
    const organ = await insertOrgan(db, { name: "乙市人民政府", kind: "government" });
    const bureau = await insertOrgan(db, { name: "乙市教育局" });
    const cases: Parameters<typeof insertReconsideration>[2][] = [
      {
        ...{ status: "CLOSED", receivedOn: "2024-03-04", acceptedOn: "2024-03-08" },
        ...{ procedure: "SIMPLIFIED", dueOn: "2024-04-07", outcome: "MAINTAIN" },
        ...{ closedOn: "2024-04-02", disposedOn: "2024-04-02" },
      },
      {
        ...{ status: "NOT_ACCEPTED", receivedOn: "2024-03-05", refusedOn: "2024-03-11" },
        ...{ disposedOn: "2024-03-11", grounds: ["NA2", "NA4"], outcome: "NOT_ACCEPTED" },
      },
      {
        ...{ status: "CLOSED", receivedOn: "2024-03-06", acceptedOn: "2024-03-08" },
        ...{ procedure: "ORDINARY", dueOn: "2024-05-07", outcome: "REJECT_APPLICATION" },
        ...{ closedOn: "2024-04-30", disposedOn: "2024-04-30", grounds: ["RJ4"] },
      },
      { ...{ status: "RECEIVED", receivedOn: "2024-03-07" } },
    ];
    for (const each of cases) {
      await insertReconsideration(db, organ, { ...each, respondentId: bureau });
    }
  });

  test("审理程序、审理期限、不予受理理由和办结日期", async () => {
    const [headings = [], ...lines] = await csvOf("reconsideration.csv", query);
    const wanted = ["审理程序", "审理期限", "不予受理理由", "结案日期", "办结日期（含不予受理）"];
    const at = wanted.map((heading) => headings.indexOf(heading));
    expect(at).not.toContain(-1);
    expect(lines.map((line) => at.map((column) => line[column]))).toEqual([
      ["简易程序", "2024-04-07", "", "2024-04-02", "2024-04-02"],
      ["", "", "申请人与行政行为没有利害关系、超过法定申请期限", "", "2024-03-11"],
      ["普通程序", "2024-05-07", "", "2024-04-30", "2024-04-30"],
      ["", "", "", "", ""],
    ]);
  });

  test("导出的再导入：认得出，结案日期仍是结案日期", async () => {
    const rows = await csvOf("reconsideration.csv", query);
    const sheet = recognised(rows);
    const heading = (field: string) =>
      sheet.columns.filter((column) => column.field === field).map((column) => column.heading);
    expect(sheet.kind).toBe("reconsideration");
    expect(heading("closedOn")).toEqual(["结案日期"]);
    expect(heading("refusalGround")).toEqual(["不予受理理由"]);
    expect(sheet.needsMapping).toBe(false);
  });
});

test("没有生效的条件不导出，并说明是哪一个", async () => {
  const params = new URLSearchParams({ organ: "无此机关", from: "去年" });
  const refused = await exportRegister(database.db, "reconsideration.csv", params, TODAY, SEARCHER);
  expect(refused).toMatchObject({ ok: false });
  expect(refused?.ok === false && refused.faults.join()).toMatch(/日期.*无此机关/);
});

test.each([
  "accounts.csv",
  "reconsideration.pdf",
  "reconsideration",
  "constructor.csv",
  "a.b.csv",
  "",
])("没有这样的列表：%s", async (file) => {
  const nothing = await exportRegister(database.db, file, new URLSearchParams(), TODAY, SEARCHER);
  expect(nothing).toBeUndefined();
});
