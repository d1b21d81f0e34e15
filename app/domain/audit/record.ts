/** A record of the audit as it is stored; the order of the columns is that in which they are hashed. */
export interface AuditRecord {
  /** From 1, without gaps. */
  position: number;
  /** UTC to the microsecond, as PostgreSQL holds it: 2026-11-22T08:00:00.000000Z. */
  at: string;
  requestId: string;
  actorId: string | null;
  actorName: string | null;
  actorRole: string | null;
  onBehalfOf: string | null;
  address: string;
  via: string;
  act: string;
  objectKind: string;
  objectId: string | null;
  objectName: string | null;
  caseId: string | null;
  result: string;
  /** Canonical JSON, kept as the text that was hashed. */
  detail: string;
  /** SM3 (GB/T 32905) or SHA-256, keyed as HMAC (GB/T 15852.2). */
  algorithm: string;
  keyVersion: number;
  previousHash: string;
  hash: string;
}

/** What is hashed, in this order: every column but the hash itself. */
const HASHED = [
  "position",
  "at",
  "requestId",
  "actorId",
  "actorName",
  "actorRole",
  "onBehalfOf",
  "address",
  "via",
  "act",
  "objectKind",
  "objectId",
  "objectName",
  "caseId",
  "result",
  "detail",
  "algorithm",
  "keyVersion",
  "previousHash",
] as const satisfies readonly (keyof AuditRecord)[];

/** Every column of a record, in the order of the files that are handed out. */
export const AUDIT_COLUMNS = [...HASHED, "hash"] as const;

/**
 * The bytes that are hashed: each column as its length in UTF-8 bytes, a colon, the text and a comma;
 * nothing recorded is a minus sign. No two records have the same bytes, whatever their texts hold.
 */
export function serialised(record: Omit<AuditRecord, "hash">): Uint8Array {
  const encoder = new TextEncoder();
  const parts = HASHED.map((column) => {
    const value = record[column];
    if (value === null) return "-,";
    const text = String(value);
    return `${encoder.encode(text).length}:${text},`;
  });
  return encoder.encode(parts.join(""));
}

/** An instant as the record holds it. */
export function auditInstant(instant: Date): string {
  return instant.toISOString().replace("Z", "000Z");
}
