import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ensureInstalled } from "../../app/commands/install.js";

/** Stands in for npm, which is not ours: installs what the lock says and counts its runs. */
const NPM = `
const { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
appendFileSync("npm-runs", "x");
const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
if (lock.packages["node_modules/gone"]) process.exit(1);
rmSync("node_modules", { recursive: true, force: true });
mkdirSync("node_modules");
delete lock.packages[""];
delete lock.packages["node_modules/other-platform"];
setTimeout(() => writeFileSync("node_modules/.package-lock.json", JSON.stringify(lock)), 300);
`;

const given = process.env.npm_execpath;
const said: string[] = [];
const say = (line: string) => void said.push(line);
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "yiheng-install-"));
  writeFileSync(join(root, "npm.js"), NPM);
  process.env.npm_execpath = join(root, "npm.js");
  said.length = 0;
  lock({ left: "1.0.0" });
});
afterEach(() => {
  process.env.npm_execpath = given;
  if (given === undefined) delete process.env.npm_execpath;
  rmSync(root, { recursive: true, force: true });
});

/** Writes package-lock.json; one more package is another platform's and stays out. */
function lock(versions: Record<string, string>): void {
  const packages = Object.fromEntries(
    Object.entries(versions).map(([name, version]) => [`node_modules/${name}`, { version }]),
  );
  const other = { "node_modules/other-platform": { version: "1.0.0", optional: true } };
  const text = JSON.stringify({ packages: { "": {}, ...packages, ...other } });
  writeFileSync(join(root, "package-lock.json"), text);
}

function npmRuns(): number {
  return readFileSync(join(root, "npm-runs"), "utf8").length;
}

test("没有 node_modules：安装一次，说明进度；再次运行不再安装", async () => {
  await ensureInstalled(root, say);
  expect(said[0]).toMatch(/^正在按 package-lock.json 安装依赖/);
  await ensureInstalled(root, say);
  expect(npmRuns()).toBe(1);
});

test("刚用 npm ci 装好的 node_modules：不重装", async () => {
  mkdirSync(join(root, "node_modules"));
  const packages = { "node_modules/left": { version: "1.0.0" } };
  writeFileSync(join(root, "node_modules", ".package-lock.json"), JSON.stringify({ packages }));
  await ensureInstalled(root, say);
  expect(said).toEqual([]);
});

test("package-lock.json 变了：重装", async () => {
  await ensureInstalled(root, say);
  lock({ left: "1.0.1" });
  await ensureInstalled(root, say);
  expect(npmRuns()).toBe(2);
});

test("装到一半的 node_modules：重装", async () => {
  mkdirSync(join(root, "node_modules", "left"), { recursive: true });
  await ensureInstalled(root, say);
  expect(npmRuns()).toBe(1);
});

test("两个进程同时启动：只装一次", async () => {
  await Promise.all([ensureInstalled(root, say), ensureInstalled(root, say)]);
  expect(npmRuns()).toBe(1);
});

test("死去的进程留下的锁不算数", async () => {
  writeFileSync(join(root, ".install.lock"), "2147483646");
  await ensureInstalled(root, say);
  expect(npmRuns()).toBe(1);
});

test("npm 失败：一句话说明怎么办", async () => {
  lock({ gone: "1.0.0" });
  await expect(ensureInstalled(root, say)).rejects.toThrow(/^依赖安装失败.+请检查网络.+。$/);
});
