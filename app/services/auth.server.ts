import { betterAuth } from "better-auth";
import { username } from "better-auth/plugins";
import type { Db } from "#db/client";

/** Where the request's address is put for the rate limit; our own server sets it, nobody else can. */
export const ADDRESS_HEADER = "x-yiheng-address";

const TWELVE_HOURS_S = 12 * 60 * 60;

/** Sign-in by user name and password, sessions in PostgreSQL (docs/decisions/0007-sign-in.md). */
export function createAuth(parts: { db: Db; secret: string; baseUrl: string }) {
  return betterAuth({
    appName: "议衡",
    baseURL: parts.baseUrl,
    secret: parts.secret,
    telemetry: { enabled: false },
    logger: { level: "error" },
    database: { db: parts.db, type: "postgres" },
    trustedOrigins: [],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
    },
    user: {
      modelName: "accounts",
      additionalFields: {
        role: { type: "string", input: false, defaultValue: "staff" },
        organId: { type: "string", input: false, required: false },
        reach: { type: "string", input: false, defaultValue: "own" },
      },
    },
    session: { modelName: "sessions", expiresIn: TWELVE_HOURS_S, disableSessionRefresh: true },
    account: { modelName: "credentials" },
    verification: { modelName: "verifications" },
    rateLimit: {
      enabled: true,
      storage: "database",
      modelName: "rate_limits",
      customRules: { "/sign-in/username": { window: 60, max: 60 } },
    },
    advanced: {
      cookiePrefix: "yiheng",
      useSecureCookies: parts.baseUrl.startsWith("https:"),
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    plugins: [username({ minUsernameLength: 2, maxUsernameLength: 40 })],
  });
}

export type Auth = ReturnType<typeof createAuth>;
