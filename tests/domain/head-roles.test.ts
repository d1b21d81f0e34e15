import { describe, expect, test } from "vitest";
import { appearanceRulesIn, countsAsHead, HEAD_ROLES, readHeadRole } from "#domain/head-roles";
import { plainDate } from "#domain/plain-date";

describe("谁算行政机关负责人：以开庭当日有效的规定为准（5.1）", () => {
  test.each([
    // role, day, counts, law
    ["PRINCIPAL", "2014-06-01", true, "法释〔2015〕9号第五条"],
    ["PRINCIPAL", "2017-05-05", true, "法释〔2015〕9号第五条"],
    ["DEPUTY", "2017-05-05", true, "法释〔2015〕9号第五条"],
    ["OTHER_IN_CHARGE", "2017-05-05", false, "法释〔2015〕9号第五条"],
    ["OTHER_IN_CHARGE", "2018-02-07", false, "法释〔2015〕9号第五条"],
    ["OTHER_IN_CHARGE", "2018-02-08", true, "法释〔2018〕1号第一百二十八条第一款"],
    ["DEPUTY_LEVEL_IN_CHARGE", "2020-06-30", false, "法释〔2018〕1号第一百二十八条第一款"],
    ["DEPUTY_LEVEL_IN_CHARGE", "2020-07-01", true, "法释〔2020〕3号第一条第二款、第二条"],
    ["OTHER_IN_CHARGE", "2026-11-22", true, "法释〔2020〕3号第一条第二款、第二条"],
    ["INTERNAL_UNIT_HEAD", "2026-11-22", false, "法释〔2020〕3号第一条第二款、第二条"],
    ["SUBORDINATE_HEAD", "2026-11-22", false, "法释〔2020〕3号第一条第二款、第二条"],
    ["STAFF", "2026-11-22", false, "法释〔2020〕3号第一条第二款、第二条"],
    ["LAWYER", "2026-11-22", false, "法释〔2020〕3号第一条第二款、第二条"],
  ] as const)("%s 在 %s：%s", (role, day, counts, law) => {
    const answer = countsAsHead(role, plainDate(day));
    expect(answer).toMatchObject({ counts, law, rule: "5.1" });
    expect(answer.message).toContain(HEAD_ROLES[role].label);
  });

  test("法释〔2020〕3号第一条第二款：内设机构自为被告的，其负责人计入", () => {
    const unit = { defendantIsUnit: true };
    expect(countsAsHead("INTERNAL_UNIT_HEAD", plainDate("2020-07-01"), unit).counts).toBe(true);
    expect(countsAsHead("INTERNAL_UNIT_HEAD", plainDate("2020-06-30"), unit).counts).toBe(false);
    expect(countsAsHead("STAFF", plainDate("2020-07-01"), unit).counts).toBe(false);
  });
});

describe("台账所填负责人类别即为其身份，职务有疑则提醒", () => {
  test.each([
    ["正职", "局长", "PRINCIPAL"],
    ["正职", "镇长", "PRINCIPAL"],
    ["正职", "代县长", "PRINCIPAL"],
    ["副职", "副局长", "DEPUTY"],
    ["副职", "副市长", "DEPUTY"],
    ["副职", "党组成员、副局长", "DEPUTY"],
    ["副职", "副主任", "DEPUTY"],
    ["其他负责人", "党组成员", "OTHER_IN_CHARGE"],
    ["其他负责人", "四级调研员", "OTHER_IN_CHARGE"],
    ["其他负责人", "总工程师", "OTHER_IN_CHARGE"],
    ["工作人员", "科员", "STAFF"],
    ["律师", "", "LAWYER"],
  ])("%s %s 无疑", (declared, title, role) =>
    expect(readHeadRole(declared, title)).toEqual({ role }),
  );

  test.each([
    ["副职", "四级调研员", "DEPUTY", "titleUnlikeDeputy"],
    ["副职", "科长", "DEPUTY", "titleUnlikeDeputy"],
    ["副职", "党组成员", "DEPUTY", "titleUnlikeDeputy"],
    ["副职", "总工程师", "DEPUTY", "titleUnlikeDeputy"],
    ["副职", "某职务", "DEPUTY", "titleUnlikeDeputy"],
    ["副职", "副科长", "DEPUTY", "titleUnlikeDeputy"],
    ["副职", "局长", "DEPUTY", "titleUnlikeDeputy"],
    ["正职", "副局长", "PRINCIPAL", "titleUnlikePrincipal"],
    ["正职", "四级主任科员", "PRINCIPAL", "titleUnlikePrincipal"],
    ["正职", "", "PRINCIPAL", "titleMissing"],
    ["", "局长", "PRINCIPAL", "roleFromTitle"],
    ["", "副县长", "DEPUTY", "roleFromTitle"],
    ["", "党组成员", "OTHER_IN_CHARGE", "roleFromTitle"],
    ["不详", "专职律师", "LAWYER", "roleFromTitle"],
  ])("%s %s 存疑", (declared, title, role, code) => {
    const reading = readHeadRole(declared, title);
    expect(reading).toMatchObject({ role, doubt: { code } });
    expect(reading?.doubt?.message).toMatch(/请.+。$/);
  });

  test("法释〔2018〕1号第一百三十条：部门负责人不是政府负责人", () => {
    expect(readHeadRole("正职", "局长", "CITY_GOV")?.doubt?.code).toBe("titleOfDepartment");
    expect(readHeadRole("副职", "司法局副局长", "COUNTY_GOV")?.doubt?.code).toBe(
      "titleOfDepartment",
    );
    expect(readHeadRole("正职", "局长", "CITY_DEPT")?.doubt).toBeUndefined();
    expect(readHeadRole("副职", "副市长", "CITY_GOV")?.doubt).toBeUndefined();
  });

  test("类别和职务都读不懂的，不猜", () => {
    expect(readHeadRole("", "")).toBeUndefined();
    expect(readHeadRole("不详", "某职务")).toBeUndefined();
  });
});

describe("一个期间内开庭适用哪些规定，首尾两日都计入", () => {
  test.each([
    ["2017-01-01", "2017-12-31", ["法释〔2015〕9号第五条"]],
    ["2017-12-31", "2018-02-07", ["法释〔2015〕9号第五条"]],
    ["2018-02-07", "2018-02-08", ["法释〔2015〕9号第五条", "法释〔2018〕1号第一百二十八条第一款"]],
    ["2018-02-08", "2020-06-30", ["法释〔2018〕1号第一百二十八条第一款"]],
    ["2020-07-01", "2026-12-31", ["法释〔2020〕3号第一条第二款、第二条"]],
  ])("%s至%s", (from, to, laws) => {
    const rules = appearanceRulesIn(plainDate(from), plainDate(to));
    expect(rules.map(({ law }) => law)).toEqual(laws);
  });
});
