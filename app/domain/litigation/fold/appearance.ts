import { appearanceOf, type HearingSession } from "#domain/head-appearance";
import type { AbsenceFacts, ProceedingFacts, SessionFacts } from "#domain/litigation/facts";
import type { Attendee, LitigationPayloads } from "#domain/litigation/payloads";
import type { PlainDate } from "#domain/plain-date";

/** What a session of the court was, and whether the head was there by the law of that day (5.1). */
export function sessionOf(payload: LitigationPayloads["holdSession"], on: PlainDate): SessionFacts {
  const { ordinal, attendees, headDeclared, noticeAgain = false } = payload;
  const held = { on, attendees, headDeclared, noticeAgain };
  const seen = appearanceOf({ sessions: [hearingOf(held)] });
  return {
    ...held,
    ordinal,
    headAttended: seen.attended,
    role: seen.by ?? null,
    spoke: seen.sessions.some(({ spoke }) => spoke),
    nobodyCame: nobodyIn(payload, seen.attended),
  };
}

/** Heads of all kinds and staff are there for the agency; a lawyer alone is not (法释〔2018〕1号第一百三十二条). */
function nobodyIn(
  { attendees, nobodyCame }: LitigationPayloads["holdSession"],
  headAttended: boolean,
): boolean | null {
  if (headAttended) return false;
  if (nobodyCame !== undefined) return nobodyCame;
  return attendees.length === 0 ? null : attendees.every(({ role }) => role === "LAWYER");
}

/** The appearance of the head over all sessions of a proceeding (HA-1, H2). */
export function appearanceFactsOf(
  sessions: readonly SessionFacts[],
): Pick<ProceedingFacts, "firstSessionOn" | "attended" | "attendedRole" | "nonCountingOnly"> {
  const seen = appearanceOf({ sessions: sessions.map(hearingOf) });
  return {
    firstSessionOn: seen.firstSessionOn ?? null,
    attended: seen.attended,
    attendedRole: seen.by ?? null,
    nonCountingOnly: seen.nonCountingOnly,
  };
}

/** The session as the rules on appearance look at it. */
export function hearingOf(
  session: Pick<SessionFacts, "on" | "attendees" | "headDeclared" | "noticeAgain">,
): HearingSession {
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
