import { dictionary } from "@zxcvbn-ts/language-common";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { insertOrgans } from "#db/organs";
import { PASSWORD_PROFILES } from "#domain/access/passwords";
import type { AuditNote } from "#domain/audit/note";
import { plainDate } from "#domain/plain-date";
import { issueSetupToken } from "#services/accounts";
import {
  activate,
  changeRights,
  deactivate,
  readAccounts,
  unlock,
} from "#services/accounts/administration";
import { actFor, delegate, revokeDelegation } from "#services/accounts/delegations";
import {
  acceptInvitation,
  confirmInvitation,
  findInvitation,
  invite,
  inviteToReset,
  listInvitations,
  withdrawInvitation,
} from "#services/accounts/invitations";
import { changeOwnPassword, endOwnSessions, readOwnAccount } from "#services/accounts/own-account";
import { isCommonPassword } from "#services/accounts/passwords";
import { changePolicy } from "#services/accounts/policy";
import { setUp } from "#services/accounts/setup";
import { signIn } from "#services/accounts/sign-in";
import { withoutSession } from "#services/accounts/work";
import { findActor, findOpenSession } from "#services/session";
import { type TestDatabase, testDatabase } from "#tests/database";
import { GOOD_PASSWORD, requestWith, type TestDoor, testDoor } from "./account-door.ts";

const CITY = "酒泉市人民政府";
const OTHER_PASSWORD = "Yumenguan-1987-x";

let database: TestDatabase;
let door: TestDoor;

beforeAll(async () => {
  database = await testDatabase();
  door = await testDoor(database);
});

afterAll(async () => {
  await door.close();
  await database.drop();
});

const accept = (token: string, password = GOOD_PASSWORD) =>
  withoutSession(door.context, null, (work) =>
    acceptInvitation(work, door.context.auth, token, password),
  );
const look = (token: string) =>
  withoutSession(door.context, null, (work) => findInvitation(work, token));

async function signInAs(username: string, password = GOOD_PASSWORD) {
  const result = await signIn(door.context, requestWith(undefined), { username, password });
  return result.ok ? requestWith(result.headers) : undefined;
}

async function idOf(username: string): Promise<string> {
  const row = await door.owner
    .selectFrom("accounts")
    .select("id")
    .where("username", "=", username)
    .executeTakeFirstOrThrow();
  return row.id;
}

const STAFF = {
  name: "魏晓岚",
  username: "wei",
  role: "staff",
  organ: CITY,
  reach: "subtree",
} as const;
const RIGHTS = { role: "staff", organ: CITY, reach: "subtree" } as const;

describe("首次设置：从三个人开始（GB/T 22239-2019 8.1.4.2 d）", () => {
  const chosen = { name: "郑管理", username: "zheng", password: GOOD_PASSWORD };

  test("一次性链接建立系统管理员，给出安全管理员和审计员的链接，各用一次", async () => {
    const token = await issueSetupToken(door.context.databases.door, door.context.clock);
    const set = (with_: string) =>
      withoutSession(door.context, null, (work) => setUp(work, door.context.auth, with_, chosen));
    expect(await set("made-up")).toMatchObject({ ok: false, code: "gone" });
    const made = await set(token ?? "");
    if (!made.ok) throw new Error(made.message);
    expect(made.value.map(({ roleName }) => roleName)).toEqual(["安全管理员", "审计员"]);
    expect(await set(token ?? "")).toMatchObject({ ok: false });
    expect(await issueSetupToken(door.context.databases.door, door.context.clock)).toBeUndefined();
    for (const { token: link, username } of made.value) {
      expect(await accept(link)).toEqual({ ok: true, value: { username } });
      expect(await accept(link)).toMatchObject({ ok: false, code: "gone" });
    }
    const roles = await door.owner.selectFrom("accounts").select("role").orderBy("role").execute();
    expect(roles.map(({ role }) => role)).toEqual([
      "auditor",
      "securityAdministrator",
      "systemAdministrator",
    ]);
  });
});

