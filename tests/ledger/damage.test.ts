import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readWorkbook } from "#ledger/reading";
import { readRows } from "#ledger/reading-rows";
import { recogniseLedgers } from "#ledger/recognise";

const demo = (name: string) => readFileSync(new URL(`../../db/demo/${name}`, import.meta.url));

/** Bytes overwritten at random places, then cut short. */
const damage = fc.record({
  hits: fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      byte: fc.nat(255),
    }),
    {
      maxLength: 8,
    },
  ),
  kept: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
});

test.each([
  "jiuquan-2017-ledgers.xlsx",
  "jiuquan-2017-reconsideration.csv",
  "jiuquan-2017-litigation.gb18030.csv",
])("%s 无论怎样损坏，都有回答，不出错", async (name) => {
  const original = demo(name);
  await fc.assert(
    fc.asyncProperty(damage, async ({ hits, kept }) => {
      const bytes = Uint8Array.from(original);
      for (const { at, byte } of hits) bytes[Math.floor(at * bytes.length)] = byte;
      const workbook = await readWorkbook(bytes.subarray(0, Math.ceil(kept * bytes.length)), name);
      const sheets = workbook.ok ? recogniseLedgers(workbook.value) : workbook;
      if (sheets.ok) sheets.value.map(readRows);
      else expect(sheets.message).toMatch(/[。？]$/u);
    }),
    { numRuns: 60 },
  );
});
