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
    FIELDS[kind].map(({ field, synonyms, values, exact }) => ({
      field,
      isExact: exact === true,
      words: new Set(synonyms.map(plain)),
      isDay: values === "day",
    })),
  ]),
);

/**
 * The fields of one kind that a heading may mean, best first. A known heading counts 1; known but for
 * a bracketed addition (负责人是否出庭(是/否)) 0.95; a heading that ends in a known one, as Chinese
 * names a thing at the end (一审裁判结果), less; one that only contains it (申请人基本情况) is a guess.
 */
export function matchHeading(kind: LedgerKind, heading: string): HeadingMatch[] {
  if (heading.length > LONGEST_HEADING) return [];
  const written = plain(compact(heading));
  if (written === "") return [];
  const bare = written.replace(/[(（[【〔][^)）\]】〕]*[)）\]】〕]/g, "");
  const matches: HeadingMatch[] = [];
  const namesDay = /(日期|时间)$/u.test(bare);
  for (const { field, words, isDay, isExact } of SYNONYMS.get(kind) ?? []) {
    const known = words.has(written) ? 1 : words.has(bare) ? KNOWN_BUT_FOR_BRACKETS : 0;
    const isOther = isExact || (namesDay && !isDay);
    const confidence = known || (isOther ? 0 : closeness(words, bare));
    if (confidence > 0) matches.push({ field, confidence });
  }
  return matches.sort((a, b) => b.confidence - a.confidence);
}

function closeness(words: ReadonlySet<string>, bare: string): number {
  let best = 0;
  for (const word of words) {
    // 被申请人 is not the 申请人 it contains.
    if (word.length < 3 || !bare.includes(word) || bare.includes(`被${word}`)) continue;
    if (isOfOtherSide(bare, word)) continue;
    const share = word.length / bare.length;
    best = Math.max(best, bare.endsWith(word) ? 0.65 + 0.3 * share : 0.4 + 0.2 * share);
  }
  return best;
}

/** 原告代理人 is not our agent, 第三人是否出庭 not the head's appearance. */
function isOfOtherSide(bare: string, word: string): boolean {
  const side = /^(原告|上诉人|申请人|第三人|对方|证人)/u.exec(bare)?.[0];
  return side !== undefined && !word.includes(side);
}

function plain(word: string): string {
  return word.replace(/[、,，的]/g, "");
}
