import type { Db } from "#db/client";
import { listYears } from "#db/overview";
import { listOrganNames, listOrgansMeant } from "#db/registers/organ-choice";
import type { PlainDate } from "#domain/plain-date";
import { yearOf } from "#domain/plain-date";
import { type FiguresQuery, periodAsked } from "#schemas/figures";
import { type Figures, type FiguresRequest, figuresFor } from "#services/figures";
import { suitsByRollUp } from "#services/figures/annual";
import { monthFigures } from "#services/figures/months";
import { type AnnualParagraph, paragraphFor, paragraphOf } from "#services/figures/paragraph";
import { publishedBeside } from "#services/figures/published";

/** Names offered while an organ is typed; more would weigh on every page. */
const MOST_NAMES = 300;

/** What the page shows for what was asked; faults by field. */
export async function figuresPage(
  db: Db,
  query: FiguresQuery,
  faults: Readonly<Record<string, string>>,
  today: PlainDate,
) {
  const years = (await listYears(db)).map(({ year }) => year);
  const meant = await organMeant(db, query.organ);
  const scope: FiguresRequest = {
    ...periodAsked(query, years[0] ?? yearOf(today)),
    asOf: query.asOf ?? today,
    ...(meant.id ? { organId: meant.id } : {}),
  };
  const figures = await figuresFor(db, scope);
  const wholeYear = scope.from.endsWith("-01-01") && scope.to === `${yearOf(scope.from)}-12-31`;
  return {
    today,
    years,
    year: wholeYear ? yearOf(scope.from) : undefined,
    organ: meant.name ?? query.organ ?? "",
    organNames: await listOrganNames(db, MOST_NAMES),
    faults: { ...faults, ...(meant.fault ? { organ: meant.fault } : {}) },
    figures,
    months: [
      await monthFigures(db, "reconsideration", scope),
      await monthFigures(db, "litigation", scope),
    ].filter((each) => each !== undefined),
    published: await publishedBeside(db, figures),
    paragraphs: wholeYear ? await paragraphsOf(db, figures) : [],
  };
}

/** As the year's report says it, and where conclusions since then count, as it reads now. */
async function paragraphsOf(db: Db, figures: Figures): Promise<AnnualParagraph[]> {
  const { scope, counts } = figures;
  const suitsOf = suitsByRollUp(figures);
  const now = paragraphOf(scope, { countOf: (set) => counts[set] ?? 0, suitsOf });
  if (scope.asOf <= scope.to) return [now];
  const { from, to: asOf, organId } = scope;
  return [await paragraphFor(db, { year: yearOf(from), asOf, organId }), now];
}

/** The organ that a name or an id means; one sentence when it means none, or several. */
export async function organMeant(
  db: Db,
  text: string | undefined,
): Promise<{ id?: string; name?: string; fault?: string }> {
  if (!text) return {};
  const [first, second] = await listOrgansMeant(db, text, 2);
  if (first && (first.exact || !second)) return { id: first.id, name: first.name };
  return {
    fault: first
      ? `“${text}”可以指多个机关，请写全称，例如“${first.name}”。`
      : `没有名称含“${text}”的机关，请从列表中选择。`,
  };
}
