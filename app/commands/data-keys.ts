import { statSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "#services/env";
import type { Keyring } from "#services/keyring";
import type { DataKeys } from "#services/personal-data/sealing";
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

function ringOf(dataDir: string, path: string) {
  const ring = keptKeyring(dataDir, DATA_KEYS_FILE);
  const { mtimeNs, ino } = statSync(path, { bigint: true });
  return { ring, written: mtimeNs, file: ino };
}
