import type { CaseSetId, Slice } from "#domain/measures/case-sets";
import { formatQuotient } from "#domain/measures/percent";
import type { Rate } from "#domain/measures/rate-row";
import { rateOf } from "#domain/measures/rates";
import { ROLL_UPS, type RollUp } from "#domain/organ-levels";

/** A stretch of the paragraph; a number carries the set that it counts, so that it opens to its list. */
export interface ParagraphPiece {
  text: string;
  set?: CaseSetId;
  slice?: Slice;
}

const CLOSURE = rateOf("Q1s");
const APPEARANCE = rateOf("HA-1");

/** The sets whose counts the paragraph speaks of. */
export const PARAGRAPH_SETS: readonly CaseSetId[] = [
  ...(["accepted", "closedOfAccepted", "notAccepted", "suits", "closedByCourt"] as const),
  ...[CLOSURE, APPEARANCE].flatMap(({ numerator, denominator }) => [numerator, denominator]),
];

/** The counts that the paragraph speaks of. */
export interface ParagraphCounts {
  countOf(set: CaseSetId): number;
  suitsOf(rollUp: RollUp): number;
}

/**
 * The paragraph on reconsideration and litigation of the annual report on building a law-based
 * government, in the manner of Jiuquan's report for 2017, section six. `asOf` is a Chinese date when
 * conclusions after the year's end count as well, and is then named.
 */
export function annualParagraph(
  year: number,
  { countOf, suitsOf }: ParagraphCounts,
  asOf?: string,
): ParagraphPiece[] {
  const number = (set: CaseSetId): ParagraphPiece => ({ text: String(countOf(set)), set });
  const rate = (of: Rate) => rateText(of, countOf);
  const until = asOf ? `截至${asOf}` : "";
  const columns = Object.keys(ROLL_UPS).filter(isRollUp);
  const levels = columns.flatMap((rollUp, index): ParagraphPiece[] => [
    { text: `${index === 0 ? "以" : "、"}${ROLL_UPS[rollUp].label}${index === 0 ? "为被告" : ""}` },
    { text: String(suitsOf(rollUp)), set: "suits", slice: { rollUp } },
    { text: "件" },
  ]);
  return joined([
    { text: `${year}年，全市受理行政复议案件` },
    number("accepted"),
    { text: `件，${until}审结` },
    number("closedOfAccepted"),
    { text: `件，结案率${rate(CLOSURE)}；不予受理` },
    number("notAccepted"),
    { text: "件。行政应诉案件" },
    number("suits"),
    { text: `件，${until}法院审结` },
    number("closedByCourt"),
    { text: "件，其中" },
    ...levels,
    { text: `。行政机关负责人出庭应诉率${rate(APPEARANCE)}（` },
    number(APPEARANCE.numerator),
    { text: "/" },
    number(APPEARANCE.denominator),
    { text: "，口径 HA-1：负责人出庭案件/开庭案件）。" },
  ]);
}

/** The paragraph as plain text. */
export function paragraphText(pieces: readonly ParagraphPiece[]): string {
  return pieces.map(({ text }) => text).join("");
}

function rateText(
  { numerator, denominator, decimals, kind }: Rate,
  countOf: ParagraphCounts["countOf"],
): string {
  return formatQuotient(countOf(numerator), countOf(denominator), decimals, kind);
}

function isRollUp(text: string): text is RollUp {
  return Object.hasOwn(ROLL_UPS, text);
}

function joined(pieces: readonly ParagraphPiece[]): ParagraphPiece[] {
  const result: ParagraphPiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last && !last.set && !piece.set) last.text += piece.text;
    else result.push({ ...piece });
  }
  return result;
}
