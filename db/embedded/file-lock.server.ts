import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { codeOf } from "./failure.server.ts";

/**
 * A lock between processes: a file that names its holder. A holder that died (kill -9) does not
 * count; a pid that was given to another process since is told apart by its starting time.
 *
 * Waits as long as the holder lives; `onWait` is called once with the holder's pid if it has to.
 * Answers the function that gives the lock back. Throws the system's error if the folder cannot be
 * written.
 */
export async function lockFile(path: string, onWait?: (pid: number) => void): Promise<() => void> {
  const own = `${path}.${randomUUID()}`;
  const mark = markOf(process.pid);
  writeFileSync(own, mark, { mode: 0o600 });
  let told = false;
  try {
    for (;;) {
      if (tryLink(own, path)) return () => removeIf(path, mark);
      const holder = readMark(path);
      if (holder === undefined) continue;
      if (!isHeld(holder)) {
        removeIf(path, holder);
        continue;
      }
      if (!told) onWait?.(Number.parseInt(holder, 10));
      told = true;
      await pause(50);
    }
  } finally {
    rmSync(own, { force: true });
  }
}

function tryLink(own: string, path: string): boolean {
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

function readMark(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** Removes the lock if it is still the one that was read: what another process took since is put back. */
function removeIf(path: string, mark: string): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return;
    throw error;
  }
  if (readMark(aside) !== mark) tryLink(aside, path);
  rmSync(aside, { force: true });
}

function isHeld(mark: string): boolean {
  const pid = Number.parseInt(mark, 10);
  return pid > 0 && isAlive(pid) && markOf(pid) === mark;
}

/** Does the process exist (whoever owns it)? */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** The pid and, where the system tells, the moment that process began (field 22 of /proc/pid/stat). */
function markOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const began = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    return `${pid} ${began}`;
  } catch {
    return `${pid}`;
  }
}
