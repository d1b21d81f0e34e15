import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { Outcome, Refusal } from "#domain/outcome";
import { unreadable } from "#ledger/refusals";
import type { ReadingLimits, Row, Sheet, Workbook } from "#ledger/workbook";

/** What the worker is given. */
export interface ReadingOrder {
  bytes: Uint8Array;
  fileName: string;
  limits?: ReadingLimits;
}

/** What the worker says: sheets and their rows in portions, then the end or a refusal. */
export type ReadingReport =
  | { say: "sheet"; sheet: Omit<Sheet, "rows"> }
  | { say: "rows"; rows: Row[] }
  | { say: "done"; format: Workbook["format"] }
  | { say: "refused"; refusal: Refusal };

export interface IsolationOptions {
  limits?: ReadingLimits;
  /** Milliseconds after which the reading is given up. */
  deadline?: number;
  /** Megabytes of heap that the worker may use. */
  heap?: number;
  /** Where the worker's source lies; found by itself unless told. */
  worker?: URL;
}

const DEADLINE = 30_000;
const HEAP_MB = 640;
const AT_ONCE = 2;
const WORKER_PATH = join("app", "ledger", "reading-worker.ts");

/**
 * Reads an untrusted file in a worker thread of bounded memory and time, so that a hostile file hurts
 * only its worker and nobody waits for it. At most two files are read at once, the rest queue. The
 * rows arrive in portions, so that large ledgers do not block the event loop either.
 */
export async function readWorkbookIsolated(
  bytes: Uint8Array,
  fileName: string,
  options: IsolationOptions = {},
): Promise<Outcome<Workbook>> {
  await turn();
  try {
    return await readInWorker({ bytes, fileName, limits: options.limits }, options);
  } finally {
    release();
  }
}

function readInWorker(order: ReadingOrder, options: IsolationOptions): Promise<Outcome<Workbook>> {
  const worker = new Worker(options.worker ?? workerSource(), {
    workerData: order,
    resourceLimits: {
      maxOldGenerationSizeMb: options.heap ?? HEAP_MB,
      maxYoungGenerationSizeMb: 64,
    },
  });
  return new Promise((resolve, reject) => {
    const sheets: Sheet[] = [];
    const finish = (outcome: Outcome<Workbook>) => {
      clearTimeout(timer);
      resolve(outcome);
      void worker.terminate();
    };
    const timer = setTimeout(() => finish(tooSlow()), options.deadline ?? DEADLINE);
    worker.on("message", (report: ReadingReport) => {
      if (report.say === "sheet") sheets.push({ ...report.sheet, rows: [] });
      else if (report.say === "rows") sheets.at(-1)?.rows.push(...report.rows);
      else if (report.say === "refused") finish(report.refusal);
      else finish({ ok: true, value: { fileName: order.fileName, format: report.format, sheets } });
    });
    worker.on("error", (error) => {
      clearTimeout(timer);
      if ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") resolve(outOfMemory());
      else reject(error);
    });
    worker.on("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`the reading worker ended by itself (${code})`));
    });
  });
}

/**
 * The worker runs from its source, which is always shipped beside the build: this module may itself
 * be part of build/server/index.js, so the source is looked for from here upwards.
 */
function workerSource(): URL {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, WORKER_PATH))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`${WORKER_PATH} is missing beside the build`);
    folder = parent;
  }
  return pathToFileURL(join(folder, WORKER_PATH));
}

const waiting: (() => void)[] = [];
let running = 0;

async function turn(): Promise<void> {
  if (running < AT_ONCE) {
    running += 1;
    return;
  }
  await new Promise<void>((resolve) => waiting.push(resolve));
}

function release(): void {
  const next = waiting.shift();
  if (next) next();
  else running -= 1;
}

function tooSlow(): Refusal {
  return unreadable(
    "tooSlow",
    "读取文件用时过长，已停止。请删去多余内容或按年份拆分后，另存再导入。",
  );
}

function outOfMemory(): Refusal {
  return unreadable(
    "outOfMemory",
    "文件内容过多，超出可用内存，已停止读取。请按年份拆成几个文件后再导入。",
  );
}
