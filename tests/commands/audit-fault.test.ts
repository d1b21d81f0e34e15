import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { DEMONSTRATION_PASSWORD } from "#services/accounts";
import { verifyAudit } from "#services/audit/verify";
import { readKeyring } from "#services/keyring";
import { type TestDatabase, testDatabase } from "#tests/database";
import { scratchFolder, startServer, type TestServer } from "./processes.ts";

/** The running product while its audit cannot be written: nothing is shown and nothing changes. */

const scratch = scratchFolder();
let database: TestDatabase;
let server: TestServer;
let staff = "";
let auditor = "";
let caseId = "";

beforeAll(async () => {
  database = await testDatabase();
  server = await startServer({
    DATABASE_URL: database.url,
    YIHENG_DEMO: "1",
    YIHENG_DATA_DIR: scratch.path,
  });
  staff = await signIn("staff");
  auditor = await signIn("auditor");
  const found = await database.db
    .selectFrom("reconsiderationCases")
    .select("caseId")
    .limit(1)
    .executeTakeFirstOrThrow();
  caseId = found.caseId;
}, 240_000);

afterAll(async () => {
  server?.child.kill("SIGTERM");
  await server?.exited;
  await database.drop();
  scratch.remove();
});
afterEach(() =>
  sql`drop trigger if exists fail_audit on audit_records`
    .execute(database.db)
    .then(() => undefined),
);

function failAudit() {
  return sql`create or replace function fail_audit() returns trigger language plpgsql as
    $$ begin raise exception 'no record can be written'; end $$;
    create trigger fail_audit before insert on audit_records for each row
    execute function fail_audit()`.execute(database.db);
}

function get(path: string, cookie: string): Promise<Response> {
  return fetch(server.address + path, { headers: { cookie }, redirect: "manual" });
}

function post(path: string, cookie: string, form: Record<string, string>): Promise<Response> {
  return fetch(server.address + path, {
    ...{ method: "POST", redirect: "manual", body: new URLSearchParams(form) },
    headers: { cookie, origin: server.address, "sec-fetch-site": "same-origin" },
  });
}

async function signIn(username: string): Promise<string> {
  const answer = await post("/sign-in", "", { username, password: DEMONSTRATION_PASSWORD });
  expect([username, answer.status]).toEqual([username, 302]);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

const REFERENCE = /编号 [0-9a-f-]{8,}/;
const PERIOD = "from=2017-01-01&to=2017-12-31&asOf=2017-12-31";
const latest = () =>
  database.db
    .selectFrom("auditRecords")
    .select(["act", "objectId", "detail"])
    .orderBy("position", "desc")
    .executeTakeFirstOrThrow();
const sessions = () => database.db.selectFrom("sessions").select("id").execute();

describe("审计写不进去（GB/T 22239-2019 8.1.4.3 d）", { timeout: 60_000 }, () => {
  test.each([
    ["案件", () => `/reconsideration/${caseId}`],
    ["清单", () => "/reconsideration"],
    ["数据", () => "/figures?year=2017"],
    ["导出", () => "/export/reconsideration.csv"],
  ])("%s：错误页带编号，没有内容", async (_, path) => {
    await failAudit();
    const answer = await get(path(), staff);
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(text).toMatch(REFERENCE);
    expect(text).not.toContain("酒政复");
  });

  test("维护机关：答复带编号，机关没有变", async () => {
    const organs = () => database.db.selectFrom("organs").selectAll().orderBy("id").execute();
    const before = await organs();
    const [organ] = before;
    const page = await (await get(`/admin/organs/${organ?.id}`, staff)).text();
    const version = /name="version"[^>]*value="([^"]+)"/.exec(page)?.[1] ?? "";
    await failAudit();
    const form = { action: "confirm", version };
    const answer = await post(`/admin/organs/${organ?.id}`, staff, form);
    expect(answer.status).toBe(500);
    expect(await answer.text()).toMatch(REFERENCE);
    expect(await organs()).toEqual(before);
    expect(await database.db.selectFrom("organChanges").selectAll().execute()).toEqual([]);
  });

  test("登录：没有会话", async () => {
    const before = await sessions();
    await failAudit();
    const credentials = { username: "leader", password: DEMONSTRATION_PASSWORD };
    const answer = await post("/sign-in", "", credentials);
    expect(answer.status).toBe(500);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await sessions()).toEqual(before);
  });
});

