import type { Facets, ReconsiderationFacts } from "#domain/reconsideration/facts";
import { type Changes, withDay, withOnce } from "#domain/reconsideration/fold/apply";
import type { ReviewPayloads } from "#domain/reconsideration/payloads/review";
import { HEARING_GROUNDS, type HearingGround } from "#domain/reconsideration/review-grounds";

/** What each step of the review changes (S11 to S19). */
export const REVIEW_CHANGES: Changes<ReviewPayloads> = {
  assignReviewers: (_facts, { reviewers }) => ({ reviewers }),
  sendCopy: (_facts, { respondentReceivedOn }, on) => ({
    copySentOn: on,
    respondentReceivedOn: respondentReceivedOn ?? null,
  }),
  answer: (facts, { given, late }, on) => ({
    answeredOn: given ? on : null,
    facets: facet(facts, { answer: given ? (late ? "LATE" : "ON_TIME") : "NONE" }),
  }),
  hearOpinions: (facts, { party }, on) => ({
    opinionDays: withDay(facts.opinionDays, on),
    heardParties: withOnce(facts.heardParties, party),
    facets: facet(facts, { opinions: "HEARD" }),
  }),
  opinionsImpossible: (facts, { party }) => ({
    heardParties: withOnce(facts.heardParties, party),
    facets: facet(facts, {
      opinions: facts.facets.opinions === "HEARD" ? "HEARD" : "NOT_POSSIBLE",
    }),
  }),
  requireHearing: (facts, { ground }) => ({
    hearingGrounds: [...facts.hearingGrounds, ground],
    facets: facet(facts, { hearing: afterRequirement(facts, ground) }),
  }),
  requireCommittee: (facts, { ground }) => ({
    committeeGrounds: [...facts.committeeGrounds, ground],
    facets: facet(facts, {
      committee: facts.facets.committee === "NOT_NEEDED" ? "MANDATORY" : facts.facets.committee,
    }),
  }),
  noticeHearing: (facts, { hearingOn, served }) => ({
    hearingNotice: { hearingOn, served },
    facets: facet(facts, { hearing: "NOTICED" }),
  }),
  holdHearing: (facts, payload, on) => ({
    hearingHeld: true,
    hearingOn: facts.hearingOn ?? on,
    hearingDays: withDay(facts.hearingDays, on),
    hearingPersons: personsOf(payload),
    hearingRecordOn: payload.recordSignedOn ?? null,
    headAtHearing: payload.headAttended ?? null,
    facets: facet(facts, { hearing: "HELD" }),
  }),
  waiveHearing: (facts) => ({ facets: facet(facts, { hearing: "WAIVED" }) }),
  referCommittee: (facts, { ground }, on) => ({
    committeeDays: withDay(facts.committeeDays, on),
    committeeGrounds: withOnce(facts.committeeGrounds, ground),
    facets: facet(facts, { committee: "REFERRED" }),
  }),
  committeeAdvice: (facts) => ({ facets: facet(facts, { committee: "ADVISED" }) }),
  openIncidentalReview: (facts, { power }, on) => ({
    incidentalOn: facts.incidentalOn ?? on,
    facets: facet(facts, { incidentalReview: power }),
  }),
  closeIncidentalReview: (facts, { result }) => ({
    incidentalResult: result,
    facets: facet(facts, { incidentalReview: "DONE" }),
  }),
  takeEvidence: (facts, _payload, on) => ({ evidenceDays: withDay(facts.evidenceDays, on) }),
  offerEvidence: () => ({}),
  inspectFile: (facts, { granted }, on) =>
    granted ? { inspectionDays: withDay(facts.inspectionDays, on) } : {},
};

/** The facets with some of them changed. */
export function facet(facts: ReconsiderationFacts, change: Partial<Facets>): Facets {
  return { ...facts.facets, ...change };
}

/** The persons of a hearing, each once: host, hearing officers, recorder (IR-14). */
export function personsOf(hearing: ReviewPayloads["holdHearing"]): string[] {
  const named = [hearing.host, ...(hearing.officers ?? []), hearing.recorder];
  return [...new Set(named.filter((name) => name !== undefined))];
}

function afterRequirement(facts: ReconsiderationFacts, ground: HearingGround): Facets["hearing"] {
  const now = facts.facets.hearing;
  if (now !== "NOT_NEEDED" && now !== "REQUESTED") return now;
  return HEARING_GROUNDS[ground].mandatory ? "MANDATORY" : "REQUESTED";
}
