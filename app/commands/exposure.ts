import { countAccounts } from "#db/accounts";
import type { Db } from "#db/client";
import { isDemonstration } from "#services/accounts";
import type { Environment } from "#services/env";
import { isReachable } from "#services/protection";
import { CommandFailure } from "./failure.ts";

type Told = Pick<Environment, "host" | "baseUrl" | "demo" | "protection">;

/**
 * Passwords and case files do not travel in clear over a network unless whoever runs this says so
 * (GB/T 22239 8.1.4.1 c). Throws CommandFailure.
 */
export function assertEncrypted(env: Told): void {
  const { host, baseUrl, protection } = env;
  if (baseUrl.startsWith("https:") || protection.allowPlainHttp || !isReachable(env)) return;
  throw new CommandFailure(
    `议衡将以不加密的 HTTP 对其他电脑开放（HOST=${host}，网址 ${baseUrl}）：请在反向代理上启用 HTTPS 并把 BASE_URL 设为 https:// 开头的网址；确需不加密时，设 YIHENG_ALLOW_PLAIN_HTTP=1。`,
  );
}

/** Nor do accounts whose password everyone can read in the documents. Throws CommandFailure. */
export async function assertNoPublicPasswords(env: Told, db: Db): Promise<void> {
  if (env.protection.allowDemoAccounts || !isReachable(env)) return;
  const there = await isDemonstration(db);
  if (!there && !(env.demo && (await countAccounts(db)) === 0)) return;
  throw new CommandFailure(
    `演示账号的密码是公开的，不能对其他电脑开放（HOST=${env.host}，网址 ${env.baseUrl}）：请设 YIHENG_DEMO=0${there ? "并改用没有演示账号的数据库" : ""}；确需对外演示时，设 YIHENG_ALLOW_DEMO_ACCOUNTS=1。`,
  );
}
