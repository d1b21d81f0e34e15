import type { CaseSetId } from "#domain/measures/case-sets";

/** The fifteen cells of the disputes table in the annual report on government information (T9). */
export const INFORMATION_TABLE = {
  id: "T9",
  name: "政府信息公开行政复议、行政诉讼情况",
  law: "政府信息公开条例第四十九条、第五十条；T9，按年度，被申请人（被告）为报告机关",
  columns: ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"],
  rows: [
    {
      label: "行政复议",
      sets: ["infoMaintained", "infoCorrected", "infoOtherwise", "infoPending", "infoAll"],
    },
    {
      label: "未经复议直接起诉",
      sets: [
        "infoDirectMaintained",
        "infoDirectCorrected",
        "infoDirectOtherwise",
        "infoDirectPending",
        "infoDirectAll",
      ],
    },
    {
      label: "复议后起诉",
      sets: [
        "infoAfterMaintained",
        "infoAfterCorrected",
        "infoAfterOtherwise",
        "infoAfterPending",
        "infoAfterAll",
      ],
    },
  ],
} as const satisfies {
  id: string;
  name: string;
  law: string;
  columns: readonly string[];
  rows: readonly { label: string; sets: readonly CaseSetId[] }[];
};
