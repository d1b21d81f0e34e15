import { z } from "zod";
import { ACTS } from "#domain/acts";
import { AREAS } from "#domain/areas";
import { COURT_OUTCOMES } from "#domain/court-outcomes";
import { INSTANCES } from "#domain/instances";
import { DEFENDANT_FORMS } from "#domain/litigation/payloads";
import { FORMS_BY_INSTANCE } from "#domain/measures/dimensions";
import { PROCEEDING_SETS, SESSION_SETS } from "#domain/measures/litigation-sets";
import { LEVELS, ROLL_UPS } from "#domain/organ-levels";
import { agree, choice, code, flag, partOfFigure, registerShape } from "#schemas/register";
import { type FilterField, optionsOf, UNRECORDED } from "#schemas/register-fields";

export const LITIGATION_DATES = {
  received: "收到应诉通知",
  session: "首次开庭",
  closed: "裁判",
};
const LITIGATION_SORTS = {
  received: "收到应诉通知日期",
  session: "首次开庭日期",
  closed: "裁判日期",
  number: "案号",
};
export const HEARING_DATES = { held: "开庭", received: "收到应诉通知", closed: "裁判" };
const HEARING_SORTS = {
  held: "开庭日期",
  received: "收到应诉通知日期",
  closed: "裁判日期",
  number: "案号",
};

/** Where a suit stands, from the notice to the judgment. */
export const SUIT_STAGES = { notified: "已收应诉通知", heard: "已开庭", closed: "已裁判" };

const ATTENDED = {
  attended: "出庭",
  absent: "未出庭",
  uncounted: "有人到庭但不计入",
};
const SUIT_APPEARANCES = { ...ATTENDED, unheard: "未开庭" };
const SESSION_APPEARANCES = ATTENDED;

const shape = {
  defendant: z.string().max(100, "机关名称不超过100个字。").optional(),
  rollUp: choice(ROLL_UPS).optional(),
  level: code(LEVELS).optional(),
  instance: choice(INSTANCES).optional(),
  area: code(AREAS).optional(),
  act: code(ACTS).optional(),
  status: choice(SUIT_STAGES).optional(),
  outcome: code(COURT_OUTCOMES).optional(),
  agency: partOfFigure,
  form: code(DEFENDANT_FORMS).optional(),
  formInstance: choice(FORMS_BY_INSTANCE).optional(),
  warned: flag.optional(),
};

/** The address of the register of suits. */
export const litigationAddress = z
  .object({
    ...registerShape(LITIGATION_DATES, LITIGATION_SORTS, "received"),
    ...shape,
    set: choice(PROCEEDING_SETS).optional(),
    appeared: choice(SUIT_APPEARANCES).optional(),
  })
  .superRefine(agree);
export type LitigationQuery = z.output<typeof litigationAddress>;

/** The address of the register of court sessions. */
export const hearingsAddress = z
  .object({
    ...registerShape(HEARING_DATES, HEARING_SORTS, "held"),
    ...shape,
    set: choice(SESSION_SETS).optional(),
    appeared: choice(SESSION_APPEARANCES).optional(),
  })
  .superRefine(agree);
export type HearingsQuery = z.output<typeof hearingsAddress>;

const FIELDS: readonly FilterField[] = [
  { name: "number", label: "案号", kind: "words" },
  { name: "organ", label: "被告（含下级机关）", kind: "organ" },
  { name: "defendant", label: "任一被告", kind: "organ" },
  { name: "rollUp", label: "被告类别", kind: "choice", options: optionsOf(ROLL_UPS) },
  { name: "level", label: "被告级别", kind: "choice", options: optionsOf(LEVELS, UNRECORDED) },
  { name: "instance", label: "审级", kind: "choice", options: optionsOf(INSTANCES) },
  { name: "area", label: "行政管理领域", kind: "choice", options: optionsOf(AREAS, UNRECORDED) },
  { name: "act", label: "行政行为", kind: "choice", options: optionsOf(ACTS, UNRECORDED) },
  { name: "status", label: "诉讼状态", kind: "choice", options: optionsOf(SUIT_STAGES) },
  {
    name: "outcome",
    label: "裁判结果",
    kind: "choice",
    options: optionsOf(COURT_OUTCOMES, UNRECORDED),
  },
  { name: "warned", label: "只看有疑点的案件", kind: "flag" },
  { name: "agency", label: "计数被告", kind: "organ", unasked: true },
  {
    name: "form",
    label: "被告形式",
    kind: "choice",
    options: optionsOf(DEFENDANT_FORMS, UNRECORDED),
    unasked: true,
  },
  {
    name: "formInstance",
    label: "被告形式、审级",
    kind: "choice",
    options: optionsOf(FORMS_BY_INSTANCE),
    unasked: true,
  },
  { name: "batch", label: "导入批次", kind: "number", unasked: true },
];

export const LITIGATION_FIELDS: readonly FilterField[] = [
  {
    name: "appeared",
    label: "负责人出庭",
    kind: "choice",
    options: optionsOf(SUIT_APPEARANCES),
  },
  ...FIELDS,
];

export const HEARING_FIELDS: readonly FilterField[] = [
  {
    name: "appeared",
    label: "负责人出庭",
    kind: "choice",
    options: optionsOf(SESSION_APPEARANCES),
  },
  ...FIELDS,
];
