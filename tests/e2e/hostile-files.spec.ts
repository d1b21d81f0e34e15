import { HOSTILE_FILES } from "#tests/ledger/hostile-files";
import { expect, test } from "./fixtures.ts";
import { EMPTY } from "./servers.ts";

test.use({ baseURL: EMPTY.address });

/** Statuses in which nothing more happens to a batch of its own. */
const AT_REST = /^(不能导入|已核对，未导入)$/;

test("恶意或损坏的文件逐一被拒绝，库中没有留下任何案件，服务一直应答", async ({
  page,
  signInAs,
}) => {
  test.setTimeout(240_000);
  expect(HOSTILE_FILES.length).toBeGreaterThanOrEqual(40);
  await signInAs("staff");
  const left: { title: string; batch: string }[] = [];
  for (const { title, name, bytes } of HOSTILE_FILES) {
    const answer = await page.request.post("/import?index", {
      headers: { origin: EMPTY.address },
      multipart: {
        file: { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes()) },
      },
    });
    expect(answer.status(), title).toBeLessThan(500);
    const batch = new URL(answer.url()).pathname;
    if (answer.status() === 200) left.push({ title, batch });
    else expect(await answer.text(), title).toMatch(/请|不能/);
    const health = await page.request.get("/healthz", { timeout: 2_000 });
    expect(health.status(), title).toBe(200);
  }
  for (const { title, batch } of left) {
    await expect
      .poll(async () => statusOf(await (await page.request.get(batch)).text()), {
        message: title,
        timeout: 60_000,
      })
      .toMatch(AT_REST);
    const shown = await (await page.request.get(batch)).text();
    expect(statusOf(shown), title).toBe("不能导入");
    expect(shown, title).toMatch(/role="alert"/);
  }
  for (const register of ["/reconsideration", "/litigation", "/hearings"]) {
    await page.goto(register);
    await expect(page.locator("tbody tr")).toHaveCount(0);
  }
});

/** The status of a batch from its page: the word after the mark. */
function statusOf(html: string): string {
  return (
    /aria-hidden="true"[^>]*>[○◐●▲■]<\/span>(不能导入|已核对，未导入|正在核对)/.exec(html)?.[1] ??
    ""
  );
}
