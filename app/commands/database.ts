import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { closeDatabase, type Db, openDatabase } from "#db/client";
import { codeOf } from "#db/embedded/failure";
import { openEmbedded } from "#db/embedded/open";
import { ensureLogins, type Logins } from "#db/logins";
import { migrateToLatest } from "#db/migrate";
import { renewProjections } from "#services/case-files/renewal";
import type { Environment } from "#services/env";
import { CommandFailure } from "./failure.ts";
import { type Say, withProgress } from "./progress.ts";
import { prepareQueues } from "./worker.ts";

/** A migrated database that a command may use; nobody works in it as its owner. */
export interface CommandDatabase {
  /** The whole register, for the worker and the command line. */
  db: Db;
  /** For what keeps connections of its own. */
  logins: Logins;
  /** Closes the connections and leaves the embedded database, if that is what it was. */
  close(): Promise<void>;
}

const CONNECT_MS = 8000;
/** A server that is just ending may hold its data folder for a moment. */
const CLAIM_MS = 4000;
const OLDEST_POSTGRESQL = 15;
const NO_RIGHTS =
  "DATABASE_URL 的用户没有建立角色或者数据表的权限：请由数据库管理员授予它 CREATEROLE 和在该库中建表的权限，然后重试。";

/**
 * Opens DATABASE_URL or the embedded database and migrates it. `asServer`: this process is to be the
 * one server of an embedded database's data folder. Throws failures whose message is a sentence.
 */
export async function openCommandDatabase(
  env: Environment,
  say: Say,
  { asServer = false }: { asServer?: boolean } = {},
): Promise<CommandDatabase> {
  if (env.databaseUrl) {
    await probe(env.databaseUrl, "DATABASE_URL");
    if (env.databaseReplicaUrl) await probe(env.databaseReplicaUrl, "DATABASE_REPLICA_URL");
    return migrated(env.databaseUrl, say, async () => undefined, asServer);
  }
  const embedded = await withProgress("启动内嵌数据库", say, () =>
    openEmbedded(env.dataDir, { onProgress: say }),
  );
  try {
    if (asServer && !(await claim(embedded.claimServer))) {
      throw new CommandFailure(
        `数据文件夹 ${env.dataDir} 正被另一个运行中的议衡使用：请先停止它，或用 YIHENG_DATA_DIR 指定另一个文件夹。`,
      );
    }
  } catch (error) {
    await embedded.release();
    throw error;
  }
  return migrated(embedded.url, say, embedded.release, asServer);
}

async function migrated(
  url: string,
  say: Say,
  release: () => Promise<void>,
  asServer: boolean,
): Promise<CommandDatabase> {
  try {
    const logins = await withProgress("升级数据库结构", say, () => prepare(url, asServer));
    const db = openDatabase(logins.register);
    await withProgress("按新版本整理案件数据", say, () => renewProjections(db));
    const close = async () => {
      await closeDatabase(db);
      await release();
    };
    return { db, logins, close };
  } catch (error) {
    await release();
    throw error;
  }
}

/** What only the owner may do: structure, login roles, queues. */
async function prepare(ownerUrl: string, asServer: boolean): Promise<Logins> {
  const owner = openDatabase(ownerUrl, { max: 2 });
  try {
    await migrateToLatest(owner);
    const logins = await ensureLogins(owner, ownerUrl);
    if (asServer) await prepareQueues(owner, ownerUrl);
    return logins;
  } catch (error) {
    throw codeOf(error) === "42501" ? new CommandFailure(NO_RIGHTS) : error;
  } finally {
    await closeDatabase(owner);
  }
}

async function claim(claimServer: () => Promise<boolean>): Promise<boolean> {
  for (const patience = Date.now() + CLAIM_MS; ; await pause(200)) {
    if (await claimServer()) return true;
    if (Date.now() > patience) return false;
  }
}

/** One connection, to say in a sentence what is wrong with the address before anything else begins. */
async function probe(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>(
      "select current_setting('server_version_num') as version",
    );
    const major = Math.floor(Number(rows[0]?.version) / 10_000);
    if (major < OLDEST_POSTGRESQL) {
      throw new CommandFailure(
        `${name} 指向的数据库是 PostgreSQL ${major}，议衡需要 ${OLDEST_POSTGRESQL} 或更新的版本：请升级数据库或改用另一个。`,
      );
    }
  } catch (error) {
    throw error instanceof CommandFailure
      ? error
      : new CommandFailure(connectionSentence(url, name, error));
  } finally {
    // Not waited for: on a connection that never came up it does not end.
    client.end().catch(() => undefined);
  }
}

/** Never shows the password: only user, host and database of the address. */
function connectionSentence(url: string, name: string, error: unknown): string {
  const { username, hostname, port, pathname } = new URL(url);
  const server = `${hostname || "localhost"}:${port || 5432}`;
  switch (codeOf(error)) {
    case "28P01":
    case "28000":
      return `数据库 ${server} 拒绝了用户“${username}”：请核对 ${name} 中的用户名和密码。`;
    case "3D000":
      return `数据库 ${server} 上没有“${pathname.slice(1)}”这个库：请先建库，或改正 ${name}。`;
    case "42501":
      return `用户“${username}”没有连接数据库“${pathname.slice(1)}”的权限：请授权，或改正 ${name}。`;
    case "ECONNREFUSED":
      return `连不上数据库 ${server}：对方拒绝连接，请确认 PostgreSQL 已启动，${name} 的主机和端口无误。`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `找不到数据库主机 ${hostname}：请核对 ${name} 中的主机名和本机的域名解析。`;
    case "53300":
      return `数据库 ${server} 的连接数已满：请关闭一些连接或调高 max_connections 后重试。`;
    case "57P03":
      return `数据库 ${server} 正在启动或恢复：请稍后重试。`;
    default:
      return error instanceof Error && /timeout/i.test(error.message)
        ? `连接数据库 ${server} 超过 ${CONNECT_MS / 1000} 秒没有回应：请检查网络、防火墙和 ${name}。`
        : `无法连接数据库 ${server}（${error instanceof Error ? error.message : error}）：请核对 ${name}。`;
  }
}
