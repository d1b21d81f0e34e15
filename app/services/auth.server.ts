import { betterAuth } from "better-auth";
import { isAPIError } from "better-auth/api";
import { genericOAuth, twoFactor, username } from "better-auth/plugins";
import { findAccount } from "#db/accounts";
import type { Db } from "#db/client";
import { LOCKOUT } from "#domain/access/lockout";
import { SESSION_LIMITS } from "#domain/access/sessions";
import {
  challengeAfterIdentityService,
  compareHashedCodes,
  refuseUsedCodes,
} from "#services/accounts/auth-plugins";
import {
  addressOfSubject,
  IDENTITY_SERVICE,
  type IdentityService,
  refuseSecondSubject,
} from "#services/accounts/identity-service";
import { makeRecoveryCodes, recoveryCodeStorage } from "#services/accounts/recovery-codes";
import type { Clock } from "#services/clock";

/** Where the request's address is put for the rate limit; our own server sets it, nobody else can. */
export const ADDRESS_HEADER = "x-yiheng-address";

const HOUR_S = 3600;
const MINUTE_S = 60;

interface Parts {
  /**
   * Accounts, sessions and credentials; no case. Within a transaction all that the library writes is
   * part of it, and tries are not limited there: who asks is limited before.
   */
  db: Db;
  secret: string;
  baseUrl: string;
  /** What time it is for codes that were used; the library reads its own clock besides. */
  clock?: Clock;
  /** A city's unified identity service; absent: passwords only. */
  identityService?: IdentityService;
  /** Where the library's complaints go; absent: to the terminal. */
  log?: (message: string) => void;
}

/**
 * Sign-in by user name and password, second factor, sessions in PostgreSQL (docs/decisions/0007 and
 * 0012). Nothing of it is served by itself: our pages pass requests through `handler`.
 */
export function createAuth({ db, secret, baseUrl, log, ...parts }: Parts) {
  const clock = parts.clock ?? (() => new Date());
  const service = parts.identityService;
  const secure = baseUrl.startsWith("https:");
  return betterAuth({
    appName: "议衡",
    baseURL: baseUrl,
    secret,
    telemetry: { enabled: false },
    logger: { level: "error", ...(log && { log: (_level, message) => log(message) }) },
    database: { db, type: "postgres" },
    trustedOrigins: [],
    // A refusal is an answer, nothing to complain of; anything else is.
    onAPIError: {
      onError: (error, { logger }) => {
        if (!isAPIError(error)) logger.error(error instanceof Error ? error.message : "", error);
      },
    },
    // Which passwords may be chosen is asked in #services/accounts/passwords, before they come here.
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: 128,
    },
    user: {
      modelName: "accounts",
      additionalFields: {
        role: { type: "string", input: false, defaultValue: "staff" },
        organId: { type: "string", input: false, required: false },
        reach: { type: "string", input: false, defaultValue: "own" },
      },
      validateUserInfo: ({ user, source }) => refuseSecondSubject(db, user.id, source.action),
    },
    session: {
      modelName: "sessions",
      expiresIn: SESSION_LIMITS.absoluteHours * HOUR_S,
      disableSessionRefresh: true,
      additionalFields: { lastUsedAt: { type: "date", input: false, required: false } },
    },
    account: {
      modelName: "credentials",
      accountLinking: {
        enabled: true,
        trustedProviders: service ? [IDENTITY_SERVICE] : [],
        requireLocalEmailVerified: false,
      },
    },
    verification: { modelName: "verifications" },
    databaseHooks: {
      session: {
        create: {
          // Whichever way they come in: a deactivated account gets no session.
          before: async ({ userId }) => {
            const account = await findAccount(db, userId);
            if (!account || account.deactivatedAt) return false;
            const at = clock();
            return { data: { createdAt: at, updatedAt: at, lastUsedAt: at } };
          },
        },
      },
    },
    rateLimit: {
      enabled: !db.isTransaction,
      storage: "database",
      modelName: "rate_limits",
      customRules: {
        "/sign-in/*": { window: MINUTE_S, max: 60 },
        "/two-factor/*": { window: MINUTE_S, max: 60 },
      },
    },
    advanced: {
      // Looked at once by the instance that the process keeps.
      database: { validateSchema: !db.isTransaction },
      // Browsers take a cookie of this name only over TLS and only from this very host; better-auth's
      // own prefix would allow other hosts of the domain.
      cookiePrefix: secure ? "__Host-yiheng" : "yiheng",
      useSecureCookies: false,
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: "lax" },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    plugins: [
      username({
        minUsernameLength: 2,
        maxUsernameLength: 40,
        usernameValidator: (name) => /^[a-z0-9._-]+$/i.test(name),
      }),
      refuseUsedCodes(db, clock),
      compareHashedCodes(db),
      twoFactor({
        issuer: "议衡",
        twoFactorTable: "two_factors",
        backupCodeOptions: {
          customBackupCodesGenerate: makeRecoveryCodes,
          storeBackupCodes: recoveryCodeStorage(secret),
        },
        accountLockout: {
          maxFailedAttempts: LOCKOUT.failuresOfName,
          durationSeconds: LOCKOUT.minutes * MINUTE_S,
        },
      }),
      ...(service
        ? [
            genericOAuth({
              config: [
                {
                  providerId: IDENTITY_SERVICE,
                  name: service.name,
                  discoveryUrl: `${service.issuer}/.well-known/openid-configuration`,
                  requireIdTokenVerification: true,
                  clientId: service.clientId,
                  clientSecret: service.clientSecret,
                  redirectURI: `${baseUrl}/sign-in/unified/callback`,
                  scopes: ["openid", "profile"],
                  pkce: true,
                  disableSignUp: true,
                  disableProviderLogout: true,
                  mapProfileToUser: (profile) => ({ email: addressOfSubject(profile) }),
                },
              ],
            }),
            challengeAfterIdentityService(),
          ]
        : []),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;
