import { insertInvitation } from "#db/invitations";
import { ROLES } from "#domain/access/roles";
import { accepted, type Outcome, refused } from "#domain/outcome";
import { createAccount, hashOfToken, newToken, takeSetupToken } from "#services/accounts";
import { INVITATION_HOURS } from "#services/accounts/invitations";
import { judgeNewPassword } from "#services/accounts/passwords";
import { passwordProfileNow } from "#services/accounts/policy";
import type { AccountWork } from "#services/accounts/work";
import type { Auth } from "#services/auth";

/** The two whom the first administrator hands a link to, so that a system begins with three people. */
const OTHERS = [
  { role: "securityAdministrator", username: "security" },
  { role: "auditor", username: "auditor" },
] as const;

/** A link for one of the others, shown once. */
export interface FirstLink {
  roleName: string;
  username: string;
  token: string;
}

/**
 * Makes the system administrator by the one-time token of the start, and the links of the security
 * administrator and of the auditor: the only invitations that nobody has to confirm.
 */
export async function setUp(
  { db, at, note }: AccountWork,
  auth: Auth,
  token: string,
  chosen: { name: string; username: string; password: string },
): Promise<Outcome<FirstLink[]>> {
  const { name, username, password } = chosen;
  const profile = await passwordProfileNow(db);
  const judged = judgeNewPassword(password, profile, [name, username]);
  if (!judged.ok) return judged;
  if (OTHERS.some((other) => other.username === username)) {
    return no("taken", "这个用户名留给另一位管理员，请换一个。");
  }
  if (!(await takeSetupToken(db, token, at))) {
    return no("gone", "设置链接无效或已过期。请重新启动服务，使用新打印的链接。");
  }
  const hash = await (await auth.$context).password.hash(password);
  const id = await createAccount(db, { name, username, role: "systemAdministrator" }, { hash, at });
  note({
    ...{ act: "setUp", objectKind: "account", objectId: id, objectName: name, result: "done" },
    detail: { username },
  });
  const links: FirstLink[] = [];
  const expiresAt = new Date(at.getTime() + INVITATION_HOURS * 3_600_000);
  for (const { role, username: other } of OTHERS) {
    const roleName = ROLES[role].label;
    const link = newToken();
    await insertInvitation(db, {
      ...{ purpose: "join", name: roleName, username: other, role, reach: "own" },
      ...{ tokenHash: hashOfToken(link), invitedAt: at, confirmedAt: at, expiresAt },
    });
    links.push({ roleName, username: other, token: link });
  }
  return accepted(links);
}

function no(code: string, message: string) {
  return refused(code, "8.1.4.2", "GB/T 22239-2019 8.1.4.2 d", message);
}
