import { type Actor, ADMINISTRATORS, type Reach, type Role } from "#domain/access/roles";
import { accepted, type Outcome, type Refusal, refused } from "#domain/outcome";
import type { PlainDate } from "#domain/plain-date";

/**
 * Acting in another's place by a dated written authority (授权委托, rules.md 10.5): with the role and
 * the organ of who gave it, in one's own name, on the days that the document says.
 */
export interface Delegation {
  /** Whose place it is. */
  principalId: string;
  /** Who acts in it. */
  delegateId: string;
  role: Role;
  organId?: string;
  reach: Reach;
  from: PlainDate;
  /** The last day. */
  to: PlainDate;
  revoked: boolean;
}

const RULE = "10.5";
const LAW = "行政复议法第六十一条第一款";

/** Whether the delegation may be acted on that day: from its first day to the end of its last one. */
export function isInForce(delegation: Delegation, day: PlainDate): boolean {
  return !delegation.revoked && delegation.from <= day && day <= delegation.to;
}

/**
 * The actor in another's place; the actor alone when the delegation is not in force that day, or is
 * not theirs. Nobody takes over what an administrator is.
 */
export function actingFor(own: Actor, delegation: Delegation, day: PlainDate): Actor {
  if (delegation.delegateId !== own.id || !isInForce(delegation, day)) return own;
  if (isAdministrator(own.role) || isAdministrator(delegation.role)) return own;
  const { principalId, role, organId, reach } = delegation;
  return { id: own.id, name: own.name, role, organId, reach, onBehalfOf: principalId };
}

/** Whether a delegation may be recorded: between two people, of cases' work, for days to come. */
export function judgeDelegation(
  asked: Pick<Delegation, "principalId" | "delegateId" | "from" | "to">,
  roles: { principal: Role; delegate: Role },
  day: PlainDate,
): Outcome<true> {
  if (asked.principalId === asked.delegateId) {
    return no("samePerson", "委托人和代为履职人不能是同一个人，请重新选择。");
  }
  if (isAdministrator(roles.principal) || isAdministrator(roles.delegate)) {
    return no(
      "administrator",
      "系统管理员、安全管理员和审计员不能委托他人，也不能代他人履职，请重新选择。",
    );
  }
  if (asked.to < asked.from) return no("backwards", "止日早于起日，请改正。");
  if (asked.to < day) return no("over", "止日已经过去，请改正。");
  return accepted(true);
}

function isAdministrator(role: Role): boolean {
  const three: readonly Role[] = ADMINISTRATORS;
  return three.includes(role);
}

function no(code: string, message: string): Refusal {
  return refused(code, RULE, LAW, message);
}
