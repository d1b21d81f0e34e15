import { listOpenCases, listOpenDisputes } from "#db/calendar";
import { listEvents } from "#db/case-events";
import type { Db } from "#db/client";
import type { OpenDeadline } from "#domain/changed-deadlines";
import type { LimitRequest } from "#domain/deadlines";
import type { LimitId } from "#domain/limits";
import type { TransitionChoice } from "#domain/transition-choices";
import { answerLimitOf, decisionLimitOf } from "#services/calendar/case-limits";
import { loadTransitions, settingsOf } from "#services/calendar/transitions";
import { caseFilesOf } from "#services/case-files/case-file";
import { DISPUTE } from "#services/case-files/dispute";
import { RECONSIDERATION } from "#services/case-files/reconsideration";

/** Whose deadline it is. */
export interface DeadlineOwner {
  caseId: string;
  /** The court number of the suit; empty for a reconsideration case. */
  proceeding: string;
  limit: LimitId;
  /** The number by which people know the case. */
  label: string;
}

/** Files that are in memory at once, whatever the number of cases. */
const FILES_AT_ONCE = 1000;
/** Sorts before every case id. */
const START = "00000000-0000-0000-0000-000000000000";

/** Every running deadline of an open case, in portions: decisions first, then answers to suits. */
export async function* openDeadlines(db: Db): AsyncGenerator<OpenDeadline<DeadlineOwner>[]> {
  const transitions = await loadTransitions(db);
  for await (const caseIds of portions((after) => listOpenCases(db, after, FILES_AT_ONCE))) {
    yield decisionsOf(await listEvents(db, caseIds), transitions);
  }
  for await (const caseIds of portions((after) => listOpenDisputes(db, after, FILES_AT_ONCE))) {
    yield answersOf(await listEvents(db, caseIds));
  }
}

async function* portions(list: (after: string) => Promise<string[]>) {
  let after = START;
  for (;;) {
    const ids = await list(after);
    const last = ids.at(-1);
    if (last === undefined) return;
    yield ids;
    after = last;
  }
}

type Events = Awaited<ReturnType<typeof listEvents>>;

function decisionsOf(
  events: Events,
  transitions: readonly TransitionChoice[],
): OpenDeadline<DeadlineOwner>[] {
  const files = caseFilesOf(RECONSIDERATION, "reconsideration", events);
  return [...files.values()].flatMap((file) => {
    const facts = RECONSIDERATION.fold(file.events);
    if (!facts || facts.closedOn !== null) return [];
    const label = facts.number ?? facts.numberWritten ?? facts.applicantsWritten;
    return deadline(file.id, "", label, decisionLimitOf(facts, settingsOf(file, transitions)));
  });
}

function answersOf(events: Events): OpenDeadline<DeadlineOwner>[] {
  const files = caseFilesOf(DISPUTE, "dispute", events);
  return [...files.values()].flatMap((file) =>
    (DISPUTE.fold(file.events)?.proceedings ?? [])
      .filter(({ closedOn }) => closedOn === null)
      .flatMap((facts) => deadline(file.id, facts.number, facts.number, answerLimitOf(facts))),
  );
}

function deadline(
  caseId: string,
  proceeding: string,
  label: string,
  request: LimitRequest | undefined,
): OpenDeadline<DeadlineOwner>[] {
  return request ? [{ id: { caseId, proceeding, limit: request.limit, label }, request }] : [];
}
