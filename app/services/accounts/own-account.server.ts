import { findAccount } from "#db/accounts";
import type { OpenTransaction } from "#db/client";
import { deleteSecondFactor, findSecondFactor } from "#db/second-factors";
import { deleteSession, deleteSessions, listSessions } from "#db/sessions";
import { isReach, isRole, REACHES, ROLES } from "#domain/access/roles";
import { shownInstant } from "#domain/instants";
import { accepted, type Outcome, refused } from "#domain/outcome";
import { readOwnDelegations } from "#services/accounts/delegations";
import { changePassword, isOwnPassword } from "#services/accounts/passwords";
import { hintNow, readPolicy } from "#services/accounts/policy";
import { recoveryCodesLeft } from "#services/accounts/recovery-codes";
import type { AccountWork, AdministratorWork } from "#services/accounts/work";
import type { Auth } from "#services/auth";

/** What the page of one's own account shows; undefined when the account is gone. */
export async function readOwnAccount(
  db: OpenTransaction,
  { accountId, sessionId }: { accountId: string; sessionId: string },
  at: Date,
) {
  const account = await findAccount(db, accountId);
  if (!account || !isRole(account.role)) return undefined;
  const { role, reach } = account;
  const policy = await readPolicy(db);
  const sessions = await listSessions(db, accountId);
  const enrolled = await findSecondFactor(db, accountId);
  return {
    ...{ name: account.name, username: account.username, organ: account.organName ?? "" },
    roleName: ROLES[role].label,
    reachName: isReach(reach) ? REACHES[reach] : reach,
    seesCases: ROLES[role].sees.length > 0,
    secondFactor: account.twoFactorEnabled,
    recoveryCodes: enrolled && recoveryCodesLeft(enrolled.backupCodes),
    secondFactorDemanded: policy.secondFactorRoles.includes(role),
    passwordHint: await hintNow(db),
    delegations: await readOwnDelegations(db, accountId, at),
    sessions: sessions.map((session) => ({
      id: session.id,
      device: deviceOf(session.userAgent),
      address: session.ipAddress ?? "",
      createdAt: shownInstant(session.createdAt),
      lastUsedAt: shownInstant(session.lastUsedAt),
      here: session.id === sessionId,
    })),
  };
}

/** Ends one of one's own sessions, or (no id) all but this one. */
export async function endOwnSessions(
  { db, actor, note }: AdministratorWork,
  here: string,
  id: string | undefined,
): Promise<Outcome<true>> {
  if (id === undefined) {
    const ended = await deleteSessions(db, actor.id, here);
    note({
      ...{ act: "endSession", objectKind: "session", objectName: "其他所有会话" },
      ...{ result: "done", detail: { ended } },
    });
    return accepted(true);
  }
  if (!(await deleteSession(db, actor.id, id))) {
    return refused("notFound", "7.4.5", "ASVS 5.0 7.4.5", "这个会话已经结束。");
  }
  note({ act: "endSession", objectKind: "session", objectId: id, result: "done" });
  return accepted(true);
}

/** Changes one's own password; every other session of the account ends (ASVS 5.0 7.4.3). */
export async function changeOwnPassword(
  { db, at, note }: AccountWork,
  auth: Auth,
  who: { id: string; sessionId: string },
  typed: { current: string; next: string },
): Promise<Outcome<true>> {
  const account = await findAccount(db, who.id);
  if (!account) return refused("notFound", "6.2.2", "ASVS 5.0 6.2.2", "没有这个账号。");
  const { id, name, username } = account;
  const changed = await changePassword(db, auth, { id, name, username }, { ...typed, at });
  const about = { objectKind: "account", objectId: id, objectName: name } as const;
  const detail = changed.ok ? {} : { reason: changed.code };
  note({ act: "changePassword", ...about, result: changed.ok ? "done" : "refused", detail });
  if (changed.ok) await deleteSessions(db, id, who.sessionId);
  return changed;
}

/** Takes one's own second factor away, where the role does not demand it. */
export async function dropOwnSecondFactor(
  { db, actor, note }: AdministratorWork,
  auth: Auth,
  password: string,
): Promise<Outcome<true>> {
  const { secondFactorRoles } = await readPolicy(db);
  // One's own role, also while acting in another's place.
  const own = (await findAccount(db, actor.id))?.role;
  if (secondFactorRoles.some((role) => role === own))
    return no("demanded", "您的角色必须使用第二因素，不能停用。");
  if (!(await isOwnPassword(db, auth, actor.id, password))) {
    return no("wrongPassword", "密码不正确，请重新输入。");
  }
  await deleteSecondFactor(db, actor.id);
  note({
    ...{ act: "changeSecondFactor", objectKind: "account", objectId: actor.id },
    ...{ objectName: actor.name, result: "done", detail: { removed: true } },
  });
  return accepted(true);
}

/** What a browser says of itself, in a few words. */
function deviceOf(userAgent: string | null): string {
  const said = userAgent ?? "";
  const find = (names: readonly (readonly [string, string])[]) =>
    names.find(([mark]) => said.includes(mark))?.[1];
  const browser = find([
    ["Edg/", "Edge"],
    ["QAXBrowser", "奇安信浏览器"],
    ["360", "360浏览器"],
    ["Firefox/", "Firefox"],
    ["Chrome/", "Chrome"],
    ["Safari/", "Safari"],
  ]);
  const system = find([
    ["Windows", "Windows"],
    ["Android", "Android"],
    ["iPhone", "iPhone"],
    ["iPad", "iPad"],
    ["Mac OS", "macOS"],
    ["Linux", "Linux"],
  ]);
  return [browser ?? "未知浏览器", system].filter(Boolean).join(" · ");
}

function no(code: string, message: string) {
  return refused(code, "8.1.4.1", "GB/T 22239-2019 8.1.4.1 d", message);
}
