import { symmetricEncrypt } from "better-auth/crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { removeSecondFactor } from "#services/accounts/administration";
import { takeEnrolmentStep } from "#services/accounts/enrolling";
import { readOwnAccount } from "#services/accounts/own-account";
import { changePolicy } from "#services/accounts/policy";
import { renewRecoveryCodes } from "#services/accounts/recovery-codes";
import { findEnrolment, verifyCode } from "#services/accounts/second-factor";
import { signIn } from "#services/accounts/sign-in";
import { findActor, findOpenSession } from "#services/session";
import { type TestDatabase, testDatabase } from "#tests/database";
import { bytesOfKey, totpOf } from "#tests/totp";
import { GOOD_PASSWORD, requestWith, type TestDoor, testDoor } from "./account-door.ts";

let database: TestDatabase;
let door: TestDoor;

beforeAll(async () => {
  database = await testDatabase();
  door = await testDoor(database);
  await door.account("security", "securityAdministrator");
});

afterAll(async () => {
  await door.close();
  await database.drop();
});

async function signInAs(username: string) {
  const credentials = { username, password: GOOD_PASSWORD };
  const result = await signIn(door.context, requestWith(undefined), credentials);
  if (!result.ok) throw new Error(result.message);
  return { request: requestWith(result.headers), secondFactor: result.secondFactor };
}

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

/** Enrols the account through the steps of the page; answers what an authenticator would hold. */
async function enrol(username: string, id: string) {
  const { request } = await signInAs(username);
  const own = { id, name: username, role: "staff", reach: "own" } as const;
  const begin = formOf({ action: "begin", password: GOOD_PASSWORD });
  expect(await takeEnrolmentStep(door.context, request, own, begin)).toMatchObject({ ok: true });
  const enrolment = await findEnrolment(door.context, { id, username });
  if (!enrolment) throw new Error("no enrolment");
  const secret = bytesOfKey(enrolment.key);
  const code = totpOf(secret, new Date());
  const verify = formOf({ action: "verify", kind: "code", code });
  const done = await takeEnrolmentStep(door.context, request, own, verify);
  expect(done).toMatchObject({ ok: true, done: true });
  return { secret, code, enrolment };
}

/** Signs in anew, with a recovery code as the second factor. */
async function useRecoveryCode(username: string, code: string) {
  const { request } = await signInAs(username);
  return verifyCode(door.context, request, { code, recovery: true });
}

/** Renews the recovery codes; throws the refusal. */
async function renew(username: string, password = GOOD_PASSWORD): Promise<string[]> {
  const renewed = await door.as(username, (work) =>
    renewRecoveryCodes(work, door.context.auth, password),
  );
  if (!renewed.ok) throw new Error(renewed.message);
  return renewed.value;
}

/** What the page of the account says of its recovery codes. */
async function recoveryCodesOf(accountId: string) {
  const shown = await door.owner
    .transaction()
    .execute((trx) => readOwnAccount(trx, { accountId, sessionId: "" }, door.context.clock()));
  return shown?.recoveryCodes;
}

async function storedListOf(accountId: string): Promise<string> {
  const { backupCodes } = await door.owner
    .selectFrom("twoFactors")
    .select("backupCodes")
    .where("userId", "=", accountId)
    .executeTakeFirstOrThrow();
  return backupCodes;
}

/** A code that has not been used: of the half minute after this one, which is accepted as well. */
function nextCode(secret: Uint8Array): string {
  return totpOf(secret, new Date(Date.now() + 30_000));
}

