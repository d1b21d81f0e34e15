import { randomBytes, randomUUID } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { codeOf, folderSentence } from "#db/embedded/failure";
import type { AuditKeys } from "#services/audit/keys";
import type { Environment } from "#services/env";
import { type Keyring, readKeyring, withFreshKey, writeKeyring } from "#services/keyring";
import { CommandFailure } from "./failure.ts";

const ONLY_OURS = 0o600;

/**
 * The secret that signs session cookies: made at the first start, kept in the data folder where only
 * we can read it, so that sign-ins survive a restart. Web processes that share sessions share the
 * folder. Throws CommandFailure when the folder cannot be written.
 */
export function sessionSecret(dataDir: string): string {
  return kept(dataDir, "session.secret", () => `${randomBytes(48).toString("base64url")}\n`).trim();
}

type AuditSettings = Pick<Environment, "auditKeys" | "auditAlgorithm" | "dataDir">;

/**
 * The keys of the audit chain: those of YIHENG_AUDIT_KEY, else made at the first start and kept in
 * the data folder. Throws CommandFailure.
 */
export function auditKeys({ auditKeys: ring, auditAlgorithm, dataDir }: AuditSettings): AuditKeys {
  return { algorithm: auditAlgorithm, ring: ring ?? keptKeyring(dataDir, "audit.keys") };
}

/** The ring of a file of the data folder; a folder without one gets one. Throws CommandFailure. */
export function keptKeyring(dataDir: string, file: string): Keyring {
  const ring = readKeyring(kept(dataDir, file, () => writeKeyring(withFreshKey())));
  if (ring) return ring;
  throw new CommandFailure(
    `${join(dataDir, file)} 的内容不是密钥：请从备份恢复这个文件；没有备份时，用它保护的内容无法再核验或解开。`,
  );
}

/**
 * Adds a fresh key to the ring of a file and makes it the current one; the older ones stay. Processes
 * that run must be started anew to use it. Throws CommandFailure.
 */
export function addKey(dataDir: string, file: string): Keyring {
  const ring = withFreshKey(keptKeyring(dataDir, file));
  inFolder(dataDir, () => renameSync(written(dataDir, writeKeyring(ring)), join(dataDir, file)));
  return ring;
}

/** Takes keys out of the ring of a file that nothing needs any more. Throws CommandFailure. */
export function dropKeys(dataDir: string, file: string, versions: readonly number[]): Keyring {
  const ring = keptKeyring(dataDir, file);
  const keys = new Map([...ring.keys].filter(([version]) => !versions.includes(version)));
  const left = { ...ring, keys };
  inFolder(dataDir, () => renameSync(written(dataDir, writeKeyring(left)), join(dataDir, file)));
  return left;
}

/** The text of a file of the data folder that only we can read; made when it is not there. */
function kept(dataDir: string, file: string, make: () => string): string {
  const path = join(dataDir, file);
  return inFolder(dataDir, () => {
    try {
      return readFileSync(path, "utf8");
    } catch (error) {
      if (codeOf(error) !== "ENOENT") throw error;
    }
    mkdirSync(dataDir, { recursive: true, mode: 0o711 });
    const fresh = written(dataDir, make());
    try {
      // Only one of several processes gets its own in place, and whole; the others read that one.
      linkSync(fresh, path);
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    } finally {
      rmSync(fresh);
    }
    return readFileSync(path, "utf8");
  });
}

function written(dataDir: string, text: string): string {
  const path = join(dataDir, `.${randomUUID()}`);
  writeFileSync(path, text, { mode: ONLY_OURS, flag: "wx" });
  return path;
}

function inFolder<T>(dataDir: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const sentence = folderSentence(error, dataDir);
    throw sentence ? new CommandFailure(sentence) : error;
  }
}
