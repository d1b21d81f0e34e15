import { resolve } from "node:path";
import { z } from "zod";
import { AUDIT_ALGORITHMS, type AuditAlgorithm } from "#domain/audit/chain";
import type { IdentityService } from "#services/accounts/identity-service";
import { IDENTITY_SHAPE, identityServiceOf } from "#services/accounts/identity-settings";
import { type Keyring, readKeyring } from "#services/keyring";
import { isSuiteVersion, SUITES, type SuiteVersion } from "#services/personal-data/suites";
import { PROTECTION_SHAPE, type Protection, protectionOf } from "#services/protection";

/** What the process was told by its surroundings; the names are docs' and .env.example's. */
export interface Environment {
  /** TCP port of the web server. */
  readonly port: number;
  /** Address it listens on. */
  readonly host: string;
  /** The PostgreSQL of record; absent: the embedded one of `dataDir`. */
  readonly databaseUrl: string | undefined;
  /** A replica that may serve the figures. */
  readonly databaseReplicaUrl: string | undefined;
  /** Absolute path: database files, uploads, secrets made at the first start. */
  readonly dataDir: string;
  /** Load the demonstration city into an empty database. */
  readonly demo: boolean;
  /** Absent: mails are kept in `dataDir`. */
  readonly smtpUrl: string | undefined;
  /** The address people type, without a slash at the end. */
  readonly baseUrl: string;
  readonly nodeEnv: "development" | "production" | "test";
  /** Keys of the audit chain; absent: those of `dataDir`. */
  readonly auditKeys: Keyring | undefined;
  /** With which new records of the audit are hashed. */
  readonly auditAlgorithm: AuditAlgorithm;
  /** Keys of personal data; absent: those of `dataDir`. */
  readonly dataKeys: Keyring | undefined;
  /** What personal data are sealed with from now on. */
  readonly dataSuite: SuiteVersion;
  /** A city's unified identity service; absent: passwords only. */
  readonly identityService: IdentityService | undefined;
  /** Who may come near, and what is written down of it. */
  readonly protection: Protection;
}

/** A value that cannot be used; the message is one Chinese sentence that names it. */
export class EnvironmentFailure extends Error {
  override readonly name = "EnvironmentFailure";
}

const PORT = "应为 1 到 65535 的整数";
const SWITCH = "应为 1 或 0";
const INCOMPLETE =
  "环境变量有误：统一身份认证须同时设 YIHENG_OIDC_ISSUER、YIHENG_OIDC_CLIENT_ID 和 YIHENG_OIDC_CLIENT_SECRET，或者都不设。请改正后重试。";

const shape = z.object({
  PORT: z
    .string()
    .regex(/^\d+$/, PORT)
    .default("3000")
    .transform(Number)
    .pipe(z.number().min(1, PORT).max(65_535, PORT)),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "应为主机名或 IP 地址")
    .default("127.0.0.1"),
  DATABASE_URL: address(["postgres:", "postgresql:"], "postgres://用户:密码@主机:5432/数据库"),
  DATABASE_REPLICA_URL: address(
    ["postgres:", "postgresql:"],
    "postgres://用户:密码@主机:5432/数据库",
  ),
  YIHENG_DATA_DIR: z.string().default(".data"),
  YIHENG_DEMO: z.enum(["0", "1"], SWITCH).optional(),
  SMTP_URL: address(["smtp:", "smtps:"], "smtp://用户:密码@主机:587"),
  BASE_URL: address(["http:", "https:"], "https://yiheng.example.gov.cn"),
  NODE_ENV: z
    .enum(["development", "production", "test"], "应为 development、production 或 test")
    .default("production"),
  YIHENG_AUDIT_KEY: keys(),
  YIHENG_AUDIT_ALGORITHM: z.enum(AUDIT_ALGORITHMS, "应为 SM3 或 SHA-256").default("SM3"),
  YIHENG_DATA_KEY: keys(),
  YIHENG_DATA_CIPHER: z
    .string()
    .default(SUITES.v1.name)
    .transform((name, context) => {
      const found = Object.keys(SUITES)
        .filter(isSuiteVersion)
        .find((version) => SUITES[version].name === name);
      if (found) return found;
      const names = Object.values(SUITES).map((suite) => suite.name);
      const message = `应为 ${names.join(" 或 ")}（运行环境不提供 sm4-gcm）`;
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    }),
  ...PROTECTION_SHAPE,
  ...IDENTITY_SHAPE,
});

/**
 * Reads the environment once, whole and frozen; an empty value counts as absent. `root` is what a
 * relative YIHENG_DATA_DIR is relative to. Throws EnvironmentFailure.
 */
export function readEnvironment(
  root: string,
  source: Record<string, string | undefined> = process.env,
): Environment {
  const given = Object.fromEntries(
    Object.keys(shape.shape).flatMap((name) => {
      const value = source[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  const parsed = shape.safeParse(given);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
    throw new EnvironmentFailure(`环境变量有误：${wrong.join("；")}。请改正后重试。`);
  }
  const read = parsed.data;
  const identityService = identityServiceOf(read);
  if (identityService === "incomplete") throw new EnvironmentFailure(INCOMPLETE);
  return Object.freeze({
    port: read.PORT,
    host: read.HOST,
    databaseUrl: read.DATABASE_URL,
    databaseReplicaUrl: read.DATABASE_REPLICA_URL,
    dataDir: resolve(root, read.YIHENG_DATA_DIR),
    demo:
      read.YIHENG_DEMO === undefined ? read.DATABASE_URL === undefined : read.YIHENG_DEMO === "1",
    smtpUrl: read.SMTP_URL,
    baseUrl: (read.BASE_URL ?? addressOf(read.HOST, read.PORT)).replace(/\/+$/, ""),
    nodeEnv: read.NODE_ENV,
    auditKeys: read.YIHENG_AUDIT_KEY,
    auditAlgorithm: read.YIHENG_AUDIT_ALGORITHM,
    dataKeys: read.YIHENG_DATA_KEY,
    dataSuite: read.YIHENG_DATA_CIPHER,
    protection: protectionOf(read),
    identityService,
  });
}

/** What a child process of ours inherits: everything that we were told, but for what is overridden. */
export function childEnvironment(over: Partial<NodeJS.ProcessEnv>): NodeJS.ProcessEnv {
  return { ...process.env, ...over };
}

/** The address of a server on this machine, as a person types it. */
export function addressOf(host: string, port: number): string {
  const everywhere = host === "0.0.0.0" || host === "::";
  const name = everywhere ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/** Keys by version, the way `readKeyring` reads them. */
function keys() {
  return z
    .string()
    .transform((text, context) => {
      const ring = readKeyring(text);
      if (ring) return ring;
      context.addIssue({
        code: "custom",
        message:
          "应为 32 字节随机密钥的 base64（openssl rand -base64 32），或用逗号隔开的 版本:密钥",
      });
      return z.NEVER;
    })
    .optional();
}

function address(protocols: string[], example: string) {
  return z
    .string()
    .refine(
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
      `应为网址，形如 ${example}`,
    )
    .optional();
}
