import { join } from "node:path";
import type { Page } from "@playwright/test";
import { sql } from "kysely";
import { scratchFolder, startServer, type TestServer } from "#tests/commands/processes";
import { type TestDatabase, testDatabase } from "#tests/database";
import { bytesOfKey, totpOf } from "#tests/totp";
import { expect, signIn, test } from "./fixtures.ts";

// A server that nobody has an account on yet: what happens here happens once in a system's life.
test.describe.configure({ mode: "serial" });

const ADMIN = { username: "li.guanli", password: "Dunhuang-2026-Nov" };
const SECURITY = { username: "security", password: "Guazhou-2026-Nov" };
const AUDITOR = { username: "auditor", password: "Subei-2026-Nov" };
const HEAD = { username: "sun.kezhang", name: "孙科长" };

const scratch = scratchFolder();
let database: TestDatabase;
let server: TestServer;
/** The links that the first administrator hands out, in the order of the page. */
let handedOut: string[] = [];
/** As it stands after each change. */
let password = "shazhou night market";

const at = (path: string) => `${server.address}${path}`;

test.beforeAll(async () => {
  database = await testDatabase();
  server = await startServer({
    DATABASE_URL: database.url,
    YIHENG_DATA_DIR: join(scratch.path, "data"),
  });
});

test.afterAll(async () => {
  server?.child.kill("SIGTERM");
  await server?.exited;
  await database?.drop();
  scratch.remove();
});

test("首次设置：链接无效的不予办理，所填保留；有效的建立账号，交出两条链接，此后关闭", async ({
  page,
  expectSound,
}) => {
  await page.goto(at("/setup?token=none"));
  await page.getByRole("button", { name: "建立系统管理员账号" }).click();
  await expect(page.getByText("请输入姓名")).toBeVisible();
  await expectSound("setup-refused");
  await fillSetup(page, "Dunhuang-2026-Oct");
  await expect(page.getByText("两次输入的密码不一致")).toBeVisible();
  await expect(page.getByLabel("姓名")).toHaveValue("李管理");
  await fillSetup(page, ADMIN.password);
  await expect(page.getByRole("alert")).toContainText("设置链接无效或已过期");
  await expect(page.getByLabel("用户名")).toHaveValue(ADMIN.username);

  const link = /首次设置.*：(http\S+)/.exec(server.said())?.[1];
  await page.goto(link ?? "");
  await expectSound("setup");
  await fillSetup(page, ADMIN.password);
  await expect(page.getByRole("heading", { name: "系统管理员账号已建立" })).toBeVisible();
  await expectSound("setup-made");
  handedOut = await page.getByText(/\/invitation\?token=/).allTextContents();
  expect(handedOut).toHaveLength(2);
  await page.getByRole("link", { name: "去登录" }).click();
  await expect(page).toHaveURL(/\/sign-in/);

  const again = await page.goto(link ?? "");
  expect(again?.status()).toBe(404);
  await expect(page.getByText("这个系统已经设置过了。")).toBeVisible();
  await expectSound("setup-over");
});

test("安全管理员和审计员用各自的链接设置密码，各到各的页面", async ({ page, expectSound }) => {
  const people = [SECURITY, AUDITOR];
  for (const [index, person] of people.entries()) {
    await page.context().clearCookies();
    await page.goto(handedOut[index] ?? "");
    await expect(page.getByText(person.username)).toBeVisible();
    if (index === 0) await expectSound("invitation");
    await choosePassword(page, person.password);
    await expectInside(page);
  }
  await page.getByRole("link", { name: "审计记录" }).click();
  await expect(page.getByRole("cell", { name: "首次设置" })).toBeVisible();
  await expect(page.getByRole("cell", { name: "接受邀请" })).toHaveCount(2);
});

