import { createDemonstrationAccounts, issueSetupToken } from "#services/accounts";
import type { AppContext } from "#services/context";
import { loadDemonstration } from "#services/demonstration";
import type { Environment } from "#services/env";
import { type Say, withProgress } from "./progress.ts";

/**
 * Makes an empty database usable: the demonstration city and its accounts, or a one-time token for
 * the page /setup. Answers the token; undefined when there are accounts.
 */
export async function prepareFirstUse(
  env: Environment,
  context: Pick<AppContext, "databases" | "auth" | "clock" | "audit" | "keys">,
  root: string,
  say: Say,
): Promise<string | undefined> {
  const { databases, auth, clock, audit, keys } = context;
  if (env.demo) {
    await withProgress("装入演示数据", say, () =>
      loadDemonstration(databases.register, { clock, audit: audit.keys, keys }, root),
    );
    await withProgress("建立演示账号", say, () =>
      createDemonstrationAccounts(databases.door, auth),
    );
  }
  return issueSetupToken(databases.door, clock);
}
