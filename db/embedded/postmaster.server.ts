import { type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { CHILD_ENVIRONMENT, CLUSTER_ROLE } from "./cluster.server.ts";
import { codeOf, EmbeddedDatabaseFailure } from "./failure.server.ts";
import { isAlive } from "./file-lock.server.ts";
import type { OsUser } from "./os-user.server.ts";

const LOG = "postgresql.log";
const LOG_LIMIT_BYTES = 10_000_000;
const SHUTDOWN_MS = 60_000;
const ZOMBIE_MS = 1000;
/** PostgreSQL is there but not ready: starting, recovering or shutting down. */
const NOT_READY = new Set(["57P03", "ECONNREFUSED", "ECONNRESET"]);

/** A postmaster that is alive, as its own postmaster.pid describes it. */
export interface Postmaster {
  pid: number;
  port: number;
}

/** The postmaster of this cluster if it is alive; a pid file that a crash left behind is no answer. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const path = join(cluster, "postmaster.pid");
  let lines: string[];
  try {
    lines = readFileSync(path, "utf8").split("\n");
  } catch {
    return undefined;
  }
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (pid > 0 && isAlive(pid) && worksIn(cluster, pid)) return { pid, port };
  // The number went to another program since: PostgreSQL itself would refuse to start over it.
  rmSync(path, { force: true });
  return undefined;
}

/** A postmaster works in its data directory; on a system without /proc the living pid has to do. */
function worksIn(cluster: string, pid: number): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch (error) {
    return codeOf(error) === "EACCES" || !existsSync("/proc/self/cwd");
  }
}

/**
 * Starts PostgreSQL on 127.0.0.1 and answers when it accepts connections. It is a session of its
 * own: the terminal's Ctrl-C does not reach it, we stop it when its last user has left. Throws
 * EmbeddedDatabaseFailure with the last line of its log.
 */
export async function startPostmaster(
  cluster: string,
  options: {
    binaries: string;
    user: OsUser;
    dataDir: string;
    preferredPort: number;
    password: string;
  },
): Promise<Postmaster> {
  const port = await freePort(options.preferredPort);
  const logPath = join(options.dataDir, LOG);
  if ((statSync(logPath, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES) {
    renameSync(logPath, `${logPath}.1`);
  }
  const log = openSync(logPath, "a", 0o600);
  const began = statSync(logPath).size;
  const child = spawn(
    join(options.binaries, "bin", "postgres"),
    [
      "-D",
      cluster,
      "-p",
      String(port),
      "-c",
      "listen_addresses=127.0.0.1",
      "-c",
      "unix_socket_directories=",
    ],
    {
      uid: options.user.uid,
      gid: options.user.gid,
      cwd: cluster.slice(0, cluster.lastIndexOf("/")) || "/",
      env: CHILD_ENVIRONMENT,
      detached: true,
      stdio: ["ignore", log, log],
    },
  );
  closeSync(log);
  child.unref();
  await untilReady(child, { port, password: options.password, logPath, began });
  return { pid: child.pid ?? 0, port };
}

async function untilReady(
  child: ChildProcess,
  {
    port,
    password,
    logPath,
    began,
  }: { port: number; password: string; logPath: string; began: number },
): Promise<void> {
  let ended = false;
  child.once("exit", () => (ended = true));
  child.once("error", () => (ended = true));
  while (!(await isReady(port, password))) {
    if (ended) {
      const lines = readFileSync(logPath).subarray(began).toString("utf8").trim().split("\n");
      const last = lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? lines.at(-1);
      throw new EmbeddedDatabaseFailure(
        `内嵌的 PostgreSQL 无法启动：${last || "没有留下日志"}（完整日志见 ${logPath}）。`,
      );
    }
    await pause(20);
  }
}

/** Does PostgreSQL on this port take our password? A wrong one throws: it is not ours. */
export async function isReady(port: number, password: string): Promise<boolean> {
  const client = new pg.Client({ ...addressOf(port, password), connectionTimeoutMillis: 5000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (NOT_READY.has(codeOf(error) ?? "")) return false;
    if (error instanceof Error && error.message.includes("terminated")) return false;
    throw error;
  } finally {
    // Not waited for: on a connection that never came up it does not end.
    client.end().catch(() => undefined);
  }
}

/** How to reach the maintenance database of the cluster. */
export function addressOf(port: number, password: string) {
  return { host: "127.0.0.1", port, user: CLUSTER_ROLE, password, database: "postgres" };
}

/** Fast shutdown: open transactions are rolled back, committed ones are on disk when this returns. */
export async function stopPostmaster(cluster: string): Promise<void> {
  const running = findPostmaster(cluster);
  if (!running) return;
  signal(running.pid, "SIGINT");
  const patience = Date.now() + SHUTDOWN_MS;
  let pushed = false;
  let closedAt: number | undefined;
  while (isAlive(running.pid)) {
    // The pid file goes last. A zombie that nobody reaps (a container's pid 1) lives on for ever.
    if (!existsSync(join(cluster, "postmaster.pid"))) closedAt ??= Date.now();
    if (closedAt !== undefined && Date.now() - closedAt > ZOMBIE_MS) return;
    if (!pushed && Date.now() > patience) {
      signal(running.pid, "SIGQUIT");
      pushed = true;
    }
    await pause(20);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (codeOf(error) !== "ESRCH") throw error;
  }
}

/**
 * Below the range from which systems take the ports of outgoing connections: a port of that range can
 * be gone when PostgreSQL comes back, even to a client of its own that was trying to reconnect.
 */
const PORTS = { first: 20_000, count: 12_000 };

/** The preferred port if it is free, else one that is. */
async function freePort(preferred: number): Promise<number> {
  const drawn = Array.from({ length: 50 }, () => PORTS.first + randomInt(PORTS.count));
  for (const port of [...(isOurs(preferred) ? [preferred] : []), ...drawn, 0]) {
    const free = await new Promise<number | undefined>((done) => {
      const probe = createServer();
      probe.once("error", () => done(undefined));
      probe.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
        const address = probe.address();
        probe.close(() => done(typeof address === "object" ? address?.port : undefined));
      });
    });
    if (free) return free;
  }
  throw new EmbeddedDatabaseFailure(
    "本机 127.0.0.1 上没有可用的端口，无法启动内嵌数据库：请关闭一些程序后重试。",
  );
}

function isOurs(port: number): boolean {
  return port >= PORTS.first && port < PORTS.first + PORTS.count;
}
