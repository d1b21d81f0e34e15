import { FIELDS, type Field, LEDGER_KINDS, type LedgerKind } from "#ledger/fields";
import { compact } from "#ledger/text";

export interface HeadingMatch {
  field: Field;
  /** 0 to 1; 1 is a known heading, below SURE a person should look. */
  confidence: number;
}

/** From here a column is taken without asking. */
export const SURE = 0.75;

/** Longer texts are sentences, not headings. */
const LONGEST_HEADING = 40;
const KNOWN_BUT_FOR_BRACKETS = 0.95;

const SYNONYMS = new Map(
  LEDGER_KINDS.map((kind) => [
    kind,
    FIELDS[kind].map(({ field, synonyms }) => ({ field, words: new Set(synonyms.map(plain)) })),
  ]),
);

/**
 * The fields of one kind that a heading may mean, best first. A known heading counts 1; known but for
 * a bracketed addition (负责人是否出庭(是/否)) 0.95; a long known heading inside a longer one less.
 */
export function matchHeading(kind: LedgerKind, heading: string): HeadingMatch[] {
  if (heading.length > LONGEST_HEADING) return [];
  const written = plain(compact(heading));
  if (written === "") return [];
  const bare = written.replace(/[(（[【〔][^)）\]】〕]*[)）\]】〕]/g, "");
  const matches: HeadingMatch[] = [];
  for (const { field, words } of SYNONYMS.get(kind) ?? []) {
    const confidence = closeness(words, written, bare);
    if (confidence > 0) matches.push({ field, confidence });
  }
  return matches.sort((a, b) => b.confidence - a.confidence);
}

function closeness(words: ReadonlySet<string>, written: string, bare: string): number {
  if (words.has(written)) return 1;
  if (words.has(bare)) return KNOWN_BUT_FOR_BRACKETS;
  let longest = 0;
  for (const word of words) {
    if (word.length >= 3 && word.length > longest && bare.includes(word)) longest = word.length;
  }
  return longest === 0 ? 0 : Math.min(0.55 + 0.4 * (longest / bare.length), KNOWN_BUT_FOR_BRACKETS);
}

function plain(word: string): string {
  return word.replace(/[、,，]/g, "");
}
