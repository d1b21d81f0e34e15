import { createHash, randomBytes } from "node:crypto";
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { EmbeddedDatabaseFailure, folderSentence } from "./failure.server.ts";
import { canEnter, chooseOsUser, type OsUser } from "./os-user.server.ts";

/** Where the cluster of a data folder lives; kept there as embedded-database.json. */
export interface Place {
  /** The PostgreSQL data directory. */
  cluster: string;
  /** The real path of the data folder that it belongs to: tells a moved folder from a copied one. */
  dataDir: string;
  /** The TCP port last used; tried first. */
  port: number;
}

const RECORD = "embedded-database.json";
const PASSWORD = "embedded-database.password";
const INSIDE = "postgresql";
/** For root whose data folder other users may not enter. */
const OUTSIDE = "/var/lib/yiheng";

/**
 * Makes the data folder if need be and answers its real path. As root it may be entered (not listed)
 * by others, because PostgreSQL must reach its own folder below. Throws EmbeddedDatabaseFailure when
 * it cannot be written.
 */
export function prepareDataFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
    const probe = join(folder, `.write-${process.pid}-${randomBytes(4).toString("hex")}`);
    writeFileSync(probe, "");
    rmSync(probe);
    return realpathSync(folder);
  } catch (error) {
    const sentence = folderSentence(error, folder);
    throw sentence ? new EmbeddedDatabaseFailure(sentence) : error;
  }
}

/**
 * Finds or chooses the cluster's place and the user that runs it. `dataDir` is a real path. A cluster
 * chosen before stays where it is; a new one lies inside the data folder if that user may enter it.
 */
export function findPlace(
  dataDir: string,
  say: (line: string) => void,
): { place: Place; user: OsUser } {
  const recorded = readPlace(dataDir);
  if (recorded && existsSync(recorded.cluster)) {
    const user = chooseOsUser(recorded.cluster);
    giveTo(recorded.cluster, user);
    return { place: recorded, user };
  }
  const inside = join(dataDir, INSIDE);
  const user = chooseOsUser(inside);
  if (canEnter(user, dataDir)) {
    giveTo(inside, user);
    return { place: { cluster: inside, dataDir, port: 0 }, user };
  }
  const cluster = join(OUTSIDE, createHash("sha256").update(dataDir).digest("hex").slice(0, 16));
  setAside(cluster, say);
  makeOutside();
  if (canEnter(user, OUTSIDE)) return { place: { cluster, dataDir, port: 0 }, user };
  throw new EmbeddedDatabaseFailure(
    `PostgreSQL 不能以 root 运行，而普通用户进不了数据文件夹 ${dataDir} 和 ${OUTSIDE}：请用 YIHENG_DATA_DIR 指定一个其他用户可以进入的文件夹（如 /srv/yiheng）。`,
  );
}

/** Whether the data folder has a cluster already; makes and changes nothing. */
export function hasCluster(folder: string): boolean {
  const record = join(folder, RECORD);
  if (!existsSync(record)) return false;
  const { cluster } = JSON.parse(readFileSync(record, "utf8"));
  return [String(cluster), join(folder, INSIDE)].some((path) =>
    existsSync(join(path, "PG_VERSION")),
  );
}

/** A data folder that was moved takes its cluster along; one that was copied must not share it. */
function readPlace(dataDir: string): Place | undefined {
  const path = join(dataDir, RECORD);
  if (!existsSync(path)) return undefined;
  const { cluster, dataDir: owner, port } = JSON.parse(readFileSync(path, "utf8"));
  const inside = join(dataDir, INSIDE);
  if (owner === dataDir || !existsSync(String(cluster))) {
    return {
      cluster: existsSync(inside) ? inside : String(cluster),
      dataDir,
      port: Number(port) || 0,
    };
  }
  if (existsSync(inside)) return { cluster: inside, dataDir, port: 0 };
  if (!existsSync(join(String(owner), RECORD)))
    return { cluster: String(cluster), dataDir, port: 0 };
  throw new EmbeddedDatabaseFailure(
    `数据文件夹 ${dataDir} 是 ${owner} 的副本，而数据库仍在 ${cluster}、属于原来的文件夹：请使用原来的文件夹，或删除副本中的 ${RECORD} 以新建一个空数据库。`,
  );
}

/** Keeps where the cluster runs, whole or not at all, for the next start and for other processes. */
export function savePlace(place: Place): void {
  writeWhole(join(place.dataDir, RECORD), `${JSON.stringify(place, null, 2)}\n`);
}

/** The database's password, made at random at first use; only we can read it. */
export function clusterPassword(dataDir: string): string {
  const path = join(dataDir, PASSWORD);
  if (existsSync(path)) return readFileSync(path, "utf8").trim();
  const made = randomBytes(24).toString("base64url");
  writeWhole(path, `${made}\n`);
  return made;
}

function writeWhole(path: string, text: string): void {
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, text, { mode: 0o600, flush: true });
  // What root writes into another's folder stays that other's.
  const { uid, gid } = statSync(dirname(path));
  if (process.getuid?.() === 0 && uid !== 0) chownSync(unfinished, uid, gid);
  renameSync(unfinished, path);
}

function makeOutside(): void {
  try {
    mkdirSync(OUTSIDE, { recursive: true, mode: 0o711 });
  } catch (error) {
    const sentence = folderSentence(error, OUTSIDE);
    throw sentence ? new EmbeddedDatabaseFailure(sentence) : error;
  }
}

/** The data folder was deleted, its database was not: it is kept, under another name. */
function setAside(cluster: string, say: (line: string) => void): void {
  if (!existsSync(cluster)) return;
  const aside = `${cluster}.${new Date().toISOString().replaceAll(/[:.]/g, "-")}`;
  renameSync(cluster, aside);
  say(`原数据文件夹已不存在，其数据库保留在 ${aside}；不再需要时可自行删除。`);
}

/** A tree that was copied may have lost its mode and, as root, its owner; PostgreSQL wants both. */
function giveTo(cluster: string, user: OsUser): void {
  const found = lstatSync(cluster, { throwIfNoEntry: false });
  if (!found) return;
  if ((found.mode & 0o077) !== 0) chmodSync(cluster, 0o700);
  if (user.uid !== undefined && found.uid !== user.uid) {
    giveAll(cluster, user.uid, user.gid ?? user.uid);
  }
}

function giveAll(folder: string, uid: number, gid: number): void {
  chownSync(folder, uid, gid);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) giveAll(path, uid, gid);
    else if (entry.isFile()) chownSync(path, uid, gid);
  }
}
