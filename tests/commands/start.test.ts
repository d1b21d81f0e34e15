import { chmodSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "#tests/database";
import {
  bootstrap,
  childOf,
  clusterOf,
  freePort,
  lives,
  postmasterOf,
  type Run,
  scratchFolder,
  startServer,
  type TestServer,
} from "./processes.ts";

const isRoot = process.getuid?.() === 0;
const scratch = scratchFolder();
/** What the end of a test stops if the test did not. */
const running = new Set<Run>();

async function start(env: Record<string, string>): Promise<TestServer> {
  const server = await startServer(env);
  running.add(server);
  return server;
}

/** What a start that must fail prints; its exit code is 1. */
async function refusal(env: Record<string, string>): Promise<string> {
  const run = bootstrap(["start"], { PORT: String(await freePort()), YIHENG_DEMO: "0", ...env });
  running.add(run);
  expect(await run.exited).toBe(1);
  return run.said().trim();
}

afterEach(async () => {
  for (const run of running) {
    run.child.kill("SIGTERM");
    await run.exited;
  }
  running.clear();
});
afterAll(() => scratch.remove());

describe("内嵌数据库上的一次运行", { timeout: 120_000 }, () => {
  const dataDir = join(scratch.path, "data");

  test("首次启动：健康检查、页面、首次设置链接；SIGTERM 后不留 PostgreSQL", async () => {
    const server = await start({ YIHENG_DATA_DIR: dataDir });
    const health = await fetch(`${server.address}/healthz`);
    expect(await health.json()).toEqual({ status: "ok" });
    expect(health.headers.get("x-powered-by")).toBeNull();
    const page = await fetch(`${server.address}/sign-in`);
    expect(page.status).toBe(200);
    expect(page.headers.get("content-type")).toContain("text/html");
    expect(server.said()).toMatch(/\/setup\?token=[\w-]{32}/);

    const postmaster = postmasterOf(dataDir) ?? 0;
    expect(lives(postmaster)).toBe(true);
    server.child.kill("SIGTERM");
    expect(await server.exited).toBe(0);
    expect(lives(postmaster)).toBe(false);
    expect(postmasterOf(dataDir)).toBeUndefined();
  });

  test("再次启动即有首页，另一个实例被拒绝，命令行可与之共用", async () => {
    const began = Date.now();
    const server = await start({ YIHENG_DATA_DIR: dataDir });
    expect((await fetch(`${server.address}/sign-in`)).status).toBe(200);
    expect(Date.now() - began).toBeLessThan(30_000);

    const postmaster = postmasterOf(dataDir) ?? 0;
    expect(await refusal({ YIHENG_DATA_DIR: dataDir })).toBe(
      `数据文件夹 ${dataDir} 正被另一个运行中的议衡使用：请先停止它，或用 YIHENG_DATA_DIR 指定另一个文件夹。`,
    );
    expect(lives(postmaster)).toBe(true);
    expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
  });

  test("kill -9 之后直接再启动即可，遗留的 PostgreSQL 被接管", async () => {
    const first = await start({ YIHENG_DATA_DIR: dataDir });
    const orphan = postmasterOf(dataDir) ?? 0;
    const server = childOf(first.child.pid ?? 0);
    process.kill(server, "SIGKILL");
    expect(await first.exited).toBe(137);
    expect(lives(orphan)).toBe(true);

    const second = await start({ YIHENG_DATA_DIR: dataDir });
    expect(postmasterOf(dataDir)).toBe(orphan);
    second.child.kill("SIGINT");
    expect(await second.exited).toBe(0);
    expect(lives(orphan)).toBe(false);
  });

  test("PostgreSQL 自身被 kill -9：运行中的服务重新把它启动起来", async () => {
    const server = await start({ YIHENG_DATA_DIR: dataDir });
    process.kill(postmasterOf(dataDir) ?? 0, "SIGKILL");
    await expect
      .poll(async () => (await fetch(`${server.address}/healthz`)).status, { timeout: 30_000 })
      .toBe(503);
    await expect
      .poll(async () => (await fetch(`${server.address}/healthz`)).status, { timeout: 30_000 })
      .toBe(200);
  });

  test.each([
    ["启动它的进程", false],
    ["npm", true],
  ])("%s消失（kill -9），服务也随之有序结束", async (_, npm) => {
    const server = await startServer({ YIHENG_DATA_DIR: dataDir }, { npm });
    const postmaster = postmasterOf(dataDir) ?? 0;
    server.child.kill("SIGKILL");
    await expect.poll(() => lives(postmaster), { timeout: 15_000 }).toBe(false);
  });

  test.runIf(isRoot)("root 的数据文件夹在他人不能进入的目录（700）下：仍可启动", async () => {
    const home = join(scratch.path, "home");
    mkdirSync(home, { mode: 0o700 });
    const server = await start({ YIHENG_DATA_DIR: join(home, "data") });
    const cluster = clusterOf(join(home, "data")) ?? "";
    expect(cluster.startsWith(home)).toBe(false);
    expect(statSync(cluster).mode & 0o777).toBe(0o700);
    expect(statSync(cluster).uid).not.toBe(0);
    expect(statSync(home).mode & 0o777).toBe(0o700);
    server.child.kill("SIGTERM");
    expect(await server.exited).toBe(0);
  });
});

describe("不能启动时只有一句话，说明原因和办法，退出码为 1", { timeout: 60_000 }, () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  /** DATABASE_URL with a part of it changed. */
  function urlWith(change: (url: URL) => void): Record<string, string> {
    const url = new URL(database.url);
    change(url);
    return { DATABASE_URL: url.href, YIHENG_DATA_DIR: join(scratch.path, "outside") };
  }

  test("端口已被占用", async () => {
    const port = await freePort();
    const other = createServer().listen(port, "127.0.0.1");
    try {
      const said = await refusal({ PORT: String(port), YIHENG_DATA_DIR: scratch.path });
      expect(said).toMatch(new RegExp(`^端口 ${port} 已被另一个程序占用：请.+PORT.+。$`));
    } finally {
      other.close();
    }
  });

  test("数据文件夹不可写", async () => {
    const folder = join(scratch.path, "closed");
    // Root may write anywhere; where a file is in the way, not even root can make a folder.
    if (isRoot) writeFileSync(folder, "");
    else mkdirSync(folder);
    chmodSync(folder, 0o500);
    const said = await refusal({ YIHENG_DATA_DIR: join(folder, "data") });
    expect(said).toMatch(/^[^\n]+closed[^\n]+YIHENG_DATA_DIR[^\n]+。$/);
  });

  test("DATABASE_URL：密码错误", async () => {
    const said = await refusal(urlWith((url) => (url.password = "wrong")));
    expect(said).toMatch(/^数据库 [^\n]+ 拒绝了用户[^\n]+DATABASE_URL[^\n]+。$/);
  });

  test("DATABASE_URL：没有这个库", async () => {
    const said = await refusal(urlWith((url) => (url.pathname = "/nowhere")));
    expect(said).toMatch(/^数据库 [^\n]+ 上没有“nowhere”这个库[^\n]+。$/);
  });

  test("DATABASE_URL：无人应答", async () => {
    const port = String(await freePort());
    const said = await refusal(urlWith((url) => (url.port = port)));
    expect(said).toMatch(/^连不上数据库 [^\n]+对方拒绝连接[^\n]+。$/);
  });

  test("DATABASE_URL：连上了却不说话，10 秒内放弃", async () => {
    const port = await freePort();
    const mute = createServer().listen(port, "127.0.0.1");
    const began = Date.now();
    const said = await refusal(urlWith((url) => (url.port = String(port))));
    mute.close();
    expect(said).toMatch(/^连接数据库 [^\n]+ 超过 8 秒没有回应[^\n]+。$/);
    expect(Date.now() - began).toBeLessThan(40_000);
  });

  test("数据库比程序新", async () => {
    const newer = await testDatabase();
    await sql`insert into kysely_migration (name, timestamp) values ('2999-01-01T0000-later', '')`.execute(
      newer.db,
    );
    const said = await refusal({
      DATABASE_URL: newer.url,
      YIHENG_DATA_DIR: join(scratch.path, "outside"),
    });
    await newer.drop();
    expect(said).toMatch(/^数据库已由更新版本的议衡升级过[^\n]+2999-01-01T0000-later[^\n]+。$/);
  });

  test("不加密地对其他电脑开放", async () => {
    const said = await refusal({ HOST: "0.0.0.0" });
    expect(said).toMatch(
      /^议衡将以不加密的 HTTP 对其他电脑开放[^\n]+BASE_URL[^\n]+YIHENG_ALLOW_PLAIN_HTTP=1。$/,
    );
    expect(await refusal({ BASE_URL: "http://yiheng.example" })).toBe(
      said
        .replace("0.0.0.0", "127.0.0.1")
        .replace(/http:\/\/localhost:\d+/, "http://yiheng.example"),
    );
  });

  test.each([
    ["将要建立的", "1", ""],
    ["已经建立的", "0", "并改用没有演示账号的数据库"],
  ])("%s演示账号对其他电脑开放", async (_, demo, besides) => {
    const fresh = await testDatabase();
    if (demo === "0")
      await sql`insert into settings (key, value) values ('demonstration', 'true')`.execute(
        fresh.db,
      );
    const said = await refusal({
      ...{ DATABASE_URL: fresh.url, YIHENG_DATA_DIR: join(scratch.path, "outside") },
      ...{ YIHENG_DEMO: demo, BASE_URL: "https://yiheng.example" },
    });
    await fresh.drop();
    expect(said.split("\n").at(-1)).toBe(
      `演示账号的密码是公开的，不能对其他电脑开放（HOST=127.0.0.1，网址 https://yiheng.example）：请设 YIHENG_DEMO=0${besides}；确需对外演示时，设 YIHENG_ALLOW_DEMO_ACCOUNTS=1。`,
    );
  });

  test("弱密钥", async () => {
    expect(await refusal({ YIHENG_SESSION_SECRET: "changeme" })).toMatch(
      /^环境变量有误：YIHENG_SESSION_SECRET 应为至少 32 个随机字符[^\n]+。请改正后重试。$/,
    );
  });

  test("环境变量的值不能用", async () => {
    expect(await refusal({ PORT: "http" })).toBe(
      "环境变量有误：PORT 应为 1 到 65535 的整数。请改正后重试。",
    );
  });
});

test("外部数据库（DATABASE_URL）：无演示数据，打印一次性设置链接", {
  timeout: 60_000,
}, async () => {
  const database = await testDatabase();
  const server = await start({
    DATABASE_URL: database.url,
    YIHENG_DATA_DIR: join(scratch.path, "outside"),
  });
  await expect.poll(() => server.said()).toMatch(/\/setup\?token=[\w-]{32}/);
  expect(server.said()).not.toContain("演示");
  server.child.kill("SIGTERM");
  expect(await server.exited).toBe(0);
  await database.drop();
});
