import type { OpenTransaction } from "#db/client";
import { listDisputesCountedFor } from "#db/proceedings";
import { openCaseFiles } from "#services/case-files/case-file";
import { DISPUTE } from "#services/case-files/dispute";
import { storeDisputeFiles } from "#services/case-files/storing";
import { loadSurroundings } from "#services/case-files/surroundings";

const FILES_AT_ONCE = 500;

/** The level of an organ decides where its suits are counted (ROLL-1): brings their rows up to date. */
export async function reprojectDisputesOf(
  trx: OpenTransaction,
  organIds: readonly string[],
): Promise<void> {
  if (organIds.length === 0) return;
  const surroundings = await loadSurroundings(trx);
  const caseIds = await listDisputesCountedFor(trx, organIds);
  for (let at = 0; at < caseIds.length; at += FILES_AT_ONCE) {
    const portion = caseIds.slice(at, at + FILES_AT_ONCE);
    const files = await openCaseFiles(trx, DISPUTE, "dispute", portion);
    await storeDisputeFiles(trx, [...files.values()], surroundings);
  }
}