test("改用不限字符种类的密码规则；邀请要第二个人确认，本人再设密码", async ({
  page,
  expectSound,
}) => {
  await enter(page, SECURITY);
  await page.getByRole("link", { name: "角色和范围" }).click();
  await page.getByRole("link", { name: "安全策略" }).click();
  await expect(page.getByText("尚未更改，按默认执行")).toBeVisible();
  await page.getByRole("radio", { name: /OWASP ASVS/ }).check();
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("已保存，下次登录起生效。")).toBeVisible();
  await expectSound("policy-saved");

  await enter(page, ADMIN);
  await page.getByRole("link", { name: "账号", exact: true }).click();
  await page.getByRole("button", { name: "邀请", exact: true }).click();
  await expect(page.getByText("请输入姓名")).toBeVisible();
  await expectSound("invite-refused");
  await page.getByLabel("姓名").fill(HEAD.name);
  await page.getByLabel("用户名").fill(HEAD.username);
  await page.getByLabel("拟任角色").selectOption("staff");
  await page.getByLabel("机关", { exact: true }).fill("酒泉市人民政府");
  await page.getByRole("button", { name: "邀请", exact: true }).click();
  const link = (await page.getByText(/\/invitation\?token=/).textContent()) ?? "";

  await enter(page, SECURITY);
  await page.goto(at("/admin/accounts/rights"));
  await expectSound("confirm-invitation");
  await page.getByLabel("角色").selectOption("officeHead");
  await page.getByRole("button", { name: `确认${HEAD.name}` }).click();
  await expect(page.getByText("已确认，链接七十二小时内有效。")).toBeVisible();

  await page.context().clearCookies();
  await page.goto(link);
  await expect(page.getByText("酒泉市人民政府 · 复议机构负责人")).toBeVisible();
  await choosePassword(page, "12345678");
  await expect(page.getByText("这是常见密码")).toBeVisible();
  await expect(page.getByLabel("密码", { exact: true })).toHaveAttribute("aria-invalid", "true");
  await choosePassword(page, password);
  await expectInside(page);
});

test("密码到期：只能先更换，更换后照常；自己修改密码，别处的登录即结束", async ({
  page,
  browser,
  expectSound,
}) => {
  await enter(page, SECURITY);
  await page.goto(at("/admin/accounts/policy"));
  await page.getByRole("radio", { name: /等保三级/ }).check();
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("已保存，下次登录起生效。")).toBeVisible();
  await sql`update accounts set password_set_at = now() - interval '91 days'
    where username = ${HEAD.username}`.execute(database.db);

  await signIn(page, at("/sign-in?to=/litigation"), HEAD.username, password);
  await expect(page.getByRole("heading", { name: "更换密码" })).toBeVisible();
  await page.goto(at("/reconsideration"));
  await expect(page.getByRole("heading", { name: "更换密码" })).toBeVisible();
  await changePassword(page, "not this one", "Yumen-2026-Nov");
  await expect(page.getByText("当前密码不正确，请重新输入。")).toBeVisible();
  await changePassword(page, password, "yumen only lower");
  await expect(page.getByText("中的至少3类，请补充。")).toBeVisible();
  await expectSound("expired-password");
  await changePassword(page, password, "Yumen-2026-Nov");
  await expectInside(page);
  await expect(page).toHaveURL(/\/reconsideration/);

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await signIn(other, at("/sign-in"), HEAD.username, "Yumen-2026-Nov");
  await expectInside(other);
  await page.goto(at("/account/password"));
  await changePassword(page, "Yumen-2026-Nov", "Akesai-2026-Nov", "Akesai-2026-Dec");
  await expect(page.getByText("两次输入的密码不一致")).toBeVisible();
  await expectSound("own-password");
  await changePassword(page, "Yumen-2026-Nov", "Akesai-2026-Nov");
  await expect(page.getByText("密码已修改。")).toBeVisible();
  await other.goto(at("/account"));
  await expect(other).toHaveURL(/\/sign-in/);
  await elsewhere.close();
  password = "Akesai-2026-Nov";
});

