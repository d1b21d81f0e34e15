import { createHash } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { enterScope } from "#db/scope";
import { type Actor, isRole, type Role } from "#domain/access/roles";
import { keysOfActor } from "#domain/access/scopes";
import type { AuditNote } from "#domain/audit/note";
import { plainDate } from "#domain/plain-date";
import { decideRequest, readRequests } from "#services/accounts/requests";
import type { Work } from "#services/door";
import { figuresFor } from "#services/figures";
import { askPublication } from "#services/figures/asking-publication";
import { publicationsPage, publishedOf } from "#services/figures/publication-page";
import { publicationFile, publicationView } from "#services/figures/publication-view";
import { type TestDatabase, testDatabase } from "#tests/database";
import { type TestDoor, testDoor } from "./account-door.ts";
import { aCase, importText, ledgerOf } from "./import-ledgers.ts";

/** Two cities, their own cases; of each year its figures, published by two people. */

const AT = new Date("2018-01-22T02:00:00Z");
const TODAY = plainDate("2018-01-22");
const YEAR_END = plainDate("2017-12-31");
const OTHER_CITY = "嘉峪关市人民政府";

let database: TestDatabase;
let door: TestDoor;
let city: string;
const people = new Map<string, Actor>();

beforeAll(async () => {
  database = await testDatabase();
  door = await testDoor(database);
  await importText(
    database.db,
    ledgerOf([
      aCase(1),
      aCase(2, { outcome: "撤销" }),
      aCase(3, { closed: "", outcome: "" }),
      aCase(9, { number: "嘉政复〔2017〕9号", organ: OTHER_CITY, respondent: "嘉峪关市教育局" }),
    ]),
  );
  city = await organOf("酒泉市人民政府");
  const other = await organOf(OTHER_CITY);
  for (const [username, role, organId, reach] of [
    ["wei", "staff", city, "subtree"],
    ["ding", "staff", city, "subtree"],
    ["sun", "officeHead", city, "subtree"],
    ["qian", "organHead", city, "subtree"],
    ["zhao", "leader", city, "subtree"],
    ["near", "staff", city, "own"],
    ["chen", "handler", city, "subtree"],
    ["far", "officeHead", other, "subtree"],
  ] as const) {
    await person(username, role, organId, reach);
  }
});

afterAll(async () => {
  await door.close();
  await database.drop();
});

async function organOf(name: string): Promise<string> {
  const { id } = await database.db
    .selectFrom("organs")
    .select("id")
    .where("name", "=", name)
    .executeTakeFirstOrThrow();
  return id;
}

async function person(username: string, role: Role, organId: string, reach: Actor["reach"]) {
  const id = await door.account(username, role, { organId });
  if (isRole(role)) people.set(username, { id, name: username, role, organId, reach });
}

/** What somebody does on a page, by name or in another's place: one transaction, in their name. */
function as<T>(who: string | Actor, body: (work: Work) => Promise<T>, notes: AuditNote[] = []) {
  const actor = typeof who === "string" ? people.get(who) : who;
  if (!actor) throw new Error(String(who));
  return door.context.databases.pages.transaction().execute(async (trx) => {
    const { id, organId, reach } = actor;
    await enterScope(trx, { actor: id, keys: keysOfActor(actor), organId, reach });
    const note = (entry: AuditNote) => void notes.push(entry);
    return body({ actor, db: trx, form: new FormData(), after: () => undefined, note });
  });
}

function pageOf(who: string | Actor, year = 2017, asOf?: typeof TODAY) {
  return as(who, ({ db, actor }) => publicationsPage(db, actor, { year, asOf }, TODAY));
}

async function digestSeen(who: string, year: number): Promise<string> {
  const page = await pageOf(who, year);
  return "draft" in page ? (page.draft?.digest ?? "") : "";
}

/** Asks for what has just been seen. */
async function ask(
  who: string,
  over: { year?: number; digest?: string; notes?: AuditNote[] } = {},
) {
  const year = over.year ?? 2017;
  const digest = over.digest ?? (await digestSeen(who, year));
  const form = { year, asOf: plainDate(`${year}-12-31`), digest, reason: "年度报告" };
  return as(who, (work) => askPublication(work, form, AT), over.notes);
}

/** What waits, by whomever it is seen. */
async function waitingFor(who: string | Actor) {
  const { waiting } = await as(who, ({ db, actor }) => readRequests(db, actor));
  return waiting.filter(({ href }) => href?.startsWith("/figures/publications/"));
}

