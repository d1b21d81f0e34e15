import { type Actor, ROLES, type Role } from "#domain/access/roles";

const READERS = [
  "staff",
  "officeHead",
  "organHead",
  "committeeMember",
  "handler",
  "leader",
] as const;
const OFFICE = ["staff", "officeHead", "handler"] as const;

/** What can be asked of the pages, and which roles may; a page declares one of these. */
export const ACTS = {
  readStart: act("打开首页", Object.keys(ROLES).filter(isRoleName)),
  readCases: act("查阅案件", READERS),
  readFigures: act("查阅数据", READERS),
  askPublication: act("提请公布数据", ["staff", "officeHead"]),
  exportLists: act("导出清单", READERS),
  // Of the administrators one, for the list of organs: rows of cases are refused him, row by row.
  importLedgers: act("导入台账", [...OFFICE, "systemAdministrator"]),
  manageOrgans: act("维护机关名录", [...OFFICE, "systemAdministrator"]),
  readCalendar: act("查阅工作日历、计算期限", [...READERS, "systemAdministrator"]),
  manageCalendar: act("维护工作日历", ["officeHead", "systemAdministrator"]),
  restrictCases: act("设定、申请解除涉密限制", ["officeHead", "organHead"]),
  revealPersonalData: act("查看完整的个人信息", ["staff", "officeHead", "handler"]),
  // Each sees what they noted themselves and nothing else (IR-27). Whoever answers a suit is of a party.
  mediateCases: act("记下各方的调解意见", ["staff"]),
  decideRequests: act("复核需要两人办理的事项", [
    "officeHead",
    "organHead",
    "staff",
    "handler",
    "securityAdministrator",
  ]),
  manageOwnAccount: act("管理自己的账号", Object.keys(ROLES).filter(isRoleName)),
  manageAccounts: act("邀请和停用账号", ["systemAdministrator"]),
  manageRights: act("确认角色、范围和安全策略", ["securityAdministrator"]),
  readAudit: act("查阅审计记录", ["auditor"]),
} as const satisfies Record<string, { name: string; roles: readonly Role[] }>;

export type Act = keyof typeof ACTS;

/** Whether the actor may do it: asked by the button and by the service; the service's answer counts. */
export function may(actor: Pick<Actor, "role">, asked: Act): boolean {
  const roles: readonly Role[] = ACTS[asked].roles;
  return roles.includes(actor.role);
}

function act<const R extends readonly Role[]>(name: string, roles: R) {
  return { name, roles };
}

function isRoleName(text: string): text is Role {
  return Object.hasOwn(ROLES, text);
}
