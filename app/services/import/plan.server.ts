import { randomUUID } from "node:crypto";
import { setImmediate as breathe } from "node:timers/promises";
import type { CaseKind } from "#db/schema";
import { concernedInDispute, concernedInReconsideration } from "#domain/access/concerned";
import type { Concerned } from "#domain/access/scopes";
import { type FileEvent, standing } from "#domain/case-file";
import type { DisputeEvent } from "#domain/litigation/steps";
import type { ReconsiderationEvent } from "#domain/reconsideration/steps";
import type { RecognisedSheet } from "#ledger/recognise";
import { isRejected, type LedgerRow, type OrganRow } from "#ledger/rows";
import {
  type CaseFile,
  copyOfFile,
  newCaseFile,
  type Recorder,
} from "#services/case-files/case-file";
import { DISPUTE } from "#services/case-files/dispute";
import type { Procedure } from "#services/case-files/procedure";
import { replayFile } from "#services/case-files/projecting";
import { RECONSIDERATION } from "#services/case-files/reconsideration";
import type { Surroundings } from "#services/case-files/surroundings";
import { type Authority, mayRecord, OUTSIDE } from "#services/import/authority";
import { type CaseKey, keyOf } from "#services/import/identity";
import { litigationActs, placeInDispute } from "#services/import/litigation-acts";
import {
  doubtNote,
  headNote,
  NO_ORGAN,
  type RowNote,
  readingNotes,
  rejection,
  sameTwice,
} from "#services/import/notes";
import type { OrganPlan } from "#services/import/organ-plan";
import { differs, reconcile, type SpokenAct } from "#services/import/reconcile";
import { placeInReconsideration, reconsiderationActs } from "#services/import/reconsideration-acts";

/** What becomes of one row. */
export interface RowPlan {
  row: LedgerRow;
  verdict: "new" | "unchanged" | "changed" | "rejected";
  notes: RowNote[];
  /** The case it belongs to, and whether its file was there before the batch. */
  caseId?: string;
  isStored?: boolean;
  organId?: string;
}

/** The files that the database already has, by what a ledger knows them by. */
export interface KnownFiles {
  caseIds: ReadonlyMap<CaseKey, string>;
  reconsiderations: ReadonlyMap<string, CaseFile<ReconsiderationEvent>>;
  disputes: ReadonlyMap<string, CaseFile<DisputeEvent>>;
}

export interface PlanInput {
  sheets: readonly RecognisedSheet[];
  rows: readonly LedgerRow[];
  organs: OrganPlan;
  known: KnownFiles;
  calendars: Surroundings["calendars"];
  transitions: Surroundings["transitions"];
  /** The organ of the office, where a reconsideration ledger has no column for it. */
  officeOrgan?: string;
  authority: Authority;
  recorder: Recorder;
  onProgress?: (done: number) => Promise<void> | void;
}

/** What the batch would do: a verdict per row, and the files with what is to be recorded in them. */
export interface BatchPlan {
  rows: RowPlan[];
  reconsiderations: CaseFile<ReconsiderationEvent>[];
  disputes: CaseFile<DisputeEvent>[];
}

const ROWS_BETWEEN_BREATHS = 250;

/** Plans every row in order. Nothing is written; other work gets its turn every few rows. */
export async function planRows(input: PlanInput): Promise<BatchPlan> {
  const planner = new Planner(input);
  const rows: RowPlan[] = [];
  for (const [index, row] of input.rows.entries()) {
    rows.push(planner.plan(row));
    if (index % ROWS_BETWEEN_BREATHS === ROWS_BETWEEN_BREATHS - 1) {
      await input.onProgress?.(index + 1);
      await breathe();
    }
  }
  return { rows, ...planner.touched() };
}

/** One kind of file: its procedure, the files met so far, and those in which something is fresh. */
interface Cabinet<E extends FileEvent, F> {
  kind: CaseKind;
  procedure: Procedure<E, F>;
  placeOf: (event: FileEvent) => string;
  concernedIn: (facts: F) => Concerned;
  stored: ReadonlyMap<string, CaseFile<E>>;
  files: Map<CaseKey, CaseFile<E>>;
}

class Planner {
  private readonly input: PlanInput;
  private readonly sheets: ReadonlyMap<string, RecognisedSheet>;
  private readonly seen = new Map<string, LedgerRow>();
  private readonly reconsiderations;
  private readonly disputes;

  constructor(input: PlanInput) {
    this.input = input;
    this.sheets = new Map(input.sheets.map((each) => [each.sheet.name, each]));
    this.reconsiderations = {
      kind: "reconsideration" as const,
      procedure: RECONSIDERATION,
      placeOf: placeInReconsideration,
      concernedIn: concernedInReconsideration,
      stored: input.known.reconsiderations,
      files: new Map<CaseKey, CaseFile<ReconsiderationEvent>>(),
    };
    this.disputes = {
      kind: "dispute" as const,
      procedure: DISPUTE,
      placeOf: placeInDispute,
      concernedIn: concernedInDispute,
      stored: input.known.disputes,
      files: new Map<CaseKey, CaseFile<DisputeEvent>>(),
    };
  }

  touched() {
    const fresh = <E extends FileEvent>(files: Map<CaseKey, CaseFile<E>>) =>
      [...files.values()].filter((file) => file.fresh.length > 0);
    return {
      reconsiderations: fresh(this.reconsiderations.files),
      disputes: fresh(this.disputes.files),
    };
  }

