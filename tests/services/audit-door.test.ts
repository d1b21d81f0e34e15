import { data } from "@remix-run/node";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { insertOrgans } from "#db/organs";
import type { Role } from "#domain/access/roles";
import { plainDate } from "#domain/plain-date";
import { changeRights } from "#services/accounts/administration";
import { takeEnrolmentStep } from "#services/accounts/enrolling";
import { renewRecoveryCodes } from "#services/accounts/recovery-codes";
import { findEnrolment, verifyCode } from "#services/accounts/second-factor";
import { signIn } from "#services/accounts/sign-in";
import { caseNote } from "#services/audit/notes";
import { verifyAudit } from "#services/audit/verify";
import { recordReconsiderationSteps } from "#services/case-files/recording";
import { readReconsiderationCase } from "#services/case-page";
import type { AppContext } from "#services/context";
import { amongAccounts, type Work, within } from "#services/door";
import { signOut } from "#services/session";
import { type TestDatabase, testDatabase } from "#tests/database";
import { DATA_KEYS } from "#tests/services/data-keys";
import { bytesOfKey, totpOf } from "#tests/totp";
import { GOOD_PASSWORD, requestWith, type TestDoor, testDoor } from "./account-door.ts";

/** What a loader or action leaves in the audit, and what happens when it cannot. */

const CITY = "00000000-0000-4000-8000-00000000c172";
const OTHER = "00000000-0000-4000-8000-00000000c173";

let database: TestDatabase;
let door: TestDoor;
let context: AppContext;
const cookies = new Map<string, Headers>();
let caseId = "";

beforeAll(async () => {
  database = await testDatabase();
  const government = { kind: "government", level: "CITY_GOV" } as const;
  await insertOrgans(database.db, [
    { id: CITY, name: "酒泉市人民政府", ...government },
    { id: OTHER, name: "嘉峪关市人民政府", ...government },
  ]);
  door = await testDoor(database);
  context = { ...door.context, imports: { add: async () => undefined }, keys: DATA_KEYS };
  const accounts: [string, Role, string?][] = [
    ["wei", "staff", CITY],
    ["far", "staff", OTHER],
    ["sec", "securityAdministrator"],
    ["sec2", "securityAdministrator"],
    ["aud", "auditor"],
  ];
  for (const [username, role, organId] of accounts) {
    await door.account(username, role, organId ? { organId } : {});
  }
  for (const [username] of accounts) {
    const entered = await signIn(context, requestWith(undefined), {
      username,
      password: GOOD_PASSWORD,
    });
    if (!entered.ok) throw new Error(entered.message);
    cookies.set(username, entered.headers);
  }
  caseId = await act("wei", "POST", receive);
});
afterAll(async () => {
  await door.close();
  await database.drop();
});
afterEach(letAudit);

/** Runs a body at the door in somebody's name. */
function act<T>(
  username: string,
  method: "GET" | "POST",
  body: (work: Work) => Promise<T> | T,
  path = "/reconsideration/x",
): Promise<T> {
  return within(context, requestWith(cookies.get(username), path, method), "readCases", body);
}

async function receive(work: Work): Promise<string> {
  const recorded = await recordReconsiderationSteps(work.db, {
    acts: [
      {
        step: "receive",
        on: plainDate("2017-03-06"),
        payload: {
          ...{ organId: CITY, number: "酒政复〔2017〕1号", respondentIds: [] },
          ...{ applicants: [{ name: "方明" }], applicantsWritten: "方明", applicantCount: 1 },
          applicantType: "citizen",
        },
      },
    ],
    recorder: { by: work.actor.id, via: "page", at: context.clock() },
    setting: { today: plainDate("2017-03-07"), manner: "ledger" },
    note: work.note,
  });
  if (!recorded?.ok) throw new Error(recorded?.message);
  return recorded.value.caseId;
}

async function readCase({ db, note }: Work) {
  const found = await readReconsiderationCase(db, caseId);
  if (!found) throw data(null, 404);
  note(caseNote(caseId, found.facts.number));
  return found.facts.number;
}

const records = () =>
  database.db.selectFrom("auditRecords").selectAll().orderBy("position", "desc").execute();

async function latest() {
  const [record] = await records();
  return record;
}

