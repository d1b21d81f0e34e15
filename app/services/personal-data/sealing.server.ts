import { randomBytes } from "node:crypto";
import { accepted, type Outcome, type Refusal, refused } from "#domain/outcome";
import type { Keyring } from "#services/keyring";
import {
  derivedKey,
  isSuiteVersion,
  type Sealed,
  SUITES,
  type Suite,
  type SuiteVersion,
} from "#services/personal-data/suites";

/** The keys that personal data are sealed with, as they are now: a rotation may add one at any time. */
export interface DataKeys {
  /** What new values are sealed with; old ones name their own. */
  readonly suite: SuiteVersion;
  ring(): Keyring;
}

/** A whole file that is sealed, and what it is sealed with: `v1.3`, suite and version of the key. */
export interface SealedFile {
  label: string;
  content: Uint8Array;
}

/**
 * Seals one value for one place: `purpose` names table, column and record, so that a value that is
 * put elsewhere does not open. The text is v1.KEY.NONCE.CIPHER.TAG, its parts in base64url.
 */
export function sealText(keys: DataKeys, text: string, purpose: string): string {
  const { label, sealed } = seal(keys, Buffer.from(text, "utf8"), purpose);
  const parts = [sealed.nonce, sealed.cipher, sealed.tag].map(written);
  return [label, ...parts].join(".");
}

/** Opens what `sealText` has sealed for this place. Refused when a single character is another. */
export function openText(keys: DataKeys, sealed: string, purpose: string): Outcome<string> {
  const [version = "", number = "", ...rest] = sealed.split(".");
  const [nonce, cipher, tag, ...more] = rest.map(read);
  if (!nonce || !cipher || !tag || more.length > 0) return DAMAGED;
  const opened = open(keys, `${version}.${number}`, { nonce, cipher, tag }, purpose);
  return opened.ok ? accepted(Buffer.from(opened.value).toString("utf8")) : opened;
}

/** Seals a whole file; its content is nonce, tag and cipher text in a row. */
export function sealFile(keys: DataKeys, content: Uint8Array, purpose: string): SealedFile {
  const { label, sealed } = seal(keys, content, purpose);
  const { nonce, cipher, tag } = sealed;
  return { label, content: Buffer.concat([nonce, tag, cipher]) };
}

/** Opens what `sealFile` has sealed for this place. Refused when a single byte is another. */
export function openFile(
  keys: DataKeys,
  { label, content }: SealedFile,
  purpose: string,
): Outcome<Uint8Array> {
  const [version = ""] = label.split(".");
  if (!isSuiteVersion(version)) return DAMAGED;
  const { nonceBytes, tagBytes } = SUITES[version];
  const nonce = content.subarray(0, nonceBytes);
  const tag = content.subarray(nonceBytes, nonceBytes + tagBytes);
  const cipher = content.subarray(nonceBytes + tagBytes);
  return open(keys, label, { nonce, cipher, tag }, purpose);
}

/** Suite and key version of what is sealed now, as every sealed value begins: `v1.3`. */
export function currentLabel(keys: DataKeys): string {
  return `${keys.suite}.${keys.ring().current}`;
}

/** With a fresh nonce of 96 random bits: one key seals far fewer values than may meet by chance. */
function seal(keys: DataKeys, content: Uint8Array, purpose: string) {
  const { current, keys: all } = keys.ring();
  const key = all.get(current);
  if (!key) throw new Error(`the ring has no key of its current version ${current}`);
  const suite: Suite = SUITES[keys.suite];
  const label = `${keys.suite}.${current}`;
  const nonce = randomBytes(suite.nonceBytes);
  const sealed = suite.encrypt(keyFor(suite, key), nonce, content, bound(label, purpose));
  return { label, sealed };
}

function open(keys: DataKeys, label: string, sealed: Sealed, purpose: string): Outcome<Uint8Array> {
  const [version = "", number = ""] = label.split(".");
  if (!isSuiteVersion(version) || !/^[1-9]\d{0,8}$/.test(number)) return DAMAGED;
  const key = keys.ring().keys.get(Number(number));
  if (!key) return noKey(number);
  const suite: Suite = SUITES[version];
  if (sealed.nonce.length !== suite.nonceBytes || sealed.tag.length !== suite.tagBytes) {
    return DAMAGED;
  }
  const content = suite.decrypt(keyFor(suite, key), sealed, bound(label, purpose));
  return content ? accepted(content) : DAMAGED;
}

const DAMAGED = unopened(
  "damaged",
  "这条加密内容打不开：它被改动过，或者被移到了别处。请从备份恢复，并告知安全管理员。",
);

function noKey(number: string): Refusal {
  const message = `没有第 ${number} 版数据密钥，打不开这条加密内容。请恢复数据文件夹中的 data.keys，或在 YIHENG_DATA_KEY 中补上这一版密钥。`;
  return unopened("noKey", message);
}

function unopened(code: string, message: string): Refusal {
  return refused(code, "GB/T 22239-2019 8.1.4.8", "个人信息保护法第五十一条", message);
}

function keyFor({ name, keyBytes }: Suite, key: Uint8Array): Uint8Array {
  return derivedKey(key, `seal ${name}`, keyBytes);
}

function bound(label: string, purpose: string): Uint8Array {
  return Buffer.from(`yiheng ${label} ${purpose}`, "utf8");
}

function written(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64url");
}

/** Only the one way of writing these bytes: others would pass for unchanged. */
function read(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, "base64url");
  return written(bytes) === text ? bytes : undefined;
}
