/** The thread in which untrusted files are read: started by #ledger/isolated, one per file. */
import { parentPort, workerData } from "node:worker_threads";
import type { ReadingOrder, ReadingReport } from "#ledger/isolated";
import { readWorkbook } from "#ledger/reading";

const PORTION = 2_000;

function say(report: ReadingReport): void {
  parentPort?.postMessage(report);
}

const { bytes, fileName, limits }: ReadingOrder = workerData;
const outcome = await readWorkbook(bytes, fileName, limits);
if (!outcome.ok) say({ say: "refused", refusal: outcome });
else {
  for (const { rows, ...sheet } of outcome.value.sheets) {
    say({ say: "sheet", sheet });
    for (let at = 0; at < rows.length; at += PORTION) {
      say({ say: "rows", rows: rows.slice(at, at + PORTION) });
    }
  }
  say({ say: "done", format: outcome.value.format });
}
