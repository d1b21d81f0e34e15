import type { FileEvent, Warning } from "#domain/case-file";
import type { Refusal } from "#domain/outcome";
import { type Field, fieldSpec } from "#ledger/fields";
import type { RecognisedSheet } from "#ledger/recognise";
import type { LedgerRow } from "#ledger/rows";

/** What is to be said about one row: in which column, what is wrong and what to do. */
export interface RowNote {
  /** Letters and heading as Excel shows them: "I 收到申请日期"; "" when it is about the whole row. */
  column: string;
  /** The cell as written; "" when it is empty. */
  value: string;
  code: string;
  /** reject: the row stays out; warn: it is imported and the doubt is kept. */
  severity: "reject" | "warn";
  /** Rule of the rulebook and article, where the law is behind it. */
  rule?: string;
  law?: string;
  /** One Chinese sentence that says what to do. */
  message: string;
}

/** The notes that reading the row left. */
export function readingNotes(row: LedgerRow): RowNote[] {
  return row.problems.map(({ column, value, code, severity, message }) => ({
    column,
    value,
    code,
    severity,
    message,
  }));
}

/** A row that a rule or the database refuses. */
export function rejection(
  sheet: RecognisedSheet | undefined,
  row: LedgerRow,
  refusal: Pick<Refusal, "code" | "message"> & Partial<Pick<Refusal, "rule" | "law">>,
  field?: Field,
): RowNote {
  const { code, message, rule, law } = refusal;
  return { ...placeOf(sheet, row, field), code, severity: "reject", rule, law, message };
}

/** A doubt that a rule left on the case, at the cell that it is about. */
export function doubtNote(
  sheet: RecognisedSheet | undefined,
  row: LedgerRow,
  warning: Warning,
  event: FileEvent | undefined,
): RowNote {
  const { code, message, rule, law } = warning;
  const field = event && fieldOf(event.step, warning.field);
  return { ...placeOf(sheet, row, field), code, severity: "warn", rule, law, message };
}

/** A doubt about the person who is named as head. */
export function headNote(
  sheet: RecognisedSheet | undefined,
  row: LedgerRow,
  doubt: { code: string; message: string },
): RowNote {
  return { ...placeOf(sheet, row, "headClass"), ...doubt, severity: "warn" };
}

function placeOf(sheet: RecognisedSheet | undefined, row: LedgerRow, field: Field | undefined) {
  if (field === undefined) return { column: "", value: "" };
  const column = sheet?.columns.find((each) => each.field === field);
  const label = fieldSpec(row.kind, field)?.label ?? "";
  const cells: Partial<Record<string, string>> = row.cells;
  return {
    column: column ? `${column.letters} ${column.heading}`.trim() : label,
    value: cells[field] ?? "",
  };
}

/** The column that tells the day of a step. */
const DAY_OF: Record<string, Field> = {
  receive: "receivedOn",
  accept: "acceptedOn",
  holdHearing: "hearingDays",
  refuse: "closedOn",
  mediate: "closedOn",
  reject: "closedOn",
  terminate: "closedOn",
  decide: "closedOn",
  openProceeding: "noticeReceivedOn",
  holdSession: "sessionDays",
  explainAbsence: "absenceReason",
  judge: "decidedOn",
};

/** Where a payload's field has another name in the ledger. */
const COLUMN_OF: Record<string, Field> = {
  organId: "organ",
  number: "number",
  proceeding: "number",
  applicants: "applicants",
  applicantType: "applicantType",
  applicantCount: "applicantCount",
  respondentIds: "respondents",
  area: "area",
  act: "act",
  court: "court",
  instance: "instance",
  plaintiffs: "plaintiffs",
  defendants: "defendant",
  attendees: "headClass",
  headDeclared: "headAppeared",
  explained: "explanation",
  reason: "absenceReason",
  items: "outcome",
  outcome: "outcome",
  grounds: "refusalGround",
};

function fieldOf(step: string, field: string | undefined): Field | undefined {
  return (field === undefined ? undefined : COLUMN_OF[field]) ?? DAY_OF[step];
}

/** A reconsideration ledger that does not say whose it is. */
export const NO_ORGAN = {
  code: "organMissing",
  rule: "IMPORT",
  message: "没有行政复议机关，请补填，或者在本批页面上填写本机关（命令行用 --organ）。",
};

/** The same case, or the same organ, on two rows that say different things. */
export function sameTwice(what: string, { provenance }: LedgerRow) {
  const where = `“${provenance.sheet}”第 ${provenance.row} 行`;
  return {
    code: "sameTwice",
    rule: "IMPORT",
    message: `${what}与${where}相同而内容不同，请核对后只保留一行。`,
  };
}
