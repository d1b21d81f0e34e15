import { describe, expect, test } from "vitest";
import { AREA_CODES, AREAS, type AreaRow, currentArea, readArea } from "#domain/areas";

const ROWS: AreaRow[] = AREA_CODES.map((code) => AREAS[code]);

describe("行政管理类别（CL-4）", () => {
  test("统计报表四十六栏齐全，栏次不重复", () => {
    const rows = ROWS.flatMap(({ formRow }) => (formRow === undefined ? [] : [formRow]));
    expect(rows.sort((a, b) => a - b)).toEqual(Array.from({ length: 46 }, (_, i) => i + 1));
  });

  test("改名的类别都归入现行类别", () => {
    for (const code of AREA_CODES) {
      const row: AreaRow = AREAS[code];
      const current: AreaRow = AREAS[currentArea(code)];
      expect(current.validTo).toBeUndefined();
      expect(row.validTo !== undefined).toBe(row.rollsUpTo !== undefined);
    }
  });

  test.each([
    ["LAND", "NATURAL_RESOURCES"],
    ["MINERALS", "NATURAL_RESOURCES"],
    ["PLANNING", "NATURAL_RESOURCES"],
    ["INSURANCE", "FINANCE_SUPERVISION"],
    ["FOOD", "MARKET"],
    ["WATER", "WATER"],
  ] as const)("%s 归入 %s", (code, current) => expect(currentArea(code)).toBe(current));

  test.each(AREA_CODES.map((code) => [AREAS[code].label, code] as const))(
    "名称“%s”读得回来",
    (label, code) => expect(readArea(label)).toBe(code),
  );
});

describe("台账所写的行政管理领域", () => {
  test.each([
    ["自然资源(国土)", "NATURAL_RESOURCES"],
    ["自然资源（国土）", "NATURAL_RESOURCES"],
    ["自然资源", "NATURAL_RESOURCES"],
    ["市场监管(工商)", "MARKET"],
    ["市场监管", "MARKET"],
    ["应急(安监)", "EMERGENCY"],
    ["应急", "EMERGENCY"],
    ["住房和城乡建设", "HOUSING"],
    ["水务", "WATER"],
    ["生态环境", "ECOLOGY"],
    ["农业农村", "AGRICULTURE_RURAL"],
    ["交通运输", "TRANSPORT"],
    ["卫生健康", "HEALTH"],
    ["人力资源和社会保障", "HUMAN_RESOURCES"],
    ["民政", "CIVIL_AFFAIRS"],
    ["教育", "EDUCATION"],
    ["公安", "PUBLIC_SECURITY"],
    ["公安行政管理", "PUBLIC_SECURITY"],
    ["教育(中小学)", "EDUCATION"],
    ["其他", "OTHER"],
  ])("“%s”是 %s", (text, code) => expect(readArea(text)).toBe(code));

  test.each(["", "某领域", "(国土)"])("“%s”不认识", (text) =>
    expect(readArea(text)).toBeUndefined(),
  );
});