  plan(row: LedgerRow): RowPlan {
    if (isRejected(row)) return { row, verdict: "rejected", notes: readingNotes(row) };
    if (row.kind === "organs") return this.planOrgan(row);
    return row.kind === "reconsideration" ? this.planCase(row) : this.planProceeding(row);
  }

  private planOrgan(row: OrganRow): RowPlan {
    if (row.name === undefined) throw new Error("a row without a name is rejected when read");
    const earlier = this.seen.get(row.name);
    if (earlier?.kind === "organs" && !isSameOrgan(earlier, row)) {
      return this.reject(row, sameTwice("机关", earlier), "name");
    }
    this.seen.set(row.name, row);
    const { id, verdict } = this.input.organs.list(row, row.name);
    const said = earlier ? "unchanged" : verdict;
    return { row, verdict: said, notes: readingNotes(row), organId: id };
  }

  private planCase(row: Extract<LedgerRow, { kind: "reconsideration" }>): RowPlan {
    const { organs, officeOrgan } = this.input;
    const written = row.organ ?? officeOrgan;
    if (written === undefined) return this.reject(row, NO_ORGAN, "organ");
    if (!row.number || !row.receivedOn) throw new Error("an incomplete row is rejected when read");
    const organ = organs.resolve(written);
    const respondentIds = row.respondents.map((name) => organs.resolve(name).id);
    const acts = reconsiderationActs(row, row.receivedOn, { organId: organ.id, respondentIds });
    const key = keyOf("reconsideration", row.number.normalized, organ.id);
    const concerned = { handles: [organ.id], answers: respondentIds };
    return this.planFile(this.reconsiderations, row, key, acts, concerned);
  }

  private planProceeding(row: Extract<LedgerRow, { kind: "litigation" }>): RowPlan {
    const { organs } = this.input;
    const { number, instance, noticeReceivedOn, defendant } = row;
    if (!number || !instance || !noticeReceivedOn || !defendant) {
      throw new Error("an incomplete row is rejected when read");
    }
    const first = organs.resolve(defendant);
    const coDefendantIds = row.coDefendants.map((name) => organs.resolve(name).id);
    const known = { number: number.normalized, instance, noticeReceivedOn, coDefendantIds };
    const { acts, doubts } = litigationActs(row, { ...known, defendant: first });
    const key = keyOf("litigation", number.normalized);
    const concerned = { handles: [], answers: [first.id, ...coDefendantIds] };
    const plan = this.planFile(this.disputes, row, key, acts, concerned);
    const notes = doubts.map((doubt) => headNote(this.sheetOf(row), row, doubt));
    return plan.verdict === "rejected" ? plan : { ...plan, notes: [...plan.notes, ...notes] };
  }

  private planFile<E extends FileEvent, F>(
    cabinet: Cabinet<E, F>,
    row: LedgerRow,
    key: CaseKey,
    acts: readonly SpokenAct[],
    concerned: Concerned,
  ): RowPlan {
    const { procedure, placeOf, files } = cabinet;
    const earlier = this.seen.get(key);
    const before = files.get(key) ?? this.storedFile(cabinet, key);
    const facts = before && procedure.fold(before.events);
    const stands = facts && cabinet.concernedIn(facts);
    if (!mayRecord(this.input, cabinet.kind, concerned, stands)) return this.reject(row, OUTSIDE);
    if (earlier && before && differs(before, acts, placeOf)) {
      return this.reject(row, sameTwice("案号", earlier), "number");
    }
    const file = before ? copyOfFile(before) : newCaseFile<E>(randomUUID(), cabinet.kind);
    const recorder = { ...this.input.recorder, ...row.provenance };
    const recorded = reconcile(procedure, file, acts, placeOf, recorder);
    const { warnings, refusal } = replayFile(procedure, file, this.input);
    if (refusal && recorded > 0) return this.reject(row, refusal);
    this.seen.set(key, earlier ?? row);
    files.set(key, file);
    this.input.organs.use(...concerned.handles, ...concerned.answers);
    const bySeq = new Map(standing(file.events).map((event) => [event.seq, event]));
    const doubts = warnings.map((each) =>
      doubtNote(this.sheetOf(row), row, each, bySeq.get(each.eventSeq)),
    );
    const verdict = recorded === 0 ? "unchanged" : before?.isNew === false ? "changed" : "new";
    return {
      row,
      verdict,
      notes: [...readingNotes(row), ...doubts],
      caseId: file.id,
      isStored: !file.isNew,
    };
  }

  private storedFile<E extends FileEvent, F>(
    { stored }: Cabinet<E, F>,
    key: CaseKey,
  ): CaseFile<E> | undefined {
    const id = this.input.known.caseIds.get(key);
    return id === undefined ? undefined : stored.get(id);
  }

  private reject(
    row: LedgerRow,
    refusal: Parameters<typeof rejection>[2],
    field?: "organ" | "number" | "name",
  ): RowPlan {
    const note = rejection(this.sheetOf(row), row, refusal, field);
    return { row, verdict: "rejected", notes: [...readingNotes(row), note] };
  }

  private sheetOf(row: LedgerRow): RecognisedSheet | undefined {
    return this.sheets.get(row.provenance.sheet);
  }
}

function isSameOrgan(a: OrganRow, b: OrganRow): boolean {
  return a.level === b.level && a.parentName === b.parentName;
}