describe("审计页面", { timeout: 60_000 }, () => {
  test("审计员看得见谁查阅了哪个案件；案件的页面上也有", async () => {
    await get(`/reconsideration/${caseId}`, staff);
    const list = await (await get("/admin/audit?act=readCase", auditor)).text();
    expect(list).toContain("查阅案件");
    expect(list).toContain("复议工作人员");
    const page = await (await get(`/reconsideration/${caseId}`, staff)).text();
    expect(page).toContain("查阅与操作记录");
    expect(page).toContain("查阅案件");
    expect((await get(`/cases/${caseId}/history`, staff)).status).toBe(200);
  });

  test("别人看不见：404，并记为被拒绝", async () => {
    expect((await get("/admin/audit", staff)).status).toBe(404);
    const refused = await (await get("/admin/audit?result=refused", auditor)).text();
    expect(refused).toContain("/admin/audit");
    expect((await get(`/cases/${caseId}/history`, auditor)).status).toBe(404);
  });

  test("打印：记在案件上；看不见的案件只记为页面", async () => {
    const print = (cookie: string) =>
      post("/print", cookie, { path: `/reconsideration/${caseId}` });
    expect((await print(staff)).status).toBe(204);
    expect((await print(auditor)).status).toBe(204);
    const prints = await database.db
      .selectFrom("auditRecords")
      .select(["actorRole", "caseId"])
      .where("act", "=", "print")
      .orderBy("position")
      .execute();
    expect(prints).toEqual([
      { actorRole: "staff", caseId },
      { actorRole: "auditor", caseId: null },
    ]);
  });

  test.each([
    ["复议案件清单", "/reconsideration?year=2017&area=03", "listCases", "reconsideration"],
    ["应诉案件清单", "/litigation?year=2017&warned=1", "listCases", "litigation"],
    ["开庭清单", "/hearings?year=2017&size=20", "listCases", "hearings"],
    ["数据", "/figures?year=2017", "readFigures", null],
    [
      "数据的图",
      "/figures/chart.svg?chart=reconsideration&year=2017",
      "readFigures",
      "reconsideration",
    ],
    ["数据背后的被告清单", `/figures/list?set=suitDefendants&${PERIOD}`, "listCases", "figures"],
    ["数据背后的职责清单", `/figures/list?set=dutiesDue&${PERIOD}`, "listCases", "figures"],
    ["导出", "/export/hearings.csv?year=2017&sort=number", "exportList", "hearings.csv"],
  ])("%s：记下是哪一份、所问的每一个条件", async (_, path, act, objectId) => {
    expect((await get(path, staff)).status).toBe(200);
    const { act: noted, ...record } = await latest();
    expect([noted, record.objectId]).toEqual([act, objectId]);
    const asked = Object.fromEntries(new URL(path, server.address).searchParams);
    expect(JSON.parse(record.detail)).toMatchObject(asked);
  });

  test("打印：清单的条件也在；网址里的一次性链接不在", async () => {
    const path = "/hearings?year=2017&appeared=no&token=secret-of-a-link";
    expect((await post("/print", staff, { path })).status).toBe(204);
    const { act, objectId, detail } = await latest();
    expect([act, objectId]).toEqual(["print", "/hearings"]);
    expect(JSON.parse(detail)).toEqual({ year: "2017", appeared: "no" });
  });

  test("筛选认不得的条件：写明在旁边，其余照常", async () => {
    const answer = await get("/admin/audit?from=2026-02-30&who=staff&after=x", auditor);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain("请填写日期，如 2017-03-05。");
  });

  test("导出：单元格中和，导出自身也有记录", async () => {
    // Only the name of an account is kept, and no account can be called so but by the owner's hand.
    await database.db
      .insertInto("accounts")
      .values({
        ...{ id: "formula", name: "=1+1", username: "=1+1", role: "staff" },
        email: "formula@yiheng.invalid",
      })
      .execute();
    await post("/sign-in", "", { username: "=1+1", password: "nonsense-2026" });
    const answer = await get("/admin/audit/export/audit.csv?act=signIn&result=refused", auditor);
    expect(answer.headers.get("content-type")).toContain("text/csv");
    const lines = (await answer.text()).split("\r\n");
    expect(lines[0]).toContain("序号,时间,人员,角色");
    expect(lines[1]).toContain(",'=1+1,");
    expect(lines.some((line) => /(^|,)"?[=+@-]/.test(line))).toBe(false);
    expect((await get("/admin/audit/export/other.csv", auditor)).status).toBe(404);
    const list = await (await get("/admin/audit?act=exportAudit", auditor)).text();
    expect(list).toContain("audit.csv");
  });

  test("核验：页面写明完整，命令行的核验也相同", async () => {
    const unasked = await post("/admin/audit?index", auditor, {});
    expect(unasked.status).toBe(422);
    expect(await unasked.text()).toContain("请用“核验整条审计链”按钮");
    expect((await post("/admin/audit?index", auditor, { action: "verify" })).status).toBe(200);
    const page = await (await get("/admin/audit", auditor)).text();
    expect(page).toContain("最近一次核验：审计链完整");
    const ring = readKeyring(readFileSync(join(scratch.path, "audit.keys"), "utf8"));
    if (!ring) throw new Error("no keys");
    const verified = await verifyAudit(database.db, { algorithm: "SM3", ring });
    expect(verified.fault).toBeUndefined();
    expect(verified.count).toBeGreaterThan(15);
  });
});
