/** What the first bytes of a file say it is, whatever its name. */
export type Content =
  | "zip"
  | "ole"
  | "program"
  | "pdf"
  | "image"
  | "archive"
  | "markup"
  | "text"
  | "empty";

const SIGNATURES: readonly (readonly [Content, readonly number[]])[] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["ole", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["program", [0x4d, 0x5a]],
  ["program", [0x7f, 0x45, 0x4c, 0x46]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["archive", [0x52, 0x61, 0x72, 0x21]],
  ["archive", [0x1f, 0x8b]],
];

/** Tells the kind of a file from its content. Anything without a known signature is "text". */
export function contentOf(bytes: Uint8Array): Content {
  if (bytes.length === 0) return "empty";
  for (const [content, signature] of SIGNATURES) {
    if (signature.every((byte, index) => bytes[index] === byte)) return content;
  }
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 512)).replace(/^\W*(?=<)/, "");
  if (/^<(!doctype|html|\?xml|table|meta|script|svg)/i.test(start)) return "markup";
  return "text";
}

const ENCRYPTED_STREAM = Buffer.from("EncryptedPackage", "utf16le");

/** True for the OLE envelope that Excel puts around a workbook with a password. */
export function isEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED_STREAM);
}
