import { type EventRow, insertEvents, listEvents } from "#db/case-events";
import { insertCaseFiles, lockCaseFiles, updateAccess } from "#db/case-files";
import type { OpenTransaction } from "#db/client";
import type { CaseKind, Json } from "#db/schema";
import { type FileEvent, VOID } from "#domain/case-file";
import { parsePlainDate } from "#domain/plain-date";
import type { Procedure } from "#services/case-files/procedure";

/** Who records, through which door, when, and from which row of which file. */
export interface Recorder {
  /** Account id; null for the operator at the command line and for the demonstration. */
  by: string | null;
  via: "page" | "import" | "commandLine";
  at: Date;
  batchId?: number;
  sheet?: string;
  row?: number;
}

/** A case file in memory: the events that are stored, and those recorded since. */
export interface CaseFile<E extends FileEvent> {
  id: string;
  kind: CaseKind;
  /** Not stored yet. */
  isNew: boolean;
  /** For those alone who are named (IR-36). */
  restricted: boolean;
  /** Stored and fresh, in the order of the file. */
  events: E[];
  fresh: { event: E; recorder: Recorder }[];
  /** When each event was recorded, by its place. */
  recordedAt: Map<number, Date>;
  /** The places of the acts that were recorded as they were done; the others came from a ledger. */
  live: Set<number>;
}

/** An event before it has its place in a file. */
export type Unplaced = Omit<FileEvent, "seq">;

/** A file that nothing has been recorded in. */
export function newCaseFile<E extends FileEvent>(id: string, kind: CaseKind): CaseFile<E> {
  return {
    ...{ id, kind, isNew: true, restricted: false },
    ...{ events: [], fresh: [], recordedAt: new Map(), live: new Set() },
  };
}

/**
 * Reads case files of one kind and locks them until the transaction ends. Files of another kind are
 * left out.
 */
export async function openCaseFiles<E extends FileEvent, F>(
  trx: OpenTransaction,
  procedure: Procedure<E, F>,
  kind: CaseKind,
  caseIds: readonly string[],
): Promise<Map<string, CaseFile<E>>> {
  const locked = await lockCaseFiles(trx, caseIds);
  const known = new Map(locked.filter((file) => file.kind === kind).map((file) => [file.id, file]));
  const files = caseFilesOf(procedure, kind, await listEvents(trx, [...known.keys()]));
  for (const file of files.values()) file.restricted = known.get(file.id)?.restricted ?? true;
  return files;
}

/** Puts stored events, ordered by case and place, into files. */
export function caseFilesOf<E extends FileEvent, F>(
  procedure: Procedure<E, F>,
  kind: CaseKind,
  rows: readonly EventRow[],
): Map<string, CaseFile<E>> {
  const files = new Map<string, CaseFile<E>>();
  for (const row of rows) {
    const file = files.get(row.caseId) ?? { ...newCaseFile<E>(row.caseId, kind), isNew: false };
    file.events.push(procedure.read(storedEvent(row)));
    file.recordedAt.set(row.seq, row.recordedAt);
    if (isLive(row.recordedVia, row.batchId)) file.live.add(row.seq);
    files.set(row.caseId, file);
  }
  return files;
}

/** A file in which something may be tried without touching the one it is a copy of. */
export function copyOfFile<E extends FileEvent>(file: CaseFile<E>): CaseFile<E> {
  return {
    ...file,
    events: [...file.events],
    fresh: [...file.fresh],
    recordedAt: new Map(file.recordedAt),
  };
}

/** Adds one event at the end of the file; it is stored by `storeEvents`. */
export function record<E extends FileEvent, F>(
  procedure: Procedure<E, F>,
  file: CaseFile<E>,
  unplaced: Unplaced,
  recorder: Recorder,
): E {
  const seq = (file.events.at(-1)?.seq ?? 0) + 1;
  const event = procedure.read({ seq, ...unplaced });
  file.events.push(event);
  file.fresh.push({ event, recorder });
  file.recordedAt.set(seq, recorder.at);
  if (isLive(recorder.via, recorder.batchId)) file.live.add(seq);
  return event;
}

/** Takes back what one event of the file says; both stay visible. */
export function recordVoid<E extends FileEvent, F>(
  procedure: Procedure<E, F>,
  file: CaseFile<E>,
  seq: number,
  reason: string,
  recorder: Recorder,
): E {
  return record(
    procedure,
    file,
    { step: VOID, on: null, payload: {}, voids: seq, reason },
    recorder,
  );
}

/**
 * Stores what has been recorded in the files since they were read, new files included, and who sees
 * them. A file in which nothing stands any longer stays with those who saw it.
 */
export async function storeEvents<E extends FileEvent>(
  trx: OpenTransaction,
  files: readonly CaseFile<E>[],
  access: ReadonlyMap<string, string[]>,
): Promise<void> {
  const opened = files.filter((file) => file.isNew && file.fresh.length > 0);
  await insertCaseFiles(
    trx,
    opened.map(({ id, kind }) => ({ id, kind, access: access.get(id) ?? [] })),
  );
  await updateAccess(
    trx,
    files.flatMap(({ id, isNew }) => {
      const keys = isNew ? undefined : access.get(id);
      return keys ? [{ id, keys }] : [];
    }),
  );
  await insertEvents(
    trx,
    files.flatMap((file) => file.fresh.map(({ event, recorder }) => row(file.id, event, recorder))),
  );
}

/** A batch is a ledger's, from whichever door; what a page records without one is done just then. */
function isLive(via: string, batchId: number | null | undefined): boolean {
  return via === "page" && (batchId ?? null) === null;
}

function row(caseId: string, event: FileEvent, recorder: Recorder) {
  return {
    caseId,
    seq: event.seq,
    step: event.step,
    happenedOn: event.on,
    payload: plainJson(event.payload),
    voids: event.voids ?? null,
    reason: event.reason ?? null,
    recordedAt: recorder.at.toISOString(),
    recordedBy: recorder.by,
    recordedVia: recorder.via,
    batchId: recorder.batchId ?? null,
    sourceSheet: recorder.sheet ?? null,
    sourceRow: recorder.row ?? null,
  };
}

function storedEvent(stored: EventRow): FileEvent {
  return {
    seq: stored.seq,
    step: stored.step,
    on: stored.happenedOn === null ? null : (parsePlainDate(stored.happenedOn) ?? null),
    payload: stored.payload,
    voids: stored.voids ?? undefined,
    reason: stored.reason ?? undefined,
  };
}

/** The value as JSON keeps it: without the keys that say nothing. */
function plainJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}
