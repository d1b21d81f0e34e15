import type { OpenTransaction } from "#db/client";
import type { Actor } from "#domain/access/roles";
import type { AuditNote } from "#domain/audit/note";
import { appendAudit } from "#services/audit/append";
import { originOf } from "#services/audit/request";
import type { Door } from "#services/session";

/** What changes accounts: the one transaction, what time it is, and the audit of it. */
export interface AccountWork {
  db: OpenTransaction;
  at: Date;
  note(entry: AuditNote): void;
}

/** The same, in the name of somebody who has signed in. */
export interface AdministratorWork extends AccountWork {
  actor: Actor;
}

/**
 * Runs what a one-time link or a half-finished sign-in does, in one transaction with its audit; `who`
 * is known already, or (null) a stranger. Goes by what the audit says: nothing noted is nothing done.
 */
export function withoutSession<T>(
  context: Pick<Door, "databases" | "audit" | "address" | "asking" | "clock">,
  who: Actor | null,
  body: (work: AccountWork) => Promise<T>,
): Promise<T> {
  return context.databases.accounts.transaction().execute(async (trx) => {
    const notes: AuditNote[] = [];
    const at = context.clock();
    const done = await body({ db: trx, at, note: (entry) => void notes.push(entry) });
    await appendAudit(trx, context.audit.keys, originOf(context, who), notes);
    return done;
  });
}
