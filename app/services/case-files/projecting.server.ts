import type { Insertable } from "kysely";
import type { DisputeTables } from "#db/proceedings";
import type { CaseWarnings, Parties, ReconsiderationCases } from "#db/schema";
import { concernedInDispute, concernedInReconsideration } from "#domain/access/concerned";
import { type Concerned, keysOfCase } from "#domain/access/scopes";
import type { FileEvent } from "#domain/case-file";
import type { ProceedingFacts } from "#domain/litigation/facts";
import type { DisputeEvent } from "#domain/litigation/steps";
import { dayInShanghai, type PlainDate } from "#domain/plain-date";
import type { ReconsiderationFacts } from "#domain/reconsideration/facts";
import type { ReconsiderationEvent } from "#domain/reconsideration/steps";
import { dueOf } from "#domain/reconsideration/term";
import { answerLimitOf, calendarOf, decisionLimitOf } from "#services/calendar/case-limits";
import { settingsOf } from "#services/calendar/transitions";
import type { CaseFile } from "#services/case-files/case-file";
import { DISPUTE } from "#services/case-files/dispute";
import { caseKept, suitKept } from "#services/case-files/kept";
import { type KeptWarning, type Procedure, replay } from "#services/case-files/procedure";
import { disputeParties, projectDispute } from "#services/case-files/projection/dispute";
import {
  projectReconsideration,
  reconsiderationParties,
} from "#services/case-files/projection/reconsideration";
import { RECONSIDERATION } from "#services/case-files/reconsideration";
import type { Surroundings } from "#services/case-files/surroundings";

/** All that is written of the files besides their events; a file in which nothing stands has none. */
export interface Projection extends DisputeTables {
  /** By case: the keys of those who see it (app/domain/access/scopes.ts). */
  access: Map<string, string[]>;
  reconsiderationCases: Insertable<ReconsiderationCases>[];
  parties: Insertable<Parties>[];
  warnings: Insertable<CaseWarnings>[];
}

/** Walks one file: what it says, its doubts, and whether it can stand as it is. */
export function replayFile<E extends FileEvent, F>(
  procedure: Procedure<E, F>,
  file: CaseFile<E>,
  { calendars, transitions }: Pick<Surroundings, "calendars" | "transitions">,
) {
  const settings = settingsOf(file, transitions);
  return replay(procedure, file.events, (seq) => {
    const at = recordedAt(file, seq);
    const manner = file.live.has(seq) ? "live" : "ledger";
    return { calendar: calendars.at(at), today: dayInShanghai(at), manner, settings };
  });
}

/** The rows of reconsideration files: a pure function of their events and the surroundings. */
export function projectReconsiderationFiles(
  files: readonly CaseFile<ReconsiderationEvent>[],
  surroundings: Surroundings,
): Projection {
  const projection = emptyProjection();
  for (const file of files) {
    const { facts, warnings } = replayFile(RECONSIDERATION, file, surroundings);
    if (!facts) continue;
    const access = accessTo(concernedInReconsideration(facts), surroundings);
    projection.access.set(file.id, access);
    projection.reconsiderationCases.push({
      ...projectReconsideration(file.id, facts, {
        organName: (id) => surroundings.organs.get(id)?.name,
        dueOn: decisionDay(file, facts, surroundings),
        warningCount: warnings.length,
        kept: caseKept(file),
        reportDueOn: (from) => dueOf({ limit: "R29", from }, surroundings.calendars.current),
      }),
      ...{ access, restricted: file.restricted },
    });
    projection.parties.push(...reconsiderationParties(file.id, facts));
    projection.warnings.push(...warningRows(file.id, warnings));
  }
  return projection;
}

/** The rows of disputes: a pure function of their events and the surroundings. */
export function projectDisputeFiles(
  files: readonly CaseFile<DisputeEvent>[],
  surroundings: Surroundings,
): Projection {
  const projection = emptyProjection();
  for (const file of files) {
    const { facts, warnings } = replayFile(DISPUTE, file, surroundings);
    if (!facts) continue;
    const tables = projectDispute(file.id, facts, {
      organ: (id) => surroundings.organs.get(id),
      answerDueOn: (proceeding) => answerDay(file, proceeding, surroundings),
      warningCount: (number) => warningsOf(file, warnings, number),
      warningTotal: warnings.length,
      kept: (number) => suitKept(file, number),
    });
    const access = accessTo(concernedInDispute(facts), surroundings);
    const guarded = { access, restricted: file.restricted };
    projection.access.set(file.id, access);
    projection.disputes.push(...tables.disputes.map((row) => ({ ...row, ...guarded })));
    projection.proceedings.push(...tables.proceedings.map((row) => ({ ...row, ...guarded })));
    projection.defendants.push(...tables.defendants);
    projection.sessions.push(...tables.sessions);
    projection.attendances.push(...tables.attendances);
    projection.parties.push(...disputeParties(file.id, facts));
    projection.warnings.push(...warningRows(file.id, warnings));
  }
  return projection;
}

function emptyProjection(): Projection {
  return {
    access: new Map(),
    reconsiderationCases: [],
    disputes: [],
    proceedings: [],
    defendants: [],
    sessions: [],
    attendances: [],
    parties: [],
    warnings: [],
  };
}

function accessTo(concerned: Concerned, { organs }: Surroundings): string[] {
  return keysOfCase(concerned, (organId) => organs.get(organId)?.parentId);
}

function decisionDay(
  file: CaseFile<ReconsiderationEvent>,
  facts: ReconsiderationFacts,
  { calendars, transitions }: Surroundings,
): PlainDate | undefined {
  const request = decisionLimitOf(facts, settingsOf(file, transitions));
  const calendar = calendarOf(
    RECONSIDERATION,
    file,
    calendars,
    ({ closedOn }) => closedOn !== null,
  );
  return request && dueOf(request, calendar);
}

function answerDay(
  file: CaseFile<DisputeEvent>,
  proceeding: ProceedingFacts,
  { calendars }: Surroundings,
): PlainDate | undefined {
  const calendar = calendarOf(DISPUTE, file, calendars, (facts) =>
    facts.proceedings.some(
      ({ number, closedOn }) => number === proceeding.number && closedOn !== null,
    ),
  );
  return dueOf(answerLimitOf(proceeding), calendar);
}

/** Doubts left by the events of the proceeding, and those that belong to no proceeding. */
function warningsOf(
  file: CaseFile<DisputeEvent>,
  warnings: readonly KeptWarning[],
  number: string,
): number {
  const proceedingOf = new Map(
    file.events.map(({ seq, payload }) => [
      seq,
      "proceeding" in payload ? payload.proceeding : undefined,
    ]),
  );
  return warnings.filter(({ eventSeq }) => (proceedingOf.get(eventSeq) ?? number) === number)
    .length;
}

function warningRows(caseId: string, warnings: readonly KeptWarning[]): Insertable<CaseWarnings>[] {
  return warnings.map(({ eventSeq, rule, law, code, severity, message }, index) => ({
    caseId,
    ordinal: index + 1,
    eventSeq,
    rule,
    law,
    code,
    severity,
    message,
  }));
}

function recordedAt(file: CaseFile<FileEvent>, seq: number): Date {
  const instant = file.recordedAt.get(seq);
  if (!instant) throw new Error(`event ${seq} of ${file.id} has no time of recording`);
  return instant;
}
