import { z } from "zod";
import { type LimitSettings, readLimits } from "#services/limit-settings";
import { isTrustable } from "#services/proxies";

/** From the loudest to the quietest; each keeps itself and all that follow. */
const LOG_LEVELS = ["debug", "info", "warn", "error", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What the environment says about who may come near, and what is written down of it. */
export interface Protection {
  /** Signs session cookies; absent: made at the first start and kept in the data folder. */
  readonly sessionSecret: string | undefined;
  /** Addresses and networks whose X-Forwarded-… headers are believed. */
  readonly trustedProxies: readonly string[];
  /** Plain HTTP off this machine, because whoever runs it says so. */
  readonly allowPlainHttp: boolean;
  /** Demonstration accounts, whose password is public, off this machine: as above. */
  readonly allowDemoAccounts: boolean;
  /** What the log keeps; absent: see app/services/log.server.ts. */
  readonly logLevel: LogLevel | undefined;
  /** How often what may be asked, as far as it differs from the defaults. */
  readonly limits: LimitSettings;
}

const SWITCH = "应为 1 或 0";
const SHORTEST_SECRET = 32;
const FEWEST_CHARACTERS = 12;

export const PROTECTION_SHAPE = {
  YIHENG_SESSION_SECRET: z
    .string()
    .refine(
      isStrong,
      `应为至少 ${SHORTEST_SECRET} 个随机字符（可用 openssl rand -base64 48 生成），或者不设，由程序生成`,
    )
    .optional(),
  YIHENG_TRUSTED_PROXIES: z
    .string()
    .default("")
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .refine(
      (entries) => entries.every(isTrustable),
      "应为反向代理的地址或网段，以逗号分隔，如 127.0.0.1,10.0.0.0/8",
    ),
  YIHENG_ALLOW_PLAIN_HTTP: z.enum(["0", "1"], SWITCH).default("0"),
  YIHENG_ALLOW_DEMO_ACCOUNTS: z.enum(["0", "1"], SWITCH).default("0"),
  YIHENG_LOG_LEVEL: z.enum(LOG_LEVELS, `应为 ${LOG_LEVELS.join("、")} 之一`).optional(),
  YIHENG_LIMITS: z
    .string()
    .default("")
    .transform((text, issues) => {
      const limits = readLimits(text);
      if (limits.ok) return limits.value;
      issues.addIssue({ code: "custom", message: limits.message });
      return z.NEVER;
    }),
};

const shape = z.object(PROTECTION_SHAPE);

/** What was read by the shape above, by the names of this code. */
export function protectionOf(read: z.output<typeof shape>): Protection {
  return {
    sessionSecret: read.YIHENG_SESSION_SECRET,
    trustedProxies: read.YIHENG_TRUSTED_PROXIES,
    allowPlainHttp: read.YIHENG_ALLOW_PLAIN_HTTP === "1",
    allowDemoAccounts: read.YIHENG_ALLOW_DEMO_ACCOUNTS === "1",
    logLevel: read.YIHENG_LOG_LEVEL,
    limits: read.YIHENG_LIMITS,
  };
}

/** Whether what runs can be reached from another machine, by what it listens on or is called. */
export function isReachable({ host, baseUrl }: { host: string; baseUrl: string }): boolean {
  return ![host, new URL(baseUrl).hostname].every(isLoopback);
}

function isLoopback(name: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(name);
}

/** Whether a secret could have been drawn by lot: long, and not the same few characters again. */
function isStrong(secret: string): boolean {
  return secret.length >= SHORTEST_SECRET && new Set(secret).size >= FEWEST_CHARACTERS;
}
