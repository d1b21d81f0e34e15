import { readFileSync } from "node:fs";
import { expect, test, WIDTHS } from "./fixtures.ts";
import { EMPTY } from "./servers.ts";

const LEDGERS = "db/demo/jiuquan-2017-ledgers.xlsx";

test.use({ baseURL: EMPTY.address });
test.describe.configure({ mode: "serial" });

/** The address of the batch that the first journey wrote. */
let batch = "";

test.describe("从空库到全年数据", () => {
  test("把台账拖进来、不指定任何列、导入", async ({ page, signInAs, expectAccessible }) => {
    await signInAs("staff");
    await expect(page.getByText("还没有案件")).toBeVisible();
    await page.getByRole("link", { name: "导入台账" }).first().click();
    await expectAccessible();
    await dropFile(page, LEDGERS);
    await expect(page.getByRole("heading", { name: /^导入批次 \d+$/ })).toBeVisible();
    batch = new URL(page.url()).pathname;
    await expect(page.getByText("已核对，未导入")).toBeVisible();
    await expect(page.getByText("请核对列")).toHaveCount(0);
    await expectAccessible();
    await page.getByRole("button", { name: "确认导入" }).click();
    await expect(page.getByText(/已导入$/)).toBeVisible({ timeout: 30_000 });
    await expect(counted(page, "新增")).toHaveText("246");
    await expect(counted(page, "不予导入")).toHaveText("0");
    await expectAccessible();
  });

  test("领导打开2017年，点任何一个数字，清单恰有这么多行", async ({ page, signInAs }) => {
    test.setTimeout(180_000);
    await signInAs("leader");
    await page.getByRole("link", { name: "结案率与出庭率 →" }).first().click();
    await expect(page).toHaveURL(/\/figures\?year=2017/);
    await expect(page.locator('main a[href*="set="]').first()).toBeVisible();
    const links = await page.locator('main a[href*="set="]').evaluateAll((found) =>
      found.map((link) => ({
        href: link.getAttribute("href") ?? "",
        text: link.textContent ?? "",
      })),
    );
    const figures = new Map<string, number>();
    for (const { href, text } of links) {
      if (/^[\d,]+件?$/.test(text.trim())) figures.set(href, Number(text.replace(/\D/g, "")));
    }
    expect(figures.size).toBeGreaterThan(60);
    const wrong: string[] = [];
    for (const [href, figure] of figures) {
      const list = await (await page.request.get(href)).text();
      const rows = await page.evaluate(
        (html) =>
          new DOMParser().parseFromString(html, "text/html").querySelectorAll("tbody tr").length,
        list,
      );
      if (rows !== figure) wrong.push(`${href} says ${figure} and lists ${rows}`);
    }
    expect(wrong).toEqual([]);
    for (const set of ["accepted", "closedOfAccepted", "suits", "closedByCourt", "attended"]) {
      await page.goto("/figures?year=2017");
      const link = page.locator(`main a[href*="set=${set}&"]:visible`).first();
      const figure = figures.get((await link.getAttribute("href")) ?? "");
      await link.click();
      await expect(page.locator("tbody tr")).toHaveCount(figure ?? -1);
    }
  });

  test("未出庭的庭审也点得开", async ({ page, signInAs }) => {
    await signInAs("leader");
    await page.goto("/figures?year=2017");
    await page.locator('main a[href*="set=missedSessions"]').first().click();
    await expect(page).toHaveURL(/\/hearings\?/);
    await expect(page.locator("tbody tr")).toHaveCount(36);
  });

  test("同一文件再来一次，什么也不新增", async ({ page, signInAs }) => {
    await signInAs("staff");
    await page.goto("/import");
    await page.getByLabel("把台账拖到这里，或选择文件").setInputFiles(LEDGERS);
    await page.getByRole("button", { name: "开始核对" }).click();
    await expect(page.getByText("没有新增或变化，不需要导入。")).toBeVisible();
    await expect(counted(page, "无变化")).toHaveText("246");
  });

  test("整批撤销要两个人：一人提请，另一人同意；此后库中没有案件", async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    await signInAs("staff");
    await page.goto(batch);
    await page.getByText("撤销这一批").click();
    await page.getByLabel("撤销理由").fill("台账取错了年份");
    await page.getByRole("button", { name: /^提请撤销第 \d+ 批$/ }).click();
    await expect(page.getByText("正在等另一个人复核撤销")).toBeVisible();
    await page.goto("/approvals");
    await expect(page.getByRole("button", { name: "同意", exact: true })).toHaveCount(0);
    await signInAs("officehead");
    await page.goto("/approvals");
    await expect(page.getByText("台账取错了年份")).toBeVisible();
    await expectAccessible();
    await page.getByRole("button", { name: "同意", exact: true }).click();
    await expect(page.getByText("已办理。")).toBeVisible();
    await page.goto(batch);
    await expect(page.getByText(/已撤销$/)).toBeVisible({ timeout: 30_000 });
    await page.goto("/reconsideration");
    await expect(page.locator("tbody tr")).toHaveCount(0);
    await page.goto("/");
    await expect(page.getByText("还没有案件")).toBeVisible();
  });

  test("不能导入的文件说明原因，服务照常", async ({ page, signInAs }) => {
    await signInAs("staff");
    await page.goto("/import");
    await page.getByLabel("把台账拖到这里，或选择文件").setInputFiles({
      name: "台账.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from("MZ this is a program"),
    });
    await page.getByRole("button", { name: "开始核对" }).click();
    await expect(page.getByRole("alert")).toContainText(/xlsx/);
    await expect(page.getByText(/不能导入$/)).toBeVisible();
  });

  for (const width of WIDTHS) {
    test(`导入各页在 ${width}px 下无障碍、不横向滚动`, async ({
      page,
      signInAs,
      expectAccessible,
      expectNoSidewaysScroll,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await signInAs("staff");
      for (const path of ["/", "/import", batch]) {
        await page.goto(path);
        await expectAccessible();
        await expectNoSidewaysScroll();
      }
    });
  }

  test("领导不能导入：页面如同不存在", async ({ page, signInAs }) => {
    await signInAs("leader");
    const answer = await page.goto("/import");
    expect(answer?.status()).toBe(404);
  });
});

type Page = Parameters<Parameters<typeof test>[2]>[0]["page"];

/** The number beside a word in the summary of a batch. */
function counted(page: Page, word: string) {
  return page.locator("dl div", { has: page.locator("dt", { hasText: word }) }).locator("dd");
}

async function dropFile(page: Page, path: string) {
  const content = readFileSync(path).toString("base64");
  const dropped = await page.evaluateHandle(
    ({ base64, name }) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], name));
      return transfer;
    },
    { base64: content, name: path.split("/").at(-1) ?? "" },
  );
  await page.dispatchEvent("main fieldset", "drop", { dataTransfer: dropped });
}
