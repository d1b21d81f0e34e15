import type { z } from "zod";
import { accepted, type Outcome } from "#domain/outcome";
import type { accountsAction, rightsAction } from "#schemas/account";
import {
  activate,
  changeRights,
  deactivate,
  removeSecondFactor,
  unlock,
} from "#services/accounts/administration";
import { invite, inviteToReset, withdrawInvitation } from "#services/accounts/invitations";
import type { AdministratorWork } from "#services/accounts/work";

/** What was done, in a sentence, and the token of a link to be shown once. */
export interface Done {
  done: string;
  token?: string;
}

/** Does what the system administrator asks for. */
export async function takeAccountsAction(
  work: AdministratorWork,
  form: z.infer<typeof accountsAction>,
): Promise<Outcome<Done>> {
  switch (form.action) {
    case "invite": {
      const invited = await invite(work, form);
      if (!invited.ok) return invited;
      return accepted({ done: `已邀请${form.name}，等安全管理员确认`, token: invited.value });
    }
    case "reset": {
      const asked = await inviteToReset(work, form.accountId);
      if (!asked.ok) return asked;
      return accepted({ done: "重设密码的链接已生成，等安全管理员确认", token: asked.value });
    }
    case "withdraw":
      return said(await withdrawInvitation(work, form.id), "邀请已撤回。");
    case "deactivate":
      return said(await deactivate(work, form.accountId), "账号已停用，正在使用的会话已全部结束。");
  }
}

/** Does what the security administrator asks for about one account. */
export async function takeRightsAction(
  work: AdministratorWork,
  accountId: string,
  form: z.infer<typeof rightsAction>,
): Promise<Outcome<Done>> {
  switch (form.action) {
    case "change":
      return said(await changeRights(work, accountId, form), "角色和范围已更改，下次登录起生效。");
    case "unlock":
      return said(await unlock(work, accountId), "已解锁，可以再试。");
    case "activate":
      return said(await activate(work, accountId), "账号已恢复。");
    case "removeSecondFactor":
      return said(await removeSecondFactor(work, accountId), "第二因素已解除，原有会话已结束。");
  }
}

function said(outcome: Outcome<true>, done: string): Outcome<Done> {
  return outcome.ok ? accepted({ done }) : outcome;
}
