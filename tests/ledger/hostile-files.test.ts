import { describe, expect, test } from "vitest";
import type { Outcome } from "#domain/outcome";
import { readWorkbookIsolated } from "#ledger/isolated";
import { type RecognisedSheet, recogniseLedgers } from "#ledger/recognise";
import { HOSTILE_FILES } from "#tests/ledger/hostile-files";

const MB = 1024 * 1024;
/** A second is the aim; the bound leaves room for a busy machine. */
const SLOWEST = 30_000;

async function readAsTheImportDoes(
  bytes: Uint8Array,
  name: string,
): Promise<Outcome<RecognisedSheet[]>> {
  const workbook = await readWorkbookIsolated(bytes, name);
  return workbook.ok ? recogniseLedgers(workbook.value) : workbook;
}

/** Reads and tells how far the memory of the whole process, worker included, rose meanwhile. */
async function withMemory<T>(work: () => Promise<T>): Promise<{ value: T; grown: number }> {
  const before = process.memoryUsage.rss();
  let highest = before;
  const sampling = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage.rss());
  }, 5);
  const value = await work();
  clearInterval(sampling);
  return { value, grown: highest - before };
}

describe("恶意或者损坏的文件一律拒绝，并说明怎么办", () => {
  test("清单不少于四十个，各不相同", () => {
    expect(HOSTILE_FILES.length).toBeGreaterThanOrEqual(40);
    const titles = HOSTILE_FILES.map(({ title, name }) => `${title} ${name}`);
    expect(new Set(titles).size).toBe(HOSTILE_FILES.length);
  });

  test.each(HOSTILE_FILES)("$title（$name）：$code", async ({ name, bytes, code }) => {
    const content = bytes();
    const started = performance.now();
    const { value, grown } = await withMemory(() => readAsTheImportDoes(content, name));
    const elapsed = performance.now() - started;
    expect(value).toMatchObject({ ok: false, code, rule: "IMPORT" });
    if (!value.ok) expect(value.message).toMatch(/[。？]$/u);
    expect(elapsed).toBeLessThan(SLOWEST);
    expect(grown).toBeLessThan(300 * MB);
  });
});
