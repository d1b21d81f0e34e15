import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readLevel } from "#domain/organ-levels";
import { inferOrgan, normaliseOrganName } from "#domain/organ-names";
import { PREFECTURES, PROVINCES } from "#domain/prefectures";
import { governmentOf } from "#domain/regions";

const ORGANS = readFileSync("db/demo/jiuquan-organs.csv", "utf8")
  .replace(/^\ufeff/, "")
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => {
    const [name = "", level = "", parent = ""] = line.split(",");
    return { name, level: readLevel(level)?.level, parentName: parent || undefined };
  });

describe("酒泉市机关名单：级别和上级机关由名称推断", () => {
  test("名单有八十一个机关", () => expect(ORGANS).toHaveLength(81));

  test.each(ORGANS)("$name", ({ name, level, parentName }) => {
    const inferred = inferOrgan(name, { prefecture: "酒泉市" });
    expect(inferred).toMatchObject({ level, parentName, sure: true });
  });

  test.each(ORGANS)("$name（由已知的市政府推断所在市）", ({ name, level, parentName }) => {
    const knownOrgans = [{ name: "酒泉市人民政府", level: "CITY_GOV" as const }];
    expect(inferOrgan(name, { knownOrgans })).toMatchObject({ level, parentName, sure: true });
  });
});

