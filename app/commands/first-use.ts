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
  context: Pick<AppContext, "db" | "auth" | "clock">,
  root: string,
  say: Say,
): Promise<string | undefined> {
  if (env.demo) {
    await withProgress("建立演示账号", say, () =>
      createDemonstrationAccounts(context.db, context.auth),
    );
    await withProgress("装入演示数据", say, () =>
      loadDemonstration(context.db, context.clock, root),
    );
  }
  return issueSetupToken(context.db, context.clock);
}
