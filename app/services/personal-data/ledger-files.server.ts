import type { Db } from "#db/client";
import { findBatchContent } from "#db/import-batches";
import { accepted, type Outcome } from "#domain/outcome";
import { type DataKeys, openFile, sealFile } from "#services/personal-data/sealing";

/** The columns of a batch that hold its file, sealed as a whole. */
export function sealedContent(keys: DataKeys, content: Uint8Array, fileSha256: string) {
  const sealed = sealFile(keys, content, placeOfFile(fileSha256));
  return { content: Buffer.from(sealed.content), contentSeal: sealed.label };
}

/**
 * The file of a batch as it was handed in; undefined when it has been let go. Refused when it cannot
 * be opened. Files that were stored before they were sealed are read as they are.
 */
export async function findLedgerFile(
  db: Db,
  keys: DataKeys,
  batchId: number,
): Promise<Outcome<Uint8Array> | undefined> {
  const found = await findBatchContent(db, batchId);
  if (!found) return undefined;
  const { content, contentSeal, fileSha256 } = found;
  if (contentSeal === null) return accepted(content);
  return openFile(keys, { label: contentSeal, content }, placeOfFile(fileSha256));
}

/** What the file is sealed for: itself, whichever batch it stands in. */
export function placeOfFile(fileSha256: string): string {
  return `import_batches/content/${fileSha256}`;
}
