import { findAccount, findAccountByUsername } from "#db/accounts";
import type { OpenTransaction } from "#db/client";
import {
  findInvitationByToken,
  findInvitationForUse,
  findOpenInvitation,
  findOpenInvitationFor,
  insertInvitation,
  listOpenInvitations,
  updateInvitation,
} from "#db/invitations";
import { deleteSessions } from "#db/sessions";
import { isReach, isRole, REACHES, type Reach, ROLES, type Role } from "#domain/access/roles";
import { shownInstant } from "#domain/instants";
import { accepted, type Outcome, type Refusal, refused } from "#domain/outcome";
import { createAccount, hashOfToken, newToken } from "#services/accounts";
import { judgeNewPassword, setPassword } from "#services/accounts/passwords";
import { placeOf } from "#services/accounts/place";
import { passwordProfileNow } from "#services/accounts/policy";
import type { AccountWork, AdministratorWork } from "#services/accounts/work";
import type { Auth } from "#services/auth";

/** How long a link is good for, from the moment that its role has been confirmed. */
export const INVITATION_HOURS = 72;

const LAW = "GB/T 22239-2019 8.1.4.2 d";

/** Who is invited, as what, where. */
export interface Invited {
  name: string;
  username: string;
  role: Role;
  /** The organ's full name; empty for those who belong to none. */
  organ: string;
  reach: Reach;
}

/**
 * Invites somebody: answers the token of the link, which opens nothing until the security
 * administrator has confirmed the role.
 */
export async function invite(
  { db, actor, at, note }: AdministratorWork,
  invited: Invited,
): Promise<Outcome<string>> {
  const { name, username, role, reach } = invited;
  if (await findAccountByUsername(db, username)) {
    return no("taken", "已有这个用户名的账号，请换一个用户名。");
  }
  if (await findOpenInvitationFor(db, username)) {
    return no("taken", "已有这个用户名的邀请，请先撤回，或者换一个用户名。");
  }
  const organ = await placeOf(db, role, invited.organ);
  if (!organ.ok) return organ;
  const token = newToken();
  const id = await insertInvitation(db, {
    ...{ purpose: "join", name, username, role, reach, organId: organ.value },
    ...{ tokenHash: hashOfToken(token), invitedBy: actor.id, invitedAt: at },
  });
  note({
    ...{ act: "inviteAccount", objectKind: "account", objectId: `invitation-${id}` },
    ...{
      objectName: name,
      result: "done",
      detail: { username, role, reach, organ: invited.organ },
    },
  });
  return accepted(token);
}

/** Asks for a link by which somebody sets a new password; it too waits for the confirmation. */
export async function inviteToReset(
  { db, actor, at, note }: AdministratorWork,
  accountId: string,
): Promise<Outcome<string>> {
  const account = await findAccount(db, accountId);
  if (!account || account.deactivatedAt) return no("notFound", "没有这个在用的账号。");
  if (await findOpenInvitationFor(db, account.username)) {
    return no("taken", "这个账号已有一条未用的链接，请先撤回。");
  }
  const { name, username, role, organId, reach } = account;
  const token = newToken();
  await insertInvitation(db, {
    ...{ purpose: "reset", accountId, name, username, role, organId, reach },
    ...{ tokenHash: hashOfToken(token), invitedBy: actor.id, invitedAt: at },
  });
  note({
    ...{ act: "inviteAccount", objectKind: "account", objectId: accountId, objectName: name },
    ...{ result: "done", detail: { purpose: "reset" } },
  });
  return accepted(token);
}

/** Takes an invitation back: its link opens nothing any more. */
export async function withdrawInvitation(
  { db, at, note }: AdministratorWork,
  id: number,
): Promise<Outcome<true>> {
  const found = await findOpenInvitation(db, id);
  if (!found) return gone();
  await updateInvitation(db, id, { withdrawnAt: at });
  note({
    ...{ act: "inviteAccount", objectKind: "account", objectId: `invitation-${id}` },
    ...{ objectName: found.name, result: "done", detail: { withdrawn: true } },
  });
  return accepted(true);
}

