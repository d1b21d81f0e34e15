import { randomUUID } from "node:crypto";
import { insertEvents } from "#db/case-events";
import { insertCaseFiles } from "#db/case-files";
import { type Db, inTransaction } from "#db/client";
import type { CaseKind, Json } from "#db/schema";
import type { LitigationAct } from "#domain/litigation/steps";
import { plainDate } from "#domain/plain-date";
import type { ReconsiderationAct } from "#domain/reconsideration/steps";
import { loadSurroundings } from "#services/case-files/surroundings";
import { reprojectFiles } from "#services/import/reproject";

/**
 * Case files as the record would hold them, with whatever days a test is about: stored as events and
 * projected by the product. "page": kept step by step; "import": rows of a ledger.
 */
export type Via = "page" | "import";

/** A step with its day as text; null where a ledger gives none. */
export type Said<Act extends { step: string; payload: unknown }> = Act extends unknown
  ? [step: Act["step"], on: string | null, payload: Act["payload"]]
  : never;

/** Stores a reconsideration case; answers its id. */
export function storeCase(
  db: Db,
  said: readonly Said<ReconsiderationAct>[],
  via: Via = "page",
): Promise<string> {
  return store(db, "reconsideration", said, via);
}

/** Stores a dispute; answers its id. */
export function storeDispute(
  db: Db,
  said: readonly Said<LitigationAct>[],
  via: Via = "page",
): Promise<string> {
  return store(db, "dispute", said, via);
}

async function store(
  db: Db,
  kind: CaseKind,
  said: readonly (readonly [string, string | null, unknown])[],
  via: Via,
): Promise<string> {
  const caseId = randomUUID();
  await inTransaction(db, async (trx) => {
    await insertCaseFiles(trx, [{ id: caseId, kind }]);
    await insertEvents(
      trx,
      said.map(([step, on, payload], index) => ({
        caseId,
        seq: index + 1,
        step,
        happenedOn: on && plainDate(on),
        payload: plainJson(payload),
        voids: null,
        reason: null,
        recordedAt: new Date(),
        recordedBy: null,
        recordedVia: via,
        batchId: null,
        sourceSheet: null,
        sourceRow: null,
      })),
    );
    await reprojectFiles(trx, [caseId], await loadSurroundings(trx));
  });
  return caseId;
}

function plainJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}
