import { randomUUID } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { may } from "#domain/access/acts";
import { type Actor, ROLES, type Role } from "#domain/access/roles";
import { createAccount } from "#services/accounts";
import { type TestDatabase, testDatabase } from "#tests/database";
import { DOORS, type Door } from "#tests/doors";
import {
  type ConcernedCase,
  listConcerned,
  listTree,
  type OrganTree,
  visibleTo,
} from "#tests/services/access-expected";
import { scratchFolder, startServer, type TestServer } from "./processes.ts";

/**
 * The running product, door by door: every loader and action that stands in a route file, asked by
 * every role from two places, about records of its own, supervised, foreign and restricted ones.
 */

const COUNTY = "玉门市人民政府";
const OTHER_COUNTY = "金塔县人民政府";
const CITY = "酒泉市人民政府";
const PASSWORD = "Yumen-2017-matrix";
const ALL_ROLES = Object.keys(ROLES).filter((role): role is Role => role in ROLES);

/** Every role in a county, for itself alone, and in the city, with all that it supervises. */
interface Person extends Actor {
  username: string;
  cookie: string;
}

const scratch = scratchFolder();
let database: TestDatabase;
let server: TestServer;
let organs: OrganTree[];
let cases: ConcernedCase[];
let people: Person[];
/** Cases that only the county's staff may read. */
let restricted: ConcernedCase[];
let batches: { own: number; foreign: number };
/** Figures that an organ has published: read by its people and by those who supervise it. */
let publications: { own: string; foreign: string };
let edition: number;

beforeAll(async () => {
  database = await testDatabase();
  server = await startServer({
    DATABASE_URL: database.url,
    YIHENG_DEMO: "1",
    YIHENG_DATA_DIR: scratch.path,
  });
  const { db } = database;
  organs = await listTree(db);
  cases = await listConcerned(db);
  const hash = await hashPassword(PASSWORD);
  people = [];
  for (const [organ, reach] of [
    [COUNTY, "own"],
    [CITY, "subtree"],
  ] as const) {
    for (const role of ALL_ROLES) {
      const username = `${role}.${reach}`.toLowerCase();
      const organId = idOf(organ);
      const account = { username, name: `${role}@${organ}`, role, organId, reach };
      const id = await createAccount(db, account, { hash, at: new Date() });
      people.push({ id, name: account.name, role, organId, reach, username, cookie: "" });
    }
  }
  for (const person of people) person.cookie = await signIn(person.username, PASSWORD);
  restricted = [someCase("reconsideration", COUNTY), someCase("dispute", COUNTY)];
  for (const { id } of restricted) await restrict(id);
  batches = { own: await addBatch(COUNTY), foreign: await addBatch(OTHER_COUNTY) };
  publications = { own: await addPublication(COUNTY), foreign: await addPublication(OTHER_COUNTY) };
  edition = await addEdition();
}, 180_000);

afterAll(async () => {
  server?.child.kill("SIGTERM");
  await server?.exited;
  await database.drop();
  scratch.remove();
});

const idOf = (name: string) => organs.find((organ) => organ.name === name)?.id ?? "";

/** A case of the organ that nobody else of the counties has a part in. */
function someCase(kind: ConcernedCase["kind"], organ: string): ConcernedCase {
  const id = idOf(organ);
  const found = cases.find(
    (each) => each.kind === kind && (each.handles === id || each.answers.includes(id)),
  );
  if (!found) throw new Error(`no ${kind} of ${organ}`);
  return found;
}

function visible(person: Actor): Set<string> {
  const seen = visibleTo(person, cases, organs);
  for (const { id } of restricted) if (person.role !== "staff") seen.delete(id);
  return seen;
}

