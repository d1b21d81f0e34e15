/**
 * What may be changed about an organ, so that the tree stays a tree and every case is still counted
 * in exactly one column (rules.md 4.2, ROLL-1).
 */
import { LEVELS, type Level, ORGAN_KINDS, type OrganKind } from "#domain/organ-levels";
import { accepted, type Outcome, refused } from "#domain/outcome";

/** All that a person may change about an organ. */
export interface OrganState {
  name: string;
  level: Level;
  kind: OrganKind;
  parentId: string | null;
  /** First and last day on which the organ exists, inclusive; null where open. */
  validFrom: string | null;
  validTo: string | null;
  /** Who carries on its powers after it was merged or abolished. */
  successorId: string | null;
}

/** An organ among the others. */
export interface PlacedOrgan extends OrganState {
  id: string;
}

const SUCCESSION = "行政诉讼法第二十六条第六款";

/** Levels that only a people's government, or the agency dispatched in its place, can have. */
const GOVERNMENTS: readonly Level[] = ["PROV_GOV", "CITY_GOV", "COUNTY_GOV", "TOWN_GOV"];

/**
 * Whether the organ `id` may become `after`, `organs` being all that there are, itself as it was
 * among them. Refused: a level that its kind cannot have, days the wrong way round, a name that
 * another standing organ has, an organ below itself, a successor without the day of the end or one
 * that leads back to it.
 */
export function checkMending(
  id: string,
  after: OrganState,
  organs: readonly PlacedOrgan[],
): Outcome<OrganState> {
  const byId = new Map(organs.map((organ) => [organ.id, organ]));
  const { level, kind, name } = after;
  if ((kind === "government" && !GOVERNMENTS.includes(level)) || isDepartmentAsGovernment(after)) {
    const message = `“${ORGAN_KINDS[kind]}”不能是“${LEVELS[level].label}”这一级别，请更正类别或级别。`;
    return refused("kindAgainstLevel", "CL-2", LEVELS[level].law, message);
  }
  if (after.validFrom && after.validTo && after.validFrom > after.validTo) {
    return refused("endBeforeStart", "CL-2", "", "存续止日早于存续起日，请更正其中之一。");
  }
  const same = organs.find((organ) => organ.name === name && organ.id !== id && !organ.validTo);
  if (same && !after.validTo) {
    const message = `已有一个现存的机关叫“${name}”，请换一个名称；如两者是同一机关，请在其中一个填写存续止日和承继机关。`;
    return refused("nameTaken", "CL-2", "", message);
  }
  if (after.parentId && leadsTo(id, after.parentId, (at) => byId.get(at)?.parentId)) {
    const above = nameIn(byId, after.parentId);
    const message =
      after.parentId === id
        ? "机关不能是自己的上级，请另选上级机关。"
        : `“${above}”在本机关之下，不能作它的上级，请另选，或先更正“${above}”的上级机关。`;
    return refused("parentBelow", "CL-2", "", message);
  }
  return checkSuccession(id, after, byId);
}

function checkSuccession(
  id: string,
  after: OrganState,
  byId: ReadonlyMap<string, PlacedOrgan>,
): Outcome<OrganState> {
  const { successorId, validTo } = after;
  if (!successorId) return accepted(after);
  if (!validTo) {
    const message = "填写承继机关的，请同时填写存续止日；机关仍在的，请不填承继机关。";
    return refused("successorOfStanding", "CL-2", SUCCESSION, message);
  }
  if (leadsTo(id, successorId, (at) => byId.get(at)?.successorId)) {
    const message =
      successorId === id
        ? "机关不能承继自己，请填写继续行使其职权的机关。"
        : `“${nameIn(byId, successorId)}”的职权又由本机关承继，请填写继续行使职权的机关。`;
    return refused("successorReturns", "CL-2", SUCCESSION, message);
  }
  return accepted(after);
}

function nameIn(byId: ReadonlyMap<string, PlacedOrgan>, id: string): string {
  return byId.get(id)?.name ?? "";
}

/** 类别 department, vertical, zone, authorised at the level of a government; a town's station is one. */
function isDepartmentAsGovernment({ level, kind }: OrganState): boolean {
  if (kind === "government" || kind === "dispatched") return false;
  return GOVERNMENTS.includes(level) && level !== "TOWN_GOV";
}

/** Whether the way from `from`, organ by organ, comes to `id`; a circle elsewhere ends the walk. */
function leadsTo(id: string, from: string, next: (at: string) => string | null | undefined) {
  const seen = new Set<string>();
  for (let at: string | null | undefined = from; at && !seen.has(at); at = next(at)) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}
