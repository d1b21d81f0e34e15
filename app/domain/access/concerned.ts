import type { Concerned } from "#domain/access/scopes";
import type { DisputeFacts } from "#domain/litigation/facts";
import type { ReconsiderationFacts } from "#domain/reconsideration/facts";

/** The organ that handles the case (复议机关) and those that answer in it (被申请人). */
export function concernedInReconsideration(facts: ReconsiderationFacts): Concerned {
  return { handles: [facts.organId], answers: facts.respondentIds };
}

/** All that are defendants at some instance: the file of a dispute is one for all its instances. */
export function concernedInDispute({ proceedings }: DisputeFacts): Concerned {
  const defendants = proceedings.flatMap((proceeding) => proceeding.defendants);
  return { handles: [], answers: defendants.map(({ organId }) => organId) };
}
