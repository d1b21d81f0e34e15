import { createHmac } from "node:crypto";

/** A time-based code by RFC 6238 and RFC 4226, written anew: what the product is compared with. */
export function totpOf(secret: Uint8Array, at: Date, digits = 6): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000)));
  const hash = createHmac("sha1", secret).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 15;
  const number = hash.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** digits).padStart(digits, "0");
}

/** The bytes of a key in base32, as an authenticator reads what a page shows. */
export function bytesOfKey(key: string): Uint8Array {
  const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  let bits = "";
  for (const sign of key.replaceAll(/\s/g, "")) {
    bits += signs.indexOf(sign).toString(2).padStart(5, "0");
  }
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}
