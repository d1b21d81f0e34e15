import { mkdtemp, rm } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { expect, test } from "vitest";
import { readWorkbookIsolated } from "#ledger/isolated";
import { readWorkbook } from "#ledger/reading";
import { writeXlsx } from "#ledger/writing";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const table = (rows: number) =>
  writeXlsx([
    {
      name: "台账",
      rows: Array.from({ length: rows }, (_, index) =>
        Array.from({ length: 19 }, (_, column) => `第${index}行第${column}列`),
      ),
    },
  ]);

test("线程里读出的与直接读出的相同，分批送回也不少一行", async () => {
  const bytes = table(4_500);
  const isolated = await readWorkbookIsolated(bytes, "台账.xlsx");
  expect(isolated).toEqual(await readWorkbook(bytes, "台账.xlsx"));
});

test("一万行在线程里读时，其他人不必等", async () => {
  const bytes = table(10_000);
  let last = performance.now();
  let longest = 0;
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const read = await readWorkbookIsolated(bytes, "台账.xlsx");
  clearInterval(beat);
  expect(read.ok && read.value.sheets[0]?.rows.length).toBe(10_000);
  expect(longest).toBeLessThan(10_000);
});

test("超过时限即停止，并说明怎么办", async () => {
  const outcome = await readWorkbookIsolated(table(20_000), "台账.xlsx", { deadline: 100 });
  expect(outcome).toMatchObject({ ok: false, code: "tooSlow" });
});

test("线程内存用尽只损失这个线程", async () => {
  const outcome = await readWorkbookIsolated(table(60_000), "台账.xlsx", { heap: 24 });
  expect(outcome).toMatchObject({ ok: false, code: "outOfMemory" });
  expect(await readWorkbookIsolated(table(3), "台账.xlsx")).toMatchObject({ ok: true });
});

test("同时来五个文件，各得其所", async () => {
  const sizes = [1, 2, 3, 4, 5];
  const outcomes = await Promise.all(
    sizes.map((size) => readWorkbookIsolated(table(size), `${size}.xlsx`)),
  );
  const counts = outcomes.map((outcome) => outcome.ok && outcome.value.sheets[0]?.rows.length);
  expect(counts).toEqual(sizes);
});

test("打包进服务器产物后，仍找得到线程的源文件", async () => {
  const outDir = await mkdtemp(`${ROOT}node_modules/.yiheng-isolated-`);
  try {
    await build({
      root: ROOT,
      configFile: false,
      logLevel: "error",
      build: {
        ssr: `${ROOT}app/ledger/isolated.ts`,
        outDir,
        rollupOptions: { output: { entryFileNames: "index.js" } },
      },
    });
    const bundled: typeof import("#ledger/isolated") = await import(
      /* @vite-ignore */ pathToFileURL(`${outDir}/index.js`).href
    );
    const outcome = await bundled.readWorkbookIsolated(table(3), "台账.xlsx");
    expect(outcome).toMatchObject({ ok: true, value: { sheets: [{ name: "台账" }] } });
  } finally {
    await rm(outDir, { recursive: true });
  }
});
