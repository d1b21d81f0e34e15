import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { EmbeddedDatabaseFailure } from "./failure.server.ts";

/** Whom PostgreSQL runs as, in the form that child processes take; empty: as ourselves. */
export interface OsUser {
  uid?: number;
  gid?: number;
}

const OURS = "yiheng";

/**
 * PostgreSQL refuses to run as root: then an unprivileged user is found, in this order: who owns the
 * cluster already, `postgres`, `yiheng`, a system user `yiheng` made now, `nobody`.
 * `cluster` is the database folder, which may not exist yet.
 */
export function chooseOsUser(cluster: string): OsUser {
  if (process.getuid?.() !== 0) return {};
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const found = findUser("postgres") ?? findUser(OURS) ?? makeUser() ?? findUser("nobody");
  if (found) return found;
  throw new EmbeddedDatabaseFailure(
    "PostgreSQL 不能以 root 运行，而本机没有也无法新建普通用户：请先建一个系统用户（useradd --system yiheng），或改用普通用户启动议衡。",
  );
}

function findUser(name: string): OsUser | undefined {
  let table = "";
  try {
    table = readFileSync("/etc/passwd", "utf8");
  } catch {
    return undefined;
  }
  for (const line of table.split("\n")) {
    const [user, , uid, gid] = line.split(":");
    if (user === name && uid && gid && uid !== "0") return { uid: Number(uid), gid: Number(gid) };
  }
  return undefined;
}

/** useradd is Debian's, Red Hat's and SUSE's; the short adduser flags are Alpine's busybox. */
function makeUser(): OsUser | undefined {
  const ways: [string, string[]][] = [
    ["useradd", ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", OURS]],
    ["adduser", ["-S", "-D", "-H", "-s", "/sbin/nologin", OURS]],
    ["adduser", ["--system", "--no-create-home", OURS]],
  ];
  for (const [command, args] of ways) {
    if (spawnSync(command, args, { stdio: "ignore" }).status === 0) {
      const made = findUser(OURS);
      if (made) return made;
    }
  }
  return undefined;
}

/** May this user enter the folder? Asked of the system itself, which knows every ACL and mount. */
export function canEnter(user: OsUser, folder: string): boolean {
  if (user.uid === undefined) return true;
  const asked = spawnSync("/bin/sh", ["-c", 'cd -- "$1"', "sh", folder], {
    ...user,
    cwd: "/",
    stdio: "ignore",
  });
  return asked.status === 0;
}
