import { describe, expect, test } from "vitest";
import { LEVELS, ROLL_UPS, readLevel, rollUpOf } from "#domain/organ-levels";

describe("ROLL-1：年度报告的四栏", () => {
  test("四栏的名称和字段", () => {
    expect(Object.values(ROLL_UPS)).toEqual([
      { label: "市政府", key: "municipal_government" },
      { label: "县级政府", key: "county_government" },
      { label: "市级政府部门", key: "municipal_department" },
      { label: "其他", key: "other" },
    ]);
  });

  test.each([
    ["CITY_GOV", "MUNICIPAL_GOVERNMENT"],
    ["COUNTY_GOV", "COUNTY_GOVERNMENT"],
    ["CITY_DEPT", "MUNICIPAL_DEPARTMENT"],
    ["COUNTY_DEPT", "OTHER"],
    ["TOWN_GOV", "OTHER"],
    ["PROV_GOV", "OTHER"],
    ["PROV_DEPT", "OTHER"],
    ["STATE_DEPT", "OTHER"],
    ["VERTICAL", "OTHER"],
    ["DEV_ZONE", "OTHER"],
    ["AUTHORISED_ORG", "OTHER"],
  ] as const)("%s 归入 %s", (level, rollUp) => expect(rollUpOf(level)).toBe(rollUp));

  test("县级以上人民政府只有省、市、县三级政府（行政诉讼法第十五条）", () => {
    const governments = Object.entries(LEVELS).filter(([, row]) => row.countyGovernmentOrAbove);
    expect(governments.map(([code]) => code)).toEqual(["PROV_GOV", "CITY_GOV", "COUNTY_GOV"]);
  });
});

describe("台账和机关名单所写的级别", () => {
  test.each([
    ["市政府", "CITY_GOV", "MUNICIPAL_GOVERNMENT"],
    ["市（地）级政府", "CITY_GOV", "MUNICIPAL_GOVERNMENT"],
    ["县级政府", "COUNTY_GOV", "COUNTY_GOVERNMENT"],
    ["市级政府部门", "CITY_DEPT", "MUNICIPAL_DEPARTMENT"],
    ["区县政府部门", "COUNTY_DEPT", "OTHER"],
    ["县(区)政府部门", "COUNTY_DEPT", "OTHER"],
    ["乡镇", "TOWN_GOV", "OTHER"],
    [" 街道办事处 ", "TOWN_GOV", "OTHER"],
    ["其他", undefined, "OTHER"],
    ["municipal_government", "CITY_GOV", "MUNICIPAL_GOVERNMENT"],
    ["municipal_department", "CITY_DEPT", "MUNICIPAL_DEPARTMENT"],
    ["county_government", "COUNTY_GOV", "COUNTY_GOVERNMENT"],
    ["county_department", "COUNTY_DEPT", "OTHER"],
    ["township_government", "TOWN_GOV", "OTHER"],
    ["vertical_agency", "VERTICAL", "OTHER"],
    ["VERTICAL", "VERTICAL", "OTHER"],
  ])("“%s”", (text, level, rollUp) => expect(readLevel(text)).toEqual({ level, rollUp }));

  test.each(["", "副省级", "constructor"])("“%s”不认识", (text) =>
    expect(readLevel(text)).toBeUndefined(),
  );
});
