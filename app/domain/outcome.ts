/**
 * What a rule answers. A refusal is a value: what the law foresees is returned with its rule and
 * article and a sentence in Chinese that says what to do; only the impossible throws.
 */
export interface Refusal {
  ok: false;
  /** Stable machine-readable code, camelCase. */
  code: string;
  /** Id in the rulebook: S06, IR-12, R17, NUM-1 … */
  rule: string;
  /** The article, as a lawyer cites it: 行政复议法第三十条第一款. */
  law: string;
  /** One Chinese sentence for the person: what is wrong and what to do. */
  message: string;
}

export type Outcome<T> = { ok: true; value: T } | Refusal;

/** The outcome of what was done. */
export function accepted<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/**
 * The outcome of what was not done: a code for programs, the rule and the article that forbid it, and
 * the Chinese sentence that tells the person what to do.
 */
export function refused(code: string, rule: string, law: string, message: string): Refusal {
  return { ok: false, code, rule, law, message };
}
