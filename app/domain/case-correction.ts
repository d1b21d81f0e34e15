import {
  type FileEvent,
  type Setting,
  type Standing,
  standing,
  type Taken,
  VOID,
  type Warning,
} from "#domain/case-file";
import { accepted, type Outcome, refused } from "#domain/outcome";

/** How a procedure walks its file; both procedures have one. */
export interface Walk<E extends FileEvent, F> {
  advance: (facts: F | undefined, event: Standing<E>) => F | undefined;
  take: (facts: F | undefined, event: Standing<E>, setting: Setting) => Outcome<Taken<E>>;
}

const LAW = "行政复议法实施条例第四条第八项";

/**
 * Puts a correction or a void into a file: the event it names must still stand, a reason must be
 * given, and the file as it would then read must be one that the door would have let in, step by
 * step. Answers the correcting event and the doubts it leaves; the first step that could no longer
 * stand refuses it.
 */
export function takeCorrection<E extends FileEvent, F>(
  walk: Walk<E, F>,
  events: readonly E[],
  correction: E,
  setting: Setting,
): Outcome<Taken<E>> {
  if (!setting.reason?.trim()) {
    return refused("reasonNeeded", "IR-33", LAW, "更正或者撤销已登记的步骤须写明理由。");
  }
  if (!standing(events).some(({ seq }) => seq === correction.voids)) {
    const message = "要更正的步骤已经被更正或者撤销，请刷新后对现行的记录更正。";
    return refused("notStanding", "IR-33", LAW, message);
  }
  const warnings: Warning[] = [];
  let documents: string[] = [];
  let facts: F | undefined;
  for (const event of standing([...events, correction])) {
    const own = event.seq === correction.seq;
    const past = { ...setting, reason: event.reason ?? setting.reason, replayed: !own };
    const taken = walk.take(facts, event, past);
    if (!taken.ok) {
      if (own) return taken;
      const message = `更正后，第${event.seq}步不能成立：${taken.message}请先更正该步骤。`;
      return { ...taken, message };
    }
    if (own) {
      warnings.push(...taken.value.warnings);
      documents = taken.value.documents;
    }
    facts = walk.advance(facts, event);
  }
  return accepted({ events: [correction], warnings, documents });
}

/** The number that the next event of a file takes. */
export function nextSeq(events: readonly FileEvent[]): number {
  return events.reduce((last, { seq }) => Math.max(last, seq), 0) + 1;
}

/** An event that only takes another one back. */
export function voidOf(seq: number, voids: number, reason: string | undefined) {
  return { seq, step: VOID, on: null, payload: {}, voids, reason } as const;
}
