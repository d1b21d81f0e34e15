import type { Db } from "#db/client";
import { claimBatch, moveBatch, updateBatch, writeProgress } from "#db/import-batches";
import { deleteImportRows, insertImportRows } from "#db/import-rows";
import { findOrganByName } from "#db/organs";
import { normaliseOrganName } from "#domain/organ-names";
import type { Outcome } from "#domain/outcome";
import { FIELDS } from "#ledger/fields";
import type { MappingAnswers, SheetAnswer } from "#schemas/import";
import type { Clock } from "#services/clock";
import {
  type Batch,
  findBatch,
  LET_GO,
  noSuchBatch,
  notNow,
  refuse,
} from "#services/import/batches";
import { readKnownFiles } from "#services/import/identity";
import { planBatch, summariseSheets } from "#services/import/planning";
import { readLedgers } from "#services/import/reading";
import { plainJson, verdictRows } from "#services/import/verdict-rows";
import { findLedgerFile } from "#services/personal-data/ledger-files";
import type { DataKeys } from "#services/personal-data/sealing";

/**
 * The dry run: reads the file, recognises it, compares each row with the database and stores the
 * verdicts; nothing else is written. A file that cannot be read is refused and its content is let
 * go. Answers the batch as it stands; undefined when there is none of this number.
 */
export async function examineImport(
  db: Db,
  id: number,
  { clock, keys }: { clock: Clock; keys: DataKeys },
): Promise<Batch | undefined> {
  const batch = await findBatch(db, id);
  const content = await findLedgerFile(db, keys, id);
  if (batch?.status !== "examining" || !content) return batch;
  const read = content.ok ? await readLedgers(db, { ...batch, content: content.value }) : content;
  if (!read.ok) {
    await moveBatch(db, id, ["examining"], {
      status: "refused",
      refusal: plainJson(read),
      ...LET_GO,
    });
    return findBatch(db, id);
  }
  const ledgers = read.value;
  const total = ledgers.rows.length;
  const plan = await planBatch(db, ledgers, await readKnownFiles(db, ledgers.rows), {
    keys,
    officeOrgan: batch.organName ?? undefined,
    recorder: { by: batch.createdBy, via: "import", at: clock(), batchId: id },
    onProgress: (done) => writeProgress(db, id, { done, total }),
  });
  await db.transaction().execute(async (trx) => {
    const claimed = await claimBatch(trx, id);
    if (claimed?.status !== "examining") return;
    await deleteImportRows(trx, id);
    await insertImportRows(trx, verdictRows(id, plan.rows, plan.organs, false));
    await updateBatch(trx, id, {
      status: "examined",
      sheets: JSON.stringify(summariseSheets(ledgers)),
      proposedOrgans: JSON.stringify(plan.organs.proposed),
      counts: plainJson(plan.counts),
      refusal: null,
    });
  });
  await writeProgress(db, id, { done: total, total });
  return findBatch(db, id);
}

/**
 * Takes the person's answer about sheets and columns; the batch waits to be examined anew. What the
 * answer does not name stays as it was recognised. It is remembered for the organ when the batch is
 * applied.
 */
export async function setMapping(
  db: Db,
  id: number,
  answers: MappingAnswers,
): Promise<Outcome<true>> {
  const batch = await findBatch(db, id);
  if (!batch) return noSuchBatch(id);
  const doubled = Object.values(answers)
    .map(doubledField)
    .find((message) => message);
  if (doubled) return refuse("columnTwice", doubled);
  const moved = await moveBatch(db, id, ["examining", "examined"], {
    status: "examining",
    mapping: plainJson(answers),
  });
  return moved ? { ok: true, value: true } : notNow(batch.status, "重新指定列");
}

/**
 * Takes the person's answer whose ledger it is, for ledgers without a column for the organ; the
 * batch waits to be examined anew.
 */
export async function setOffice(db: Db, id: number, name: string): Promise<Outcome<true>> {
  const batch = await findBatch(db, id);
  if (!batch) return noSuchBatch(id);
  const organName = normaliseOrganName(name);
  const organ = await findOrganByName(db, organName);
  const moved = await moveBatch(db, id, ["examined"], {
    status: "examining",
    organName,
    organId: organ?.id ?? null,
  });
  return moved ? { ok: true, value: true } : notNow(batch.status, "更改本机关");
}

/** A field that only one column can tell and that two were given for; undefined when there is none. */
function doubledField({ kind, columns }: SheetAnswer): string | undefined {
  for (const spec of FIELDS[kind]) {
    const given = Object.keys(columns).filter((letters) => columns[letters] === spec.field);
    if (spec.repeatable || given.length < 2) continue;
    return `${given.join("、")} 列都指定为“${spec.label}”，只能对应一列，请把其余的改为“不导入”。`;
  }
  return undefined;
}
