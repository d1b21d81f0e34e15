import { describe, expect, test } from "vitest";
import {
  leadingPrefecture,
  leadingProvince,
  PREFECTURES,
  PROVINCES,
  prefectureByStem,
  prefectureNamed,
  stemOf,
} from "#domain/prefectures";

describe("地级行政区划表", () => {
  test("三十一个省级、三百三十三个地级，名称不重复", () => {
    expect(PROVINCES).toHaveLength(31);
    expect(PREFECTURES).toHaveLength(333);
    expect(new Set(PREFECTURES.map((each) => each.name)).size).toBe(333);
  });

  test("地级市二百九十三、自治州三十、地区七、盟三", () => {
    const ending = (pattern: RegExp) => PREFECTURES.filter(({ name }) => pattern.test(name)).length;
    expect([ending(/市$/), ending(/自治州$/), ending(/地区$/), ending(/盟$/)]).toEqual([
      293, 30, 7, 3,
    ]);
  });

  test("同省区划代码不重复", () => {
    for (const { prefectures } of PROVINCES) {
      expect(new Set(prefectures.map((each) => each.digits)).size).toBe(prefectures.length);
    }
  });

  test("直辖市是北京、天津、上海、重庆", () => {
    expect(PROVINCES.filter((each) => each.municipality).map((each) => each.name)).toEqual([
      "北京市",
      "天津市",
      "上海市",
      "重庆市",
    ]);
  });

  test.each([
    ["酒泉市", "酒泉"],
    ["阿克苏地区", "阿克苏"],
    ["兴安盟", "兴安"],
    ["临夏回族自治州", "临夏"],
    ["海西蒙古族藏族自治州", "海西"],
    ["克孜勒苏柯尔克孜自治州", "克孜勒苏"],
    ["黔东南苗族侗族自治州", "黔东南"],
  ])("%s 的简称是%s", (name, stem) => expect(stemOf(name)).toBe(stem));

  test.each([
    ["酒泉市", "酒泉市"],
    ["临夏州", "临夏回族自治州"],
    ["莱芜市", "莱芜市"],
    ["玉门市", undefined],
  ])("按名称查找：%s", (name, found) => expect(prefectureNamed(name)?.name).toBe(found));

  test("名称开头的省、地级市、简称", () => {
    expect(leadingProvince("甘肃省酒泉市")?.character).toBe("甘");
    expect(leadingProvince("酒泉市")).toBeUndefined();
    expect(leadingPrefecture("临夏州公安局")?.prefecture.name).toBe("临夏回族自治州");
    expect(leadingPrefecture("肃州区公安局")).toBeUndefined();
    expect(prefectureByStem("酒泉监管分局")?.name).toBe("酒泉市");
    expect(prefectureByStem("肃州监管组")).toBeUndefined();
  });
});
