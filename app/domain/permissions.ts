/** What a role may do. Scopes by organ come with the accounts' organs. */
export const ROLES = {
  staff: "复议工作人员",
  handler: "应诉经办人",
  leader: "领导",
  administrator: "管理员",
} as const;
export type Role = keyof typeof ROLES;

/** Someone who has signed in. */
export interface Actor {
  id: string;
  name: string;
  role: Role;
}

const GRANTS = {
  staff: ["readCases", "readFigures", "importLedgers", "manageOrgans"],
  handler: ["readCases", "readFigures", "importLedgers", "manageOrgans"],
  leader: ["readCases", "readFigures"],
  administrator: ["readCases", "readFigures", "importLedgers", "manageOrgans", "manageCalendar"],
} as const satisfies Record<Role, readonly string[]>;

export type Act = (typeof GRANTS)[Role][number];

/** Whether the actor may do it: asked by the button and by the service; the service's answer counts. */
export function may(actor: Actor, act: Act): boolean {
  const granted: readonly string[] = GRANTS[actor.role];
  return granted.includes(act);
}
