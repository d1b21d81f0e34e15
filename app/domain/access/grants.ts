import type { Actor, Role } from "#domain/access/roles";
import { type Guarded, keysAs, sees } from "#domain/access/scopes";
import { isLitigationStep } from "#domain/litigation/steps";
import { accepted, type Outcome, refused } from "#domain/outcome";
import { isReconsiderationStep, RECONSIDERATION_STEPS } from "#domain/reconsideration/steps";

/**
 * Who takes which step (rules.md 10.5). A step belongs to a kind of action by who takes it under the
 * step table; the grants say what each role may do with the kind.
 */

/** What a role may do with a kind of action: take it, or only propose or review it. */
export type Power = "takes" | "proposes" | "reviews" | "approves" | "none";

/** The kinds of action, who it is that takes them, and by which article. */
export const ACTIONS = {
  conduct: {
    name: "登记、起草、承办",
    by: "行政复议机构",
    law: "行政复议法第四条第二款",
  },
  direct: {
    name: "指定行政复议人员、延期、转换程序、准许撤回",
    by: "行政复议机构负责人",
    law: "行政复议法第五十五条、第六十二条、第七十四条",
  },
  approve: {
    name: "不予受理、中止、恢复、终止、驳回、停止执行及作出决定",
    by: "行政复议机关负责人批准后",
    law: "行政复议法第六十一条第一款",
  },
  defend: {
    name: "登记法院通知、答辩、出庭和裁判",
    by: "应诉经办人或者行政复议机构",
    law: "行政诉讼法第三条第三款",
  },
} as const;
export type Action = keyof typeof ACTIONS;

type Grants = Readonly<Record<Action, Power>>;
const NOTHING: Grants = { conduct: "none", direct: "none", approve: "none", defend: "none" };

export const GRANTS: Readonly<Record<Role, Grants>> = {
  staff: { conduct: "takes", direct: "proposes", approve: "proposes", defend: "takes" },
  officeHead: { conduct: "takes", direct: "takes", approve: "reviews", defend: "takes" },
  organHead: { conduct: "none", direct: "none", approve: "approves", defend: "none" },
  handler: { ...NOTHING, defend: "takes" },
  committeeMember: NOTHING,
  leader: NOTHING,
  systemAdministrator: NOTHING,
  securityAdministrator: NOTHING,
  auditor: NOTHING,
};

/** A step of one of the two procedures: both know a suspension. */
export interface Taken {
  kind: "reconsideration" | "dispute";
  step: string;
}

/** The kind of action that a step is; undefined for a text that is no step of the procedure. */
export function actionOf({ kind, step }: Taken): Action | undefined {
  if (kind === "dispute") return isLitigationStep(step) ? "defend" : undefined;
  if (!isReconsiderationStep(step)) return undefined;
  const who: readonly string[] = RECONSIDERATION_STEPS[step].who;
  if (who.includes("ORG")) return "approve";
  return who.includes("OH") ? "direct" : "conduct";
}

/** What the role may do with a step; the committee's advice is its own (复议法第五十二条). */
export function powerOver(role: Role, taken: Taken): Power {
  if (role === "committeeMember" && taken.step === "committeeAdvice") return "takes";
  const action = actionOf(taken);
  return action ? GRANTS[role][action] : "none";
}

/**
 * The keys of the cases that the actor keeps the file of, and so may bring in from a ledger: the
 * organ that handles a reconsideration case, the agency that answers a suit.
 */
export function keysToRecord(actor: Actor, kind: Taken["kind"]): string[] {
  const { conduct, defend } = GRANTS[actor.role];
  if (kind === "dispute") return defend === "takes" ? keysAs("answers", actor) : [];
  return conduct === "takes" ? keysAs("handles", actor) : [];
}

/**
 * Whether the actor may take this step in this case: asked by the button and by the service. A case
 * that the actor does not see is refused as one that is not there.
 */
export function mayTake(actor: Actor, taken: Taken, guarded: Guarded): Outcome<true> {
  if (!sees(actor, guarded)) {
    return refused("notFound", "IR-36", "行政复议法第四十七条", "没有这个案件。");
  }
  const power = powerOver(actor.role, taken);
  if (power === "takes" || power === "approves") return accepted(true);
  const action = ACTIONS[actionOf(taken) ?? "conduct"];
  const own = power === "none" ? "" : `，您可以${power === "reviews" ? "审核" : "拟办"}`;
  const message = `${action.name}，应由${action.by}办理${own}；请转请其办理。`;
  return refused("notYours", "10.5", action.law, message);
}
