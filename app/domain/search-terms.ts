/**
 * What a text is found by: every single character and every pair of neighbours of its Chinese runs,
 * and its Latin words and numbers with their pairs. Kept in an array with a GIN index, it finds a
 * name of two characters, which trigrams cannot.
 */

const RUNS = /[\p{Script=Han}〇]+|[a-z0-9]+/gu;

/** Lower case, full-width letters and digits made half-width; punctuation parts the runs. */
function runsOf(text: string): string[] {
  return text.normalize("NFKC").toLowerCase().match(RUNS) ?? [];
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/** Every term that the texts are found by, each once, in the order of first appearance. */
export function searchTerms(...texts: readonly (string | null | undefined)[]): string[] {
  const terms = new Set<string>();
  for (const text of texts) {
    for (const run of runsOf(text ?? "")) {
      for (const character of run) terms.add(character);
      for (const pair of pairsOf(run)) terms.add(pair);
    }
  }
  return [...terms];
}

/**
 * The terms that a text must all have to match a question: the pairs of each run, or the character
 * itself where a run has only one. No terms: nothing was asked.
 */
export function searchQueryTerms(question: string): string[] {
  const terms = new Set<string>();
  for (const run of runsOf(question)) {
    const pairs = pairsOf(run);
    for (const term of pairs.length > 0 ? pairs : [run]) terms.add(term);
  }
  return [...terms];
}
