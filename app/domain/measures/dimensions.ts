import { ACTS } from "#domain/acts";
import { APPLICANT_CLASSES } from "#domain/applicant-types";
import { AREAS } from "#domain/areas";
import { COURT_OUTCOMES } from "#domain/court-outcomes";
import { INSTANCES } from "#domain/instances";
import type { CaseUnit } from "#domain/measures/conditions";
import { LEVELS, ROLL_UPS } from "#domain/organ-levels";
import { RECONSIDERATION_OUTCOMES } from "#domain/reconsideration-outcomes";

/** What divides a set into the rows of a table: the name of each value, in the order of its code list. */

type Names = Readonly<Record<string, string>>;

const LEVEL_NAMES = labelsOf(LEVELS);
const PROCEEDING_DIMENSIONS = {
  outcome: { name: "裁判结果", values: labelsOf(COURT_OUTCOMES) },
  instance: { name: "审级", values: labelsOf(INSTANCES) },
  rollUp: { name: "被告层级（四分）", values: labelsOf(ROLL_UPS) },
  level: { name: "被告层级", values: LEVEL_NAMES },
  area: { name: "行政管理领域", values: labelsOf(AREAS) },
  act: { name: "行政行为", values: labelsOf(ACTS) },
};

export const DIMENSIONS: Readonly<
  Record<CaseUnit, Readonly<Record<string, { name: string; values: Names }>>>
> = {
  reconsideration: {
    outcome: { name: "结案方式", values: labelsOf(RECONSIDERATION_OUTCOMES) },
    area: { name: "行政管理领域", values: labelsOf(AREAS) },
    act: { name: "申请复议事项", values: labelsOf(ACTS) },
    // Two or more respondents belong to the form's column 其他 (form notes, rules.md 9.2).
    level: { name: "被申请人", values: { ...LEVEL_NAMES, SEVERAL: "其他（两个以上被申请人）" } },
    organLevel: { name: "复议机关", values: LEVEL_NAMES },
    applicantClass: { name: "申请人", values: APPLICANT_CLASSES },
  },
  proceeding: PROCEEDING_DIMENSIONS,
  session: PROCEEDING_DIMENSIONS,
};

/** What a table prints where a value is not recorded; its slice is "none". */
export const NOT_RECORDED = "未载明";

function labelsOf(table: Readonly<Record<string, { label: string }>>): Names {
  return Object.fromEntries(Object.entries(table).map(([code, { label }]) => [code, label]));
}
