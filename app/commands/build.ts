import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lockFile } from "#db/embedded/file-lock";
import { childEnvironment } from "#services/env";
import { CommandFailure } from "./failure.ts";
import { type Say, withProgress } from "./progress.ts";

/** What the built pages are made of; app/commands runs from its sources. */
const SOURCES = [
  "app",
  "db",
  "emails",
  "public",
  "package.json",
  "package-lock.json",
  "remix.config.js",
  "tsconfig.json",
  "vite.config.ts",
];
const NOT_BUILT = new Set([join("app", "commands"), join("db", "embedded")]);
const STAMP = join("build", "stamp.json");

/** How much of the builder's complaint is shown. */
const LINES = 15;

interface Stamp {
  /** Digest of paths, sizes and times: cheap, and enough when nothing was touched. */
  times: string;
  /** Digest of the contents: a fresh checkout of the same sources needs no new build. */
  contents: string;
}

/**
 * Builds the pages if their sources are not those of the last build. Two processes that need it at
 * once build once. Throws CommandFailure with the builder's last words.
 */
export async function ensureBuilt(root: string, say: Say, signal?: AbortSignal): Promise<void> {
  if (isFresh(root)) return;
  mkdirSync(join(root, "build"), { recursive: true });
  const unlock = await lockFile(join(root, "build.lock"), (pid) =>
    say(`另一个进程（进程号 ${pid}）正在构建页面，请稍候……`),
  );
  try {
    if (isFresh(root)) return;
    // Taken before the build: what is edited meanwhile makes the next start build again.
    const stamp = { times: digestTimes(root), contents: digestContents(root) };
    rmSync(join(root, STAMP), { force: true });
    await withProgress("构建页面", say, () => build(root, signal));
    writeFileSync(join(root, STAMP), JSON.stringify(stamp));
  } finally {
    unlock();
  }
}

function isFresh(root: string): boolean {
  const stamp = readStamp(root);
  if (!stamp) return false;
  const times = digestTimes(root);
  if (stamp.times === times) return true;
  if (stamp.contents !== digestContents(root)) return false;
  writeFileSync(join(root, STAMP), JSON.stringify({ ...stamp, times }));
  return true;
}

function readStamp(root: string): Stamp | undefined {
  try {
    statSync(join(root, "build", "server", "index.js"));
    return JSON.parse(readFileSync(join(root, STAMP), "utf8"));
  } catch {
    return undefined;
  }
}

function digestTimes(root: string): string {
  const hash = createHash("sha256");
  for (const path of listSources(root)) {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

function digestContents(root: string): string {
  const hash = createHash("sha256");
  for (const path of listSources(root)) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update("\0");
  }
  return hash.digest("hex");
}

function listSources(root: string): string[] {
  return SOURCES.flatMap((path) => listFiles(root, path)).sort();
}

function listFiles(root: string, path: string): string[] {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found || NOT_BUILT.has(path)) return [];
  if (found.isFile()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => listFiles(root, join(path, name)));
}

function build(root: string, signal: AbortSignal | undefined): Promise<void> {
  const builder = join(root, "node_modules", "@remix-run", "dev", "dist", "cli.js");
  const child = spawn(process.execPath, [builder, "vite:build"], {
    cwd: root,
    env: childEnvironment({ NODE_ENV: "production" }),
    stdio: ["ignore", "pipe", "pipe"],
    signal,
  });
  let said = "";
  const listen = (chunk: Buffer) => {
    said = (said + chunk.toString("utf8")).slice(-50_000);
  };
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  return new Promise((done, failed) => {
    child.on("error", (error) => failed(new CommandFailure(`无法构建页面：${error.message}。`)));
    child.on("close", (code) => {
      if (code === 0) return done();
      failed(
        new CommandFailure(`页面构建失败，请根据以下信息修改源文件后重试：\n${complaint(said)}`),
      );
    });
  });
}

/** What the builder says from its first error on, or its last lines. */
function complaint(said: string): string {
  const lines = said.trim().split("\n");
  const first = lines.findIndex((line) => /error/i.test(line));
  return (first < 0 ? lines.slice(-LINES) : lines.slice(first, first + LINES)).join("\n");
}
