import type { Db } from "#db/client";
import { findAccountScope } from "#db/restrictions";
import type { CaseKind } from "#db/schema";
import { keysToRecord } from "#domain/access/grants";
import { isReach, isRole } from "#domain/access/roles";
import { type Concerned, keysOfCase, type ParentOf } from "#domain/access/scopes";
import type { OrganPlan } from "#services/import/organ-plan";

/** Which cases whoever imports may record: those whose file is theirs to keep (rules.md 10.5). */
export type Authority = (kind: CaseKind, concerned: Concerned, parentOf: ParentOf) => boolean;

/** What is said of a row whose case is another office's; the same whether or not there is one yet. */
export const OUTSIDE = {
  code: "outsideScope",
  rule: "10.5",
  message:
    "这一行的案件不在您的管辖范围内，没有导入。请由复议机关或者被告机关的人员导入；如范围登记有误，请告诉安全管理员。",
};

/** Whether a case may be recorded as a row tells it, and, where there is one already, as it stands. */
export function mayRecord(
  by: { authority: Authority; organs: Pick<OrganPlan, "parentOf"> },
  kind: CaseKind,
  told: Concerned,
  stands: Concerned | undefined,
): boolean {
  const covers = (each: Concerned) => by.authority(kind, each, (id) => by.organs.parentOf(id));
  return covers(told) && (stands === undefined || covers(stands));
}

/**
 * The authority of an account, as it stands now; the operator's (null) is over the whole register.
 * The worker sees every row, so that nothing is recorded twice: what it may do for somebody is asked
 * here, row by row.
 */
export async function authorityOf(db: Db, accountId: string | null): Promise<Authority> {
  if (accountId === null) return () => true;
  const account = await findAccountScope(db, accountId);
  if (!account || !isRole(account.role) || !isReach(account.reach)) return () => false;
  const { id, name, role, reach, organId } = account;
  const actor = { id, name, role, reach, ...(organId ? { organId } : {}) };
  const keys = {
    reconsideration: keysToRecord(actor, "reconsideration"),
    dispute: keysToRecord(actor, "dispute"),
  };
  return (kind, concerned, parentOf) =>
    keysOfCase(concerned, parentOf).some((key) => keys[kind].includes(key));
}
