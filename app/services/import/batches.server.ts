import { createHash } from "node:crypto";
import type { Db } from "#db/client";
import { findBatchRow, insertBatch, listBatchRows, moveBatch } from "#db/import-batches";
import { type ImportRowPage, listImportRows as listRows } from "#db/import-rows";
import { findOrganByName } from "#db/organs";
import { normaliseOrganName } from "#domain/organ-names";
import { type Outcome, type Refusal, refused } from "#domain/outcome";
import { MOST_BYTES, type OnError } from "#schemas/import";
import type { Recorder } from "#services/case-files/case-file";
import type { RowNote } from "#services/import/notes";
import type { ProposedOrgan } from "#services/import/organ-plan";
import type { BatchCounts, SheetSummary } from "#services/import/planning";
import { sealedContent } from "#services/personal-data/ledger-files";
import type { DataKeys } from "#services/personal-data/sealing";

/** Who asks for something to be done with a batch, and through which door. */
export interface Asker {
  /** Account id; null for the operator at the command line and for the demonstration. */
  by: string | null;
  via: Recorder["via"];
  /** The organ of the account: whose batch it becomes. */
  organId?: string;
}

/** A batch as the pages show it. */
export type Batch = NonNullable<Awaited<ReturnType<typeof findBatch>>>;

/** Stores a file, sealed, as a new batch, not yet looked at; answers its number. */
export async function startImport(
  db: Db,
  input: {
    fileName: string;
    bytes: Uint8Array;
    asker: Asker;
    organName?: string;
    keys: DataKeys;
  },
): Promise<Outcome<number>> {
  const { fileName, bytes, asker, keys } = input;
  if (bytes.length > MOST_BYTES) return refuse("tooLarge", TOO_LARGE);
  const organName = input.organName ? normaliseOrganName(input.organName) : null;
  const organ = organName === null ? undefined : await findOrganByName(db, organName);
  const fileSha256 = sha256Of(bytes);
  const id = await insertBatch(db, {
    fileName: fileName.slice(0, 255),
    fileSha256,
    fileSize: bytes.length,
    ...sealedContent(keys, bytes, fileSha256),
    organId: organ?.id ?? null,
    organName,
    createdBy: asker.by,
    ownerOrganId: asker.organId ?? null,
    via: asker.via,
  });
  return { ok: true, value: id };
}

/** What tells one file from another: the SHA-256 of its bytes, in hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** One batch with its sheets, proposed organs, counts, and how far the work on it has come. */
export async function findBatch(db: Db, id: number) {
  const row = await findBatchRow(db, id);
  return row && shown(row);
}

/** The latest batches first; `before` is the number of the last one already shown. */
export async function listBatches(db: Db, page: { before?: number; limit: number }) {
  return (await listBatchRows(db, page)).map(shown);
}

/** The rows of a batch with their verdicts and notes, by sheet and row; `after` is the last one shown. */
export async function listImportRows(db: Db, id: number, page: ImportRowPage) {
  const rows = await listRows(db, id, page);
  return rows.map(({ cells, problems, ...row }) => ({
    ...row,
    cells: asStored<Partial<Record<string, string>>>(cells),
    notes: asStored<RowNote[]>(problems),
  }));
}

/**
 * Asks for a batch to be applied; the work itself is `applyImport`, now or in a worker. Refused when
 * the batch has not been examined, or when a sheet still waits for its mapping.
 */
export async function requestApply(
  db: Db,
  id: number,
  { by, via }: Asker,
  onError: OnError,
): Promise<Outcome<true>> {
  const batch = await findBatch(db, id);
  if (!batch) return noSuchBatch(id);
  if (!batch.sheets.some((sheet) => sheet.readable)) return refuse("needsMapping", NEEDS_MAPPING);
  const change = { status: "applying", appliedBy: by, via, onError, refusal: null } as const;
  const moved = await moveBatch(db, id, ["examined"], change);
  return moved ? { ok: true, value: true } : notNow(batch.status, "导入");
}

/** Asks for a batch to be taken back; the work itself is `undoImport`. */
export async function requestUndo(db: Db, id: number, { by }: Asker): Promise<Outcome<true>> {
  const batch = await findBatch(db, id);
  if (!batch) return noSuchBatch(id);
  const change = { status: "undoing", undoneBy: by, refusal: null } as const;
  const moved = await moveBatch(db, id, ["applied"], change);
  return moved ? { ok: true, value: true } : notNow(batch.status, "撤销");
}

/** Puts a batch away that was only looked at; its file is let go. */
export async function discardImport(db: Db, id: number): Promise<Outcome<true>> {
  const batch = await findBatch(db, id);
  if (!batch) return noSuchBatch(id);
  const moved = await moveBatch(db, id, ["examined", "refused"], {
    status: "discarded",
    ...LET_GO,
  });
  return moved ? { ok: true, value: true } : notNow(batch.status, "放弃");
}

/** What a batch is left with when its file is let go. */
export const LET_GO = { content: null, contentSeal: null } as const;

/** Statuses as a person reads them. */
const BATCH_STATUSES = {
  examining: "正在核对",
  examined: "已核对，未导入",
  applying: "正在导入",
  applied: "已导入",
  undoing: "正在撤销",
  undone: "已撤销",
  refused: "不能导入",
  discarded: "已放弃",
} as const;

/** The refusal for a number that no batch has. */
export function noSuchBatch(id: number): Refusal {
  return refuse("noSuchBatch", `没有第 ${id} 批导入，请核对批次号。`);
}

/** The refusal for what a batch in this status does not allow; `what` completes 现在不能…. */
export function notNow(status: keyof typeof BATCH_STATUSES, what: string): Refusal {
  return refuse("notNow", `这一批导入的状态是“${BATCH_STATUSES[status]}”，现在不能${what}。`);
}

/** A refusal of the import, which no article but the house forbids. */
export function refuse(code: string, message: string): Refusal {
  return refused(code, "IMPORT", "", message);
}

const TOO_LARGE = "文件超过 20 MB，请按年份拆成几个文件后再导入。";
const NEEDS_MAPPING = "有必填的列没有认出，请先指定每一列的含义，再导入（命令行用 --mapping）。";

type Row = NonNullable<Awaited<ReturnType<typeof findBatchRow>>>;

function shown(row: Row) {
  return {
    ...row,
    sheets: asStored<SheetSummary[]>(row.sheets),
    proposedOrgans: asStored<ProposedOrgan[]>(row.proposedOrgans),
    counts: asStored<Partial<BatchCounts>>(row.counts),
    refusal: asStored<Refusal | null>(row.refusal),
    statusLabel: BATCH_STATUSES[row.status],
    progress: { done: row.done ?? 0, total: row.total ?? 0 },
  };
}

/** What this service itself has stored as JSON, read back; nobody else writes these columns. */
function asStored<T>(json: unknown): T {
  return json as T;
}
