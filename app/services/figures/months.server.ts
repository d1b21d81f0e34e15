import type { SetScope } from "#db/case-sets";
import type { Db } from "#db/client";
import { caseSet, listAddress } from "#domain/measures/case-sets";
import type { Scope } from "#domain/measures/conditions";
import { MONTHLY, type MonthlyId } from "#domain/measures/monthly";
import { monthsOf } from "#domain/measures/months";
import { countMonths } from "#services/figures/counts";

/** The months of a period, series by series; each number has the address of its list. */
export interface MonthFigures {
  id: MonthlyId;
  name: string;
  months: string[];
  series: { name: string; law: string; cells: { count: number; href: string }[] }[];
}

/** More months than this are a table nobody reads; the page says so instead. */
const MOST_MONTHS = 60;

/** Counts each set by the month of its day; undefined for a period of more than MOST_MONTHS months. */
export async function monthFigures(
  db: Db,
  id: MonthlyId,
  scope: Scope & Pick<SetScope, "organId">,
): Promise<MonthFigures | undefined> {
  const spans = monthsOf(scope.from, scope.to);
  if (spans.length > MOST_MONTHS) return undefined;
  const found = await countMonths(db, id, scope);
  return {
    id,
    name: MONTHLY[id].name,
    months: spans.map(({ month }) => month),
    series: found.map(({ set, counts }) => ({
      name: caseSet(set).name,
      law: caseSet(set).law,
      cells: spans.map(({ month, from, to }) => ({
        count: counts.get(month) ?? 0,
        href: listAddress(set, { ...scope, from, to }),
      })),
    })),
  };
}
