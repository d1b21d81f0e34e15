import type { PlainDate } from "#domain/plain-date";
import type { ReconsiderationFacts } from "#domain/reconsideration/facts";
import type { Changes } from "#domain/reconsideration/fold/apply";
import { endSuspension } from "#domain/reconsideration/fold/course";
import { facet } from "#domain/reconsideration/fold/review";
import type { ConclusionPayloads, OutcomeItem } from "#domain/reconsideration/payloads/conclusion";
import { headline } from "#domain/reconsideration-outcomes";

/** What each step changes that ends a case or follows its end (S29 to S41). */
export const CONCLUSION_CHANGES: Changes<ConclusionPayloads> = {
  openMediation: (facts) => ({ facets: facet(facts, { mediation: "OPEN" }) }),
  mediate: (facts, { written }, on) => ({
    ...concluded(facts, [{ code: "MEDIATED" }], written, on),
    facets: facet(facts, { mediation: "AGREED" }),
  }),
  mediationFailed: (facts) => ({ facets: facet(facts, { mediation: "FAILED" }) }),
  terminate: (facts, { code, ground, written }, on) => ({
    ...concluded(facts, [{ code }], written, on),
    terminationGround: ground ?? null,
  }),
  reject: (facts, { grounds, reason, written }, on) => ({
    ...concluded(facts, [{ code: "REJECT_APPLICATION" }], written, on),
    grounds,
    refusalReason: reason ?? null,
  }),
  decide: (facts, { items, written }, on) => concluded(facts, items, written, on),
  serve: (facts, { party, method }, on) => {
    const served = [...facts.served, { party, method, on }];
    const everyone = partiesToServe(facts).every((name) =>
      served.some((one) => one.party === name),
    );
    const document = facts.status === "DECIDED" || facts.status === "TERMINATED";
    return document && everyone ? { served, status: "SERVED" } : { served };
  },
  startPerformance: (_facts, { dueOn }) => ({ performDueOn: dueOn, performBy: dueOn }),
  perform: (_facts, _payload, on) => ({ performedOn: on }),
  orderPerformance: (facts, { dueOn }) => ({
    performDueOn: facts.performDueOn ?? dueOn,
    performBy: dueOn,
    performanceOrdered: true,
  }),
  opinionLetter: (facts, { addressee }, on) => ({
    opinionLetters: [...facts.opinionLetters, { addressee, on, reported: false, reportedOn: null }],
  }),
  opinionReported: (facts, { addressee }, on) => ({
    opinionLetters: facts.opinionLetters.map((letter) =>
      letter.addressee === addressee && !letter.reported
        ? { ...letter, reported: true, reportedOn: on }
        : letter,
    ),
  }),
  suggestionLetter: (facts, { addressee }, on) => ({
    suggestionLetters: [...facts.suggestionLetters, { addressee, on }],
  }),
  publish: (_facts, { published }) => ({ published }),
  enforce: () => ({}),
  remadeAct: () => ({}),
  petition: (facts, _payload, on) => ({ petitionedOn: facts.petitionedOn ?? on }),
  close: () => ({}),
  archive: (_facts, _payload, on) => ({ archivedOn: on }),
};

/** Everyone whom the concluding document must reach: applicants, respondents, third parties. */
export function partiesToServe(facts: ReconsiderationFacts): string[] {
  return [
    ...facts.applicants.map(({ name }) => name),
    ...facts.respondentIds,
    ...facts.thirdParties.map(({ name }) => name),
  ];
}

/** CLOSE-1: concluded on the day of the document; an open suspension ends with it. */
function concluded(
  facts: ReconsiderationFacts,
  outcomes: OutcomeItem[],
  written: string | undefined,
  on: PlainDate | null,
): Partial<ReconsiderationFacts> {
  return {
    closedOn: on,
    disposedOn: on,
    outcomes,
    headline: headline(outcomes.map(({ code }) => code)) ?? null,
    outcomeWritten: written ?? null,
    suspensions: endSuspension(facts, on),
  };
}
