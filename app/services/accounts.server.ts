import { createHash, randomBytes } from "node:crypto";
import { countAccounts, deleteSetupLink, insertSetupLink } from "#db/accounts";
import type { Db } from "#db/client";
import { findOrganByName } from "#db/organs";
import { findSetting, writeSetting } from "#db/settings";
import { type Reach, ROLES, type Role } from "#domain/access/roles";
import type { Auth } from "#services/auth";
import type { Clock } from "#services/clock";

/** The accounts of the demonstration city; printed at the start and on the sign-in page. */
export const DEMONSTRATION_PASSWORD = "yiheng-demo";
export const DEMONSTRATION_ACCOUNTS: readonly NewAccount[] = [
  { username: "staff", name: "魏晓岚", role: "staff", password: DEMONSTRATION_PASSWORD },
  { username: "handler", name: "陈立诚", role: "handler", password: DEMONSTRATION_PASSWORD },
  { username: "leader", name: "赵明远", role: "leader", password: DEMONSTRATION_PASSWORD },
  {
    username: "admin",
    name: "系统管理员",
    role: "systemAdministrator",
    password: DEMONSTRATION_PASSWORD,
  },
];

export interface NewAccount {
  username: string;
  name: string;
  role: Role;
  organId?: string;
  reach?: Reach;
  password: string;
}

/** The government whose city it is; its people see the whole of it. */
const DEMONSTRATION_ORGAN = "酒泉市人民政府";
const SETUP_LINK_HOURS = 24;
const DEMONSTRATION_SETTING = "demonstration";

/** Makes an account with its password. Throws when the user name is taken. */
async function createAccount(auth: Auth, account: NewAccount): Promise<void> {
  const { internalAdapter, password } = await auth.$context;
  const user = await internalAdapter.createUser(
    {
      name: account.name,
      // Nobody is written to by this address; the column is better-auth's and must be unique.
      email: `${account.username}@yiheng.invalid`,
      emailVerified: false,
      username: account.username,
      displayUsername: account.username,
      role: account.role,
      reach: account.reach ?? "own",
      ...(account.organId ? { organId: account.organId } : {}),
    },
    { method: "email" },
  );
  await internalAdapter.linkAccount({
    userId: user.id,
    providerId: "credential",
    accountId: user.id,
    password: await password.hash(account.password),
  });
}

/** Makes the four demonstration accounts where there is no account yet. */
export async function createDemonstrationAccounts(db: Db, auth: Auth): Promise<void> {
  if ((await countAccounts(db)) > 0) return;
  const city = await findOrganByName(db, DEMONSTRATION_ORGAN);
  for (const account of DEMONSTRATION_ACCOUNTS) {
    const sees = ROLES[account.role].sees.length > 0;
    const place = sees ? { organId: city?.id, reach: "subtree" as const } : {};
    await createAccount(auth, { ...account, ...place });
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
  const token = randomBytes(24).toString("base64url");
  const expiresAt = new Date(clock().getTime() + SETUP_LINK_HOURS * 3_600_000);
  await insertSetupLink(db, hashOf(token), expiresAt);
  return token;
}

/** Uses the token up and makes the first administrator; false when the token is not valid. */
export async function createFirstAdministrator(
  parts: { databases: { door: Db }; auth: Auth; clock: Clock },
  token: string,
  account: Omit<NewAccount, "role">,
): Promise<boolean> {
  const used = await deleteSetupLink(parts.databases.door, hashOf(token), parts.clock());
  if (!used || (await countAccounts(parts.databases.door)) > 0) return false;
  await createAccount(parts.auth, { ...account, role: "systemAdministrator" });
  return true;
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
