import type { Calendar } from "#domain/calendar";
import type { Transition } from "#domain/eras";
import type { Outcome } from "#domain/outcome";
import { refused } from "#domain/outcome";
import type { PlainDate } from "#domain/plain-date";

/**
 * The case file (案卷): an ordered record of dated steps. What it says is a pure function of its
 * events; a mistake is voided and recorded anew, never changed (docs/decisions, case file as events).
 */

/** The step of an event that only takes another one back. */
export const VOID = "void";

/** One recorded step of a case file. */
export interface FileEvent<Step extends string = string, Payload = unknown> {
  /** Place in the file, from 1, without gaps. */
  seq: number;
  step: Step;
  /** The day it happened; null only where a ledger does not say. */
  on: PlainDate | null;
  payload: Payload;
  /** The event this one corrects and replaces (it takes its place); step "void" only takes it back. */
  voids?: number;
  /** Why it was recorded late, corrected, or against a warning. */
  reason?: string;
}

/** A doubt kept on the case: B would have blocked a live act, W needs a reason, F is shown to the head. */
export interface Warning {
  /** Id in the rulebook: IR-32, R16, NUM-2 … */
  rule: string;
  /** The article, as a lawyer cites it. */
  law: string;
  code: string;
  severity: "W" | "F" | "B";
  /** One Chinese sentence: what is wrong and what to do. */
  message: string;
  /** The payload field it is about; "on" for the day itself. */
  field?: string;
}

/**
 * live: an act of today, checked before it counts. ledger: a past record, taken as it was; the
 * rules of its own time become warnings, except what would make the record meaningless.
 */
export type Manner = "live" | "ledger";

/** Choices that no text decides (rules.md mark P), each with its default. */
export interface FileSettings {
  /** ERA-1: which law governs a case that was pending when the law changed. */
  transition: Transition;
}

export const DEFAULT_SETTINGS: FileSettings = { transition: "byEvent" };

/** What surrounds an act: the calendar of record, the day it is recorded, and how. */
export interface Setting {
  calendar: Calendar;
  /** The day of recording; nothing that lies after it can have happened. */
  today: PlainDate;
  manner: Manner;
  /** The person's reason for a late act, or for going on against a warning (severity W). */
  reason?: string;
  /** The act is weighed again after a correction: that it was recorded in time stands already. */
  replayed?: boolean;
  settings?: FileSettings;
}

/** What an accepted act puts into the file, the doubts it leaves, the instruments (D.., P..) it calls for. */
export interface Taken<E> {
  events: E[];
  warnings: Warning[];
  documents: string[];
}

/** The events of a file without those that only take another one back. */
export type Standing<E extends FileEvent> = Exclude<E, { step: typeof VOID }>;

/**
 * The events that still stand, in file order. A correction stands where the event it replaces stood,
 * so that what followed still follows; a void leaves nothing. Voiding a correction (or a void)
 * brings back what it had replaced.
 */
export function standing<E extends FileEvent>(events: readonly E[]): Standing<E>[] {
  const bySeq = new Map(events.map((event) => [event.seq, event]));
  const gone = new Set<number>();
  const takeBack = (event: E): void => {
    if (event.voids === undefined) return;
    gone.add(event.voids);
    const replaced = bySeq.get(event.voids);
    // A correction of a correction leaves the first record void; a void gives it back.
    if (event.step !== VOID && replaced && replaced.seq < event.seq) takeBack(replaced);
  };
  for (const event of [...events].sort((a, b) => b.seq - a.seq)) {
    if (!gone.has(event.seq)) takeBack(event);
  }
  const placeOf = (event: E): number => {
    const replaced = event.voids === undefined ? undefined : bySeq.get(event.voids);
    return replaced === undefined || replaced.seq >= event.seq ? event.seq : placeOf(replaced);
  };
  const stands = (event: E): event is Standing<E> => event.step !== VOID && !gone.has(event.seq);
  return events
    .filter(stands)
    .map((event) => ({ event, place: placeOf(event) }))
    .sort((a, b) => a.place - b.place || a.event.seq - b.event.seq)
    .map(({ event }) => event);
}

/** A rule that an act met: its doubt, and whether a past record must be refused for it as well. */
export interface Finding extends Warning {
  /** Without this the record means nothing (no day of receipt, a decision on a closed case …). */
  meaningless?: boolean;
}

/**
 * Weighs what the rules found. live: the first B refuses; a W refuses until a reason is given, and
 * the reason is kept. ledger: only the meaningless refuses. What remains are the warnings to keep.
 */
export function weigh(findings: readonly Finding[], setting: Setting): Outcome<Warning[]> {
  const blocks = (finding: Finding) =>
    finding.meaningless === true || (setting.manner === "live" && finding.severity === "B");
  const block = findings.find(blocks);
  if (block) return refused(block.code, block.rule, block.law, block.message);
  const doubt = findings.find((finding) => finding.severity === "W");
  if (doubt && setting.manner === "live" && !setting.reason?.trim()) {
    const message = `${doubt.message}如仍要办理，请写明理由。`;
    return refused("reasonNeeded", doubt.rule, doubt.law, message);
  }
  return { ok: true, value: findings.map(({ meaningless: _, ...warning }) => warning) };
}