/** Confirms who somebody will be; from then on the link is good for 72 hours. */
export async function confirmInvitation(
  { db, actor, at, note }: AdministratorWork,
  id: number,
  rights: { role: Role; organ: string; reach: Reach },
): Promise<Outcome<true>> {
  const found = await findOpenInvitation(db, id);
  if (!found) return gone();
  if (found.confirmedAt) return no("confirmed", "这条邀请已经确认过了。");
  if (found.invitedBy === actor.id) return no("samePerson", "邀请人不能确认自己的邀请。");
  const organ = await placeOf(db, rights.role, rights.organ);
  if (!organ.ok) return organ;
  const reset = found.purpose === "reset";
  const given = reset ? {} : { role: rights.role, organId: organ.value, reach: rights.reach };
  const expiresAt = new Date(at.getTime() + INVITATION_HOURS * 3_600_000);
  await updateInvitation(db, id, { ...given, confirmedBy: actor.id, confirmedAt: at, expiresAt });
  note({
    ...{ act: "changePermission", objectKind: "account", objectId: `invitation-${id}` },
    ...{ objectName: found.name, result: "done" },
    detail: reset ? { purpose: "reset" } : { asked: found.role, ...rights },
  });
  return accepted(true);
}

/** The invitations that stand, as their lists show them. */
export async function listInvitations(db: OpenTransaction, at: Date) {
  const rows = await listOpenInvitations(db);
  return rows.map(({ role, reach, invitedAt, expiresAt, ...row }) => ({
    ...{ id: row.id, name: row.name, username: row.username, purpose: row.purpose },
    ...{ organ: row.organName ?? "", invitedBy: row.invitedByName ?? "首次设置" },
    role: isRole(role) ? role : ("staff" as const),
    roleName: isRole(role) ? ROLES[role].label : role,
    reach: isReach(reach) ? reach : ("own" as const),
    reachName: isReach(reach) ? REACHES[reach] : reach,
    invitedAt: shownInstant(invitedAt),
    confirmed: row.confirmedAt !== null,
    expired: expiresAt !== null && expiresAt <= at,
    expiresAt: expiresAt && shownInstant(expiresAt),
  }));
}

/** What the page of a link shows; a refusal when it opens nothing. */
export async function findInvitation({ db, at }: Pick<AccountWork, "db" | "at">, token: string) {
  const found = await findInvitationByToken(db, hashOfToken(token));
  const open = judgeLink(found, at);
  if (!open.ok || !found) return open.ok ? gone() : open;
  const { name, username, role, organName, purpose } = found;
  const roleName = isRole(role) ? ROLES[role].label : role;
  return accepted({ name, username, roleName, organName: organName ?? "", purpose });
}

/** Uses a link: makes the account with the password that was chosen, or sets the new one. */
export async function acceptInvitation(
  { db, at, note }: AccountWork,
  auth: Auth,
  token: string,
  password: string,
): Promise<Outcome<{ username: string }>> {
  const found = await findInvitationForUse(db, hashOfToken(token));
  const open = judgeLink(found, at);
  if (!open.ok || !found) return open.ok ? gone() : open;
  const { id, name, username, role, reach, organId, accountId } = found;
  if (!isRole(role) || !isReach(reach)) return gone();
  if (accountId) {
    const set = await setPassword(
      db,
      auth,
      { id: accountId, name, username },
      { next: password, at },
    );
    if (!set.ok) return set;
    await deleteSessions(db, accountId);
    await updateInvitation(db, id, { usedAt: at });
  } else {
    const judged = judgeNewPassword(password, await passwordProfileNow(db), [name, username]);
    if (!judged.ok) return judged;
    const hash = await (await auth.$context).password.hash(password);
    const made = await createAccount(db, { name, username, role, organId, reach }, { hash, at });
    await updateInvitation(db, id, { usedAt: at, accountId: made });
  }
  note({
    ...{ act: "acceptInvitation", objectKind: "account", objectId: `invitation-${id}` },
    ...{ objectName: name, result: "done", detail: { username, role, purpose: found.purpose } },
  });
  return accepted({ username });
}

function judgeLink(
  found: { confirmedAt: Date | null; expiresAt: Date | null } | undefined,
  at: Date,
): Outcome<true> {
  if (!found) return gone();
  if (!found.confirmedAt || !found.expiresAt) {
    return no("unconfirmed", "安全管理员还没有确认，请等确认后再打开这个链接。");
  }
  return found.expiresAt <= at ? gone() : accepted(true);
}

function gone(): Refusal {
  return no("gone", "这个链接无效、已经用过或者已过期，请联系系统管理员重新邀请。");
}

function no(code: string, message: string): Refusal {
  return refused(code, "8.1.4.2", LAW, message);
}
