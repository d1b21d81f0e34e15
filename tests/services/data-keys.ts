import { randomBytes } from "node:crypto";
import type { DataKeys } from "#services/personal-data/sealing";

/** Data keys of a test: a ring of the given versions, the last one current. */
export function dataKeysOf(versions: readonly number[] = [1], suite: DataKeys["suite"] = "v1") {
  const keys = new Map(versions.map((version) => [version, new Uint8Array(randomBytes(32))]));
  const ring = { current: Math.max(...versions), keys };
  return { suite, ring: () => ring };
}

/** The same keys with only some of their versions, the highest of them current. */
export function onlyKeys({ suite, ring }: DataKeys, versions: readonly number[]): DataKeys {
  const all = ring().keys;
  const keys = new Map([...all].filter(([version]) => versions.includes(version)));
  return { suite, ring: () => ({ current: Math.max(...versions), keys }) };
}

/** Data keys of a test that is not about them. */
export const DATA_KEYS: DataKeys = dataKeysOf();
