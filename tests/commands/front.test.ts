import { redirect } from "@remix-run/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "#tests/database";
import { frontOn, type TestFront } from "./fronts.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const fronts: TestFront[] = [];
afterAll(async () => {
  for (const front of fronts) await front.close();
});

/** A front whose route `/who` says who asks, as far as the server believes it. */
async function front(
  told: Record<string, string> = {},
  ...rest: [] | [Parameters<typeof frontOn>[3]]
): Promise<TestFront> {
  const made = await frontOn(
    database.db,
    {
      who: ({ context }) => Response.json({ address: context.address, id: context.asking.id }),
      long: ({ request }) => {
        throw redirect(
          `/who?q=${"q".repeat(Number(new URL(request.url).searchParams.get("size")))}`,
        );
      },
      form: async ({ request }) => Response.json([...(await request.formData())]),
      own: () =>
        new Response("<svg/>", { headers: { "content-security-policy": "default-src 'none'" } }),
      as: async ({ request, context }) => {
        await context.asking.by(new URL(request.url).searchParams.get("account") ?? "");
        return new Response(null, { status: 404 });
      },
      export: async ({ context }) => {
        await context.asking.by("exporter");
        return new Response("rows");
      },
    },
    told,
    ...rest,
  );
  fronts.push(made);
  return made;
}

describe("每一个应答的头部", () => {
  test("不猜测类型，不泄露来源，不许嵌入，只许本页的脚本", async () => {
    const { address } = await front();
    const { headers } = await fetch(`${address}/who`);
    const policy = headers.get("content-security-policy") ?? "";
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(headers.get("permissions-policy")).toContain("camera=()");
    expect(headers.get("x-powered-by")).toBeNull();
    expect(policy.replace(/nonce-[\w-]{24}/, "nonce-…")).toBe(
      "default-src 'none'; script-src 'self' 'nonce-…'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'",
    );
    const again = await fetch(`${address}/who`);
    expect(again.headers.get("content-security-policy")).not.toBe(policy);
  });

  test("自带策略的应答只有它自己的策略", async () => {
    const { address } = await front();
    const { headers } = await fetch(`${address}/own`);
    expect(headers.get("content-security-policy")).toBe("default-src 'none'");
  });

  test("转到别处的应答也不留存；不转到过长的网址", async () => {
    const { address } = await front();
    const short = await fetch(`${address}/long?size=8000`, { redirect: "manual" });
    expect([short.status, short.headers.get("cache-control")]).toEqual([302, "no-store"]);
    const long = await fetch(`${address}/long?size=8200`, { redirect: "manual" });
    expect([long.status, await long.text()]).toEqual([414, expect.stringContaining("条件过长")]);
  });

  test("只在 HTTPS 之后要求以后都用 HTTPS", async () => {
    const plain = await front();
    const secure = await front({ BASE_URL: "https://yiheng.example" });
    const told = async ({ address }: TestFront) =>
      (await fetch(`${address}/who`)).headers.get("strict-transport-security");
    expect(await told(plain)).toBeNull();
    expect(await told(secure)).toBe("max-age=31536000");
  });
});

describe("只接受本系统页面的提交", () => {
  let own: TestFront;
  beforeAll(async () => {
    own = await front({ BASE_URL: "https://yiheng.example" });
  });
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const posted = async (headers: Record<string, string>) =>
    fetch(`${own.address}/form`, { method: "POST", headers: { ...form, ...headers }, body: "a=1" });

  test.each<[string, () => Record<string, string>, number]>([
    ["本系统的页面", () => ({ origin: own.address }), 200],
    ["代理之后的公开网址", () => ({ origin: "https://yiheng.example" }), 200],
    ["浏览器说同源", () => ({ "sec-fetch-site": "same-origin" }), 200],
    ["浏览器说同站不同源", () => ({ "sec-fetch-site": "same-site", origin: own.address }), 403],
    ["另一个网站", () => ({ origin: "https://evil.example" }), 403],
    ["同一台机器的另一个端口", () => ({ origin: "http://127.0.0.1:1" }), 403],
    ["沙箱中的页面", () => ({ origin: "null" }), 403],
    ["不说来源", () => ({}), 403],
  ])("%s", async (_who, headers, status) => {
    expect((await posted(headers())).status).toBe(status);
  });

  test("读取不问来源，拒绝的一句话是中文", async () => {
    const read = await fetch(`${own.address}/who`, { headers: { origin: "https://evil.example" } });
    expect(read.status).toBe(200);
    expect(await (await posted({})).text()).toMatch(/请打开本系统的页面重新提交/);
  });
});

