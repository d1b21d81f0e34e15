import type { CaseSetId } from "#domain/measures/case-sets";

/** Tables of figures (rules.md 9.2, 9.3), declared: rows are a dimension, every cell a set's slice. */
export interface FigureTable {
  id: string;
  name: string;
  /** A dimension of the unit that its columns count. */
  rows: string;
  columns: readonly CaseSetId[];
  /** The article, or the source of the layout. */
  law: string;
}

const FORM = "行政复议案件统计报表（国统制〔2010〕103号）";
const MATTERS = ["received"] as const;

export const TABLES = [
  {
    id: "outcomes",
    name: "结案方式",
    rows: "outcome",
    columns: ["closedOfAccepted", "closedOfAcceptedByEnd", "closedInPeriod"],
    law: "行政复议法第六十三条至第七十四条",
  },
  {
    id: "rollUps",
    name: "应诉案件按被告层级（四分）",
    rows: "rollUp",
    columns: ["suits", "closedByCourt", "heard", "attended"],
    law: "ROLL-1：每案计一次",
  },
  {
    id: "T5",
    name: "应诉案件按被告层级",
    rows: "level",
    columns: [
      "suitsCarriedIn",
      "suits",
      "firstInstance",
      "secondInstance",
      "retrialInstance",
      "suitsClosedInPeriod",
      "suitsPendingAtEnd",
    ],
    law: "行政诉讼法第二十六条；T5",
  },
  {
    id: "T6",
    name: "应诉案件按裁判结果",
    rows: "outcome",
    columns: ["suitsClosedInPeriod", "firstClosed", "closedByCourt"],
    law: "行政诉讼法第六十九条至第八十九条；T6",
  },
  {
    id: "T7",
    name: "负责人出庭按被告层级",
    rows: "level",
    columns: [
      "heard",
      "attended",
      "attendedByPrincipal",
      "attendedByDeputy",
      "attendedByOther",
      "attendedByNonCountingRole",
      "absentWithExplanation",
      "absentWithoutExplanation",
    ],
    law: "法释〔2020〕3号；T7",
  },
  {
    id: "T1",
    name: "行政复议案件统计表（按行政管理领域）",
    rows: "area",
    columns: [
      "carriedIn",
      "received",
      "accepted",
      "notAccepted",
      "disposedOtherwise",
      "closedInPeriod",
      "closedRejected",
      "closedMaintained",
      "closedConfirmed",
      "closedRevoked",
      "closedChanged",
      "closedOrdered",
      "closedMediated",
      "closedWithdrawn",
      "closedSettled",
      "closedTerminated",
      "closedOtherwise",
      "pendingAtEnd",
    ],
    law: FORM,
  },
  { id: "T1-respondent", name: "收到案件按被申请人", rows: "level", columns: MATTERS, law: FORM },
  { id: "T1-organ", name: "收到案件按复议机关", rows: "organLevel", columns: MATTERS, law: FORM },
  { id: "T1-act", name: "收到案件按申请复议事项", rows: "act", columns: MATTERS, law: FORM },
  {
    id: "T1-applicant",
    name: "收到案件按申请人",
    rows: "applicantClass",
    columns: MATTERS,
    law: FORM,
  },
] as const satisfies readonly FigureTable[];

/** What the months' charts and tables show: each set by the month of the day that places it (ST-P3). */
export const MONTHLY = {
  reconsideration: {
    name: "行政复议逐月",
    series: [
      { set: "received", day: "receivedOn" },
      { set: "accepted", day: "acceptedOn" },
      { set: "closedInPeriod", day: "closedOn" },
    ],
  },
  litigation: {
    name: "行政应诉逐月",
    series: [
      { set: "suits", day: "receivedOn" },
      { set: "suitsClosedInPeriod", day: "closedOn" },
      { set: "heard", day: "firstSessionOn" },
      { set: "attended", day: "firstSessionOn" },
    ],
  },
} as const;

export type MonthlyId = keyof typeof MONTHLY;

/** Whether the text names a set that is shown month by month. */
export function isMonthlyId(text: string): text is MonthlyId {
  return Object.hasOwn(MONTHLY, text);
}
