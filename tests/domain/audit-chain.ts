import { createHmac } from "node:crypto";
import { CHAIN_BEGINNING, type ChainEnd, type Mac } from "#domain/audit/chain";
import type { AuditNote, AuditOrigin } from "#domain/audit/note";
import type { AuditRecord } from "#domain/audit/record";
import { checkRecord } from "#domain/audit/verifying";

/** The key of the tests: bytes 00 to 1f. */
export const TEST_KEY = new Uint8Array(Array.from({ length: 32 }, (_, byte) => byte));

/** HMAC of the one key that there is, version 1. */
export const testMac: Mac = (algorithm, keyVersion, bytes) => {
  const name = { SM3: "sm3", "SHA-256": "sha256" }[algorithm];
  if (name === undefined || keyVersion !== 1) return undefined;
  return createHmac(name, TEST_KEY).update(bytes).digest("hex");
};

export const CASE_ID = "11111111-2222-3333-4444-555555555555";

/** Where the notes of these tests come from. */
export function anOrigin(over: Partial<AuditOrigin> = {}): AuditOrigin {
  return {
    actor: { id: "a1", name: "魏晓岚", role: "staff" },
    address: "10.0.0.7",
    requestId: "r-1",
    at: new Date("2026-11-22T08:00:00.123Z"),
    via: "page",
    ...over,
  };
}

/** The reading of a case. */
export function aNote(over: Partial<AuditNote> = {}): AuditNote {
  return {
    act: "readCase",
    objectKind: "case",
    objectId: CASE_ID,
    objectName: "酒政复〔2017〕1号",
    caseId: CASE_ID,
    result: "done",
    ...over,
  };
}

/** The first fault of a chain from its beginning; undefined when there is none. */
export function checkRecords(records: readonly AuditRecord[]) {
  let before: ChainEnd = CHAIN_BEGINNING;
  for (const record of records) {
    const fault = checkRecord(before, record, testMac);
    if (fault) return fault;
    before = record;
  }
  return undefined;
}
