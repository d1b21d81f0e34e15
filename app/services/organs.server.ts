import type { Db } from "#db/client";
import { listRegisteredOrgans, type RegisteredOrgan } from "#db/organ-register";
import { LEVELS, ORGAN_KINDS } from "#domain/organ-levels";
import type { OrgansQuery } from "#schemas/organ";

/** A page is never longer than this many organs; what lies deeper is opened by a link. */
const MOST_SHOWN = 1_500;

/** An organ of the tree as the page shows it, with those below it. */
export interface OrganNode {
  id: string;
  name: string;
  level: string;
  kind: string;
  /** The day on which it ended; null while it stands. */
  endedOn: string | null;
  batchId: number | null;
  doubt: string | null;
  /** Cases decided by it or by an organ below it, as the register lists them. */
  decided: number;
  responded: number;
  sued: number;
  /** Only the way to an organ that was asked for. */
  passing: boolean;
  below: OrganNode[];
  /** Organs below it that are left to a page of their own. */
  further: number;
}

interface Placed extends RegisteredOrgan {
  below: Placed[];
}

/** The tree of organs, narrowed as asked: those that match, and the way to each of them. */
export async function readOrganTree(db: Db, query: OrgansQuery) {
  const organs = await listRegisteredOrgans(db);
  const { roots, byId } = placeOrgans(organs);
  const start = query.under ? byId.get(query.under) : undefined;
  const matching = matcherOf(query);
  const whole = start ? [start] : roots;
  const shown = whole.flatMap((root) => narrowed(root, matching) ?? []);
  const depth = depthThatFits(shown, MOST_SHOWN);
  return {
    total: organs.length,
    matching: countOf(shown, (organ) => matching(organ)),
    doubtful: organs.filter((organ) => organ.doubt !== null).length,
    under: start && { id: start.id, name: start.name, parentId: start.parentId },
    roots: shown.map((root) => nodeOf(root, depth, byId, matching)),
  };
}

/** Puts each organ below its parent; where parents form a circle, the first of it stands at the top. */
function placeOrgans(organs: readonly RegisteredOrgan[]) {
  const byId = new Map<string, Placed>(organs.map((each) => [each.id, { ...each, below: [] }]));
  const children = new Map<string | undefined, Placed[]>();
  for (const organ of byId.values()) {
    const above = organ.parentId !== null && byId.has(organ.parentId) ? organ.parentId : undefined;
    children.set(above, [...(children.get(above) ?? []), organ]);
  }
  const placed = new Set<string>();
  const place = (organ: Placed) => {
    placed.add(organ.id);
    organ.below = (children.get(organ.id) ?? []).filter((each) => !placed.has(each.id));
    organ.below.forEach(place);
  };
  const roots = [...(children.get(undefined) ?? [])];
  roots.forEach(place);
  for (const organ of byId.values()) {
    if (placed.has(organ.id)) continue;
    place(organ);
    roots.push(organ);
  }
  return { roots, byId };
}

function matcherOf({ q, level, batch, doubtful }: OrgansQuery) {
  return (organ: RegisteredOrgan) =>
    organ.name.includes(q) &&
    (level === undefined || organ.level === level) &&
    (batch === undefined || organ.createdByBatch === batch) &&
    (doubtful === undefined || organ.doubt !== null);
}

/** The subtree without the branches in which nothing matches; undefined when nothing does. */
function narrowed(organ: Placed, matching: (organ: Placed) => boolean): Placed | undefined {
  const below = organ.below.flatMap((each) => narrowed(each, matching) ?? []);
  return below.length > 0 || matching(organ) ? { ...organ, below } : undefined;
}

function countOf(organs: readonly Placed[], counts: (organ: Placed) => boolean): number {
  return organs.reduce(
    (sum, organ) => sum + Number(counts(organ)) + countOf(organ.below, counts),
    0,
  );
}

/** How many storeys can be shown without going over the limit; at least two. */
function depthThatFits(roots: readonly Placed[], limit: number): number {
  let depth = 0;
  let shown = 0;
  for (let row = [...roots]; row.length > 0; row = row.flatMap((organ) => organ.below)) {
    shown += row.length;
    if (shown > limit && depth >= 2) return depth;
    depth += 1;
  }
  return depth;
}

function nodeOf(
  organ: Placed,
  depth: number,
  byId: ReadonlyMap<string, Placed>,
  matching: (organ: Placed) => boolean,
): OrganNode {
  const deeper = depth > 1;
  return {
    id: organ.id,
    name: organ.name,
    level: LEVELS[organ.level].label,
    kind: ORGAN_KINDS[organ.kind],
    endedOn: organ.validTo,
    batchId: organ.createdByBatch,
    doubt: organ.doubt,
    decided: decidedWithin(byId.get(organ.id)),
    responded: organ.responded,
    sued: organ.sued,
    passing: !matching(organ),
    below: deeper ? organ.below.map((each) => nodeOf(each, depth - 1, byId, matching)) : [],
    further: deeper ? 0 : countOf(organ.below, () => true),
  };
}

/** Of the whole subtree, also of the organs that are not shown: the register's list is as long. */
function decidedWithin(organ: Placed | undefined): number {
  if (!organ) return 0;
  return organ.below.reduce((sum, each) => sum + decidedWithin(each), organ.decided);
}
