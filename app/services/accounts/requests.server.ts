import type { Db, OpenTransaction } from "#db/client";
import {
  findWaitingRequestForUpdate,
  findWaitingRequestOfBatch,
  insertRequest,
  listDecidedRequests,
  listWaitingRequests,
  updateRequest,
} from "#db/second-person-requests";
import type { Actor } from "#domain/access/roles";
import {
  isTwoPersonStep,
  mayDecide,
  TWO_PERSON_STEPS,
  type TwoPersonStep,
} from "#domain/access/two-person";
import { shownInstant } from "#domain/instants";
import { accepted, type Outcome, type Refusal, refused } from "#domain/outcome";
import { liftRestriction } from "#services/access/restrictions";
import type { Work } from "#services/door";
import { judgePublisher, publishFigures, putAway } from "#services/figures/publishing";
import { requestUndo } from "#services/import/batches";
import type { ImportQueue } from "#services/import/jobs";

const DECIDED_SHOWN = 20;

/** What is asked: the step, the batch, the case or the frozen figures, and what people call it. */
export interface AskedStep {
  step: TwoPersonStep;
  batchId?: number;
  caseId?: string;
  publicationId?: string;
  subject: string;
  reason: string;
}

/** Asks for what takes a second person; refused when the same is already waiting. */
export async function askSecondPerson(
  { db, actor, note }: Pick<Work, "db" | "actor" | "note">,
  { step, batchId, caseId, publicationId, subject, reason }: AskedStep,
  at: Date,
): Promise<Outcome<number>> {
  // Two who ask at once: the database keeps one.
  const id = await insertRequest(db, {
    ...{ kind: step, batchId: batchId ?? null, caseId: caseId ?? null, subject, reason },
    publicationId: publicationId ?? null,
    ...{ askedBy: actor.id, askedFor: actor.onBehalfOf ?? null, askedAt: at },
  });
  if (id === undefined) return no(step, "waiting", "已经提请复核，正在等另一个人办理。");
  note({
    ...{ act: "askApproval", objectKind: "approval", objectId: String(id), objectName: subject },
    ...{ ...(caseId ? { caseId } : {}), result: "done", detail: { step } },
  });
  return accepted(id);
}

/** What the approvals page shows: what waits, whether it waits for the actor, and what was decided. */
export async function readRequests(db: OpenTransaction, actor: Actor) {
  const waiting: (ReturnType<typeof shown> & { mine: boolean; refusal: string })[] = [];
  for (const row of await listWaitingRequests(db)) {
    if (!isTwoPersonStep(row.kind)) continue;
    const judged = await judgeDecision(db, { ...row, kind: row.kind }, actor);
    const mine = row.askedBy === actor.id;
    waiting.push({ ...shown(row), mine, refusal: judged.ok ? "" : judged.message });
  }
  const decided = (await listDecidedRequests(db, DECIDED_SHOWN)).map((row) => ({
    ...shown(row),
    outcome: row.outcome,
    decidedBy: row.decidedByName ?? "",
    decidedAt: row.decidedAt && shownInstant(row.decidedAt),
    remark: row.remark ?? "",
  }));
  return { waiting, decided };
}

/** What waits for a second person about a batch. */
export async function findWaitingUndo(db: Db, batchId: number) {
  const row = await findWaitingRequestOfBatch(db, batchId);
  return row && shown(row);
}

/**
 * Decides what somebody asked for, or takes one's own request back. What is approved is done in the
 * same transaction; long work is handed to the worker after it.
 */
