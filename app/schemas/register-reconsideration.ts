import { z } from "zod";
import { ACTS } from "#domain/acts";
import { APPLICANT_CLASSES } from "#domain/applicant-types";
import { AREAS } from "#domain/areas";
import { REFUSAL_GROUNDS } from "#domain/grounds";
import { RECONSIDERATION_SETS } from "#domain/measures/reconsideration-sets";
import { LEVELS, ROLL_UPS } from "#domain/organ-levels";
import { RECONSIDERATION_STATUSES } from "#domain/reconsideration/statuses";
import { RECONSIDERATION_OUTCOMES } from "#domain/reconsideration-outcomes";
import { agree, choice, code, flag, partOfFigure, registerShape } from "#schemas/register";
import { type FilterField, optionsOf, UNRECORDED } from "#schemas/register-fields";

export const RECONSIDERATION_DATES = {
  received: "收到申请",
  accepted: "受理",
  hearing: "听证",
  closed: "结案",
};

const RECONSIDERATION_SORTS = {
  received: "收到日期",
  accepted: "受理日期",
  hearing: "听证日期",
  closed: "结案日期",
  due: "审理期限",
  number: "案号",
};

/** Two or more respondents belong to the form's column 其他 (rules.md 9.2). */
const RESPONDENT_LEVELS = { ...LEVELS, SEVERAL: { label: "两个以上被申请人" } };

const HEARINGS = { yes: "已听证", no: "未听证" };

/** The address of the register of reconsideration cases. */
export const reconsiderationAddress = z
  .object({
    ...registerShape(RECONSIDERATION_DATES, RECONSIDERATION_SORTS, "received"),
    set: choice(RECONSIDERATION_SETS).optional(),
    respondent: z.string().max(100, "机关名称不超过100个字。").optional(),
    rollUp: choice(ROLL_UPS).optional(),
    level: code(RESPONDENT_LEVELS).optional(),
    organLevel: code(LEVELS).optional(),
    applicantClass: code(APPLICANT_CLASSES).optional(),
    area: code(AREAS).optional(),
    act: code(ACTS).optional(),
    status: choice(RECONSIDERATION_STATUSES).optional(),
    outcome: code(RECONSIDERATION_OUTCOMES).optional(),
    hearing: choice(HEARINGS).optional(),
    office: partOfFigure,
    handler: partOfFigure,
    ground: code(REFUSAL_GROUNDS).optional(),
    warned: flag.optional(),
  })
  .superRefine(agree);
export type ReconsiderationQuery = z.output<typeof reconsiderationAddress>;

export const RECONSIDERATION_FIELDS: readonly FilterField[] = [
  { name: "number", label: "案号", kind: "words" },
  { name: "organ", label: "复议机关（含下级）", kind: "organ" },
  { name: "respondent", label: "被申请人", kind: "organ" },
  { name: "rollUp", label: "被申请人类别", kind: "choice", options: optionsOf(ROLL_UPS) },
  {
    name: "level",
    label: "被申请人级别",
    kind: "choice",
    options: optionsOf(RESPONDENT_LEVELS, UNRECORDED),
  },
  { name: "area", label: "行政管理领域", kind: "choice", options: optionsOf(AREAS, UNRECORDED) },
  { name: "act", label: "行政行为", kind: "choice", options: optionsOf(ACTS, UNRECORDED) },
  {
    name: "status",
    label: "案件状态",
    kind: "choice",
    options: optionsOf(RECONSIDERATION_STATUSES),
  },
  {
    name: "outcome",
    label: "结案方式",
    kind: "choice",
    options: optionsOf(RECONSIDERATION_OUTCOMES, UNRECORDED),
  },
  { name: "hearing", label: "听证", kind: "choice", options: optionsOf(HEARINGS) },
  { name: "warned", label: "只看有疑点的案件", kind: "flag" },
  {
    name: "organLevel",
    label: "复议机关级别",
    kind: "choice",
    options: optionsOf(LEVELS, UNRECORDED),
    unasked: true,
  },
  {
    name: "applicantClass",
    label: "申请人类别",
    kind: "choice",
    options: optionsOf(APPLICANT_CLASSES, UNRECORDED),
    unasked: true,
  },
  { name: "office", label: "复议机关", kind: "organ", unasked: true },
  { name: "handler", label: "承办人", kind: "words", unasked: true },
  {
    name: "ground",
    label: "不予受理理由",
    kind: "choice",
    options: optionsOf(REFUSAL_GROUNDS, UNRECORDED),
    unasked: true,
  },
  { name: "batch", label: "导入批次", kind: "number", unasked: true },
];
