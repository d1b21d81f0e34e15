/**
 * What an account is (rules.md 10.5; GB/T 22239-2019 8.1.4.2 d). `sees` names the cases by what the
 * account's organ has to do with them: it handles them (复议机关), or it answers in them (被申请人、
 * 被告). Who sees none reads no case, whatever else they may do.
 */
export const ROLES = {
  staff: { label: "复议工作人员", sees: ["handles", "answers"] },
  officeHead: { label: "复议机构负责人", sees: ["handles", "answers"] },
  organHead: { label: "复议机关负责人", sees: ["handles", "answers"] },
  committeeMember: { label: "行政复议委员会委员", sees: ["handles"] },
  handler: { label: "应诉经办人", sees: ["answers"] },
  leader: { label: "领导", sees: ["handles", "answers"] },
  systemAdministrator: { label: "系统管理员", sees: [] },
  securityAdministrator: { label: "安全管理员", sees: [] },
  auditor: { label: "审计员", sees: [] },
} as const satisfies Record<string, { label: string; sees: readonly Relation[] }>;

export type Role = keyof typeof ROLES;

/** What an organ has to do with a case: it handles it, or it is respondent or defendant in it. */
export type Relation = "handles" | "answers";

/** How far an account sees: its own organ, or also the organs below it that it supervises. */
export const REACHES = { own: "本机关", subtree: "本机关及下级机关" } as const;
export type Reach = keyof typeof REACHES;

/** 三员：系统管理员、安全管理员、审计员; no account is two of them, none reads cases. */
export const ADMINISTRATORS = [
  "systemAdministrator",
  "securityAdministrator",
  "auditor",
] as const satisfies readonly Role[];

/** Someone who has signed in. */
export interface Actor {
  id: string;
  name: string;
  role: Role;
  /** Absent: belongs to no organ and so sees no case. */
  organId?: string;
  reach: Reach;
  /** The account in whose place they act, by written authority (rules.md 10.5). */
  onBehalfOf?: string;
  /** The session they act in; absent while it is only good for one thing. */
  sessionId?: string;
}

/** Whether the text is the code of a role. */
export function isRole(text: unknown): text is Role {
  return typeof text === "string" && Object.hasOwn(ROLES, text);
}

/** Whether the text is the code of a reach. */
export function isReach(text: unknown): text is Reach {
  return typeof text === "string" && Object.hasOwn(REACHES, text);
}
