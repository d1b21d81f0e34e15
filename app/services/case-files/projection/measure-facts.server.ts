import type { Duty } from "#domain/duties";
import type { DisputeFacts, ProceedingFacts } from "#domain/litigation/facts";
import { defendantTurns, ownHeadOf, suitTurns } from "#domain/litigation/known-by-day";
import { appealedOn, isLost, substanceOf, supersededOn } from "#domain/litigation/substance";
import { onlyChanging, saidLast } from "#domain/measures/turns";
import type { PlainDate } from "#domain/plain-date";
import type { ReconsiderationFacts } from "#domain/reconsideration/facts";

/** The columns that only measures read, beside those that lists show. */

/** What the facts of a reconsideration case do not say. */
export interface CountedCase {
  /** The record was kept as the case went: what it does not say did not happen. */
  kept: boolean;
  organName: (id: string) => string | undefined;
  /** The last day of the report on an opinion letter (R29). */
  reportDueOn: (letterOn: PlainDate) => PlainDate | undefined;
}

/** The columns of a reconsideration case that its measures count. */
export function caseMeasureFacts(facts: ReconsiderationFacts, counted: CountedCase) {
  const compensation = facts.outcomes.filter(({ code }) => code === "COMPENSATE");
  return {
    kept: counted.kept,
    disposedOn: facts.disposedOn,
    procedure: facts.procedure,
    convertedOn: facts.convertedOn,
    grounds: facts.grounds,
    itemCodes: [...new Set(facts.outcomes.map(({ code }) => code))],
    compensation:
      compensation.length === 0
        ? null
        : compensation.reduce((sum, { amount = 0 }) => sum + amount, 0),
    correctionDays: facts.correctionDays,
    opinionDays: facts.opinionDays,
    hearingDays: facts.hearingDays,
    committeeDays: facts.committeeDays,
    evidenceDays: facts.evidenceDays,
    inspectionDays: facts.inspectionDays,
    suspensionDays: facts.suspensions.map(({ from }) => from),
    extensionDays: facts.extensionDays,
    incidentalOn: facts.incidentalOn,
    petitionedOn: facts.petitionedOn,
    pausedDays: facts.pausedDays,
    duties: caseDuties(facts, counted).map(asJson),
  };
}

function caseDuties(facts: ReconsiderationFacts, { organName, reportDueOn }: CountedCase): Duty[] {
  const [respondent] = facts.respondentIds;
  const named = (addressee: string) => {
    const name = organName(addressee);
    return { organId: name === undefined ? null : addressee, name: name ?? addressee };
  };
  const performance: Duty[] =
    facts.performDueOn === null
      ? []
      : [
          {
            kind: "PERFORM_DECISION",
            ...named(respondent ?? ""),
            since: facts.closedOn,
            dueOn: facts.performDueOn,
            doneOn: facts.performedOn,
            refused: facts.performanceOrdered,
          },
        ];
  const opinions = facts.opinionLetters.map(
    ({ addressee, on, reportedOn }): Duty => ({
      kind: "OPINION_LETTER",
      ...named(addressee),
      since: on,
      dueOn: on && (reportDueOn(on) ?? null),
      doneOn: reportedOn,
      refused: false,
    }),
  );
  const suggestions = facts.suggestionLetters.map(
    ({ addressee, on }): Duty => ({
      kind: "SUGGESTION_LETTER",
      ...named(addressee),
      since: on,
      dueOn: null,
      doneOn: null,
      refused: false,
    }),
  );
  return [...performance, ...opinions, ...suggestions];
}

/** The columns of a proceeding that its measures count; some need the whole dispute. */
export function suitMeasureFacts(
  dispute: DisputeFacts,
  facts: ProceedingFacts,
  { kept, organName }: Pick<CountedCase, "kept" | "organName">,
) {
  const substance = substanceOf(dispute, facts);
  const turns = suitTurns(facts, kept);
  return {
    kept,
    form: facts.form ?? formOf(dispute, facts),
    substance,
    lost: isLost(substance),
    effectiveOn: facts.effectiveOn,
    supersededOn: supersededOn(dispute, facts),
    appealedOn: appealedOn(dispute, facts),
    headCalled: saidLast(turns.headCalled),
    absenceExplained: saidLast(turns.absenceExplained),
    absenceAccepted: saidLast(turns.absenceAccepted),
    turns: onlyChanging(turns),
    reconsiderationIds: [...new Set(dispute.reconsiderations.map(({ caseId }) => caseId))],
    duties: suitDuties(dispute, facts, organName).map(asJson),
  };
}

/** 被告形式, where it was not recorded but follows from who is defendant in which capacity (4.2). */
function formOf(
  { reconsiderations }: DisputeFacts,
  { defendants }: ProceedingFacts,
): ProceedingFacts["form"] {
  const capacities = new Set(defendants.map(({ capacity }) => capacity));
  if (capacities.has("RECON_ORGAN")) {
    return capacities.has("ORIGINAL_AGENCY") ? "JOINT" : "ORGAN_SOLE";
  }
  return capacities.has("ORIGINAL_AGENCY") && reconsiderations.length === 0
    ? "NOT_RECONSIDERED"
    : null;
}

function suitDuties(
  { proceedings }: DisputeFacts,
  facts: ProceedingFacts,
  organName: CountedCase["organName"],
): Duty[] {
  const { duty, countedOrganId: organId } = facts;
  const who = { organId, name: organId && (organName(organId) ?? null) };
  const performance: Duty[] =
    duty === null
      ? []
      : [
          {
            kind: "PERFORM_JUDGMENT",
            ...who,
            since: facts.effectiveOn,
            dueOn: duty.dueOn,
            doneOn: facts.performedOn,
            refused: proceedings.some(({ instance }) => instance === "ENFORCEMENT"),
          },
        ];
  const advices = facts.advices.map(
    ({ on, dueOn, repliedOn }): Duty => ({
      kind: "JUDICIAL_ADVICE",
      ...who,
      since: on,
      dueOn,
      doneOn: repliedOn,
      refused: false,
    }),
  );
  return [...performance, ...advices];
}

/** The columns of one defendant of a proceeding. */
export function defendantMeasureFacts(facts: ProceedingFacts, organId: string, kept: boolean) {
  const turns = defendantTurns(facts, organId, kept);
  return {
    capacity: facts.defendants.find((each) => each.organId === organId)?.capacity ?? null,
    ...ownHeadOf(facts, organId),
    ownHeadStated: saidLast(turns.ownHeadStated) ?? false,
    excused: saidLast(turns.excused) ?? false,
    turns: onlyChanging(turns),
  };
}

/** The duty as a JSON column keeps it. */
function asJson(duty: Duty) {
  return { ...duty };
}
