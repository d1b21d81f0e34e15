import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  timingSafeEqual,
} from "node:crypto";

/** What encryption makes of a content: all three are needed to open it, none of them is secret. */
export interface Sealed {
  nonce: Uint8Array;
  cipher: Uint8Array;
  tag: Uint8Array;
}

/** A way of sealing: encryption that also proves that nothing was changed. */
export interface Suite {
  readonly name: string;
  readonly keyBytes: number;
  readonly nonceBytes: number;
  readonly tagBytes: number;
  /** `purpose` is not part of the result, but must be the same when it is opened. */
  encrypt(key: Uint8Array, nonce: Uint8Array, content: Uint8Array, purpose: Uint8Array): Sealed;
  /** Undefined when the key, the purpose or one bit is not that of the encryption. */
  decrypt(key: Uint8Array, sealed: Sealed, purpose: Uint8Array): Uint8Array | undefined;
}

/** AES-256 in Galois/Counter Mode (NIST SP 800-38D). */
const AES_256_GCM: Suite = {
  name: "aes-256-gcm",
  keyBytes: 32,
  nonceBytes: 12,
  tagBytes: 16,
  encrypt(key, nonce, content, purpose) {
    const work = createCipheriv("aes-256-gcm", key, nonce).setAAD(purpose);
    const cipher = Buffer.concat([work.update(content), work.final()]);
    return { nonce, cipher, tag: work.getAuthTag() };
  },
  decrypt(key, { nonce, cipher, tag }, purpose) {
    const work = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: 16 });
    work.setAAD(purpose).setAuthTag(tag);
    try {
      return Buffer.concat([work.update(cipher), work.final()]);
    } catch {
      return undefined;
    }
  },
};

const SM4_KEY_BYTES = 16;
/** The first 96 bits of the counter are the nonce; it counts from 2 on, as that of GCM does. */
const FIRST_COUNT = Uint8Array.of(0, 0, 0, 2);

/**
 * SM4 in counter mode (GB/T 32907, GB/T 17964), then HMAC-SM3 (GB/T 15852.2) over purpose, nonce and
 * cipher text. Node reaches no SM4-GCM of its OpenSSL; this needs nothing but what it reaches.
 */
const SM4_CTR_HMAC_SM3: Suite = {
  name: "sm4-ctr-hmac-sm3",
  keyBytes: SM4_KEY_BYTES + 32,
  nonceBytes: 12,
  tagBytes: 32,
  encrypt(key, nonce, content, purpose) {
    const cipher = sm4(key, nonce, content);
    return { nonce, cipher, tag: sm3Tag(key, nonce, cipher, purpose) };
  },
  decrypt(key, { nonce, cipher, tag }, purpose) {
    const own = sm3Tag(key, nonce, cipher, purpose);
    return timingSafeEqual(own, tag) ? sm4(key, nonce, cipher) : undefined;
  },
};

/** The suites by the version that a sealed value begins with. */
export const SUITES = { v1: AES_256_GCM, v2: SM4_CTR_HMAC_SM3 } as const;
export type SuiteVersion = keyof typeof SUITES;

/** True for the version of a suite that this program knows. */
export function isSuiteVersion(text: string): text is SuiteVersion {
  return Object.hasOwn(SUITES, text);
}

/** A key for one use alone, derived from a key of the ring (HKDF, RFC 5869, with SHA-256). */
export function derivedKey(key: Uint8Array, use: string, bytes: number): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", key, "yiheng", use, bytes));
}

/** Encrypts and decrypts alike. */
function sm4(key: Uint8Array, nonce: Uint8Array, content: Uint8Array): Uint8Array {
  const start = Buffer.concat([nonce, FIRST_COUNT]);
  const work = createCipheriv("sm4-ctr", key.subarray(0, SM4_KEY_BYTES), start);
  return Buffer.concat([work.update(content), work.final()]);
}

function sm3Tag(
  key: Uint8Array,
  nonce: Uint8Array,
  cipher: Uint8Array,
  purpose: Uint8Array,
): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(purpose.length);
  const parts = [length, purpose, nonce, cipher];
  return createHmac("sm3", key.subarray(SM4_KEY_BYTES)).update(Buffer.concat(parts)).digest();
}
