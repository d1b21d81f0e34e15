import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, type Db, inTransaction, openDatabase } from "#db/client";
import { enterScope } from "#db/scope";
import { type Actor, ROLES, type Role } from "#domain/access/roles";
import { keysOfActor } from "#domain/access/scopes";
import { liftRestriction, nameReaders, restrictCase } from "#services/access/restrictions";
import { loadDemonstration } from "#services/demonstration";
import { type TestDatabase, testDatabase } from "#tests/database";
import {
  type ConcernedCase,
  listConcerned,
  listTree,
  type OrganTree,
  visibleTo,
} from "#tests/services/access-expected";
import { TEST_KEYS } from "#tests/services/audit-notes";
import { dataKeysOf } from "#tests/services/data-keys";
import { clock } from "#tests/services/import-ledgers";

/**
 * The database alone, asked without any of our code: which rows does `select * from …` give on each
 * table, in each role's name, with each reach, and with no name at all.
 */

let database: TestDatabase;
let pages: Db;
let door: Db;
let organs: OrganTree[];
let cases: ConcernedCase[];
let tables: string[];
/** What the owner reads in the tables of cases. */
const ofCases: Record<string, Row[]> = {};

beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  const keys = { audit: TEST_KEYS, keys: dataKeysOf() };
  await loadDemonstration(db, { clock, ...keys }, ".");
  const logins = await database.logins();
  pages = openDatabase(logins.pages, { max: 2 });
  door = openDatabase(logins.door, { max: 1 });
  organs = await listTree(db);
  cases = await listConcerned(db);
  tables = await listTables(db);
  for (const table of Object.keys(OF_A_CASE)) ofCases[table] = await rowsOf(db, table);
  await db
    .insertInto("accounts")
    .values(
      people().map(({ id, name, role, organId, reach }) => ({
        ...{ id, name, role, reach, email: `${id}@localhost`, username: id },
        organId: organId ?? null,
      })),
    )
    .execute();
});
afterAll(async () => {
  await closeDatabase(pages);
  await closeDatabase(door);
  await database.drop();
});

const CITY = "酒泉市人民政府";
const COUNTY = "玉门市人民政府";
const BUREAU = "酒泉市公安局";

const idOf = (name: string) => organs.find((organ) => organ.name === name)?.id ?? "";

const ALL_ROLES = Object.keys(ROLES).filter((role): role is Role => role in ROLES);
const PLACES = [CITY, COUNTY, BUREAU];
const REACHES = ["own", "subtree"] as const;

function people(): Actor[] {
  return ALL_ROLES.flatMap((role) =>
    PLACES.flatMap((organ, place) =>
      REACHES.map((reach) => ({
        ...{ id: `${role.toLowerCase()}-${place}-${reach}`, name: role, role, reach },
        organId: idOf(organ),
      })),
    ),
  );
}

async function listTables(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely%'
    order by relname`.execute(db);
  return rows.map(({ name }) => name);
}

type Row = Record<string, unknown>;

/** Every row that the table gives; none when the role may not read it, or only some columns. */
async function rowsOf(db: Db, table: string, actor?: Actor): Promise<Row[]> {
  return db.transaction().execute(async (trx) => {
    if (actor) await enter(trx, actor);
    try {
      return await inTransaction(trx, async (part) => {
        const { rows } = await sql<Row>`select * from ${sql.table(table)}`.execute(part);
        return rows;
      });
    } catch (error) {
      if (error instanceof Error && /permission denied/.test(error.message)) return [];
      throw error;
    }
  });
}

const enter = (trx: Parameters<typeof enterScope>[0], actor: Actor) =>
  enterScope(trx, {
    ...{ actor: actor.id, keys: keysOfActor(actor) },
    ...{ organId: actor.organId, reach: actor.reach },
  });

/** Tables whose rows belong to a case, by the column that names it. */
const OF_A_CASE: Record<string, string> = {
  case_files: "id",
  case_events: "caseId",
  case_warnings: "caseId",
  parties: "caseId",
  reconsideration_cases: "caseId",
  disputes: "caseId",
  proceedings: "caseId",
};

describe("每张表都有行级安全，页面的数据库角色不拥有、不绕过", () => {
  test("每张表都已启用", async () => {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and not relrowsecurity
        and relname not like 'kysely%'`.execute(database.db);
    expect(rows).toEqual([]);
  });

  test("三个登录角色都不是所有者，不能绕过，不是超级用户", async () => {
    const { rows } = await sql<{ owned: number; strong: boolean }>`
      select (select count(*)::int from pg_class where relowner = r.oid) as owned,
        r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb as strong
      from pg_roles r where r.rolname = current_user`.execute(pages);
    expect(rows).toEqual([{ owned: 0, strong: false }]);
  });

  test("每张表上，除了给值班命令的，没有对页面一律放行的规则", async () => {
    const { rows } = await sql<{ tablename: string; policyname: string }>`
      select tablename, policyname from pg_policies
      where 'yiheng_app' = any (roles) and qual = 'true'`.execute(database.db);
    // The end of the audit's chain: a number and a hash, no personal data.
    expect(rows.map(({ tablename }) => tablename)).toEqual(["audit_head"]);
  });
});

