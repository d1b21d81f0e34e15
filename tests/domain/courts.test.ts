import { describe, expect, test } from "vitest";
import {
  COURT_CHARACTERS,
  COURT_LEVELS,
  courtForDefendants,
  courtLevelOf,
  courtOfCode,
} from "#domain/courts";
import type { Defendant } from "#domain/joint-defendants";

const DEPARTMENT: Defendant = {
  name: "玉门市公安局",
  level: "COUNTY_DEPT",
  capacity: "ORIGINAL_AGENCY",
};
const ORGAN: Defendant = { name: "玉门市人民政府", level: "COUNTY_GOV", capacity: "RECON_ORGAN" };

describe("法〔2015〕137号第四条、第五条：法院代字", () => {
  test.each([
    ["最高法", "最高人民法院"],
    ["甘", "甘肃省高级人民法院"],
    ["内", "内蒙古自治区高级人民法院"],
    ["兵", "新疆维吾尔自治区高级人民法院生产建设兵团分院"],
    ["甘09", "酒泉市中级人民法院"],
    ["甘29", "临夏回族自治州中级人民法院"],
    ["甘0902", "酒泉市肃州区人民法院"],
    ["甘0921", "金塔县人民法院"],
    ["甘0922", "瓜州县人民法院"],
    ["甘0923", "肃北蒙古族自治县人民法院"],
    ["甘0924", "阿克塞哈萨克族自治县人民法院"],
    ["甘0981", "玉门市人民法院"],
    ["甘0982", "敦煌市人民法院"],
    ["苏01", "南京市中级人民法院"],
  ])("%s 是%s", (code, name) => expect(courtOfCode(code)?.name).toBe(name));

  test.each(["甘99", "甘0999", "京01", "新01", "酒09"])("%s 表中没有，不猜名称", (code) =>
    expect(courtOfCode(code)).toBeUndefined(),
  );

  test("三十一个省级简称加兵、军", () => expect([...COURT_CHARACTERS]).toHaveLength(33));

  test.each([
    ["最高法", "supreme"],
    ["最高人民法院", "supreme"],
    ["甘", "high"],
    ["甘09", "intermediate"],
    ["苏8601", "basic"],
    ["甘肃省高级人民法院", "high"],
    ["酒泉市中级人民法院", "intermediate"],
    ["北京知识产权法院", "intermediate"],
    ["玉门市人民法院", "basic"],
    ["甘9", undefined],
    ["酒泉市人民政府", undefined],
  ])("%s 的审级", (court, level) => expect(courtLevelOf(court)).toBe(level));

  test("四级法院的名称", () =>
    expect(Object.keys(COURT_LEVELS)).toEqual(["supreme", "high", "intermediate", "basic"]));
});

describe("COURT-1：级别管辖", () => {
  const original = (name: string, level: Defendant["level"]): Defendant => {
    return { name, level, capacity: "ORIGINAL_AGENCY" };
  };
  test.each([
    ["县级政府部门：基层法院", [DEPARTMENT], "basic", "行政诉讼法第十四条"],
    [
      "县级政府：中级法院",
      [original("玉门市人民政府", "COUNTY_GOV")],
      "intermediate",
      "行政诉讼法第十五条",
    ],
    [
      "市级政府：中级法院",
      [original("酒泉市人民政府", "CITY_GOV")],
      "intermediate",
      "行政诉讼法第十五条",
    ],
    [
      "国务院部门：中级法院",
      [original("自然资源部", "STATE_DEPT")],
      "intermediate",
      "行政诉讼法第十五条",
    ],
    ["海关：中级法院", [original("兰州海关", "VERTICAL")], "intermediate", "行政诉讼法第十五条"],
    ["乡镇政府：基层法院", [original("赤金镇人民政府", "TOWN_GOV")], "basic", "行政诉讼法第十四条"],
    ["复议机关单独为被告：中级法院", [ORGAN], "intermediate", "行政诉讼法第十五条"],
    [
      "共同被告随原行政机关：基层法院",
      [DEPARTMENT, ORGAN],
      "basic",
      "法释〔2018〕1号第一百三十四条第三款",
    ],
  ] as const)("%s", (_, defendants, level, law) =>
    expect(courtForDefendants(defendants)).toMatchObject({ level, law, rule: "COURT-1" }),
  );

  test("两个原行政机关之一是县级政府的，由中级法院管辖（行政诉讼法第十五条）", () => {
    const government = original("玉门市人民政府", "COUNTY_GOV");
    expect(courtForDefendants([DEPARTMENT, government])).toMatchObject({
      level: "intermediate",
      law: "行政诉讼法第十五条",
    });
  });

  test("没有被告，没有管辖", () => expect(courtForDefendants([])).toBeUndefined());
});
