import type { Page } from "@playwright/test";
import { expect, test, WIDTHS } from "./fixtures.ts";

test.beforeEach(async ({ signInAs }) => signInAs("leader"));

test("从本页内容点到折叠的部分，它随即展开", async ({ page }) => {
  await page.goto("/figures?year=2017");
  const rates = page.getByRole("region", { name: "全部比率" });
  await expect(rates).toBeHidden();
  await page.getByRole("navigation", { name: "本页内容" }).getByText("全部比率").click();
  await expect(rates).toBeVisible();
});

test("2017年谁算负责人，写明依当时的规定", async ({ page }) => {
  await page.goto("/figures?year=2017");
  await expect(
    page.getByText("2018-02-07 以前，法释〔2015〕9号第五条（正职和副职负责人）"),
  ).toBeVisible();
  await page.goto("/figures?from=2021-01-01&to=2021-12-31");
  await expect(page.getByText("2020-07-01 起，法释〔2020〕3号")).toBeVisible();
});

const PATHS = ["/", "/figures?year=2017", "/tools/deadline", "/no-such-page"];

/** The page with every fold open. */
async function openWhole(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator("main details").evaluateAll((folds) => {
    for (const fold of folds) fold.setAttribute("open", "");
  });
}

for (const width of WIDTHS) {
  test(`数据、期限与首页在 ${width}px 下无障碍、不横向滚动`, async ({
    page,
    expectAccessible,
    expectNoSidewaysScroll,
  }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 900 });
    for (const path of PATHS) {
      await openWhole(page, path);
      await expectAccessible();
      await expectNoSidewaysScroll();
    }
  });
}

test("在 768px 下也不横向滚动", async ({ page, expectNoSidewaysScroll }) => {
  await page.setViewportSize({ width: 768, height: 900 });
  for (const path of PATHS) {
    await openWhole(page, path);
    await expectNoSidewaysScroll();
  }
});
