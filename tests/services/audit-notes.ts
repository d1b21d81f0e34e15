import { sql } from "kysely";
import type { Db } from "#db/client";
import { appendAudit } from "#services/audit/append";
import type { AuditKeys } from "#services/audit/keys";
import { aNote, anOrigin, TEST_KEY } from "../domain/audit-chain.ts";

/** The keys of the tests: one key, version 1, SM3. */
export const TEST_KEYS: AuditKeys = {
  algorithm: "SM3",
  ring: { current: 1, keys: new Map([[1, TEST_KEY]]) },
};

/** Appends notes of one request in a transaction of their own, a request for each text. */
export async function appendRequests(db: Db, requestIds: readonly string[]): Promise<void> {
  for (const requestId of requestIds) {
    const origin = anOrigin({ requestId });
    await db.transaction().execute((trx) => appendAudit(trx, TEST_KEYS, origin, [aNote()]));
  }
}

/**
 * Does as the owner of the tables could who switches the triggers off, asks, and takes it all back.
 * Without the checks too: a byte may be changed to any other.
 */
export async function tampered<T>(db: Db, tamper: string, ask: (db: Db) => Promise<T>): Promise<T> {
  let answer: { value: T } | undefined;
  const undo = new Error("taken back");
  await db
    .transaction()
    .execute(async (trx) => {
      await sql`alter table audit_records disable trigger all`.execute(trx);
      await sql`alter table audit_head disable trigger all`.execute(trx);
      await sql`alter table audit_records drop constraint audit_records_pkey,
        drop constraint audit_records_position_check,
        drop constraint audit_records_hash_key, drop constraint audit_records_previous_hash_key,
        drop constraint audit_records_via_check, drop constraint audit_records_act_check,
        drop constraint audit_records_object_kind_check,
        drop constraint audit_records_result_check,
        drop constraint audit_records_algorithm_check,
        drop constraint audit_records_key_version_check`.execute(trx);
      await sql.raw(tamper).execute(trx);
      answer = { value: await ask(trx) };
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  if (!answer) throw new Error("nothing was asked");
  return answer.value;
}

/** For tests of other things: what would go into the audit goes nowhere. */
export function unnoted(): void {}
