import { describe, expect, test } from "vitest";
import {
  buildCalendar,
  dayKind,
  daysFrom,
  firstWorkdayFrom,
  hasNotice,
  isInCalendar,
  isRestDay,
  isWorkday,
  STATE_CALENDAR,
  workdayAfter,
  workdayBefore,
  workdaysBetween,
  workdaysInMonth,
  workdaysInYear,
} from "#domain/calendar";
import { dayAt } from "#domain/day-table";
import { HOLIDAY_NOTICES } from "#domain/holidays";
import { addDays, plainDate } from "#domain/plain-date";
import published from "../fixtures/holidays.json" with { type: "json" };

const YEARS = Object.entries(published);

describe("国务院办公厅放假通知：各月工作日数（规则书第11节校验数）", () => {
  test.each([
    [2017, [19, 19, 23, 19, 21, 22, 21, 23, 22, 17, 22, 21]],
    [2024, [22, 18, 21, 22, 21, 19, 23, 22, 21, 19, 21, 22]],
    [2025, [19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23]],
    [2026, [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]],
  ])("%i年", (year, months) => {
    expect(months.map((_, at) => workdaysInMonth(STATE_CALENDAR, year, at + 1))).toEqual(months);
  });

  test.each(YEARS)("%s年全年工作日数与公布数据一致", (year, { workingDaysInYear }) => {
    expect(workdaysInYear(STATE_CALENDAR, Number(year))).toBe(workingDaysInYear);
  });

  test.each(YEARS)("%s年逐日与公布数据一致", (year, { off, makeupWorkdays }) => {
    const days = daysFrom(plainDate(`${year}-01-01`), plainDate(`${year}-12-31`));
    const kinds = (kind: string) =>
      days.filter((day) => dayKind(STATE_CALENDAR, day).kind === kind);
    expect(kinds("holiday")).toEqual(off);
    expect(kinds("makeup")).toEqual(makeupWorkdays);
  });
});

describe("法定休息日的认定（全国年节及纪念日放假办法第七条；C8、HD-4）", () => {
  test.each([
    ["调休上班的周日是工作日", "2024-02-18", "makeup", undefined],
    ["2024年除夕没有放假（HD-6）", "2024-02-09", "workday", undefined],
    ["春节假期内的周三", "2024-02-14", "holiday", "春节"],
    ["国庆节与中秋节连休", "2025-10-06", "holiday", "国庆节、中秋节"],
    ["普通周六", "2025-10-18", "weekend", undefined],
    ["三八妇女节是工作日（HD-5）", "2024-03-08", "workday", undefined],
    ["2019年元旦假期始于上年12月30日", "2018-12-30", "holiday", "元旦"],
  ])("%s", (_, day, kind, name) => {
    const answer = dayKind(STATE_CALENDAR, plainDate(day));
    expect(answer).toEqual({ kind, known: true, ...(name && { name }) });
    expect(isRestDay(STATE_CALENDAR, plainDate(day))).toBe(["weekend", "holiday"].includes(kind));
  });
});

describe("没有放假通知的年份只按星期推算，并说明是暂定（C15、HD-9）", () => {
  test("2027年没有通知", () => {
    expect(hasNotice(STATE_CALENDAR, 2027)).toBe(false);
    expect(dayKind(STATE_CALENDAR, plainDate("2027-10-01"))).toEqual({
      kind: "workday",
      known: false,
    });
    expect(dayKind(STATE_CALENDAR, plainDate("2027-10-02")).kind).toBe("weekend");
  });

  test("日历自2016年1月1日至2099年12月31日", () => {
    expect(isInCalendar(plainDate("2015-12-31"))).toBe(false);
    expect(isInCalendar(plainDate("2016-01-01"))).toBe(true);
    expect(isInCalendar(plainDate("2099-12-31"))).toBe(true);
    expect(isInCalendar(plainDate("2100-01-01"))).toBe(false);
  });

  test("日历之外的日子按星期回答，不作为有通知", () => {
    expect(dayKind(STATE_CALENDAR, plainDate("2015-12-31"))).toEqual({
      kind: "workday",
      known: false,
    });
    expect(isWorkday(STATE_CALENDAR, plainDate("2015-12-27"))).toBe(false);
    expect(isWorkday(STATE_CALENDAR, plainDate("2100-01-02"))).toBe(false);
    expect(dayAt(-1)).toBe("2015-12-31");
  });
});

