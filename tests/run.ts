import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { openEmbedded } from "#db/embedded/open";
import { ensureBuilt } from "../app/commands/build.ts";
import { sentenceFor } from "../app/commands/failure.ts";
import { type Count, countPlaywright, countVitest } from "./counts.ts";

/**
 * `npm test`: every check that there is, in order, whatever failed before. The last line is the sum of
 * all runners, `N passed, N failed`; the exit code is 1 if anything failed, crashed or ran no test.
 */
const ROOT = dirname(import.meta.dirname);
const BIN = join(ROOT, "node_modules", ".bin");
/** The tests bring their own surroundings. */
const NOT_INHERITED =
  /^(DATABASE_|YIHENG_|PORT$|HOST$|BASE_URL$|SMTP_URL$|NODE_ENV$|TEST_DATABASE_URL$)/;

const scratch = mkdtempSync(join(tmpdir(), "yiheng-test-"));
// As root PostgreSQL runs as another user, who must be able to enter.
chmodSync(scratch, 0o755);
const sums: (Count & { name: string; seconds: number })[] = [];
let running: ChildProcess | undefined;
let interrupted = 0;

for (const [signal, number] of [
  ["SIGINT", 2],
  ["SIGTERM", 15],
] as const) {
  process.on(signal, () => {
    interrupted = 128 + number;
    running?.kill(signal);
  });
}

const server = await openEmbedded(join(scratch, "data"), { disposable: true });
try {
  await phase("格式 biome format", () => check("biome", ["format", "."]));
  await phase("规范 biome lint", () => check("biome", ["lint", "--error-on-warnings", "."]));
  await phase("类型 tsc", () => check("tsc", ["--noEmit"]));
  // Before the unit tests, some of which start the built product.
  const built = await phase("构建 remix vite:build", build);
  await phase("分层、单元与数据库 vitest", unitTests);
  await phase("浏览器 playwright", () => (built ? journeys() : failure("页面未能构建，无法运行")));
} finally {
  await server.release();
  rmSync(scratch, { recursive: true, force: true });
}
report();

async function phase(name: string, work: () => Promise<Count> | Count): Promise<boolean> {
  if (interrupted) return false;
  console.log(`\n── ${name}`);
  const began = Date.now();
  const count = await work();
  sums.push({ name, seconds: (Date.now() - began) / 1000, ...count });
  return count.failed === 0;
}

async function check(program: string, args: string[]): Promise<Count> {
  return (await run(join(BIN, program), args)) === 0 ? success() : failure();
}

async function unitTests(): Promise<Count> {
  const file = join(scratch, "vitest.json");
  const code = await run(join(BIN, "vitest"), [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ]);
  return counted(code, () => countVitest(readFileSync(file, "utf8")));
}

async function build(): Promise<Count> {
  try {
    await ensureBuilt(ROOT, console.log);
    return success();
  } catch (error) {
    return failure(sentenceFor(error));
  }
}

async function journeys(): Promise<Count> {
  const file = join(scratch, "playwright.json");
  const code = await run(join(BIN, "playwright"), ["test", "--reporter=list,json"], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    // Where the machine names none, Chromium calls a file of Chinese name “download”.
    LANG: "C.UTF-8",
  });
  return counted(code, () => countPlaywright(readFileSync(file, "utf8")));
}

/** A runner that crashed, or found nothing to run, has failed, whatever it says of its tests. */
function counted(code: number, read: () => Count): Count {
  let count: Count;
  try {
    count = read();
  } catch {
    return failure("测试程序没有留下结果");
  }
  if (count.passed + count.failed === 0) return failure("没有运行任何测试");
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

function success(): Count {
  return { passed: 1, failed: 0 };
}

function failure(why?: string): Count {
  if (why) console.error(why);
  return { passed: 0, failed: 1 };
}

/** The exit code of a program run by the project's own Node, in the tests' surroundings. */
function run(program: string, args: string[], more: Record<string, string> = {}): Promise<number> {
  const inherited = Object.entries(process.env).filter(([name]) => !NOT_INHERITED.test(name));
  const child = spawn(program, args, {
    cwd: ROOT,
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...Object.fromEntries(inherited),
      PATH: `${BIN}${delimiter}${process.env.PATH ?? ""}`,
      NODE_ENV: "test",
      TEST_DATABASE_URL: server.url,
      ...more,
    },
  });
  running = child;
  return new Promise((done) => {
    child.once("error", (error) => {
      console.error(error.message);
      done(1);
    });
    child.once("close", (code) => done(code ?? 1));
  });
}

function report(): void {
  console.log("");
  for (const { name, passed, failed, seconds } of sums) {
    console.log(
      `${failed ? "✗" : "✓"} ${name}：${passed} 通过，${failed} 失败（${seconds.toFixed(1)} 秒）`,
    );
  }
  const passed = sums.reduce((sum, phase) => sum + phase.passed, 0);
  const failed = sums.reduce((sum, phase) => sum + phase.failed, 0) + (interrupted ? 1 : 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = interrupted || (failed > 0 ? 1 : 0);
}
