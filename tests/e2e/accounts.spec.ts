import type { Page } from "@playwright/test";
import { bytesOfKey, totpOf } from "#tests/totp";
import { expect, test, WIDTHS } from "./fixtures.ts";

const PASSWORD = "Dunhuang-2026-Nov";
const INVITED = "luo.weiyuan";

test.describe("账号", () => {
  test("邀请、确认、带验证器首次登录、停用即退出", async ({
    page,
    signInAs,
    browser,
    baseURL,
    expectAccessible,
  }) => {
    test.setTimeout(180_000);
    await signInAs("security");
    await page.goto("/admin/accounts/policy");
    await page.getByRole("checkbox", { name: "行政复议委员会委员" }).check();
    await page.getByRole("button", { name: "保存" }).click();
    await expect(page.getByText("已保存，下次登录起生效。")).toBeVisible();

    await signInAs("admin");
    await page.getByRole("navigation", { name: "主导航" }).getByText("账号").click();
    await page.getByLabel("姓名").fill("罗委员");
    await page.getByLabel("用户名").fill(INVITED);
    await page.getByLabel("拟任角色").selectOption("committeeMember");
    await page.getByLabel("机关", { exact: true }).fill("酒泉市人民政府");
    await page.getByRole("button", { name: "邀请", exact: true }).click();
    const link = await page.getByText(/\/invitation\?token=/).textContent();
    await expectAccessible();

    const elsewhere = await browser.newContext({ baseURL });
    const invited = await elsewhere.newPage();
    await invited.goto(link ?? "");
    await expect(invited.getByRole("alert")).toContainText("安全管理员还没有确认");

    await signInAs("security");
    await page.goto("/admin/accounts/rights");
    await page.getByRole("button", { name: "确认罗委员" }).click();
    await expect(page.getByText("已确认，链接七十二小时内有效。")).toBeVisible();

    await invited.goto(link ?? "");
    await invited.getByLabel("密码", { exact: true }).fill("short");
    await invited.getByLabel("再次输入密码").fill("short");
    await invited.getByRole("button", { name: "设置密码并登录" }).click();
    await expect(invited.getByText("密码至少10个字符，现在5个，请加长。")).toBeVisible();
    await invited.getByLabel("密码", { exact: true }).fill(PASSWORD);
    await invited.getByLabel("再次输入密码").fill(PASSWORD);
    await invited.getByRole("button", { name: "设置密码并登录" }).click();
    await expect(invited.getByRole("heading", { name: "登记验证器" })).toBeVisible();
    await invited.getByLabel("密码").fill(PASSWORD);
    await invited.getByRole("button", { name: "开始登记" }).click();
    await expect(invited.getByRole("img", { name: "登记验证器的二维码" })).toBeVisible();
    const secret = bytesOfKey((await invited.locator("p.font-mono").textContent()) ?? "");
    await invited.getByLabel("验证器显示的六位数字").fill(totpOf(secret, new Date()));
    await invited.getByRole("button", { name: "完成登记" }).click();
    await expect(invited.getByRole("navigation", { name: "主导航" })).toBeVisible();
    await invited.goto(link ?? "");
    await expect(invited.getByRole("alert")).toContainText("已经用过");

    await invited.context().clearCookies();
    await signInWithCode(invited, totpOf(secret, new Date(Date.now() + 30_000)));
    await expect(invited.getByRole("navigation", { name: "主导航" })).toBeVisible();
    await invited.goto("/account");
    await expect(invited.getByRole("cell", { name: "这台设备" })).toBeVisible();

    await signInAs("admin");
    await page.goto("/admin/accounts");
    await page.getByRole("button", { name: "停用罗委员的账号" }).click();
    await expect(page.getByText("账号已停用，正在使用的会话已全部结束。")).toBeVisible();
    await invited.goto("/account");
    await expect(invited).toHaveURL(/\/sign-in/);
    await elsewhere.close();
  });

  test("三个管理员都看不到案件，也看不到彼此的页面", async ({ page, signInAs }) => {
    const PAGES = {
      admin: ["/admin/accounts"],
      security: ["/admin/accounts/rights", "/admin/accounts/policy", "/admin/accounts/delegations"],
      auditor: ["/admin/audit"],
    } as const;
    const all = Object.values(PAGES).flat();
    for (const name of ["admin", "security", "auditor"] as const) {
      await signInAs(name);
      for (const path of ["/reconsideration", "/litigation", "/figures", ...all]) {
        const answer = await page.goto(path);
        const own = PAGES[name].some((mine) => mine === path);
        expect(`${name} ${path} ${answer?.status()}`).toBe(`${name} ${path} ${own ? 200 : 404}`);
      }
    }
  });

  for (const width of WIDTHS) {
    test(`账号各页在 ${width}px 下无障碍、不横向滚动`, async ({
      page,
      signInAs,
      expectAccessible,
      expectNoSidewaysScroll,
    }) => {
      test.setTimeout(120_000);
      await page.setViewportSize({ width, height: 900 });
      await page.goto("/invitation?token=none");
      await expectAccessible();
      await expectNoSidewaysScroll();
      const pages = [
        ["admin", "/admin/accounts"],
        ["security", "/admin/accounts/rights"],
        ["security", "/admin/accounts/policy"],
        ["security", "/admin/accounts/delegations"],
        ["security", "/approvals"],
        ["officehead", "/account"],
        ["officehead", "/account/password"],
        ["officehead", "/account/second-factor"],
        ["officehead", "/approvals"],
      ] as const;
      let who = "";
      for (const [name, path] of pages) {
        if (name !== who) await signInAs(name);
        who = name;
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectAccessible();
        await expectNoSidewaysScroll();
      }
    });
  }
});

async function signInWithCode(page: Page, code: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("用户名").fill(INVITED);
  await page.getByLabel("密码").fill(PASSWORD);
  await page.getByRole("button", { name: "登录" }).click();
  await page.getByLabel("验证码").fill(code);
  await page.getByRole("button", { name: "继续登录" }).click();
}
