import { aCase, ledgerOf } from "#tests/services/import-ledgers";
import { expect, test } from "./fixtures.ts";
import { importLedger } from "./importing.ts";
import { CALENDAR } from "./servers.ts";

test.use({ baseURL: CALENDAR.address });
test.describe.configure({ mode: "serial" });

const NUMBER = "酒政复〔2017〕701号";
const LEDGER = ledgerOf([aCase(701)]);
/** One more than a single person may take back. */
const LARGE = ledgerOf(Array.from({ length: 101 }, (_, index) => aCase(5001 + index)));

test.describe("限制查阅", () => {
  test("设定时要写明种类和理由；此后没有被指定的人看不到本案，清单和查找里也没有", async ({
    page,
    signInAs,
    expectSound,
  }) => {
    await signInAs("staff");
    await importLedger(page, "限制查阅.csv", LEDGER);
    await signInAs("officehead");
    await openCase(page);
    await page.getByRole("link", { name: "查阅限制" }).click();
    await page.getByRole("button", { name: "设定限制" }).click();
    await expect(page.getByText("请选择限制的种类。")).toBeVisible();
    await expect(page.getByText("请写明理由，例如密级、定密机关和依据。")).toBeVisible();
    await page.getByLabel("限制的种类").selectOption({ label: "商业秘密" });
    await page.getByRole("checkbox", { name: /^陈立诚/ }).check();
    await page.getByRole("button", { name: "设定限制" }).click();
    await expect(page.getByText("请写明理由，例如密级、定密机关和依据。")).toBeVisible();
    await expect(page.getByRole("checkbox", { name: /^陈立诚/ })).toBeChecked();
    await expectSound("restriction-refused");
    await page.getByRole("checkbox", { name: /^陈立诚/ }).uncheck();
    await page.getByLabel("理由").fill("申请人的报价属于商业秘密，申请人书面要求");
    await page.getByRole("button", { name: "设定限制" }).click();
    await expect(page.getByRole("heading", { name: "因商业秘密限制查阅" })).toBeVisible();
    await page.getByRole("link", { name: "返回案件" }).click();
    await expect(page.getByText("本案限制查阅，只有被指定的人能看见")).toBeVisible();
    const address = page.url();

    await signInAs("staff");
    expect((await page.goto(address))?.status()).toBe(404);
    await page.goto(`/reconsideration?number=${NUMBER}`);
    await expect(page.getByRole("status")).toHaveText("共 0 件");
  });

  test("增加查阅人；提请解除，提请的人不能自己复核，撤回后可以再提", async ({
    page,
    signInAs,
    expectSound,
  }) => {
    await signInAs("organhead");
    await page.goto(`/reconsideration?number=${NUMBER}`);
    await expect(page.getByRole("status")).toHaveText("共 0 件");

    await signInAs("officehead");
    await openCase(page);
    await page.getByRole("link", { name: "查阅限制" }).click();
    const alone = page.getByText("解除限制时，还没有人可以复核");
    await expect(alone).toBeVisible();
    await page.getByRole("button", { name: "增加" }).click();
    await expect(page.getByText("请勾选要增加的查阅人。")).toBeVisible();
    await page.getByRole("checkbox", { name: /^钱志远/ }).check();
    await page.getByRole("button", { name: "增加" }).click();
    await expect(page.locator("dd", { hasText: "钱志远" })).toBeVisible();
    await expect(alone).toBeHidden();
    await page.getByRole("button", { name: "提请解除" }).click();
    await expect(page.getByText("请写明为什么解除，例如已经解密")).toBeVisible();
    await expectSound("lift-refused");
    await page.getByLabel("解除的理由").fill("申请人书面同意公开");
    await page.getByRole("button", { name: "提请解除" }).click();
    await expect(page.getByText("正在等另一个人复核解除")).toBeVisible();
    await expectSound("lift-asked");

    await page.getByRole("navigation", { name: "主导航" }).getByText("复核").click();
    await expect(page.getByRole("heading", { name: "等别人复核（1）" })).toBeVisible();
    await expect(page.getByRole("button", { name: "同意", exact: true })).toHaveCount(0);
    const id = await page.locator("main input[name=id]").first().inputValue();
    const forged = await page.request.post("/approvals", {
      form: { id, outcome: "approved" },
      headers: { origin: CALENDAR.address },
    });
    expect(forged.status()).toBe(409);
    expect(await forged.text()).toContain("须由另一个人复核");
    await expectSound("approvals-own");
    await page.getByRole("button", { name: "撤回提请" }).click();
    await expect(page.getByText("已办理。")).toBeVisible();
    await openCase(page);
    await page.getByRole("link", { name: "查阅限制" }).click();
    await page.getByLabel("解除的理由").fill("秘密已经公开");
    await page.getByRole("button", { name: "提请解除" }).click();
    await expect(page.getByText("正在等另一个人复核解除")).toBeVisible();
  });

  test("没有被指定的人不知道有这件提请；被指定的负责人写明意见同意，限制即解除", async ({
    page,
    signInAs,
    expectSound,
  }) => {
    await signInAs("staff");
    await page.goto("/approvals");
    await expect(page.getByText(NUMBER)).toHaveCount(0);
    await signInAs("organhead");
    await page.getByRole("navigation", { name: "主导航" }).getByText("复核").click();
    const waiting = page.getByRole("listitem").filter({ hasText: "秘密已经公开" });
    await expect(waiting).toContainText(NUMBER);
    await waiting.getByLabel("复核意见").fill("情况属实");
    await expectSound("approvals-waiting");
    await waiting.getByRole("button", { name: "同意", exact: true }).click();
    await expect(page.getByText("已办理。")).toBeVisible();
    await expect(page.getByText("意见：情况属实")).toBeVisible();
    await expectSound("approvals-decided");

    await signInAs("staff");
    await openCase(page);
    await expect(page.getByText("本案限制查阅")).toHaveCount(0);
  });

  test("查阅与操作记录：谁在何时查阅、限制、解除，能看见本案的人都看得到", async ({
    page,
    signInAs,
    expectSound,
  }) => {
    await signInAs("leader");
    await openCase(page);
    await page.locator("summary", { hasText: "查阅与操作记录" }).click();
    await expectSound("case-with-history");
    const address = page.url().replace(/^.*\/([\da-f-]{36}).*$/, "/cases/$1/history");
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("查阅与操作记录");
    const rows = page.locator("tbody tr");
    for (const [who, act] of [
      ["孙立群", "限制案件查阅"],
      ["孙立群", "提请复核"],
      ["钱志远", "解除案件查阅限制"],
      ["赵明远", "查阅案件"],
    ] as const) {
      await expect(rows.filter({ hasText: who }).filter({ hasText: act }).first()).toBeVisible();
    }
    await expectSound("case-history");
    await page.getByRole("link", { name: "返回案件" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(NUMBER);
  });
});

test.describe("撤销超过一百行的批次", () => {
  test("理由必填；另一人不同意就不撤销，意见留下；再提请、同意后才撤销", async ({
    page,
    signInAs,
    expectSound,
  }) => {
    await signInAs("staff");
    await importLedger(page, "一百零一件.csv", LARGE);
    const batch = page.url();
    await askForUndo(page, "重复导入");
    await expectSound("batch-waiting");
    await signInAs("handler");
    await page.goto("/approvals");
    const waiting = page.getByRole("listitem").filter({ hasText: "重复导入" });
    await waiting.getByLabel("复核意见").fill("没有重复，请核对年份");
    await waiting.getByRole("button", { name: "不同意" }).click();
    await expect(page.getByText("意见：没有重复，请核对年份")).toBeVisible();

    await signInAs("staff");
    await page.goto(batch);
    await expect(page.getByText(/已导入$/)).toBeVisible();
    await askForUndo(page, "年份取错");
    await signInAs("officehead");
    await page.goto("/approvals");
    await page
      .getByRole("listitem")
      .filter({ hasText: "年份取错" })
      .getByRole("button", { name: "同意", exact: true })
      .click();
    await expect(page.getByText("已办理。")).toBeVisible();
    await page.goto(batch);
    await expect(page.getByText(/已撤销$/)).toBeVisible({ timeout: 30_000 });
  });
});

type Page = Parameters<Parameters<typeof test>[2]>[0]["page"];

async function openCase(page: Page) {
  await page.goto(`/reconsideration?number=${NUMBER}`);
  await page.getByRole("link", { name: NUMBER, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(NUMBER);
}

async function askForUndo(page: Page, reason: string) {
  await page.getByText("撤销这一批").click();
  await page.getByLabel("撤销理由").fill(reason);
  await page.getByRole("button", { name: /^提请撤销/ }).click();
  await expect(page.getByText("正在等另一个人复核撤销")).toBeVisible();
}
