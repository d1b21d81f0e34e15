import { listCasesKeyed } from "#db/case-files";
import type { OpenTransaction } from "#db/client";
import { keysBelow, keysOf } from "#domain/access/scopes";
import { openCaseFiles } from "#services/case-files/case-file";
import { DISPUTE } from "#services/case-files/dispute";
import { RECONSIDERATION } from "#services/case-files/reconsideration";
import { storeDisputeFiles, storeReconsiderationFiles } from "#services/case-files/storing";
import { loadSurroundings, type Surroundings } from "#services/case-files/surroundings";

const FILES_AT_ONCE = 500;

/** An organ's name stands in what the registers search: brings the rows of its cases up to date. */
export function reprojectCasesOf(trx: OpenTransaction, organId: string): Promise<void> {
  return reprojectKeyed(trx, keysOf(organId));
}

/**
 * The level of an organ decides where its suits are counted (ROLL-1), its place in the tree who
 * supervises it: brings the rows of its cases and of those of the organs below up to date.
 */
export async function reprojectCasesBelow(
  trx: OpenTransaction,
  organIds: readonly string[],
): Promise<void> {
  if (organIds.length > 0) await reprojectKeyed(trx, organIds.flatMap(keysBelow));
}

async function reprojectKeyed(trx: OpenTransaction, keys: readonly string[]): Promise<void> {
  const surroundings = await loadSurroundings(trx);
  const cases = await listCasesKeyed(trx, keys);
  for (let at = 0; at < cases.length; at += FILES_AT_ONCE) {
    const ids = cases.slice(at, at + FILES_AT_ONCE);
    await reprojectFiles(trx, ids, surroundings);
  }
}

/** Writes the rows of these files anew from their events; each in the way of its kind. */
export async function reprojectFiles(
  trx: OpenTransaction,
  ids: readonly string[],
  surroundings: Surroundings,
): Promise<void> {
  const disputes = await openCaseFiles(trx, DISPUTE, "dispute", ids);
  await storeDisputeFiles(trx, [...disputes.values()], surroundings);
  const cases = await openCaseFiles(trx, RECONSIDERATION, "reconsideration", ids);
  await storeReconsiderationFiles(trx, [...cases.values()], surroundings);
}