function decide(
  who: string | Actor,
  id: number | undefined,
  outcome: "approved" | "refused" | "withdrawn",
  notes: AuditNote[] = [],
) {
  const imports = { add: async () => undefined };
  const decision = { id: id ?? 0, outcome, remark: "已核对" };
  return as(who, (work) => decideRequest(work, imports, decision, AT), notes);
}

function view(who: string | Actor, id: string) {
  return as(who, ({ db, actor }) => publicationView(db, actor, id));
}

function idOf(asked: Awaited<ReturnType<typeof ask>>): string {
  if (!asked.ok) throw new Error(asked.message);
  return asked.value;
}

describe("谁提请，什么时候提请", () => {
  test("没有结束的年度、年末以前的统计日，都说明自哪天起", async () => {
    const digest = "0".repeat(64);
    const form = { year: 2018, asOf: plainDate("2018-12-31"), digest, reason: "年报" };
    expect(await as("wei", (work) => askPublication(work, form, AT))).toMatchObject({
      ...{ ok: false, code: "yearNotOver", message: expect.stringContaining("2019-01-01") },
    });
    const early = { ...form, year: 2017, asOf: plainDate("2017-11-30") };
    expect(await as("wei", (work) => askPublication(work, early, AT))).toMatchObject({
      ...{ code: "dayTooEarly", message: expect.stringContaining("2017-12-31") },
    });
    const late = { ...form, year: 2017, asOf: plainDate("2018-02-01") };
    expect(await as("wei", (work) => askPublication(work, late, AT))).toMatchObject({
      code: "dayTooLate",
    });
    expect(await pageOf("wei", 2018)).toMatchObject({
      refusal: expect.stringContaining("2019-01-01"),
    });
  });

  test("只看本机关案件的不能提请；领导和应诉经办人没有提请的表单", async () => {
    expect(await ask("near", { digest: "0".repeat(64) })).toMatchObject({ code: "notWhole" });
    for (const who of ["zhao", "chen"]) expect(await pageOf(who)).not.toHaveProperty("draft");
  });

  test("所见以后数据有变动的，不固定，请重新核对", async () => {
    expect(await ask("wei", { digest: "0".repeat(64) })).toMatchObject({ code: "changed" });
    expect(await waitingFor("sun")).toEqual([]);
  });
});

