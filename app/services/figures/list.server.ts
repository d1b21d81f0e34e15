import type { SetScope } from "#db/case-sets";
import type { Db } from "#db/client";
import { type DefendantRow, type DutyRow, listDefendants, listDuties } from "#db/figure-lists";
import { caseSet, isDefendantSetId, isDutySetId } from "#domain/measures/case-sets";
import type { PlainDate } from "#domain/plain-date";
import type { FigureListQuery } from "#schemas/figure-list";
import { countOf, countSome } from "#services/figures/counts";
import { organMeant } from "#services/figures/page";
import { defendantSet, dutySet } from "#services/figures/sets";

const ROWS_AT_ONCE = 200;

/** A page of the list behind a figure: the rows that it counts, and what it is. */
export interface FigureList {
  set: { name: string; definition: string; law: string };
  scope: { from: string; to: string; asOf: string };
  organ?: string;
  total: number;
  page: number;
  pages: number;
  defendants?: DefendantRow[];
  duties?: DutyRow[];
}

/** Undefined when the address names no figure, no period, or an organ that there is not. */
export async function figureList(
  db: Db,
  query: FigureListQuery,
  today: PlainDate,
): Promise<FigureList | undefined> {
  const { set, from, to, asOf = today, page } = query;
  if (!set || !from || !to) return undefined;
  const { scope, organ } = await scopeOf(db, { ...query, from, to, asOf });
  if (query.organ && !scope.organId) return undefined;
  const total = countOf(await countSome(db, [set], scope), set);
  const { name, definition, law } = caseSet(set);
  const portion = { limit: ROWS_AT_ONCE, offset: (page - 1) * ROWS_AT_ONCE };
  return {
    set: { name, definition, law },
    scope: { from, to, asOf },
    ...(organ ? { organ } : {}),
    total,
    page,
    pages: Math.max(1, Math.ceil(total / ROWS_AT_ONCE)),
    ...(isDefendantSetId(set)
      ? { defendants: await listDefendants(db, defendantSet(set, scope), { ...portion, asOf }) }
      : {}),
    ...(isDutySetId(set) ? { duties: await listDuties(db, dutySet(set, scope), portion) } : {}),
  };
}

async function scopeOf(
  db: Db,
  { from, to, asOf, organ, ...parts }: FigureListQuery & { from: string; to: string; asOf: string },
): Promise<{ scope: SetScope; organ?: string }> {
  const whole = await organMeant(db, organ);
  const agency = parts.agency === "none" ? undefined : await organMeant(db, parts.agency);
  const slice = Object.entries({ ...parts, agency: agency?.id ?? parts.agency }).filter(
    ([name, value]) => SLICES.includes(name) && value !== undefined,
  );
  return {
    scope: {
      from,
      to,
      asOf,
      ...(whole.id ? { organId: whole.id } : {}),
      slice: Object.fromEntries(slice.map(([name, value]) => [name, String(value ?? "none")])),
    },
    organ: agency?.name ?? whole.name,
  };
}

/** What a table of the figures may narrow these lists by. */
const SLICES = ["agency", "level", "kind"];
