import { expect, test, WIDTHS } from "./fixtures.ts";

/** Made up, with its check character. */
const ID = "620902199001011237";
const MASKED = "620***********1237";

test.describe("当事人信息", () => {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(javaScriptEnabled ? "有脚本" : "不用脚本", () => {
      test.use({ javaScriptEnabled });

      test("登记后隐去，写明理由才显示这一次，网址里没有", async ({ page, signInAs }) => {
        const asked: string[] = [];
        page.on("request", (request) => asked.push(decodeURIComponent(request.url())));
        await signInAs("staff");
        await page.goto("/reconsideration?number=〔2016〕82号");
        await page.locator("tbody tr td:first-child > a").first().click();
        await page.getByRole("link", { name: "当事人信息" }).click();
        const record = page.locator("form", { has: page.getByRole("button", { name: "登记" }) });
        await record.getByLabel("当事人").selectOption("方明");
        await record.getByLabel("身份证号").fill(ID.replace(/7$/, "8"));
        await record.getByLabel("登记的理由").fill("申请书所载");
        await record.getByRole("button", { name: "登记" }).click();
        await expect(page.getByText("校验位不符")).toBeVisible();
        await expect(record.getByLabel("登记的理由")).toHaveValue("申请书所载");
        await record.getByLabel("身份证号").fill(ID);
        await record.getByRole("button", { name: "登记" }).click();
        await expect(
          page.getByRole("note").filter({ hasText: /已登记1项|没有变化/ }),
        ).toBeVisible();
        await expect(page.getByRole("cell", { name: MASKED })).toBeVisible();
        await expect(page.getByText(ID)).toHaveCount(0);

        const reveal = page.locator("form", { has: page.getByRole("button", { name: "显示" }) });
        await reveal.getByLabel("内容").selectOption({ label: `方明 身份证号 ${MASKED}` });
        await reveal.getByRole("button", { name: "显示" }).click();
        await expect(page.getByText("请写明理由")).toBeVisible();
        await reveal.getByLabel("查看的理由").fill("核对身份");
        await reveal.getByRole("button", { name: "显示" }).click();
        await expect(page.getByText(ID)).toBeVisible();
        await page.goto(page.url());
        await expect(page.getByRole("cell", { name: MASKED })).toBeVisible();
        await expect(page.getByText(ID)).toHaveCount(0);

        await page.goto("/reconsideration");
        await page.getByRole("searchbox", { name: "查找" }).fill(ID);
        await page.getByRole("button", { name: "筛选" }).click();
        await expect(page.getByRole("status")).toHaveText("共 1 件");
        await expect(page.getByRole("link", { name: /^查找：620\*{11}1237/ })).toBeVisible();
        expect(asked.filter((url) => /\d{15}/.test(url))).toEqual([]);
      });
    });
  }

  for (const width of WIDTHS) {
    test(`在 ${width}px 下无障碍、不横向滚动`, async ({
      page,
      signInAs,
      expectAccessible,
      expectNoSidewaysScroll,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await signInAs("staff");
      await page.goto("/reconsideration?number=〔2016〕82号");
      await page.locator("tbody tr td:first-child > a").first().click();
      await page.getByRole("link", { name: "当事人信息" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("当事人信息");
      await expectAccessible();
      await expectNoSidewaysScroll();
    });
  }

  test("领导只看得到隐去的，没有查看和登记的表单", async ({ page, signInAs }) => {
    await signInAs("leader");
    await page.goto("/reconsideration?number=〔2016〕82号");
    await page.locator("tbody tr td:first-child > a").first().click();
    await page.getByRole("link", { name: "当事人信息" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("当事人信息");
    await expect(page.getByRole("button", { name: "显示" })).toHaveCount(0);
    await expect(page.getByRole("button", { name: "登记" })).toHaveCount(0);
  });
});
