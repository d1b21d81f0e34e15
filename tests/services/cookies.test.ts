import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signIn } from "#services/accounts/sign-in";
import { findActor } from "#services/session";
import { type TestDatabase, testDatabase } from "#tests/database";
import { GOOD_PASSWORD, requestWith, type TestDoor, testDoor } from "./account-door.ts";

let database: TestDatabase;
const doors: TestDoor[] = [];

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  for (const door of doors) await door.close();
  await database.drop();
});

/** The cookies of a sign-in at this public address, and the door that gave them. */
async function cookiesAt(baseUrl: string, username: string) {
  const door = await testDoor(database, { baseUrl });
  doors.push(door);
  await door.account(username, "staff");
  const signedIn = async () => {
    const request = requestWith(undefined);
    const result = await signIn(door.context, request, { username, password: GOOD_PASSWORD });
    if (!result.ok) throw new Error(result.message);
    return result.headers;
  };
  return { door, signedIn };
}

describe("登录的凭证", () => {
  test("HTTPS 之后：只经加密、只给本机、脚本读不到", async () => {
    const { door, signedIn } = await cookiesAt("https://yiheng.example", "behind.tls");
    const headers = await signedIn();
    const cookies = headers.getSetCookie();
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__Host-yiheng\.\w+=/);
      expect(cookie).toMatch(/; Path=\/(;|$)/);
      expect(cookie).toMatch(/; Secure(;|$)/);
      expect(cookie).toMatch(/; HttpOnly(;|$)/);
      expect(cookie).toMatch(/; SameSite=Lax(;|$)/);
      expect(cookie).not.toMatch(/; Domain=/i);
    }
    expect(await findActor(door.context, requestWith(headers))).toMatchObject({ role: "staff" });
  });

  test("本机的 HTTP 上：没有浏览器会丢弃的前缀", async () => {
    const { signedIn } = await cookiesAt("http://127.0.0.1:3000", "on.loopback");
    for (const cookie of (await signedIn()).getSetCookie()) {
      expect(cookie).toMatch(/^yiheng\.\w+=.*; HttpOnly/);
      expect(cookie).not.toMatch(/; Secure/);
    }
  });

  test("每次登录都是新的凭证", async () => {
    const { signedIn } = await cookiesAt("https://yiheng.example", "twice");
    const tokens = [await signedIn(), await signedIn()].map((headers) => tokenOf(headers));
    expect(tokens[0]).not.toBe(tokens[1]);
    expect(tokens[0]?.length).toBeGreaterThanOrEqual(32);
  });

  test("凭证不超过 4096 字节", async () => {
    const { signedIn } = await cookiesAt("https://yiheng.example", "small");
    for (const cookie of (await signedIn()).getSetCookie()) {
      expect(Buffer.byteLength(cookie)).toBeLessThan(4096);
    }
  });
});

function tokenOf(headers: Headers): string | undefined {
  return headers
    .getSetCookie()
    .map((cookie) => /session_token=([^.;]+)/.exec(cookie)?.[1])
    .find(Boolean);
}
