import type { Db } from "#db/client";
import { findLatestEdition, listPublications } from "#db/figure-publications";
import { listNamesOfOrgans } from "#db/figures";
import { listYears } from "#db/overview";
import { may } from "#domain/access/acts";
import type { Actor } from "#domain/access/roles";
import { shownInstant } from "#domain/instants";
import { type PlainDate, yearOf } from "#domain/plain-date";
import { countsAll, judgeAsker, judgeDay, judgeYear, lastDayOf } from "#domain/publication/asking";
import { frozenFigures } from "#schemas/publication";
import { freezeFigures } from "#services/figures/freezing";

type Row = Awaited<ReturnType<typeof listPublications>>[number];

/** What people read of frozen figures: whose, as of when, who asked, who published. */
export type PublicationLine = ReturnType<typeof publicationLine>;

/**
 * The publications of the actor's organ for a year, and what would be frozen were it asked for now;
 * no draft for who may not ask, a sentence for a year that has not ended.
 */
export async function publicationsPage(
  db: Db,
  actor: Actor,
  query: { year?: number; asOf?: PlainDate },
  today: PlainDate,
) {
  const year = query.year ?? yearOf(today) - 1;
  const { organId } = actor;
  const rows = organId ? await listPublications(db, organId, year) : [];
  const names = organId ? await listNamesOfOrgans(db, [organId]) : {};
  const lines = rows.map(publicationLine);
  const years = (await listYears(db)).map((each) => each.year);
  return {
    year,
    years: years.includes(year) ? years : [year, ...years],
    organ: organId ? (names[organId] ?? "") : "",
    editions: lines.filter(({ edition }) => edition !== null),
    waiting: lines.find(({ state }) => state === "waiting"),
    // What was refused is nobody's business but theirs who prepare and decide.
    closed: countsAll(actor) ? lines.filter(({ state }) => state === "closed") : [],
    ...(may(actor, "askPublication") ? await draftOf(db, actor, { ...query, year }, today) : {}),
  };
}

async function draftOf(
  db: Db,
  actor: Actor,
  { year, asOf }: { year: number; asOf?: PlainDate },
  today: PlainDate,
) {
  const organ = judgeAsker(actor);
  if (!organ.ok) return { refusal: organ.message };
  const over = judgeYear(year, today);
  if (!over.ok) return { refusal: over.message };
  const day = judgeDay(year, asOf ?? lastDayOf(year), today);
  const chosen = asOf && day.ok ? asOf : lastDayOf(year);
  const { figures, digest, broken } = await freezeFigures(db, {
    ...{ year, asOf: chosen, organId: organ.value },
  });
  const dayFault = day.ok ? undefined : day.message;
  return { draft: { figures, digest, broken, asOf: chosen, today, dayFault } };
}

/** A publication as one line of a list. */
export function publicationLine(row: Row) {
  const state: State = row.publishedAt ? "published" : row.closedAt ? "closed" : "waiting";
  return {
    ...{ id: row.id, year: row.year, organ: row.organ, asOf: row.asOf, edition: row.edition },
    ...{ digest: row.digest, reason: row.reason, remark: row.remark ?? "" },
    state,
    withdrawn: row.outcome === "withdrawn",
    preparedBy: row.preparedByName,
    preparedAt: shownInstant(row.preparedAt),
    decidedBy: row.decidedByName ?? "",
    decidedAt: row.decidedAt ? shownInstant(row.decidedAt) : "",
  };
}

type State = "published" | "closed" | "waiting";

/**
 * What the figures page says of publications: of a whole year, the latest edition of the organ shown
 * (without one, of the actor's own) with the earlier ones; and whether the actor may ask for one.
 */
export async function publishedOf(db: Db, actor: Actor, page: FiguresShown) {
  const { year, figures } = page;
  const organId = figures.scope.organId ?? actor.organId;
  if (year === undefined || organId === undefined) return { asks: false };
  const asks = organId === actor.organId && may(actor, "askPublication");
  const found = await findLatestEdition(db, organId, year);
  if (!found) return { asks };
  const { cells, rates } = frozenFigures.parse(found.figures);
  const lines = (await listPublications(db, organId, year)).map(publicationLine);
  const earlier = lines.filter(({ id, edition }) => edition !== null && id !== found.id);
  return { asks, editions: { latest: publicationLine(found), cells, rates, earlier } };
}

interface FiguresShown {
  /** Absent for any other period. */
  year?: number | undefined;
  figures: { scope: { organId?: string } };
}
