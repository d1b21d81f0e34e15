import { FIELDS, LEDGER_KINDS, LEDGER_LABELS } from "#ledger/fields";

/** What a person may say that a sheet and its columns are: [value, label], as a form offers it. */
export function mappingChoices() {
  return LEDGER_KINDS.map((kind) => ({
    kind,
    label: LEDGER_LABELS[kind],
    fields: FIELDS[kind].map(({ field, label, required }) => ({
      field: String(field),
      label,
      required: required === true,
    })),
  }));
}
