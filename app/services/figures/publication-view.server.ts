import { listTitlesOfCases } from "#db/cell-cases";
import type { Db } from "#db/client";
import { findPublication, listPublicationCases, listPublications } from "#db/figure-publications";
import type { Actor } from "#domain/access/roles";
import { shownInstant } from "#domain/instants";
import { plainDate } from "#domain/plain-date";
import { countsAll } from "#domain/publication/asking";
import {
  CELL_PARTS,
  type CellCases,
  casesOfOnly,
  type FrozenFigures,
  paired,
} from "#domain/publication/frozen";
import { type CellToWrite, writeCsv } from "#ledger/writing";
import { frozenFigures, publicationId } from "#schemas/publication";
import { judgeDecision } from "#services/accounts/requests";
import { digestOf, freezeFigures } from "#services/figures/freezing";
import { publicationLine } from "#services/figures/publication-page";

/** Cases of a difference that are shown one by one. */
const MOST_CASES = 200;

/** A case that is counted only in the frozen figures, or only now. */
export interface MovedCase {
  id: string;
  href: string;
  title: string;
}

/**
 * Frozen figures beside those of today, as far as the actor counts everything that they count;
 * `decides` names the request when it waits for the actor. Undefined when there are no such figures
 * for them.
 */
export async function publicationView(db: Db, actor: Actor, idText: string | undefined) {
  const found = await readFrozen(db, idText);
  if (!found) return undefined;
  const { row, figures } = found;
  const cases = await listPublicationCases(db, row.id);
  const whole = countsAll(actor);
  const intact =
    digestOf(figures) === row.digest && (!whole || digestOf(cases) === figures.casesDigest);
  const scope = { year: row.year, asOf: plainDate(row.asOf), organId: row.organId };
  const now = whole ? await freezeFigures(db, scope) : undefined;
  const line = publicationLine(row);
  const asked = {
    ...({ kind: "publishFigures", askedBy: row.preparedBy, askedFor: row.preparedFor } as const),
    ...{ batchId: null, caseId: null, publicationId: row.id },
  };
  const judged = line.state === "waiting" ? await judgeDecision(db, asked, actor) : undefined;
  const others = await listPublications(db, row.organId, row.year);
  return {
    ...{ line, figures, intact, knownAt: shownInstant(row.knownAt) },
    cells: paired(figures.cells, now?.figures.cells ?? []),
    rates: paired(figures.rates, now?.figures.rates ?? []),
    compared: now !== undefined,
    paragraphNow: now?.figures.paragraph,
    moved: now ? await movedCases(db, { figures, cases }, now) : [],
    decides: judged?.ok ? row.requestId : undefined,
    editions: others
      .map(publicationLine)
      .filter(({ id, edition }) => edition !== null && id !== row.id),
  };
}

/** Frozen figures as a .csv file; undefined when there are none for whoever asks. */
export async function publicationFile(db: Db, idText: string | undefined) {
  const found = await readFrozen(db, idText);
  if (!found) return undefined;
  const { row, figures } = found;
  const line = publicationLine(row);
  const edition = line.edition === null ? "未公布" : `第${line.edition}版`;
  const rows: CellToWrite[][] = [
    ["机关", line.organ],
    ["年度", line.year],
    ["版次", edition],
    ["统计日", line.asOf],
    ["事由", line.reason],
    ["提请", line.preparedBy, line.preparedAt],
    ["复核", line.decidedBy, line.decidedAt],
    ["校验值SHA-256", line.digest],
    [],
    ["类别", "编号", "指标", "数值", "分子", "分母", "口径或公式", "依据"],
    ...figures.cells.map(({ part, id, name, count, definition, law }) => [
      ...[CELL_PARTS[part], id, name, count, undefined, undefined, definition, law],
    ]),
    ...figures.rates.map(({ id, name, text, numerator, denominator, formula, law }) => [
      ...["比率", id, name, text, numerator, denominator, formula, law],
    ]),
    ["年度报告段落", undefined, figures.paragraph],
  ];
  return { name: `${line.organ}${line.year}年数据-${edition}.csv`, content: writeCsv(rows), line };
}

async function readFrozen(db: Db, idText: string | undefined) {
  const id = publicationId.safeParse(idText);
  const row = id.success ? await findPublication(db, id.data) : undefined;
  return row && { row, figures: frozenFigures.parse(row.figures) };
}

interface Counted {
  figures: FrozenFigures;
  cases: CellCases;
}

/** In the order of the page, of every cell that does not name the same cases any more: which came, which went. */
async function movedCases(db: Db, frozen: Counted, now: Counted) {
  const [before, after] = [frozen.cases, now.cases];
  const names = new Map(
    [...frozen.figures.cells, ...now.figures.cells].map(({ id, part, name }) => [
      id,
      `${CELL_PARTS[part]}：${name}`,
    ]),
  );
  const cells = [...names.keys()].flatMap((id) => {
    const gone = casesOfOnly(before[id] ?? [], after[id] ?? []);
    const come = casesOfOnly(after[id] ?? [], before[id] ?? []);
    return gone.length + come.length > 0 ? [{ id, gone, come }] : [];
  });
  const ids = [...new Set(cells.flatMap(({ gone, come }) => [...gone, ...come]))];
  const titles = await listTitlesOfCases(db, ids, MOST_CASES);
  const seen = new Map(titles.map((each) => [each.id, movedCase(each)]));
  const named = (list: readonly string[]) => list.flatMap((id) => seen.get(id) ?? []);
  return cells.map(({ id, gone, come }) => ({
    ...{ id, name: names.get(id) ?? id },
    gone: named(gone),
    come: named(come),
    unnamed: gone.length + come.length - named(gone).length - named(come).length,
  }));
}

function movedCase({ id, kind, title }: { id: string; kind: string; title: string | null }) {
  const place = kind === "dispute" ? "litigation" : "reconsideration";
  return { id, href: `/${place}/${id}`, title: title ?? "未编号案件" };
}