async function restrict(caseId: string): Promise<void> {
  const { db } = database;
  const setBy = people[0]?.id ?? "";
  const readers = people.filter(({ role }) => role === "staff");
  await db
    .insertInto("caseRestrictions")
    .values({ caseId, kind: "privacy", reason: "涉及未成年人", setBy })
    .execute();
  for (const { id } of readers) {
    await db.insertInto("caseReaders").values({ caseId, accountId: id, namedBy: setBy }).execute();
  }
  await db.updateTable("caseFiles").set({ restricted: true }).where("id", "=", caseId).execute();
  for (const table of ["reconsiderationCases", "proceedings", "disputes"] as const) {
    await db.updateTable(table).set({ restricted: true }).where("caseId", "=", caseId).execute();
  }
}

async function addBatch(organ: string): Promise<number> {
  const { id } = await database.db
    .insertInto("importBatches")
    .values({
      ...{ fileName: `${organ}台账.csv`, fileSha256: randomUUID(), fileSize: 1 },
      ...{ ownerOrganId: idOf(organ), status: "refused" },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

async function addPublication(organ: string): Promise<string> {
  const { db } = database;
  const [asker, publisher] = people;
  if (!asker || !publisher) throw new Error("nobody");
  const figures = {
    ...{ year: 2017, asOf: "2017-12-31", organ: { id: idOf(organ), name: organ } },
    ...{ cells: [], rates: [], paragraph: `${organ}的段落`, casesDigest: "" },
    annual: { year: 2017, asOf: "2017-12-31", reconsideration: {}, litigation: {} },
  };
  const at = new Date();
  const { id } = await db
    .insertInto("figurePublications")
    .values({
      ...{ year: 2017, organId: idOf(organ), asOf: "2017-12-31", knownAt: at, edition: 1 },
      ...{ figures: JSON.stringify(figures), digest: "0".repeat(64), preparedAt: at },
      ...{ preparedBy: asker.id, publishedBy: publisher.id, publishedAt: at },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db
    .insertInto("secondPersonRequests")
    .values({
      ...{ kind: "publishFigures", publicationId: id, subject: organ, reason: "年报", askedAt: at },
      ...{ askedBy: asker.id, decidedBy: publisher.id, decidedAt: at, outcome: "approved" },
    })
    .execute();
  return id;
}

/** A notice that moved the days of a case of each county. */
async function addEdition(): Promise<number> {
  const { db } = database;
  const { edition } = await db
    .insertInto("holidayNotices")
    .values({
      ...{ kind: "regional", version: 1, title: "地方假日", source: "通知", region: "试" },
      ...{ holidays: "[]", makeup: "[]", loadedAt: new Date() },
    })
    .returning("edition")
    .executeTakeFirstOrThrow();
  for (const { id } of [
    ...[COUNTY, OTHER_COUNTY].map((organ) => someCase("reconsideration", organ)),
  ]) {
    await db
      .insertInto("deadlineChanges")
      .values({
        ...{ edition, caseId: id, limitId: "R16", why: "放假" },
        ...{ oldDue: "2017-10-09", newDue: "2017-10-10" },
      })
      .execute();
  }
  return edition;
}

async function signIn(username: string, password: string): Promise<string> {
  const answer = await post("/sign-in", "", { username, password });
  expect([username, answer.status]).toEqual([username, 302]);
  expect([username, answer.headers.get("location")]).toEqual([username, "/"]);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
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

/** The addresses that a door is asked by, and to which case or batch each belongs. */
interface Asked {
  path: string;
  caseId?: string;
  /** Of a batch, or of published figures: they are seen by the same people. */
  batch?: "own" | "foreign";
  /** There is no such record for anybody. */
  absent?: boolean;
}

const OF_CASES: Record<string, ConcernedCase["kind"][]> = {
  "/reconsideration/:caseId": ["reconsideration"],
  "/litigation/:caseId": ["dispute"],
};

/** What stands for each parameter; a route with one that is not here fails the test. */
function addressesOf({ path }: Door): Asked[] {
  if (path.includes(":caseId")) {
    const kinds = OF_CASES[path] ?? ["reconsideration", "dispute"];
    const chosen = kinds.flatMap((kind) => [
      ...[COUNTY, OTHER_COUNTY].map((organ) => openCase(kind, organ)),
      ...restricted.filter((each) => each.kind === kind),
    ]);
    return [
      ...chosen.map(({ id }) => ({ path: path.replace(":caseId", id), caseId: id })),
      { path: path.replace(":caseId", randomUUID()), absent: true },
      { path: path.replace(":caseId", "x"), absent: true },
    ];
  }
  if (path.includes(":batchId")) {
    // Nothing was rejected in them: there is no such file for anybody.
    const absent = path.endsWith("/rejected");
    return [
      { path: path.replace(":batchId", String(batches.own)), batch: "own", absent },
      { path: path.replace(":batchId", String(batches.foreign)), batch: "foreign", absent },
      { path: path.replace(":batchId", "999999"), absent: true },
    ];
  }
  if (path.includes(":publicationId")) {
    return [
      { path: path.replace(":publicationId", publications.own), batch: "own" },
      { path: path.replace(":publicationId", publications.foreign), batch: "foreign" },
      { path: path.replace(":publicationId", randomUUID()), absent: true },
      { path: path.replace(":publicationId", "x"), absent: true },
    ];
  }
  const sample = SAMPLES[path];
  if (sample !== undefined) return [{ path: sample() }];
  expect([path, path.includes(":")]).toEqual([path, false]);
  return [{ path, absent: path === "/*" }];
}

/** A case of the organ that is open to all of its organ. */
function openCase(kind: ConcernedCase["kind"], organ: string): ConcernedCase {
  const id = idOf(organ);
  const found = cases.find(
    (each) =>
      each.kind === kind &&
      !restricted.includes(each) &&
      (each.handles === id || each.answers.includes(id)),
  );
  if (!found) throw new Error(`no ${kind} of ${organ}`);
  return found;
}

const SAMPLES: Record<string, () => string> = {
  "/admin/calendar/:year": () => "/admin/calendar/2017",
  "/admin/calendar/changes/:edition": () => `/admin/calendar/changes/${edition}`,
  "/admin/accounts/rights/:accountId": () => `/admin/accounts/rights/${people[0]?.id}`,
  "/admin/organs/:organId": () => `/admin/organs/${idOf(COUNTY)}`,
  "/admin/audit/export/:file": () => "/admin/audit/export/audit.csv",
  "/export/:file": () => "/export/reconsideration.csv",
  "/figures/list": () =>
    "/figures/list?set=suitDefendants&from=2017-01-01&to=2017-12-31&asOf=2017-12-31",
  "/figures/chart.svg": () => "/figures/chart.svg?chart=litigation&year=2017",
};

async function statusOf({ method }: Door, { path }: Asked, { cookie }: Person): Promise<number> {
  const answer = method === "GET" ? await get(path, cookie) : await post(path, cookie, { x: "1" });
  await answer.arrayBuffer();
  return answer.status;
}

function isThere(person: Person, { caseId, batch, absent }: Asked): boolean {
  if (absent) return false;
  if (caseId !== undefined) return visible(person).has(caseId);
  if (batch === undefined) return true;
  // A batch belongs to its organ and to those above who supervise it; no administrator reads it.
  return ROLES[person.role].sees.length > 0 && (person.reach === "subtree" || batch === "own");
}

const GUARDED = DOORS.filter(({ act }) => act !== undefined);

test("每个装载器和动作都写明了权限，除非人人可进", () => {
  const open = DOORS.filter(({ act }) => act === undefined).map(({ path }) => path);
  expect([...new Set(open)].sort()).toEqual([
    "/invitation",
    "/setup",
    "/sign-in",
    "/sign-in/enrol",
    "/sign-in/password",
    "/sign-in/second-factor",
    "/sign-in/unified",
    "/sign-in/unified/callback",
    "/sign-out",
  ]);
  expect(GUARDED.length).toBeGreaterThan(30);
});

describe("每一扇门，每个角色，每种案件", { timeout: 120_000 }, () => {
  test.each(GUARDED.map((door) => [`${door.method} ${door.path}`, door] as const))(
    "%s",
    async (_name, door) => {
      const wrong: string[] = [];
      await Promise.all(
        people.map(async (person) => {
          for (const asked of addressesOf(door)) {
            const there = door.act !== undefined && may(person, door.act) && isThere(person, asked);
            const status = await statusOf(door, asked, person);
            const right = there ? status !== 404 && status < 500 : status === 404;
            if (!right) wrong.push(`${person.username} ${asked.path} ${status} ${there}`);
          }
        }),
      );
      expect(wrong).toEqual([]);
    },
  );

  test("没有登录的人，每扇门都把他带去登录", async () => {
    for (const door of GUARDED) {
      for (const { path } of addressesOf(door)) {
        const answer = door.method === "GET" ? await get(path, "") : await post(path, "", {});
        expect([path, answer.status]).toEqual([path, 302]);
        expect(answer.headers.get("location")).toMatch(/^\/sign-in/);
      }
    }
  });
});

describe("别处的和受限的案件，哪里都不露出", { timeout: 120_000 }, () => {
  const lists = [
    "/",
    "/reconsideration",
    "/litigation",
    "/hearings",
    "/figures?year=2017",
    "/export/reconsideration.csv",
    "/export/litigation.csv",
    "/export/hearings.csv",
    "/import",
    "/approvals",
    "/admin/organs",
  ];

  test("县里的每个角色：清单、数据、导出、单次取数都没有看不见的案号", async () => {
    for (const person of people.filter(({ reach }) => reach === "own")) {
      const hidden = cases.filter(({ id }) => !visible(person).has(id)).map(({ number }) => number);
      expect(hidden.length).toBeGreaterThan(50);
      const changes = `/admin/calendar/changes/${edition}`;
      for (const path of [...lists, changes]) {
        const data =
          path.split("?")[0] === "/" ? "/_root.data" : path.replace(/^([^?]*)/, "$1.data");
        for (const address of path.startsWith("/export") ? [path] : [path, data]) {
          const text = await (await get(address, person.cookie)).text();
          const shown = hidden.filter((number) => number !== "" && text.includes(number));
          expect([person.username, address, shown]).toEqual([person.username, address, []]);
        }
      }
    }
  });

  test("导出的行数恰好是看得见的件数", async () => {
    for (const person of people.filter((each) => may(each, "exportLists"))) {
      const seen = visible(person);
      const text = await (await get("/export/reconsideration.csv", person.cookie)).text();
      const expected = cases.filter((each) => each.kind === "reconsideration" && seen.has(each.id));
      expect([person.username, text.trim().split("\r\n").length - 1]).toEqual([
        person.username,
        expected.length,
      ]);
    }
  });

  test("查找别处的案号，找不到；查找自己的，找得到", async () => {
    const staff = people.find(({ username }) => username === "staff.own");
    if (!staff) throw new Error("nobody");
    const foreign = openCase("reconsideration", OTHER_COUNTY).number;
    const own = openCase("reconsideration", COUNTY).number;
    expect(await searched(staff, foreign)).not.toContain(`/reconsideration/`);
    expect(await searched(staff, own)).toContain(
      `/reconsideration/${openCase("reconsideration", COUNTY).id}`,
    );
  });

  async function searched(person: Person, words: string): Promise<string> {
    const sent = await post("/reconsideration", person.cookie, { q: words });
    const place =
      sent.headers.get("location") ?? `/reconsideration?${new URLSearchParams({ q: words })}`;
    const text = await (await get(place, person.cookie)).text();
    return (text.match(/href="\/reconsideration\/[0-9a-f-]{36}"/g) ?? []).join(" ");
  }
});

test("不认识的用户名和不对的口令，答复一字不差", async () => {
  const answers = await Promise.all(
    ["staff.own", "nobody.at.all"].map(async (username) => {
      const answer = await post("/sign-in", "", { username, password: "wrong-password-1A" });
      const text = await answer.text();
      return [answer.status, text.replaceAll(username, "…").replace(/nonce="[^"]*"/g, "")];
    }),
  );
  expect(answers[0]).toEqual(answers[1]);
});
