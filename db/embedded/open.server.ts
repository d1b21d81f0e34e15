import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { findBinaries } from "./binaries.server.ts";
import { CLUSTER_ROLE, ensureCluster } from "./cluster.server.ts";
import { codeOf, EmbeddedDatabaseFailure, folderSentence } from "./failure.server.ts";
import { lockFile } from "./file-lock.server.ts";
import { clusterPassword, findPlace, prepareDataFolder, savePlace } from "./place.server.ts";
import {
  addressOf,
  findPostmaster,
  isReady,
  startPostmaster,
  stopPostmaster,
} from "./postmaster.server.ts";

/** An embedded PostgreSQL that this process uses, perhaps with others. */
export interface EmbeddedDatabase {
  /** Address of the application's database. */
  url: string;
  /** Makes this process the one server of the data folder; false while another process is. */
  claimServer(): Promise<boolean>;
  /** Leaves; whoever leaves last stops PostgreSQL. Close your own connections first. */
  release(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Told one Chinese sentence when something takes time. */
  onProgress?: (line: string) => void;
  /** For tests: faster, and a power failure may lose everything. */
  disposable?: boolean;
}

const DATABASE = "yiheng";
/** Advisory locks in the database `postgres`: held shared by every user of the cluster … */
const USERS_LOCK = 710_001;
/** … and alone by its one server. They end with the session, however the process ends. */
const SERVER_LOCK = 710_002;

/**
 * Opens the embedded database of a data folder: makes it at first use, starts it if it is not
 * running, shares it if it is, also after a crash of those who used it. Throws
 * EmbeddedDatabaseFailure, whose message is for the person.
 */
export async function openEmbedded(
  folder: string,
  options: EmbeddedOptions = {},
): Promise<EmbeddedDatabase> {
  const say = options.onProgress ?? (() => undefined);
  const dataDir = prepareDataFolder(folder);
  const holder = new Holder(dataDir, say, options.disposable ?? false);
  try {
    const { port, password } = await holder.join();
    return {
      url: `postgres://${CLUSTER_ROLE}:${password}@127.0.0.1:${port}/${DATABASE}`,
      claimServer: () => holder.claimServer(),
      release: () => holder.leave(),
    };
  } catch (error) {
    const sentence = folderSentence(error, dataDir);
    throw sentence ? new EmbeddedDatabaseFailure(sentence) : error;
  }
}

/** This process's seat at the cluster: one connection whose advisory locks say that we are here. */
class Holder {
  readonly #dataDir: string;
  readonly #say: (line: string) => void;
  readonly #disposable: boolean;
  #seat: pg.Client | undefined;
  #cluster = "";
  #port = 0;
  #serves = false;
  #left = false;
  #returning: Promise<void> = Promise.resolve();

  constructor(dataDir: string, say: (line: string) => void, disposable: boolean) {
    this.#dataDir = dataDir;
    this.#say = say;
    this.#disposable = disposable;
  }

  /** Starting, joining and stopping are serialised by a lock file. */
  async join(): Promise<{ port: number; password: string }> {
    const unlock = await this.#lock();
    try {
      const { place, user } = findPlace(this.#dataDir, this.#say);
      const password = clusterPassword(this.#dataDir);
      this.#cluster = place.cluster;
      this.#port = (await this.#findRunning(password)) ?? 0;
      if (this.#port === 0) {
        if (!existsSync(join(place.cluster, "PG_VERSION"))) this.#say("正在新建内嵌数据库……");
        const binaries = findBinaries(user, this.#dataDir, this.#say);
        ensureCluster(place.cluster, { binaries, user, password, disposable: this.#disposable });
        const started = await startPostmaster(place.cluster, {
          binaries,
          user,
          password,
          dataDir: this.#dataDir,
          preferredPort: place.port,
        });
        this.#port = started.port;
        savePlace({ ...place, port: started.port });
      }
      await this.#sit(password);
      return { port: this.#port, password };
    } finally {
      unlock();
    }
  }

  async claimServer(): Promise<boolean> {
    if (!(await this.#query("pg_try_advisory_lock", SERVER_LOCK))) return false;
    this.#serves = true;
    return true;
  }

  async leave(): Promise<void> {
    if (this.#left) return;
    this.#left = true;
    await this.#returning;
    const unlock = await this.#lock();
    try {
      await this.#query("pg_advisory_unlock_shared", USERS_LOCK);
      const alone = await this.#query("pg_try_advisory_lock", USERS_LOCK);
      await this.#seat?.end();
      if (alone) await stopPostmaster(this.#cluster);
    } finally {
      unlock();
    }
  }

  #lock(): Promise<() => void> {
    return lockFile(join(this.#dataDir, "embedded-database.lock"));
  }

  /** The port of a running cluster, waiting for one that starts, recovers or stops. */
  async #findRunning(password: string): Promise<number | undefined> {
    const began = Date.now();
    for (let told = false; ; ) {
      const running = findPostmaster(this.#cluster);
      if (!running) return undefined;
      if (running.port > 0 && (await isReady(running.port, password))) return running.port;
      if (!told && Date.now() - began > 2000) {
        this.#say("数据库正在恢复或关闭，请稍候……");
        told = true;
      }
      await pause(50);
    }
  }

  async #sit(password: string): Promise<void> {
    const seat = new pg.Client({ ...addressOf(this.#port, password), application_name: "yiheng" });
    seat.on("error", () => {
      if (this.#left || this.#seat !== seat) return;
      this.#seat = undefined;
      this.#returning = this.#returnAfterCrash();
    });
    await seat.connect();
    this.#seat = seat;
    await seat.query("select pg_advisory_lock_shared($1)", [USERS_LOCK]);
    if (this.#serves && !(await this.claimServer()))
      throw new Error("another server took the data folder");
    const { rowCount } = await seat.query("select from pg_database where datname = $1", [DATABASE]);
    if (rowCount === 0) await seat.query(`create database ${DATABASE}`);
  }

  /** PostgreSQL restarted or died under us: take the seat again, starting it if nobody else does. */
  async #returnAfterCrash(): Promise<void> {
    const before = this.#port;
    this.#say("与内嵌数据库的连接中断，正在恢复……");
    try {
      await this.join();
      if (this.#port !== before) throw new Error(`port ${before} was taken meanwhile`);
      this.#say("内嵌数据库已恢复。");
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.#say(`内嵌数据库无法恢复（${why}）：请重新启动议衡。`);
    }
  }

  /** False as well when the connection is gone, or PostgreSQL is shutting down by itself. */
  async #query(
    name: "pg_try_advisory_lock" | "pg_advisory_unlock_shared",
    key: number,
  ): Promise<boolean> {
    try {
      const answer = await this.#seat?.query<{ done: boolean }>(`select ${name}($1) as done`, [
        key,
      ]);
      return answer?.rows[0]?.done ?? false;
    } catch (error) {
      if (codeOf(error) === undefined || codeOf(error)?.startsWith("57P")) return false;
      throw error;
    }
  }
}
