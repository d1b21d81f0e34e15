import { createHash, randomBytes } from "node:crypto";
import type { BetterAuthPlugin } from "better-auth";
import { APIError, createAuthMiddleware, getSessionFromCtx } from "better-auth/api";
import { deleteSessionCookie } from "better-auth/cookies";
import type { Db } from "#db/client";
import { findSecondFactor, insertUsedCode } from "#db/second-factors";
import { storedForm } from "#services/accounts/recovery-codes";
import type { Clock } from "#services/clock";

/** The library's cookie of a sign-in that waits for its second factor. */
const CHALLENGE_COOKIE = "two_factor";
const CHALLENGE_S = 600;
/** A code is good for its half minute, the one before and the one after. */
const CODE_LIVES_MS = 120_000;

/**
 * Each code of the second factor is taken once: the library checks a code, but not whether it was
 * used (RFC 6238 5.2; ASVS 5.0 6.5.1). Who tries a code uses it up, right or wrong.
 */
export function refuseUsedCodes(db: Db, clock: Clock) {
  return {
    id: "refuse-used-codes",
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === "/two-factor/verify-totp",
          handler: createAuthMiddleware(async (ctx) => {
            const accountId = await accountAsking(ctx);
            const code: unknown = ctx.body?.code;
            if (!accountId || typeof code !== "string") return;
            const at = clock();
            const since = new Date(at.getTime() - CODE_LIVES_MS);
            const fresh = await insertUsedCode(db, { accountId, code: hashOf(code), at, since });
            if (!fresh) throw new APIError("UNAUTHORIZED", { code: "CODE_USED" });
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}

/**
 * Recovery codes are kept as salted hashes (ASVS 5.0 6.5.2): what was typed is put in the form in
 * which the account's list has it, and the library looks there for it.
 */
export function compareHashedCodes(db: Db) {
  return {
    id: "compare-hashed-codes",
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === "/two-factor/verify-backup-code",
          handler: createAuthMiddleware(async (ctx) => {
            const accountId = await accountAsking(ctx);
            const found = accountId ? await findSecondFactor(db, accountId) : undefined;
            const typed: unknown = ctx.body?.code;
            if (!found || typeof typed !== "string") return;
            return { context: { body: { code: storedForm(found.backupCodes, typed) } } };
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}

/**
 * Whoever comes by the identity service is asked for the second factor as well, when the account has
 * one: the library asks only after a password (ASVS 5.0 6.3.3).
 */
export function challengeAfterIdentityService() {
  return {
    id: "challenge-after-identity-service",
    hooks: {
      after: [
        {
          matcher: ({ path }) => path?.startsWith("/callback/") ?? false,
          handler: createAuthMiddleware(async (ctx) => {
            const made = ctx.context.newSession;
            if (!made?.user.twoFactorEnabled) return;
            deleteSessionCookie(ctx, true);
            const { internalAdapter } = ctx.context;
            await internalAdapter.deleteSession(made.session.token);
            ctx.context.setNewSession(null);
            const identifier = `2fa-${randomBytes(15).toString("base64url")}`;
            const expiresAt = new Date(Date.now() + CHALLENGE_S * 1000);
            const value = made.user.id;
            await internalAdapter.createVerificationValue({ identifier, value, expiresAt });
            const attempts = { identifier: `2fa-attempts-${identifier}`, value: "0", expiresAt };
            await internalAdapter.createVerificationValue(attempts);
            const cookie = ctx.context.createAuthCookie(CHALLENGE_COOKIE, { maxAge: CHALLENGE_S });
            await ctx.setSignedCookie(
              cookie.name,
              identifier,
              ctx.context.secret,
              cookie.attributes,
            );
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}

type Asking = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/** Whose code it is: who has signed in, or who has given a password and waits for the second factor. */
async function accountAsking(ctx: Asking): Promise<string | undefined> {
  const session = await getSessionFromCtx(ctx);
  if (session) return session.user.id;
  const { name } = ctx.context.createAuthCookie(CHALLENGE_COOKIE);
  const challenge = await ctx.getSignedCookie(name, ctx.context.secret);
  if (!challenge) return undefined;
  return (await ctx.context.internalAdapter.findVerificationValue(challenge))?.value;
}

function hashOf(code: string): string {
  return createHash("sha256").update(code).digest("base64url");
}
