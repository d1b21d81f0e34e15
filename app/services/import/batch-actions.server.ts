import { needsSecondPerson, ROWS_ALONE } from "#domain/access/two-person";
import { accepted, type Outcome, refused } from "#domain/outcome";
import { type BatchForm, batchNumber } from "#schemas/import-page";
import { askSecondPerson } from "#services/accounts/requests";
import type { AppContext } from "#services/context";
import type { Work } from "#services/door";
import { batchNote } from "#services/import/audit-notes";
import {
  type Batch,
  discardImport,
  findBatch,
  requestApply,
  requestUndo,
} from "#services/import/batches";
import { setMapping, setOffice } from "#services/import/examine";
import { storedAnswers } from "#services/import/mapping";

/**
 * Does what the page of a batch asks for and leaves the long work to the worker. Undefined when
 * there is no such batch.
 */
export async function takeBatchAction(
  work: Work,
  { imports, clock }: Pick<AppContext, "imports" | "clock">,
  idText: string,
  form: BatchForm,
): Promise<Outcome<true> | undefined> {
  const { actor, db, after, note } = work;
  const id = batchNumber(idText);
  const batch = id === undefined ? undefined : await findBatch(db, id);
  if (!batch) return undefined;
  const asker = { by: actor.id, via: "page", organId: actor.organId } as const;
  switch (form.action) {
    case "discard": {
      const discarded = await discardImport(db, batch.id);
      note(batchNote("discardBatch", batch, discarded.ok ? "done" : "refused"));
      return discarded;
    }
    case "apply": {
      const asked = await requestApply(db, batch.id, asker, form.onError);
      const stage = { stage: "提请", onError: form.onError };
      note(batchNote("applyLedger", batch, asked.ok ? "done" : "refused", stage));
      if (asked.ok) after(() => imports.add(batch.id, "apply"));
      return asked;
    }
    case "undo": {
      if (needsSecondPerson(batch.counts.read ?? 0)) {
        return askForUndo(work, batch, form.reason, clock());
      }
      const asked = await requestUndo(db, batch.id, asker);
      note(batchNote("undoBatch", batch, asked.ok ? "done" : "refused", { stage: "提请" }));
      if (asked.ok) after(() => imports.add(batch.id, "undo"));
      return asked;
    }
    case "office": {
      const set = await setOffice(db, batch.id, form.organ);
      const office = { stage: "指定机关", organ: form.organ };
      note(batchNote("examineLedger", batch, set.ok ? "done" : "refused", office));
      if (set.ok) after(() => imports.add(batch.id, "examine"));
      return set;
    }
    case "map": {
      const answers = { ...storedAnswers(batch.mapping), [form.sheet]: form.answer };
      const mapped = await setMapping(db, batch.id, answers);
      const columns = { stage: "指定列", sheet: form.sheet };
      note(batchNote("examineLedger", batch, mapped.ok ? "done" : "refused", columns));
      if (mapped.ok) after(() => imports.add(batch.id, "examine"));
      return mapped;
    }
  }
}

/** A batch of more than 100 rows is taken back by two: whoever asks, and another who approves. */
async function askForUndo(
  work: Work,
  batch: Batch,
  reason: string,
  at: Date,
): Promise<Outcome<true>> {
  const law = "GB/T 22239-2019 8.1.4.2 d";
  if (batch.status !== "applied") return requestUndo(work.db, batch.id, { by: null, via: "page" });
  if (!reason) {
    const message = `这一批超过${ROWS_ALONE}行，撤销须由另一个人复核，请写明理由。`;
    return refused("noReason", "10.5", law, message);
  }
  const subject = `第${batch.id}批：${batch.fileName}（${batch.counts.read}行）`;
  const asked = { step: "undoBatch", batchId: batch.id, subject, reason } as const;
  const outcome = await askSecondPerson(work, asked, at);
  return outcome.ok ? accepted(true) : outcome;
}
