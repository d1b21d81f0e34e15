import { createHash } from "node:crypto";
import type { Db } from "#db/client";
import { listNamesOfOrgans } from "#db/figures";
import type { IdentityCheck } from "#domain/measures/identities";
import { type PlainDate, plainDate } from "#domain/plain-date";
import { lastDayOf } from "#domain/publication/asking";
import { type CellCases, canonicalText, type FrozenFigures } from "#domain/publication/frozen";
import { figuresFor } from "#services/figures";
import { annualFigures } from "#services/figures/annual";
import { cellsOf } from "#services/figures/cells";
import type { MeasureValue } from "#services/figures/measured";
import { paragraphFor } from "#services/figures/paragraph";

/** Figures as they would be frozen now, with what they stand on. */
export interface Freezing {
  figures: FrozenFigures;
  cases: CellCases;
  /** SHA-256 of the figures, which name that of the cases. */
  digest: string;
  /** The balances that do not hold: such figures are not published (rules.md 9.2). */
  broken: IdentityCheck[];
}

/** The figures of an organ's year, with its subtree, as whoever asks counts them now. */
export async function freezeFigures(
  db: Db,
  { year, asOf, organId }: { year: number; asOf: PlainDate; organId: string },
): Promise<Freezing> {
  const scope = { from: plainDate(`${year}-01-01`), to: lastDayOf(year), asOf, organId };
  const computed = await figuresFor(db, scope);
  const { cells, cases } = await cellsOf(db, scope);
  const names = await listNamesOfOrgans(db, [organId]);
  const paragraph = await paragraphFor(db, { year, asOf, organId });
  const figures: FrozenFigures = {
    ...{ year, asOf, organ: { id: organId, name: names[organId] ?? "" }, cells },
    rates: computed.measures.map(
      ({ id, name, text, numerator, denominator, formula, ...rest }) => ({
        ...{ id, name, text, numerator, denominator, formula, law: basisOf(rest) },
      }),
    ),
    paragraph: paragraph.text,
    annual: annualFigures(computed),
    casesDigest: digestOf(cases),
  };
  const broken = computed.identities.filter(({ holds }) => !holds);
  return { figures, cases, digest: digestOf(figures), broken };
}

/** The article, the note, and where not all cases say what the rate counts, how many do. */
function basisOf({ law, note, coverage }: Pick<MeasureValue, "law" | "note" | "coverage">): string {
  const silent = coverage && coverage.stated < coverage.of;
  return [
    law,
    ...(note ? [note.replace(/。$/u, "")] : []),
    ...(silent ? [`${coverage.of}件中${coverage.stated}件载明${coverage.what}`] : []),
  ].join("。");
}

/** SHA-256 of data in its one written form. */
export function digestOf(value: FrozenFigures | CellCases): string {
  return createHash("sha256").update(canonicalText(value)).digest("hex");
}
