import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { type MappingAnswers, mappingAnswers, onError as onErrorChoice } from "#schemas/import";
import { type Batch, listImportRows, requestUndo } from "#services/import/batches";
import { undoImport } from "#services/import/undo";
import { importFile } from "#services/import/whole";
import type { DatabaseContext } from "./command.ts";
import { CommandFailure } from "./failure.ts";

const USAGE =
  "import 文件… [--organ 机关名称] [--mapping 文件] [--dry-run] [--on-error stop|skip]，或 import undo 批次号";
const OPERATOR = { by: null, via: "commandLine" } as const;
/** More doubts than a person reads; the page of the batch shows them all. */
const MOST_NOTES = 100_000;

type Context = Pick<
  DatabaseContext,
  "db" | "clock" | "audit" | "keys" | "json" | "out" | "err" | "signal"
>;

/**
 * `import FILE…` and `import undo BATCH` (design.md 6): reads ledgers and organ lists, one batch per
 * file, in the order given. A file that is refused stops the command; the batches before it stand.
 */
export async function run(args: string[], context: Context): Promise<number> {
  const { values, positionals } = readArguments(args);
  if (positionals[0] === "undo") return undo(positionals.slice(1), context);
  if (positionals.length === 0) throw new CommandFailure(`请写明要导入的文件，用法：${USAGE}。`);
  const choice = onErrorChoice.safeParse(values["on-error"] ?? "stop");
  if (!choice.success) throw new CommandFailure("--on-error 只能是 stop（停止）或 skip（跳过）。");
  const mapping = values.mapping === undefined ? undefined : await readMapping(values.mapping);
  const results: Result[] = [];
  for (const path of positionals) {
    context.signal.throwIfAborted();
    const outcome = await importFile(context.db, context.clock, {
      fileName: basename(path),
      bytes: await readLedger(path),
      asker: OPERATOR,
      organName: values.organ,
      mapping,
      dryRun: values["dry-run"],
      onError: choice.data,
      audit: context.audit,
      keys: context.keys,
      onProgress: progressTo(context, basename(path)),
    });
    if (!outcome.ok) throw new CommandFailure(`${basename(path)}：${oneLine(outcome.message)}`);
    const result = await resultOf(context, outcome.value);
    results.push(result);
    if (!context.json) tell(context, basename(path), result, values["dry-run"] === true);
  }
  if (context.json) context.out(JSON.stringify(together(results)));
  return 0;
}

async function undo(
  [number = ""]: string[],
  { db, clock, audit, keys, json, out }: Context,
): Promise<number> {
  const id = Number(number);
  if (!Number.isSafeInteger(id) || id < 1 || id > 2_147_483_647) {
    throw new CommandFailure("请写明要撤销的批次号，如 import undo 3。");
  }
  const asked = await requestUndo(db, id, OPERATOR);
  if (!asked.ok) throw new CommandFailure(oneLine(asked.message));
  const outcome = await undoImport(db, id, { clock, audit, keys });
  if (!outcome.ok) throw new CommandFailure(oneLine(outcome.message));
  const { batch, organsRemoved } = outcome.value;
  out(
    json
      ? JSON.stringify({ batch: id, status: batch.status, organsRemoved })
      : `第 ${id} 批导入已撤销，随之删去机关 ${organsRemoved.length} 个。`,
  );
  return 0;
}

/** One thing that is to be said about one row. */
interface Remark {
  sheet: string;
  row: number;
  column: string;
  code: string;
  message: string;
}

interface Result {
  batch: number;
  read: number;
  created: number;
  changed: number;
  unchanged: number;
  rejected: number;
  /** Organs that came into being with the batch. */
  organs: number;
  warnings: Remark[];
  rejections: Remark[];
}

async function resultOf({ db }: Context, { id, counts }: Batch): Promise<Result> {
  const rows = await listImportRows(db, id, { withProblems: true, limit: MOST_NOTES });
  const of = (wanted: "warn" | "reject") =>
    rows.flatMap(({ sheet, row, notes }) =>
      notes
        .filter(({ severity }) => severity === wanted)
        .map(({ column, code, message }) => ({ sheet, row, column, code, message })),
    );
  const { read = 0, created = 0, changed = 0, unchanged = 0, rejected = 0, organs = 0 } = counts;
  const numbers = { batch: id, read, created, changed, unchanged, rejected, organs };
  return { ...numbers, warnings: of("warn"), rejections: of("reject") };
}

/** One file: its result; several: each one's, and their sums in the same shape. */
function together(results: readonly Result[]): object {
  const [first] = results;
  if (first && results.length === 1) return first;
  const sum = (key: "read" | "created" | "changed" | "unchanged" | "rejected" | "organs") =>
    results.reduce((total, result) => total + result[key], 0);
  return {
    batches: results,
    read: sum("read"),
    created: sum("created"),
    changed: sum("changed"),
    unchanged: sum("unchanged"),
    rejected: sum("rejected"),
    organs: sum("organs"),
    warnings: results.flatMap((result) => result.warnings),
    rejections: results.flatMap((result) => result.rejections),
  };
}

function tell({ out, err }: Context, name: string, result: Result, dryRun: boolean): void {
  const { batch, read, created, changed, unchanged, rejected, organs, warnings } = result;
  const what = dryRun ? "只核对，没有导入" : `第 ${batch} 批`;
  out(
    `${name}（${what}）：共 ${read} 行，新增 ${created}，更改 ${changed}，未变 ${unchanged}，不予导入 ${rejected}，提示 ${warnings.length} 条，新机关 ${organs} 个。`,
  );
  for (const each of [...result.rejections, ...warnings]) {
    err(`  “${each.sheet}”第 ${each.row} 行 ${each.column} ${each.message}`);
  }
}

const TELL_EVERY_MS = 2000;

function progressTo({ err }: Context, name: string) {
  let told = Date.now();
  return (done: number, total: number) => {
    if (Date.now() - told < TELL_EVERY_MS) return;
    told = Date.now();
    err(`${name}：${done}/${total} 行……`);
  };
}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        organ: { type: "string" },
        mapping: { type: "string" },
        "dry-run": { type: "boolean" },
        "on-error": { type: "string" },
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? oneLine(error.message) : "";
    throw new CommandFailure(`看不懂参数（${reason}），用法：${USAGE}。`);
  }
}

async function readLedger(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw new CommandFailure(`读不到文件 ${path}：请核对路径，并确认有读取的权限。`);
  }
}

async function readMapping(path: string): Promise<MappingAnswers> {
  const parsed = mappingAnswers.safeParse(jsonOf(new TextDecoder().decode(await readLedger(path))));
  if (parsed.success) return parsed.data;
  throw new CommandFailure(
    `${path} 不是列对应表：应为 JSON，如 {"Sheet1":{"kind":"reconsideration","columns":{"A":"number"}}}。`,
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}
