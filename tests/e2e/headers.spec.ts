import { expect, test } from "./fixtures.ts";

const PAGE_POLICY =
  "default-src 'none'; script-src 'self' 'nonce-…'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";
const PICTURE_POLICY = "default-src 'none'; style-src 'sha256-…'; frame-ancestors 'none'; sandbox";
const CHART =
  "/figures/chart.svg?chart=receivedByMonth&from=2017-01-01&to=2017-12-31&asOf=2017-12-31";

/** What each kind of answer says of its keeping and of what may run in it. */
const KINDS: readonly [kind: string, path: string, status: number, cache: string][] = [
  ["首页", "/", 200, "no-store"],
  ["登记册", "/reconsideration", 200, "no-store"],
  ["页面脚本所取的数据", "/reconsideration.data", 200, "no-store"],
  ["数据", "/figures?year=2017", 200, "no-store"],
  ["导出的文件", "/export/reconsideration.csv", 200, "no-store"],
  ["没有的页面", "/no-such-page", 404, "no-store"],
  ["没有的案件", "/reconsideration/00000000-0000-0000-0000-000000000000", 404, "no-store"],
  ["转到别处", "/sign-out", 302, "no-store"],
  ["图标", "/favicon.svg", 200, "public, max-age=3600"],
];

test.beforeEach(async ({ signInAs }) => signInAs("leader"));

for (const [kind, path, status, cache] of KINDS) {
  test(`${kind}：应答头部`, async ({ page }) => {
    const answer = await page.request.get(path, { maxRedirects: 0 });
    expect(answer.status()).toBe(status);
    expect(tidied(answer.headers())).toEqual({
      "cache-control": cache,
      "content-security-policy": PAGE_POLICY,
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "permissions-policy": expect.stringContaining("camera=()"),
      "referrer-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "x-request-id": expect.stringMatching(/^[\da-f-]{36}$/),
    });
  });
}

test("每个案件页都不留存", async ({ page }) => {
  for (const register of ["/reconsideration", "/litigation"]) {
    await page.goto(register);
    const link = await page.locator("tbody tr a").first().getAttribute("href");
    for (const path of [link ?? "", `${(link ?? "").replace(/\?.*/, "")}.data`]) {
      const answer = await page.request.get(path);
      expect(answer.status()).toBe(200);
      expect(answer.headers()["cache-control"]).toBe("no-store");
    }
  }
});

test("图：单独打开也不能加载和运行任何东西，暗色照样", async ({ page }) => {
  await page.goto("/figures?year=2017");
  const source = await page.locator('img[src*="chart.svg"]').first().getAttribute("src");
  const answer = await page.request.get(source ?? CHART);
  expect(answer.headers()["cache-control"]).toBe("no-store");
  expect(tidied(answer.headers())["content-security-policy"]).toBe(PICTURE_POLICY);
  await page.emulateMedia({ colorScheme: "dark" });
  // The page's own listeners fail the test when the picture breaks its policy.
  await page.goto(source ?? CHART);
  const text = await page
    .locator("text")
    .first()
    .evaluate((node) => getComputedStyle(node).fill);
  expect(text).toBe("rgb(231, 235, 240)");
});

test("脚本带着每次不同的随机值，页面上没有行内样式", async ({ page }) => {
  const nonces = [];
  for (const path of ["/", "/figures?year=2017"]) {
    const body = await (await page.request.get(path)).text();
    expect(body).not.toMatch(/ style="| on\w+="|<style/);
    expect(body.match(/<script(?![^>]* nonce="[\w-]{24}")[^>]*>/g)).toBeNull();
    nonces.push(/nonce="([\w-]+)"/.exec(body)?.[1]);
  }
  expect(new Set(nonces).size).toBe(2);
});

test("登录的凭证只在本系统的请求里、脚本读不到；退出时清除缓存和存储", async ({
  page,
  context,
}) => {
  const [cookie] = (await context.cookies()).filter(({ name }) => name === "yiheng.session_token");
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  await page.locator("summary", { hasText: "赵明远" }).click();
  const leaving = page.waitForResponse((answer) => answer.url().endsWith("/sign-out"));
  await page.getByRole("button", { name: "这台设备退出" }).click();
  const headers = await (await leaving).allHeaders();
  expect(headers["clear-site-data"]).toBe('"cache", "storage"');
  await page.goto("/reconsideration");
  await expect(page).toHaveURL(/\/sign-in\?to=/);
});

test("浏览器里只存滚动位置", async ({ page, context }) => {
  await page.goto("/reconsideration");
  await page.locator("tbody tr a").first().click();
  await expect(page.getByRole("link", { name: "返回列表" })).toBeVisible();
  const kept = await page.evaluate(() => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
  ]);
  expect(kept.filter((name) => name !== "positions")).toEqual([]);
  expect((await context.cookies()).map(({ name }) => name)).toEqual(["yiheng.session_token"]);
});

test("仓库和设置文件不在网上", async ({ page }) => {
  for (const path of [
    "/.env",
    "/.git/config",
    "/package.json",
    "/app/root.tsx",
    "/build/server/index.js",
    "/assets/../../../package.json",
    "/assets/..%2f..%2f..%2fpackage.json",
    "/.vite/manifest.json",
  ]) {
    expect((await page.request.get(path)).status(), path).toBe(404);
  }
});

/** The headers that protect, with what is drawn by lot left out. */
function tidied(headers: Record<string, string>): Record<string, string> {
  const about =
    /^(cache-control|content-security-policy|cross-origin-|permissions-|referrer-|x-(?!remix-))/;
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => about.test(name))
      .map(([name, value]) => [
        name,
        value.replace(/'nonce-[\w-]{24}'/, "'nonce-…'").replace(/'sha256-[^']+'/, "'sha256-…'"),
      ]),
  );
}
