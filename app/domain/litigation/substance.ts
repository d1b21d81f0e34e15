import { COURT_OUTCOMES, type CourtOutcome } from "#domain/court-outcomes";
import type { Instance } from "#domain/instances";
import type { DisputeFacts, ProceedingFacts } from "#domain/litigation/facts";
import type { PlainDate } from "#domain/plain-date";

/** What the proceedings of one dispute say together (rules.md 4.1, 4.3). */

/** Instances that look again at a decision of another one. */
const REVIEWS: readonly Instance[] = ["SECOND", "RETRIAL_REVIEW", "RETRIAL", "SUPERVISION"];

/** Instances whose decision another one looks at. */
const DECIDES: readonly Instance[] = ["FIRST", "REMAND", "SECOND", "RETRIAL"];

/** Outcomes that leave standing what was decided below. */
const LEAVES: readonly CourtOutcome[] = [
  "A_AFFIRM_J",
  "A_AFFIRM_R",
  "A_WITHDRAW",
  "RT_REJECT",
  "RT_AFFIRM",
  "RT_ENDED",
];

/** The proceeding whose decision this one looks at: the one it names, or the last one before it. */
export function reviewedBy(
  { proceedings }: Pick<DisputeFacts, "proceedings">,
  facts: ProceedingFacts,
): ProceedingFacts | undefined {
  if (!REVIEWS.includes(facts.instance)) return undefined;
  const before = proceedings.slice(0, proceedings.indexOf(facts));
  return (
    before.find(({ number }) => number === facts.follows) ??
    before.findLast(({ instance }) => DECIDES.includes(instance))
  );
}

/**
 * The outcome in substance: that of the decision which was left standing, or what replaced it. null
 * while there is none, and where the file does not say.
 */
export function substanceOf(
  dispute: Pick<DisputeFacts, "proceedings">,
  facts: ProceedingFacts,
): CourtOutcome | null {
  const { outcome, newOutcome } = facts;
  if (outcome === null) return null;
  if (newOutcome !== null) return newOutcome;
  if (outcome === "A_REVERSE" || outcome === "RT_REVERSE") return null;
  if (!LEAVES.includes(outcome)) return outcome;
  const below = reviewedBy(dispute, facts);
  return below && !isAfter(below.closedOn, facts.closedOn) ? substanceOf(dispute, below) : null;
}

/** What was decided later cannot be what was left standing. */
function isAfter(one: PlainDate | null, other: PlainDate | null): boolean {
  return one !== null && other !== null && one > other;
}

/** Whether an outcome in substance is lost by the agency (败诉); null where it is not known. */
export function isLost(substance: CourtOutcome | null): boolean | null {
  return substance === null ? null : (COURT_OUTCOMES[substance].lost ?? null);
}

/** The day an appeal was lodged, or the notice of the second instance came, if that was before; null: none known. */
export function appealedOn(
  dispute: Pick<DisputeFacts, "proceedings">,
  facts: ProceedingFacts,
): PlainDate | null {
  const lodged = facts.appeals.flatMap(({ on }) => on ?? []);
  const noticed = dispute.proceedings.flatMap((one) =>
    one.instance === "SECOND" && reviewedBy(dispute, one) === facts ? one.receivedOn : [],
  );
  return [...lodged, ...noticed].sort()[0] ?? null;
}

/** The day a later decision of the dispute took effect in the place of this one; null while it stands. */
export function supersededOn(
  { proceedings }: Pick<DisputeFacts, "proceedings">,
  facts: ProceedingFacts,
): PlainDate | null {
  const own = facts.effectiveOn;
  if (own === null) return null;
  const at = proceedings.indexOf(facts);
  const later = proceedings.flatMap(({ effectiveOn }, index) =>
    effectiveOn !== null && (effectiveOn > own || (effectiveOn === own && index > at))
      ? effectiveOn
      : [],
  );
  return later.sort()[0] ?? null;
}
