import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listAuditRecords } from "#db/audit-register";
import { closeDatabase, type Db, type OpenTransaction, openDatabase } from "#db/client";
import { enterScope } from "#db/scope";
import { actingFor, type Delegation } from "#domain/access/delegation";
import type { Actor, Role } from "#domain/access/roles";
import { keysOfActor } from "#domain/access/scopes";
import type { AuditNote } from "#domain/audit/note";
import { plainDate } from "#domain/plain-date";
import { positionErrors, positionForm, SOMEBODY_ELSE } from "#schemas/mediation";
import { appendAudit } from "#services/audit/append";
import { printNote } from "#services/audit/printing";
import { readMediationPage, takePositionForm } from "#services/mediation/page";
import { type TestDatabase, testDatabase } from "#tests/database";
import { anOrigin } from "#tests/domain/audit-chain";
import { TEST_KEYS } from "#tests/services/audit-notes";
import { DATA_KEYS } from "#tests/services/data-keys";
import { aCase, importText, ledgerOf } from "#tests/services/import-ledgers";

const SECRET = "补偿八万元即撤回申请";
const BOTTOM = "不低于六万元";
const NOON = new Date("2018-01-22T04:00:00Z");
const AFTERNOON = new Date("2018-01-22T07:30:00Z");

let database: TestDatabase;
let pages: Db;
let caseId: string;
let organId: string;
let another: string;

const PEOPLE: Record<string, Role> = {
  mediator: "staff",
  colleague: "staff",
  officehead: "officeHead",
  organhead: "organHead",
  leader: "leader",
  member: "committeeMember",
  handler: "handler",
  admin: "systemAdministrator",
  security: "securityAdministrator",
  auditor: "auditor",
};

function person(id: string): Actor {
  const role = PEOPLE[id];
  if (!role) throw new Error(id);
  return { id, name: id, role, organId, reach: "subtree" };
}

beforeAll(async () => {
  database = await testDatabase();
  pages = openDatabase((await database.logins()).pages, { max: 2 });
  const { db } = database;
  await importText(db, ledgerOf([aCase(1, { applicant: "方明" }), aCase(2)]));
  const rows = await db
    .selectFrom("reconsiderationCases")
    .select(["caseId", "organId"])
    .orderBy("number")
    .execute();
  caseId = rows[0]?.caseId ?? "";
  another = rows[1]?.caseId ?? "";
  organId = rows[0]?.organId ?? "";
  await db
    .insertInto("accounts")
    .values(
      Object.entries(PEOPLE).map(([id, role]) => ({
        ...{ id, name: id, username: id, email: `${id}@yiheng.invalid`, role, organId },
        reach: "subtree",
      })),
    )
    .execute();
});
afterAll(async () => {
  await closeDatabase(pages);
  await database.drop();
});

/** As the door does it: in one transaction in the actor's name, below row-level security. */
function as<T>(actor: Actor, work: (db: OpenTransaction) => Promise<T>): Promise<T> {
  return pages.transaction().execute(async (db) => {
    const scope = { actor: actor.id, keys: keysOfActor(actor), organId, reach: actor.reach };
    await enterScope(db, scope);
    return work(db);
  });
}

const read = (actor: Actor, id = caseId) =>
  as(actor, (db) => readMediationPage({ db, actor }, DATA_KEYS, id));

const typed = (over: Record<string, string> = {}) => ({
  ...{ party: "方明", other: "", terms: SECRET, limit: BOTTOM, worries: "" },
  ...over,
});

/** Sends the form of the page; what it notes goes into the audit, as the door does it. */
async function note(actor: Actor, over: Record<string, string> = {}, at = NOON, id = caseId) {
  const form = positionForm.parse(typed(over));
  const notes: AuditNote[] = [];
  const taken = await as(actor, async (db) => {
    const work = { db, actor, note: (each: AuditNote) => void notes.push(each) };
    const done = await takePositionForm(work, DATA_KEYS, id, { form, at });
    await appendAudit(db, TEST_KEYS, anOrigin({ requestId: "one" }), notes);
    return done;
  });
  return { taken, notes };
}

const rawRows = (actor: Actor) =>
  as(actor, async (db) => (await sql`select * from mediation_positions`.execute(db)).rows);

const others = () =>
  Object.keys(PEOPLE)
    .filter((id) => id !== "mediator")
    .map(person);

