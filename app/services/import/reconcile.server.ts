import type { FileEvent } from "#domain/case-file";
import { standing, VOID } from "#domain/case-file";
import type { PlainDate } from "#domain/plain-date";
import { type CaseFile, type Recorder, record } from "#services/case-files/case-file";
import type { Procedure } from "#services/case-files/procedure";

/** One step that a row of a ledger speaks of. */
export interface SpokenAct {
  step: string;
  on: PlainDate | null;
  payload: object;
  /**
   * Which place in the file it speaks of: two acts of one place cannot both stand (a case is
   * decided or terminated, once), and a different act there is a correction.
   */
  place: string;
}

/** What the file lacks of what the row says. */
interface Difference {
  act: SpokenAct;
  /** The event that says otherwise; absent: nothing is said there yet. */
  replaces?: FileEvent;
}

/**
 * Records in the file what the row says and the file does not: a new step where nothing stood, a
 * correction where something else stood. What the row does not speak of stays as it is: an older or
 * narrower ledger takes nothing back. Answers how many events were recorded.
 */
export function reconcile<E extends FileEvent, F>(
  procedure: Procedure<E, F>,
  file: CaseFile<E>,
  acts: readonly SpokenAct[],
  placeOf: (event: FileEvent) => string,
  recorder: Recorder,
): number {
  const differences = differencesOf(file.events, acts, placeOf);
  for (const { act, replaces } of differences) {
    const { step, on, payload } = act;
    if (replaces === undefined) record(procedure, file, { step, on, payload }, recorder);
    else record(procedure, file, correction(act, replaces, recorder), recorder);
  }
  return differences.length;
}

/** Whether the file lacks or contradicts something of what the row says. */
export function differs(
  file: CaseFile<FileEvent>,
  acts: readonly SpokenAct[],
  placeOf: (event: FileEvent) => string,
): boolean {
  return differencesOf(file.events, acts, placeOf).length > 0;
}

function differencesOf(
  events: readonly FileEvent[],
  acts: readonly SpokenAct[],
  placeOf: (event: FileEvent) => string,
): Difference[] {
  const stands = new Map<string, FileEvent>();
  for (const event of standing(events)) {
    if (event.step !== VOID) stands.set(freePlace(stands, placeOf(event)), event);
  }
  return acts.flatMap((act): Difference[] => {
    const found = stands.get(act.place);
    if (!found) return [{ act }];
    return agrees(found, act) ? [] : [{ act, replaces: found }];
  });
}

/** Several events of one place (hearings, sessions) are told apart by their order: "hearing", "hearing 2". */
function freePlace(taken: ReadonlyMap<string, unknown>, place: string): string {
  return numbered(place, (name) => taken.has(name));
}

/** The place of the next act of its kind: "hearing", then "hearing 2". */
export function numbered(place: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(place)) return place;
  let ordinal = 2;
  while (isTaken(`${place} ${ordinal}`)) ordinal += 1;
  return `${place} ${ordinal}`;
}

function correction(act: SpokenAct, replaces: FileEvent, recorder: Recorder) {
  const before = typeof replaces.payload === "object" ? replaces.payload : {};
  const same = act.step === replaces.step;
  return {
    step: act.step,
    on: act.on ?? replaces.on,
    payload: same ? { ...before, ...said(act.payload) } : act.payload,
    voids: replaces.seq,
    reason: `台账更正（导入批次 ${recorder.batchId} 第 ${recorder.row} 行）`,
  };
}

/** Whether the event already says all that the row says. */
function agrees(event: FileEvent, act: SpokenAct): boolean {
  if (event.step !== act.step) return false;
  if (act.on !== null && event.on !== act.on) return false;
  const known: Record<string, unknown> = { ...Object(event.payload) };
  const spoken = said(act.payload);
  return Object.entries(spoken).every(
    ([key, value]) => isWording(key, spoken) || isSame(known[key], value),
  );
}

/** The words beside a code or a normalised value (`areaWritten` beside `area`) are no fact of their own. */
function isWording(key: string, payload: Record<string, unknown>): boolean {
  const named = key.replace(/Written$/, "");
  return key === "written" || (named !== key && payload[named] !== undefined);
}

function said(payload: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(payload).filter(([, value]) => value !== undefined));
}

/** Equal as JSON, whatever the order of the keys. */
function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
