import {
  countActiveAccounts,
  findAccount,
  listAccounts,
  lockAccounts,
  updateAccount,
} from "#db/accounts";
import type { OpenTransaction } from "#db/client";
import { deleteSecondFactor } from "#db/second-factors";
import { deleteSessions } from "#db/sessions";
import { deleteFailuresOfName, listFailures } from "#db/sign-in-failures";
import { failuresSince, LOCKOUT, lockedUntil } from "#domain/access/lockout";
import {
  ADMINISTRATORS,
  isReach,
  isRole,
  REACHES,
  type Reach,
  ROLES,
  type Role,
} from "#domain/access/roles";
import type { AuditNote } from "#domain/audit/note";
import { shownInstant } from "#domain/instants";
import { accepted, type Outcome, type Refusal, refused } from "#domain/outcome";
import { placeOf } from "#services/accounts/place";
import type { AdministratorWork } from "#services/accounts/work";

/** After so many days without a sign-in an account is in doubt (GB/T 22239-2019 8.1.4.2 c). */
export const STALE_DAYS = 90;

const LAW = "GB/T 22239-2019 8.1.4.2";

/** Every account as the administrators' lists show it. */
export async function readAccounts(db: OpenTransaction, at: Date) {
  const failures = await listFailures(db, failuresSince(at));
  const staleBefore = at.getTime() - STALE_DAYS * 86_400_000;
  return (await listAccounts(db)).map(({ role, reach, ...row }) => {
    const own = failures.filter(({ username }) => username === row.username);
    const seen = row.lastSignInAt ?? row.createdAt;
    return {
      ...{ id: row.id, name: row.name, username: row.username, organ: row.organName ?? "" },
      role: isRole(role) ? role : ("staff" as const),
      roleName: isRole(role) ? ROLES[role].label : role,
      reach: isReach(reach) ? reach : ("own" as const),
      reachName: isReach(reach) ? REACHES[reach] : reach,
      secondFactor: row.twoFactorEnabled,
      lastSignInAt: row.lastSignInAt && shownInstant(row.lastSignInAt),
      active: row.deactivatedAt === null,
      stale: row.deactivatedAt === null && seen.getTime() < staleBefore,
      locked:
        lockedUntil(
          own.map((failure) => failure.at),
          at,
          LOCKOUT.failuresOfName,
        ) !== undefined,
    };
  });
}

export type AccountLine = Awaited<ReturnType<typeof readAccounts>>[number];

/** Ends an account's right to sign in; its sessions end at once. */
export async function deactivate(work: AdministratorWork, id: string): Promise<Outcome<true>> {
  const { db, actor, at } = work;
  await lockAccounts(db);
  const account = await findAccount(db, id);
  if (!account || account.deactivatedAt) return noSuchAccount();
  if (id === actor.id) return no("self", "不能停用自己的账号，请另一位系统管理员办理。");
  const last = await refuseLastOf(db, account.role, `停用${account.name}`);
  if (last) return last;
  await updateAccount(db, id, { deactivatedAt: at });
  const sessions = await deleteSessions(db, id);
  work.note(noteOn(account, "deactivateAccount", { sessionsEnded: sessions }));
  return accepted(true);
}

/** Gives an account back its right to sign in. */
export async function activate(work: AdministratorWork, id: string): Promise<Outcome<true>> {
  const account = await findAccount(work.db, id);
  if (!account?.deactivatedAt) return noSuchAccount();
  await updateAccount(work.db, id, { deactivatedAt: null });
  work.note(noteOn(account, "activateAccount", {}));
  return accepted(true);
}

/** Gives an account another role, organ or reach; its sessions end, so that no old right lives on. */
export async function changeRights(
  work: AdministratorWork,
  id: string,
  rights: { role: Role; organ: string; reach: Reach },
): Promise<Outcome<true>> {
  const { db, actor } = work;
  await lockAccounts(db);
  const account = await findAccount(db, id);
  if (!account) return noSuchAccount();
  if (id === actor.id) return no("self", "不能更改自己的角色和范围，请另一位安全管理员办理。");
  if (account.role !== rights.role) {
    const last = await refuseLastOf(db, account.role, `更改${account.name}的角色`);
    if (last) return last;
  }
  const place = await placeOf(db, rights.role, rights.organ);
  if (!place.ok) return place;
  const { role, reach } = rights;
  await updateAccount(db, id, { role, reach, organId: place.value });
  await deleteSessions(db, id);
  const before = { roleBefore: account.role, organBefore: account.organName };
  const detail = { ...before, reachBefore: account.reach, role, organ: rights.organ, reach };
  work.note(noteOn(account, "changePermission", detail));
  return accepted(true);
}

/** Lets an account that was locked by wrong passwords try again. */
export async function unlock(work: AdministratorWork, id: string): Promise<Outcome<true>> {
  const account = await findAccount(work.db, id);
  if (!account) return noSuchAccount();
  const failures = await deleteFailuresOfName(work.db, account.username);
  work.note(noteOn(account, "changeAccount", { unlocked: true, failures }));
  return accepted(true);
}

/** Takes a lost second factor away; where the role demands one, the next sign-in enrols a new one. */
export async function removeSecondFactor(
  work: AdministratorWork,
  id: string,
): Promise<Outcome<true>> {
  const account = await findAccount(work.db, id);
  if (!account) return noSuchAccount();
  if (id === work.actor.id) return no("self", "不能解除自己的第二因素，请另一位安全管理员办理。");
  if (!(await deleteSecondFactor(work.db, id))) return no("none", "这个账号没有第二因素。");
  await deleteSessions(work.db, id);
  work.note(noteOn(account, "changeSecondFactor", { removed: true }));
  return accepted(true);
}

async function refuseLastOf(
  db: OpenTransaction,
  role: string,
  what: string,
): Promise<Refusal | undefined> {
  const administrator = ADMINISTRATORS.find((name) => name === role);
  if (!administrator || (await countActiveAccounts(db, role)) > 1) return undefined;
  return no("last", `${what}后就没有${ROLES[administrator].label}了，请先增加一位。`);
}

function noteOn(
  { id, name, username }: { id: string; name: string; username: string },
  act: AuditNote["act"],
  detail: AuditNote["detail"],
): AuditNote {
  const about = { objectKind: "account", objectId: id, objectName: name } as const;
  return { act, ...about, result: "done", detail: { username, ...detail } };
}

function noSuchAccount(): Refusal {
  return no("notFound", "没有这个账号，或者它已被改动。请刷新页面后再看。");
}

function no(code: string, message: string): Refusal {
  return refused(code, "8.1.4.2", LAW, message);
}

/** Who may give or take a written authority: active accounts that see cases, as [id, text]. */
export function delegateChoices(accounts: readonly AccountLine[]): (readonly [string, string])[] {
  return accounts
    .filter(({ active, role }) => active && ROLES[role].sees.length > 0)
    .map(({ id, name, roleName, organ }) => [
      id,
      [name, roleName, organ].filter(Boolean).join(" · "),
    ]);
}
