import type { Insertable } from "kysely";
import type { Parties, ReconsiderationCases } from "#db/schema";
import type { PlainDate } from "#domain/plain-date";
import type { ReconsiderationFacts } from "#domain/reconsideration/facts";
import { relatedNumbersOf } from "#domain/related-numbers";
import { searchTerms } from "#domain/search-terms";
import { caseMeasureFacts } from "#services/case-files/projection/measure-facts";

/** What the facts alone do not say: names of organs, the day the decision is due, doubts kept. */
export interface ReconsiderationSurroundings {
  organName: (id: string) => string | undefined;
  dueOn: PlainDate | undefined;
  warningCount: number;
  /** The record was kept as the case went; absent: it came from a ledger. */
  kept?: boolean;
  /** R29; absent where no day can be counted. */
  reportDueOn?: (letterOn: PlainDate) => PlainDate | undefined;
}

/** The row that lists and figures of reconsideration cases are read from. */
export function projectReconsideration(
  caseId: string,
  facts: ReconsiderationFacts,
  { organName, dueOn, warningCount, kept, reportDueOn }: ReconsiderationSurroundings,
): Insertable<ReconsiderationCases> {
  return {
    caseId,
    organId: facts.organId,
    number: facts.number,
    numberWritten: facts.numberWritten,
    status: facts.status,
    applicants: facts.applicantsWritten,
    applicantClass: facts.applicantType,
    applicantCount: facts.applicantCount,
    respondentId: facts.respondentIds[0] ?? null,
    respondentCount: facts.respondentIds.length,
    area: facts.area,
    areaWritten: facts.areaWritten,
    act: facts.act,
    actWritten: facts.actWritten,
    receivedOn: facts.receivedOn,
    acceptedOn: facts.acceptedOn,
    refused: facts.refused,
    refusedOn: facts.refusedOn,
    hearingHeld: facts.hearingHeld,
    hearingOn: facts.hearingOn,
    closedOn: facts.closedOn,
    outcome: facts.headline,
    outcomeWritten: facts.outcomeWritten,
    dueOn: dueOn ?? null,
    handlers: facts.handlers,
    remark: facts.remark,
    relatedNumbers: relatedNumbersOf(facts.relatedNumbers),
    warningCount,
    lastSeq: facts.lastSeq,
    datesDoubtful: facts.datesDoubtful,
    ...caseMeasureFacts(facts, {
      kept: kept ?? false,
      organName,
      reportDueOn: reportDueOn ?? (() => undefined),
    }),
    search: searchTerms(
      facts.number,
      facts.numberWritten,
      facts.applicantsWritten,
      ...facts.thirdParties.map((party) => party.name),
      organName(facts.organId),
      ...facts.respondentIds.map(organName),
      facts.areaWritten,
      facts.actWritten,
    ),
  };
}

/** The applicants, then the third parties, in the order of the file. */
export function reconsiderationParties(
  caseId: string,
  { applicants, thirdParties }: ReconsiderationFacts,
): Insertable<Parties>[] {
  const named = [
    ...applicants.map(({ name, type }) => ({ role: "applicant" as const, name, type })),
    ...thirdParties.map(({ name }) => ({ role: "thirdParty" as const, name, type: undefined })),
  ];
  return named.map(({ role, name, type }, index) => ({
    caseId,
    ordinal: index + 1,
    role,
    name,
    type: type ?? null,
  }));
}
