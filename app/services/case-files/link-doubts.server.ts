import { listParties } from "#db/case-files";
import type { Db } from "#db/client";
import { listDefendants, listProceedings } from "#db/registers/case-page";
import { type LinkedReconsideration, type LinkedSuit, linkDoubts } from "#domain/linked-cases";
import type { LinkView, WarningView } from "#schemas/case-view";

/**
 * The doubts that only a case and its linked suits together show (IR-37, IR-51), numbered after those
 * that its file has kept. Suits that the reader does not see leave none.
 */
export async function readLinkDoubts(
  db: Db,
  one: LinkedReconsideration,
  links: readonly LinkView[],
  after: number,
): Promise<WarningView[]> {
  const disputes = links.filter(({ kind }) => kind === "dispute");
  const suits: LinkedSuit[] = [];
  for (const { id } of disputes) suits.push(...(await suitsOf(db, id)));
  return linkDoubts(one, suits).map((doubt, index) => ({ ...doubt, ordinal: after + index + 1 }));
}

async function suitsOf(db: Db, disputeId: string): Promise<LinkedSuit[]> {
  const parties = await listParties(db, [disputeId]);
  const defendants = await listDefendants(db, disputeId);
  const proceedings = await listProceedings(db, disputeId);
  const plaintiffs = parties.filter(({ role }) => role === "plaintiff").map(({ name }) => name);
  return proceedings.map((suit) => ({
    ...suit,
    plaintiffs,
    defendantIds: defendants
      .filter(({ proceedingId }) => proceedingId === suit.id)
      .map(({ organId }) => organId),
  }));
}
