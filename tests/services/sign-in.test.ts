import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { deactivate } from "#services/accounts/administration";
import { signIn } from "#services/accounts/sign-in";
import { findActor, findOpenSession, signOut } from "#services/session";
import { type TestDatabase, testDatabase } from "#tests/database";
import { GOOD_PASSWORD, requestWith, type TestDoor, testDoor } from "./account-door.ts";

let database: TestDatabase;
let door: TestDoor;

beforeAll(async () => {
  database = await testDatabase();
  door = await testDoor(database);
  await door.account("admin", "systemAdministrator");
  await door.account("admin2", "systemAdministrator");
  await door.account("wei", "staff", { name: "魏晓岚" });
  await door.account("gone", "staff");
  await door.as("admin", async (work) => {
    const { id } = await work.db
      .selectFrom("accounts")
      .select("id")
      .where("username", "=", "gone")
      .executeTakeFirstOrThrow();
    expect(await deactivate(work, id)).toMatchObject({ ok: true });
  });
});

afterAll(async () => {
  await door.close();
  await database.drop();
});

beforeEach(async () => {
  await door.owner.deleteFrom("signInFailures").execute();
});

function tryAs(username: string, password: string, address = "10.1.2.3") {
  const context = { ...door.context, address };
  return signIn(context, requestWith(undefined), { username, password });
}

async function signedIn(username: string) {
  const result = await tryAs(username, GOOD_PASSWORD);
  if (!result.ok) throw new Error(result.message);
  return requestWith(result.headers);
}

describe("ASVS 5.0 6.3.8：看不出有没有这个用户", () => {
  const wrong = { ok: false, message: "用户名或密码不正确，请重新输入。" };

  test.each([
    ["密码不对", "wei", "nonsense-1"],
    ["没有这个用户", "nobody", "nonsense-1"],
    ["账号已停用，密码对", "gone", GOOD_PASSWORD],
    ["账号已停用，密码不对", "gone", "nonsense-1"],
    ["不成用户名的文字", "' or 1=1 --", "nonsense-1"],
  ])("%s，说的是同一句话", async (_, username, password) => {
    expect(await tryAs(username, password)).toEqual(wrong);
  });

  test("连续五次之后，有没有这个用户都一样暂停，第六次密码对也不行", async () => {
    for (const [index, username] of ["wei", "nobody"].entries()) {
      const address = `10.9.0.${index}`;
      for (let n = 0; n < 4; n += 1) expect(await tryAs(username, "x", address)).toEqual(wrong);
      const fifth = await tryAs(username, "x", address);
      expect(fifth).toMatchObject({ message: expect.stringContaining("已暂停登录") });
      expect(await tryAs(username, GOOD_PASSWORD, "10.9.9.9")).toEqual(fifth);
    }
  });
});

describe("GB/T 22239-2019 8.1.4.1 b：登录失败处理", () => {
  test("十五分钟后可以再试", async () => {
    for (let n = 0; n < 5; n += 1) await tryAs("wei", "x");
    expect(await tryAs("wei", GOOD_PASSWORD)).toMatchObject({ ok: false });
    door.wait(15);
    expect(await tryAs("wei", GOOD_PASSWORD)).toMatchObject({ ok: true });
  });

  test("同一地址试五个不同的用户名，这个地址也暂停，别的地址不受影响", async () => {
    for (const name of ["a1", "a2", "a3", "a4", "a5"]) await tryAs(name, "x", "10.8.0.1");
    expect(await tryAs("wei", GOOD_PASSWORD, "10.8.0.1")).toMatchObject({ ok: false });
    expect(await tryAs("wei", GOOD_PASSWORD, "10.8.0.2")).toMatchObject({ ok: true });
  });

  test("登录成功，此前在同一处的失败不再算", async () => {
    for (let n = 0; n < 4; n += 1) await tryAs("wei", "x");
    expect(await tryAs("WEI", GOOD_PASSWORD)).toMatchObject({ ok: true });
    for (let n = 0; n < 4; n += 1) await tryAs("wei", "x");
    expect(await tryAs("wei", GOOD_PASSWORD)).toMatchObject({ ok: true });
  });

  test("同时来二十次，也只验五次密码", async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => tryAs("wei", "x")));
    expect(all.every(({ ok }) => !ok)).toBe(true);
    const rows = await door.owner.selectFrom("signInFailures").select("id").execute();
    expect(rows).toHaveLength(5);
  });

  test("同一个人同时登录十二次，都能登录", async () => {
    const all = await Promise.all(Array.from({ length: 12 }, () => tryAs("wei", GOOD_PASSWORD)));
    expect(all.map(({ ok }) => ok)).toEqual(Array.from({ length: 12 }, () => true));
  });
});

