import type { CaseSetId } from "#domain/measures/case-sets";
import type { RateId } from "#domain/measures/rates";

/** Tables of figures (rules.md 9.2, 9.3), declared: rows are a dimension, every cell a set's slice. */
export interface FigureTable {
  id: string;
  name: string;
  /** A dimension of the unit that its columns count. */
  rows: string;
  columns: readonly CaseSetId[];
  /** A second dimension: the first column once more for each of its values that occurs. */
  across?: string;
  /** Rates of each row, after the counts; their sets are of the table's unit. */
  rates?: readonly RateId[];
  /** Sums of each row, last. */
  sums?: readonly SumId[];
  /** The article, or the source of the layout. */
  law: string;
}

/** What is added up over the cases of a set. */
export const SUMS = {
  applicants: { name: "申请人（人）", set: "received", decimals: 0 },
  compensation: { name: "赔偿金额（元）", set: "closedInPeriod", decimals: 2 },
} as const satisfies Record<string, { name: string; set: CaseSetId; decimals: number }>;

export type SumId = keyof typeof SUMS;

const FORM = "行政复议案件统计报表（国统制〔2010〕103号）";
const MATTERS = ["received"] as const;
const FLOW = [
  "received",
  "correctionAsked",
  "notAccepted",
  "accepted",
  "acceptedSimplified",
  "acceptedOrdinary",
  "suspended",
  "extended",
  "heardInPeriod",
  "opinionsHeard",
  "committeeAsked",
  "closedInPeriod",
  "closedInTime",
  "closedOverdue",
  "openTo30",
  "openTo60",
  "openTo90",
  "openOver90",
] as const;
const APPEARANCE = [
  "heard",
  "attended",
  "attendedByPrincipal",
  "attendedByDeputy",
  "attendedByOther",
  "attendedByNonCountingRole",
  "absentWithExplanation",
  "absentWithoutExplanation",
  "absentAccepted",
  "staffAbsentToo",
  "attendedAndSpoke",
] as const;

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
    id: "T5-defendants",
    name: "应诉被告按层级（另表：每个被告计一次）",
    rows: "level",
    columns: ["suitDefendants", "heardDefendants"],
    law: "ROLL-1：按全部被告计，合计可能多于案件数",
  },
  {
    id: "T6",
    name: "应诉案件按裁判结果",
    rows: "outcome",
    columns: ["suitsClosedInPeriod", "firstClosed", "closedByCourt"],
    law: "行政诉讼法第六十九条至第八十九条；T6",
  },
  {
    id: "T6-form",
    name: "应诉案件按被告形式、审级和裁判结果",
    rows: "formInstance",
    columns: ["suitsClosedInPeriod", "closedLost"],
    across: "outcome",
    rates: ["L-Q1", "L-Q2"],
    law: "行政诉讼法第二十六条第二款；T6",
  },
  {
    id: "T7",
    name: "负责人出庭按被告层级",
    rows: "level",
    columns: APPEARANCE,
    rates: ["HA-1", "HA-3"],
    law: "法释〔2020〕3号；T7",
  },
  {
    id: "T7-agency",
    name: "负责人出庭按被告机关",
    rows: "agency",
    columns: APPEARANCE,
    rates: ["HA-1", "HA-3"],
    law: "法释〔2020〕3号；T7，案件归计数被告",
  },
  {
    id: "HA-2",
    name: "各被告机关负责人出庭率",
    rows: "agency",
    columns: ["heardDefendants", "heardDefendantsStated", "ownHeadAttended"],
    rates: ["HA-2"],
    law: "法释〔2020〕3号第三条；HA-2，每个被告计一次",
  },
  {
    id: "T8",
    name: "履行和建议按机关",
    rows: "agency",
    columns: [
      "dutiesDue",
      "dutiesInTime",
      "dutiesLate",
      "dutiesUndone",
      "dutiesRefused",
      "adviceReceived",
      "adviceAnswered",
      "lettersIssued",
      "lettersReportedInTime",
    ],
    law: "行政复议法第七十六条、第七十七条，行政诉讼法第九十四条至第九十六条；T8",
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
      "closedCompensated",
      "incidentalReviews",
      "withOpinionLetter",
      "withOpinionReport",
    ],
    sums: ["applicants", "compensation"],
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
    sums: ["applicants"],
    law: FORM,
  },
  {
    id: "T2",
    name: "行政复议工作流程表（按复议机关）",
    rows: "office",
    columns: FLOW,
    law: "行政复议法第三十条至第六十二条；T2",
  },
  {
    id: "T2-handler",
    name: "行政复议工作流程表（按承办人）",
    rows: "handler",
    columns: FLOW,
    law: "T2：一案数人承办的，各计一次",
  },
  {
    id: "T3",
    name: "行政复议办案质量表",
    rows: "office",
    columns: [
      "accepted",
      "closedInPeriod",
      "closedWithin60",
      "directCorrection",
      "withOpinionLetter",
      "withSuggestionLetter",
    ],
    rates: [
      "T3-evidence",
      "Q12",
      "T3-inspection",
      "Q12-committee",
      "Q1",
      "Q9",
      "Q10",
      "T3-workload",
      "Q5",
      "Q3",
      "Q4",
    ],
    law: "T3：公正、效率、效果三类",
  },
  {
    id: "T4",
    name: "不予受理理由表",
    rows: "ground",
    columns: ["notAccepted", "refusedSued", "refusedReversed"],
    law: "行政复议法第三十条；T4，一案数项理由的，各计一次",
  },
] as const satisfies readonly FigureTable[];