describe("邀请：系统管理员邀请，安全管理员确认，一个人做不成", () => {
  test("确认之前链接打不开，确认之后用一次", async () => {
    const notes: AuditNote[] = [];
    const invited = await door.as("zheng", (work) => invite(work, STAFF), notes);
    if (!invited.ok) throw new Error(invited.message);
    expect(notes).toMatchObject([{ act: "inviteAccount", objectName: "魏晓岚" }]);
    expect(await accept(invited.value)).toMatchObject({ ok: false, code: "unconfirmed" });
    const [waiting] = await door.as("security", ({ db, at }) => listInvitations(db, at));
    const id = waiting?.id ?? 0;
    const own = await door.as("zheng", (work) => confirmInvitation(work, id, RIGHTS));
    expect(own).toMatchObject({ ok: false, code: "samePerson" });
    const direct = door.owner
      .updateTable("invitations")
      .set({ confirmedBy: await idOf("zheng"), confirmedAt: new Date(), expiresAt: new Date() })
      .where("id", "=", id)
      .execute();
    await expect(direct).rejects.toThrow(/check/);
    const confirmed = await door.as("security", (work) => confirmInvitation(work, id, RIGHTS));
    expect(confirmed).toMatchObject({ ok: true });
    expect(await look(invited.value)).toMatchObject({
      ok: true,
      value: { roleName: "复议工作人员", organName: CITY },
    });
    expect(await accept(invited.value, "short")).toMatchObject({ ok: false, code: "tooShort" });
    expect(await accept(invited.value)).toMatchObject({ ok: true });
    expect(await accept(invited.value)).toMatchObject({ ok: false, code: "gone" });
    const request = await signInAs("wei");
    expect(request && (await findActor(door.context, request))).toMatchObject({
      role: "staff",
      reach: "subtree",
    });
  });

  test("链接只存摘要；两处同时用，只成一次", async () => {
    const person = { ...STAFF, username: "twice" };
    const invited = await door.as("zheng", (work) => invite(work, person));
    if (!invited.ok) throw new Error(invited.message);
    const rows = await door.owner.selectFrom("invitations").selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(invited.value);
    const open = rows.find(({ username }) => username === "twice");
    await door.as("security", (work) => confirmInvitation(work, open?.id ?? 0, RIGHTS));
    const both = await Promise.all([accept(invited.value), accept(invited.value)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test.each([
    ["七十二小时差一分钟", 72 * 60 - 1, "ok"],
    ["满七十二小时", 72 * 60, "gone"],
  ])("%s", async (label, minutes, expected) => {
    const username = `late.${minutes}`;
    const invited = await door.as("zheng", (work) => invite(work, { ...STAFF, username }));
    if (!invited.ok) throw new Error(`${label}: ${invited.message}`);
    const open = await door.as("security", ({ db, at }) => listInvitations(db, at));
    const id = open.find((one) => one.username === username)?.id ?? 0;
    await door.as("security", (work) => confirmInvitation(work, id, RIGHTS));
    door.wait(minutes);
    const found = await look(invited.value);
    expect(found.ok ? "ok" : found.code).toBe(expected);
  });

  test("撤回之后、用户名已有、机关不在名录，都说明怎么办", async () => {
    const person = { ...STAFF, username: "nobody" };
    const invited = await door.as("zheng", (work) => invite(work, person));
    if (!invited.ok) throw new Error(invited.message);
    const again = await door.as("zheng", (work) => invite(work, person));
    expect(again).toMatchObject({ code: "taken", message: expect.stringContaining("撤回") });
    const open = await door.as("zheng", ({ db, at }) => listInvitations(db, at));
    const id = open.find(({ username }) => username === "nobody")?.id ?? 0;
    expect(await door.as("zheng", (work) => withdrawInvitation(work, id))).toMatchObject({
      ok: true,
    });
    expect(await look(invited.value)).toMatchObject({ ok: false, code: "gone" });
    const taken = await door.as("zheng", (work) => invite(work, STAFF));
    expect(taken).toMatchObject({ code: "taken" });
    const elsewhere = { ...person, organ: "酒泉市没有局" };
    expect(await door.as("zheng", (work) => invite(work, elsewhere))).toMatchObject({
      code: "noOrgan",
    });
  });

  test("重设密码也要确认；旧会话结束，旧密码不能再用", async () => {
    const before = await signInAs("wei");
    const asked = await door.as("zheng", async (work) => inviteToReset(work, await idOf("wei")));
    if (!asked.ok) throw new Error(asked.message);
    expect(await accept(asked.value)).toMatchObject({ ok: false, code: "unconfirmed" });
    const open = await door.as("security", ({ db, at }) => listInvitations(db, at));
    const id = open.find(({ username }) => username === "wei")?.id ?? 0;
    await door.as("security", (work) => confirmInvitation(work, id, RIGHTS));
    expect(await accept(asked.value, GOOD_PASSWORD)).toMatchObject({ ok: false, code: "reused" });
    expect(await accept(asked.value, OTHER_PASSWORD)).toMatchObject({ ok: true });
    expect(before && (await findActor(door.context, before))).toBeUndefined();
    expect(await signInAs("wei", GOOD_PASSWORD)).toBeUndefined();
    expect(await signInAs("wei", OTHER_PASSWORD)).toBeDefined();
  });
});

describe("角色、停用与解锁", () => {
  test("不能动自己；最后一位管理员停用不了、换不了角色", async () => {
    const [zheng, security] = [await idOf("zheng"), await idOf("security")];
    const self = await door.as("zheng", (work) => deactivate(work, zheng));
    expect(self).toMatchObject({ code: "self" });
    const last = await door.as("zheng", (work) => deactivate(work, security));
    expect(last).toMatchObject({ code: "last" });
    const own = await door.as("security", (work) => changeRights(work, security, RIGHTS));
    expect(own).toMatchObject({ code: "self" });
    const other = await door.as("security", (work) => changeRights(work, zheng, RIGHTS));
    expect(other).toMatchObject({ code: "last" });
  });

  test("换角色，旧会话即结束；管理员不属于任何机关", async () => {
    const id = await door.account("chen", "handler");
    const request = await signInAs("chen");
    const rights = { role: "auditor", organ: CITY, reach: "own" } as const;
    const notes: AuditNote[] = [];
    const changed = await door.as("security", (work) => changeRights(work, id, rights), notes);
    expect(changed).toMatchObject({ ok: true });
    expect(notes).toMatchObject([
      { act: "changePermission", detail: { roleBefore: "handler", role: "auditor" } },
    ]);
    expect(request && (await findActor(door.context, request))).toBeUndefined();
    const again = await signInAs("chen");
    expect(again && (await findActor(door.context, again))).toEqual({
      ...{ id, name: "chen", role: "auditor", reach: "own", sessionId: expect.any(String) },
    });
  });

  test("停用，再由安全管理员恢复", async () => {
    const id = await door.account("guo", "handler");
    expect(await door.as("zheng", (work) => deactivate(work, id))).toMatchObject({ ok: true });
    expect(await signInAs("guo")).toBeUndefined();
    expect(await door.as("security", (work) => activate(work, id))).toMatchObject({ ok: true });
    await door.as("security", (work) => unlock(work, id));
    expect(await signInAs("guo")).toBeDefined();
  });

  test("锁定的账号由安全管理员解锁", async () => {
    const id = await door.account("lin", "handler");
    const address = "10.77.0.1";
    for (let n = 0; n < 5; n += 1) {
      const wrong = { username: "lin", password: "x" };
      await signIn({ ...door.context, address }, requestWith(undefined), wrong);
    }
    expect(await signInAs("lin")).toBeUndefined();
    const locked = await door.as("security", ({ db, at }) => readAccounts(db, at));
    expect(locked.filter((line) => line.locked).map(({ name }) => name)).toEqual(["lin"]);
    await door.as("security", (work) => unlock(work, id));
    expect(await signInAs("lin")).toBeDefined();
  });

  test("九十天以上没有登录的，列出来", async () => {
    await door.account("old", "handler");
    door.wait(90 * 24 * 60 + 1);
    await door.account("new", "handler");
    const lines = await door.as("zheng", ({ db, at }) => readAccounts(db, at));
    const stale = lines.filter((line) => line.stale).map(({ name }) => name);
    expect(stale).toContain("old");
    expect(stale).not.toContain("new");
  });
});

describe("自己的账号", () => {
  test("改密码要知道旧的；最近五个不能再用；其他设备即退出", async () => {
    const id = await door.account("ma", "staff");
    const [here, there] = [await signInAs("ma"), await signInAs("ma")];
    if (!here || !there) throw new Error("not signed in");
    const sessionId = (await findOpenSession(door.context, here))?.id ?? "";
    const change = (current: string, next: string) =>
      withoutSession(door.context, null, (work) =>
        changeOwnPassword(work, door.context.auth, { id, sessionId }, { current, next }),
      );
    expect(await change("not-mine", OTHER_PASSWORD)).toMatchObject({ code: "wrongPassword" });
    expect(await change(GOOD_PASSWORD, GOOD_PASSWORD)).toMatchObject({ code: "reused" });
    expect(await change(GOOD_PASSWORD, OTHER_PASSWORD)).toMatchObject({ ok: true });
    expect(await change(OTHER_PASSWORD, GOOD_PASSWORD)).toMatchObject({ code: "reused" });
    expect(await findActor(door.context, here)).toBeDefined();
    expect(await findActor(door.context, there)).toBeUndefined();
    // Four more since then: the first of all is the sixth and may come again.
    for (const n of [1, 2, 3, 4]) {
      const setAt = new Date(door.context.clock().getTime() + n * 1000);
      const row = { accountId: id, hash: `00:0${n}`, setAt };
      await door.owner.insertInto("passwordHistory").values(row).execute();
    }
    expect(await change(OTHER_PASSWORD, GOOD_PASSWORD)).toMatchObject({ ok: true });
  });

  test("规则换成 ASVS，常见密码不行，只有一类字符可以", async () => {
    const id = await door.account("asvs", "staff");
    const policy = { passwordProfile: "asvs", secondFactorRoles: [] } as const;
    await door.as("security", (work) => changePolicy(work, policy, work.at));
    const change = (next: string) =>
      withoutSession(door.context, null, (work) =>
        changeOwnPassword(
          work,
          door.context.auth,
          { id, sessionId: "" },
          { current: GOOD_PASSWORD, next },
        ),
      );
    expect(await change("iloveyou")).toMatchObject({ code: "tooCommon" });
    expect(await change("zmqkhvwt")).toMatchObject({ ok: true });
    const back = { passwordProfile: "dengbao-l3", secondFactorRoles: [] } as const;
    await door.as("security", (work) => changePolicy(work, back, work.at));
  });

  test("会话清单：设备、地址、最近使用；结束一个，结束其他", async () => {
    const id = await door.account("qi", "staff");
    const requests = [await signInAs("qi"), await signInAs("qi"), await signInAs("qi")];
    const [here] = requests;
    const sessionId = (here && (await findOpenSession(door.context, here))?.id) ?? "";
    const shown = await door.as("qi", ({ db, at }) =>
      readOwnAccount(db, { accountId: id, sessionId }, at),
    );
    expect(shown?.sessions).toHaveLength(3);
    expect(shown?.sessions[0]).toMatchObject({ device: "Firefox · Windows", address: "10.1.2.3" });
    const other = shown?.sessions.find((session) => !session.here)?.id ?? "";
    const stranger = await door.as("ma", (work) => endOwnSessions(work, "", other));
    expect(stranger).toMatchObject({ ok: false });
    await door.as("qi", (work) => endOwnSessions(work, sessionId, other));
    await door.as("qi", (work) => endOwnSessions(work, sessionId, undefined));
    const left = await Promise.all(
      requests.map((request) => request && findActor(door.context, request)),
    );
    expect(left.map((actor) => actor !== undefined)).toEqual([true, false, false]);
  });
});

describe("授权委托（行政复议法第六十一条第一款）", () => {
  test("代为履职以委托人的角色和机关，到止日自行终止，撤回即终止", async () => {
    await insertOrgans(database.db, [
      { name: "敦煌市人民政府", kind: "government", level: "COUNTY_GOV" },
    ]);
    const organ = await door.owner
      .selectFrom("organs")
      .select("id")
      .where("name", "=", "敦煌市人民政府")
      .executeTakeFirstOrThrow();
    const sun = await door.account("sun", "officeHead", { name: "孙立群", organId: organ.id });
    const ding = await door.account("ding", "staff");
    const day = (ahead: number) =>
      plainDate(
        new Date(door.context.clock().getTime() + 8 * 3_600_000 + ahead * 86_400_000)
          .toISOString()
          .slice(0, 10),
      );
    const asked = {
      ...{ principalId: sun, delegateId: ding, documentNumber: "酒政复授〔2026〕1号" },
      ...{ from: day(0), to: day(1) },
    };
    const notes: AuditNote[] = [];
    const done = await door.as("security", (work) => delegate(work, asked), notes);
    expect(done).toMatchObject({ ok: true });
    expect(notes).toMatchObject([{ act: "delegate", detail: { principal: "孙立群" } }]);
    const administrator = { ...asked, principalId: await idOf("zheng") };
    expect(await door.as("security", (work) => delegate(work, administrator))).toMatchObject({
      code: "administrator",
    });
    const request = await signInAs("ding");
    if (!request) throw new Error("not signed in");
    const session = (await findOpenSession(door.context, request))?.id ?? "";
    const { id } = await door.owner
      .selectFrom("delegations")
      .select("id")
      .executeTakeFirstOrThrow();
    const foreign = await door.as("ma", (work) => actFor(work, session, id));
    expect(foreign).toMatchObject({ ok: false });
    expect(await door.as("ding", (work) => actFor(work, session, id))).toMatchObject({ ok: true });
    expect(await findActor(door.context, request)).toMatchObject({
      ...{ id: ding, role: "officeHead", organId: organ.id, onBehalfOf: sun },
    });
    await door.as("security", (work) => revokeDelegation(work, id));
    const after = await findActor(door.context, request);
    expect(after).toMatchObject({ id: ding, role: "staff" });
    expect(after?.onBehalfOf).toBeUndefined();
  });
});

test("ASVS 5.0 6.2.4：常见密码表里合乎最短长度的，超过三千个", () => {
  const long = dictionary["passwords-common"].filter(
    (password) => [...password].length >= PASSWORD_PROFILES.asvs.least,
  );
  expect(long.length).toBeGreaterThan(3000);
  expect(long.every((password) => isCommonPassword(password.toLowerCase()))).toBe(true);
});
