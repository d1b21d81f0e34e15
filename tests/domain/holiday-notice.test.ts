import { describe, expect, test } from "vitest";
import { checkNotice, noticeChecksum } from "#domain/holiday-notice";
import { readHolidayNotice } from "#domain/holiday-notice-text";
import { HOLIDAY_NOTICES } from "#domain/holidays";
import { plainDate } from "#domain/plain-date";

const NOTICE_2026 = `国务院办公厅关于2026年部分节假日安排的通知
国办发明电〔2025〕7号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。
国务院办公厅
2025年11月4日
`;

const NOTICE_2024 = `国务院办公厅关于2024年部分节假日安排的通知
一、元旦：1月1日放假，与周末连休。
二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息、放假。
三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
五、端午节：6月10日放假，与周末连休。
六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。`;

const held = (year: number) => HOLIDAY_NOTICES.find((notice) => notice.year === year)!;

describe("读取国务院办公厅放假通知的原文（HD-2、HD-3）", () => {
  test("2026年通知读出的安排与日历一致", () => {
    const read = readHolidayNotice(NOTICE_2026);
    expect(read).toMatchObject({
      ok: true,
      value: {
        year: 2026,
        source: "国办发明电〔2025〕7号",
        publishedOn: "2025-11-04",
        holidays: held(2026).holidays,
        version: 1,
      },
    });
    expect(read.ok && [...read.value.makeup].sort()).toEqual(held(2026).makeup);
  });

  test("2024年通知：鼓励休息的除夕不是放假（HD-6）", () => {
    const read = readHolidayNotice(NOTICE_2024);
    expect(read).toMatchObject({
      ok: true,
      value: { holidays: held(2024).holidays, source: "粘贴的通知全文" },
    });
    expect(read.ok && read.value.publishedOn).toBeUndefined();
    expect(read.ok && [...read.value.makeup].sort()).toEqual(held(2024).makeup);
  });

  test("跨年的元旦、补休的一天、合并的节日", () => {
    const text = NOTICE_2024.replace("2024年部分", "2023年部分")
      .replace("1月1日放假，与周末连休", "2022年12月31日至2023年1月1日放假，1月2日（星期一）补休")
      .replace(/（星期.）/gu, "")
      .replace("2月4日、2月18日上班", "2月5日、2月18日上班")
      .replace("4月7日上班", "4月8日上班")
      .replace("4月28日、5月11日上班", "4月29日上班")
      .replace("9月14日上班", "9月23日上班")
      .replace("六、中秋节", "六、中秋节、重阳节")
      .replace("9月29日、10月12日上班", "10月14日上班");
    const read = readHolidayNotice(text);
    expect(read.ok && read.value.holidays[0]).toEqual({
      name: "元旦",
      from: "2022-12-31",
      to: "2023-01-02",
    });
    expect(read.ok && read.value.holidays[5]?.name).toBe("中秋节、重阳节");
  });

  test("没有标题时要给出年份", () => {
    const body = NOTICE_2024.slice(NOTICE_2024.indexOf("一、"));
    expect(readHolidayNotice(body)).toMatchObject({ ok: false, rule: "HD-2" });
    expect(readHolidayNotice(body, 2024)).toMatchObject({ ok: true });
  });

  test.each([
    ["星期不符", "1月4日（周日）", "1月4日（周六）", "2026-01-04是周日"],
    ["天数不符", "共9天", "共8天", "春节写明8天，按起止日是9天"],
    ["不是日期", "6月19日（周五）至21日（周日）", "6月31日至21日", "“6月31日”不是日期"],
    ["缺一个节日", "六、中秋节：", "六、假期：", "通知中没有中秋节"],
    ["上班日不是周末", "5月9日（周六）上班", "5月11日上班", "2026-05-11不是周六或者周日"],
    ["既放假又上班", "5月9日（周六）上班", "5月2日上班", "2026-05-02既放假又上班"],
    [
      "两个假期重叠",
      "9月25日（周五）至27日（周日）放假，共3天",
      "10月3日至5日放假",
      "在两个假期中重复",
    ],
    [
      "终点早于起点",
      "10月1日（周四）至7日（周三）放假调休，共7天",
      "10月7日至1日放假",
      "起止日2026-10-07至2026-10-01不对",
    ],
    [
      "假期长得出奇",
      "4月4日（周六）至6日（周一）放假，共3天",
      "4月4日至6月6日放假",
      "清明节的起止日",
    ],
    ["假期不在当年", "6月19日（周五）至21日（周日）", "2025年6月19日至21日", "不属于2026年"],
    ["上班日不在当年", "5月9日（周六）上班", "2027年5月9日上班", "上班日2027-05-09不属于2026年"],
  ])("拒绝：%s", (_, from, to, message) => {
    const read = readHolidayNotice(NOTICE_2026.replace(from, to));
    expect(read).toMatchObject({ ok: false, code: "badNotice", rule: "HD-2" });
    expect(!read.ok && read.message).toContain(message);
  });
});

describe("载入前的校验数（规则书第11节）", () => {
  test("2025年", () => {
    expect(noticeChecksum(held(2025))).toEqual({
      year: 2025,
      months: [19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23],
      total: 248,
    });
  });

  test.each(HOLIDAY_NOTICES.map((notice) => [notice.year, notice] as const))(
    "%i年的通知经得起检查",
    (_, notice) => expect(checkNotice(notice)).toMatchObject({ ok: true }),
  );

  test("上一年12月的调休日可以属于当年的通知，其他月份不可以", () => {
    const november = { ...held(2019), makeup: [plainDate("2018-11-24")] };
    expect(checkNotice(november)).toMatchObject({ ok: false });
  });
});
