import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readIdNumber } from "#domain/personal-data/id-number";
import { isPersonalKind, personAt } from "#domain/personal-data/kinds";
import { masked, withoutIdNumbers, withoutNumbers } from "#domain/personal-data/masking";
import { findableNumbers, personNumberOf } from "#domain/personal-data/numbers";

/** The example of GB 11643-1999 annex A; the others are made up, with their check character computed. */
const OF_THE_STANDARD = "11010519491231002X";
const MADE_UP = "620902199001011237";

const read = (text: string) => {
  const found = readIdNumber(text);
  return found.ok ? found.value : found.code;
};

/** The check character in the other way that ISO 7064 MOD 11-2 gives: carried from digit to digit. */
function withCheck(body: string): string {
  let product = 0;
  for (const digit of body) product = ((product + Number(digit)) * 2) % 11;
  const check = (12 - product) % 11;
  return `${body}${check === 10 ? "X" : check}`;
}

describe("公民身份号码（GB 11643-1999）", () => {
  test.each([
    [OF_THE_STANDARD, OF_THE_STANDARD],
    ["11010519491231002x", OF_THE_STANDARD],
    ["１１０１０５ 19491231 002Ｘ", OF_THE_STANDARD],
    ["34052419800101001X", "34052419800101001X"],
    [MADE_UP, MADE_UP],
    ["110105491231002", OF_THE_STANDARD],
    ["110105194912310021", "idNumberChecksum"],
    ["11010519491231003X", "idNumberChecksum"],
    ["1101051949123100", "idNumberLength"],
    ["1101051949123100X2", "idNumberLength"],
    ["11010519491231002Y", "idNumberLength"],
    ["", "idNumberLength"],
    ["110105491331002", "idNumberParts"],
    ["910105491231002", "idNumberParts"],
  ])("%s：%s", (text, answer) => expect(read(text)).toBe(answer));

  test("每一位写错都会发现，相邻两位互换也会发现", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999 }),
        fc.integer({ min: 0, max: 16 }),
        fc.integer({ min: 1, max: 9 }),
        (sequence, at, off) => {
          const number = withCheck(`62090219900101${String(sequence).padStart(3, "0")}`);
          expect(read(number)).toBe(number);
          const digit = (Number(number[at]) + off) % 10;
          expect(read(`${number.slice(0, at)}${digit}${number.slice(at + 1)}`)).not.toBe(number);
          expect(readIdNumber(`${number.slice(0, at)}${digit}${number.slice(at + 1)}`).ok).toBe(
            false,
          );
        },
      ),
    );
    expect(read("620902199001012137")).toBe("idNumberChecksum");
  });

  test("出生日期不存在的，即使校验位相符也不是身份证号", () => {
    expect(read(withCheck("62090219900230123"))).toBe("idNumberParts");
    expect(read(withCheck("02090219900101123"))).toBe("idNumberParts");
  });
});

