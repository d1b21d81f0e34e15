import { statSync } from "node:fs";
import { join } from "node:path";
import type { Db } from "#db/client";
import type { Environment } from "#services/env";
import type { Keyring } from "#services/keyring";
import { fitsDatabase } from "#services/personal-data/rotation";
import type { DataKeys } from "#services/personal-data/sealing";
import { CommandFailure } from "./failure.ts";
import { keptKeyring } from "./secret.ts";

/** Where the keys of personal data are kept when the environment has none. */
export const DATA_KEYS_FILE = "data.keys";

/**
 * The keys of personal data: those of YIHENG_DATA_KEY, else made at the first start and kept in the
 * data folder. A process that runs sees a key that another one adds there (`keys rotate`). Throws
 * CommandFailure.
 */
export function dataKeys(env: Pick<Environment, "dataKeys" | "dataSuite" | "dataDir">): DataKeys {
  const { dataKeys: given, dataSuite: suite, dataDir } = env;
  if (given) return { suite, ring: () => given };
  const path = join(dataDir, DATA_KEYS_FILE);
  let known: { ring: Keyring; written: bigint; file: bigint } = ringOf(dataDir, path);
  const ring = () => {
    const now = statSync(path, { bigint: true, throwIfNoEntry: false });
    // Gone for a moment or for good: what is in hand still opens and seals.
    if (now && (now.mtimeNs !== known.written || now.ino !== known.file)) {
      known = ringOf(dataDir, path);
    }
    return known.ring;
  };
  return { suite, ring };
}

/**
 * Refuses to go on with keys that do not open what this database holds: a fresh key beside lost ones
 * would hide that they are lost. Throws CommandFailure.
 */
export async function assertKeysFit(
  db: Db,
  keys: DataKeys,
  { dataKeys: given, dataDir }: Pick<Environment, "dataKeys" | "dataDir">,
): Promise<void> {
  if (await fitsDatabase(db, keys)) return;
  const place = given ? "YIHENG_DATA_KEY" : join(dataDir, DATA_KEYS_FILE);
  throw new CommandFailure(
    `${place} 中的数据密钥打不开数据库里的个人信息：请恢复原来的密钥（与数据库同时备份的那一份）后再启动。`,
  );
}

function ringOf(dataDir: string, path: string) {
  const ring = keptKeyring(dataDir, DATA_KEYS_FILE);
  const { mtimeNs, ino } = statSync(path, { bigint: true });
  return { ring, written: mtimeNs, file: ino };
}
