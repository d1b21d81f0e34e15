import { appearanceOf } from "#domain/head-appearance";
import type { AbsenceFacts, ProceedingFacts } from "#domain/litigation/facts";
import { absenceAfter, hearingOf } from "#domain/litigation/fold/appearance";
import { type Known, type Turn, turnsOf } from "#domain/measures/turns";
import type { PlainDate } from "#domain/plain-date";

/**
 * What the file of a suit said on each day about the appearance of the head (法释〔2020〕3号第三条、
 * 第四条、第八条、第九条). `kept`: the record was kept as the suit went, so that silence means no.
 */

/** Whether an absence was explained in writing, what the court thought of it, and whether it called the head. */
export function suitTurns(
  { explanations, summonses, noticeGround }: ProceedingFacts,
  kept: boolean,
): Record<"absenceExplained" | "absenceAccepted" | "headCalled", Turn[]> {
  const explained = explanations.map(({ on }) => on);
  const absence = (known: Known) =>
    explanations
      .filter(({ on }) => known(on))
      .reduce<AbsenceFacts | null>((before, { said }) => absenceAfter(before, said), null);
  return {
    absenceExplained: turnsOf(explained, (known) => absence(known)?.explained ?? null),
    absenceAccepted: turnsOf(explained, (known) => absence(known)?.courtAccepted ?? null),
    headCalled: turnsOf(
      summonses.map(({ on }) => on),
      (known) => {
        const received = summonses.filter(({ on }) => known(on));
        if (noticeGround !== null || received.some(({ headNotified }) => headNotified)) return true;
        return kept || received.length > 0 ? false : null;
      },
    ),
  };
}

/** HA-2: when a defendant's own head was in court, and when one stayed away whom the court had called again. */
export interface OwnHead {
  ownHeadOn: PlainDate | null;
  ownMissedOn: PlainDate | null;
}

/** The first day of each; what a session does not say of the defendant did not happen in it. */
export function ownHeadOf(facts: ProceedingFacts, organId: string): OwnHead {
  const seen = ownSessions(facts, organId);
  const first = (days: PlainDate[]) => days.sort()[0] ?? null;
  return {
    ownHeadOn: first(seen.flatMap(({ on, came }) => (came ? on : []))),
    ownMissedOn: first(seen.flatMap(({ on, came, again }) => (again && !came ? on : []))),
  };
}

/**
 * Whether it is said if the defendant's own head came (a ledger that names no organ says it only
 * where nobody came, or where there is no other defendant), and whether the defendants had agreed
 * that the head of another one comes (H7).
 */
export function defendantTurns(
  facts: ProceedingFacts,
  organId: string,
  kept: boolean,
): Record<"ownHeadStated" | "excused", Turn[]> {
  const { sessions, agreements } = facts;
  const own = ownSessions(facts, organId);
  const certain = kept || isAlone(facts);
  const attended = (known: Known) =>
    appearanceOf({ sessions: sessions.filter(({ on }) => known(on)).map(hearingOf) }).attended;
  const ownAttended = (known: Known) => {
    const held = own.filter(({ on }) => known(on));
    return held.some(({ came }) => came) && !held.some(({ came, again }) => again && !came);
  };
  return {
    ownHeadStated: turnsOf(
      certain ? [] : sessions.map(({ on }) => on),
      (known) => certain || ownAttended(known) || !attended(known),
    ),
    excused: turnsOf(
      agreements.map(({ on }) => on),
      (known) => {
        const organs = agreements.findLast(({ on }) => known(on))?.organs ?? [];
        return organs.length > 0 && !organs.includes(organId);
      },
    ),
  };
}

function isAlone({ defendants }: ProceedingFacts): boolean {
  return new Set(defendants.map(({ organId }) => organId)).size === 1;
}

/** Each session of the court as far as it speaks of this defendant. */
function ownSessions(facts: ProceedingFacts, organId: string) {
  const alone = isAlone(facts);
  return facts.sessions.map((session) => {
    const hearing = hearingOf(session);
    const attendees = hearing.attendees.filter(
      ({ organ }) => organ === organId || (alone && organ === undefined),
    );
    const came = appearanceOf({ sessions: [{ ...hearing, attendees }] }, organId);
    return { on: session.on, came: came.attended, again: session.noticeAgain };
  });
}
