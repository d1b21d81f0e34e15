import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, test, WIDTHS } from "./fixtures.ts";

const ABSENT = "/litigation?set=absent&from=2017-01-01&to=2017-12-31&asOf=2017-12-31&size=200";

test.beforeEach(async ({ signInAs }) => signInAs("leader"));

test("找到两个字的姓名，点开案件，返回时条件还在", async ({ page }) => {
  await page.goto("/reconsideration");
  await page.getByRole("searchbox", { name: "查找" }).fill("方明");
  await page.getByRole("button", { name: "筛选" }).click();
  await expect(page).toHaveURL(/\/reconsideration\?find=[\w-]{22}$/);
  await expect(page.locator("tbody tr")).toHaveCount(1);
  await page.getByRole("link", { name: "酒政复〔2016〕82号" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("酒政复〔2016〕82号");
  await expect(page.getByText(/台账导入 于 .* 登记/).first()).toBeVisible();
  await page.getByRole("link", { name: "返回列表" }).click();
  await expect(page).toHaveURL(/\?find=/);
  await expect(page.getByRole("searchbox", { name: "查找" })).toHaveValue("方明");
  await page.getByRole("link", { name: /查找：方明/ }).click();
  await expect(page.getByRole("status")).toHaveText("共 110 件");
});

test("网址里没有查找的文字；别人打开这个网址什么也查不到，并说明怎么办", async ({
  page,
  signInAs,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(decodeURIComponent(request.url())));
  await page.goto("/litigation?year=2017");
  await page.getByRole("searchbox", { name: "查找" }).fill("酒泉 13812345678");
  await page.getByRole("button", { name: "筛选" }).click();
  await expect(page).toHaveURL(/\/litigation\?year=2017&find=/);
  await expect(page.getByText("没有符合条件的记录")).toBeVisible();
  await page.getByRole("searchbox", { name: "查找" }).fill("酒泉");
  await page.getByRole("button", { name: "筛选" }).click();
  await page.getByRole("link", { name: "收到通知" }).click();
  await expect(page).toHaveURL(/find=[\w-]{22}.*sort=received/);
  await expect(page.getByRole("searchbox", { name: "查找" })).toHaveValue("酒泉");
  expect(asked.filter((url) => /酒泉|13812345678/.test(url))).toEqual([]);
  const address = page.url();
  await signInAs("staff");
  await page.goto(address);
  await expect(page.getByText("这次查找已失效").first()).toBeVisible();
  await expect(page.getByRole("status")).toHaveText("共 0 件");
});

test("指标背后的列表：30件未出庭，导出的也是这30件", async ({ page }) => {
  await page.goto(ABSENT);
  await expect(page.getByText("负责人未出庭案件", { exact: true })).toBeVisible();
  await expect(page.locator("tbody tr")).toHaveCount(30);
  const shown = await page.locator("tbody tr td:first-child > a").allTextContents();
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "导出 CSV" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^行政应诉案件-\d{4}-\d\d-\d\d\.csv$/);
  const lines: string[][] = parse(readFileSync(await download.path()), { bom: true });
  expect(lines.slice(1).map((line) => line[0])).toEqual(shown);
});

test("翻到最后再翻回来，排序和每页条数都在网址里", async ({ page }) => {
  await page.goto("/hearings?year=2017&sort=number&direction=asc");
  const first = await page.locator("tbody tr").first().textContent();
  let seen = await page.locator("tbody tr").count();
  while (await page.getByRole("link", { name: "下一页" }).isVisible()) {
    await page.getByRole("link", { name: "下一页" }).click();
    await page.waitForURL(/after=/);
    seen += await page.locator("tbody tr").count();
  }
  expect(seen).toBe(134);
  await page.getByRole("link", { name: "上一页" }).click();
  await page.getByRole("link", { name: "上一页" }).click();
  await expect(page.locator("tbody tr").first()).toHaveText(first ?? "");
  await expect(page.getByRole("link", { name: "上一页" })).toBeHidden();
});

test("不懂的条件不起作用，旁边说明怎么办", async ({ page }) => {
  await page.goto("/litigation?organ=无此机关&from=2017-13-01&status=x&after=x");
  await expect(page.getByText("有条件没有生效")).toBeVisible();
  await expect(page.getByLabel("被告（含下级机关）")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("status")).toHaveText("共 136 件");
});

for (const path of ["/reconsideration/abc", "/litigation/00000000-0000-4000-8000-000000000000"]) {
  test(`没有这个案件：${path}`, async ({ page }) => {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "没有找到" })).toBeVisible();
  });
}

for (const width of WIDTHS) {
  test(`列表与案件页在 ${width}px 下无障碍、不横向滚动`, async ({
    page,
    expectAccessible,
    expectNoSidewaysScroll,
  }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 900 });
    for (const register of ["/reconsideration", "/litigation", "/hearings"]) {
      await page.goto(register);
      await page.getByText("更多条件").click();
      await expectAccessible();
      await expectNoSidewaysScroll();
      await page.locator("tbody tr td:first-child > a").first().click();
      await expect(page.getByText("案卷经过")).toBeVisible();
      await expectAccessible();
      await expectNoSidewaysScroll();
    }
  });
}

test.describe("不用脚本", () => {
  test.use({ javaScriptEnabled: false });

  test("也能筛选、排序、翻页和打开案件", async ({ page }) => {
    await page.goto("/litigation");
    await page.getByText("更多条件").click();
    await page.getByLabel("负责人出庭").selectOption({ label: "未开庭" });
    await page.getByRole("button", { name: "筛选" }).click();
    await expect(page).toHaveURL("/litigation?appeared=unheard");
    await expect(page.getByRole("status")).toHaveText("共 16 件");
    await page.getByRole("link", { name: "收到通知" }).click();
    await expect(page).toHaveURL(/sort=received&direction=asc/);
    await page.locator("tbody tr td:first-child > a").first().click();
    await expect(page.getByText("案卷经过")).toBeVisible();
    await page.getByRole("link", { name: "返回列表" }).click();
    await expect(page).toHaveURL(/appeared=unheard&sort=received/);
    await page.getByRole("searchbox", { name: "查找" }).fill("酒泉");
    await page.getByRole("button", { name: "筛选" }).click();
    await expect(page).toHaveURL(/appeared=unheard&find=[\w-]{22}$/);
    await expect(page.getByRole("searchbox", { name: "查找" })).toHaveValue("酒泉");
  });
});
