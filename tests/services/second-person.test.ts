import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { insertOrgans } from "#db/organs";
import { enterScope } from "#db/scope";
import { type Actor, isRole, type Role } from "#domain/access/roles";
import { keysOfActor } from "#domain/access/scopes";
import type { AuditNote } from "#domain/audit/note";
import { readRestriction, restrictCase } from "#services/access/restrictions";
import { askSecondPerson, decideRequest, readRequests } from "#services/accounts/requests";
import type { Work } from "#services/door";
import { takeBatchAction } from "#services/import/batch-actions";
import { type TestDatabase, testDatabase } from "#tests/database";
import { type TestDoor, testDoor } from "./account-door.ts";

let database: TestDatabase;
let door: TestDoor;
const people = new Map<string, Actor>();
/** What was handed to the worker: batch and action. */
const handed: string[] = [];
const imports = {
  add: async (batch: number, action: string) => void handed.push(`${batch} ${action}`),
};

beforeAll(async () => {
  database = await testDatabase();
  door = await testDoor(database);
  const [city, other] = [randomUUID(), randomUUID()];
  await insertOrgans(database.db, [
    { id: city, name: "酒泉市人民政府", kind: "government", level: "CITY_GOV" },
    { id: other, name: "嘉峪关市人民政府", kind: "government", level: "CITY_GOV" },
  ]);
  for (const [username, role, organId] of [
    ["wei", "staff", city],
    ["ding", "staff", city],
    ["sun", "officeHead", city],
    ["qian", "organHead", city],
    ["zhao", "leader", city],
    ["far", "officeHead", other],
  ] as const) {
    await person(username, role, organId);
  }
});

afterAll(async () => {
  await door.close();
  await database.drop();
});

async function person(username: string, role: Role, organId: string): Promise<void> {
  const id = await door.account(username, role, { organId });
  if (isRole(role)) people.set(username, { id, name: username, role, organId, reach: "subtree" });
}

/** What somebody does on a page: one transaction, in their name, as the pages' role of the database. */
async function as<T>(
  username: string,
  body: (work: Work) => Promise<T>,
  notes: AuditNote[] = [],
): Promise<T> {
  const actor = people.get(username);
  if (!actor) throw new Error(username);
  const tasks: (() => Promise<void>)[] = [];
  const done = await door.context.databases.pages.transaction().execute(async (trx) => {
    const { id, organId, reach } = actor;
    await enterScope(trx, { actor: id, keys: keysOfActor(actor), organId, reach });
    const after = (task: () => Promise<void>) => void tasks.push(task);
    const note = (entry: AuditNote) => void notes.push(entry);
    return body({ actor, db: trx, form: new FormData(), after, note });
  });
  for (const task of tasks) await task();
  return done;
}

