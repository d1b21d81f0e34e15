import type { Stage } from "#domain/litigation/stages";

/** Who takes a step of a suit. */
export const ACTORS = {
  COURT: "人民法院",
  DEFENDANT: "被告",
  PLAINTIFF: "原告",
  PARTY: "当事人",
  OFFICE: "应诉机构",
} as const;
export type Actor = keyof typeof ACTORS;

/** One row of the step table of a dispute. */
export interface LitigationStepRow {
  /** Id in the rulebook: the stage (4.1), limit or integrity rule that the step serves. */
  id: string;
  label: string;
  /** Stages of the proceeding it may be taken from; empty: any, or there is no proceeding yet. */
  from: readonly Stage[];
  to?: Stage;
  who: readonly Actor[];
  /** The article; `before` cites the one in force to the day `until`, inclusive. */
  law: { now: string; before?: { law: string; until: string } };
  rules?: readonly string[];
  documents?: readonly string[];
  starts?: readonly string[];
  meets?: readonly string[];
  stops?: readonly string[];
}