/** What everybody else read before anything was noted. */
let before: Map<string, unknown>;

describe("调解人记下各方的意见（行政复议法第五条，行政复议法实施条例第四十八条）", () => {
  beforeAll(async () => {
    before = new Map();
    for (const actor of others()) before.set(actor.id, await read(actor));
    await note(person("mediator"));
    await note(person("mediator"), { party: "酒泉市教育局", terms: "愿意重新核定", limit: "" });
    await note(person("mediator"), { terms: "补偿七万元", limit: "" }, AFTERNOON);
    const elder = { party: SOMEBODY_ELSE, other: "申请人的父亲", worries: "怕丢面子" };
    await note(person("mediator"), { ...elder, terms: "", limit: "" });
  });

  test("按案件中当事人的顺序；同一方后来的在上面；各有时刻", async () => {
    const page = await read(person("mediator"));
    expect(page?.sides).toEqual([
      { name: "方明", role: "申请人" },
      { name: "酒泉市教育局", role: "被申请人" },
    ]);
    expect(page?.positions).toEqual([
      {
        ...{ party: "方明", role: "申请人" },
        entries: [
          { nth: 2, at: "2018-01-22 15:30", said: { terms: "补偿七万元", limit: "", worries: "" } },
          { nth: 1, at: "2018-01-22 12:00", said: { terms: SECRET, limit: BOTTOM, worries: "" } },
        ],
      },
      {
        ...{ party: "酒泉市教育局", role: "被申请人" },
        entries: [
          {
            nth: 1,
            at: "2018-01-22 12:00",
            said: { terms: "愿意重新核定", limit: "", worries: "" },
          },
        ],
      },
      {
        ...{ party: "申请人的父亲", role: undefined },
        entries: [
          { nth: 1, at: "2018-01-22 12:00", said: { terms: "", limit: "", worries: "怕丢面子" } },
        ],
      },
    ]);
    expect((await read(person("mediator"), another))?.positions).toEqual([]);
  });

  test("同一份提交两次，只记一次；改回从前说过的，再记一次", async () => {
    const same = await note(person("mediator"), { terms: "补偿七万元", limit: "" }, AFTERNOON);
    expect(same.taken).toEqual({ ok: true, value: "same" });
    expect((await read(person("mediator")))?.positions[0]?.entries).toHaveLength(2);
  });

  test("名单里没有的一方、看不见的案件：不记", async () => {
    const stranger = await note(person("mediator"), { party: "路人" });
    expect(stranger.taken).toMatchObject({ ok: false, code: "noParty", rule: "IR-27" });
    expect(stranger.notes).toEqual([]);
    const far: Actor = { ...person("mediator"), organId: another };
    expect(await read(far)).toBeUndefined();
    expect((await note(far)).taken).toBeUndefined();
    expect((await note(person("mediator"), {}, NOON, "x")).taken).toBeUndefined();
  });

  test("写在名称里的身份证号隐去", async () => {
    const who = { party: SOMEBODY_ELSE, other: "代理人 620902199001011237" };
    await note(person("colleague"), { ...who, terms: "同意调解", limit: "" }, NOON, another);
    const { rows } = await sql<{ party: string }>`select party from mediation_positions
      where case_id = ${another}`.execute(database.db);
    expect(rows).toEqual([{ party: "代理人 620***********1237" }]);
  });
});

