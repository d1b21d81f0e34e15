import { randomUUID } from "node:crypto";
import type { Db } from "#db/client";
import type { AuditOrigin } from "#domain/audit/note";
import type { AuditKeys } from "#services/audit/keys";
import { type AuditQueue, createAuditQueue } from "#services/audit/queue";

/** The audit as a process has it: keys for what is written with an act, a queue for what is read. */
export interface Audit {
  keys: AuditKeys;
  queue: AuditQueue;
}

/** The audit of a process; `db` is what its queue writes through. */
export function createAudit(db: Db, keys: AuditKeys): Audit {
  return { keys, queue: createAuditQueue(db, keys) };
}

/** Who acts at the command line: whoever may read the keys of the data folder. */
const OPERATOR = { id: null, name: "系统操作员", role: null } as const;
/** Who works off what somebody has asked for. */
const WORKER = { id: null, name: "后台任务", role: null } as const;

/** The origin of a command, one for all that it does. */
export function operatorOrigin(at: Date): AuditOrigin {
  return { actor: OPERATOR, address: "", requestId: randomUUID(), at, via: "commandLine" };
}

/** The origin of a job; `asker` is the account that asked for it, `job` names it. */
export function workerOrigin(at: Date, job: string, asker: string | null): AuditOrigin {
  const onBehalfOf = asker === null ? {} : { onBehalfOf: asker };
  return { actor: WORKER, ...onBehalfOf, address: "", requestId: job, at, via: "worker" };
}
