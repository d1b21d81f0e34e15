import { expect, type Page } from "@playwright/test";

/** Imports a ledger, given as text, from the page of importing; ends on the page of its batch. */
export async function importLedger(page: Page, name: string, text: string): Promise<void> {
  await page.goto("/import");
  await page.getByLabel("把台账拖到这里，或选择文件").setInputFiles({
    name,
    mimeType: "text/csv",
    buffer: Buffer.from(text),
  });
  await page.getByRole("button", { name: "开始核对" }).click();
  await page.getByRole("button", { name: "确认导入" }).click();
  await expect(page.getByText(/已导入$/)).toBeVisible({ timeout: 30_000 });
}
