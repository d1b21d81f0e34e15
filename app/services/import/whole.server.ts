import type { Db } from "#db/client";
import type { Outcome } from "#domain/outcome";
import type { MappingAnswers, OnError } from "#schemas/import";
import type { AuditKeys } from "#services/audit/keys";
import type { Clock } from "#services/clock";
import { applyImport } from "#services/import/apply";
import {
  type Asker,
  type Batch,
  discardImport,
  findBatch,
  noSuchBatch,
  requestApply,
  startImport,
} from "#services/import/batches";
import { examineImport, setMapping } from "#services/import/examine";
import type { DataKeys } from "#services/personal-data/sealing";

/** A file and how it is to be imported. */
export interface WholeImport {
  fileName: string;
  bytes: Uint8Array;
  asker: Asker;
  /** The office whose ledger it is, for ledgers without a column for the organ. */
  organName?: string;
  mapping?: MappingAnswers;
  /** Only look: the verdicts are answered, the batch is put away. */
  dryRun?: boolean;
  onError: OnError;
  audit: AuditKeys;
  keys: DataKeys;
  onProgress?: (done: number, total: number) => void;
}

/** Imports a file from beginning to end in this process, as the page does it step by step. */
export async function importFile(
  db: Db,
  clock: Clock,
  input: WholeImport,
): Promise<Outcome<Batch>> {
  const started = await startImport(db, input);
  if (!started.ok) return started;
  const id = started.value;
  const mapped = input.mapping ? await setMapping(db, id, input.mapping) : undefined;
  if (mapped && !mapped.ok) return mapped;
  const examined = await examineImport(db, id, { clock, keys: input.keys });
  if (!examined) return noSuchBatch(id);
  if (examined.refusal) return examined.refusal;
  if (input.dryRun) {
    await discardImport(db, id);
    const batch = await findBatch(db, id);
    return batch ? { ok: true, value: batch } : noSuchBatch(id);
  }
  const asked = await requestApply(db, id, input.asker, input.onError);
  if (!asked.ok) return asked;
  const { audit, keys, onProgress } = input;
  return applyImport(db, id, { clock, audit, keys, onProgress });
}