describe("默认的隐去方式", () => {
  test.each([
    ["idNumber", OF_THE_STANDARD, "110***********002X"],
    ["idNumber", "110105491231002", "110********1002"],
    ["idNumber", "E12345678", "E******78"],
    ["idNumber", "军字第0012345号", "军字第0****45号"],
    ["idNumber", "123", "***"],
    ["phone", "13812345678", "138****5678"],
    ["phone", "138 1234 5678", "138 **** 5678"],
    ["phone", "+86 13812345678", "+86 1******5678"],
    ["phone", "0937-2612345", "0937-***2345"],
    ["phone", "010-66001234", "010-****1234"],
    ["phone", "2612345", "***2345"],
    ["phone", "13812345678、13987654321", "138****5678、139****4321"],
    ["address", "甘肃省酒泉市肃州区西大街1号", "甘肃省酒泉市肃州区****"],
    ["address", "酒泉市敦煌市沙州镇", "酒泉市敦煌市****"],
    ["address", "内蒙古自治区阿拉善盟额济纳旗达来呼布镇", "内蒙古自治区阿拉善盟额济纳旗****"],
    ["address", "肃北蒙古族自治县党城湾镇1号", "肃北蒙古族自治县****"],
    ["address", "北京市海淀区中关村路8号", "北京市海淀区****"],
    ["address", "肃州区南市街3号", "肃州区****"],
    ["address", "西大街1号", "****"],
  ] as const)("%s %s", (kind, value, shown) => expect(masked(kind, value)).toBe(shown));

  test("备注里的身份证号也隐去，别的数字不动", () => {
    expect(withoutIdNumbers(`张三（身份证${MADE_UP}）代理`)).toBe(
      "张三（身份证620***********1237）代理",
    );
    for (const text of [
      "酒政复〔2017〕1号",
      "银行账号6222021001234567890",
      "统一社会信用代码 91110000MA001A2B3C",
      "２０１７年３月５日，没有号码",
      "编号123456789012345678",
    ]) {
      expect(withoutIdNumbers(text)).toBe(text);
    }
  });

  test("全角写的、中间空开的也认得", () => {
    const wide = [...MADE_UP].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    expect(withoutIdNumbers(`（${wide.join("")}）`)).toBe("（620***********1237）");
    expect(
      withoutIdNumbers(`${MADE_UP.slice(0, 6)} ${MADE_UP.slice(6, 14)} ${MADE_UP.slice(14)}`),
    ).toBe("620***********1237");
  });

  test("不知是什么的样例，身份证号和电话都隐去，日期不动", () => {
    expect(withoutNumbers(MADE_UP)).toBe("620***********1237");
    expect(withoutNumbers("电话13812345678")).toBe("电话138****5678");
    for (const text of [
      "2017-03-05",
      "20170305",
      "2017年3月5日",
      "酒政复〔2017〕1号",
      "市公安局",
    ]) {
      expect(withoutNumbers(text)).toBe(text);
    }
  });

  test("无论写什么，隐去之后剩下的数字不超过七个", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{15}(\d{2}[\dX])?$/), (number) => {
        expect(masked("idNumber", number).replace(/\D/g, "").length).toBeLessThanOrEqual(7);
      }),
    );
  });
});

describe("凭号码找人", () => {
  test("同一号码的各种写法是同一个", () => {
    const id = { kind: "idNumber", number: OF_THE_STANDARD };
    expect(findableNumbers("idNumber", "110105491231002、11010519491231002x")).toEqual([id]);
    expect(personNumberOf("110105491231002")).toEqual(id);
    const phone = { kind: "phone", number: "13812345678" };
    for (const text of ["13812345678", "+86 138-1234-5678", "１３８１２３４５６７８"]) {
      expect(findableNumbers("phone", text)).toEqual([phone]);
      expect(personNumberOf(text)).toEqual(phone);
    }
    expect(personNumberOf("(0937)2612345")).toEqual({ kind: "phone", number: "09372612345" });
  });

  test("护照等其他证件按字母和数字找，住址不找，写不全的不算", () => {
    expect(findableNumbers("idNumber", "护照 e1234 5678")).toEqual([
      { kind: "idNumber", number: "E12345678" },
    ]);
    expect(findableNumbers("idNumber", "无")).toEqual([]);
    expect(findableNumbers("address", "肃州区13812345678号")).toEqual([]);
    for (const text of [
      "1381234567",
      "酒政复〔2017〕1号",
      "张三",
      "110105194912310021",
      "2612345",
    ]) {
      expect(personNumberOf(text)).toBeUndefined();
    }
  });
});

test("几个人的值按姓名的顺序归各人，同名的、没有列名的也分得开", () => {
  const names = ["张伟", "李娜", "张伟"];
  expect([1, 2, 3, 4].map((place) => personAt(names, place))).toEqual([
    "张伟",
    "李娜",
    "张伟（第2人）",
    "第4人",
  ]);
  expect([isPersonalKind("phone"), isPersonalKind("toString")]).toEqual([true, false]);
});