test("没有报上姓名的连接，哪张表都没有一行", async () => {
  expect(tables.length).toBeGreaterThan(20);
  const given: string[] = [];
  for (const table of tables) {
    if (table !== "audit_head" && (await rowsOf(pages, table)).length > 0) given.push(table);
  }
  expect(given).toEqual([]);
});

test("登录用的连接看不到任何案件", async () => {
  for (const table of Object.keys(OF_A_CASE)) expect(await rowsOf(door, table)).toEqual([]);
});

describe("报上姓名之后，每张表恰好给出看得见的案件的行", () => {
  test.each(PLACES.flatMap((place) => ALL_ROLES.map((role) => [place, role] as const)))(
    "%s %s",
    async (place, role) => {
      for (const reach of REACHES) {
        const actor = people().find(
          (each) => each.role === role && each.organId === idOf(place) && each.reach === reach,
        );
        if (!actor) throw new Error("nobody");
        const visible = visibleTo(actor, cases, organs);
        for (const [table, column] of Object.entries(OF_A_CASE)) {
          const owners = (ofCases[table] ?? []).map((row) => String(row[column]));
          const expected = owners.filter((caseId) => visible.has(caseId)).length;
          const given = await rowsOf(pages, table, actor);
          expect([table, reach, given.length]).toEqual([table, reach, expected]);
          expect(given.every((row) => visible.has(String(row[column])))).toBe(true);
        }
      }
    },
  );

  test("这些数不是零：市政府及下级的领导看见全部，县政府只看见一部分", () => {
    const seen = (role: Role, organ: string, reach: Actor["reach"]) =>
      visibleTo({ id: "", name: "", role, organId: idOf(organ), reach }, cases, organs).size;
    expect(seen("leader", CITY, "subtree")).toBe(cases.length);
    expect(seen("staff", COUNTY, "own")).toBeGreaterThan(0);
    expect(seen("handler", BUREAU, "own")).toBeGreaterThan(0);
    expect(seen("staff", COUNTY, "own")).toBeLessThan(cases.length / 2);
    expect(seen("auditor", CITY, "subtree")).toBe(0);
  });
});

test("开庭与出庭跟着案件：县政府及下级的应诉经办人只看到自己的", async () => {
  const actor = people().find(({ id }) => id === "handler-1-subtree");
  if (!actor) throw new Error("nobody");
  const visible = visibleTo(actor, cases, organs);
  const { rows } = await sql<{ sessions: number; defendants: number; attendances: number }>`
    select count(distinct s.id)::int as sessions,
      count(distinct (d.proceeding_id, d.organ_id))::int as defendants,
      count(distinct (t.session_id, t.ordinal))
        filter (where t.session_id is not null)::int as attendances
    from proceedings p join proceeding_defendants d on d.proceeding_id = p.id
    left join court_sessions s on s.proceeding_id = p.id
    left join attendances t on t.session_id = s.id
    where p.case_id = any (${[...visible]}::uuid[])`.execute(database.db);
  expect(rows[0]?.attendances).toBeGreaterThan(0);
  expect({
    sessions: (await rowsOf(pages, "court_sessions", actor)).length,
    defendants: (await rowsOf(pages, "proceeding_defendants", actor)).length,
    attendances: (await rowsOf(pages, "attendances", actor)).length,
  }).toEqual(rows[0]);
});

