import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, plainDate } from "#domain/plain-date";
import { daySerial, readDay, readDays } from "#ledger/dates";

describe("台账里的日期写法", () => {
  test.each([
    ["2017.3.5"],
    ["2017.03.05"],
    ["2017年3月5日"],
    ["2017年03月05日"],
    ["2017年3月5"],
    ["2017年3月5号"],
    ["2017/3/5"],
    ["2017/03/05"],
    ["2017-3-5"],
    ["2017-03-05"],
    ["20170305"],
    ["２０１７年３月５日"],
    ["２０１７．３．５"],
    ["２０１７－０３－０５"],
    [" 2017 年 3 月 5 日 "],
    ["2017. 3. 5"],
    ["2017—3—5"],
    ["2017.3.5."],
    ["42799"],
    ["2017-03-05 00:00:00"],
    ["2017-03-05T09:30:00"],
    ["2017-03-05T00:00:00.000Z"],
    ["2017年3月5日 星期日"],
    ["2017年3月5日（星期日）"],
    ["2017-03-05 周日"],
    ["2017年3月5日上午9时30分"],
    ["2017年3月5日上午9:30"],
    ["2017/3/5 9:30:00"],
    ["2017.3.5 下午3点"],
    ["2017年3月5日9时"],
    ["2017。3。5"],
    ["2017·3·5"],
    ["二〇一七年三月五日"],
    ["二○一七年三月五日"],
  ])("%s 是 2017-03-05", (written) => {
    expect(readDay(written)).toEqual({ ok: true, value: "2017-03-05" });
  });

  test.each([
    ["2017-02-30", "dateImpossible"],
    ["2017年2月29日", "dateImpossible"],
    ["2017.13.1", "dateImpossible"],
    ["20170431", "dateImpossible"],
    ["2017-00-10", "dateImpossible"],
    ["17.3.5", "dateShortYear"],
    ["17年3月5日", "dateShortYear"],
    ["’17-3-5", "dateShortYear"],
    ["2017年3月", "dateWithoutDay"],
    ["2017.3", "dateWithoutDay"],
    ["207-3-5", "dateUnreadable"],
    ["三月五日", "dateUnreadable"],
    ["2017-03-05 延期", "dateUnreadable"],
    ["2017-03-05至2017-03-09", "dateRange"],
    ["2019.2.3-2.4", "dateRange"],
    ["3月5日", "dateWithoutYear"],
    ["3.5", "dateWithoutYear"],
    ["二〇一七年三月", "dateUnreadable"],
    ["5/3/2017", "dateUnreadable"],
    ["1", "dateUnreadable"],
    ["99999", "dateOutOfRange"],
    ["1917-03-05", "dateOutOfRange"],
    ["", "dateMissing"],
  ])("%s 不予采用：%s，并说明怎么写", (written, code) => {
    expect(readDay(written)).toMatchObject({
      ok: false,
      code,
      message: expect.stringMatching(/。$/u),
    });
  });

  test("闰年二月二十九日存在", () => {
    expect(readDay("2016.2.29")).toEqual({ ok: true, value: "2016-02-29" });
  });

  test.each([
    [42799, false, "2017-03-05"],
    [42799.4, false, "2017-03-05"],
    [41337, true, "2017-03-05"],
    [18264, false, "1950-01-01"],
  ])("序列号 %d（1904 制：%s）是 %s", (serial, date1904, day) => {
    expect(daySerial(serial, date1904)).toBe(day);
  });

  test.each([[0], [-1], [1], [2_000_000], [Number.NaN], [Number.POSITIVE_INFINITY]])(
    "序列号 %d 不是台账里的日期",
    (serial) => {
      expect(daySerial(serial)).toBeUndefined();
    },
  );

  test.each([
    ["2017-02-15、2017-03-06", ["2017-02-15", "2017-03-06"]],
    ["2017.2.15，2017.3.6", ["2017-02-15", "2017-03-06"]],
    ["2017年2月15日；2017年3月6日", ["2017-02-15", "2017-03-06"]],
    ["2017年2月15日和2017年3月6日", ["2017-02-15", "2017-03-06"]],
    ["2017年2月15日及3月6日", ["2017-02-15", "2017-03-06"]],
    ["2017.2.15,3.6,4.1", ["2017-02-15", "2017-03-06", "2017-04-01"]],
    ["2017.12.15、1.6", undefined],
    ["3.6、2017.2.15", undefined],
    ["2017.2.15/2017.3.6", ["2017-02-15", "2017-03-06"]],
    ["2017-02-15\n2017-03-06", ["2017-02-15", "2017-03-06"]],
    ["2017-02-15 2017-03-06", ["2017-02-15", "2017-03-06"]],
    ["2017-02-15 9:30、2017-03-06 15:00", ["2017-02-15", "2017-03-06"]],
    ["2017年2月15日 上午 2017年3月6日", ["2017-02-15", "2017-03-06"]],
    ["20170215,20170306,20170407", ["2017-02-15", "2017-03-06", "2017-04-07"]],
    ["第一次：2017.2.15；第二次：2017.3.6。", ["2017-02-15", "2017-03-06"]],
    ["2017-02-15", ["2017-02-15"]],
    ["", []],
  ])("一格几个日期：%j", (written, days) => {
    const read = readDays(written);
    expect(read.ok ? read.value : undefined).toEqual(days);
  });

  test("凡写得出的日期，各种写法读回都是同一天", () => {
    const anyDay = fc
      .integer({ min: 0, max: 40_000 })
      .map((n) => addDays(plainDate("1980-01-01"), n));
    fc.assert(
      fc.property(anyDay, (day) => {
        const [year, month, date] = day.split("-").map(Number);
        const ways = [
          day,
          `${year}.${month}.${date}`,
          `${year}年${month}月${date}日`,
          `${year}/${month}/${date}`,
          day.replaceAll("-", ""),
        ];
        for (const way of ways) expect(readDay(way)).toEqual({ ok: true, value: day });
        const serial = Math.round(
          (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000,
        );
        expect(daySerial(serial)).toBe(day);
      }),
    );
  });

  test("任意文字都有回答，不出错", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => typeof readDays(text).ok === "boolean"),
    );
  });
});
