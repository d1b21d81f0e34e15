import { type AuditNote, type AuditOrigin, auditText, canonicalDetail } from "#domain/audit/note";
import { type AuditRecord, auditInstant, serialised } from "#domain/audit/record";

/**
 * The chain: the keyed hash of each record covers all its columns and the hash of the record before
 * it (docs/decisions/0011-audit-chain.md). Hashing is passed in; here stands only what is linked.
 */

/** The hash algorithms of a record; SM3 is that of GB/T 32905-2016. */
export const AUDIT_ALGORITHMS = ["SM3", "SHA-256"] as const;
export type AuditAlgorithm = (typeof AUDIT_ALGORITHMS)[number];

/** The keyed hash (HMAC) of bytes in lower-case hexadecimal; undefined without that key or algorithm. */
export type Mac = (algorithm: string, keyVersion: number, bytes: Uint8Array) => string | undefined;

/** Where the chain ends: its last record, or its beginning. */
export interface ChainEnd {
  position: number;
  hash: string;
}

/** What stands before the first record, always: SM3 of “议衡审计链”, without a key. */
export const CHAIN_BEGINNING: ChainEnd = {
  position: 0,
  hash: "f8135140671e1083dd0b7dc6580415e598bcdb91e10ab6e9eb70e23503726078",
};

/** The end as it is stored, with what made it: it cannot be set back without the key. */
export interface SealedEnd extends ChainEnd {
  algorithm: string | null;
  keyVersion: number | null;
  seal: string | null;
}

/** With what new records are hashed. */
export interface Sealing {
  algorithm: AuditAlgorithm;
  keyVersion: number;
}

/**
 * The records of some notes, linked to the end of the chain, and the new end. Throws when the key is
 * not at hand: without it nothing may be written.
 */
export function linked(
  end: ChainEnd,
  noted: readonly { origin: AuditOrigin; note: AuditNote }[],
  sealing: Sealing,
  mac: Mac,
): { records: AuditRecord[]; end: SealedEnd } {
  const records: AuditRecord[] = [];
  let last = end;
  for (const { origin, note } of noted) {
    const columns = { ...columnsOf(origin, note), ...sealing, ...after(last) };
    const record = { ...columns, hash: hashOf(serialised(columns), sealing, mac) };
    records.push(record);
    last = record;
  }
  const { position, hash } = last;
  return {
    records,
    end: { position, hash, ...sealing, seal: sealOf({ position, hash }, sealing, mac) },
  };
}

/** The seal of an end: the keyed hash of its position and hash. Throws without the key. */
export function sealOf(end: ChainEnd, sealing: Sealing, mac: Mac): string {
  return hashOf(sealed(end), sealing, mac);
}

/** The bytes under the seal; no record's bytes begin like this. */
export function sealed({ position, hash }: ChainEnd): Uint8Array {
  return new TextEncoder().encode(`end:${position}:${hash}`);
}

function after({ position, hash }: ChainEnd) {
  return { position: position + 1, previousHash: hash };
}

function hashOf(bytes: Uint8Array, { algorithm, keyVersion }: Sealing, mac: Mac): string {
  const hash = mac(algorithm, keyVersion, bytes);
  if (!hash) throw new Error(`the audit key of version ${keyVersion} is not at hand`);
  return hash;
}

/** Written as PostgreSQL gives it back: what is hashed is what is read. */
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function columnsOf(origin: AuditOrigin, note: AuditNote) {
  const { actor, onBehalfOf, address, requestId, at, via } = origin;
  return {
    at: auditInstant(at),
    requestId: auditText(requestId),
    actorId: actor?.id ?? null,
    actorName: actor ? auditText(actor.name) : null,
    actorRole: actor?.role ?? null,
    onBehalfOf: onBehalfOf ?? null,
    address: auditText(address),
    via,
    act: note.act,
    objectKind: note.objectKind,
    objectId: note.objectId === undefined ? null : auditText(note.objectId),
    objectName: note.objectName === undefined ? null : auditText(note.objectName),
    caseId: note.caseId && UUID.test(note.caseId) ? note.caseId.toLowerCase() : null,
    result: note.result,
    detail: canonicalDetail(note.detail),
  };
}
