/**
 * Are the installed dependencies those of package-lock.json? If not, `npm ci`. Plain JavaScript: it
 * runs before anything is installed, on the host's Node.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** Written into node_modules once it is known to match the lock; goes away with it. */
const STAMP = ".yiheng-installed";
const NEEDED_BYTES = 1_200_000_000;

/**
 * Installs if needed; returns when node_modules matches the lock. Two processes that start at once
 * install once: the second waits for the first.
 * @param {string} root the project's folder
 * @param {(line: string) => void} say shows progress to the person
 * @returns {Promise<void>} throws an Error whose message is one Chinese sentence
 */
export async function ensureInstalled(root, say) {
  if (isFresh(root)) return;
  const release = await takeLock(join(root, ".install.lock"), say);
  try {
    if (!isFresh(root)) await install(root, say);
  } finally {
    release();
  }
}

/**
 * The Node that runs the TypeScript sources: the one among the dependencies, or the host's own when
 * install scripts were forbidden and it can do the same.
 * @param {string} root
 */
export function runtimeOf(root) {
  const own = join(
    root,
    "node_modules",
    "node",
    "bin",
    process.platform === "win32" ? "node.exe" : "node",
  );
  return existsSync(own) ? own : process.execPath;
}

/** @param {string} root */
function isFresh(root) {
  const modules = join(root, "node_modules");
  if (!existsSync(modules) || !canRunTypeScript(root)) return false;
  const lock = readText(join(root, "package-lock.json"));
  const wanted = `${createHash("sha256").update(lock).digest("hex")} ${process.platform}-${process.arch}\n`;
  if (readText(join(modules, STAMP)) === wanted) return true;
  if (!matchesLock(lock, readText(join(modules, ".package-lock.json")))) return false;
  try {
    writeFileSync(join(modules, STAMP), wanted);
  } catch {
    // A read-only tree is compared anew each time.
  }
  return true;
}

/** @param {string} root */
function canRunTypeScript(root) {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  return runtimeOf(root) !== process.execPath || major > 22 || (major === 22 && minor >= 18);
}

/**
 * npm keeps in node_modules/.package-lock.json what it installed: it must be the lock, less the
 * optional packages of other platforms.
 * @param {string} lock @param {string} installed
 */
function matchesLock(lock, installed) {
  if (!installed) return false;
  try {
    const wanted = JSON.parse(lock).packages;
    const present = JSON.parse(installed).packages;
    const known = Object.keys(present).every((path) => wanted[path]);
    return (
      known &&
      Object.keys(wanted).every((path) => {
        if (path === "" || (!present[path] && wanted[path].optional)) return true;
        return (
          present[path]?.version === wanted[path].version &&
          present[path]?.integrity === wanted[path].integrity
        );
      })
    );
  } catch {
    return false;
  }
}

/** @param {string} root @param {(line: string) => void} say */
async function install(root, say) {
  assertRoom(root);
  const began = Date.now();
  say("正在按 package-lock.json 安装依赖，首次约需一分钟……");
  const ticking = setInterval(() => {
    say(`仍在安装依赖，已 ${Math.round((Date.now() - began) / 1000)} 秒……`);
  }, 5000);
  try {
    await npm(root, ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
    if (!canRunTypeScript(root)) await npm(root, ["rebuild", "node", "--ignore-scripts=false"]);
  } finally {
    clearInterval(ticking);
  }
  if (!isFresh(root)) {
    throw new Error(
      "依赖已安装，但与 package-lock.json 不符：请删除 node_modules 文件夹后重试；若仍如此，请检查 npm 是否被设置为不安装可选依赖或不运行安装脚本。",
    );
  }
  say(`依赖已安装（${Math.round((Date.now() - began) / 1000)} 秒）。`);
}

/** @param {string} root */
function assertRoom(root) {
  try {
    accessSync(root, constants.W_OK);
  } catch {
    throw new Error(`无法安装依赖：没有写入 ${root} 的权限，请换一个用户或修改该文件夹的权限。`);
  }
  const disk = statfsSync(root);
  const free = disk.bavail * disk.bsize;
  if (free < NEEDED_BYTES) {
    throw new Error(
      `无法安装依赖：${root} 所在磁盘只剩 ${Math.round(free / 1e6)} MB，至少需要 ${NEEDED_BYTES / 1e6} MB，请清理后重试。`,
    );
  }
}

/**
 * Everything npm prints goes to standard error: standard output belongs to the command.
 * @param {string} root @param {string[]} args
 * @returns {Promise<void>}
 */
function npm(root, args) {
  const script = process.env.npm_execpath;
  const [command, first] = script?.endsWith(".js") ? [process.execPath, [script]] : ["npm", []];
  return new Promise((done, failed) => {
    const child = spawn(command, [...first, ...args], {
      cwd: root,
      stdio: ["ignore", 2, 2],
      shell: process.platform === "win32",
    });
    const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    process.on("SIGINT", pass).on("SIGTERM", pass);
    const settled = () => process.off("SIGINT", pass).off("SIGTERM", pass);
    child.on("error", (error) => {
      settled();
      failed(new Error(`无法运行 npm（${error.message}）：请确认已安装 npm。`));
    });
    child.on("exit", (code, signal) => {
      settled();
      if (code === 0) return done();
      if (signal || code === null || code > 128)
        return failed(new Error("安装依赖被中断；重新运行即可从头安装。"));
      failed(
        new Error(
          `依赖安装失败（npm ${args[0]} 退出码 ${code}，原因见上）：请检查网络和 npm 的软件源设置后重试。`,
        ),
      );
    });
  });
}

/**
 * A file holding the pid of the installing process; one left by a dead process does not count.
 * @param {string} path @param {(line: string) => void} say
 * @returns {Promise<() => void>} gives the lock back
 */
async function takeLock(path, say) {
  let told = false;
  for (;;) {
    try {
      mkdirSync(join(path, ".."), { recursive: true });
      const file = openSync(path, "wx");
      writeSync(file, String(process.pid));
      closeSync(file);
      return () => rmSync(path, { force: true });
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (code !== "EEXIST") {
        throw new Error(
          `无法安装依赖：不能写入 ${path}（${code}），请检查该文件夹的权限和磁盘空间。`,
        );
      }
    }
    const holder = Number(readText(path)) || undefined;
    if (holder !== undefined && !isAlive(holder)) {
      rmSync(path, { force: true });
      continue;
    }
    if (!told) say(`另一个进程${holder ? `（进程号 ${holder}）` : ""}正在安装依赖，请稍候……`);
    told = true;
    await pause(500);
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** @param {string} path */
function readText(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
