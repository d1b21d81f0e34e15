import type { ReconsiderationStatus } from "#domain/reconsideration/statuses";

/** Who takes a step (rules.md 1.1). */
export const ACTORS = {
  AP: "申请人",
  RS: "被申请人",
  TP: "第三人",
  RV: "行政复议人员",
  OFFICE: "行政复议机构",
  OH: "行政复议机构负责人",
  ORG: "行政复议机关",
  HI: "上级行政复议机关",
  MK: "制定机关",
  SYSTEM: "系统",
} as const;
export type Actor = keyof typeof ACTORS;

/** A step that the law of 2023 does not know came with the ordinance of 2026; none ended in 2023. */
type LawByEra =
  | { A: string | null; B: string; C?: undefined }
  | { A: string | null; B: string | null; C: string };

/** One row of the step table: what a lawyer needs to check the step. */
export interface ReconsiderationStepRow {
  /** Id in rules.md 1.1; a house step within one of them carries its id. */
  id: string;
  label: string;
  /** Main statuses the step may be taken from; "NONE": there is no case yet. */
  from: readonly (ReconsiderationStatus | "NONE")[];
  /** The main status after it; absent: unchanged. */
  to?: ReconsiderationStatus;
  who: readonly Actor[];
  /** The article in each era (section 0); null: the step does not exist in that era. C as B when absent. */
  law: LawByEra;
  /** Integrity rules asked before it (section 10). */
  rules?: readonly string[];
  /** Instruments it calls for (section 8). */
  documents?: readonly string[];
  /** Limits (2.2) it starts, meets and stops. */
  starts?: readonly string[];
  meets?: readonly string[];
  stops?: readonly string[];
}

/** The article of a step in an era; null: that era does not know the step. */
export function lawOfRow(row: ReconsiderationStepRow, era: "A" | "B" | "C"): string | null {
  return era === "C" ? citationOf(row) : row.law[era];
}

/** The article to cite for a step whatever the era: the newest one. */
export function citationOf({ law }: ReconsiderationStepRow): string {
  return law.C === undefined ? law.B : law.C;
}