async function aBatch(rows: number): Promise<number> {
  const owner = people.get("wei");
  const { id } = await database.db
    .insertInto("importBatches")
    .values({
      ...{ fileName: "台账.xlsx", fileSha256: randomUUID(), fileSize: 1, status: "applied" },
      ...{ counts: JSON.stringify({ read: rows }), createdBy: owner?.id },
      ...{ ownerOrganId: owner?.organId },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

async function statusOf(batch: number): Promise<string> {
  const row = await database.db
    .selectFrom("importBatches")
    .select("status")
    .where("id", "=", batch)
    .executeTakeFirstOrThrow();
  return row.status;
}

function undo(username: string, batch: number, reason: string) {
  const clock = door.context.clock;
  const form = { action: "undo", reason } as const;
  return as(username, (work) => takeBatchAction(work, { imports, clock }, String(batch), form));
}

function decide(
  username: string,
  id: number,
  outcome: "approved" | "refused" | "withdrawn",
  notes: AuditNote[] = [],
) {
  const decision = { id, outcome, remark: "" };
  return as(
    username,
    (work) => decideRequest(work, imports, decision, door.context.clock()),
    notes,
  );
}

async function waitingFor(username: string) {
  const { waiting } = await as(username, ({ db, actor }) => readRequests(db, actor));
  return waiting.filter(({ refusal }) => refusal === "");
}

describe("撤销导入批次", () => {
  test("一百行，一个人撤销", async () => {
    const batch = await aBatch(100);
    expect(await undo("wei", batch, "")).toMatchObject({ ok: true });
    expect(await statusOf(batch)).toBe("undoing");
    expect(handed).toContain(`${batch} undo`);
  });

  test("一百零一行：写明理由提请，自己批不了，另一人同意才撤销", async () => {
    const batch = await aBatch(101);
    expect(await undo("wei", batch, "")).toMatchObject({ ok: false, code: "noReason" });
    expect(await undo("wei", batch, "取错了年份")).toMatchObject({ ok: true });
    expect(await undo("ding", batch, "再提一次")).toMatchObject({ ok: false, code: "waiting" });
    expect(await statusOf(batch)).toBe("applied");
    expect(await waitingFor("wei")).toEqual([]);
    const [request] = await waitingFor("ding");
    expect(request).toMatchObject({ reason: "取错了年份", href: `/import/${batch}` });
    const id = request?.id ?? 0;
    expect(await decide("wei", id, "approved")).toMatchObject({ code: "samePerson" });
    expect(await decide("zhao", id, "approved")).toMatchObject({ code: "notYours" });
    expect(await decide("ding", id, "withdrawn")).toMatchObject({ code: "notYours" });
    const notes: AuditNote[] = [];
    expect(await decide("ding", id, "approved", notes)).toMatchObject({ ok: true });
    expect(notes).toMatchObject([
      { act: "decideApproval", detail: { step: "undoBatch", outcome: "approved" } },
    ]);
    expect(await statusOf(batch)).toBe("undoing");
    expect(handed).toContain(`${batch} undo`);
    expect(await decide("sun", id, "approved")).toMatchObject({ code: "notFound" });
  });

  test("不同意、撤回，都不撤销；两个人同时办，只成一个", async () => {
    const batch = await aBatch(500);
    await undo("wei", batch, "一");
    const [first] = await waitingFor("sun");
    expect(await decide("sun", first?.id ?? 0, "refused")).toMatchObject({ ok: true });
    await undo("wei", batch, "二");
    const [second] = await waitingFor("sun");
    expect(await decide("wei", second?.id ?? 0, "withdrawn")).toMatchObject({ ok: true });
    expect(await statusOf(batch)).toBe("applied");
    await undo("wei", batch, "三");
    const [third] = await waitingFor("sun");
    const both = await Promise.all(
      ["sun", "ding"].map((name) => decide(name, third?.id ?? 0, "approved")),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("别的机关看不见，也办不了", async () => {
    const batch = await aBatch(300);
    await undo("wei", batch, "取错了年份");
    const [request] = await waitingFor("sun");
    const { waiting } = await as("far", ({ db, actor }) => readRequests(db, actor));
    expect(waiting).toEqual([]);
    expect(await decide("far", request?.id ?? 0, "approved")).toMatchObject({ code: "notFound" });
  });

  test("数据库自己也不让一个人又提又批", async () => {
    const [request] = await waitingFor("sun");
    const direct = database.db
      .updateTable("secondPersonRequests")
      .set({ decidedBy: people.get("wei")?.id, decidedAt: new Date(), outcome: "approved" })
      .where("id", "=", request?.id ?? 0)
      .execute();
    await expect(direct).rejects.toThrow(/check/);
  });

  test("连点几下，或者两个人同时提请，只有一件等着复核", async () => {
    const batch = await aBatch(101);
    const asked = await Promise.all(
      ["wei", "ding", "wei"].map((who) => undo(who, batch, "导错了")),
    );
    expect(asked.filter((outcome) => outcome?.ok === true)).toHaveLength(1);
    for (const outcome of asked.filter((each) => each?.ok === false)) {
      expect(outcome).toMatchObject({ message: expect.stringMatching(/正在等另一个人办理/) });
    }
  });
});

describe("解除查阅限制（IR-36）", () => {
  test("由另一位被指定的负责人同意后解除", async () => {
    const { id: sun, organId } = people.get("sun") ?? { id: "", organId: "" };
    const qian = people.get("qian")?.id ?? "";
    const caseId = randomUUID();
    const access = [`H:${organId}`, `h:${organId}`];
    await database.db
      .insertInto("caseFiles")
      .values({ id: caseId, kind: "reconsideration", access })
      .execute();
    const at = door.context.clock();
    const asked = { kind: "privacy", reason: "涉及未成年人", readers: [qian] } as const;
    const set = await as("sun", ({ db }) =>
      restrictCase(db, caseId, asked, { accountId: sun, at }),
    );
    expect(set).toMatchObject({ ok: true });
    const step = { step: "liftRestriction", caseId, subject: "某案", reason: "已成年" } as const;
    expect(await as("sun", (work) => askSecondPerson(work, step, at))).toMatchObject({ ok: true });
    expect((await waitingFor("ding")).map(({ subject }) => subject)).not.toContain("某案");
    const request = (await waitingFor("qian")).find(({ subject }) => subject === "某案");
    expect(await decide("sun", request?.id ?? 0, "approved")).toMatchObject({ code: "samePerson" });
    expect(await decide("qian", request?.id ?? 0, "approved")).toMatchObject({ ok: true });
    const after = await as("ding", ({ db }) => readRestriction(db, caseId));
    expect(after).toMatchObject({ caseId });
    expect(after?.restriction).toBeUndefined();
  });
});
