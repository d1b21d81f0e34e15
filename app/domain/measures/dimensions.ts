import { ACTS } from "#domain/acts";
import { APPLICANT_CLASSES } from "#domain/applicant-types";
import { AREAS } from "#domain/areas";
import { COURT_OUTCOMES } from "#domain/court-outcomes";
import { DUTY_KINDS } from "#domain/duties";
import { REFUSAL_GROUNDS } from "#domain/grounds";
import { INSTANCES } from "#domain/instances";
import { DEFENDANT_FORMS } from "#domain/litigation/payloads";
import type { CaseUnit } from "#domain/measures/conditions";
import { LEVELS, ROLL_UPS } from "#domain/organ-levels";
import { RECONSIDERATION_OUTCOMES } from "#domain/reconsideration-outcomes";

/** What divides a set into the rows of a table: the name of each value, in the order of its code list. */
export interface Dimension {
  name: string;
  values: Names;
  /** Values that no code list holds: ids of organs, or names of persons; shown by their number of cases. */
  open?: "organ" | "person";
  /** A case may have several values and then stands in several rows, whose sum may exceed the total. */
  several?: true;
}

/** What a table prints where a value is not recorded; its slice is "none". */
export const NOT_RECORDED = "未载明";

type Names = Readonly<Record<string, string>>;

/** "JOINT:FIRST": the code of the form, then that of the instance (T6). */
export const FORMS_BY_INSTANCE = formsByInstance();

const LEVEL_NAMES = labelsOf(LEVELS);
const AGENCY: Dimension = { name: "机关", values: {}, open: "organ" };
const PROCEEDING_DIMENSIONS: Readonly<Record<string, Dimension>> = {
  outcome: { name: "裁判结果", values: labelsOf(COURT_OUTCOMES) },
  instance: { name: "审级", values: labelsOf(INSTANCES) },
  rollUp: { name: "被告层级（四分）", values: labelsOf(ROLL_UPS) },
  level: { name: "被告层级", values: LEVEL_NAMES },
  area: { name: "行政管理领域", values: labelsOf(AREAS) },
  act: { name: "行政行为", values: labelsOf(ACTS) },
  form: { name: "被告形式", values: DEFENDANT_FORMS },
  formInstance: { name: "被告形式、审级", values: FORMS_BY_INSTANCE },
  agency: { ...AGENCY, name: "被告" },
};

export const DIMENSIONS: Readonly<Record<CaseUnit, Readonly<Record<string, Dimension>>>> = {
  reconsideration: {
    outcome: { name: "结案方式", values: labelsOf(RECONSIDERATION_OUTCOMES) },
    area: { name: "行政管理领域", values: labelsOf(AREAS) },
    act: { name: "申请复议事项", values: labelsOf(ACTS) },
    // Two or more respondents belong to the form's column 其他 (form notes, rules.md 9.2).
    level: { name: "被申请人", values: { ...LEVEL_NAMES, SEVERAL: "其他（两个以上被申请人）" } },
    organLevel: { name: "复议机关", values: LEVEL_NAMES },
    applicantClass: { name: "申请人", values: APPLICANT_CLASSES },
    ground: { name: "不予受理理由", values: labelsOf(REFUSAL_GROUNDS), several: true },
    office: { ...AGENCY, name: "复议机关" },
    handler: { name: "承办人", values: {}, open: "person", several: true },
    respondent: { ...AGENCY, name: "被申请人" },
  },
  proceeding: PROCEEDING_DIMENSIONS,
  session: PROCEEDING_DIMENSIONS,
  defendant: {
    level: { name: "被告层级", values: LEVEL_NAMES },
    agency: { ...AGENCY, name: "被告" },
  },
  duty: {
    agency: AGENCY,
    kind: { name: "事项", values: labelsOf(DUTY_KINDS) },
  },
};

function labelsOf(table: Readonly<Record<string, { label: string }>>): Names {
  return Object.fromEntries(Object.entries(table).map(([code, { label }]) => [code, label]));
}

function formsByInstance(): Names {
  const forms = [...Object.entries(DEFENDANT_FORMS), ["", NOT_RECORDED] as const];
  return Object.fromEntries(
    forms.flatMap(([form, name]) =>
      Object.entries(INSTANCES).map(([code, { label }]) => [
        `${form}:${code}`,
        `${name}，${label}`,
      ]),
    ),
  );
}
