import { type Db, inSnapshot } from "#db/client";
import { caseSet, listAddress } from "#domain/measures/case-sets";
import type { Scope } from "#domain/measures/conditions";
import {
  annualParagraph,
  PARAGRAPH_SETS,
  type ParagraphCounts,
  type ParagraphPiece,
  paragraphText,
} from "#domain/measures/paragraph";
import { dayOf, type PlainDate, yearOf } from "#domain/plain-date";
import { countByDimension, countOf, countSome } from "#services/figures/counts";

/** A piece of the paragraph with the address of the list behind its number. */
export interface LinkedPiece extends ParagraphPiece {
  /** Where it begins in the text, in UTF-16 units. */
  at: number;
  href?: string;
  /** What the number counts, for who hears the link without its sentence. */
  title?: string;
}

export interface AnnualParagraph {
  year: number;
  asOf: string;
  text: string;
  pieces: LinkedPiece[];
}

/** The annual report's paragraph of a calendar year, as things stood on `asOf`. */
export async function paragraphFor(
  db: Db,
  { year, asOf, organId }: { year: number; asOf: PlainDate; organId?: string },
): Promise<AnnualParagraph> {
  const [from, to] = [dayOf(year, 1, 1), dayOf(year, 12, 31)];
  if (!from || !to) throw new Error(`not a year: ${year}`);
  const scope = { from, to, asOf, ...(organId ? { organId } : {}) };
  return inSnapshot(db, async (snapshot) => {
    const counts = await countSome(snapshot, PARAGRAPH_SETS, scope);
    const suits = await countByDimension(snapshot, ["suits"], "rollUp", scope);
    return paragraphOf(scope, {
      countOf: (set) => countOf(counts, set),
      suitsOf(rollUp) {
        const found = suits.find(({ value }) => value === rollUp);
        return found ? countOf(found.counts, "suits") : 0;
      },
    });
  });
}

/** The paragraph that the counts of a calendar year give. */
export function paragraphOf(
  scope: Scope & { organId?: string },
  counts: ParagraphCounts,
): AnnualParagraph {
  const year = yearOf(scope.from);
  const later = scope.asOf === scope.to ? undefined : chineseDay(scope.asOf);
  const pieces = annualParagraph(year, counts, later);
  return {
    year,
    asOf: scope.asOf,
    text: paragraphText(pieces),
    pieces: pieces.map((piece, index) => ({
      at: paragraphText(pieces.slice(0, index)).length,
      ...piece,
      ...(piece.set
        ? { href: listAddress(piece.set, scope, piece.slice), title: caseSet(piece.set).name }
        : {}),
    })),
  };
}

function chineseDay(day: PlainDate): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}