describe("固定、复核、公布", () => {
  let first = "";

  test("固定的数就是数据页的数，校验值可以自己算出，审计里有记录", async () => {
    const notes: AuditNote[] = [];
    first = idOf(await ask("wei", { notes }));
    expect(notes.map(({ act }) => act)).toEqual(["freezeFigures", "askApproval"]);
    const frozen = await view("sun", first);
    const scope = { from: plainDate("2017-01-01"), to: YEAR_END, asOf: YEAR_END, organId: city };
    const computed = await as("sun", ({ db }) => figuresFor(db, scope));
    const plain = frozen?.figures.cells.filter(({ id }) => !id.includes("/")) ?? [];
    expect(plain.length).toBeGreaterThan(15);
    expect(Object.fromEntries(plain.map(({ id, count }) => [id, count]))).toEqual(
      Object.fromEntries(plain.map(({ id }) => [id, computed.counts[id]])),
    );
    expect(plain.find(({ id }) => id === "accepted")).toMatchObject({ count: 3 });
    expect(frozen?.figures.rates.find(({ id }) => id === "Q1s")).toMatchObject({
      ...{ text: "66.67%", numerator: 2, denominator: 3, formula: expect.stringContaining("/") },
    });
    expect(frozen?.figures.paragraph).toContain("受理行政复议案件3件");
    expect(frozen?.figures.annual).toMatchObject({ reconsideration: { accepted: 3 } });
    expect(frozen).toMatchObject({ intact: true, moved: [], line: { state: "waiting" } });
    // PostgreSQL's own digest of what it keeps, written by a program of its own.
    const { rows } = await sql<{ figures: unknown; digest: string }>`
      select figures, digest from figure_publications where id = ${first}`.execute(database.db);
    expect(createHash("sha256").update(inOrder(rows[0]?.figures)).digest("hex")).toBe(
      rows[0]?.digest,
    );
  });

  test("同一年只有一份等着复核", async () => {
    expect(await ask("ding")).toMatchObject({ ok: false, code: "waiting" });
    expect(await pageOf("ding")).toMatchObject({ waiting: { id: first }, editions: [] });
  });

  test("提请人、代提请人履职的人、没有权的人都不能同意；别的市看不见", async () => {
    const [request] = await waitingFor("sun");
    expect(request).toMatchObject({ refusal: "", href: `/figures/publications/${first}` });
    const wei = people.get("wei");
    const delegate = { ...actor("qian"), onBehalfOf: wei?.id };
    expect(await decide("wei", request?.id, "approved")).toMatchObject({ code: "samePerson" });
    expect(await decide(delegate, request?.id, "approved")).toMatchObject({ code: "samePerson" });
    for (const who of ["ding", "zhao", "chen"]) {
      expect((await decide(who, request?.id, "approved")).ok).toBe(false);
    }
    expect(await waitingFor("far")).toEqual([]);
    expect(await decide("far", request?.id, "approved")).toMatchObject({ code: "notFound" });
    expect(await view("far", first)).toBeUndefined();
    // Frozen figures that are not published count cases that these do not see.
    for (const who of ["near", "chen"]) expect(await view(who, first)).toBeUndefined();
  });

  test("以后登记的案件不改变固定的数；差异逐案列出；公布的是固定的", async () => {
    await importText(database.db, ledgerOf([aCase(4, { outcome: "确认违法" })]));
    const before = await view("qian", first);
    const accepted = before?.cells.find(({ frozen }) => frozen?.id === "accepted");
    expect(accepted).toMatchObject({ frozen: { count: 3 }, now: { count: 4 } });
    expect(before?.moved.find(({ id }) => id === "accepted")).toMatchObject({
      ...{ come: [{ title: "酒政复〔2017〕4号" }], gone: [], unnamed: 0 },
    });
    const [request] = await waitingFor("qian");
    expect(before?.decides).toBe(request?.id);
    const notes: AuditNote[] = [];
    expect(await decide("qian", request?.id, "approved", notes)).toMatchObject({ ok: true });
    expect(notes.map(({ act }) => act)).toEqual(["publishFigures", "decideApproval"]);
    expect(notes[0]).toMatchObject({ objectId: first, detail: { edition: 1, year: 2017 } });
    const after = await view("zhao", first);
    expect(after?.figures).toEqual(before?.figures);
    expect(after).toMatchObject({
      ...{ intact: true, decides: undefined },
      line: { edition: 1, state: "published", preparedBy: "wei", decidedBy: "qian" },
    });
    expect(after?.line).toMatchObject({ remark: "已核对", reason: "年度报告" });
  });

  test("公布以后，本机关的人都看得见，别的市看不见；比较只给看得到全部案件的人", async () => {
    for (const who of ["near", "chen"]) {
      expect(await view(who, first)).toMatchObject({ line: { edition: 1 }, compared: false });
    }
    expect(await view("far", first)).toBeUndefined();
    expect((await pageOf("far")).editions).toEqual([]);
    const shown = { year: 2017, figures: { scope: {} } };
    const beside = await as("zhao", ({ db, actor: who }) => publishedOf(db, who, shown));
    expect(beside).toMatchObject({
      asks: false,
      editions: { latest: { edition: 1 }, earlier: [] },
    });
    expect(await as("far", ({ db, actor: who }) => publishedOf(db, who, shown))).toEqual({
      asks: true,
    });
  });

  test("更正是第二版；第一版仍可查阅，两版互相指明", async () => {
    const second = idOf(await ask("sun"));
    const [request] = await waitingFor("qian");
    expect(await decide("sun", request?.id, "approved")).toMatchObject({ code: "samePerson" });
    expect(await decide("qian", request?.id, "approved")).toMatchObject({ ok: true });
    expect((await pageOf("zhao")).editions.map(({ edition }) => edition)).toEqual([2, 1]);
    expect(await view("zhao", first)).toMatchObject({ editions: [{ id: second, edition: 2 }] });
    const latest = await view("zhao", second);
    expect(latest?.figures.cells.find(({ id }) => id === "accepted")?.count).toBe(4);
  });

  test("导出的文件是固定的数，连同校验值", async () => {
    const file = await as("zhao", ({ db }) => publicationFile(db, first));
    const text = new TextDecoder().decode(file?.content);
    const { digest } = (await view("zhao", first))?.line ?? { digest: "?" };
    expect(text).toContain(`校验值SHA-256,${digest}`);
    expect(text).toMatch(/^行政复议案件,accepted,[^,]+,3,/m);
    expect(await as("far", ({ db }) => publicationFile(db, first))).toBeUndefined();
    expect(await as("zhao", ({ db }) => publicationFile(db, "x"))).toBeUndefined();
  });
});