describe("会话", () => {
  test("登录后是谁", async () => {
    const request = await signedIn("wei");
    expect(await findActor(door.context, request)).toMatchObject({ name: "魏晓岚", role: "staff" });
  });

  test("没有会话、会话是编造的，都不是谁", async () => {
    expect(await findActor(door.context, requestWith(undefined))).toBeUndefined();
    const made = new Request("http://127.0.0.1:3000/", {
      headers: { cookie: "yiheng.session_token=made-up.signature" },
    });
    expect(await findActor(door.context, made)).toBeUndefined();
  });

  test("闲置二十九分钟仍在，再闲置三十分钟即结束", async () => {
    const request = await signedIn("wei");
    door.wait(29);
    expect(await findActor(door.context, request)).toBeDefined();
    door.wait(30);
    expect(await findActor(door.context, request)).toBeUndefined();
    const left = await door.context.auth.api.getSession({ headers: request.headers });
    expect(left).toBeNull();
  });

  test("一直在用，满十二小时也结束", async () => {
    const request = await signedIn("wei");
    for (let minutes = 0; minutes < 700; minutes += 20) {
      expect(await findActor(door.context, request)).toBeDefined();
      door.wait(20);
    }
    door.wait(20);
    expect(await findActor(door.context, request)).toBeUndefined();
  });

  test("停用账号，下一次请求即失效", async () => {
    const id = await door.account("leaving", "handler");
    const request = await signedIn("leaving");
    expect(await findActor(door.context, request)).toBeDefined();
    const stopped = await door.as("admin", (work) => deactivate(work, id));
    expect(stopped).toEqual({ ok: true, value: true });
    expect(await findActor(door.context, request)).toBeUndefined();
  });

  test("退出这一处，别处还在；退出所有设备，哪里都不在", async () => {
    const [here, there] = [await signedIn("wei"), await signedIn("wei")];
    await signOut(door.context, here, false);
    expect(await findActor(door.context, here)).toBeUndefined();
    expect(await findActor(door.context, there)).toBeDefined();
    const again = await signedIn("wei");
    await signOut(door.context, again, true);
    expect(await findActor(door.context, there)).toBeUndefined();
  });

  test("密码满九十天，先改密码才能做别的", async () => {
    await door.owner
      .updateTable("accounts")
      .set({ passwordSetAt: new Date(door.context.clock().getTime() - 90 * 86_400_000) })
      .where("username", "=", "wei")
      .execute();
    const request = await signedIn("wei");
    expect(await findActor(door.context, request)).toBeUndefined();
    const session = await findOpenSession(door.context, request);
    expect(session?.standing.kind).toBe("password");
    const demonstration = { ...door.context, demonstration: true };
    expect(await findActor(demonstration, request)).toBeDefined();
  });
});

test("登录成败都记入审计；记不下来，登录就不成立", async () => {
  await tryAs("wei", "x");
  await signedIn("admin");
  const rows = await door.owner
    .selectFrom("auditRecords")
    .select(["act", "result", "objectName", "actorName"])
    .orderBy("position", "desc")
    .limit(2)
    .execute();
  expect(rows).toEqual([
    { act: "signIn", result: "done", objectName: "admin", actorName: "admin" },
    { act: "signIn", result: "refused", objectName: "wei", actorName: null },
  ]);
  const { audit } = door.context;
  const failing = { ...audit, queue: { add: () => Promise.reject(new Error("disk full")) } };
  const context = { ...door.context, audit: failing };
  const credentials = { username: "admin2", password: GOOD_PASSWORD };
  await expect(signIn(context, requestWith(undefined), credentials)).rejects.toThrow("disk full");
  const sessions = await door.owner
    .selectFrom("sessions as s")
    .innerJoin("accounts as a", "a.id", "s.userId")
    .select("s.id")
    .where("a.username", "=", "admin2")
    .execute();
  expect(sessions).toEqual([]);
});
