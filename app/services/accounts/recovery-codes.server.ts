import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto";
import { findSecondFactor, updateRecoveryCodes } from "#db/second-factors";
import { accepted, type Outcome, refused } from "#domain/outcome";
import { isOwnPassword } from "#services/accounts/passwords";
import type { AdministratorWork } from "#services/accounts/work";
import type { Auth } from "#services/auth";

/**
 * Recovery codes (look-up secrets, ASVS 5.0 6.5.2): 120 bits each by lot, so that a salted SHA-256 is
 * enough to keep of them. Only those of an enrolment that is not complete, which open nothing, are
 * kept so that its page can show them; completing it leaves the hashes.
 */
const AMOUNT = 10;
const LENGTH = 24;
/** 32 signs, none of which is taken for another. */
const SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const SALT_BYTES = 16;
const HASHED = /^sha256\.(?<salt>[\w-]{22})\.(?<hash>[\w-]{43})$/;

/** Ten new codes, in groups of four. */
export function makeRecoveryCodes(): string[] {
  return Array.from({ length: AMOUNT }, () => {
    // 256 is a multiple of 32: every sign is as likely as any other.
    const signs = [...randomBytes(LENGTH)].map((byte) => SIGNS[byte % SIGNS.length]).join("");
    return signs.replaceAll(/.{4}(?=.)/g, "$&-");
  });
}

/** What is kept of codes: their salted hashes, which the codes do not follow from. */
export function hashedCodes(codes: readonly string[]): string {
  return JSON.stringify(
    codes.map((code) => {
      const salt = randomBytes(SALT_BYTES).toString("base64url");
      return `sha256.${salt}.${hashOf(salt, code)}`;
    }),
  );
}

/**
 * How the library keeps a list of codes: hashes as they are, codes encrypted under the session secret
 * (those of an enrolment under way, and those made before codes were hashed, until they are renewed).
 */
export function recoveryCodeStorage(key: string) {
  return {
    encrypt: async (list: string) =>
      readList(list).every((entry) => HASHED.test(entry))
        ? list
        : symmetricEncrypt({ key, data: list }),
    decrypt: async (stored: string) =>
      isHashed(stored) ? stored : symmetricDecrypt({ key, data: stored }),
  };
}

/**
 * A typed code in the form in which the stored list has it: its hash; a text that is in no list when
 * it is none of them. A list that is not hashed has codes as they are typed.
 */
export function storedForm(stored: string, typed: string): string {
  if (!isHashed(stored)) return typed;
  const code = typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
  // All are compared, whichever is the right one.
  const found = readList(stored).filter((entry) => {
    const { salt = "", hash = "" } = HASHED.exec(entry)?.groups ?? {};
    const right = Buffer.from(hash, "base64url");
    const given = Buffer.from(hashOf(salt, code), "base64url");
    return right.length === given.length && timingSafeEqual(right, given);
  });
  return found[0] ?? "";
}

/** How many codes are left, and whether they were made before codes were hashed. */
export function recoveryCodesLeft(stored: string): { left?: number; outdated: boolean } {
  if (!isHashed(stored)) return { outdated: true };
  return { left: readList(stored).length, outdated: false };
}

/** New recovery codes in the place of one's old ones, in the transaction of their record. */
export async function renewRecoveryCodes(
  { db, actor, note }: Pick<AdministratorWork, "db" | "actor" | "note">,
  auth: Auth,
  password: string,
): Promise<Outcome<string[]>> {
  const about = { act: "changeSecondFactor", objectKind: "account", objectId: actor.id } as const;
  const refuse = (code: string, message: string) => {
    const detail = { recoveryCodes: true, reason: code };
    note({ ...about, objectName: actor.name, result: "refused", detail });
    return refused(code, "8.1.4.1", "GB/T 22239-2019 8.1.4.1 d", message);
  };
  if (!(await isOwnPassword(db, auth, actor.id, password))) {
    return refuse("wrongPassword", "密码不正确，请重新输入。");
  }
  const enrolled = await findSecondFactor(db, actor.id);
  if (!enrolled?.verified) {
    return refuse("notEnrolled", "还没有登记验证器，请先在“我的账号”登记。");
  }
  const codes = makeRecoveryCodes();
  await updateRecoveryCodes(db, actor.id, hashedCodes(codes));
  note({ ...about, objectName: actor.name, result: "done", detail: { recoveryCodes: true } });
  return accepted(codes);
}

function hashOf(salt: string, code: string): string {
  const signs = code.replaceAll("-", "");
  return createHmac("sha256", salt).update(signs).digest("base64url");
}

/** Hashes stand as JSON; what is encrypted is hexadecimal. */
function isHashed(stored: string): boolean {
  return stored.startsWith("[");
}

function readList(text: string): string[] {
  const read: unknown = JSON.parse(text);
  return Array.isArray(read) ? read.map(String) : [];
}