describe("不同意、撤回、同时", () => {
  test("不同意和撤回的不公布，可以重新提请", async () => {
    const refused = idOf(await ask("wei", { year: 2016 }));
    const [request] = await waitingFor("sun");
    expect(await decide("sun", request?.id, "refused")).toMatchObject({ ok: true });
    expect(await view("sun", refused)).toMatchObject({ line: { state: "closed", edition: null } });
    const withdrawn = idOf(await ask("wei", { year: 2016 }));
    const [mine] = await waitingFor("wei");
    expect(await decide("wei", mine?.id, "withdrawn")).toMatchObject({ ok: true });
    expect(await pageOf("wei", 2016)).toMatchObject({
      editions: [],
      closed: [{ id: withdrawn, withdrawn: true }, { id: refused }],
    });
    // Of what was refused, nobody hears who could not have counted it.
    expect((await pageOf("near", 2016)).closed).toEqual([]);
  });

  test("两个人同时提请，只有一份；同时同意，只成一次", async () => {
    const asked = await Promise.all(["wei", "ding", "wei"].map((who) => ask(who, { year: 2015 })));
    expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
    for (const each of asked.filter(({ ok }) => !ok))
      expect(each).toMatchObject({ code: "waiting" });
    const [request] = await waitingFor("qian");
    const both = await Promise.all(
      ["sun", "qian"].map((who) => decide(who, request?.id, "approved")),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await pageOf("zhao", 2015)).editions).toHaveLength(1);
  });
});

describe("数据库自己也守住", () => {
  test.each([
    ["改数", sql`update figure_publications set figures = '{}'`],
    ["改校验值", sql`update figure_publications set digest = repeat('0', 64)`],
    ["改公布人", sql`update figure_publications set published_at = now() where edition = 1`],
    ["删除", sql`delete from figure_publications`],
    ["清空", sql`truncate figure_publications cascade`],
    ["改案件", sql`update figure_publication_cases set case_ids = '{}'`],
  ])("连所有者也不能%s", async (_, statement) => {
    await expect(statement.execute(database.db)).rejects.toThrow(/frozen|append-only/);
  });

  test("提请的人不能是公布的人；页面的角色只能替自己的机关、以自己的名义固定", async () => {
    const id = idOf(await ask("wei", { year: 2014 }));
    const wei = actor("wei");
    const alone = sql`update figure_publications
      set published_by = ${wei.id}, published_at = now(), edition = 1 where id = ${id}`;
    await expect(alone.execute(database.db)).rejects.toThrow(/check/);
    const row = {
      ...{ year: 2013, asOf: "2013-12-31", knownAt: AT, figures: "{}", digest: "0".repeat(64) },
      preparedAt: AT,
    };
    for (const [organId, preparedBy] of [
      [await organOf(OTHER_CITY), wei.id],
      [city, actor("ding").id],
    ] as const) {
      const forged = as("wei", ({ db }) =>
        db
          .insertInto("figurePublications")
          .values({ ...row, organId, preparedBy })
          .execute(),
      );
      await expect(forged).rejects.toThrow(/row-level security/);
    }
  });

  test("绕过守护改了数的，页面说与校验值不符，不能公布；不同意以后可以重新提请", async () => {
    const id = idOf(await ask("wei", { year: 2012 }));
    const { db } = database;
    await sql`alter table figure_publications disable trigger figure_publications_frozen`.execute(
      db,
    );
    await sql`update figure_publications
      set figures = jsonb_set(figures, '{cells,0,count}', '999') where id = ${id}`.execute(db);
    await sql`alter table figure_publications enable trigger figure_publications_frozen`.execute(
      db,
    );
    expect(await view("qian", id)).toMatchObject({ intact: false });
    const waiting = await waitingFor("qian");
    const request = waiting.find(({ href }) => href?.endsWith(id));
    expect(await decide("qian", request?.id, "approved")).toMatchObject({ code: "tampered" });
    expect(await decide("qian", request?.id, "refused")).toMatchObject({ ok: true });
    idOf(await ask("wei", { year: 2012 }));
  });

  test("固定的案件清单只给看得到全部案件的人", async () => {
    const listed = (who: string) =>
      as(who, async ({ db }) => {
        const rows = await db.selectFrom("figurePublicationCases").select("cell").execute();
        return rows.length > 0;
      });
    expect(await listed("qian")).toBe(true);
    for (const who of ["far", "near", "chen"]) expect(await listed(who)).toBe(false);
  });
});

function actor(name: string): Actor {
  const found = people.get(name);
  if (!found) throw new Error(name);
  return found;
}

/** JSON with its keys in order, written here once more: what the digest is said to be taken of. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
