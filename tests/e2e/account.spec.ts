import { expect, signIn, test } from "./fixtures.ts";

const PERSON = { username: "organhead", password: "yiheng-demo" };

test("我的账号：看到自己的登录，结束其中一处，再结束其他所有，那里即须重新登录", async ({
  page,
  browser,
  baseURL,
  signInAs,
  expectSound,
}) => {
  await signInAs("organhead");
  await page.locator("summary", { hasText: "钱志远" }).click();
  await page.getByRole("link", { name: "我的账号" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("我的账号");
  // Whoever signed in before in this name is no part of this journey.
  const others = page.getByRole("button", { name: "结束其他所有会话" });
  if (await others.isVisible()) await others.click();
  await expect(page.getByRole("cell", { name: "这台设备" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^结束/ })).toHaveCount(0);

  const elsewhere = await Promise.all([1, 2, 3].map(() => browser.newContext({ baseURL })));
  const pages = await Promise.all(elsewhere.map((context) => context.newPage()));
  for (const other of pages) {
    await signIn(other, "/sign-in", PERSON.username, PERSON.password);
    await expect(other.getByRole("navigation", { name: "主导航" })).toBeVisible();
  }
  await page.reload();
  await expect(page.getByRole("heading", { name: "登录的设备（4）" })).toBeVisible();
  await expectSound("account-sessions");
  await page
    .getByRole("button", { name: /^结束.*用过的会话$/ })
    .first()
    .click();
  await expect(page.getByText("这个会话已结束。")).toBeVisible();
  await expect(page.getByRole("heading", { name: "登录的设备（3）" })).toBeVisible();
  const ended = await Promise.all(
    pages.map(async (other) => (await other.goto("/account"))?.url().includes("/sign-in")),
  );
  expect(ended.filter(Boolean)).toHaveLength(1);
  await others.click();
  await expect(page.getByText("其他设备都已退出。")).toBeVisible();
  await expect(page.getByRole("heading", { name: "登录的设备（1）" })).toBeVisible();
  for (const other of pages) {
    await other.goto("/account");
    await expect(other).toHaveURL(/\/sign-in\?to=/);
  }
  await page.goto("/account");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("我的账号");
  await Promise.all(elsewhere.map((context) => context.close()));
});
