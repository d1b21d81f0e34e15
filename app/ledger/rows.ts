import type { Act } from "#domain/acts";
import type { ApplicantClass, ApplicantType } from "#domain/applicant-types";
import type { Area } from "#domain/areas";
import type { CourtOutcome } from "#domain/court-outcomes";
import type { RefusalGround } from "#domain/grounds";
import type { Instance } from "#domain/instances";
import type { Level, RollUp } from "#domain/organ-levels";
import type { PlainDate } from "#domain/plain-date";
import type { ReconsiderationOutcome } from "#domain/reconsideration-outcomes";
import type { ReadContact } from "#ledger/contacts";
import type { Field } from "#ledger/fields";
import type { LitigationField } from "#ledger/litigation-fields";
import type { OrganField } from "#ledger/organ-fields";
import type { ReconsiderationField } from "#ledger/reconsideration-fields";

/** Where a row stands: sheet name and 1-based row number as Excel shows it. */
export interface Provenance {
  sheet: string;
  row: number;
}

/** What is wrong with one cell and what to do about it. */
export interface RowProblem {
  field: Field;
  /** Letters and heading of the column: "I 收到申请日期"; the field's name when there is no column. */
  column: string;
  /** As written, personal data masked; "" for a missing one. */
  value: string;
  code: string;
  /** reject: the row cannot be imported; warn: it can, with this doubt kept on it. */
  severity: "reject" | "warn";
  /** One Chinese sentence that says what to do. */
  message: string;
}

interface ReadRow<Kind extends string, F extends Field> {
  kind: Kind;
  provenance: Provenance;
  /** The original text of every recognised cell that is not empty; personal data masked. */
  cells: Partial<Record<F, string>>;
  problems: RowProblem[];
}

/** A case number as written and as the key of the case. */
export interface ReadNumber {
  raw: string;
  normalized: string;
  year: number;
}

/** One row of a reconsideration ledger. What the ledger does not say is undefined or empty. */
export interface ReconsiderationRow extends ReadRow<"reconsideration", ReconsiderationField> {
  number?: ReadNumber;
  organ?: string;
  /** Names as written, without 等N人. */
  applicants: string[];
  /** How many applicants in all; at least the number of names. */
  applicantCount?: number;
  contacts: ReadContact[];
  /** CL-1; undefined where the ledger names only the class (法人或者其他组织). */
  applicantType?: ApplicantType;
  applicantClass?: ApplicantClass;
  respondents: string[];
  area?: Area;
  act?: Act;
  /** Finer kind within the act's group (CL-3), with the name the ledger writes. */
  actKind?: string;
  actWritten?: string;
  receivedOn?: PlainDate;
  acceptedOn?: PlainDate;
  hearingHeld?: boolean;
  hearingDays: PlainDate[];
  handlers: string[];
  closedOn?: PlainDate;
  /** The headline item of the outcome. */
  outcome?: ReconsiderationOutcome;
  /** Every item, in the order written. */
  outcomes: ReconsiderationOutcome[];
  /** CL-7, from its own column or, for 不予受理, from the outcome or the remark. */
  refusalGround?: RefusalGround;
  /** The ledger says that the case was carried in from the year before. */
  carriedIn?: boolean;
  relatedNumbers: string[];
  remark?: string;
}

/** One court session and whether the ledger says that the agency head appeared. */
export interface ReadSession {
  day: PlainDate;
  headAppeared?: boolean;
  /** Who appeared, when the ledger marks this session 是 and names somebody. */
  heads: ReadHead[];
}

/** The head who appeared, as the ledger names him. */
export interface ReadHead {
  name?: string;
  title?: string;
  /** 正职, 副职, 其他负责人, as written. */
  declaredClass?: string;
}

/** One row of a litigation ledger: one proceeding. */
export interface LitigationRow extends ReadRow<"litigation", LitigationField> {
  number?: ReadNumber & { courtName?: string };
  court?: string;
  instance?: Instance;
  plaintiffs: string[];
  contacts: ReadContact[];
  defendant?: string;
  declaredLevel?: Level;
  declaredRollUp?: RollUp;
  coDefendants: string[];
  cause?: string;
  /** From its own column or from the cause. */
  area?: Area;
  /** From its own column or from the cause. */
  act?: Act;
  actKind?: string;
  actWritten?: string;
  noticeReceivedOn?: PlainDate;
  sessions: ReadSession[];
  head?: ReadHead;
  absenceReason?: string;
  explanationSubmitted?: boolean;
  decidedOn?: PlainDate;
  outcome?: CourtOutcome;
  handlers: string[];
  relatedNumbers: string[];
  remark?: string;
}

/** One row of a list of organs. */
export interface OrganRow extends ReadRow<"organs", OrganField> {
  name?: string;
  level?: Level;
  parentName?: string;
}

export type LedgerRow = ReconsiderationRow | LitigationRow | OrganRow;

/** True when the row has a problem that keeps it out. */
export function isRejected(row: LedgerRow): boolean {
  return row.problems.some((problem) => problem.severity === "reject");
}
