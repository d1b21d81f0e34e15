import type { PersonalKind } from "#domain/personal-data/kinds";
import { LITIGATION_FIELDS, type LitigationField } from "#ledger/litigation-fields";
import { ORGAN_FIELDS, type OrganField } from "#ledger/organ-fields";
import { RECONSIDERATION_FIELDS, type ReconsiderationField } from "#ledger/reconsideration-fields";

/** The three kinds of sheet an office drops in. */
export type LedgerKind = "reconsideration" | "litigation" | "organs";

export type Field = ReconsiderationField | LitigationField | OrganField;

/** What the values of a column look like, for columns whose heading does not tell. */
export type ValueKind =
  | "day"
  | "courtNumber"
  | "reconsiderationNumber"
  | "court"
  | "instance"
  | "organ"
  | "yesNo"
  | "person"
  | "headClass";

/** One field of a kind of ledger, and the headings that offices give it. */
export interface FieldSpec<F extends string = string> {
  field: F;
  /** The heading of the demonstration ledgers, shown where a person maps a column. */
  label: string;
  /** Without this column the sheet cannot be imported. */
  required?: true;
  /** May be spread over several columns (第一次开庭日期, 第二次开庭日期), joined with 、. */
  repeatable?: true;
  /** Headings as compared: half-width, without blanks and signs (#ledger/text compact). */
  synonyms: readonly string[];
  values?: ValueKind;
  /** What is kept of a person here: it is shown masked and never stored in clear. */
  personal?: PersonalKind;
  /** Only the synonyms mean it, no heading that merely contains one. */
  exact?: true;
}

export const LEDGER_LABELS: Record<LedgerKind, string> = {
  reconsideration: "行政复议台账",
  litigation: "行政应诉台账",
  organs: "机关名录",
};

/** The heading of the column that a file of rejected rows adds (#ledger/rejects). */
export const REASON_HEADING = "不予导入原因";

/** The fields of each kind, in the order a person reads them. */
export const FIELDS: Record<LedgerKind, readonly FieldSpec<Field>[]> = {
  reconsideration: RECONSIDERATION_FIELDS,
  litigation: LITIGATION_FIELDS,
  organs: ORGAN_FIELDS,
};

export const LEDGER_KINDS: readonly LedgerKind[] = ["reconsideration", "litigation", "organs"];

/** The field of a kind by its name; undefined when the kind has no such field. */
export function fieldSpec(kind: LedgerKind, field: string): FieldSpec<Field> | undefined {
  return FIELDS[kind].find((spec) => spec.field === field);
}
