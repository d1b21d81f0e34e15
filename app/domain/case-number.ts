/** Tells a court number from a reconsideration number, and reads either (rules.md 6). */
import { type CourtNumber, parseCourtNumber } from "#domain/court-number";
import { normalWidth } from "#domain/number-normal";
import type { NumberRefusal } from "#domain/number-reading";
import {
  parseReconsiderationNumber,
  type ReconsiderationNumber,
} from "#domain/reconsideration-number";

export type CaseNumberReading =
  | { valid: true; kind: "court"; number: CourtNumber }
  | { valid: true; kind: "reconsideration"; number: ReconsiderationNumber }
  | { valid: false; kind: "court" | "reconsideration"; refusal: NumberRefusal };

/** Reads a number of either kind; an invalid one is refused as the kind that it looks like. */
export function readCaseNumber(text: string): CaseNumberReading {
  const court = parseCourtNumber(text);
  if (court.ok) return { valid: true, kind: "court", number: court.value };
  const reconsideration = parseReconsiderationNumber(text);
  if (reconsideration.ok) {
    return { valid: true, kind: "reconsideration", number: reconsideration.value };
  }
  // A court number begins with its year; a reconsideration number with the name of its organ.
  return /^[\p{L}]/u.test(normalWidth(text))
    ? { valid: false, kind: "reconsideration", refusal: reconsideration }
    : { valid: false, kind: "court", refusal: court };
}
