import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, test } from "./fixtures.ts";

/** More than one page holds. */
const LOOKS = 60;

test.describe("审计记录", () => {
  test("翻页：新的在前，往后翻再翻回来，一条不重不漏", async ({ page, signInAs }) => {
    await signInAs("leader");
    const looks = Array.from({ length: LOOKS }, () => page.request.get("/hearings"));
    for (const answer of await Promise.all(looks)) expect(answer.status()).toBe(200);
    await signInAs("auditor");
    await page.getByRole("navigation", { name: "主导航" }).getByText("审计记录").click();
    await page.getByLabel("人员").fill("leader");
    await page.getByRole("button", { name: "筛选" }).click();
    await expect(page).toHaveURL(/who=leader/);
    const first = await positions(page);
    expect(first).toHaveLength(50);
    await page.getByRole("link", { name: "下一页" }).click();
    await page.waitForURL(/after=/);
    const second = await positions(page);
    expect(second.length).toBeGreaterThan(0);
    const both = [...first, ...second];
    expect(both).toEqual([...new Set(both)].sort((one, other) => other - one));
    await page.getByRole("link", { name: "上一页" }).click();
    await page.waitForURL(/before=/);
    expect(await positions(page)).toEqual(first);
  });

  test("按人员、事项、结果、日期筛选；不懂的条件在旁边说明；导出的正是筛选出的", async ({
    page,
    signInAs,
    expectSound,
  }) => {
    await page.goto("/sign-in");
    await page.getByLabel("用户名").fill("handler");
    await page.getByLabel("密码").fill("not this one");
    await page.getByRole("button", { name: "登录" }).click();
    await expect(page.getByRole("alert")).toBeVisible();

    await signInAs("auditor");
    await page.goto("/admin/audit");
    await page.getByLabel("事项").selectOption({ label: "　登录" });
    await page.getByLabel("结果").selectOption("被拒绝");
    await page.getByLabel("人员").fill("handler");
    await page.getByRole("button", { name: "筛选" }).click();
    await expect(page).toHaveURL(/act=signIn/);
    await expect(page.locator("tbody tr").first()).toContainText("被拒绝");
    const shown = await positions(page);
    expect(shown.length).toBeGreaterThan(0);
    await expectSound("audit-filtered");
    const downloading = page.waitForEvent("download");
    await page.getByRole("link", { name: "导出 CSV" }).click();
    const download = await downloading;
    const [heads = [], ...lines]: string[][] = parse(readFileSync(await download.path()), {
      bom: true,
    });
    const column = heads.indexOf("序号");
    const exported = lines.map((line) => Number(line[column]));
    expect(exported.toSorted((one, other) => other - one)).toEqual(shown);

    await page.getByRole("link", { name: "查看全部" }).click();
    await expect(page).toHaveURL(/\/admin\/audit$/);
    await expect(page.getByRole("cell", { name: "导出审计记录" }).first()).toBeVisible();
    await page.goto("/admin/audit?from=2026-02-30&act=nothing&who=nobody-of-this-name");
    await expect(page.getByText("没有这个选项，请重新选择。")).toBeVisible();
    await expect(page.getByLabel("起日")).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByText("没有符合条件的记录")).toBeVisible();
    await expectSound("audit-faults");
  });

  test("核验整条审计链，结果和核验的人留在页面上，也是一条记录", async ({
    page,
    signInAs,
    expectSound,
  }) => {
    await signInAs("auditor");
    await page.goto("/admin/audit");
    await page.getByRole("button", { name: "核验整条审计链" }).click();
    await expect(page.getByText("最近一次核验：审计链完整")).toBeVisible();
    await expect(page.getByText(/审计员于 .* 核验/)).toBeVisible();
    await expect(page.locator("tbody tr", { hasText: "核验审计链" }).first()).toContainText("完成");
    await expectSound("audit-verified");
  });
});

type Page = Parameters<Parameters<typeof test>[2]>[0]["page"];

/** The serial numbers on the page, from the top. */
async function positions(page: Page): Promise<number[]> {
  const cells = await page.locator("tbody tr td:last-child").allTextContents();
  return cells.map((text) => Number(text.replace(/\D/g, "")));
}
