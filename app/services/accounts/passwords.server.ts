import { dictionary } from "@zxcvbn-ts/language-common";
import type { OpenTransaction } from "#db/client";
import { findPasswordHash, listOldPasswordHashes, updatePassword } from "#db/passwords";
import { judgePassword, type PasswordProfile, reused } from "#domain/access/passwords";
import { accepted, type Outcome, type Refusal, refused } from "#domain/outcome";
import { passwordProfileNow } from "#services/accounts/policy";
import type { Auth } from "#services/auth";

/** Some 49,000 passwords that people chose and thieves published, most common first. */
const COMMON: ReadonlySet<string> = new Set(dictionary["passwords-common"]);

/** Whether the password, in lower case, is one that is tried first. */
export function isCommonPassword(lower: string): boolean {
  return COMMON.has(lower);
}

/** Whether the account of these names may choose the password; its earlier ones not asked. */
export function judgeNewPassword(
  password: string,
  profile: PasswordProfile,
  words: readonly string[],
): Outcome<true> {
  return judgePassword(password, profile, { words, isCommon: isCommonPassword });
}

/** Whose password it is. */
export interface PasswordOwner {
  id: string;
  name: string;
  username: string;
}

/** Changes one's own password, knowing the one before (ASVS 5.0 6.2.3). */
export async function changePassword(
  trx: OpenTransaction,
  auth: Auth,
  owner: PasswordOwner,
  { current, next, at }: { current: string; next: string; at: Date },
): Promise<Outcome<true>> {
  if (!(await isOwnPassword(trx, auth, owner.id, current))) return wrongPassword();
  return setPassword(trx, auth, owner, { next, at });
}

/** Whether it is the account's password. */
export async function isOwnPassword(
  trx: OpenTransaction,
  auth: Auth,
  accountId: string,
  typed: string,
): Promise<boolean> {
  const { password } = await auth.$context;
  const hash = await findPasswordHash(trx, accountId);
  return hash !== undefined && password.verify({ hash, password: typed });
}

/** Sets a password; refused when the policy forbids it or it was used before. */
export async function setPassword(
  trx: OpenTransaction,
  auth: Auth,
  owner: PasswordOwner,
  { next, at }: { next: string; at: Date },
): Promise<Outcome<true>> {
  const { password } = await auth.$context;
  const profile = await passwordProfileNow(trx);
  const judged = judgeNewPassword(next, profile, [owner.name, owner.username]);
  if (!judged.ok) return judged;
  for (const hash of await listOldPasswordHashes(trx, owner.id, profile.history)) {
    if (await password.verify({ hash, password: next })) return reused(profile);
  }
  await updatePassword(trx, owner.id, { hash: await password.hash(next), at });
  return accepted(true);
}

function wrongPassword(): Refusal {
  const law = "ASVS 5.0 6.2.3";
  return refused("wrongPassword", "6.2.3", law, "当前密码不正确，请重新输入。");
}
