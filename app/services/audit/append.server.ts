import { findAuditEndForUpdate, insertAuditRecords } from "#db/audit";
import type { OpenTransaction } from "#db/client";
import { linked } from "#domain/audit/chain";
import type { AuditNote, AuditOrigin } from "#domain/audit/note";
import { type AuditKeys, macOf, sealingOf } from "#services/audit/keys";

/** What one request or job has noted down. */
export interface AuditEntry {
  origin: AuditOrigin;
  notes: readonly AuditNote[];
}

/**
 * Writes the notes of an act into the chain, in the transaction of the act: if they cannot be
 * written, it does not happen. Call it last: the end of the chain stays locked until the transaction
 * ends. The transaction must not be one of repeatable reads; reads go through the queue.
 */
export function appendAudit(
  trx: OpenTransaction,
  keys: AuditKeys,
  origin: AuditOrigin,
  notes: readonly AuditNote[],
): Promise<void> {
  return appendEntries(trx, keys, [{ origin, notes }]);
}

/** The same for several requests at once, in their order. */
export async function appendEntries(
  trx: OpenTransaction,
  keys: AuditKeys,
  entries: readonly AuditEntry[],
): Promise<void> {
  const noted = entries.flatMap(({ origin, notes }) => notes.map((note) => ({ origin, note })));
  if (noted.length === 0) return;
  const before = await findAuditEndForUpdate(trx);
  const { records, end } = linked(before, noted, sealingOf(keys), macOf(keys));
  await insertAuditRecords(trx, records, end);
}
