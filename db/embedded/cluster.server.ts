import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { totalmem } from "node:os";
import { dirname, join } from "node:path";
import { EmbeddedDatabaseFailure } from "./failure.server.ts";
import type { OsUser } from "./os-user.server.ts";

/** The role that owns everything in an embedded cluster. */
export const CLUSTER_ROLE = "yiheng";

/** Written to postgresql.conf once; an administrator may change them there. */
const SETTINGS = [
  `shared_buffers=${totalmem() < 2e9 ? "64MB" : "256MB"}`,
  "max_connections=100",
  "synchronous_commit=on",
  "jit=off",
  "timezone=Asia/Shanghai",
  "log_timezone=Asia/Shanghai",
  "log_line_prefix=%m [%p] ",
  "wal_compression=on",
];

/** Nothing of ours reaches PostgreSQL's processes; English messages, which we read. */
export const CHILD_ENVIRONMENT = { LC_MESSAGES: "C", NODE_ENV: "production" } as const;

/** For clusters that hold nothing of value (tests): a power failure may lose them. */
const DISPOSABLE = ["fsync=off", "full_page_writes=off", "synchronous_commit=off"];

/**
 * Makes the cluster if there is none: UTF-8 with the C.UTF-8 ctype (pg_trgm indexes Chinese only
 * with it), page checksums, passwords by SCRAM. It is made beside its place and moved there whole, so
 * that a crash half-way leaves nothing that looks like a cluster. Throws EmbeddedDatabaseFailure with
 * initdb's own words.
 */
export function ensureCluster(
  cluster: string,
  options: { binaries: string; user: OsUser; password: string; disposable: boolean },
): void {
  if (existsSync(join(cluster, "PG_VERSION"))) {
    assertSameMajor(cluster, options.binaries);
    return;
  }
  if (existsSync(cluster) && readdirSync(cluster).length > 0) {
    throw new EmbeddedDatabaseFailure(
      `数据库文件夹 ${cluster} 不完整（缺少 PG_VERSION）：请从备份恢复；若确认其中没有需要的数据，请移走它后重试。`,
    );
  }
  const staging = `${cluster}.new`;
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { mode: 0o700 });
  const passwordFile = join(staging, "password");
  writeFileSync(passwordFile, `${options.password}\n`, { mode: 0o600 });
  const { uid, gid } = options.user;
  if (uid !== undefined && gid !== undefined) {
    chownSync(staging, uid, gid);
    chownSync(passwordFile, uid, gid);
  }
  const data = join(staging, "data");
  const failed = initdb(data, passwordFile, ["--locale=C.UTF-8"], options);
  // A system without that locale (musl, macOS): PostgreSQL's own collation provider has it built in.
  const failedAgain =
    failed &&
    initdb(
      data,
      passwordFile,
      ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
      options,
    );
  if (failedAgain) {
    rmSync(staging, { recursive: true, force: true });
    throw new EmbeddedDatabaseFailure(
      failed.includes("No space left on device")
        ? `数据库文件夹 ${cluster} 所在的磁盘已满：请清理磁盘，或用 YIHENG_DATA_DIR 指定另一个文件夹。`
        : `无法新建内嵌数据库：${failed}。`,
    );
  }
  renameSync(data, cluster);
  chmodSync(cluster, 0o700);
  rmSync(staging, { recursive: true, force: true });
}

/** The last line that initdb printed, if it failed. */
function initdb(
  data: string,
  passwordFile: string,
  locale: string[],
  { binaries, user, disposable }: { binaries: string; user: OsUser; disposable: boolean },
): string | undefined {
  rmSync(data, { recursive: true, force: true });
  const settings = disposable ? [...SETTINGS, ...DISPOSABLE] : SETTINGS;
  const made = spawnSync(
    join(binaries, "bin", "initdb"),
    [
      `--pgdata=${data}`,
      `--username=${CLUSTER_ROLE}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--data-checksums",
      "--no-instructions",
      ...(disposable ? ["--no-sync"] : []),
      ...locale,
      ...settings.map((setting) => `--set=${setting}`),
    ],
    {
      ...user,
      cwd: dirname(dirname(data)),
      env: CHILD_ENVIRONMENT,
      encoding: "utf8",
    },
  );
  if (made.status === 0) return undefined;
  if (made.error) return made.error.message;
  const lines = made.stderr.trim().split("\n");
  return lines.findLast((line) => /error|could not|FATAL|PANIC/.test(line)) ?? lines.at(-1);
}

/** A cluster of another major version cannot be opened, only moved by dump and restore. */
function assertSameMajor(cluster: string, binaries: string): void {
  const theirs = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  const asked = spawnSync(join(binaries, "bin", "postgres"), ["--version"], { encoding: "utf8" });
  const ours = /(\d+)(?:\.|beta|rc|devel)/.exec(asked.stdout)?.[1];
  if (ours === undefined || ours === theirs) return;
  throw new EmbeddedDatabaseFailure(
    `数据库 ${cluster} 是 PostgreSQL ${theirs} 的，而本版本自带 PostgreSQL ${ours}：请用原来的版本备份，再用本版本恢复。`,
  );
}