describe("只有写下的人看得到", () => {
  test.each(Object.keys(PEOPLE).filter((id) => id !== "mediator"))(
    "%s 读到的与没有人记下时一字不差，数据库里也没有一行",
    async (id) => {
      const page = await read(person(id));
      expect(page).toEqual(before.get(id));
      expect(page?.positions ?? []).toEqual([]);
      const own = id === "colleague" ? 1 : 0;
      expect(await rawRows(person(id))).toHaveLength(own);
    },
  );

  test("这不是因为看不见案件：本机关的人都看得见它", async () => {
    const seeing = others().filter(({ id }) => before.get(id) !== undefined);
    expect(seeing.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["colleague", "officehead", "organhead", "leader", "member"]),
    );
    expect(await rawRows(person("mediator"))).toHaveLength(4);
  });

  test("不能以别人的名义写下", async () => {
    const row = { caseId, mediatorId: "mediator", party: "方明", sealed: "v1.1.a.b.c" };
    const forged = as(person("colleague"), (db) =>
      db.insertInto("mediationPositions").values(row).execute(),
    );
    await expect(forged).rejects.toThrow(/row-level security/);
  });

  test("代为履职的人看不到委托人的；他写下的，委托人也看不到", async () => {
    const delegation: Delegation = {
      ...{ principalId: "mediator", delegateId: "officehead", role: "staff", organId },
      ...{ reach: "subtree", revoked: false },
      ...{ from: plainDate("2018-01-01"), to: plainDate("2018-12-31") },
    };
    const acting = actingFor(person("officehead"), delegation, plainDate("2018-01-22"));
    expect(acting).toMatchObject({ role: "staff", onBehalfOf: "mediator" });
    expect((await read(acting))?.positions).toEqual([]);
    expect(await rawRows(acting)).toEqual([]);

    await note(acting, { terms: "代为履职时听到的", limit: "" });
    expect((await read(acting))?.positions).toMatchObject([{ party: "方明" }]);
    expect((await read(person("mediator")))?.positions[0]?.entries).toHaveLength(2);
    expect(JSON.stringify(await read(person("mediator")))).not.toContain("代为履职");
  });

  test("账号停用后，不由任何人接手", async () => {
    const deactivate = (at: Date | null) =>
      database.db
        .updateTable("accounts")
        .set({ deactivatedAt: at })
        .where("id", "=", "mediator")
        .execute();
    await deactivate(NOON);
    for (const actor of others()) {
      expect(JSON.stringify((await rawRows(actor)) ?? [])).not.toContain('"mediator"');
    }
    await deactivate(null);
  });
});

describe("审计知道在哪件案件上写过，不知道内容；案件的查阅记录里没有", () => {
  test("记录不带案件标记，没有内容，也没有是哪一方", async () => {
    const { notes } = await note(person("mediator"), { terms: "再想一想", limit: "" }, AFTERNOON);
    expect(notes).toEqual([
      {
        ...{ act: "notePosition", objectKind: "case", objectId: caseId },
        ...{ objectName: "酒政复〔2017〕1号", result: "done" },
      },
    ]);
  });

  test("同事的查阅记录里没有，审计员查得到", async () => {
    const history = await as(person("colleague"), (db) =>
      listAuditRecords(db, { caseId }, { size: 50 }),
    );
    expect(history.rows.map(({ act }) => act)).not.toContain("notePosition");
    const all = await as(person("colleague"), (db) => listAuditRecords(db, {}, { size: 500 }));
    expect(all.rows.map(({ act }) => act)).not.toContain("notePosition");
    const audited = await as(person("auditor"), (db) =>
      listAuditRecords(db, { acts: ["notePosition"], object: caseId }, { size: 50 }),
    );
    expect(audited.rows.length).toBeGreaterThan(3);
    expect(JSON.stringify(audited.rows)).not.toMatch(/八万|六万|七万|方明|教育局/);
  });

  test.each([
    ["mediation", false],
    ["mediation/", false],
    ["contacts", true],
    ["", true],
  ])("打印 /cases/…/%s：案件的查阅记录里有没有（%s）", async (page, inHistory) => {
    const path = `/cases/${caseId}/${page}`;
    const printed = await as(person("mediator"), (db) => printNote(db, path));
    expect(printed).toMatchObject({ act: "print", objectId: path });
    expect(printed.caseId).toBe(inHistory ? caseId : undefined);
  });
});

describe("表单旁边说明怎么办", () => {
  test.each([
    [{ party: "" }, "party", "请选择是哪一方"],
    [{ party: SOMEBODY_ELSE }, "other", "请写明是谁"],
    [{ other: "王某" }, "other", "请删去这里的名称"],
    [{ terms: " ", limit: "\r\n" }, "terms", "至少写一项"],
    [{ worries: "长".repeat(2001) }, "worries", "不超过2000个字"],
  ] as const)("%j：%s", (over, field, sentence) => {
    const sent = positionForm.safeParse(typed(over));
    expect(sent.error && positionErrors(sent.error)[field]).toContain(sentence);
  });

  test("浏览器送来的换行是一个字符", () => {
    expect(positionForm.parse(typed({ terms: "一\r\n二\r\n" })).terms).toBe("一\n二");
  });
});
