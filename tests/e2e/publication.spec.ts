import { expect, test, WIDTHS } from "./fixtures.ts";

/** A year that no other journey looks at, so that none meets what is published here. */
const YEAR = 2016;

/** The address of frozen figures. */
const FROZEN = /\/figures\/publications\/[0-9a-f-]{36}$/;

test("年度尚未结束的，说明自哪天起可以提请", async ({ page, signInAs }) => {
  await signInAs("staff");
  const year = new Date().getFullYear();
  await page.goto(`/figures/publications?year=${year}`);
  await expect(page.getByText(`自${year + 1}-01-01起可以提请公布`)).toBeVisible();
  await expect(page.getByRole("button", { name: /^提请公布/ })).toHaveCount(0);
});

test("工作人员从数据页提请，没写事由的在旁说明；自己不能复核", async ({ page, signInAs }) => {
  await signInAs("staff");
  await page.goto(`/figures?year=${YEAR}`);
  await page.getByRole("link", { name: "提请公布" }).click();
  await expect(page.getByText(`${YEAR}年的数据尚未公布。`)).toBeVisible();
  await page.getByRole("button", { name: /^提请公布/ }).click();
  await expect(page.getByText("请写明公布的事由", { exact: false }).first()).toBeVisible();
  await page.getByLabel("公布的事由").fill(`${YEAR}年法治政府建设情况报告`);
  await page.getByRole("button", { name: /^提请公布/ }).click();
  await expect(page.getByRole("heading", { name: `${YEAR}年待公布的数据` })).toBeVisible();
  await expect(page.getByText("现在计算的数据与固定的完全相同。")).toBeVisible();
  await expect(page.getByRole("button", { name: "同意", exact: true })).toHaveCount(0);
  await expect(page).toHaveURL(FROZEN);

  await page.goto(`/figures/publications?year=${YEAR}`);
  await expect(page.getByRole("region", { name: "案件数" })).toHaveCount(0);
  await expect(page.getByText("待复核")).toBeVisible();
});

test("机关负责人在复核页打开固定的数据，同意后公布；审计员看得到两人", async ({
  page,
  signInAs,
}) => {
  await signInAs("organhead");
  await page.goto("/approvals");
  await page.getByRole("link", { name: "对照固定的数据和现在的数据" }).click();
  await expect(page).toHaveURL(FROZEN);
  await page.getByLabel("复核意见（可以不填）").fill("已与报告核对");
  await page.getByRole("button", { name: "同意", exact: true }).click();
  await expect(page.getByText("已办理。")).toBeVisible();
  await signInAs("auditor");
  await page.goto("/admin/audit");
  await expect(page.getByRole("cell", { name: /公布数据/ }).first()).toBeVisible();
});

test("领导在数据页看到公布的数据，打开全文，导出", async ({ page, signInAs }) => {
  await signInAs("leader");
  await page.goto(`/figures?year=${YEAR}`);
  await expect(page.getByRole("link", { name: "提请公布" })).toHaveCount(0);
  const published = page.getByText(`本系统公布的数据（${YEAR}年第1版）`);
  await expect(published).toBeVisible();
  await page.getByRole("link", { name: "全文和导出" }).click();
  await expect(page.getByText("已与报告核对")).toBeVisible();
  const answer = await page.request.get(`${page.url()}/export`);
  expect(answer.headers()["content-type"]).toContain("text/csv");
  const digest = /校验值SHA-256,([0-9a-f]{64})/.exec(await answer.text())?.[1] ?? "none";
  await expect(page.getByText(digest)).toBeVisible();
});

test("没有脚本也能提请更正、复核、看到第2版", async ({ browser, signInAs, page }) => {
  for (const [who, act] of [
    ["officehead", "ask"],
    ["organhead", "approve"],
  ] as const) {
    await signInAs(who);
    const storageState = await page.context().storageState();
    const context = await browser.newContext({ javaScriptEnabled: false, storageState });
    const plain = await context.newPage();
    if (act === "ask") {
      await plain.goto(`/figures/publications?year=${YEAR}`);
      await plain.getByLabel("更正的事由").fill("补录一件");
      await plain.getByRole("button", { name: /^提请公布/ }).click();
      await expect(plain.getByText("待复核")).toBeVisible();
    } else {
      await plain.goto("/approvals");
      await plain.getByRole("button", { name: "同意", exact: true }).click();
      await expect(plain.getByText("已办理。")).toBeVisible();
      await plain.goto(`/figures/publications?year=${YEAR}`);
      await expect(plain.getByRole("link", { name: "第2版" })).toBeVisible();
      await expect(plain.getByRole("link", { name: "第1版" })).toBeVisible();
    }
    await context.close();
  }
});

for (const width of WIDTHS) {
  test(`公布的各页在 ${width}px 下无障碍、不横向滚动`, async ({
    page,
    signInAs,
    expectAccessible,
    expectNoSidewaysScroll,
  }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 900 });
    await signInAs("officehead");
    await page.goto(`/figures/publications?year=${YEAR}`);
    const edition = (await page.getByRole("link", { name: "第1版" }).getAttribute("href")) ?? "";
    const draft = "/figures/publications?year=2017&asOf=2017-01-01";
    for (const path of [page.url(), draft, edition, `/figures?year=${YEAR}`]) {
      await page.goto(path);
      await expectAccessible();
      await expectNoSidewaysScroll();
    }
  });
}
