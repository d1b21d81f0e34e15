import { INVENTED_2027 } from "#tests/services/calendar-notices";
import { aCase, ledgerOf } from "#tests/services/import-ledgers";
import { expect, test, WIDTHS } from "./fixtures.ts";
import { importLedger } from "./importing.ts";
import { CALENDAR } from "./servers.ts";

test.use({ baseURL: CALENDAR.address });

test.describe.configure({ mode: "serial" });

type Page = Parameters<Parameters<typeof test>[2]>[0]["page"];

/** Open cases: sixty days after 2026-11-02 is New Year's Day, after 2026-11-04 a Sunday. */
const OPEN_CASES = ledgerOf(
  ["2026-11-02", "2026-11-04"].map((day, at) =>
    aCase(at + 1, {
      ...{ number: `酒政复〔2026〕90${at + 1}号`, received: day, accepted: day },
      ...{ closed: "", outcome: "" },
    }),
  ),
);

test.describe("工作日历", () => {
  test("没有通知的年份写明尚无通知，期限为暂估", async ({ page, signInAs, expectAccessible }) => {
    await importOpenCases(page, signInAs);
    await page.goto("/reconsideration?number=2026〕901号");
    await page.getByRole("link", { name: "酒政复〔2026〕901号" }).click();
    await expect(page.getByText("期限 2027-01-01 为暂估")).toBeVisible();
    await page.goto("/tools/deadline");
    await page.getByRole("link", { name: "工作日历" }).click();
    await expect(page.getByText("2027年尚无放假通知，期限为暂估")).toBeVisible();
    await expect(page.getByRole("link", { name: "载入放假通知" })).toHaveCount(0);
    await page.getByRole("link", { name: "2026", exact: true }).click();
    await expect(page.getByText("全年工作日 248 天")).toBeVisible();
    await expectAccessible();
    const refused = await page.goto("/admin/calendar/load");
    expect(refused?.status()).toBe(404);
  });

  test("有错的通知不予载入：指出错在哪里，所填内容保留", async ({ page, signInAs }) => {
    await signInAs("admin");
    await page.goto("/admin/calendar/load");
    const wrong = [
      [INVENTED_2027.replace("2月13日（周六）", "2月13日（周日）"), "2027-02-13是周六"],
      [INVENTED_2027.replace("2月5日（周五）至", "2月30日至"), "“2月30日”不是日期"],
      [INVENTED_2027.replace("9月15日（周三）", "10月1日"), "2027-10-01在两个假期中重复出现"],
      ["端午节,2027-06-31", "第1行的“2027-06-31”不是日期"],
    ] as const;
    for (const [text, message] of wrong) {
      await page.getByLabel("通知全文").fill(text);
      await page.getByRole("button", { name: "先核对" }).click();
      await expect(page.getByText(message)).toBeVisible();
      await expect(page.getByLabel("通知全文")).toHaveValue(text);
    }
  });

  test("粘贴全文、核对、一次确认；原届满日仍可查，暂估说明消失", async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    await signInAs("officehead");
    await page.locator("summary", { hasText: "复议机构负责人" }).click();
    await page.getByRole("link", { name: "工作日历" }).click();
    await page.getByRole("link", { name: "载入放假通知" }).click();
    await expectAccessible();
    await page.getByLabel("通知全文").fill(INVENTED_2027);
    await page.getByLabel("文号或出处").fill("测试用，并非真实通知");
    await page.getByRole("button", { name: "先核对" }).click();
    await expect(page.getByText("以下是核对结果，尚未载入")).toBeVisible();
    await expect(page.getByText("2027-02-13（周六）调休上班")).toBeVisible();
    const listed = page.locator("section[aria-label=变动的期限] tbody tr");
    await expect(listed).toHaveCount(1);
    await expect(listed).toContainText("酒政复〔2026〕901号");
    await expect(listed.locator("del")).toHaveText("2027-01-01");
    await expect(listed).toContainText("2027-01-04");
    await expectAccessible();
    await page.getByRole("button", { name: "确认载入，并变更 1 项期限" }).click();
    await expect(page).toHaveURL(/\/admin\/calendar\/changes\/1$/);
    await expect(page.locator("tbody tr")).toContainText(
      "2027-01-01（周五）至2027-01-03（周日）元旦放假",
    );
    await page.getByRole("link", { name: "酒政复〔2026〕901号" }).click();
    const moved = page.locator("section", { hasText: "变动过的期限" });
    await expect(moved.locator("del")).toHaveText("2027-01-01");
    await expect(moved.locator("strong")).toHaveText("2027-01-04");
    await expect(page.getByText("为暂估")).toHaveCount(0);
    await expectAccessible();
    await page.goto("/admin/calendar");
    await expect(page.getByText("尚无放假通知")).toHaveCount(0);
    await expectAccessible();
  });

  test("不用 JavaScript 也能从文件更正一年，理由必填", async ({ browser, baseURL }) => {
    const plain = await browser.newContext({ baseURL, javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto("/sign-in");
    await page.getByLabel("用户名").fill("officehead");
    await page.getByLabel("密码").fill("yiheng-demo");
    await page.getByRole("button", { name: "登录" }).click();
    await page.goto("/admin/calendar/2027");
    await page.getByRole("link", { name: "更正这一年" }).click();
    await expect(page.getByLabel("通知全文")).toHaveValue(/^元旦,2027-01-01,2027-01-03\n/);
    const days = await page.getByLabel("通知全文").inputValue();
    const file = {
      name: "2027.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(days.replace("01-03", "01-04")),
    };
    await page.getByLabel("或者选择文件").setInputFiles(file);
    await page.getByRole("button", { name: "先核对" }).click();
    await expect(page.getByText("2027年已有第1版，请写明为什么更正")).toBeVisible();
    await page.getByLabel("更正理由").fill("测试");
    await page.getByRole("button", { name: "先核对" }).click();
    await page.getByRole("button", { name: /^确认载入/ }).click();
    await expect(page.locator("tbody tr")).toHaveCount(2);
    await page.goto("/admin/calendar/2027");
    await expect(page.getByText("第2版")).toBeVisible();
    await plain.close();
  });

  test("两个人先后确认同一次核对，后一个被告知重新核对", async ({ page, signInAs, context }) => {
    await signInAs("officehead");
    const other = await context.newPage();
    for (const [each, day] of [
      [page, "07-11"],
      [other, "07-12"],
    ] as const) {
      await each.goto("/admin/calendar/overlay");
      await each.getByLabel("地区").fill("肃北蒙古族自治县");
      await each.getByLabel("假日").fill(`那达慕大会,2027-${day},2027-07-13`);
      await each.getByLabel("文号或出处").fill("测试");
      await each.getByLabel("理由", { exact: true }).fill("测试");
      await each.getByRole("button", { name: "先核对" }).click();
      await expect(each.getByRole("button", { name: "确认载入" })).toBeVisible();
    }
    await other.getByRole("button", { name: "确认载入" }).click();
    await expect(other).toHaveURL(/\/admin\/calendar\/changes\/\d+$/);
    await page.getByRole("button", { name: "确认载入" }).click();
    await expect(page.getByRole("alert")).toContainText("其他人刚刚更改了日历");
    await other.close();
  });

  for (const width of WIDTHS) {
    test(`日历各页在 ${width}px 下无障碍、不横向滚动`, async ({
      page,
      signInAs,
      expectAccessible,
      expectNoSidewaysScroll,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await signInAs("officehead");
      for (const path of ["", "/2027", "/2035", "/load", "/overlay", "/changes/1"]) {
        const sent = await page.goto(`/admin/calendar${path}`);
        expect((await sent?.body())?.includes(0)).toBe(false);
        await expectAccessible();
        await expectNoSidewaysScroll();
      }
      await page.goto("/admin/calendar/load?year=2027");
      await page.getByLabel("通知全文").fill(INVENTED_2027);
      await page.getByLabel("更正理由").fill("恢复");
      await page.getByRole("button", { name: "先核对" }).click();
      await expect(page.getByText("尚未载入")).toBeVisible();
      await expectAccessible();
      await expectNoSidewaysScroll();
    });
  }
});

async function importOpenCases(page: Page, signInAs: (name: "staff") => Promise<void>) {
  await signInAs("staff");
  await importLedger(page, "在办案件.csv", OPEN_CASES);
}
