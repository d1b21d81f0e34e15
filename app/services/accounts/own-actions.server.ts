import type { z } from "zod";
import { accepted, type Outcome } from "#domain/outcome";
import type { ownAccountAction } from "#schemas/account";
import { actFor } from "#services/accounts/delegations";
import { dropOwnSecondFactor, endOwnSessions } from "#services/accounts/own-account";
import type { AdministratorWork } from "#services/accounts/work";
import type { Auth } from "#services/auth";

/** Does what somebody asks for on the page of their own account; answers it in a sentence. */
export async function takeOwnAction(
  work: AdministratorWork,
  auth: Auth,
  sessionId: string,
  form: z.infer<typeof ownAccountAction>,
): Promise<Outcome<string>> {
  switch (form.action) {
    case "endSession":
      return said(await endOwnSessions(work, sessionId, form.id), "这个会话已结束。");
    case "endOthers":
      return said(await endOwnSessions(work, sessionId, undefined), "其他设备都已退出。");
    case "actFor":
      return said(await actFor(work, sessionId, form.id), "已开始代为履职。");
    case "actForSelf":
      return said(await actFor(work, sessionId, null), "已恢复以自己的名义办理。");
    case "dropSecondFactor": {
      const dropped = await dropOwnSecondFactor(work, auth, form.password);
      return said(dropped, "第二因素已停用。");
    }
  }
}

function said(outcome: Outcome<true>, done: string): Outcome<string> {
  return outcome.ok ? accepted(done) : outcome;
}
