import type { Db } from "#db/client";
import { countCredentials } from "#db/passwords";

/** A city's unified identity service, spoken to by OpenID Connect. */
export interface IdentityService {
  /** Its address, without a slash at the end; `/.well-known/openid-configuration` is below it. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What the button calls it. */
  name: string;
}

/** The one provider that there is, as the credentials name it. */
export const IDENTITY_SERVICE = "unified";

/**
 * The address of the account that a subject of the service is: the one of the same user name. An
 * address of nobody's when the service names none, so that nobody is found.
 */
export function addressOfSubject(profile: Record<string, unknown>): string {
  const name = profile.preferred_username;
  const username = typeof name === "string" ? name.trim().toLowerCase() : "";
  return /^[a-z0-9._-]{2,40}$/.test(username)
    ? `${username}@yiheng.invalid`
    : `${crypto.randomUUID()}@nobody.invalid`;
}

/**
 * Whether a subject may be taken for an account: an account is one subject, so that a name which the
 * service gives to somebody else later opens nothing. Answers the refusal's code, or undefined.
 */
export async function refuseSecondSubject(
  db: Db,
  accountId: unknown,
  action: string,
): Promise<{ error: string } | undefined> {
  if (action !== "link-account" || typeof accountId !== "string") return undefined;
  const linked = (await countCredentials(db, accountId, IDENTITY_SERVICE)) > 0;
  return linked ? { error: "another_subject" } : undefined;
}