describe("反向代理", () => {
  const lies = {
    "x-forwarded-for": "203.0.113.9",
    "x-forwarded-proto": "https",
    "x-forwarded-host": "evil.example",
    "x-request-id": "chosen-by-a-stranger",
    "x-yiheng-address": "203.0.113.9",
    forwarded: "for=203.0.113.9",
  };
  const who = async ({ address }: TestFront, headers: Record<string, string>) => {
    const answer = await fetch(`${address}/who`, { headers });
    const told: { address: string; id: string } = await answer.json();
    expect(answer.headers.get("x-request-id")).toBe(told.id);
    return told;
  };

  test("没有设定受信任的代理：谁也不能冒充别人的地址和请求编号", async () => {
    const { address, id } = await who(await front(), lies);
    expect(address).toMatch(/127\.0\.0\.1$/);
    expect(id).toMatch(/^[\da-f-]{36}$/);
  });

  test("受信任的代理：它说的地址和请求编号算数", async () => {
    const trusted = await front({ YIHENG_TRUSTED_PROXIES: "10.0.0.0/8, 127.0.0.1" });
    const told = await who(trusted, lies);
    expect(told).toEqual({ address: "203.0.113.9", id: "chosen-by-a-stranger" });
  });

  test("来人自己先写好的地址在代理写的地址左边，不算数", async () => {
    const trusted = await front({ YIHENG_TRUSTED_PROXIES: "127.0.0.1" });
    const chain = { "x-forwarded-for": "1.1.1.1, 203.0.113.9" };
    expect((await who(trusted, chain)).address).toBe("203.0.113.9");
  });

  test("不是地址的地址、不像编号的编号不算数", async () => {
    const trusted = await front({ YIHENG_TRUSTED_PROXIES: "127.0.0.1" });
    const told = await who(trusted, { "x-forwarded-for": "<script>", "x-request-id": "a b" });
    expect(told.address).toMatch(/127\.0\.0\.1$/);
    expect(told.id).toMatch(/^[\da-f-]{36}$/);
  });

  test("经代理而没有加密的请求转到加密的网址，提交的不执行", async () => {
    const trusted = await front({
      BASE_URL: "https://yiheng.example",
      YIHENG_TRUSTED_PROXIES: "loopback",
    });
    const headers = { "x-forwarded-proto": "http", origin: "https://yiheng.example" };
    const read = await fetch(`${trusted.address}/who?a=1`, { headers, redirect: "manual" });
    expect([read.status, read.headers.get("location")]).toEqual([
      308,
      "https://yiheng.example/who?a=1",
    ]);
    const posted = await fetch(`${trusted.address}/form`, { method: "POST", headers });
    expect(posted.status).toBe(403);
  });
});

