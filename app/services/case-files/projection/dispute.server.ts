import { createHash } from "node:crypto";
import type { Insertable } from "kysely";
import type { DisputeTables } from "#db/proceedings";
import type { CourtSessions, Parties, Proceedings } from "#db/schema";
import { attendanceFault } from "#domain/head-attendance";
import type { DisputeFacts, ProceedingFacts, SessionFacts } from "#domain/litigation/facts";
import { type Level, rollUpOf } from "#domain/organ-levels";
import type { PlainDate } from "#domain/plain-date";
import { relatedNumbersOf } from "#domain/related-numbers";
import { searchTerms } from "#domain/search-terms";
import {
  defendantMeasureFacts,
  suitMeasureFacts,
} from "#services/case-files/projection/measure-facts";

/** What the facts alone do not say: what the organs are, the days due, the doubts kept. */
export interface DisputeSurroundings {
  organ: (id: string) => { name: string; level: Level } | undefined;
  answerDueOn: (proceeding: ProceedingFacts) => PlainDate | undefined;
  /** Doubts about the proceeding of this number; those about the file as a whole count for each. */
  warningCount: (number: string) => number;
  /** All doubts kept on the file. */
  warningTotal: number;
  /** The record of the proceeding of this number was kept as it went; absent: it came from a ledger. */
  kept?: (number: string) => boolean;
}

/** The rows that lists and figures of litigation are read from. */
export function projectDispute(
  caseId: string,
  facts: DisputeFacts,
  surroundings: DisputeSurroundings,
): DisputeTables {
  const tables: DisputeTables = {
    disputes: [{ caseId, warningCount: surroundings.warningTotal, lastSeq: facts.lastSeq }],
    proceedings: [],
    defendants: [],
    sessions: [],
    attendances: [],
  };
  for (const proceeding of facts.proceedings) {
    const id = derivedId(caseId, "proceeding", proceeding.number);
    const kept = surroundings.kept?.(proceeding.number) ?? false;
    const organName = (organId: string) => surroundings.organ(organId)?.name;
    tables.proceedings.push({
      ...proceedingRow(id, caseId, proceeding, surroundings),
      ...suitMeasureFacts(facts, proceeding, { kept, organName }),
    });
    const organIds = [
      ...new Map(proceeding.defendants.map((each) => [each.organId, each])).values(),
    ];
    tables.defendants.push(
      ...organIds.map(({ organId }, index) => ({
        proceedingId: id,
        organId,
        ordinal: index + 1,
        counted: organId === proceeding.countedOrganId,
        ...defendantMeasureFacts(proceeding, organId, kept),
      })),
    );
    for (const session of proceeding.sessions) {
      const sessionId = derivedId(id, "session", String(session.ordinal));
      tables.sessions.push(sessionRow(sessionId, id, session));
      tables.attendances.push(...attendanceRows(sessionId, session));
    }
  }
  return tables;
}

/** The plaintiffs of every proceeding, each name once, in the order of the file. */
export function disputeParties(caseId: string, facts: DisputeFacts): Insertable<Parties>[] {
  const plaintiffs = facts.proceedings.flatMap((proceeding) => proceeding.plaintiffs);
  const byName = new Map(plaintiffs.map((each) => [each.name, each]));
  return [...byName.values()].map(({ name, type }, index) => ({
    caseId,
    ordinal: index + 1,
    role: "plaintiff" as const,
    name,
    type: type ?? null,
  }));
}

function proceedingRow(
  id: string,
  caseId: string,
  facts: ProceedingFacts,
  { organ, answerDueOn, warningCount }: DisputeSurroundings,
): Insertable<Proceedings> {
  const counted = facts.countedOrganId === null ? undefined : organ(facts.countedOrganId);
  const { sessions, absence } = facts;
  return {
    id,
    caseId,
    number: facts.number,
    numberWritten: facts.numberWritten,
    court: facts.court,
    instance: facts.instance,
    plaintiffs: facts.plaintiffsWritten,
    plaintiffCount: facts.plaintiffCount,
    cause: facts.causeWritten ?? facts.cause,
    area: facts.area,
    act: facts.act,
    receivedOn: facts.receivedOn,
    firstSessionOn: facts.firstSessionOn,
    sessionCount: sessions.length,
    headSessionCount: sessions.filter((session) => session.headAttended).length,
    attended: facts.attended,
    attendedRole: facts.attendedRole,
    declaredAttended: sessions.some((session) => session.headDeclared === true),
    nonCountingOnly: facts.nonCountingOnly,
    absenceReason: absence?.reason ?? absence?.reasonWritten ?? null,
    closedOn: facts.closedOn,
    outcome: facts.outcome,
    outcomeWritten: facts.outcomeWritten,
    countedOrganId: facts.countedOrganId,
    countedRollUp: counted ? rollUpOf(counted.level) : (facts.declaredRollUp ?? "OTHER"),
    answerDueOn: answerDueOn(facts) ?? null,
    remark: facts.remark,
    relatedNumbers: relatedNumbersOf(facts.relatedNumbers),
    warningCount: warningCount(facts.number),
    datesDoubtful: facts.datesDoubtful,
    search: searchTerms(
      facts.number,
      facts.numberWritten,
      facts.court,
      facts.plaintiffsWritten,
      ...facts.defendants.map(({ organId }) => organ(organId)?.name),
      facts.causeWritten ?? facts.cause,
    ),
  };
}

function sessionRow(
  id: string,
  proceedingId: string,
  session: SessionFacts,
): Insertable<CourtSessions> {
  return {
    id,
    proceedingId,
    ordinal: session.ordinal,
    heldOn: session.on,
    headAttended: session.headAttended,
    attendedRole: session.role,
    declaredAttended: session.headDeclared,
    recalled: session.noticeAgain,
    spoke: session.spoke,
    nobodyCame: session.nobodyCame,
  };
}

function attendanceRows(sessionId: string, { attendees, on }: SessionFacts) {
  return attendees.map((person, index) => ({
    sessionId,
    ordinal: index + 1,
    organId: person.organId ?? null,
    name: person.name,
    title: person.title ?? null,
    role: person.role,
    declared: person.declared ?? null,
    counts: attendanceFault(person, on) === undefined,
  }));
}

/**
 * An id that is the same whenever the file is projected anew, so that addresses keep leading to the
 * same proceeding (RFC 9562 version 8: the first 122 bits of a SHA-256).
 */
function derivedId(of: string, what: string, key: string): string {
  const hex = createHash("sha256").update(`${of}/${what}/${key}`).digest("hex");
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
