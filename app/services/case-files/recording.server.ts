import { randomUUID } from "node:crypto";
import type { OpenTransaction } from "#db/client";
import type { CaseKind } from "#db/schema";
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
    { kind: "reconsideration", procedure: RECONSIDERATION, store: storeReconsiderationFiles },
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
    { kind: "dispute", procedure: DISPUTE, store: storeDisputeFiles },
    recording,
  );
}

interface Cabinet<E extends FileEvent, F> {
  kind: CaseKind;
  procedure: Procedure<E, F>;
  store: (
    trx: OpenTransaction,
    files: readonly CaseFile<E>[],
    surroundings: Surroundings,
  ) => Promise<void>;
}

async function recordSteps<E extends FileEvent, F>(
  trx: OpenTransaction,
  { kind, procedure, store }: Cabinet<E, F>,
  { caseId, acts, recorder, setting, note }: Recording<Omit<Unplaced, "voids" | "reason">>,
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
    if (!outcome.ok) {
      note(stepNote(file, "refused", { step, on, rule: outcome.rule }));
      return outcome;
    }
    note(stepNote(file, "done", { seq, step, on }));
    recorded.warnings.push(...outcome.value.warnings);
    recorded.documents.push(...outcome.value.documents);
    facts = procedure.advance(facts, event);
  }
  await store(trx, [file], surroundings);
  return accepted(recorded);
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