describe("数工作日（C1、C5）", () => {
  const day = plainDate("2025-10-11");

  test("当日不计入，向后数和向前数", () => {
    expect(workdayAfter(STATE_CALENDAR, day, 1)).toBe("2025-10-13");
    expect(workdayBefore(STATE_CALENDAR, day, 1)).toBe("2025-10-10");
    expect(firstWorkdayFrom(STATE_CALENDAR, day)).toBe(day);
    expect(firstWorkdayFrom(STATE_CALENDAR, plainDate("2025-10-01"))).toBe("2025-10-09");
  });

  test("两日之间的工作日数，含末日，倒过来为负", () => {
    expect(workdaysBetween(STATE_CALENDAR, plainDate("2025-09-30"), day)).toBe(3);
    expect(workdaysBetween(STATE_CALENDAR, day, plainDate("2025-09-30"))).toBe(-3);
  });

  test("日历之外没有工作日可数", () => {
    const [before, first] = [plainDate("2015-06-01"), plainDate("2016-01-05")];
    expect(workdaysBetween(STATE_CALENDAR, before, first)).toBe(2);
    const [last, after] = [plainDate("2099-12-30"), plainDate("2100-06-01")];
    expect(workdaysBetween(STATE_CALENDAR, last, after)).toBe(1);
  });

  test("数出日历之外没有答案", () => {
    expect(workdayAfter(STATE_CALENDAR, plainDate("2099-12-30"), 2)).toBeUndefined();
    expect(workdayBefore(STATE_CALENDAR, plainDate("2016-01-05"), 2)).toBeUndefined();
    expect(firstWorkdayFrom(STATE_CALENDAR, plainDate("2100-06-01"))).toBeUndefined();
  });
});

describe("日历的版本（HD-8）", () => {
  const of2026 = HOLIDAY_NOTICES.find(({ year }) => year === 2026)!;
  const day = plainDate("2026-10-08");
  const corrected = {
    ...of2026,
    version: 2,
    holidays: of2026.holidays.map((row) => (row.name === "国庆节" ? { ...row, to: day } : row)),
  };

  test("同一年以版本高的通知为准，不论载入次序", () => {
    for (const notices of [
      [...HOLIDAY_NOTICES, corrected],
      [corrected, ...HOLIDAY_NOTICES],
    ]) {
      const calendar = buildCalendar(notices);
      expect(calendar.version).toBe("2016-2025/1 2026/2");
      expect(calendar.notices).toHaveLength(11);
      expect(isWorkday(calendar, day)).toBe(false);
    }
    expect(isWorkday(STATE_CALENDAR, day)).toBe(true);
  });

  test("缺少中间年份时版本写明", () => {
    const notices = HOLIDAY_NOTICES.filter(({ year }) => year !== 2020 && year > 2018);
    expect(buildCalendar(notices).version).toBe("2019/1 2021-2026/1");
  });

  test("地方节日的叠加默认没有，设定后为休息日（HD-7）", () => {
    const festival = {
      name: "肃北那达慕",
      from: plainDate("2025-07-08"),
      to: plainDate("2025-07-08"),
    };
    const calendar = buildCalendar(HOLIDAY_NOTICES, { region: "肃北", holidays: [festival] });
    expect(calendar.version).toBe("2016-2026/1+肃北");
    expect(dayKind(calendar, festival.from)).toEqual({
      kind: "holiday",
      name: "肃北那达慕",
      known: true,
    });
    expect(isWorkday(STATE_CALENDAR, festival.from)).toBe(true);
    expect(firstWorkdayFrom(calendar, festival.from)).toBe(addDays(festival.from, 1));
  });
});