describe("各地机关名称", () => {
  test.each([
    // name, level, kind, parent, region
    ["北京市人民政府", "PROV_GOV", "government", undefined, "北京市"],
    ["北京市公安局", "PROV_DEPT", "department", "北京市人民政府", "北京市"],
    ["北京市朝阳区人民政府", "COUNTY_GOV", "government", "北京市人民政府", "朝阳区"],
    ["上海市浦东新区人民政府", "COUNTY_GOV", "government", "上海市人民政府", "浦东新区"],
    ["甘肃省人民政府", "PROV_GOV", "government", undefined, "甘肃省"],
    ["甘肃省人民政府国有资产监督管理委员会", "PROV_DEPT", "department", "甘肃省人民政府", "甘肃省"],
    ["吉林市人民政府", "CITY_GOV", "government", undefined, "吉林市"],
    ["景德镇市人民政府", "CITY_GOV", "government", undefined, "景德镇市"],
    ["景德镇市珠山区竟成镇人民政府", "TOWN_GOV", "government", "景德镇市珠山区人民政府", "竟成镇"],
    ["大理白族自治州人民政府", "CITY_GOV", "government", undefined, "大理白族自治州"],
    ["临夏州公安局", "CITY_DEPT", "department", "临夏州人民政府", "临夏州"],
    ["阿克苏地区行政公署", "CITY_GOV", "dispatched", undefined, "阿克苏地区"],
    ["阿克苏地区公安局", "CITY_DEPT", "department", "阿克苏地区行政公署", "阿克苏地区"],
    ["锡林郭勒盟教育局", "CITY_DEPT", "department", "锡林郭勒盟行政公署", "锡林郭勒盟"],
    ["荆州市沙市区人民政府", "COUNTY_GOV", "government", "荆州市人民政府", "沙市区"],
    ["乐山市市中区公安局", "COUNTY_DEPT", "department", "乐山市市中区人民政府", "市中区"],
    ["青岛市市南区人民政府", "COUNTY_GOV", "government", "青岛市人民政府", "市南区"],
    ["新乡市红旗区城市管理局", "COUNTY_DEPT", "department", "新乡市红旗区人民政府", "红旗区"],
    ["津市市市场监督管理局", "COUNTY_DEPT", "department", "津市市人民政府", "津市市"],
    ["鄂伦春自治旗公安局", "COUNTY_DEPT", "department", "鄂伦春自治旗人民政府", "鄂伦春自治旗"],
    ["六盘水市六枝特区人民政府", "COUNTY_GOV", "government", "六盘水市人民政府", "六枝特区"],
    ["东莞市虎门镇人民政府", "TOWN_GOV", "government", "东莞市人民政府", "虎门镇"],
    ["镇原县城关镇人民政府", "TOWN_GOV", "government", "镇原县人民政府", "城关镇"],
    ["深圳市龙岗区平湖街道办事处", "TOWN_GOV", "dispatched", "深圳市龙岗区人民政府", "平湖街道"],
    ["酒泉市城市管理局", "CITY_DEPT", "department", "酒泉市人民政府", "酒泉市"],
    ["酒泉市城市管理委员会", "CITY_DEPT", "department", "酒泉市人民政府", "酒泉市"],
    ["酒泉市社区矫正管理局", "CITY_DEPT", "department", "酒泉市人民政府", "酒泉市"],
    ["酒泉市人民政府办公室", "CITY_DEPT", "department", "酒泉市人民政府", "酒泉市"],
    ["酒泉市地方税务局", "CITY_DEPT", "department", "酒泉市人民政府", "酒泉市"],
    ["酒泉市公安局肃州区分局", "COUNTY_DEPT", "dispatched", "酒泉市公安局", "酒泉市"],
    ["酒泉市公安局交通警察支队", "CITY_DEPT", "dispatched", "酒泉市公安局", "酒泉市"],
    ["金塔县公安局航天派出所", "COUNTY_DEPT", "dispatched", "金塔县公安局", "金塔县"],
    ["国家税务总局酒泉市税务局", "VERTICAL", "vertical", "酒泉市人民政府", "酒泉市"],
    ["国家税务总局金塔县税务局", "VERTICAL", "vertical", "金塔县人民政府", "金塔县"],
    ["酒泉市气象局", "VERTICAL", "vertical", "酒泉市人民政府", "酒泉市"],
    ["中国人民银行酒泉市中心支行", "VERTICAL", "vertical", "酒泉市人民政府", "酒泉市"],
    ["酒泉市消防救援支队", "VERTICAL", "vertical", "酒泉市人民政府", "酒泉市"],
    ["酒泉市住房公积金管理中心", "AUTHORISED_ORG", "authorised", "酒泉市人民政府", "酒泉市"],
    ["肃州区西洞镇小河村村民委员会", "AUTHORISED_ORG", "authorised", "肃州区人民政府", "肃州区"],
    ["自然资源部", "STATE_DEPT", "department", undefined, undefined],
    ["国家市场监督管理总局", "STATE_DEPT", "department", undefined, undefined],
  ])("%s 是 %s", (name, level, kind, parentName, regionName) => {
    expect(inferOrgan(name, { prefecture: "酒泉市" })).toMatchObject({
      level,
      kind,
      parentName,
      regionName,
      sure: true,
    });
  });

  test.each([
    ["酒泉经济技术开发区管委会", "DEV_ZONE", "酒泉市人民政府"],
    ["兰州新区管理委员会", "DEV_ZONE", "兰州市人民政府"],
    ["国家统计局酒泉调查队", "VERTICAL", "酒泉市人民政府"],
    ["国家金融监督管理总局酒泉监管分局", "VERTICAL", "酒泉市人民政府"],
    ["兰州海关", "VERTICAL", "兰州市人民政府"],
    ["兰州大学", "AUTHORISED_ORG", "兰州市人民政府"],
    ["市公安局", "CITY_DEPT", "酒泉市人民政府"],
    ["某某单位", "AUTHORISED_ORG", "酒泉市人民政府"],
    ["总寨镇人民政府", "TOWN_GOV", undefined],
    ["湖南省津市市人民政府", "COUNTY_GOV", undefined],
    ["人民政府", "AUTHORISED_ORG", "酒泉市人民政府"],
    ["劳动监察所", "AUTHORISED_ORG", "酒泉市人民政府"],
    ["公安局派出所", "AUTHORISED_ORG", "公安局"],
  ])("%s：推断为 %s，但请人核对", (name, level, parentName) => {
    const inferred = inferOrgan(name, { prefecture: "酒泉市" });
    expect(inferred).toMatchObject({ level, parentName, sure: false });
    expect(inferred.why).toMatch(/请/);
  });
});

