import type { PlainDate } from "#domain/plain-date";
import type { ReconsiderationFacts, Suspension } from "#domain/reconsideration/facts";
import { type Changes, withDay } from "#domain/reconsideration/fold/apply";
import { facet } from "#domain/reconsideration/fold/review";
import type { CoursePayloads } from "#domain/reconsideration/payloads/course";

/** What each step changes that alters the course of the review (S13, S20 to S28). */
export const COURSE_CHANGES: Changes<CoursePayloads> = {
  convert: (_facts, _payload, on) => ({ procedure: "ORDINARY", convertedOn: on }),
  suspend: (facts, { ground, evidence }, on) => ({
    suspensions: on
      ? [...facts.suspensions, { ground, evidence, from: on, to: null, checkedOn: null }]
      : facts.suspensions,
  }),
  checkSuspension: (facts, _payload, on) => ({
    suspensions: changedSuspension(facts, { checkedOn: on }),
  }),
  resume: (facts, _payload, on) => ({ suspensions: endSuspension(facts, on) }),
  orderResume: (facts, _payload, on) => ({ suspensions: endSuspension(facts, on) }),
  pauseForExpert: (facts, { until }, on) => ({
    expertPauses: on ? [...facts.expertPauses, { from: on, to: until }] : facts.expertPauses,
  }),
  extend: (facts, { days }, on) => ({
    extendedDays: facts.extendedDays + days,
    extensionDays: withDay(facts.extensionDays, on),
  }),
  stayExecution: (facts) => ({ facets: facet(facts, { stayOfExecution: "YES" }) }),
  addThirdParty: (facts, { name, suppliedEvidence }) => ({
    thirdParties: [...facts.thirdParties, { name, suppliedEvidence: suppliedEvidence ?? false }],
  }),
  merge: (_facts, { lead }) => ({ mergedInto: lead }),
  escalate: (_facts, _payload, on) => ({ escalatedOn: on }),
  receiveEscalated: (_facts, { organId }, on) => ({ organId, restartedOn: on }),
};

/** A suspension that has not ended, if there is one. */
export function openSuspension(facts: ReconsiderationFacts): Suspension | undefined {
  return facts.suspensions.find((suspension) => suspension.to === null);
}

/** The suspensions, the open one ended on the day; undated it stays open. */
export function endSuspension(facts: ReconsiderationFacts, on: PlainDate | null): Suspension[] {
  return changedSuspension(facts, { to: on });
}

function changedSuspension(
  { suspensions }: ReconsiderationFacts,
  change: Partial<Suspension>,
): Suspension[] {
  return suspensions.map((one) => (one.to === null ? { ...one, ...change } : one));
}
