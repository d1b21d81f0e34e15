import { createRequestHandler, data, redirect, type ServerBuild } from "@remix-run/node";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { closeDatabase, openDatabase } from "#db/client";
import { answering } from "../../app/commands/answering.ts";
import { close, prepared } from "../../app/commands/server.ts";

describe("每一个应答的头部，以及只接受本系统页面的提交", () => {
  // Nobody listens there: what is tested answers before the database is asked.
  const db = openDatabase("postgres://nobody@127.0.0.1:1/none", { max: 1 });
  const app = prepared(db, { baseUrl: "https://yiheng.example" });
  app.all("*", (_request, response) => void response.send("done"));
  const server = app.listen(0, "127.0.0.1");
  let address = "";
  let own = "";

  beforeAll(() => {
    const place = server.address();
    if (typeof place !== "object" || !place) throw new Error("the server has no port");
    own = `127.0.0.1:${place.port}`;
    address = `http://${own}`;
  });
  afterAll(async () => {
    await close(server);
    await closeDatabase(db);
  });

  test("不猜测类型，不泄露来源，不许嵌入", async () => {
    const { headers } = await fetch(address);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  });

  const posted = async (headers: Record<string, string>, method = "POST") =>
    (await fetch(address, { method, headers })).status;

  test.each<[string, () => Record<string, string>, number]>([
    ["本系统的页面", () => ({ origin: `http://${own}` }), 200],
    ["代理之后的公开网址", () => ({ origin: "https://yiheng.example" }), 200],
    ["另一个网站", () => ({ origin: "https://evil.example" }), 403],
    ["同一台机器的另一个端口", () => ({ origin: "http://127.0.0.1:1" }), 403],
    ["沙箱中的页面", () => ({ origin: "null" }), 403],
    ["不说来源", () => ({}), 403],
  ])("%s", async (_who, headers, status) => {
    expect(await posted(headers())).toBe(status);
    expect(await posted(headers(), "DELETE")).toBe(status);
  });

  test("读取不问来源", async () =>
    expect((await fetch(address, { headers: { origin: "https://evil.example" } })).status).toBe(
      200,
    ));

  test("拒绝的一句话是中文", async () => {
    const refused = await fetch(address, { method: "POST" });
    expect(await refused.text()).toMatch(/请打开本系统的页面重新提交/);
  });
});

describe("程序出错时的编号", () => {
  const handle = createRequestHandler(
    answering(
      aBuild({
        bug: () => {
          throw new TypeError("boom");
        },
        gone: () => {
          throw data(null, 404);
        },
        away: () => {
          throw redirect("/sign-in");
        },
      }),
    ),
    "production",
  );

  async function asked(path: string, method = "GET") {
    const log = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const answer = await handle(new Request(`http://localhost${path}`, { method }));
    const text = await answer.text();
    const logged = log.mock.calls.map(([line]) => String(line)).join("");
    log.mockRestore();
    return { status: answer.status, text, logged };
  }

  test.each([
    ["文件", "/bug?q=张三", "GET"],
    ["页面脚本所取的数据", "/bug.data?q=张三", "GET"],
    ["页面脚本所作的提交", "/bug.data", "POST"],
  ])("%s：应答中的编号就是日志中的编号，日志不含查询内容", async (_what, path, method) => {
    const { status, text, logged } = await asked(path, method);
    expect(status).toBe(500);
    const reference = text.match(/请把编号 ([0-9a-f]{8}) 告诉管理员/)?.[1];
    expect(logged).toContain(` ${reference} ${method} /bug`);
    expect(logged).toContain("TypeError: boom");
    expect(text).not.toContain("boom");
    expect(logged).not.toMatch(/张三|%E5/);
  });

  test("转到别处不是出错，不记入日志", async () => {
    const { status, logged } = await asked("/away");
    expect([status, logged]).toEqual([302, ""]);
  });

  test("没有的内容不是出错，不记入日志", async () => {
    const { status, logged } = await asked("/gone.data");
    expect([status, logged]).toEqual([404, ""]);
  });
});

/** The smallest build that Remix serves: resource routes without a page. */
function aBuild(answers: Record<string, () => never>): ServerBuild {
  const routes = Object.entries(answers).map(([path, answer]) => {
    const module = { default: undefined, loader: answer, action: answer };
    return [path, { id: path, path, module }] as const;
  });
  return {
    mode: "production",
    entry: { module: { default: () => new Response("page") } },
    routes: Object.fromEntries(routes),
    assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "1" },
    publicPath: "/",
    assetsBuildDirectory: "",
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_lazyRouteDiscovery: false,
      v3_singleFetch: true,
    },
    isSpaMode: false,
  };
}