describe("RFC 6238 附录 B 的测试值", () => {
  const SECRET = Buffer.from("12345678901234567890");
  const VECTORS = [
    [59, "94287082"],
    [1_111_111_109, "07081804"],
    [1_111_111_111, "14050471"],
    [1_234_567_890, "89005924"],
    [2_000_000_000, "69279037"],
    [20_000_000_000, "65353130"],
  ] as const;

  test.each(VECTORS)("第 %i 秒，测试自己的算法", (seconds, expected) => {
    expect(totpOf(SECRET, new Date(seconds * 1000), 8)).toBe(expected);
  });

  test.each(VECTORS)("第 %i 秒，产品所用的算法，六位", async (seconds, expected) => {
    vi.useFakeTimers({ now: seconds * 1000, toFake: ["Date"] });
    try {
      const body = { secret: SECRET.toString() };
      const { code } = await door.context.auth.api.generateTOTP({ body });
      expect(code).toBe(expected.slice(-6));
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("第二因素", () => {
  test("登记之后，密码对了还要验证码；一个验证码只用一次", async () => {
    const id = await door.account("wei", "staff");
    const { secret, code } = await enrol("wei", id);
    const { request, secondFactor } = await signInAs("wei");
    expect(secondFactor).toBe(true);
    expect(await findActor(door.context, request)).toBeUndefined();
    const reused = await verifyCode(door.context, request, { code, recovery: false });
    expect(reused).toEqual({ ok: false, message: expect.stringContaining("已经用过") });
    const fresh = nextCode(secret);
    const done = await verifyCode(door.context, request, { code: fresh, recovery: false });
    if (!done.ok) throw new Error(done.message);
    expect(await findActor(door.context, requestWith(done.headers))).toMatchObject({ id });
    const again = await signInAs("wei");
    const replayed = await verifyCode(door.context, again.request, {
      code: fresh,
      recovery: false,
    });
    expect(replayed).toMatchObject({ ok: false });
  });

  test("只凭验证码、没有先输密码，进不来", async () => {
    const id = await door.account("guo", "staff");
    const { secret } = await enrol("guo", id);
    const code = nextCode(secret);
    const none = await verifyCode(door.context, requestWith(undefined), { code, recovery: false });
    expect(none).toEqual({ ok: false, message: expect.stringContaining("返回登录页") });
  });

  test("同一个验证码两处同时来，只有一处进得来", async () => {
    const id = await door.account("lin", "staff");
    const { secret } = await enrol("lin", id);
    const [one, two] = [await signInAs("lin"), await signInAs("lin")];
    const code = nextCode(secret);
    const both = await Promise.all(
      [one, two].map(({ request }) => verifyCode(door.context, request, { code, recovery: false })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("恢复码每个用一次；换一组后旧的失效", async () => {
    const id = await door.account("chen", "staff");
    const { enrolment } = await enrol("chen", id);
    const [first = "", second = ""] = enrolment.recoveryCodes;
    expect(new Set(enrolment.recoveryCodes).size).toBe(10);
    expect(await useRecoveryCode("chen", first)).toMatchObject({ ok: true });
    expect(await useRecoveryCode("chen", first)).toMatchObject({ ok: false });
    expect(await recoveryCodesOf(id)).toEqual({ left: 9, outdated: false });
    const [renewed = ""] = await renew("chen");
    expect(await useRecoveryCode("chen", second)).toMatchObject({ ok: false });
    expect(await useRecoveryCode("chen", renewed)).toMatchObject({ ok: true });
    await expect(renew("chen", "wrong")).rejects.toThrow("密码不正确");
    expect(await recoveryCodesOf(id)).toEqual({ left: 9, outdated: false });
  });

  test("恢复码可以不带连字符、用小写输入", async () => {
    const id = await door.account("shen", "staff");
    const [code = "", other = ""] = (await enrol("shen", id)).enrolment.recoveryCodes;
    const typed = code.replaceAll("-", " ").toLowerCase();
    expect(await useRecoveryCode("shen", typed)).toMatchObject({ ok: true });
    const wrong = `${other.slice(0, -1)}${other.endsWith("A") ? "B" : "A"}`;
    expect(await useRecoveryCode("shen", wrong)).toMatchObject({ ok: false });
  });

  test("同一个恢复码两处同时来，只有一处进得来", async () => {
    const id = await door.account("tong", "staff");
    const [code = ""] = (await enrol("tong", id)).enrolment.recoveryCodes;
    const both = [await signInAs("tong"), await signInAs("tong")];
    const answers = await Promise.all(
      both.map(({ request }) => verifyCode(door.context, request, { code, recovery: true })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await recoveryCodesOf(id)).toEqual({ left: 9, outdated: false });
  });

  test("ASVS 5.0 6.5.2：恢复码一百二十位，系统里只留加盐的校验值", async () => {
    const id = await door.account("gao", "staff");
    const { enrolment } = await enrol("gao", id);
    const codes = [...enrolment.recoveryCodes, ...(await renew("gao"))];
    // 24 signs of 32: 5 bits each.
    for (const code of codes) expect(code).toMatch(/^([A-HJ-NP-Z2-9]{4}-){5}[A-HJ-NP-Z2-9]{4}$/);
    const kept = await storedListOf(id);
    const list: unknown = JSON.parse(kept);
    if (!Array.isArray(list)) throw new Error("no list");
    for (const entry of list) expect(entry).toMatch(/^sha256\.[\w-]{22}\.[\w-]{43}$/);
    expect(new Set(list.map((entry) => String(entry).split(".")[1])).size).toBe(10);
    const { rows } = await sql<{ all: string }>`
      select (select string_agg(t::text, ' ') from two_factors t)
        || (select string_agg(v::text, ' ') from verifications v)
        || (select string_agg(r::text, ' ') from audit_records r) as all`.execute(door.owner);
    const everything = rows[0]?.all ?? "";
    expect(everything).toContain(kept.slice(2, 40));
    for (const code of codes) {
      expect(everything).not.toContain(code);
      expect(everything).not.toContain(code.replaceAll("-", ""));
    }
    // What is kept opens nothing, typed in as it is.
    expect(await useRecoveryCode("gao", String(list[0]))).toMatchObject({ ok: false });
  });

  test("以前存下的恢复码仍可用，用过一次即失效；页面请人换一组，换后只留校验值", async () => {
    const id = await door.account("jiu", "staff");
    await enrol("jiu", id);
    const { secretConfig } = await door.context.auth.$context;
    const old = ["a1B2c-3D4e5", "f6G7h-8I9j0"];
    const data = JSON.stringify(old);
    const backupCodes = await symmetricEncrypt({ key: secretConfig, data });
    await door.owner
      .updateTable("twoFactors")
      .set({ backupCodes })
      .where("userId", "=", id)
      .execute();
    expect(await recoveryCodesOf(id)).toEqual({ outdated: true });
    expect(await useRecoveryCode("jiu", "a1b2c-3d4e5")).toMatchObject({ ok: false });
    expect(await useRecoveryCode("jiu", "a1B2c-3D4e5")).toMatchObject({ ok: true });
    expect(await useRecoveryCode("jiu", "a1B2c-3D4e5")).toMatchObject({ ok: false });
    expect(await recoveryCodesOf(id)).toEqual({ outdated: true });
    await renew("jiu");
    expect(await useRecoveryCode("jiu", "f6G7h-8I9j0")).toMatchObject({ ok: false });
    expect(await recoveryCodesOf(id)).toEqual({ left: 10, outdated: false });
  });

  test("已经登录的，不能从登录页完成登记", async () => {
    const id = await door.account("side", "staff");
    const { request } = await signInAs("side");
    const own = { id, name: "side", role: "staff", reach: "own" } as const;
    const begin = formOf({ action: "begin", password: GOOD_PASSWORD });
    await takeEnrolmentStep(door.context, request, own, begin);
    const enrolment = await findEnrolment(door.context, { id, username: "side" });
    const code = totpOf(bytesOfKey(enrolment?.key ?? ""), new Date());
    for (const [typed, recovery] of [
      [code, false],
      [enrolment?.recoveryCodes[0] ?? "", true],
    ] as const) {
      const entered = await verifyCode(door.context, request, { code: typed, recovery });
      expect(entered).toEqual({ ok: false, message: expect.stringContaining("已经登录") });
    }
    expect(await signInAs("side")).toMatchObject({ secondFactor: false });
  });

  test("第二因素验证错的记入审计，写明是哪个账号", async () => {
    const id = await door.account("tao", "staff");
    await enrol("tao", id);
    const { request } = await signInAs("tao");
    await verifyCode(door.context, request, { code: "000000", recovery: false });
    const latest = await door.owner
      .selectFrom("auditRecords")
      .select(["act", "result", "objectId", "objectName", "actorId"])
      .orderBy("position", "desc")
      .executeTakeFirst();
    expect(latest).toEqual({
      ...{ act: "secondFactor", result: "refused", objectId: id, objectName: "tao" },
      actorId: null,
    });
  });

  test("连错五次，账号的第二因素暂停，对的也不行", async () => {
    const id = await door.account("zhao", "staff");
    const { secret } = await enrol("zhao", id);
    const { request } = await signInAs("zhao");
    for (const code of ["000001", "000002", "000003", "000004", "000005"]) {
      expect(await verifyCode(door.context, request, { code, recovery: false })).toMatchObject({
        ok: false,
      });
    }
    const again = await signInAs("zhao");
    const right = await verifyCode(door.context, again.request, {
      code: nextCode(secret),
      recovery: false,
    });
    expect(right).toEqual({ ok: false, message: expect.stringContaining("十五分钟") });
  });

  test("登记一半的不算：第一个验证码不对，不生效", async () => {
    const id = await door.account("half", "staff");
    const { request } = await signInAs("half");
    const own = { id, name: "half", role: "staff", reach: "own" } as const;
    const wrong = formOf({ action: "begin", password: "not-mine" });
    expect(await takeEnrolmentStep(door.context, request, own, wrong)).toMatchObject({ ok: false });
    const begin = formOf({ action: "begin", password: GOOD_PASSWORD });
    await takeEnrolmentStep(door.context, request, own, begin);
    const verify = formOf({ action: "verify", kind: "code", code: "000000" });
    expect(await takeEnrolmentStep(door.context, request, own, verify)).toMatchObject({
      ok: false,
    });
    expect(await signInAs("half")).toMatchObject({ secondFactor: false });
  });
});

describe("安全管理员规定哪些角色必须用", () => {
  test("没有登记的，登记之前什么也做不了；解除之后重新登记", async () => {
    const id = await door.account("sun", "officeHead");
    const policy = { passwordProfile: "dengbao-l3", secondFactorRoles: ["officeHead"] } as const;
    await door.as("security", (work) => changePolicy(work, policy, work.at));
    const before = await signInAs("sun");
    expect(await findActor(door.context, before.request)).toBeUndefined();
    const waiting = await findOpenSession(door.context, before.request);
    expect(waiting?.standing.kind).toBe("enrol");
    const { secret } = await enrol("sun", id);
    const { request } = await signInAs("sun");
    const code = nextCode(secret);
    const done = await verifyCode(door.context, request, { code, recovery: false });
    if (!done.ok) throw new Error(done.message);
    const signedIn = requestWith(done.headers);
    expect(await findActor(door.context, signedIn)).toMatchObject({ role: "officeHead" });
    const removed = await door.as("security", (work) => removeSecondFactor(work, id));
    expect(removed).toMatchObject({ ok: true });
    expect(await findActor(door.context, signedIn)).toBeUndefined();
    const after = await signInAs("sun");
    const again = await findOpenSession(door.context, after.request);
    expect(again?.standing.kind).toBe("enrol");
  });
});