export async function decideRequest(
  work: Pick<Work, "db" | "actor" | "note" | "after">,
  imports: ImportQueue,
  decision: { id: number; outcome: "approved" | "refused" | "withdrawn"; remark: string },
  at: Date,
): Promise<Outcome<true>> {
  const { db, actor, note } = work;
  const found = await findWaitingRequestForUpdate(db, decision.id);
  if (!found || !isTwoPersonStep(found.kind)) {
    return no("undoBatch", "notFound", "这件事已经办过了，请刷新页面。");
  }
  const { kind, askedBy } = found;
  if (decision.outcome === "withdrawn") {
    if (askedBy !== actor.id) return no(kind, "notYours", "只有提请的人能撤回。");
  } else {
    const judged = await judgeDecision(db, { ...found, kind }, actor);
    if (!judged.ok) return judged;
  }
  const carried =
    decision.outcome === "approved"
      ? await carryOut(work, imports, { kind, found, at })
      : await leave(db, found.publicationId, at);
  if (!carried.ok) return carried;
  await updateRequest(db, found.id, {
    ...{ outcome: decision.outcome, decidedBy: actor.id, decidedFor: actor.onBehalfOf ?? null },
    ...{ decidedAt: at, remark: decision.remark || null },
  });
  note({
    ...{ act: "decideApproval", objectKind: "approval", objectId: String(found.id) },
    ...{ objectName: found.subject, ...(found.caseId ? { caseId: found.caseId } : {}) },
    ...{ result: "done", detail: { step: kind, outcome: decision.outcome, askedBy } },
  });
  return accepted(true);
}

async function carryOut(
  { db, actor, after, note }: Pick<Work, "db" | "actor" | "after" | "note">,
  imports: ImportQueue,
  asked: {
    kind: TwoPersonStep;
    found: Pick<Asked, "askedBy" | "batchId" | "caseId" | "publicationId"> & { subject: string };
    at: Date;
  },
): Promise<Outcome<true>> {
  const { kind, at } = asked;
  const { askedBy, batchId, caseId, publicationId, subject } = asked.found;
  if (kind === "undoBatch" && batchId !== null) {
    const undo = await requestUndo(db, batchId, { by: askedBy, via: "page" });
    if (undo.ok) after(() => imports.add(batchId, "undo"));
    return undo;
  }
  if (kind === "liftRestriction" && caseId !== null) {
    const lifted = await liftRestriction(db, caseId, { accountId: actor.id, at });
    if (!lifted) return no(kind, "notFound", "您看不到这个案件，请转请被指定查阅的负责人复核。");
    if (lifted.ok) {
      const about = { objectKind: "case", objectId: caseId, caseId, objectName: subject } as const;
      note({ act: "liftRestriction", ...about, result: "done", detail: { askedBy } });
    }
    return lifted;
  }
  if (kind === "publishFigures" && publicationId !== null) {
    return publishFigures({ db, actor, note }, publicationId, at);
  }
  return accepted(true);
}

/** What is not approved is left as it was; frozen figures are put away. */
function leave(db: Db, publicationId: string | null, at: Date): Promise<Outcome<true>> {
  return publicationId === null ? Promise.resolve(accepted(true)) : putAway(db, publicationId, at);
}

/** Whether the actor may decide: another person, of a role that may; about figures, of their organ. */
export async function judgeDecision(db: Db, asked: Asked, actor: Actor): Promise<Outcome<true>> {
  const { kind, askedBy, askedFor, publicationId } = asked;
  const judged = mayDecide(kind, { id: askedBy, onBehalfOf: askedFor }, actor);
  if (!judged.ok || publicationId === null) return judged;
  return judgePublisher(db, publicationId, actor);
}

/** What was asked for, as far as it matters to who decides. */
export interface Asked {
  kind: TwoPersonStep;
  askedBy: string;
  askedFor: string | null;
  batchId: number | null;
  caseId: string | null;
  publicationId: string | null;
}

function shown(row: Awaited<ReturnType<typeof listWaitingRequests>>[number]) {
  return {
    ...{ id: row.id, subject: row.subject, reason: row.reason, askedBy: row.askedByName },
    name: isTwoPersonStep(row.kind) ? TWO_PERSON_STEPS[row.kind].name : row.kind,
    askedAt: shownInstant(row.askedAt),
    ...placeOf(row),
  };
}

function placeOf({
  batchId,
  caseId,
  publicationId,
}: Pick<Asked, "batchId" | "caseId" | "publicationId">) {
  if (publicationId !== null) {
    return { href: `/figures/publications/${publicationId}`, look: "对照固定的数据和现在的数据" };
  }
  if (batchId !== null) return { href: `/import/${batchId}` };
  return caseId === null ? {} : { href: `/cases/${caseId}/restriction` };
}

function no(step: TwoPersonStep, code: string, message: string): Refusal {
  const { rule, law } = TWO_PERSON_STEPS[step];
  return refused(code, rule, law, message);
}
