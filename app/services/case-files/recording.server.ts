import { randomUUID } from "node:crypto";
import type { OpenTransaction } from "#db/client";
import type { CaseKind } from "#db/schema";
import { concernedInDispute, concernedInReconsideration } from "#domain/access/concerned";
import { mayTake } from "#domain/access/grants";
import type { Actor } from "#domain/access/roles";
import { type Concerned, type Guarded, keysOfCase } from "#domain/access/scopes";
import type { AuditNote } from "#domain/audit/note";
import type { FileEvent, Setting, Warning } from "#domain/case-file";
import type { DisputeFacts } from "#domain/litigation/facts";
import type { DisputeEvent, LitigationAct } from "#domain/litigation/steps";
import { accepted, type Outcome } from "#domain/outcome";
import type { ReconsiderationFacts } from "#domain/reconsideration/facts";
import type { ReconsiderationAct, ReconsiderationEvent } from "#domain/reconsideration/steps";
import { settingsOf } from "#services/calendar/transitions";
import {
  type CaseFile,
  newCaseFile,
  openCaseFiles,
  type Recorder,
  record,
  type Unplaced,
} from "#services/case-files/case-file";
import { DISPUTE } from "#services/case-files/dispute";
import type { Procedure } from "#services/case-files/procedure";
import { RECONSIDERATION } from "#services/case-files/reconsideration";
import { storeDisputeFiles, storeReconsiderationFiles } from "#services/case-files/storing";
import { loadSurroundings, type Surroundings } from "#services/case-files/surroundings";

/** What is to be recorded: in which file (absent: a new one), which steps in order, by whom. */
export interface Recording<Act> {
  caseId?: string;
  acts: readonly Act[];
  recorder: Recorder;
  /** Whose right to each step is asked (rules.md 10.5); absent: the operator. */
  actor?: Actor;
  setting: Omit<Setting, "calendar" | "settings">;
  /** Takes what is to be written into the audit with it (#services/door). */
  note: (note: AuditNote) => void;
}

/** What was recorded, the doubts that the steps leave, and the instruments they call for. */
export interface Recorded {
  caseId: string;
  warnings: Warning[];
  documents: string[];
}

/**
 * Takes steps in one reconsideration file: lock, fold, take each, append, project, in the
 * transaction given. Undefined when there is no such file; a refusal records nothing.
 */
export function recordReconsiderationSteps(
  trx: OpenTransaction,
  recording: Recording<ReconsiderationAct>,
): Promise<Outcome<Recorded> | undefined> {
  return recordSteps<ReconsiderationEvent, ReconsiderationFacts>(
    trx,
    {
      kind: "reconsideration",
      procedure: RECONSIDERATION,
      concernedIn: concernedInReconsideration,
      store: storeReconsiderationFiles,
    },
    recording,
  );
}

/** The same for a dispute. */
export function recordDisputeSteps(
  trx: OpenTransaction,
  recording: Recording<LitigationAct>,
): Promise<Outcome<Recorded> | undefined> {
  return recordSteps<DisputeEvent, DisputeFacts>(
    trx,
    {
      kind: "dispute",
      procedure: DISPUTE,
      concernedIn: concernedInDispute,
      store: storeDisputeFiles,
    },
    recording,
  );
}

interface Cabinet<E extends FileEvent, F> {
  kind: CaseKind;
  procedure: Procedure<E, F>;
  concernedIn: (facts: F) => Concerned;
  store: (
    trx: OpenTransaction,
    files: readonly CaseFile<E>[],
    surroundings: Surroundings,
  ) => Promise<void>;
}

async function recordSteps<E extends FileEvent, F>(
  trx: OpenTransaction,
  { kind, procedure, concernedIn, store }: Cabinet<E, F>,
  { caseId, acts, recorder, actor, setting, note }: Recording<Omit<Unplaced, "voids" | "reason">>,
): Promise<Outcome<Recorded> | undefined> {
  const surroundings = await loadSurroundings(trx);
  const file = caseId
    ? (await openCaseFiles(trx, procedure, kind, [caseId])).get(caseId)
    : newCaseFile<E>(randomUUID(), kind);
  if (!file) return undefined;
  let facts = procedure.fold(file.events);
  const recorded: Recorded = { caseId: file.id, warnings: [], documents: [] };
  for (const act of acts) {
    const event = record(procedure, file, { ...act, reason: setting.reason }, recorder);
    const outcome = procedure.take(facts, event, {
      ...setting,
      calendar: surroundings.calendars.current,
      settings: settingsOf(file, surroundings.transitions),
    });
    const { seq, step, on } = event;
    const after = procedure.advance(facts, event);
    const permitted =
      actor && after
        ? mayTake(actor, { kind, step }, openCase(concernedIn(after), surroundings))
        : accepted(true);
    const taken = permitted.ok ? outcome : permitted;
    if (!taken.ok) {
      note(stepNote(file, "refused", { step, on, rule: taken.rule }));
      return taken;
    }
    note(stepNote(file, "done", { seq, step, on }));
    recorded.warnings.push(...taken.value.warnings);
    recorded.documents.push(...taken.value.documents);
    facts = after;
  }
  await store(trx, [file], surroundings);
  return accepted(recorded);
}

/** The row policies have shown the file, or it is new: what is asked here is whose case it is. */
function openCase(concerned: Concerned, { organs }: Surroundings): Guarded {
  const access = keysOfCase(concerned, (organId) => organs.get(organId)?.parentId);
  return { access, restricted: false, readers: [] };
}

/** A step as the audit has it: what it says stands in the file. A file that came to nothing has no id. */
function stepNote(
  { id, isNew }: { id: string; isNew: boolean },
  result: "done" | "refused",
  detail: AuditNote["detail"],
): AuditNote {
  const named = isNew && result === "refused" ? {} : { objectId: id, caseId: id };
  return { act: "recordStep", objectKind: "case", ...named, result, detail };
}
