import { aCase, ledgerOf } from "#tests/services/import-ledgers";
import { expect, signIn, test } from "./fixtures.ts";
import { importLedger } from "./importing.ts";
import { CALENDAR } from "./servers.ts";

test.use({ baseURL: CALENDAR.address });
test.describe.configure({ mode: "serial" });

const NUMBER = "酒政复〔2017〕801号";
const DOCUMENT = "酒政办授〔2026〕3号";
const PRINCIPAL = "钱志远 · 复议机关负责人 · 酒泉市人民政府";
const DELEGATE = "孙立群 · 复议机构负责人 · 酒泉市人民政府";

test.describe("授权委托", () => {
  test("登记：缺文号、日期颠倒、委托给自己的说明怎么办，所填保留", async ({
    page,
    signInAs,
    expectSound,
  }) => {
    await signInAs("security");
    await page.goto("/admin/accounts/delegations");
    await page.getByRole("button", { name: "登记" }).click();
    await expect(page.getByText("请填写授权文书的文号")).toBeVisible();
    await page.getByLabel("委托人").selectOption({ label: PRINCIPAL });
    await page.getByLabel("代为履职人").selectOption({ label: PRINCIPAL });
    await page.getByLabel("授权文书文号").fill(DOCUMENT);
    await page.getByLabel("起日").fill(dayFromNow(3));
    await page.getByLabel("止日").fill(dayFromNow(2));
    await page.getByRole("button", { name: "登记" }).click();
    await expect(page.getByText("委托人和代为履职人不能是同一个人")).toBeVisible();
    await expect(page.getByLabel("授权文书文号")).toHaveValue(DOCUMENT);
    await expect(page.getByLabel("止日")).toHaveValue(dayFromNow(2));
    await expectSound("delegation-refused");
    await page.getByLabel("代为履职人").selectOption({ label: DELEGATE });
    await page.getByRole("button", { name: "登记" }).click();
    await expect(page.getByText("止日早于起日，请改正。")).toBeVisible();
    await page.getByLabel("起日").fill(dayFromNow(0));
    await page.getByRole("button", { name: "登记" }).click();
    await expect(page.getByText("委托已登记。")).toBeVisible();
    await expect(page.locator("tbody tr", { hasText: DOCUMENT })).toContainText("有效");
    await expectSound("delegations");
  });

  test("代为履职：页头写明，办理和查阅记为代谁；委托一终止，即恢复本人", async ({
    page,
    browser,
    baseURL,
    signInAs,
    expectSound,
  }) => {
    await signInAs("staff");
    await importLedger(page, "委托.csv", ledgerOf([aCase(801)]));
    await signInAs("officehead");
    await page.goto("/account");
    await expectSound("account-delegated");
    await page.getByRole("button", { name: "代为履职：钱志远" }).click();
    await expect(page.getByText("已开始代为履职。")).toBeVisible();
    await expect(page.getByText("正在代钱志远履职。")).toBeVisible();
    await expectSound("account-acting");
    const person = page.locator("header summary", { hasText: "孙立群" });
    await expect(person).toContainText("代为履职 · 复议机关负责人");
    await page.goto(`/reconsideration?number=${NUMBER}`);
    await page.getByRole("link", { name: NUMBER, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(NUMBER);
    const address = page.url().replace(/^.*\/([\da-f-]{36}).*$/, "/cases/$1/history");
    await page.goto(address);
    const acted = page.locator("tbody tr", { hasText: "孙立群" }).first();
    await expect(acted).toContainText("（代钱志远）");
    await expectSound("history-acting");

    const elsewhere = await browser.newContext({ baseURL });
    const security = await elsewhere.newPage();
    await signIn(security, "/sign-in", "security", "yiheng-demo");
    await expect(security.getByRole("navigation", { name: "主导航" })).toBeVisible();
    await security.goto("/admin/accounts/delegations");
    await security.getByRole("button", { name: "终止钱志远对孙立群的委托" }).click();
    await expect(security.getByText("委托已终止。")).toBeVisible();
    await elsewhere.close();

    await page.goto("/account");
    await expect(person).toContainText("复议机构负责人");
    await expect(page.getByText("正在代钱志远履职。")).toHaveCount(0);
    // What is being looked at now stands in the record of the next look.
    await page.goto(address);
    await page.reload();
    await expect(page.locator("tbody tr", { hasText: "孙立群" }).first()).not.toContainText("代");
  });

  test("审计记录写明代谁办理", async ({ page, signInAs }) => {
    await signInAs("auditor");
    await page.goto("/admin/audit?who=officehead&act=readCase");
    const acted = page.locator("tbody tr", { hasText: "（代钱志远）" });
    await expect(acted.first()).toContainText("孙立群");
    await page.goto("/admin/audit?act=delegate");
    await expect(page.locator("tbody tr", { hasText: "授权代行职责" }).first()).toBeVisible();
  });
});

/** A day so many days from today in Shanghai. */
function dayFromNow(days: number): string {
  const then = new Date(Date.now() + days * 86_400_000);
  return then.toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
}