describe("全国三百三十三个地级行政区", () => {
  test.each(PREFECTURES)("$name", ({ name }) => {
    const government = governmentOf(name);
    expect(inferOrgan(government)).toMatchObject({ level: "CITY_GOV", sure: true });
    for (const department of ["公安局", "市场监督管理局", "城市管理局", "政务服务管理局"]) {
      expect(inferOrgan(name + department)).toMatchObject({
        level: "CITY_DEPT",
        parentName: government,
        sure: true,
      });
    }
  });

  test.each(PROVINCES)("$name", ({ name }) => {
    expect(inferOrgan(`${name}人民政府`)).toMatchObject({ level: "PROV_GOV", sure: true });
    expect(inferOrgan(`${name}教育厅`)).toMatchObject({
      level: "PROV_DEPT",
      parentName: `${name}人民政府`,
    });
  });
});

describe("名称、台账和已知机关互相印证", () => {
  test("已知机关以数据库的级别为准", () => {
    const knownOrgans = [{ name: "某某单位", level: "CITY_DEPT" as const }];
    expect(inferOrgan("某某单位", { knownOrgans })).toMatchObject({
      level: "CITY_DEPT",
      kind: "department",
      sure: true,
    });
  });

  test("名称不明时采用台账的级别，请人核对", () => {
    expect(inferOrgan("某某单位", { declaredRollUp: "MUNICIPAL_DEPARTMENT" })).toMatchObject({
      level: "CITY_DEPT",
      sure: false,
    });
  });

  test("台账的级别与名称不符时以名称为准，请人核对", () => {
    const inferred = inferOrgan("玉门市人民政府", {
      prefecture: "酒泉市",
      declaredRollUp: "MUNICIPAL_GOVERNMENT",
    });
    expect(inferred).toMatchObject({ level: "COUNTY_GOV", sure: false });
    expect(inferred.why).toContain("台账所列级别为“市政府”");
  });

  test("台账与名称一致", () => {
    const context = { prefecture: "酒泉市", declaredRollUp: "OTHER" } as const;
    expect(inferOrgan("酒泉市烟草专卖局", context)).toMatchObject({
      level: "VERTICAL",
      sure: true,
    });
  });

  test("机关名单所列级别优先于名称，不符时请人核对", () => {
    const inferred = inferOrgan("酒泉市公安局", { declaredLevel: "VERTICAL" });
    expect(inferred).toMatchObject({ level: "VERTICAL", kind: "vertical", sure: false });
    expect(inferred.why).toContain("名单所列级别与名称");
  });

  test("省政府在库时，市政府归其下", () => {
    const knownOrgans = [{ name: "甘肃省人民政府", level: "PROV_GOV" as const }];
    expect(inferOrgan("酒泉市人民政府", { knownOrgans }).parentName).toBe("甘肃省人民政府");
    expect(inferOrgan("甘肃省酒泉市人民政府", { knownOrgans }).parentName).toBe("甘肃省人民政府");
    expect(inferOrgan("长沙市人民政府", { knownOrgans }).parentName).toBeUndefined();
  });

  test("名称写全市县的，上级机关采用库中简称", () => {
    const knownOrgans = [{ name: "肃州区人民政府", level: "COUNTY_GOV" as const }];
    expect(inferOrgan("酒泉市肃州区公安局", { knownOrgans }).parentName).toBe("肃州区人民政府");
    expect(inferOrgan("酒泉市肃州区公安局").parentName).toBe("酒泉市肃州区人民政府");
  });

  test("名称写明本省的县级机关归本市", () => {
    const context = { prefecture: "酒泉市" };
    expect(inferOrgan("甘肃省玉门市人民政府", context).parentName).toBe("酒泉市人民政府");
  });

  test("未写所在市又无从知道时，请人指定上级机关", () => {
    expect(inferOrgan("玉门市人民政府")).toMatchObject({
      level: "COUNTY_GOV",
      parentName: undefined,
      sure: false,
    });
    const two = [
      { name: "酒泉市人民政府", level: "CITY_GOV" as const },
      { name: "张掖市人民政府", level: "CITY_GOV" as const },
    ];
    expect(inferOrgan("玉门市人民政府", { knownOrgans: two }).sure).toBe(false);
    expect(inferOrgan("某某单位", { declaredLevel: "CITY_GOV" }).parentName).toBeUndefined();
  });

  test("名称去空格、半角字母数字、全角括号", () => {
    expect(normaliseOrganName(" 酒泉市　公安局(本级)１ ")).toBe("酒泉市公安局（本级）1");
  });
});
