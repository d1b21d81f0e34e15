/**
 * The first thing that runs, on whatever Node the machine has and with nothing installed: it installs
 * the locked dependencies when they are missing or stale, then hands over to the project's own Node
 * and the TypeScript entry of the verb. Plain JavaScript and built-ins only.
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const OLDEST_NODE = 20;

/** The entry of each verb; `env` says whether a .env file beside package.json is read. */
const VERBS = {
  start: { entry: "app/commands/start.ts", args: [], env: true },
  dev: { entry: "app/commands/dev.ts", args: [], env: true },
  cli: { entry: "app/commands/cli.ts", args: [], env: true },
  "db-types": { entry: "app/commands/cli.ts", args: ["db-types"], env: false },
  bench: { entry: "app/commands/bench.ts", args: [], env: false },
  test: { entry: "tests/run.ts", args: [], env: false },
};

await main(process.argv[2] ?? "", process.argv.slice(3));

/** @param {string} name @param {string[]} args */
async function main(name, args) {
  if (Number(process.versions.node.split(".")[0]) < OLDEST_NODE) {
    return fail(
      `本机的 Node.js 是 ${process.version}，议衡需要 ${OLDEST_NODE} 或更新的版本：请从 https://nodejs.org 安装后再试。`,
    );
  }
  const verb = Object.entries(VERBS).find(([key]) => key === name)?.[1];
  if (!verb) {
    return fail(`没有“${name}”这个命令，可用的有：${Object.keys(VERBS).join("、")}。`);
  }
  try {
    // Imported only now: an old Node could not even link it.
    const { ensureInstalled, runtimeOf } = await import("./install.js");
    await ensureInstalled(ROOT, (line) => process.stderr.write(`${line}\n`));
    handOver(runtimeOf(ROOT), verb, args);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Runs the entry in a child: standard streams are shared, signals are passed on, the exit code is
 * kept. The IPC channel carries no messages; it closes when this process dies, whatever the reason,
 * and that is how the server learns that nobody is left to stop it.
 * @param {string} node @param {{ entry: string, args: string[], env: boolean }} verb
 * @param {string[]} args
 */
function handOver(node, verb, args) {
  const flags = ["--disable-warning=ExperimentalWarning"];
  if (verb.env && existsSync(join(ROOT, ".env"))) flags.push(`--env-file=${join(ROOT, ".env")}`);
  const child = spawn(node, [...flags, join(ROOT, verb.entry), ...verb.args, ...args], {
    cwd: ROOT,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => child.kill(signal));
  }
  stopWhenNpmDies(child);
  child.on("error", (error) => fail(`无法启动项目自带的 Node.js：${error.message}。`));
  child.on("exit", (code, signal) => {
    process.exit(signal ? 128 + signalNumber(signal) : (code ?? 1));
  });
}

/**
 * npm killed outright (kill -9) cannot pass anything on; its children are handed to another parent.
 * Only watched under npm: a shell may leave its background jobs on purpose.
 * @param {import("node:child_process").ChildProcess} child
 */
function stopWhenNpmDies(child) {
  if (!process.env.npm_lifecycle_event) return;
  const before = ancestry();
  setInterval(() => {
    if (ancestry() !== before) child.kill("SIGTERM");
  }, 1000).unref();
}

/** Our parent, and its parent as well if npm put a shell in between (told by Linux only). */
function ancestry() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, "utf8");
    const [, name, rest] = /\((.*)\) \S+ (\d+)/.exec(stat) ?? [];
    return name && /^(sh|dash|ash|bash|busybox)$/.test(name)
      ? `${process.ppid} ${rest}`
      : `${process.ppid}`;
  } catch {
    return `${process.ppid}`;
  }
}

/** @param {NodeJS.Signals} signal */
function signalNumber(signal) {
  return (
    { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGABRT: 6, SIGKILL: 9, SIGTERM: 15 }[
      /** @type {string} */ (signal)
    ] ?? 1
  );
}

/** @param {string} sentence */
function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
