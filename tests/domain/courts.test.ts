import { describe, expect, test } from "vitest";
import { COURT_CHARACTERS, COURT_LEVELS, courtLevelOf, courtOfCode } from "#domain/courts";

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
