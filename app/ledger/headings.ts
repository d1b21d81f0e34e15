import { FIELDS, type Field, type FieldSpec, type LedgerKind } from "#ledger/fields";
import { compact } from "#ledger/text";

export interface HeadingMatch {
  field: Field;
  /** 0 to 1; 1 is a known heading, below SURE a person should look. */
  confidence: number;
}

/** From here a column is taken without asking. */
export const SURE = 0.75;

/**
 * The fields of one kind that a heading may mean, best first. A known heading counts 1; known but for
 * a bracketed addition (负责人是否出庭(是/否)) 0.95; a long known heading inside a longer one less.
 */
export function matchHeading(kind: LedgerKind, heading: string): HeadingMatch[] {
  const written = compact(heading).replace(/[、,，]/g, "");
  if (written === "") return [];
  const bare = written.replace(/[(（[【〔][^)）\]】〕]*[)）\]】〕]/g, "");
  const matches: HeadingMatch[] = [];
  for (const spec of FIELDS[kind]) {
    const confidence = closeness(spec, written, bare);
    if (confidence > 0) matches.push({ field: spec.field, confidence });
  }
  return matches.sort((a, b) => b.confidence - a.confidence);
}

function closeness(spec: FieldSpec<Field>, written: string, bare: string): number {
  let best = 0;
  for (const synonym of spec.synonyms) {
    const known = synonym.replace(/[、,，]/g, "");
    if (known === written) return 1;
    if (known === bare) best = Math.max(best, 0.95);
    else if (known.length >= 3 && bare.includes(known)) {
      best = Math.max(best, 0.55 + 0.4 * (known.length / bare.length));
    }
  }
  return Math.min(best, 0.95);
}
