import { createHmac } from "node:crypto";
import { AUDIT_ALGORITHMS, type AuditAlgorithm, type Mac } from "#domain/audit/chain";
import type { Keyring } from "#services/keyring";

/** With what records are hashed and verified. */
export interface AuditKeys {
  /** New records; older ones name theirs. */
  algorithm: AuditAlgorithm;
  ring: Keyring;
}

const NAMES: Readonly<Record<AuditAlgorithm, string>> = { SM3: "sm3", "SHA-256": "sha256" };

/** The keyed hash of the ring's keys, by Node's own OpenSSL. */
export function macOf({ ring }: AuditKeys): Mac {
  return (algorithm, keyVersion, bytes) => {
    const key = ring.keys.get(keyVersion);
    if (!key || !isAlgorithm(algorithm)) return undefined;
    return createHmac(NAMES[algorithm], key).update(bytes).digest("hex");
  };
}

/** What new records are hashed with. */
export function sealingOf({ algorithm, ring }: AuditKeys) {
  return { algorithm, keyVersion: ring.current };
}

function isAlgorithm(text: string): text is AuditAlgorithm {
  return AUDIT_ALGORITHMS.some((name) => name === text);
}