describe("限制查阅（行政复议法第四十七条）", () => {
  const person = (id: string) => {
    const found = people().find((each) => each.id === id);
    if (!found) throw new Error(id);
    return found;
  };
  const as = <T>(actor: Actor, work: (trx: Parameters<typeof enterScope>[0]) => Promise<T>) =>
    pages.transaction().execute(async (trx) => {
      await enter(trx, actor);
      return work(trx);
    });
  const sees = async (id: string, caseId: string) =>
    (await rowsOf(pages, "case_files", person(id))).some((row) => row.id === caseId);
  const at = clock();

  test("设定后只有指定的人看得见，每张表都是；解除后恢复", async () => {
    const found = cases.find(({ handles }) => handles === idOf(COUNTY));
    const caseId = found?.id ?? "";
    const asked = {
      kind: "stateSecret",
      reason: "机密，依据定密决定",
      readers: ["staff-1-own"],
    } as const;
    expect(
      await as(person("officehead-1-own"), (trx) =>
        restrictCase(trx, caseId, asked, { accountId: "officehead-1-own", at }),
      ),
    ).toEqual({ ok: true, value: true });

    expect(await sees("officehead-1-own", caseId)).toBe(true);
    expect(await sees("staff-1-own", caseId)).toBe(true);
    expect(await sees("organhead-1-own", caseId)).toBe(false);
    expect(await sees("leader-0-subtree", caseId)).toBe(false);
    for (const [table, column] of Object.entries(OF_A_CASE)) {
      const rows = await rowsOf(pages, table, person("leader-0-subtree"));
      expect(rows.some((row) => row[column] === caseId)).toBe(false);
    }

    const by = (accountId: string) => ({ accountId, at });
    // Whoever does not see it cannot lift it, nor name themselves.
    expect(
      await as(person("organhead-1-own"), (trx) =>
        liftRestriction(trx, caseId, by("organhead-1-own")),
      ),
    ).toBeUndefined();
    expect(
      await as(person("officehead-1-own"), (trx) =>
        nameReaders(trx, caseId, ["organhead-1-own", "staff-2-own"], by("officehead-1-own")),
      ),
    ).toMatchObject({ ok: true });
    expect(await sees("organhead-1-own", caseId)).toBe(true);
    // Out of scope: naming widens nobody's.
    expect(await sees("staff-2-own", caseId)).toBe(false);

    expect(
      await as(person("organhead-1-own"), (trx) =>
        liftRestriction(trx, caseId, by("organhead-1-own")),
      ),
    ).toEqual({ ok: true, value: true });
    expect(await sees("leader-0-subtree", caseId)).toBe(true);
  });

  test("已经限制的不再限制；没有限制的不能解除；看不见的案件如同没有", async () => {
    const caseId = cases.find(({ handles }) => handles === idOf(COUNTY))?.id ?? "";
    const head = person("officehead-1-own");
    const asked = { kind: "privacy", reason: "涉及未成年人", readers: [] } as const;
    const by = { accountId: head.id, at };
    expect(await as(head, (trx) => liftRestriction(trx, caseId, by))).toMatchObject({
      code: "notRestricted",
    });
    await as(head, (trx) => restrictCase(trx, caseId, asked, by));
    expect(await as(head, (trx) => restrictCase(trx, caseId, asked, by))).toMatchObject({
      code: "alreadyRestricted",
    });
    const foreign = person("officehead-2-own");
    expect(
      await as(foreign, (trx) => restrictCase(trx, caseId, asked, { accountId: foreign.id, at })),
    ).toBeUndefined();
    await as(head, (trx) => liftRestriction(trx, caseId, by));
  });
});

test("当事人的调解意见只有写下它的调解人看得见（行政复议法实施条例第四十八条）", async () => {
  const caseId = cases.find(({ handles }) => handles === idOf(COUNTY))?.id ?? "";
  await database.db
    .insertInto("mediationPositions")
    .values({ caseId, mediatorId: "staff-1-own", party: "申请人", sealed: "v1.1.nonce.cipher.tag" })
    .execute();
  const seen: string[] = [];
  for (const actor of people()) {
    if ((await rowsOf(pages, "mediation_positions", actor)).length > 0) seen.push(actor.id);
  }
  expect(seen).toEqual(["staff-1-own"]);
});
