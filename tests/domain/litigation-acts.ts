import type { ProceedingFacts } from "#domain/litigation/facts";
import { foldDispute } from "#domain/litigation/fold";
import type { LitigationPayloads } from "#domain/litigation/payloads";
import {
  disputeEventOf,
  type LitigationStep,
  type RecordedLitigationAct,
} from "#domain/litigation/steps";
import { plainDate } from "#domain/plain-date";
import { parseLitigationPayload } from "#schemas/litigation-steps";
import { aHead, aSuit, SUIT } from "#tests/domain/dispute-history";

/** Acts of one suit of 2025 that break no rule. */

/** A step, its day and what it records; the number of the suit is added. */
export type Done = {
  [S in LitigationStep]: [
    S,
    string | null,
    Omit<LitigationPayloads[S], "proceeding"> & { proceeding?: string },
  ];
}[LitigationStep];

export const OPEN: Done = ["openProceeding", "2025-03-03", aSuit()];
export const COPY: Done = ["receiveCopy", "2025-03-03", { organId: "酒泉市公安局" }];
export const HELD: Done = [
  "holdSession",
  "2025-04-15",
  { ordinal: 1, attendees: [aHead()], headDeclared: true },
];
export const JUDGED: Done = ["judge", "2025-05-20", { outcome: "REVOKE", outcomeWritten: "撤销" }];

/** The acts as events of a file, in their order, read as the door reads them. */
export function eventsOf(...done: readonly Done[]): RecordedLitigationAct[] {
  return done.map(([step, on, payload], index) => {
    const read = parseLitigationPayload(step, { proceeding: SUIT, ...payload });
    if (!read.ok) throw new Error(read.message);
    return disputeEventOf(index + 1, step, on === null ? null : plainDate(on), read.value);
  });
}

/** The suit after these acts. */
export function suitAfter(...done: readonly Done[]): ProceedingFacts | undefined {
  return foldDispute(eventsOf(OPEN, ...done))?.proceedings[0];
}
