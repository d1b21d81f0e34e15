import { findAuditEnd, walkAudit } from "#db/audit";
import type { Db } from "#db/client";
import { CHAIN_BEGINNING, type ChainEnd } from "#domain/audit/chain";
import type { AuditNote } from "#domain/audit/note";
import { type ChainFault, checkEnd, checkRecord } from "#domain/audit/verifying";
import { type AuditKeys, macOf } from "#services/audit/keys";

/** How the chain was found: up to where it holds, and the first place where it does not. */
export interface Verified {
  /** Records that hold, from the first on. */
  count: number;
  /** The last of them. */
  end: ChainEnd;
  fault?: ChainFault;
}

/**
 * Reads the whole chain in order, however long, a portion at a time, and checks each record and the
 * end. What is appended meanwhile is left to the next time. `db` must see every record: the owner,
 * the operator, or a transaction of the auditor. `known` is an end that was noted down elsewhere:
 * the chain must still pass through it.
 */
export async function verifyAudit(db: Db, keys: AuditKeys, known?: ChainEnd): Promise<Verified> {
  const mac = macOf(keys);
  const { stored, last } = await findAuditEnd(db);
  let end = CHAIN_BEGINNING;
  for await (const record of walkAudit(db, { last })) {
    const fault = checkRecord(end, record, mac) ?? differs(record, known);
    if (fault) return { count: end.position, end, fault };
    end = { position: record.position, hash: record.hash };
  }
  const fault = checkEnd(end, stored, mac) ?? missing(end, known);
  return { count: end.position, end, ...(fault ? { fault } : {}) };
}

/**
 * Whether the end of the chain was sealed with these keys: false for a data folder whose keys are
 * not those of the database, and for an end that somebody has changed.
 */
export async function fitsAuditKeys(db: Db, keys: AuditKeys): Promise<boolean> {
  const { stored } = await findAuditEnd(db);
  return stored !== undefined && checkEnd(stored, stored, macOf(keys)) === undefined;
}

/** The outcome of a verification as a note: the next auditor sees when the chain was last whole. */
export function verificationNote({ count, end, fault }: Verified): AuditNote {
  return {
    ...{ act: "verifyAudit", objectKind: "audit", objectId: String(end.position) },
    result: fault ? "failed" : "done",
    detail: { count, end: end.hash, fault: fault?.message },
  };
}

function differs({ position, hash }: ChainEnd, known?: ChainEnd): ChainFault | undefined {
  if (position !== known?.position || hash === known.hash) return undefined;
  const message = `第${position}条的校验值与另行留存的不同：整条链被重写过。`;
  return { code: "changed", position, message };
}

function missing({ position }: ChainEnd, known?: ChainEnd): ChainFault | undefined {
  if (!known || known.position <= position) return undefined;
  const message = `另行留存的第${known.position}条已不在链上：链尾被截去。`;
  return { code: "missing", position: position + 1, message };
}
