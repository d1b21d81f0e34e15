import type { FieldSpec } from "#ledger/fields";
import { words } from "#ledger/text";

export type OrganField = "name" | "level" | "parent";

/** Headings of lists of organs. */
export const ORGAN_FIELDS: readonly FieldSpec<OrganField>[] = [
  {
    field: "name",
    label: "名称",
    required: true,
    values: "organ",
    synonyms: words(
      "名称|机关名称|单位名称|机关|单位|行政机关|行政机关名称|部门名称|单位全称|机关全称",
      "机构名称",
    ),
  },
  {
    field: "level",
    label: "级别",
    synonyms: words(
      "级别|层级|机关级别|单位级别|机关层级|行政级别|类别|机关类别|单位类别|机关类型",
      "单位类型|类型",
    ),
  },
  {
    field: "parent",
    label: "上级机关",
    synonyms: words(
      "上级机关|上级|上级单位|主管机关|主管部门|隶属机关|隶属|所属政府|本级政府",
      "上级行政机关|隶属关系|上级主管部门",
    ),
  },
];
