import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { noteCommand } from "#services/audit/command";
import { readEnvironment } from "#services/env";
import type { Command, CommandContext } from "./command.ts";
import { dataKeys } from "./data-keys.ts";
import { openCommandDatabase } from "./database.ts";
import { CommandFailure, sentenceFor } from "./failure.ts";
import { auditKeys } from "./secret.ts";
import { COMMANDS } from "./table.ts";

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const out = (line: string) => void process.stdout.write(`${line}\n`);
const err = (line: string) => void process.stderr.write(`${line}\n`);

/** How long a command that was interrupted may take to come to an orderly end. */
const PATIENCE_MS = 3000;
const interrupted = new AbortController();
let code = 1;
for (const [signal, number] of [
  ["SIGINT", 2],
  ["SIGTERM", 15],
  ["SIGHUP", 1],
] as const) {
  process.on(signal, () => interrupted.abort(128 + number));
}

try {
  code = await main(process.argv.slice(2));
} catch (error) {
  if (!interrupted.signal.aborted) err(sentenceFor(error));
}
process.exitCode = interrupted.signal.aborted ? Number(interrupted.signal.reason) : code;

async function main(args: string[]): Promise<number> {
  const [name = "help", ...rest] = args;
  if (["help", "--help", "-h"].includes(name)) return help(out);
  const command = COMMANDS[name];
  if (!command) {
    err(`没有“${name}”这个命令，可用的命令如下。`);
    help(err);
    return 1;
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    out(`npm run -s cli -- ${command.usage}\n  ${command.summary}`);
    return 0;
  }
  return runCommand(name, command, rest);
}

async function runCommand(name: string, command: Command, args: string[]): Promise<number> {
  const context: CommandContext = {
    env: readEnvironment(ROOT),
    clock: () => new Date(),
    json: args.includes("--json"),
    signal: interrupted.signal,
    out,
    err,
  };
  const rest = args.filter((arg) => arg !== "--json");
  if (!command.database) return (await command.load()).run(rest, context);
  const { run } = await command.load();
  const audit = auditKeys(context.env);
  const keys = dataKeys(context.env);
  const { db, close } = await openCommandDatabase(context.env, err);
  try {
    if (!command.notesItself) await noteCommand(db, audit, context.clock(), name, rest);
    return await untilInterrupted(run(rest, { ...context, db, audit, keys }));
  } finally {
    await close();
  }
}

/** After Ctrl-C the database is left in order; what was not committed is rolled back by it. */
function untilInterrupted(running: Promise<number>): Promise<number> {
  const stop = new Promise<never>((_, refuse) => {
    const patience = () =>
      setTimeout(() => refuse(new CommandFailure("已中断。")), PATIENCE_MS).unref();
    if (interrupted.signal.aborted) patience();
    else interrupted.signal.addEventListener("abort", patience, { once: true });
  });
  return Promise.race([running, stop]);
}

function help(print: (line: string) => void): number {
  print("用法：npm run -s cli -- 命令 [参数……] [--json]\n");
  const rows = Object.values(COMMANDS);
  const width = Math.max(...rows.map(({ usage }) => usage.length)) + 2;
  for (const { usage, summary } of rows) print(`  ${usage.padEnd(width)}${summary}`);
  print("\n成功时退出码为 0；失败时为 1，标准错误输出上有一行说明。数据库取自 DATABASE_URL，");
  print("未设置时为 YIHENG_DATA_DIR 中的内嵌数据库（未运行则为本次调用启动）。");
  return 0;
}
