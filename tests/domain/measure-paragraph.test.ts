import { describe, expect, test } from "vitest";
import type { CaseSetId } from "#domain/measures/case-sets";
import { annualParagraph, paragraphText } from "#domain/measures/paragraph";
import type { RollUp } from "#domain/organ-levels";

/** Jiuquan's report for 2017, section six: figures as published. */
const COUNTS: Partial<Record<CaseSetId, number>> = {
  accepted: 99,
  closedOfAccepted: 91,
  notAccepted: 7,
  suits: 136,
  closedByCourt: 111,
  attended: 90,
  heard: 120,
};
const SUITS: Record<RollUp, number> = {
  MUNICIPAL_GOVERNMENT: 4,
  COUNTY_GOVERNMENT: 28,
  MUNICIPAL_DEPARTMENT: 28,
  OTHER: 76,
};

function paragraph(asOf?: string) {
  const figures = {
    countOf: (set: CaseSetId) => COUNTS[set] ?? 0,
    suitsOf: (rollUp: RollUp) => SUITS[rollUp],
  };
  return annualParagraph(2017, figures, asOf);
}

describe("法治政府建设年度报告的复议、应诉段落", () => {
  test("按酒泉市2017年报告第六部分的写法", () => {
    expect(paragraphText(paragraph())).toBe(
      "2017年，全市受理行政复议案件99件，审结91件，结案率91.92%；不予受理7件。" +
        "行政应诉案件136件，法院审结111件，其中以市政府为被告4件、县级政府28件、市级政府部门28件、其他76件。" +
        "行政机关负责人出庭应诉率75.00%（90/120，口径 HA-1：负责人出庭案件/开庭案件）。",
    );
  });

  test("统计日在年末以后的，两处写明截至何日", () => {
    expect(paragraphText(paragraph("2018年2月1日"))).toBe(
      "2017年，全市受理行政复议案件99件，截至2018年2月1日审结91件，结案率91.92%；不予受理7件。" +
        "行政应诉案件136件，截至2018年2月1日法院审结111件，其中以市政府为被告4件、县级政府28件、市级政府部门28件、其他76件。" +
        "行政机关负责人出庭应诉率75.00%（90/120，口径 HA-1：负责人出庭案件/开庭案件）。",
    );
  });

  test("每个件数打开自己的列表，被告各级分别打开；相邻的文字连成一段", () => {
    expect(paragraph()).toEqual([
      { text: "2017年，全市受理行政复议案件" },
      { text: "99", set: "accepted" },
      { text: "件，审结" },
      { text: "91", set: "closedOfAccepted" },
      { text: "件，结案率91.92%；不予受理" },
      { text: "7", set: "notAccepted" },
      { text: "件。行政应诉案件" },
      { text: "136", set: "suits" },
      { text: "件，法院审结" },
      { text: "111", set: "closedByCourt" },
      { text: "件，其中以市政府为被告" },
      { text: "4", set: "suits", slice: { rollUp: "MUNICIPAL_GOVERNMENT" } },
      { text: "件、县级政府" },
      { text: "28", set: "suits", slice: { rollUp: "COUNTY_GOVERNMENT" } },
      { text: "件、市级政府部门" },
      { text: "28", set: "suits", slice: { rollUp: "MUNICIPAL_DEPARTMENT" } },
      { text: "件、其他" },
      { text: "76", set: "suits", slice: { rollUp: "OTHER" } },
      { text: "件。行政机关负责人出庭应诉率75.00%（" },
      { text: "90", set: "attended" },
      { text: "/" },
      { text: "120", set: "heard" },
      { text: "，口径 HA-1：负责人出庭案件/开庭案件）。" },
    ]);
  });
});
