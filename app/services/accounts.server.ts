import { createHash, randomBytes, randomUUID } from "node:crypto";
import { countAccounts, deleteSetupLink, insertAccount, insertSetupLink } from "#db/accounts";
import type { Db, OpenTransaction } from "#db/client";
import { findOrganByName } from "#db/organs";
import { insertPassword } from "#db/passwords";
import { findSetting, writeSetting } from "#db/settings";
import { type Reach, ROLES, type Role } from "#domain/access/roles";
import type { Auth } from "#services/auth";
import type { Clock } from "#services/clock";

/** The accounts of the demonstration city; printed at the start and on the sign-in page. */
export const DEMONSTRATION_PASSWORD = "yiheng-demo";
export const DEMONSTRATION_ACCOUNTS: readonly (NewAccount & { password: string })[] = [
  demonstration("staff", "魏晓岚", "staff"),
  demonstration("officehead", "孙立群", "officeHead"),
  demonstration("organhead", "钱志远", "organHead"),
  demonstration("handler", "陈立诚", "handler"),
  demonstration("leader", "赵明远", "leader"),
  demonstration("admin", "系统管理员", "systemAdministrator"),
  demonstration("security", "安全管理员", "securityAdministrator"),
  demonstration("auditor", "审计员", "auditor"),
];

export interface NewAccount {
  username: string;
  name: string;
  role: Role;
  organId?: string | null;
  reach?: Reach;
}

/** The government whose city it is; its people see the whole of it. */
const DEMONSTRATION_ORGAN = "酒泉市人民政府";
const SETUP_LINK_HOURS = 24;
const DEMONSTRATION_SETTING = "demonstration";

/**
 * Makes an account with its password, of which `hash` is kept; answers its id. Throws when the user
 * name is taken.
 */
export async function createAccount(
  db: Db,
  account: NewAccount,
  { hash, at }: { hash: string; at: Date },
): Promise<string> {
  const id = randomUUID();
  const { name, username, role, organId = null, reach = "own" } = account;
  await insertAccount(db, { id, name, username, role, organId, reach, createdAt: at });
  await insertPassword(db, { id: randomUUID(), accountId: id, hash, at });
  return id;
}

/**
 * Makes the demonstration accounts where there is no account yet: those of the city see the whole of
 * it, the three administrators belong to no organ.
 */
export async function createDemonstrationAccounts(db: Db, auth: Auth): Promise<void> {
  if ((await countAccounts(db)) > 0) return;
  const city = await findOrganByName(db, DEMONSTRATION_ORGAN);
  const { password } = await auth.$context;
  for (const { password: chosen, ...account } of DEMONSTRATION_ACCOUNTS) {
    const sees = ROLES[account.role].sees.length > 0;
    const place = sees ? { organId: city?.id, reach: "subtree" as const } : {};
    const hash = await password.hash(chosen);
    await createAccount(db, { ...account, ...place }, { hash, at: new Date() });
  }
  await writeSetting(db, DEMONSTRATION_SETTING, true);
}

/** Whether this database was set up with the demonstration accounts, whose password is known. */
export async function isDemonstration(db: Db): Promise<boolean> {
  return (await findSetting(db, DEMONSTRATION_SETTING)) === true;
}

/**
 * A one-time token for the page /setup, where the first administrator is made; undefined once
 * there are accounts. Valid for 24 hours; a later start issues a new one and ends the earlier.
 */
export async function issueSetupToken(db: Db, clock: Clock): Promise<string | undefined> {
  if ((await countAccounts(db)) > 0) return undefined;
  const token = newToken();
  const expiresAt = new Date(clock().getTime() + SETUP_LINK_HOURS * 3_600_000);
  await insertSetupLink(db, hashOfToken(token), expiresAt);
  return token;
}

/** Uses the set-up token up; false when it is not valid, or there are accounts by now. */
export async function takeSetupToken(
  trx: OpenTransaction,
  token: string,
  at: Date,
): Promise<boolean> {
  return (await deleteSetupLink(trx, hashOfToken(token), at)) && (await countAccounts(trx)) === 0;
}

/** A token that nobody guesses, for a link that is used once. */
export function newToken(): string {
  return randomBytes(24).toString("base64url");
}

/** What is kept of a token. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

function demonstration(username: string, name: string, role: Role) {
  return { username, name, role, password: DEMONSTRATION_PASSWORD };
}
