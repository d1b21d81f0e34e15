import { nextSeq, takeCorrection, voidOf } from "#domain/case-correction";
import type { Setting, Taken } from "#domain/case-file";
import { advanceDispute } from "#domain/litigation/fold";
import type { DisputeEvent, LitigationAct } from "#domain/litigation/steps";
import { takeDisputeEvent } from "#domain/litigation/take";
import type { Outcome } from "#domain/outcome";

const WALK = { advance: advanceDispute, take: takeDisputeEvent };

/** Takes an event back, or records it anew in its place (`replacement`); `setting.reason` says why. */
export function correctDispute(
  events: readonly DisputeEvent[],
  voids: number,
  replacement: LitigationAct | undefined,
  setting: Setting,
): Outcome<Taken<DisputeEvent>> {
  const seq = nextSeq(events);
  const correction: DisputeEvent = replacement
    ? { ...replacement, seq, voids, reason: setting.reason }
    : voidOf(seq, voids, setting.reason);
  return takeCorrection(WALK, events, correction, setting);
}