describe("不像浏览器所发的请求", () => {
  test.each([
    ["PUT /who HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n", 405, "不支持这种请求"],
    ["DELETE /who HTTP/1.1\r\nHost: a\r\n", 405, "不支持这种请求"],
    ["TRACE /who HTTP/1.1\r\nHost: a\r\n", 405, "不支持这种请求"],
    [`GET /who?${"q".repeat(9000)} HTTP/1.1\r\nHost: a\r\n`, 414, "网址过长"],
    [`GET /${"q".repeat(20_000)} HTTP/1.1\r\nHost: a\r\n`, 431, "请求头过长"],
    [`GET /who HTTP/1.1\r\nHost: a\r\nX-A: ${"a".repeat(20_000)}\r\n`, 431, "请求头过长"],
    ["POST /form HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n", 411, "长度"],
    ["GET http://evil.example/who HTTP/1.1\r\nHost: a\r\n", 400, "不能识别"],
    ["GET /who HTTP/1.1\r\nHost: a b\r\n", 400, "不能识别"],
    ["GET /who HTTP/1.1\r\nHost: a/b\r\n", 400, "不能识别"],
    ["GET /who%00 HTTP/1.1\r\nHost: a\r\n", 400, "不能识别"],
    ["GET /who?q=%00 HTTP/1.1\r\nHost: a\r\n", 400, "不能识别"],
    ["GET /who HTTP/1.1\r\nHost: a\r\nHost: b\r\n", 400, "不能识别"],
    ["SPAM\r\n", 400, "不能识别"],
  ])("%j", async (head, status, sentence) => {
    const { send } = await front();
    const answer = await send(`${head.slice(0, -2)}\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).toContain(sentence);
    expect(answer).toMatch(/x-content-type-options: nosniff/i);
  });

  test("慢慢发送的请求到时挂断，说明原因", async () => {
    const { send } = await front({}, { headersTimeout: 200, connectionsCheckingInterval: 50 });
    expect(await send("GET /who HTTP/1.1\r\nHost: a\r\n")).toMatch(
      /^HTTP\/1\.1 408 [\s\S]*没有发送完/,
    );
  });
});

describe("提交的内容", () => {
  const post = async (body: string | FormData, type?: string) => {
    const { address } = await front();
    const headers = { origin: address, ...(type && { "content-type": type }) };
    const answer = await fetch(`${address}/form`, { method: "POST", headers, body });
    return [answer.status, await answer.text()] as const;
  };
  const form = "application/x-www-form-urlencoded";

  test("表单原样到达", async () => {
    expect(await post("a=1&a=2&b=%E8%AE%AE", form)).toEqual([
      200,
      JSON.stringify([
        ["a", "1"],
        ["a", "2"],
        ["b", "议"],
      ]),
    ]);
    const parts = new FormData();
    parts.set("a", "1");
    expect(await post(parts)).toEqual([200, '[["a","1"]]']);
  });

  test.each([
    ["超过1MB", "a=".padEnd(1_100_000, "x"), form, 413, /1MB/],
    ["超过500项", "a=1&".repeat(501), form, 413, /500项/],
    ["JSON", "{}", "application/json", 415, /不是表单/],
    ["零字符", "a=1%002", form, 400, /不能识别的字符/],
    ["不完整", "--x\r\nbroken", "multipart/form-data; boundary=x", 400, /不完整/],
  ])("%s：%s", async (_what, body, type, status, sentence) => {
    const [answered, text] = await post(body, type);
    expect(answered).toBe(status);
    expect(text).toMatch(sentence);
  });
});

describe("次数限制", () => {
  const ask = async ({ address }: TestFront, path: string) => {
    const answer = await fetch(`${address}${path}`);
    return { status: answer.status, wait: answer.headers.get("retry-after"), answer };
  };

  test("几个进程一起数：超过的要等，另一个账号不受影响", async () => {
    const told = { YIHENG_LIMITS: "account=3/3600" };
    const [one, other] = [await front(told), await front(told)];
    const statuses = [];
    for (const each of [one, other, one, other]) {
      statuses.push((await ask(each, "/as?account=busy")).status);
    }
    expect(statuses).toEqual([404, 404, 404, 429]);
    const refused = await ask(one, "/as?account=busy");
    expect(Number(refused.wait)).toBeGreaterThan(3000);
    expect(await refused.answer.text()).toMatch(/^您的请求过于频繁。请在\d+分钟后重试。$/);
    expect((await ask(one, "/as?account=calm")).status).toBe(404);
  });

  test("导出、查找另有上限", async () => {
    const exporting = await front({ YIHENG_LIMITS: "export=1/3600,search=1/60" });
    expect((await ask(exporting, "/export")).status).toBe(200);
    expect(await (await ask(exporting, "/export")).answer.text()).toContain("导出过于频繁");
    expect((await ask(exporting, "/as?account=finder&q=a")).status).toBe(404);
    expect(await (await ask(exporting, "/as?account=finder&q=b")).answer.text()).toContain(
      "查找过于频繁",
    );
    expect((await ask(exporting, "/as?account=finder")).status).toBe(404);
  });

  test("没有登录的人按地址数", async () => {
    const crowded = await front({
      YIHENG_LIMITS: "address=1/3600",
      YIHENG_TRUSTED_PROXIES: "loopback",
    });
    const from = async (address: string) =>
      (await fetch(`${crowded.address}/who`, { headers: { "x-forwarded-for": address } })).status;
    expect([await from("198.51.100.1"), await from("198.51.100.1")]).toEqual([200, 429]);
    expect(await from("198.51.100.2")).toBe(200);
  });
});

describe("日志", () => {
  test("一个请求一行，没有查询、来源、姓名", async () => {
    const logging = await front();
    await fetch(`${logging.address}/as?account=a1&q=%E5%BC%A0%E4%B8%89`, {
      headers: { cookie: "secret=1", "user-agent": "evil" },
    });
    await expect.poll(() => logging.logged().length).toBe(1);
    const [line] = logging.logged();
    expect(line).toEqual({
      level: "info",
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      requestId: expect.stringMatching(/^[\da-f-]{36}$/),
      ...{ method: "GET", route: "as", status: 404, account: "a1" },
      ms: expect.any(Number),
      msg: "请求",
    });
  });

  test("换行和控制字符不能另起一行", async () => {
    const logging = await front();
    const forged = 'x\n{"level":"error"}\r\n\u2028';
    await fetch(`${logging.address}/as?account=${encodeURIComponent(forged)}`);
    await expect.poll(() => logging.logged().length).toBe(1);
    expect(
      logging
        .written()
        .trimEnd()
        .split(/[\n\r]/),
    ).toHaveLength(1);
    expect(logging.logged()[0]?.account).toBe(forged);
  });

  test("同一账号多次被拒绝，告警一次", async () => {
    const watched = await front({ YIHENG_LIMITS: "alarm=3/3600" });
    for (let i = 0; i < 6; i++) await fetch(`${watched.address}/as?account=prober`);
    await expect
      .poll(() => watched.logged().filter(({ level }) => level === "warn"))
      .toHaveLength(1);
    expect(watched.logged().find(({ level }) => level === "warn")).toMatchObject({
      ...{ event: "intrusion", account: "prober" },
      address: expect.stringContaining("127.0.0.1"),
    });
  });

  test("YIHENG_LOG_LEVEL=silent：什么也不写", async () => {
    const silent = await front({ YIHENG_LOG_LEVEL: "silent" });
    await fetch(`${silent.address}/who`);
    expect(silent.written()).toBe("");
  });
});
