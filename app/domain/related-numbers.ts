import { readCourtNumber } from "#domain/court-number";
import { readReconsiderationNumber } from "#domain/reconsideration-number";

/**
 * The case numbers that a file names (an earlier instance, the decision that was sued), in the form
 * by which those cases are known; each once. What is no case number is left out.
 */
export function relatedNumbersOf(written: readonly string[]): string[] {
  return [...new Set(written.flatMap((text) => keyOf(text) ?? []))];
}

function keyOf(text: string): string | undefined {
  const court = readCourtNumber(text);
  if (court.ok) return court.value.number.normalized;
  const reconsideration = readReconsiderationNumber(text);
  return reconsideration.ok ? reconsideration.value.number.normalized : undefined;
}
