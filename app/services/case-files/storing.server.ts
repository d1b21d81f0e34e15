import { deletePartiesAndWarnings, insertParties, insertWarnings } from "#db/case-files";
import type { OpenTransaction } from "#db/client";
import { deleteDisputes, insertDisputeTables } from "#db/proceedings";
import { deleteReconsiderationCases, insertReconsiderationCases } from "#db/reconsideration-cases";
import type { DisputeEvent } from "#domain/litigation/steps";
import type { ReconsiderationEvent } from "#domain/reconsideration/steps";
import { type CaseFile, storeEvents } from "#services/case-files/case-file";
import {
  type Projection,
  projectDisputeFiles,
  projectReconsiderationFiles,
} from "#services/case-files/projecting";
import type { Surroundings } from "#services/case-files/surroundings";

/**
 * Appends what has been recorded in reconsideration files and writes their projection anew, in the
 * transaction that has opened them. Also for files in which nothing is fresh: their projection is
 * then brought up to date.
 */
export async function storeReconsiderationFiles(
  trx: OpenTransaction,
  files: readonly CaseFile<ReconsiderationEvent>[],
  surroundings: Surroundings,
): Promise<void> {
  const projection = projectReconsiderationFiles(files, surroundings);
  await storeEvents(trx, files, projection.access);
  const old = files.filter((file) => !file.isNew).map((file) => file.id);
  if (old.length > 0) {
    await deleteReconsiderationCases(trx, old);
    await deletePartiesAndWarnings(trx, old);
  }
  await insertReconsiderationCases(trx, projection.reconsiderationCases);
  await storePartiesAndWarnings(trx, projection);
}

/** The same for disputes. */
export async function storeDisputeFiles(
  trx: OpenTransaction,
  files: readonly CaseFile<DisputeEvent>[],
  surroundings: Surroundings,
): Promise<void> {
  const projection = projectDisputeFiles(files, surroundings);
  await storeEvents(trx, files, projection.access);
  const old = files.filter((file) => !file.isNew).map((file) => file.id);
  if (old.length > 0) {
    await deleteDisputes(trx, old);
    await deletePartiesAndWarnings(trx, old);
  }
  await insertDisputeTables(trx, projection);
  await storePartiesAndWarnings(trx, projection);
}

async function storePartiesAndWarnings(
  trx: OpenTransaction,
  { parties, warnings }: Projection,
): Promise<void> {
  await insertParties(trx, parties);
  await insertWarnings(trx, warnings);
}
