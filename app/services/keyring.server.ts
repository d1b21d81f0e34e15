import { randomBytes } from "node:crypto";

/** Keys of one purpose by version; new work uses the current one, the others still open what is old. */
export interface Keyring {
  readonly current: number;
  /** Each at least 32 bytes. */
  readonly keys: ReadonlyMap<number, Uint8Array>;
}

/** AES-256 takes exactly as many, SM3 and SHA-256 no fewer. */
const KEY_BYTES = 32;
/** Of 32 random bytes about 30 differ; a key of words or of one sign has fewer. */
const DISTINCT_BYTES = 16;
const ENTRY = /^(?:(?<version>[1-9]\d{0,8}):)?(?<key>[\w+/-]{43}=?)$/;

/**
 * Reads VERSION:KEY, one per line or separated by commas; a key is 32 random bytes in base64 (as
 * `openssl rand -base64 32` prints them), without a version it is version 1. The highest version is
 * the current one. Undefined when a key is too short, too plain, or a version comes twice.
 */
export function readKeyring(text: string): Keyring | undefined {
  const keys = new Map<number, Uint8Array>();
  for (const entry of text.split(/[\s,]+/).filter(Boolean)) {
    const groups = ENTRY.exec(entry)?.groups;
    const version = Number(groups?.version ?? 1);
    const key = Buffer.from(groups?.key ?? "", "base64");
    if (keys.has(version) || key.length !== KEY_BYTES) return undefined;
    if (new Set(key).size < DISTINCT_BYTES) return undefined;
    keys.set(version, new Uint8Array(key));
  }
  return keys.size === 0 ? undefined : { current: Math.max(...keys.keys()), keys };
}

/** The text that `readKeyring` reads, one line per version. */
export function writeKeyring({ keys }: Keyring): string {
  return [...keys]
    .map(([version, key]) => `${version}:${Buffer.from(key).toString("base64url")}\n`)
    .join("");
}

/** The ring with a fresh key as its current one; without a ring, one of a single key. */
export function withFreshKey(ring?: Keyring): Keyring {
  const version = (ring?.current ?? 0) + 1;
  const fresh = new Uint8Array(randomBytes(KEY_BYTES));
  return { current: version, keys: new Map([...(ring?.keys ?? []), [version, fresh]]) };
}

/** The key of a version. Throws when this ring does not hold it: the data came from another place. */
export function keyOf(ring: Keyring, version: number): Uint8Array {
  const key = ring.keys.get(version);
  if (!key) throw new Error(`no key of version ${version}: it was made elsewhere`);
  return key;
}
