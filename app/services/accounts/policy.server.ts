import { findAccessPolicy, writeAccessPolicy } from "#db/access-policy";
import type { Db } from "#db/client";
import {
  isPasswordProfile,
  PASSWORD_PROFILES,
  type PasswordProfile,
  type PasswordProfileName,
  passwordHint,
} from "#domain/access/passwords";
import { isRole, type Role } from "#domain/access/roles";
import { type AccessPolicy, DEFAULT_POLICY } from "#domain/access/standing";
import type { AuditNote } from "#domain/audit/note";
import { shownInstant } from "#domain/instants";

/** The policy as it is stored, or its defaults. */
export function policyOf(
  row: { passwordProfile: string | null; secondFactorRoles: readonly string[] | null } | undefined,
): AccessPolicy {
  const { passwordProfile, secondFactorRoles } = row ?? {};
  return {
    passwordProfile: isPasswordProfile(passwordProfile)
      ? passwordProfile
      : DEFAULT_POLICY.passwordProfile,
    secondFactorRoles: secondFactorRoles?.filter(isRole) ?? DEFAULT_POLICY.secondFactorRoles,
  };
}

/** What passwords must be now. */
export async function passwordProfileNow(db: Db): Promise<PasswordProfile> {
  return PASSWORD_PROFILES[policyOf(await findAccessPolicy(db)).passwordProfile];
}

/** What a person is told before choosing a password. */
export async function hintNow(db: Db): Promise<string> {
  return passwordHint(await passwordProfileNow(db));
}

/** The policy for its page: what is set, by whom and when. */
export async function readPolicy(db: Db) {
  const row = await findAccessPolicy(db);
  return {
    ...policyOf(row),
    changed: row && { by: row.changedByName, at: shownInstant(row.changedAt) },
  };
}

/** Sets the policy, in the name of the security administrator. */
export async function changePolicy(
  work: { db: Db; actor: { id: string }; note(entry: AuditNote): void },
  policy: { passwordProfile: PasswordProfileName; secondFactorRoles: readonly Role[] },
  at: Date,
): Promise<void> {
  const before = policyOf(await findAccessPolicy(work.db));
  await writeAccessPolicy(work.db, {
    passwordProfile: policy.passwordProfile,
    secondFactorRoles: [...policy.secondFactorRoles],
    changedBy: work.actor.id,
    changedAt: at,
  });
  work.note({
    act: "changeSetting",
    objectKind: "setting",
    objectId: "accessPolicy",
    objectName: "安全策略",
    result: "done",
    detail: {
      profileBefore: before.passwordProfile,
      profile: policy.passwordProfile,
      rolesBefore: before.secondFactorRoles,
      roles: policy.secondFactorRoles,
    },
  });
}
