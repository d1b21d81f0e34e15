import { appearanceOf, type HearingSession } from "#domain/head-appearance";
import type { AbsenceFacts, ProceedingFacts, SessionFacts } from "#domain/litigation/facts";
import type { Attendee, LitigationPayloads } from "#domain/litigation/payloads";
import type { PlainDate } from "#domain/plain-date";

/** What a session of the court was, and whether the head was there by the law of that day (5.1). */
export function sessionOf(payload: LitigationPayloads["holdSession"], on: PlainDate): SessionFacts {
  const { ordinal, attendees, headDeclared, noticeAgain = false } = payload;
  const blank = { ordinal, on, attendees, headAttended: false, role: null, headDeclared };
  const seen = appearanceOf({ sessions: [hearingOf({ ...blank, noticeAgain, spoke: false })] });
  return {
    ...blank,
    headAttended: seen.attended,
    role: seen.by ?? null,
    noticeAgain,
    spoke: seen.sessions.some(({ spoke }) => spoke),
  };
}

/** The appearance of the head over all sessions of a proceeding (HA-1, H2). */
export function appearanceFactsOf(
  sessions: readonly SessionFacts[],
): Pick<ProceedingFacts, "firstSessionOn" | "attended" | "attendedRole" | "nonCountingOnly"> {
  const seen = appearanceOf({ sessions: sessions.map(hearingOf) });
  return {
    firstSessionOn: sessions.map(({ on }) => on).sort()[0] ?? null,
    attended: seen.attended,
    attendedRole: seen.by ?? null,
    nonCountingOnly: seen.nonCountingOnly,
  };
}

/** The session as the rules on appearance look at it. */
export function hearingOf(session: SessionFacts): HearingSession {
  return {
    heldOn: session.on,
    attendees: session.attendees.map(personOf),
    declaredAttended: session.headDeclared ?? undefined,
    renotified: session.noticeAgain,
  };
}

/** What is known of an absence; a later explanation adds to an earlier one. */
export function absenceAfter(
  known: AbsenceFacts | null,
  { reason, reasonWritten, explained, courtAccepted }: LitigationPayloads["explainAbsence"],
): AbsenceFacts {
  return {
    reason: reason ?? known?.reason ?? null,
    reasonWritten: reasonWritten ?? known?.reasonWritten ?? null,
    explained: explained ?? known?.explained ?? null,
    courtAccepted: courtAccepted ?? known?.courtAccepted ?? null,
  };
}

function personOf({ organId, ...person }: Attendee) {
  return organId === undefined ? person : { ...person, organ: organId };
}
