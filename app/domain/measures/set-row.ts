import type { CaseUnit, Condition } from "#domain/measures/conditions";

/** A case set: who belongs to it, in words and as a condition. */
export interface CaseSetRow<U extends CaseUnit = CaseUnit> {
  unit: U;
  name: string;
  /** The symbol of rules.md 3.1 that it stands for; empty when it has none. */
  symbol: string;
  /** One sentence: which cases belong to it. */
  definition: string;
  /** The article, or the source of the definition. */
  law: string;
  where: Condition<U>;
}
