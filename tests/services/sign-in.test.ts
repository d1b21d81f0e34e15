import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { enterScope } from "#db/scope";
import { deactivate } from "#services/accounts/administration";
import { signIn } from "#services/accounts/sign-in";
import { createAudit } from "#services/audit/audit";
import { withFreshKey } from "#services/keyring";
import { findQuestion, keepQuestion } from "#services/personal-data/searches";
import { searcherOf } from "#services/register-question";
import { findActor, findOpenSession, signOut } from "#services/session";
import { type TestDatabase, testDatabase } from "#tests/database";
import { DATA_KEYS } from "#tests/services/data-keys";
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

  test("同一地址试三十个不同的用户名，这个地址也暂停，别的地址不受影响", async () => {
    for (let n = 1; n < 30; n += 1) await tryAs(`a${n}`, "x", "10.8.0.1");
    expect(await tryAs("wei", GOOD_PASSWORD, "10.8.0.1")).toMatchObject({ ok: true });
    await tryAs("a30", "x", "10.8.0.1");
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

  test("查找过什么随会话结束：退出的那一处没有了，别处的还在；退出所有设备，全没有", async () => {
    const [here, there] = [await signedIn("wei"), await signedIn("wei")];
    const ask = async (request: Request, question: string) => {
      const actor = await findActor(door.context, request);
      if (!actor) throw new Error("signed out");
      const searcher = searcherOf({ ...door.context, keys: DATA_KEYS }, actor);
      const token = await door.context.databases.pages.transaction().execute(async (trx) => {
        await enterScope(trx, { actor: actor.id, keys: [], organId: undefined, reach: "own" });
        return keepQuestion(trx, searcher, question);
      });
      return () => findQuestion(door.owner, searcher, token);
    };
    const [mine, other] = [await ask(here, "王小明"), await ask(there, "王芳")];
    const [leaving] = [await signedIn("admin")];
    const admins = await ask(leaving, "李四");
    await signOut(door.context, here, false);
    expect([await mine(), await other()]).toMatchObject([undefined, { words: "王芳" }]);
    await signOut(door.context, there, true);
    expect([await other(), await admins()]).toMatchObject([undefined, { words: "李四" }]);
    // However it ends: here by standing idle.
    door.wait(31);
    expect(await findActor(door.context, leaving)).toBeUndefined();
    const rows = await door.owner.selectFrom("searches").select("token").execute();
    expect(rows).toEqual([]);
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

describe("用户名一栏里误输的密码", () => {
  const failed = () =>
    door.owner
      .selectFrom("auditRecords")
      .select("objectName")
      .where("result", "=", "refused")
      .where("act", "=", "signIn")
      .orderBy("position", "desc")
      .execute();

  test("不是用户名的不留原文，同一个再试认得出是同一个；用户名照记", async () => {
    const typed = "Mistyped-Secret-1";
    await tryAs(typed, "x", "10.7.0.1");
    await tryAs(typed.toUpperCase(), "x", "10.7.0.2");
    await tryAs("Mistyped-Secret-2", "x", "10.7.0.3");
    await tryAs("WEI", "x", "10.7.0.4");
    const [wei, other, again, first] = await failed();
    expect(wei?.objectName).toBe("wei");
    expect(first?.objectName).toMatch(/^没有这个用户名（#x[0-9a-f]{12}）$/);
    expect(again?.objectName).toBe(first?.objectName);
    expect(other?.objectName).not.toBe(first?.objectName);
    const { rows } = await sql<{ all: string }>`
      select (select string_agg(r::text, ' ') from audit_records r)
        || (select string_agg(f::text, ' ') from sign_in_failures f) as all`.execute(door.owner);
    expect(rows[0]?.all).toContain(first?.objectName?.slice(-14, -1));
    expect(rows[0]?.all.toLowerCase()).not.toContain("mistyped");
  });

  test("没有密钥算不出是什么：换一把密钥，编号就不同", async () => {
    await tryAs("someone-else", "x", "10.7.0.5");
    const other = { algorithm: "SM3", ring: withFreshKey() } as const;
    const context = { ...door.context, address: "10.7.0.6", audit: createAudit(door.owner, other) };
    const credentials = { username: "someone-else", password: "x" };
    await signIn(context, requestWith(undefined), credentials);
    const [second, first] = await failed();
    expect(second?.objectName).toMatch(/^没有这个用户名/);
    expect(second?.objectName).not.toBe(first?.objectName);
  });

  test("问数据库的次数一样多，有没有这个用户名", async () => {
    const counted = async (username: string) => {
      let queries = 0;
      const counting = door.context.databases.door.withPlugin({
        transformQuery: ({ node }) => {
          queries += 1;
          return node;
        },
        transformResult: async ({ result }) => result,
      });
      const databases = { ...door.context.databases, door: counting };
      const context = { ...door.context, databases };
      await signIn(context, requestWith(undefined), { username, password: "x" });
      return queries;
    };
    expect(await counted("wei")).toBe(await counted("nobody"));
    expect(await counted("wei")).toBeGreaterThan(3);
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
