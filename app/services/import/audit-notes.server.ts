import type { AuditNote, AuditOrigin } from "#domain/audit/note";
import { operatorOrigin, workerOrigin } from "#services/audit/audit";

/** Where the work on a batch comes from: the operator, or the worker in place of who asked for it. */
export function batchOrigin(
  batch: { id: number; via: string },
  asker: string | null,
  at: Date,
): AuditOrigin {
  return batch.via === "commandLine"
    ? operatorOrigin(at)
    : workerOrigin(at, `batch-${batch.id}`, asker);
}

/** What was done with a batch, or refused; the file is named by what it holds, too. */
export function batchNote(
  act: "examineLedger" | "applyLedger" | "undoBatch" | "discardBatch",
  batch: { id: number; fileName: string; fileSha256: string },
  result: "done" | "refused",
  detail: AuditNote["detail"] = {},
): AuditNote {
  return {
    ...{ act, objectKind: "batch", objectId: String(batch.id), objectName: batch.fileName },
    ...{ result, detail: { ...detail, sha256: batch.fileSha256 } },
  };
}
