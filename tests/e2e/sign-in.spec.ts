import { expect, test, WIDTHS } from "./fixtures.ts";

test.describe("登录", () => {
  test("密码不对与用户名不存在说的是同一句话，并保留所填用户名", async ({ page }) => {
    for (const username of ["staff", "nobody"]) {
      await page.goto("/sign-in");
      await page.getByLabel("用户名").fill(username);
      await page.getByLabel("密码").fill("wrong-password");
      await page.getByRole("button", { name: "登录" }).click();
      await expect(page.getByRole("alert")).toHaveText(/用户名或密码不正确，请重新输入。/);
      await expect(page.getByLabel("用户名")).toHaveValue(username);
    }
  });

  test("未登录者回到所求页面之前先登录", async ({ page }) => {
    await page.goto("/figures?year=2017");
    await expect(page).toHaveURL(/\/sign-in\?to=/);
    await page.getByLabel("用户名").fill("leader");
    await page.getByLabel("密码").fill("yiheng-demo");
    await page.getByRole("button", { name: "登录" }).click();
    await expect(page).toHaveURL(/\/figures\?year=2017/);
  });

  test("网址里的外站地址不会把人带走", async ({ page }) => {
    await page.goto("/sign-in?to=//example.com/");
    await page.getByLabel("用户名").fill("leader");
    await page.getByLabel("密码").fill("yiheng-demo");
    await page.getByRole("button", { name: "登录" }).click();
    await expect(page.getByRole("navigation", { name: "主导航" })).toBeVisible();
    expect(new URL(page.url()).hostname).toBe("127.0.0.1");
  });

  test("在一处选择所有设备退出，另一处随即失效", async ({ page, signInAs, browser, baseURL }) => {
    await signInAs("handler");
    const elsewhere = await browser.newContext({ baseURL });
    const other = await elsewhere.newPage();
    await other.goto("/sign-in");
    await other.getByLabel("用户名").fill("handler");
    await other.getByLabel("密码").fill("yiheng-demo");
    await other.getByRole("button", { name: "登录" }).click();
    await expect(other.getByRole("navigation", { name: "主导航" })).toBeVisible();
    await other.locator("summary", { hasText: "应诉经办人" }).click();
    await other.getByRole("button", { name: "所有设备退出" }).click();
    await expect(other).toHaveURL(/\/sign-in/);
    await page.goto("/");
    await expect(page).toHaveURL(/\/sign-in/);
    await elsewhere.close();
  });

  test("不用 JavaScript 也能登录和退出", async ({ browser, baseURL }) => {
    const plain = await browser.newContext({ baseURL, javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto("/sign-in");
    await page.getByLabel("用户名").fill("staff");
    await page.getByLabel("密码").fill("yiheng-demo");
    await page.getByRole("button", { name: "登录" }).click();
    await expect(page.getByRole("navigation", { name: "主导航" })).toBeVisible();
    await page.locator("summary", { hasText: "复议工作人员" }).click();
    await page.getByRole("button", { name: "这台设备退出" }).click();
    await expect(page).toHaveURL(/\/sign-in/);
    await plain.close();
  });

  for (const width of WIDTHS) {
    test(`登录页在 ${width}px 下无障碍、不横向滚动`, async ({
      page,
      expectAccessible,
      expectNoSidewaysScroll,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto("/sign-in");
      await expectAccessible();
      await expectNoSidewaysScroll();
    });
  }
});
