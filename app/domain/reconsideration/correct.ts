import { nextSeq, takeCorrection, voidOf } from "#domain/case-correction";
import type { Setting, Taken } from "#domain/case-file";
import type { Outcome } from "#domain/outcome";
import { advanceReconsideration } from "#domain/reconsideration/fold";
import type { ReconsiderationAct, ReconsiderationEvent } from "#domain/reconsideration/steps";
import { takeReconsiderationEvent } from "#domain/reconsideration/take";

const WALK = { advance: advanceReconsideration, take: takeReconsiderationEvent };

/** Takes an event back, or records it anew in its place (`replacement`); `setting.reason` says why. */
export function correctReconsideration(
  events: readonly ReconsiderationEvent[],
  voids: number,
  replacement: ReconsiderationAct | undefined,
  setting: Setting,
): Outcome<Taken<ReconsiderationEvent>> {
  const seq = nextSeq(events);
  const correction: ReconsiderationEvent = replacement
    ? { ...replacement, seq, voids, reason: setting.reason }
    : voidOf(seq, voids, setting.reason);
  return takeCorrection(WALK, events, correction, setting);
}