test("登记验证器，换一组恢复码；旧的失效，新的每个登录一次", async ({ page, expectSound }) => {
  await signIn(page, at("/sign-in?to=/account"), HEAD.username, password);
  await page.getByRole("link", { name: "登记验证器" }).click();
  await page.getByLabel("密码").fill(password);
  await page.getByRole("button", { name: "开始登记" }).click();
  await expect(page.getByRole("img", { name: "登记验证器的二维码" })).toBeVisible();
  await expectSound("enrolment");
  const [old = ""] = await page.locator("ol.font-mono li").allTextContents();
  const key = bytesOfKey((await page.locator("p.font-mono").textContent()) ?? "");
  await page.getByLabel("验证器显示的六位数字").fill(totpOf(key, new Date()));
  await page.getByRole("button", { name: "完成登记" }).click();
  await page.getByRole("link", { name: "换一组恢复码" }).click();
  await page.getByLabel("密码").fill("not this one");
  await page.getByRole("button", { name: "换一组恢复码" }).click();
  await expect(page.getByRole("alert")).toContainText("密码不正确");
  await page.getByLabel("密码").fill(password);
  await page.getByRole("button", { name: "换一组恢复码" }).click();
  await expect(page.getByText("只显示这一次")).toBeVisible();
  await expectSound("recovery-codes");
  const [code = ""] = await page.locator("ol.font-mono li").allTextContents();

  await signIn(page, at("/sign-in?to=/hearings"), HEAD.username, password);
  await expect(page.getByLabel("验证码")).toBeVisible();
  await expectSound("second-factor");
  await page.getByRole("link", { name: /用恢复码/ }).click();
  await recoverWith(page, old);
  await expect(page.getByRole("alert")).toContainText("恢复码不正确或已经用过");
  await expectSound("recovery-refused");
  await recoverWith(page, code);
  await expectInside(page);
  await expect(page).toHaveURL(/\/hearings/);
  await signIn(page, at("/sign-in"), HEAD.username, password);
  await page.getByRole("link", { name: /用恢复码/ }).click();
  await recoverWith(page, code);
  await expect(page.getByRole("alert")).toContainText("恢复码不正确或已经用过");
});

test("五次密码不对即暂停登录；安全管理员解锁、解除第二因素，此后只用密码", async ({
  page,
  browser,
  expectSound,
}) => {
  const elsewhere = await browser.newContext();
  const guessing = await elsewhere.newPage();
  await enter(page, SECURITY);
  for (let time = 0; time < 5; time += 1) {
    await signIn(guessing, at("/sign-in"), HEAD.username, "not this one");
    await expect(guessing.getByRole("alert")).toBeVisible();
  }
  await signIn(guessing, at("/sign-in"), HEAD.username, password);
  await expect(guessing.getByRole("alert")).toContainText("已暂停登录");

  await page.goto(at("/admin/accounts/rights"));
  await expect(page.getByText("已锁定")).toBeVisible();
  await page.getByRole("link", { name: HEAD.name }).click();
  await expectSound("account-rights");
  await page.getByRole("button", { name: "解锁" }).click();
  await expect(page.getByText("已锁定")).toHaveCount(0);
  await page.getByRole("button", { name: "解除第二因素" }).click();
  await expect(page.getByRole("button", { name: "解除第二因素" })).toHaveCount(0);
  await signIn(guessing, at("/sign-in"), HEAD.username, password);
  await expectInside(guessing);
  await elsewhere.close();
});

async function fillSetup(page: Page, again: string) {
  await page.getByLabel("姓名").fill("李管理");
  await page.getByLabel("用户名").fill(ADMIN.username);
  await page.getByLabel("密码", { exact: true }).fill(ADMIN.password);
  await page.getByLabel("再次输入密码").fill(again);
  await page.getByRole("button", { name: "建立系统管理员账号" }).click();
}

async function choosePassword(page: Page, chosen: string) {
  await page.getByLabel("密码", { exact: true }).fill(chosen);
  await page.getByLabel("再次输入密码").fill(chosen);
  await page.getByRole("button", { name: "设置密码并登录" }).click();
}

async function changePassword(page: Page, current: string, next: string, again = next) {
  await page.getByLabel("当前密码").fill(current);
  await page.getByLabel("新密码").fill(next);
  await page.getByLabel("再次输入密码").fill(again);
  await page.getByRole("button", { name: /^(更换|修改)密码$/ }).click();
}

async function recoverWith(page: Page, code: string) {
  await page.getByLabel("恢复码").fill(code);
  await page.getByRole("button", { name: "继续登录" }).click();
}

async function enter(page: Page, person: { username: string; password: string }) {
  await signIn(page, at("/sign-in"), person.username, person.password);
  await expectInside(page);
}

async function expectInside(page: Page) {
  await expect(page.getByRole("navigation", { name: "主导航" })).toBeVisible();
}
