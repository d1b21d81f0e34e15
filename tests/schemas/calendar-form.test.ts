import { describe, expect, test } from "vitest";
import type { HolidayNotice } from "#domain/holidays";
import { HOLIDAY_NOTICES } from "#domain/holidays";
import { plainDate } from "#domain/plain-date";
import { EMPTY_NOTICE_FORM, type NoticeForm, readNoticeForm } from "#schemas/calendar-form";
import { readDayList, writeDayList } from "#schemas/calendar-lines";
import { readOverlayForm } from "#schemas/calendar-overlay";
import { INVENTED_2027 } from "#tests/services/calendar-notices";

const TODAY = plainDate("2026-11-22");
const held = (year: number) => HOLIDAY_NOTICES.find((notice) => notice.year === year);

function read(typed: Partial<NoticeForm>, heldOf = held) {
  return readNoticeForm({ ...EMPTY_NOTICE_FORM, ...typed }, TODAY, heldOf);
}

function holidayNotice(year: number): HolidayNotice {
  const notice = held(year);
  if (!notice) throw new Error(`${year} is missing`);
  return notice;
}

describe("一份通知的三种写法读出同样的安排（HD-2）", () => {
  const fromText = read({ text: INVENTED_2027, source: "测试" });
  const notice = fromText.ok ? fromText.value.notice : holidayNotice(2026);

  test("全文：第一次载入的是第1版，不需要理由", () => {
    expect(fromText).toMatchObject({ ok: true, value: { notice: { year: 2027, version: 1 } } });
    expect(notice.holidays).toHaveLength(7);
  });

  test("逐行的清单，连同表头、空行和中文逗号", () => {
    const lines = `名称,起,止\n\n${writeDayList(notice).replaceAll(",", "，")}\n`;
    const listed = read({ text: lines, source: "测试" });
    expect(listed).toMatchObject({ ok: true, value: { notice: { holidays: notice.holidays } } });
    expect(listed.ok && listed.value.notice.makeup).toEqual([...notice.makeup].sort());
  });

  test("JSON", () => {
    const { year, holidays, makeup } = notice;
    const text = JSON.stringify({ year, source: "测试", holidays, makeup });
    expect(read({ text })).toMatchObject({ ok: true, value: { notice: { year, holidays } } });
  });

  test("只有一天的假日可以不写止日，日期可以写年月日", () => {
    expect(readDayList("端午节,2027年6月9日\n上班,2027/6/12")).toEqual({
      ok: true,
      value: {
        holidays: [{ name: "端午节", from: "2027-06-09", to: "2027-06-09" }],
        makeup: ["2027-06-12"],
      },
    });
  });
});

describe("有错的通知在相应的栏目旁说明（HD-3、HD-8、HD-10）", () => {
  const list2027 = writeDayList(holidayNotice(2026)).replaceAll("2026-", "2027-");

  test.each<[string, Partial<NoticeForm>, keyof NoticeForm, string]>([
    ["什么也没有填", {}, "text", "请粘贴通知全文"],
    ["年份不是年份", { text: INVENTED_2027, year: "27" }, "year", "请填写2016至2099"],
    ["年份在日历之前", { text: INVENTED_2027, year: "2015" }, "year", "请填写2016至2099"],
    ["年份与标题不符", { text: INVENTED_2027, year: "2026" }, "year", "通知标题写明2027年"],
    [
      "星期不符",
      { text: INVENTED_2027.replace("2月13日（周六）", "2月13日（周日）") },
      "text",
      "2027-02-13是周六",
    ],
    [
      "两个假期重叠",
      { text: INVENTED_2027.replace("9月15日（周三）", "10月1日") },
      "text",
      "2027-10-01在两个假期中重复",
    ],
    ["不存在的日子", { text: "元旦,2027-02-30" }, "text", "第1行的“2027-02-30”不是日期"],
    ["止日不是日期", { text: "元旦,2027-01-01,1月3日" }, "text", "第1行的“1月3日”不是日期"],
    ["没有名称", { text: "元旦,2027-01-01\n,2027-01-02" }, "text", "第2行没有名称"],
    ["上班写成一段", { text: "上班,2027-01-02,2027-01-03" }, "text", "一行写一天"],
    ["上班日不是周末", { text: list2027, source: "x" }, "text", "不是周六或者周日"],
    ["清单没有出处", { text: writeDayList(holidayNotice(2026)) }, "source", "请填写通知的文号"],
    ["JSON不完整", { text: "{" }, "text", "这不是完整的JSON"],
    [
      "JSON里有不存在的日子",
      { text: '{"holidays":[],"makeup":["2027-02-30"]}' },
      "text",
      "JSON的makeup.0不对：“2027-02-30”不是日期",
    ],
    ["发布日期不存在", { text: "x", publishedOn: "2026-02-30" }, "publishedOn", "实际存在"],
    ["还没有发布", { text: "x", publishedOn: "2026-11-23" }, "publishedOn", "不能晚于今天"],
    [
      "落款在将来",
      { text: `${INVENTED_2027}\n2026年12月1日`, source: "x" },
      "text",
      "落款日期2026-12-01晚于今天",
    ],
    [
      "更正没有理由",
      { text: writeDayList(holidayNotice(2026)), source: "x" },
      "reason",
      "2026年已有第1版",
    ],
  ])("%s", (_, typed, field, message) => {
    const answer = read(typed);
    expect(answer.ok).toBe(false);
    expect(!answer.ok && answer.errors[field]).toContain(message);
  });
});

describe("地方假日（HD-7）", () => {
  const typed = { region: "肃北蒙古族自治县", source: "通告", reason: "测试" };

  test("按先后排列", () => {
    const text = "那达慕大会,2026-07-11,2026-07-13\n草原节,2026-06-01";
    expect(readOverlayForm({ ...typed, text })).toMatchObject({
      ok: true,
      value: { overlay: { holidays: [{ name: "草原节" }, { name: "那达慕大会" }] } },
    });
  });

  test.each([
    ["有上班日", "上班,2026-07-11", "没有调休上班日"],
    ["终点在前", "那达慕大会,2026-07-13,2026-07-11", "起止日2026-07-13至2026-07-11不对"],
    ["在日历之前", "那达慕大会,2015-07-11", "起止日2015-07-11至2015-07-11不对"],
    ["太长", "那达慕大会,2026-07-01,2026-07-31", "超过16天"],
    ["重叠", "甲,2026-07-01,2026-07-03\n乙,2026-07-03", "2026-07-03在两个假日中重复"],
    ["读不懂", "甲,某日", "不是日期"],
  ])("拒绝：%s", (_, text, message) => {
    const answer = readOverlayForm({ ...typed, text });
    expect(!answer.ok && answer.errors.text).toContain(message);
  });

  test("地区、出处和理由都要填", () => {
    const answer = readOverlayForm({ region: "", source: "", reason: "", text: "" });
    expect(!answer.ok && Object.keys(answer.errors).sort()).toEqual(["reason", "region", "source"]);
  });
});