async function countOf(table: "auditRecords" | "caseEvents" | "caseFiles"): Promise<number> {
  const { count } = await database.db
    .selectFrom(table)
    .select((build) => build.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/** From now on no record can be written. */
function failAudit() {
  return sql`create or replace function fail_audit() returns trigger language plpgsql as
    $$ begin raise exception 'no record can be written'; end $$;
    create trigger fail_audit before insert on audit_records for each row
    execute function fail_audit()`.execute(database.db);
}

/** From now on records can be written again. */
async function letAudit(): Promise<void> {
  await sql`drop trigger if exists fail_audit on audit_records`.execute(database.db);
}

describe("每个请求留下一条记录", () => {
  test("查阅案件：谁、何时、从哪里、哪个案件、结果", async () => {
    expect(await act("wei", "GET", readCase)).toBe("酒政复〔2017〕1号");
    expect(await latest()).toMatchObject({
      ...{ act: "readCase", result: "done", via: "page", address: "10.1.2.3" },
      ...{ actorName: "wei", actorRole: "staff", requestId: "request-of-a-test" },
      ...{ objectKind: "case", objectId: caseId, objectName: "酒政复〔2017〕1号", caseId },
    });
  });

  test("没有说明做了什么的页面：记为打开页面", async () => {
    await act("wei", "GET", () => 1, "/somewhere?q=620102199001011237");
    expect(await latest()).toMatchObject({
      ...{ act: "openPage", result: "done", objectKind: "page" },
      ...{ objectId: "/somewhere", objectName: "查阅案件", caseId: null },
    });
  });

  test("看不见的案件：答复404，记为被拒绝", async () => {
    const asked = act("far", "GET", readCase, `/reconsideration/${caseId}`);
    await expect(asked).rejects.toMatchObject({ init: { status: 404 } });
    expect(await latest()).toMatchObject({
      ...{ act: "openPage", result: "refused", actorName: "far" },
      ...{ objectId: `/reconsideration/${caseId}`, detail: '{"status":404}' },
    });
  });

  test("没有权限的页面：答复404，记为被拒绝", async () => {
    const asked = act("sec", "GET", readCase, "/reconsideration");
    await expect(asked).rejects.toMatchObject({ init: { status: 404 } });
    expect(await latest()).toMatchObject({ result: "refused", actorName: "sec" });
  });

  test("程序错误：记为失败", async () => {
    const bug = new Error("a bug");
    await expect(act("wei", "GET", () => Promise.reject(bug))).rejects.toBe(bug);
    expect(await latest()).toMatchObject({ act: "openPage", result: "failed" });
  });

  test("登记步骤：与案卷在同一个事务里", async () => {
    const id = await act("wei", "POST", receive).catch(() => undefined);
    // The same number twice in one office is refused by the database: nothing of it stays.
    expect(id).toBeUndefined();
    const [failed, recorded] = (await records()).filter(({ act: each }) =>
      ["sendForm", "recordStep"].includes(each),
    );
    expect(failed).toMatchObject({ act: "sendForm", result: "failed" });
    expect(recorded).toMatchObject({ act: "recordStep", caseId, result: "done" });
    const { rows } = await sql<{ same: boolean }>`
      select r.xmin::text = e.xmin::text as same from audit_records r
      join case_events e on e.case_id = r.case_id
      where r.act = 'recordStep'`.execute(database.db);
    expect(rows).toEqual([{ same: true }]);
  });
});

describe("写不进审计记录，就什么也没有发生（8.1.4.3 d）", () => {
  test("查阅：得到错误，看不到内容", async () => {
    await failAudit();
    await expect(act("wei", "GET", readCase)).rejects.toThrow(/no record can be written/);
  });

  test("登记步骤：案卷里没有", async () => {
    const before = [await countOf("caseFiles"), await countOf("caseEvents")];
    await failAudit();
    const write = act("wei", "POST", async (work) => {
      await sql`update reconsideration_cases set number = 'x'`.execute(work.db);
      return receive(work);
    });
    await expect(write).rejects.toThrow(/no record can be written/);
    expect([await countOf("caseFiles"), await countOf("caseEvents")]).toEqual(before);
    const { rows } = await sql`select number from reconsideration_cases`.execute(database.db);
    expect(rows).toEqual([{ number: "酒政复〔2017〕1号" }]);
  });

  test("变更权限：角色不变，会话还在", async () => {
    const far = () =>
      database.db
        .selectFrom("accounts")
        .innerJoin("sessions", "sessions.userId", "accounts.id")
        .select(["accounts.id", "role", "organId"])
        .where("username", "=", "far")
        .executeTakeFirstOrThrow();
    const before = await far();
    await failAudit();
    const request = requestWith(cookies.get("sec"), "/admin/accounts/rights", "POST");
    const change = amongAccounts(context, request, "manageRights", (work) =>
      changeRights({ ...work, at: context.clock() }, before.id, {
        ...{ role: "officeHead", organ: "酒泉市人民政府", reach: "own" },
      }),
    );
    await expect(change).rejects.toThrow(/no record can be written/);
    expect(await far()).toEqual(before);
  });

  test("登录：不给会话", async () => {
    const count = () =>
      database.db
        .selectFrom("sessions")
        .innerJoin("accounts", "accounts.id", "sessions.userId")
        .select("sessions.id")
        .where("username", "=", "aud")
        .execute();
    expect(await count()).toHaveLength(1);
    await failAudit();
    const entering = signIn(context, requestWith(undefined), {
      ...{ username: "aud", password: GOOD_PASSWORD },
    });
    await expect(entering).rejects.toThrow(/no record can be written/);
    expect(await count()).toHaveLength(0);
  });

  describe("第二因素与恢复码", () => {
    const own = { name: "wei", role: "staff", reach: "own" } as const;
    const state = async () => {
      const factor = await database.db
        .selectFrom("accounts as a")
        .leftJoin("twoFactors as f", "f.userId", "a.id")
        .select(["a.id", "twoFactorEnabled", "verified", "backupCodes"])
        .where("username", "=", "wei")
        .executeTakeFirstOrThrow();
      const { id } = factor;
      const sessions = await database.db
        .selectFrom("sessions")
        .select("token")
        .where("userId", "=", id)
        .execute();
      const codes = await database.db.selectFrom("usedCodes").selectAll().execute();
      return { id, factor, sessions, codes };
    };
    const take = async (fields: Record<string, string>) => {
      const { id } = await state();
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      return takeEnrolmentStep(context, requestWith(cookies.get("wei")), { ...own, id }, form);
    };
    const renewing = () =>
      amongAccounts(
        context,
        requestWith(cookies.get("wei"), "/account/recovery-codes", "POST"),
        "manageOwnAccount",
        (work) => renewRecoveryCodes(work, context.auth, GOOD_PASSWORD),
      );
    test("开始登记：没有密钥", async () => {
      const before = await state();
      await failAudit();
      const begin = { action: "begin", password: GOOD_PASSWORD };
      await expect(take(begin)).rejects.toThrow(/no record can be written/);
      expect(await state()).toEqual(before);
    });

    test("完成登记：不生效，会话不变，这个验证码没有用掉，之后仍能用它完成", async () => {
      await take({ action: "begin", password: GOOD_PASSWORD });
      const before = await state();
      const { id } = before;
      const enrolment = await findEnrolment(context, { id, username: "wei" });
      const secret = bytesOfKey(enrolment?.key ?? "");
      const verify = { action: "verify", kind: "code", code: totpOf(secret, new Date()) };
      await failAudit();
      await expect(take(verify)).rejects.toThrow(/no record can be written/);
      expect(await state()).toEqual(before);
      expect(before.factor).toMatchObject({ verified: false, twoFactorEnabled: false });
      await letAudit();
      const done = await take(verify);
      if (!done.ok) throw new Error(done.message);
      cookies.set("wei", done.headers);
      const after = await state();
      expect(after.factor).toMatchObject({ verified: true, twoFactorEnabled: true });
      expect(await latest()).toMatchObject({ act: "changeSecondFactor", result: "done" });
      const { rows } = await sql<{ same: boolean }>`
        select r.xmin::text = f.xmin::text as same from audit_records r, two_factors f
        order by r.position desc limit 1`.execute(database.db);
      expect(rows).toEqual([{ same: true }]);
    });

    test("换恢复码：旧的还在", async () => {
      const before = await state();
      await failAudit();
      await expect(renewing()).rejects.toThrow(/no record can be written/);
      expect(await state()).toEqual(before);
      await letAudit();
      expect(await renewing()).toMatchObject({ ok: true });
      expect((await state()).factor.backupCodes).not.toBe(before.factor.backupCodes);
      expect(await latest()).toMatchObject({ act: "changeSecondFactor", actorName: "wei" });
    });

    test("凭恢复码登录：没有会话，恢复码没有用掉", async () => {
      const renewed = await renewing();
      if (!renewed.ok) throw new Error(renewed.message);
      const [code = ""] = renewed.value;
      const credentials = { username: "wei", password: GOOD_PASSWORD };
      const waiting = await signIn(context, requestWith(undefined), credentials);
      if (!waiting.ok) throw new Error(waiting.message);
      const request = requestWith(waiting.headers);
      const before = await state();
      await failAudit();
      const entering = verifyCode(context, request, { code, recovery: true });
      await expect(entering).rejects.toThrow(/no record can be written/);
      expect(await state()).toEqual(before);
      await letAudit();
      expect(await verifyCode(context, request, { code, recovery: true })).toMatchObject({
        ok: true,
      });
    });

    test("退出：会话还在", async () => {
      const before = await state();
      await failAudit();
      const leaving = signOut(context, requestWith(cookies.get("wei")), true);
      await expect(leaving).rejects.toThrow(/no record can be written/);
      expect(await state()).toEqual(before);
    });
  });

  test("之后一切照常，链完整", async () => {
    await act("wei", "GET", readCase);
    const verified = await verifyAudit(database.db, context.audit.keys);
    expect(verified.fault).toBeUndefined();
    expect(verified.count).toBe(await countOf("auditRecords"));
  });
});
