import { listEvents } from "#db/case-events";
import type { Db, OpenTransaction } from "#db/client";
import { listProceedingsByNumber } from "#db/proceedings";
import { listCasesByNumber } from "#db/reconsideration-cases";
import type { DisputeEvent } from "#domain/litigation/steps";
import type { ReconsiderationEvent } from "#domain/reconsideration/steps";
import type { LedgerRow } from "#ledger/rows";
import { type CaseFile, caseFilesOf, openCaseFiles } from "#services/case-files/case-file";
import { DISPUTE } from "#services/case-files/dispute";
import { RECONSIDERATION } from "#services/case-files/reconsideration";

/** What a ledger knows a case by. */
export type CaseKey = string;

/** Organ and normalised number for a reconsideration, the court's number for a proceeding (IR-46). */
export function keyOf(
  kind: "reconsideration" | "litigation",
  number: string,
  organId = "",
): CaseKey {
  return `${kind} ${organId} ${number}`;
}

/** The files that the rows may be about, as they are stored; for a dry run. */
export async function readKnownFiles(db: Db, rows: readonly LedgerRow[]) {
  const caseIds = await knownIds(db, rows);
  const events = await listEvents(db, [...new Set(caseIds.values())]);
  const isDispute = new Set(
    [...caseIds].filter(([key]) => key.startsWith("litigation")).map(([, id]) => id),
  );
  const of = (dispute: boolean) => events.filter((each) => isDispute.has(each.caseId) === dispute);
  const reconsiderations: Map<string, CaseFile<ReconsiderationEvent>> = caseFilesOf(
    RECONSIDERATION,
    "reconsideration",
    of(false),
  );
  const disputes: Map<string, CaseFile<DisputeEvent>> = caseFilesOf(DISPUTE, "dispute", of(true));
  return { caseIds, reconsiderations, disputes };
}

/** The same, locked until the transaction ends; for the application. */
export async function openKnownFiles(trx: OpenTransaction, rows: readonly LedgerRow[]) {
  const caseIds = await knownIds(trx, rows);
  const ids = [...new Set(caseIds.values())];
  return {
    caseIds,
    reconsiderations: await openCaseFiles(trx, RECONSIDERATION, "reconsideration", ids),
    disputes: await openCaseFiles(trx, DISPUTE, "dispute", ids),
  };
}

async function knownIds(db: Db, rows: readonly LedgerRow[]): Promise<Map<CaseKey, string>> {
  const numbers = (kind: LedgerRow["kind"]) =>
    rows.flatMap((row) =>
      row.kind === kind && row.kind !== "organs" && row.number ? [row.number.normalized] : [],
    );
  const cases = await listCasesByNumber(db, numbers("reconsideration"));
  const proceedings = await listProceedingsByNumber(db, numbers("litigation"));
  return new Map([
    ...cases.flatMap(({ caseId, organId, number }): [CaseKey, string][] =>
      number === null ? [] : [[keyOf("reconsideration", number, organId), caseId]],
    ),
    ...proceedings.map(({ caseId, number }): [CaseKey, string] => [
      keyOf("litigation", number),
      caseId,
    ]),
  ]);
}
