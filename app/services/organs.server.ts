import type { Db } from "#db/client";
import { waitForTurn } from "#db/import-batches";
import { listOrgans, type OrganRow, updateOrgan } from "#db/organs";
import { accepted, type Outcome, refused } from "#domain/outcome";
import type { OrganState } from "#services/import/organ-plan";
import { reprojectDisputesOf } from "#services/import/reproject";

/**
 * Mends what was inferred about an organ: kind, level, the organ above. Suits that are counted at
 * it move to the column of its new level at once (ROLL-1). Undefined when there is no such organ.
 */
export function mendOrgan(
  db: Db,
  id: string,
  change: OrganState,
): Promise<Outcome<true> | undefined> {
  return db.transaction().execute(async (trx) => {
    await waitForTurn(trx);
    const organs = await listOrgans(trx);
    if (!organs.some((organ) => organ.id === id)) return undefined;
    if (change.parentId !== null && isAbove(organs, id, change.parentId)) return CIRCLE;
    await updateOrgan(trx, id, change);
    await reprojectDisputesOf(trx, [id]);
    return accepted(true);
  });
}

const CIRCLE = refused(
  "organCircle",
  "4.2",
  "",
  "所选上级机关在本机关之下，请改选本机关以外的上级机关。",
);

/** Whether `id` is the organ `below` or stands above it. */
function isAbove(organs: readonly OrganRow[], id: string, below: string): boolean {
  const parentOf = new Map(organs.map((organ) => [organ.id, organ.parentId]));
  const passed = new Set<string>();
  for (let at: string | null | undefined = below; at && !passed.has(at); at = parentOf.get(at)) {
    if (at === id) return true;
    passed.add(at);
  }
  return false;
}
