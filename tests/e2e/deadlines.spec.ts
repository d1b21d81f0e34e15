import { expect, test } from "./fixtures.ts";
import { CALENDAR } from "./servers.ts";

test.use({ baseURL: CALENDAR.address });

test("期限计算：填写、解释、停止的期间；不成立的说明怎么办，所填保留", async ({
  page,
  signInAs,
  expectSound,
}) => {
  await signInAs("leader");
  await page.getByRole("navigation", { name: "主导航" }).getByText("期限计算").click();
  await expectSound("deadline");
  await page.getByLabel("期限", { exact: true }).selectOption("R16");
  await page.getByLabel("起算日").fill("2025-06-16");
  await page.getByLabel("截至").fill("2025-07-01");
  await page.getByRole("button", { name: "计算" }).click();
  await expect(page.getByText("2025-08-15（周五）").first()).toBeVisible();
  await expectSound("deadline-answer");
  await page.getByLabel("第1段停止日").fill("2025-07-21");
  await page.getByLabel("第1段恢复日").fill("2025-08-11");
  await page.getByRole("button", { name: "计算" }).click();
  await expect(page).toHaveURL(/stop=2025-07-21/);
  await expect(page.getByText("2025-09-05（周五）").first()).toBeVisible();
  const address = page.url();

  await page.getByLabel("第1段恢复日").fill("2025-07-01");
  await page.getByRole("button", { name: "计算" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.getByLabel("第1段停止日")).toHaveValue("2025-07-21");
  await expect(page.getByLabel("第1段恢复日")).toHaveValue("2025-07-01");
  await expectSound("deadline-refused");

  await page.goto(address);
  await expect(page.getByText("2025-09-05（周五）").first()).toBeVisible();
});

test("新旧法律衔接：没有变动、没有理由的不予更改；更改记明何时、何人、为何，可以改回", async ({
  page,
  signInAs,
  expectSound,
}) => {
  await signInAs("leader");
  await page.goto("/admin/calendar");
  await expect(page.getByText("新旧法律衔接")).toBeVisible();
  await expect(page.getByRole("button", { name: "更改衔接办法" })).toHaveCount(0);

  await signInAs("officehead");
  await page.goto("/admin/calendar");
  const byEvent = page.getByRole("radio", { name: /^按启动期限的行为发生之日/ });
  const byCase = page.getByRole("radio", { name: /^按收到申请之日/ });
  const change = page.getByRole("button", { name: "更改衔接办法" });
  await expect(byEvent).toBeChecked();
  await change.click();
  await expect(page.getByText("现在就是这样做的，没有变动")).toBeVisible();
  await expect(page.getByText("请写明理由，如上级机关的文件或者会议决定")).toBeVisible();
  await byCase.check();
  await change.click();
  await expect(page.getByText("现在就是这样做的，没有变动")).toHaveCount(0);
  await expect(byCase).toBeChecked();
  await expectSound("transition-refused");
  await page.getByLabel("理由").fill("局务会2026年第3次会议决定");
  await change.click();
  const chosen = page.getByRole("listitem").filter({ hasText: "局务会2026年第3次会议决定" });
  await expect(chosen).toContainText(/孙立群：按收到申请之日/);
  await expect(page.getByLabel("理由")).toHaveValue("");
  await expectSound("transition-chosen");
  await byEvent.check();
  await page.getByLabel("理由").fill("恢复原来的做法");
  await change.click();
  await expect(page.getByRole("listitem").filter({ hasText: "恢复原来的做法" })).toBeVisible();
});
