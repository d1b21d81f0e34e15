import { findAccount } from "#db/accounts";
import type { OpenTransaction } from "#db/client";
import {
  insertDelegation,
  listDelegations,
  listDelegationsTo,
  updateDelegationAsRevoked,
} from "#db/delegations";
import { updateSessionDelegation } from "#db/sessions";
import { judgeDelegation } from "#domain/access/delegation";
import { isReach, isRole, REACHES, ROLES } from "#domain/access/roles";
import { accepted, type Outcome, type Refusal, refused } from "#domain/outcome";
import { dayInShanghai, type PlainDate } from "#domain/plain-date";
import type { AdministratorWork } from "#services/accounts/work";

const LAW = "行政复议法第六十一条第一款";

/** Records a written authority: who acts in whose place, from when to when, by which document. */
export async function delegate(
  { db, actor, at, note }: AdministratorWork,
  asked: {
    principalId: string;
    delegateId: string;
    documentNumber: string;
    from: PlainDate;
    to: PlainDate;
  },
): Promise<Outcome<true>> {
  const principal = await findAccount(db, asked.principalId);
  const deputy = await findAccount(db, asked.delegateId);
  if (!principal || !deputy || principal.deactivatedAt || deputy.deactivatedAt) {
    return no("notFound", "委托人或者代为履职人不是在用的账号，请重新选择。");
  }
  if (!isRole(principal.role) || !isRole(deputy.role)) return no("notFound", "账号的角色不明。");
  const roles = { principal: principal.role, delegate: deputy.role };
  const judged = judgeDelegation(asked, roles, dayInShanghai(at));
  if (!judged.ok) return judged;
  const { principalId, delegateId, documentNumber, from, to } = asked;
  const id = await insertDelegation(db, {
    ...{ principalId, delegateId, documentNumber, fromDay: from, toDay: to },
    ...{ role: principal.role, organId: principal.organId, reach: principal.reach },
    ...{ recordedAt: at, recordedBy: actor.id },
  });
  note({
    ...{ act: "delegate", objectKind: "account", objectId: delegateId, objectName: deputy.name },
    ...{ result: "done", detail: { delegation: id, principal: principal.name, principalId } },
  });
  return accepted(true);
}

/** Ends a delegation before its day. */
export async function revokeDelegation(
  { db, actor, at, note }: AdministratorWork,
  id: number,
): Promise<Outcome<true>> {
  if (!(await updateDelegationAsRevoked(db, id, { by: actor.id, at }))) {
    return no("notFound", "没有这项在效的委托。");
  }
  note({
    ...{ act: "endDelegation", objectKind: "account", objectId: `delegation-${id}` },
    result: "done",
  });
  return accepted(true);
}

/** Every delegation, as the security administrator's list shows it. */
export async function readDelegations(db: OpenTransaction, at: Date) {
  const day = dayInShanghai(at);
  return (await listDelegations(db)).map((row) => ({
    ...shown(row),
    state: stateOf(row, day),
  }));
}

/** In whose place one may act today. */
export async function readOwnDelegations(db: OpenTransaction, accountId: string, at: Date) {
  return (await listDelegationsTo(db, accountId, dayInShanghai(at))).map(shown);
}

/** Lets a session act in another's place, or (null) in one's own name again. */
export async function actFor(
  { db, actor, at, note }: AdministratorWork,
  sessionId: string,
  delegationId: number | null,
): Promise<Outcome<true>> {
  const mine = await listDelegationsTo(db, actor.id, dayInShanghai(at));
  const chosen = mine.find(({ id }) => id === delegationId);
  if (delegationId !== null && !chosen) return no("notFound", "没有这项在效的委托，请刷新页面。");
  await updateSessionDelegation(db, sessionId, delegationId);
  note({
    act: chosen ? "delegate" : "endDelegation",
    ...{ objectKind: "session", objectId: sessionId, result: "done" },
    detail: chosen ? { delegation: chosen.id, principalId: chosen.principalId } : {},
  });
  return accepted(true);
}

type Row = Awaited<ReturnType<typeof listDelegations>>[number];

function shown({ role, reach, ...row }: Row) {
  return {
    ...{ id: row.id, principalId: row.principalId },
    ...{ principal: row.principalName, delegate: row.delegateName },
    ...{ documentNumber: row.documentNumber, from: row.fromDay, to: row.toDay },
    roleName: isRole(role) ? ROLES[role].label : role,
    organ: row.organName ?? "",
    reachName: isReach(reach) ? REACHES[reach] : reach,
  };
}

function stateOf(row: Row, day: PlainDate): "future" | "standing" | "over" | "revoked" {
  if (row.revokedAt) return "revoked";
  if (row.fromDay > day) return "future";
  return row.toDay < day ? "over" : "standing";
}

function no(code: string, message: string): Refusal {
  return refused(code, "10.5", LAW, message);
}
