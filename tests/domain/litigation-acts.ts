import { STATE_CALENDAR } from "#domain/calendar";
import type { Setting, Taken, Warning } from "#domain/case-file";
import type { ProceedingFacts } from "#domain/litigation/facts";
import { foldDispute } from "#domain/litigation/fold";
import type { LitigationPayloads } from "#domain/litigation/payloads";
import {
  type DisputeEvent,
  disputeEventOf,
  type LitigationStep,
  type RecordedLitigationAct,
} from "#domain/litigation/steps";
import { takeDisputeEvent } from "#domain/litigation/take";
import type { Outcome } from "#domain/outcome";
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

/** What the door answers to the last act, the others standing already. */
export function lastTaken(
  done: readonly Done[],
  over: Partial<Setting> = {},
): Outcome<Taken<DisputeEvent>> {
  const events = eventsOf(...done);
  const act = events.at(-1);
  if (!act) throw new Error("nothing was done");
  const setting: Setting = {
    calendar: STATE_CALENDAR,
    today: plainDate("2026-08-03"),
    manner: "live",
    ...over,
  };
  return takeDisputeEvent(foldDispute(events.slice(0, -1)), act, setting);
}

/** The doubts that the last act leaves on a past record. Throws where the record is refused. */
export function doubtsOf(...done: readonly Done[]): Warning[] {
  const taken = lastTaken(done, { manner: "ledger" });
  if (!taken.ok) throw new Error(taken.message);
  return taken.value.warnings;
}

/** The same doubts as lines "rule | severity | article | field | sentence". */
export function doubtLines(...done: readonly Done[]): string[] {
  return doubtsOf(...done).map(({ rule, severity, law, field, message }) =>
    [rule, severity, law, field ?? "-", message].join(" | "),
  );
}
