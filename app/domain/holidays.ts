import type { PlainDate } from "#domain/plain-date";
import { plainDate } from "#domain/plain-date";

/**
 * The holiday notices of record, 2016 to 2026 (rules.md section 11). Only the yearly notice of the
 * State Council Office decides which days are free and which Saturdays and Sundays are worked
 * (HD-2, HD-3); nothing here is computed from the moon. One row per holiday, one block per notice.
 * A notice may also set days of the December before (New Year 2019 and 2023).
 */
export interface HolidayRange {
  /** Name as the notice gives it: 春节, 国庆节、中秋节. */
  readonly name: string;
  /** First free day, inclusive. */
  readonly from: PlainDate;
  /** Last free day, inclusive. */
  readonly to: PlainDate;
}

export interface HolidayNotice {
  readonly year: number;
  readonly title: string;
  /** Where our copy of the notice comes from: its document number, or the data set it was read in. */
  readonly source: string;
  readonly publishedOn?: PlainDate;
  /** 1 for the first reading of the year's notice, then one more for each correction (HD-8). */
  readonly version: number;
  readonly holidays: readonly HolidayRange[];
  /** Saturdays and Sundays that are ordinary working days (上班). */
  readonly makeup: readonly PlainDate[];
}

const CHINESE_DAYS = "chinese-days 1.5.7";

export const HOLIDAY_NOTICES: readonly HolidayNotice[] = [
  notice(2016, { source: CHINESE_DAYS }, "02-06 02-14 06-12 09-18 10-08 10-09", [
    ["元旦", "01-01", "01-01"],
    ["春节", "02-07", "02-13"],
    ["清明节", "04-04", "04-04"],
    ["劳动节", "05-01", "05-02"],
    ["端午节", "06-09", "06-11"],
    ["中秋节", "09-15", "09-17"],
    ["国庆节", "10-01", "10-07"],
  ]),
  notice(2017, { source: "国办发明电〔2016〕17号" }, "01-22 02-04 04-01 05-27 09-30", [
    ["元旦", "01-01", "01-02"],
    ["春节", "01-27", "02-02"],
    ["清明节", "04-02", "04-04"],
    ["劳动节", "05-01", "05-01"],
    ["端午节", "05-28", "05-30"],
    ["国庆节、中秋节", "10-01", "10-08"],
  ]),
  notice(2018, { source: CHINESE_DAYS }, "02-11 02-24 04-08 04-28 09-29 09-30", [
    ["元旦", "01-01", "01-01"],
    ["春节", "02-15", "02-21"],
    ["清明节", "04-05", "04-07"],
    ["劳动节", "04-29", "05-01"],
    ["端午节", "06-18", "06-18"],
    ["中秋节", "09-24", "09-24"],
    ["国庆节", "10-01", "10-07"],
  ]),
  notice(2019, { source: CHINESE_DAYS }, "2018-12-29 02-02 02-03 04-28 05-05 09-29 10-12", [
    ["元旦", "2018-12-30", "01-01"],
    ["春节", "02-04", "02-10"],
    ["清明节", "04-05", "04-07"],
    ["劳动节", "05-01", "05-04"],
    ["端午节", "06-07", "06-09"],
    ["中秋节", "09-13", "09-15"],
    ["国庆节", "10-01", "10-07"],
  ]),
  notice(2020, { source: CHINESE_DAYS }, "01-19 04-26 05-09 06-28 09-27 10-10", [
    ["元旦", "01-01", "01-01"],
    ["春节", "01-24", "02-02"],
    ["清明节", "04-04", "04-06"],
    ["劳动节", "05-01", "05-05"],
    ["端午节", "06-25", "06-27"],
    ["国庆节、中秋节", "10-01", "10-08"],
  ]),
  notice(2021, { source: CHINESE_DAYS }, "02-07 02-20 04-25 05-08 09-18 09-26 10-09", [
    ["元旦", "01-01", "01-03"],
    ["春节", "02-11", "02-17"],
    ["清明节", "04-03", "04-05"],
    ["劳动节", "05-01", "05-05"],
    ["端午节", "06-12", "06-14"],
    ["中秋节", "09-19", "09-21"],
    ["国庆节", "10-01", "10-07"],
  ]),
  notice(2022, { source: CHINESE_DAYS }, "01-29 01-30 04-02 04-24 05-07 10-08 10-09", [
    ["元旦", "01-01", "01-03"],
    ["春节", "01-31", "02-06"],
    ["清明节", "04-03", "04-05"],
    ["劳动节", "04-30", "05-04"],
    ["端午节", "06-03", "06-05"],
    ["中秋节", "09-10", "09-12"],
    ["国庆节", "10-01", "10-07"],
  ]),
  notice(2023, { source: CHINESE_DAYS }, "01-28 01-29 04-23 05-06 06-25 10-07 10-08", [
    ["元旦", "2022-12-31", "01-02"],
    ["春节", "01-21", "01-27"],
    ["清明节", "04-05", "04-05"],
    ["劳动节", "04-29", "05-03"],
    ["端午节", "06-22", "06-24"],
    ["中秋节、国庆节", "09-29", "10-06"],
  ]),
  notice(
    2024,
    { source: "国务院办公厅2023年10月25日通知", publishedOn: plainDate("2023-10-25") },
    "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12",
    [
      ["元旦", "01-01", "01-01"],
      ["春节", "02-10", "02-17"],
      ["清明节", "04-04", "04-06"],
      ["劳动节", "05-01", "05-05"],
      ["端午节", "06-10", "06-10"],
      ["中秋节", "09-15", "09-17"],
      ["国庆节", "10-01", "10-07"],
    ],
  ),
  notice(2025, { source: "国办发明电〔2024〕12号" }, "01-26 02-08 04-27 09-28 10-11", [
    ["元旦", "01-01", "01-01"],
    ["春节", "01-28", "02-04"],
    ["清明节", "04-04", "04-06"],
    ["劳动节", "05-01", "05-05"],
    ["端午节", "05-31", "06-02"],
    ["国庆节、中秋节", "10-01", "10-08"],
  ]),
  notice(
    2026,
    { source: "国务院办公厅2025年11月4日通知", publishedOn: plainDate("2025-11-04") },
    "01-04 02-14 02-28 05-09 09-20 10-10",
    [
      ["元旦", "01-01", "01-03"],
      ["春节", "02-15", "02-23"],
      ["清明节", "04-04", "04-06"],
      ["劳动节", "05-01", "05-05"],
      ["端午节", "06-19", "06-21"],
      ["中秋节", "09-25", "09-27"],
      ["国庆节", "10-01", "10-07"],
    ],
  ),
];

function notice(
  year: number,
  origin: { source: string; publishedOn?: PlainDate },
  makeup: string,
  holidays: readonly (readonly [name: string, from: string, to: string])[],
): HolidayNotice {
  const day = (written: string) => plainDate(written.length === 5 ? `${year}-${written}` : written);
  return {
    year,
    title: `国务院办公厅关于${year}年部分节假日安排的通知`,
    ...origin,
    version: 1,
    holidays: holidays.map(([name, from, to]) => ({ name, from: day(from), to: day(to) })),
    makeup: makeup.split(" ").map(day),
  };
}
