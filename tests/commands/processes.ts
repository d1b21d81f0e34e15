import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const READY_MS = 90_000;

/** A run of `node app/commands/bootstrap.js …`, as npm does it. */
export interface Run {
  child: ChildProcess;
  /** Everything printed so far on both streams. */
  said(): string;
  /** The exit code; 128 + the signal's number if it was killed. */
  exited: Promise<number>;
}

/** Starts a verb with an environment that has nothing of the machine's own settings. */
export function bootstrap(args: string[], env: Record<string, string>): Run {
  return run(process.execPath, [join("app", "commands", "bootstrap.js"), ...args], env);
}

function run(program: string, args: string[], env: Record<string, string>): Run {
  const child = spawn(program, args, {
    env: { PATH: process.env.PATH ?? "", NODE_ENV: "production", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const listen = (chunk: Buffer) => {
    said += chunk.toString("utf8");
  };
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  return {
    child,
    said: () => said,
    exited: new Promise((done) => {
      child.on("close", (code, signal) => done(code ?? (signal === "SIGKILL" ? 137 : 143)));
    }),
  };
}

/** A server under test with a data folder and a port of its own. */
export interface TestServer extends Run {
  address: string;
}

/**
 * Starts the server, by npm itself if asked, and waits until /healthz answers; throws with what it
 * printed if it ends.
 */
export async function startServer(
  env: Record<string, string>,
  { npm = false }: { npm?: boolean } = {},
): Promise<TestServer> {
  const port = await freePort();
  const all = { PORT: String(port), YIHENG_DEMO: "0", ...env };
  const server = npm ? run("npm", ["start"], all) : bootstrap(["start"], all);
  const address = `http://127.0.0.1:${port}`;
  const patience = Date.now() + READY_MS;
  while (!(await answers(`${address}/healthz`))) {
    if (server.child.exitCode !== null || Date.now() > patience) throw new Error(server.said());
    await pause(50);
  }
  return { ...server, address };
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  );
}

/** A port that nobody listens on at the moment. */
export function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => done(port));
    });
  });
}

/** A folder that is removed at the end, with the cluster of a data folder in it that lies elsewhere. */
export function scratchFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), "yiheng-command-"));
  chmodSync(path, 0o755);
  return {
    path,
    remove() {
      const outside = clusterOf(join(path, "home", "data"));
      if (outside) rmSync(outside, { recursive: true, force: true });
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Where the cluster of a data folder lies; undefined before the first start. */
export function clusterOf(dataDir: string): string | undefined {
  const record = join(dataDir, "embedded-database.json");
  return existsSync(record) ? JSON.parse(readFileSync(record, "utf8")).cluster : undefined;
}

/** The pid of the data folder's PostgreSQL, if its pid file is there. */
export function postmasterOf(dataDir: string): number | undefined {
  const file = join(clusterOf(dataDir) ?? "", "postmaster.pid");
  return existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : undefined;
}

/** Does this process run? One that has ended and waits for its parent to notice does not. */
export function lives(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2, stat.lastIndexOf(")") + 3) !== "Z";
  } catch {
    return false;
  }
}

/** The first child of a process: of `bootstrap`, the server itself. */
export function childOf(pid: number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
  return Number(children.trim().split(" ")[0]);
}
