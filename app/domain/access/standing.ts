import { actingFor, type Delegation } from "#domain/access/delegation";
import { isExpired, PASSWORD_PROFILES, type PasswordProfileName } from "#domain/access/passwords";
import type { Actor, Role } from "#domain/access/roles";
import { hasEnded, type SessionTimes } from "#domain/access/sessions";
import { dayInShanghai } from "#domain/plain-date";

/** What the security administrator sets for all accounts. */
export interface AccessPolicy {
  passwordProfile: PasswordProfileName;
  /** Who must use a second factor. */
  secondFactorRoles: readonly Role[];
}

/** While nobody has set one: the level-3 passwords, a second factor for whoever wants one. */
export const DEFAULT_POLICY: AccessPolicy = {
  passwordProfile: "dengbao-l3",
  secondFactorRoles: [],
};

/** A session and the account it is of. */
export interface SignedIn {
  own: Actor;
  session: SessionTimes;
  deactivated: boolean;
  twoFactorEnabled: boolean;
  passwordSetAt: Date;
  /** In whose place it acts, if in anybody's. */
  delegation?: Delegation;
}

/** What a session is good for now: nothing, one thing that must be done first, or work. */
export type Standing =
  | { kind: "ended" }
  | { kind: "password" | "enrol"; own: Actor }
  | { kind: "actor"; actor: Actor };

/**
 * What a session is good for at an instant. An expired password is changed and a demanded second
 * factor enrolled before anything else; a delegation ends by itself on its day. `weakPasswords`: of
 * the demonstration, whose passwords are known and stay.
 */
export function standingOf(
  signedIn: SignedIn,
  policy: AccessPolicy,
  { now, weakPasswords }: { now: Date; weakPasswords: boolean },
): Standing {
  const { own, session, deactivated, twoFactorEnabled, passwordSetAt, delegation } = signedIn;
  if (deactivated || hasEnded(session, now)) return { kind: "ended" };
  const profile = PASSWORD_PROFILES[policy.passwordProfile];
  if (!weakPasswords && isExpired(passwordSetAt, now, profile)) return { kind: "password", own };
  const demanded = policy.secondFactorRoles.includes(own.role);
  if (demanded && !twoFactorEnabled) return { kind: "enrol", own };
  const actor = delegation ? actingFor(own, delegation, dayInShanghai(now)) : own;
  return { kind: "actor", actor };
}
