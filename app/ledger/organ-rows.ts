import { readLevel } from "#domain/organ-levels";
import { ORGAN_FIELDS } from "#ledger/organ-fields";
import type { RecognisedSheet } from "#ledger/recognise";
import { RowReader, shortened } from "#ledger/row-reader";
import type { OrganRow } from "#ledger/rows";
import type { Row } from "#ledger/workbook";

const LEVEL = {
  what: "机关级别",
  examples: "市政府、市级政府部门、县级政府、县级政府部门、乡镇街道",
};
const FIELDS = ORGAN_FIELDS.map((spec) => spec.field);

/** Reads one row of a list of organs. A level that is not understood is left to be inferred. */
export function readOrganRow(recognised: RecognisedSheet, row: Row): OrganRow {
  const reader = new RowReader("organs", FIELDS, recognised, row);
  const name = reader.text("name");
  if (name === undefined) reader.reject("name", "nameMissing", "没有机关名称，请填写机关全称。");
  else if (name.length > 100) {
    reader.reject("name", "nameTooLong", `机关名称“${shortened(name)}”过长，请只填机关全称。`);
  }
  return {
    kind: "organs",
    name,
    level: reader.code("level", readLevel, "warn", LEVEL)?.level,
    parentName: reader.text("parent"),
    provenance: reader.provenance,
    cells: reader.cells,
    problems: reader.problems,
  };
}
