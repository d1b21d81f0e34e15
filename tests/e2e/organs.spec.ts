import { expect, test, WIDTHS } from "./fixtures.ts";

// On the demonstration city: what is changed is changed back, for the other journeys read it.
const BUREAU = "酒泉市公安局";

test.describe("机关", () => {
  test("从导入批次走到机关，找到、改级别，数据随之变化，再改回来", async ({ page, signInAs }) => {
    await signInAs("staff");
    await page.getByRole("link", { name: "导入台账" }).first().click();
    await page.getByRole("link", { name: /jiuquan-organs/ }).click();
    await page.getByRole("link", { name: "酒泉市人民政府", exact: true }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("酒泉市人民政府");

    await page.getByRole("navigation", { name: "主导航" }).getByText("机关").click();
    await page.getByRole("searchbox", { name: "查找" }).fill("市公安局");
    await page.getByRole("button", { name: "筛选" }).click();
    await page.getByRole("link", { name: BUREAU, exact: true }).click();
    const shown = page.locator("dl > div", { has: page.locator("dt", { hasText: /^被诉$/ }) });
    const sued = Number.parseInt(await shown.locator("dd").innerText(), 10);
    expect(sued).toBeGreaterThan(0);
    const counted = async () => {
      await page.goto("/litigation?rollUp=MUNICIPAL_DEPARTMENT");
      return Number(await page.getByRole("status").locator("strong").innerText());
    };
    const address = page.url();
    const before = await counted();

    await page.goto(address);
    await page.getByLabel("级别").selectOption("COUNTY_DEPT");
    await page.getByLabel("更改理由").fill("试改");
    await page.getByRole("button", { name: "保存" }).click();
    await expect(page.getByText(`以本机关为被告计数的 ${sued} 件应诉案件`)).toBeVisible();
    await expect(page.locator("ins").first()).toHaveText("县级政府部门");
    expect(await counted()).toBe(before - sued);

    await page.goto(address);
    await page.getByLabel("级别").selectOption("CITY_DEPT");
    await page.getByRole("button", { name: "保存" }).click();
    await expect(page.locator("ins").first()).toHaveText("市(地)级政府部门");
    expect(await counted()).toBe(before);
  });

  test("不能保存的，原因写在该项旁边，所填内容保留", async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    await signInAs("admin");
    await page.goto("/admin/organs?q=市公安局");
    await page.getByRole("link", { name: BUREAU, exact: true }).click();
    await page.getByLabel("名称").fill("");
    await page.getByRole("button", { name: "保存" }).click();
    await expect(page.getByText("请填写机关名称")).toBeVisible();
    await page.getByLabel("名称").fill(BUREAU);
    await page.getByLabel("上级机关").fill("酒泉市没有局");
    await page.getByRole("button", { name: "保存" }).click();
    await expect(page.getByLabel("上级机关")).toHaveAccessibleDescription(
      /没有叫“酒泉市没有局”的机关/,
    );
    await expect(page.getByLabel("上级机关")).toHaveValue("酒泉市没有局");
    await expectAccessible();
  });

  test("两个人同时打开，后保存的被告知，先保存的留下", async ({ page, signInAs, context }) => {
    await signInAs("staff");
    await page.goto("/admin/organs?q=市公安局");
    await page.getByRole("link", { name: BUREAU, exact: true }).click();
    const other = await context.newPage();
    await other.goto(page.url());
    await other.getByLabel("存续起日").fill("1983-06-01");
    await other.getByRole("button", { name: "保存" }).click();
    await expect(other.getByText("已保存")).toBeVisible();
    await page.getByLabel("存续起日").fill("1990-01-01");
    await page.getByRole("button", { name: "保存" }).click();
    await expect(page.getByRole("alert")).toContainText("已被他人更改");
    await expect(page.getByLabel("存续起日")).toHaveValue("1990-01-01");
    await other.getByLabel("存续起日").fill("");
    await other.getByRole("button", { name: "保存" }).click();
    await expect(other.locator("ins").first()).toHaveText("无");
    await other.close();
  });

  test("不用 JavaScript：树可开合，表单可用，所填内容保留", async ({ browser, baseURL }) => {
    const plain = await browser.newContext({ baseURL, javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto("/sign-in?to=/admin/organs");
    await page.getByLabel("用户名").fill("staff");
    await page.getByLabel("密码").fill("yiheng-demo");
    await page.getByRole("button", { name: "登录" }).click();
    const county = page.getByRole("link", { name: "肃州区公安局", exact: true });
    await expect(county).toBeHidden();
    await page.getByLabel("肃州区人民政府的下级机关").click();
    await expect(county).toBeVisible();
    await county.click();
    await expect(page.getByLabel("名称")).toHaveValue("肃州区公安局");
    await page.getByLabel("上级机关").fill("肃州区没有局");
    await page.getByRole("button", { name: "保存" }).click();
    await expect(page.getByLabel("上级机关")).toHaveValue("肃州区没有局");
    await expect(page.getByLabel("上级机关")).toHaveAccessibleDescription(/请填写全称/);
    await plain.close();
  });

  for (const width of WIDTHS) {
    test(`机关各页在 ${width}px 下无障碍、不横向滚动`, async ({
      page,
      signInAs,
      expectAccessible,
      expectNoSidewaysScroll,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await signInAs("staff");
      await page.goto("/admin/organs?q=市公安局");
      const organ = await page
        .getByRole("link", { name: BUREAU, exact: true })
        .getAttribute("href");
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        for (const path of ["/admin/organs", "/admin/organs?q=公安", organ ?? ""]) {
          await page.goto(path);
          await expectAccessible();
          await expectNoSidewaysScroll();
        }
      }
    });
  }

  test("不管机关的人：页面如同不存在", async ({ page, signInAs }) => {
    await signInAs("leader");
    const answer = await page.goto("/admin/organs");
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("navigation", { name: "主导航" }).getByText("机关")).toHaveCount(0);
  });
});
