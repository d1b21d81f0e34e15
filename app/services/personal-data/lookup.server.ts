import { createHmac } from "node:crypto";
import type { FindableNumber } from "#domain/personal-data/numbers";
import type { DataKeys } from "#services/personal-data/sealing";
import { derivedKey } from "#services/personal-data/suites";

/**
 * What a number of a person is found by: its HMAC-SM3 under a key of its own (HKDF from the data key
 * of the day, whose version stands before it), so that who reads the database can neither read nor
 * try out numbers. A fresh key makes fresh ones.
 */
export function lookupsOf(keys: DataKeys, numbers: readonly FindableNumber[]): string[] {
  const { current } = keys.ring();
  return numbers.map((number) => lookupUnder(keys, current, number));
}

/** The same under each key of the ring: while keys are changed, some values still have the old one. */
export function lookupsToFind(keys: DataKeys, number: FindableNumber): string[] {
  return [...keys.ring().keys.keys()].map((version) => lookupUnder(keys, version, number));
}

function lookupUnder(keys: DataKeys, version: number, { kind, number }: FindableNumber): string {
  const key = keys.ring().keys.get(version);
  if (!key) throw new Error(`the ring has no key of version ${version}`);
  const digest = createHmac("sm3", derivedKey(key, "lookup hmac-sm3", 32))
    .update(`${kind} ${number}`)
    .digest("base64url");
  return `${version}.${digest}`;
}
