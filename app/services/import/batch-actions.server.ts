import type { Outcome } from "#domain/outcome";
import { type BatchForm, batchNumber } from "#schemas/import-page";
import type { Work } from "#services/door";
import { discardImport, findBatch, requestApply, requestUndo } from "#services/import/batches";
import { setMapping, setOffice } from "#services/import/examine";
import type { ImportQueue } from "#services/import/jobs";
import { storedAnswers } from "#services/import/mapping";

/**
 * Does what the page of a batch asks for and leaves the long work to the worker. Undefined when
 * there is no such batch.
 */
export async function takeBatchAction(
  { actor, db, after }: Work,
  imports: ImportQueue,
  idText: string,
  form: BatchForm,
): Promise<Outcome<true> | undefined> {
  const id = batchNumber(idText);
  const batch = id === undefined ? undefined : await findBatch(db, id);
  if (!batch) return undefined;
  const asker = { by: actor.id, via: "page", organId: actor.organId } as const;
  switch (form.action) {
    case "discard":
      return discardImport(db, batch.id);
    case "apply": {
      const asked = await requestApply(db, batch.id, asker, form.onError);
      if (asked.ok) after(() => imports.add(batch.id, "apply"));
      return asked;
    }
    case "undo": {
      const asked = await requestUndo(db, batch.id, asker);
      if (asked.ok) after(() => imports.add(batch.id, "undo"));
      return asked;
    }
    case "office": {
      const set = await setOffice(db, batch.id, form.organ);
      if (set.ok) after(() => imports.add(batch.id, "examine"));
      return set;
    }
    case "map": {
      const answers = { ...storedAnswers(batch.mapping), [form.sheet]: form.answer };
      const mapped = await setMapping(db, batch.id, answers);
      if (mapped.ok) after(() => imports.add(batch.id, "examine"));
      return mapped;
    }
  }
}
