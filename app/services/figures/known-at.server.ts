import { type EventRow, listEvents } from "#db/case-events";
import { listCaseFiles } from "#db/case-files";
import type { OpenTransaction } from "#db/client";
import { shadowProjections } from "#db/known-at";
import { insertDisputeTables } from "#db/proceedings";
import { insertReconsiderationCases } from "#db/reconsideration-cases";
import type { CaseKind } from "#db/schema";
import { caseFilesOf } from "#services/case-files/case-file";
import { DISPUTE } from "#services/case-files/dispute";
import { projectDisputeFiles, projectReconsiderationFiles } from "#services/case-files/projecting";
import { RECONSIDERATION } from "#services/case-files/reconsideration";
import { loadSurroundings } from "#services/case-files/surroundings";

const AT_ONCE = 500;

/**
 * Makes the rest of the transaction see the record as it was known at the instant: the events
 * recorded by then are folded anew into tables that stand before the projections, so that the same
 * queries count them (design.md 3). What was voided or corrected later still stands.
 */
export async function knownTables(trx: OpenTransaction, knownAt: Date): Promise<void> {
  const surroundings = await loadSurroundings(trx);
  await shadowProjections(trx);
  let after: string | undefined;
  for (;;) {
    const files = await listCaseFiles(trx, after, AT_ONCE);
    if (files.length === 0) return;
    after = files.at(-1)?.id;
    const kinds = new Map(files.map(({ id, kind }) => [id, kind]));
    const events = await listEvents(trx, [...kinds.keys()]);
    const known = events.filter(({ recordedAt }) => recordedAt <= knownAt);
    const ofKind = (kind: CaseKind): EventRow[] =>
      known.filter(({ caseId }) => kinds.get(caseId) === kind);
    const cases = caseFilesOf(RECONSIDERATION, "reconsideration", ofKind("reconsideration"));
    const disputes = caseFilesOf(DISPUTE, "dispute", ofKind("dispute"));
    const { reconsiderationCases } = projectReconsiderationFiles([...cases.values()], surroundings);
    await insertReconsiderationCases(trx, reconsiderationCases);
    await insertDisputeTables(trx, projectDisputeFiles([...disputes.values()], surroundings));
  }
}
