import type { Page } from "@playwright/test";
import { expect, test, WIDTHS } from "./fixtures.ts";

const SECRET = "补偿八万元即撤回申请";
const WHO_READS = "他人包括领导和管理员都看不到；不进入案卷、导出和打印的清单。";

/** To the mediation of a case, by the pages. */
async function openMediation(page: Page): Promise<void> {
  await openCase(page);
  await page.getByRole("link", { name: "调解意见" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("调解意见");
}

async function openCase(page: Page): Promise<void> {
  await page.goto("/reconsideration?number=〔2016〕82号");
  await page.locator("tbody tr td:first-child > a").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("82号");
}

test.describe("调解意见", () => {
  for (const [javaScriptEnabled, name] of [
    [true, "有脚本"],
    [false, "不用脚本"],
  ] as const) {
    test.describe(name, () => {
      test.use({ javaScriptEnabled });

      test("记下、改变：最新的在上面；退回时写的都还在；网址里没有", async ({ page, signInAs }) => {
        const asked: string[] = [];
        page.on("request", (request) => asked.push(decodeURIComponent(request.url())));
        await signInAs("staff");
        await openMediation(page);
        await expect(page.getByRole("note").filter({ hasText: WHO_READS })).toBeVisible();

        const words = `${SECRET}（${name}）`;
        await page.getByLabel("方案").fill(words);
        await page.getByLabel("顾虑").fill("怕再被检查\n也怕别人知道");
        await page.getByRole("button", { name: "记下" }).click();
        await expect(page.getByText("请选择是哪一方")).toBeVisible();
        await expect(page.getByLabel("哪一方")).toHaveAttribute("aria-invalid", "true");
        await expect(page.getByLabel("方案")).toHaveValue(words);
        await expect(page.getByLabel("顾虑")).toHaveValue("怕再被检查\n也怕别人知道");

        await page.getByLabel("哪一方").selectOption({ label: "方明（申请人）" });
        await page.getByRole("button", { name: "记下" }).click();
        await expect(page.getByRole("note").filter({ hasText: "已记下" })).toBeVisible();
        await expect(page.getByLabel("方案")).toHaveValue("");
        const card = page.getByRole("listitem").filter({ hasText: "方明" });
        await expect(card.getByRole("heading", { name: "方明" })).toBeVisible();
        await expect(card.getByText(words)).toBeVisible();

        await page.getByLabel("哪一方").selectOption({ label: "方明（申请人）" });
        await page.getByLabel("底线").fill(`不低于五万元（${name}）`);
        await page.getByRole("button", { name: "记下" }).click();
        const latest = card.locator("div").filter({ hasText: "最新" }).first();
        await expect(latest).toContainText(`不低于五万元（${name}）`);
        await expect(latest).not.toContainText(SECRET);
        await expect(card.getByText(words)).toBeHidden();
        await card.getByText(/^此前\d+次$/).click();
        await expect(card.getByText(words)).toBeVisible();

        await page.getByLabel("哪一方").selectOption({ label: "其他人（在旁边写明）" });
        await page.getByLabel("方案").fill("先道歉");
        await page.getByRole("button", { name: "记下" }).click();
        await expect(page.getByText("请写明是谁")).toBeVisible();
        await page.getByLabel("其他人的姓名或者名称").fill("申请人的父亲");
        await page.getByRole("button", { name: "记下" }).click();
        await expect(page.getByRole("heading", { name: /^申请人的父亲/ })).toBeVisible();
        expect(asked.filter((url) => /八万|五万|父亲|道歉/.test(url))).toEqual([]);
      });
    });
  }

  test("别人看不到：负责人和领导没有入口，查阅记录里没有；审计员只知道有人写过", async ({
    page,
    signInAs,
  }) => {
    await signInAs("staff");
    await openMediation(page);
    await page.getByLabel("哪一方").selectOption({ label: "方明（申请人）" });
    await page.getByLabel("方案").fill(SECRET);
    await page.getByRole("button", { name: "记下" }).click();
    const { pathname } = new URL(page.url());

    await signInAs("officehead");
    await openCase(page);
    await expect(page.getByRole("link", { name: "调解意见" })).toHaveCount(0);
    await expect(page.getByText(/记下调解意见|本人记下的/)).toHaveCount(0);
    await page.goto(pathname.replace("/mediation", "/history"));
    await expect(page.getByRole("heading", { level: 1 })).toContainText("记录");
    await expect(page.getByText(/记下调解意见|本人记下的/)).toHaveCount(0);

    const others = ["officehead", "organhead", "leader", "handler", "admin", "security"] as const;
    for (const username of others) {
      await signInAs(username);
      const answer = await page.goto(pathname);
      expect([username, answer?.status()]).toEqual([username, 404]);
    }
    await signInAs("leader");
    await openCase(page);
    await expect(page.getByRole("link", { name: "调解意见" })).toHaveCount(0);

    await signInAs("auditor");
    await page.goto("/admin/audit");
    const noted = page.getByRole("row").filter({ hasText: "记下调解意见" });
    await expect(noted.first()).toBeVisible();
    await expect(page.getByText(SECRET)).toHaveCount(0);
  });

  test("印在纸上的没有意见，只有一句话", async ({ page, signInAs }) => {
    await signInAs("staff");
    await openMediation(page);
    await page.getByLabel("哪一方").selectOption({ label: "方明（申请人）" });
    await page.getByLabel("方案").fill(SECRET);
    await page.getByRole("button", { name: "记下" }).click();
    await expect(page.getByRole("heading", { name: /^方明/ })).toBeVisible();
    await page.emulateMedia({ media: "print" });
    await expect(page.getByText("调解意见不打印。")).toBeVisible();
    await expect(page.getByRole("heading", { name: /^方明/ })).toBeHidden();
  });

  for (const width of WIDTHS) {
    test(`在 ${width}px 下无障碍、不横向滚动，退回时也是`, async ({
      page,
      signInAs,
      expectAccessible,
      expectNoSidewaysScroll,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await signInAs("staff");
      await openMediation(page);
      await page.getByLabel("哪一方").selectOption({ label: "方明（申请人）" });
      await page.getByLabel("底线").fill("不".repeat(120));
      await page.getByRole("button", { name: "记下" }).click();
      await expect(page.getByRole("heading", { name: /^方明/ })).toBeVisible();
      await expectAccessible();
      await expectNoSidewaysScroll();
      await page.getByRole("button", { name: "记下" }).click();
      await expect(page.getByText("请选择是哪一方")).toBeVisible();
      await expectAccessible();
      await expectNoSidewaysScroll();
    });
  }
});
