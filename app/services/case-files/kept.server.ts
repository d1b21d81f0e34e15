import { type FileEvent, standing } from "#domain/case-file";
import type { DisputeEvent } from "#domain/litigation/steps";
import type { ReconsiderationEvent } from "#domain/reconsideration/steps";
import type { CaseFile } from "#services/case-files/case-file";

/** The steps that end a reconsideration case, and those that end a proceeding. */
const CASE_ENDS: readonly string[] = [
  "refuse",
  "abandon",
  "notProcessAgain",
  "withdrawBefore",
  "mediate",
  "terminate",
  "reject",
  "decide",
];
const SUIT_ENDS: readonly string[] = ["judge", "end", "transfer"];

/**
 * Whether the case was opened or concluded step by step in this system: what its file does not say
 * then did not happen. Of a row of a ledger, which has no column for most steps, silence proves
 * nothing. A correction on a page does not make a ledger's record one that was kept.
 */
export function caseKept(file: CaseFile<ReconsiderationEvent>): boolean {
  return keptLive(file, file.events[0], ({ step }) => CASE_ENDS.includes(step));
}

/** The same of one proceeding of a dispute. */
export function suitKept(file: CaseFile<DisputeEvent>, number: string): boolean {
  const own = ({ payload }: DisputeEvent) =>
    "proceeding" in payload && payload.proceeding === number;
  const opening = file.events.find((event) => event.step === "openProceeding" && own(event));
  return keptLive(file, opening, (event) => SUIT_ENDS.includes(event.step) && own(event));
}

function keptLive<E extends FileEvent>(
  file: CaseFile<E>,
  opening: E | undefined,
  ends: (event: E) => boolean,
): boolean {
  const done = (event: E | undefined) =>
    event !== undefined && event.voids === undefined && file.live.has(event.seq);
  return done(opening) || standing(file.events).some((event) => ends(event) && done(event));
}
