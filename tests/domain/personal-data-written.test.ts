import { describe, expect, test } from "vitest";
import { readIdNumber } from "#domain/personal-data/id-number";
import { masked, withoutIdNumbers, withoutNumbers } from "#domain/personal-data/masking";
import { findableNumbers, personNumberOf } from "#domain/personal-data/numbers";

/** Numbers of people as they stand in ledgers and search boxes. 11010519491231002X is of GB 11643. */

describe("身份证号不对时，说明怎样不对（GB 11643-1999）", () => {
  const length = "身份证号应为18位（旧号15位），末位可以是X，请核对后补正。";
  const check = "身份证号的校验位不符，可能写错了一位，请核对后补正。";
  const parts = "身份证号中的地区或者出生日期不存在，请核对后补正。";
  test.each([
    ["少一位", "1101051949123100", "idNumberLength", length],
    ["多一位，前十七位和末位相符", "110105194912310020X", "idNumberLength", length],
    ["末位写了两遍", "11010519491231002XX", "idNumberLength", length],
    ["校验位不符", "110105194912310021", "idNumberChecksum", check],
    ["13月出生", "110105491331002", "idNumberParts", parts],
  ])("%s", (_, number, code, message) => {
    expect(readIdNumber(number)).toEqual({
      ...{ ok: false, code, rule: "GB11643", law: "GB 11643-1999" },
      message,
    });
  });
});

describe("隐去", () => {
  test.each([
    ["phone", " 13812345678 ", "138****5678"],
    ["phone", "13803791234", "138****1234"],
    ["phone", "(0937)2612345", "(0937)***2345"],
    ["phone", "400-123-4567", "400-***-4567"],
    ["phone", "261234567", "*****4567"],
    ["address", " 酒泉市肃州区西大街1号", "酒泉市肃州区****"],
    ["address", "甘肃省临夏回族自治州红园路1号", "甘肃省临夏回族自治州****"],
    ["address", "", "****"],
  ] as const)("%s“%s”", (kind, value, shown) => expect(masked(kind, value)).toBe(shown));

  test.each([
    ["旧号十五位", "证号110105491231002。", "证号110********1002。"],
    ["全角的旧号", "１１０１０５４９１２３１００２", "110********1002"],
    ["后面紧接着字母的不是", "11010519491231002XY", "11010519491231002XY"],
    ["前面紧接着数字的不是", "011010519491231002X", "011010519491231002X"],
  ])("%s", (_, text, shown) => expect(withoutIdNumbers(text)).toBe(shown));
});

describe("不知是什么的文字：号码隐去，日期和年度不动", () => {
  test.each([
    ["手机号中间空开", "138 1234 5678", "138 **** 5678"],
    ["手机号中间有短横", "138-1234-5678", "138-****-5678"],
    ["199号段不是1991年", "19912345678", "199****5678"],
    ["198号段分开写", "1990-2012-345", "199*-***2-345"],
    ["固定电话里像日期的几位", "010-20171231", "010-****1231"],
    ["没有13月", "20171301", "****1301"],
    ["没有32日", "2017-12-320", "****-*2-320"],
    ["日期后面的电话", "2017年3月5日 13812345678", "2017年3月5日 138****5678"],
    ["日期后面紧接着电话", "2017-03-05 13812345678", "2017-03-05 138****5678"],
    ["电话后面的日期", "13812345678，2017年3月5日", "138****5678,2017年3月5日"],
    ["全角的电话", "１３８１２３４５６７８", "138****5678"],
  ])("%s", (_, text, shown) => expect(withoutNumbers(text)).toBe(shown));

  test.each([
    "2017-3-5",
    "2017-3-15",
    "2017-11-5",
    "20170315",
    "2017-03-05 00:00:00",
    "1999-12-31",
    "20171231",
    "张三 2017-10-20",
    "2017-03-05 2018-11-30",
    "20170305-20180102",
    "2017-2018",
    "2017.03.05至2018.01.02",
    "（2017）甘0902行初12号",
    "３号楼２室",
    "735000",
  ])("%s", (text) => expect(withoutNumbers(text)).toBe(text));
});

describe("凭号码找人：整个号码才算", () => {
  test.each([
    ["护照等其他证件至少六位", "军字第123456号", ["123456"]],
    ["五位不算", "军字第12345号", []],
  ])("%s", (_, text, found) => {
    expect(findableNumbers("idNumber", text).map(({ number }) => number)).toEqual(found);
  });

  test("几个号码之间空一格，国家代码前的空格不妨碍", () => {
    const found = findableNumbers("phone", "13812345678, +86 13987654321");
    expect(found.map(({ number }) => number)).toEqual(["13812345678", "13987654321"]);
  });

  test.each([
    ["手机号前面多了几位", "99913812345678"],
    ["手机号多一位", "138123456789"],
    ["固定电话前面多了两位", "1209372612345"],
    ["固定电话多一位", "0937261234567"],
    ["中间有加号", "1381234+5678"],
  ])("%s：不是", (_, text) => expect(personNumberOf(text)).toBeUndefined());
});
