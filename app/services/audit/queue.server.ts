import type { Db } from "#db/client";
import type { AuditNote, AuditOrigin } from "#domain/audit/note";
import { type AuditEntry, appendEntries } from "#services/audit/append";
import type { AuditKeys } from "#services/audit/keys";

/** Writes what was read, for many readers at once. */
export interface AuditQueue {
  /**
   * Resolves when the notes are committed, and only then may the answer be sent; rejects when they
   * could not be written: the reader gets an error, not the data.
   */
  add(origin: AuditOrigin, notes: readonly AuditNote[]): Promise<void>;
}

interface Waiting {
  entry: AuditEntry;
  resolve: () => void;
  reject: (error: unknown) => void;
}

/** One transaction writes at most so many requests; the others are the next one's. */
const TOGETHER = 500;

/**
 * Group commit: while one transaction is being committed, the readers that come meanwhile wait for
 * the next, which takes them all. Nothing waits for a timer, and nothing outlives its reader. `db`
 * may add records (yiheng_app suffices).
 */
export function createAuditQueue(db: Db, keys: AuditKeys): AuditQueue {
  const waiting: Waiting[] = [];
  let writing = false;

  async function write(): Promise<void> {
    if (writing) return;
    writing = true;
    while (waiting.length > 0) await writeTogether(waiting.splice(0, TOGETHER));
    writing = false;
  }

  async function writeTogether(batch: readonly Waiting[]): Promise<void> {
    try {
      const entries = batch.map(({ entry }) => entry);
      await db.transaction().execute((trx) => appendEntries(trx, keys, entries));
    } catch (error) {
      for (const { reject } of batch) reject(error);
      return;
    }
    for (const { resolve } of batch) resolve();
  }

  return {
    add(origin, notes) {
      if (notes.length === 0) return Promise.resolve();
      return new Promise((resolve, reject) => {
        waiting.push({ entry: { origin, notes }, resolve, reject });
        void write();
      });
    },
  };
}
