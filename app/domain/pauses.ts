import { LAST_DAY } from "#domain/day-table";
import type { PauseCause } from "#domain/limit";
import { accepted, type Outcome, type Refusal, refused } from "#domain/outcome";
import { daysBetween, type PlainDate } from "#domain/plain-date";

/** A stretch in which the clock stands still: [stop, resume), the resume day counts again (C16). */
export interface Pause {
  readonly stop: PlainDate;
  readonly resume: PlainDate;
  readonly cause?: PauseCause;
}

const LAW = "行政复议法第三十九条";

/**
 * Puts pauses a person typed in order of time. Refuses a resume before its stop, a pause that
 * begins before the period does, and pauses that overlap: a person who enters the same days twice
 * has made a slip, and only the person can say which entry is right. Intervals read by a machine
 * (a suspension and an appraisal recorded apart) are joined by `mergePauses` first.
 */
export function orderPauses(pauses: readonly Pause[], from: PlainDate): Outcome<readonly Pause[]> {
  const ordered = [...pauses].sort((a, b) => compare(a.stop, b.stop));
  for (const [index, pause] of ordered.entries()) {
    const before = ordered[index - 1];
    const fault = faultOf(pause, from) ?? (before && overlap(before, pause));
    if (fault) return fault;
  }
  return accepted(ordered);
}

/** Joins pauses that touch or overlap, in order of time, so that no day is counted twice (C16). */
export function mergePauses(pauses: readonly Pause[]): Pause[] {
  const merged: Pause[] = [];
  for (const pause of [...pauses].sort((a, b) => compare(a.stop, b.stop))) {
    const last = merged.at(-1);
    if (!last || pause.stop > last.resume) merged.push(pause);
    else if (pause.resume > last.resume)
      merged[merged.length - 1] = { ...last, resume: pause.resume };
  }
  return merged;
}

/** Paused calendar days: resume minus stop. */
export function pausedDays(pause: Pause): number {
  return daysBetween(pause.stop, pause.resume);
}

function faultOf({ stop, resume }: Pause, from: PlainDate): Refusal | undefined {
  if (resume < stop) {
    const message = `恢复日${resume}早于停止日${stop}，请核对中止和恢复的日期`;
    return refused("resumeBeforeStop", "C16", LAW, message);
  }
  if (stop < from) {
    const message = `停止日${stop}早于期限起算的${from}，期限尚未开始，请核对日期`;
    return refused("pauseBeforeStart", "C16", LAW, message);
  }
  if (resume > LAST_DAY) {
    const message = `恢复日${resume}超出日历范围（至${LAST_DAY}），请核对日期`;
    return refused("outsideCalendar", "C15", LAW, message);
  }
  return undefined;
}

function overlap(before: Pause, pause: Pause): Refusal | undefined {
  if (pause.stop >= before.resume) return undefined;
  const message = `${before.stop}至${before.resume}与${pause.stop}至${pause.resume}两段停止期间重叠，请合并为一段后再计算`;
  return refused("overlappingPauses", "C16", LAW, message);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
