import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deactivate } from "#services/accounts/administration";
import {
  leaveForIdentityService,
  type Onward,
  returnFromIdentityService,
} from "#services/accounts/unified-sign-in";
import { findActor } from "#services/session";
import { type TestDatabase, testDatabase } from "#tests/database";
import { requestWith, type TestDoor, testDoor } from "./account-door.ts";

const CALLBACK = "http://127.0.0.1:3000/sign-in/unified/callback";
const CLIENT = { clientId: "yiheng", clientSecret: "a-secret-of-this-test-alone" };

let database: TestDatabase;
let door: TestDoor;
let service: { server: Server; issuer: string; names: Map<string, string> };

/** A real OpenID Connect server; `names`: the user name that it gives to each of its subjects. */
async function startService() {
  const names = new Map<string, string>();
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (!isAddress(address)) throw new Error("no address");
  const issuer = `http://127.0.0.1:${address.port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [CALLBACK],
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    claims: { openid: ["sub"], profile: ["preferred_username", "name"] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true } },
    cookies: { keys: ["a-key-of-this-test"] },
    findAccount: (_ctx, sub) => ({
      accountId: sub,
      claims: () => ({ sub, name: sub, preferred_username: names.get(sub) }),
    }),
  });
  server.on("request", provider.callback());
  return { server, issuer, names };
}

beforeAll(async () => {
  service = await startService();
  database = await testDatabase();
  door = await testDoor(database, {
    identityService: { issuer: service.issuer, ...CLIENT, name: "统一身份认证" },
  });
  await door.account("admin", "systemAdministrator");
  await door.account("wei", "staff", { name: "魏晓岚" });
});

afterAll(async () => {
  await door.close();
  await database.drop();
  service.server.closeAllConnections();
  await new Promise((done) => service.server.close(done));
});

/** A browser's cookies for the identity service. */
class Jar {
  readonly kept = new Map<string, string>();

  async fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.kept].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { ...Object.fromEntries(new Headers(init.headers)), cookie };
    const answer = await fetch(url, { ...init, headers, redirect: "manual" });
    for (const text of answer.headers.getSetCookie()) {
      const [pair = ""] = text.split(";");
      const at = pair.indexOf("=");
      this.kept.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  }
}

/** Signs in at the service as `subject`; answers the address it sends the browser back to. */
async function atService(address: string, subject: string): Promise<string> {
  const jar = new Jar();
  let answer = await jar.fetch(address);
  for (let steps = 0; steps < 20; steps += 1) {
    const location = answer.headers.get("location");
    if (location?.startsWith(CALLBACK)) return location;
    if (location) {
      answer = await jar.fetch(new URL(location, service.issuer).href);
      continue;
    }
    const page = await answer.text();
    const action = /action="([^"]+)"/.exec(page)?.[1] ?? "";
    const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1] ?? "";
    const fields: Record<string, string> =
      prompt === "login" ? { prompt, login: subject, password: "x" } : { prompt };
    answer = await jar.fetch(new URL(action, service.issuer).href, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(fields),
    });
  }
  throw new Error("the service sends nobody back");
}

/** The whole way, by a browser. */
async function goAs(subject: string, to = "/figures"): Promise<Onward> {
  const left = await leaveForIdentityService(door.context, to);
  const back = await atService(left.to, subject);
  return comeBack(left.headers, back);
}

function comeBack(cookies: Headers, back: string): Promise<Onward> {
  const { pathname, search } = new URL(back);
  return returnFromIdentityService(door.context, requestWith(cookies, pathname + search));
}

describe("统一身份认证（OpenID Connect）", () => {
  test("去的时候带 state、nonce 和 PKCE", async () => {
    const { to } = await leaveForIdentityService(door.context, "/");
    const { origin, searchParams } = new URL(to);
    expect(origin).toBe(service.issuer);
    expect(searchParams.get("code_challenge_method")).toBe("S256");
    for (const name of ["state", "nonce", "code_challenge"]) {
      expect(searchParams.get(name)?.length).toBeGreaterThan(20);
    }
    expect(searchParams.get("redirect_uri")).toBe(CALLBACK);
  });

  test("用户名相同的账号：登录，回到所求的页面", async () => {
    service.names.set("subject-of-wei", "wei");
    const { to, headers } = await goAs("subject-of-wei", "/figures?year=2017");
    expect(to).toBe("/figures?year=2017");
    const actor = await findActor(door.context, requestWith(headers));
    expect(actor).toMatchObject({ name: "魏晓岚", role: "staff" });
  });

  test("用户名在认证服务里改了，主体不变，仍是同一个账号", async () => {
    service.names.set("subject-of-wei", "renamed");
    const { headers } = await goAs("subject-of-wei");
    expect(await findActor(door.context, requestWith(headers))).toMatchObject({ name: "魏晓岚" });
  });

  test.each([
    ["没有对应账号的，不会自己生出账号", "subject-of-nobody", "nobody"],
    ["没有用户名的", "subject-without-name", ""],
    ["用户名让给了别人的：一个账号只认第一个主体", "second-subject", "wei"],
  ])("%s", async (_, subject, name) => {
    const before = await countAccounts();
    service.names.set(subject, name);
    const { to, headers } = await goAs(subject);
    expect(to).toBe("/sign-in?refused=1");
    expect(await findActor(door.context, requestWith(headers))).toBeUndefined();
    expect(await countAccounts()).toBe(before);
  });

  test("已停用的账号进不来", async () => {
    const id = await door.account("leaving", "staff");
    service.names.set("subject-of-leaving", "leaving");
    await door.as("admin", (work) => deactivate(work, id));
    expect(await goAs("subject-of-leaving")).toMatchObject({ to: "/sign-in?refused=1" });
  });

  test("回来时 state 不对、没有去时的曲奇、同一个回调再来一次，都不行", async () => {
    const left = await leaveForIdentityService(door.context, "/");
    const back = await atService(left.to, "subject-of-wei");
    const forged = new URL(back);
    forged.searchParams.set("state", "made-up-by-somebody-else");
    expect(await comeBack(left.headers, forged.href)).toMatchObject({ to: "/sign-in?refused=1" });
    expect(await comeBack(new Headers(), back)).toMatchObject({ to: "/sign-in?refused=1" });
    const other = await leaveForIdentityService(door.context, "/");
    const once = await atService(other.to, "subject-of-wei");
    expect(await comeBack(other.headers, once)).toMatchObject({ to: "/" });
    expect(await comeBack(other.headers, once)).toMatchObject({ to: "/sign-in?refused=1" });
  });

  test("有第二因素的账号，从认证服务来也要验证码", async () => {
    const id = await door.account("careful", "staff");
    service.names.set("subject-of-careful", "careful");
    await door.owner
      .updateTable("accounts")
      .set({ twoFactorEnabled: true })
      .where("id", "=", id)
      .execute();
    const { to, headers } = await goAs("subject-of-careful", "/figures");
    expect(to).toBe("/sign-in/second-factor?to=%2Ffigures");
    expect(await findActor(door.context, requestWith(headers))).toBeUndefined();
  });

  test("外站地址不会把人带走", async () => {
    const { to } = await goAs("subject-of-wei", "//example.com/");
    expect(to).toBe("/");
  });
});

async function countAccounts(): Promise<number> {
  return (await door.owner.selectFrom("accounts").select("id").execute()).length;
}

function isAddress(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === "object" && address !== null;
}
