import { describe, expect, test } from "vitest";
import { STATE_CALENDAR } from "#domain/calendar";
import { explain, leftText } from "#domain/deadline-text";
import { computeBareDeadline, computeDeadline } from "#domain/deadlines";
import { plainDate } from "#domain/plain-date";

function ledger(request: Parameters<typeof computeDeadline>[0]): string[] {
  const answer = computeDeadline(request, STATE_CALENDAR);
  return answer.ok ? explain(answer.value, STATE_CALENDAR) : [answer.message];
}

describe("期限的说明：逐日写明计入与不计入", () => {
  test("行政复议法第三十条：五个工作日跨2024年春节", () => {
    expect(ledger({ limit: "R08", from: plainDate("2024-02-05") })).toEqual([
      "起算：收到行政复议申请之日为2024-02-05（周一），当日不计入（C1）",
      "依据：R08“审查行政复议申请”，行政复议法第三十条第一款，法律时期B",
      "期限：5个工作日",
      "第1日：2024-02-06（周二）",
      "第2日：2024-02-07（周三）",
      "第3日：2024-02-08（周四）",
      "第4日：2024-02-09（周五）",
      "不计：2024-02-10（周六）至2024-02-17（周六），春节放假",
      "第5日：2024-02-18（周日），调休上班，计入（C8）",
      "届满：2024-02-18（周日）",
      "日历版本：2016-2026/1",
    ]);
  });

  test("行政复议法第六十二条：中止、鉴定、延期、届满之后的中止", () => {
    const lines = ledger({
      limit: "R16",
      from: plainDate("2025-06-16"),
      extend: 30,
      pauses: [
        { stop: plainDate("2025-07-21"), resume: plainDate("2025-08-11"), cause: "suspension" },
        { stop: plainDate("2025-08-20"), resume: plainDate("2025-09-05") },
        { stop: plainDate("2025-11-01"), resume: plainDate("2025-11-05") },
      ],
    });
    expect(lines.slice(3, 9)).toEqual([
      "期限末日：2025-08-15（周五）",
      "延长：30日，经行政复议机构的负责人批准，行政复议法第六十二条第一款",
      "停止：中止审理，2025-07-21起，2025-08-11恢复计算，共21日不计入（C16，行政复议法第三十九条）",
      "停止：2025-08-20起，2025-09-05恢复计算，共16日不计入（C16）",
      "停止：2025-11-01起，2025-11-05恢复计算，在期限届满之后，不影响本期限（C16）",
      "加上以上各项后的末日：2025-10-21（周二）",
    ]);
  });

  test("行政诉讼法第六十七条：末日在春节，写明顺延越过的日子", () => {
    expect(ledger({ limit: "L09", from: plainDate("2026-02-02") }).slice(3, 7)).toEqual([
      "期限末日：2026-02-17（周二）",
      "不计：2026-02-17（周二）至2026-02-23（周一），春节放假",
      "末日2026-02-17（周二）是休息日，顺延至其后第一个工作日2026-02-24（周二）（C6、C9）",
      "届满：2026-02-24（周二）",
    ]);
  });

  test("末日是调休上班日，写明不顺延（C8）", () => {
    expect(ledger({ limit: "L01", from: plainDate("2025-08-31") })).toContain(
      "末日2026-02-28（周六）是调休上班日，不顺延（C8）",
    );
  });

  test("满期的权利不顺延（C14）", () => {
    expect(ledger({ limit: "R20", from: plainDate("2025-11-10") })).toContain(
      "满期之日2026-01-09（周五）不顺延（C14）",
    );
  });

  test("行政复议法第五十一条：听证通知倒数五个完整的工作日", () => {
    expect(ledger({ limit: "R15", from: plainDate("2025-10-13") }).slice(3, 10)).toEqual([
      "第1日：2025-09-29（周一）",
      "第2日：2025-09-30（周二）",
      "不计：2025-10-01（周三）至2025-10-08（周三），国庆节、中秋节放假",
      "第3日：2025-10-09（周四）",
      "第4日：2025-10-10（周五）",
      "第5日：2025-10-11（周六），调休上班，计入（C8）",
      "不计：2025-10-12（周日），周末",
    ]);
  });

  test("行诉解释第七十一条：开庭三日前，休息日也计入", () => {
    expect(ledger({ limit: "L13", from: plainDate("2025-10-13") }).slice(3, 7)).toEqual([
      "第1日：2025-10-10（周五）",
      "第2日：2025-10-11（周六），调休上班，计入（C8）",
      "第3日：2025-10-12（周日）",
      "最迟送达：2025-10-09（周四）",
    ]);
  });

  test("工作日期限中停止计算的日子", () => {
    const pauses = [{ stop: plainDate("2025-03-05"), resume: plainDate("2025-03-12") }];
    const lines = ledger({ limit: "R13", from: plainDate("2025-03-03"), pauses });
    expect(lines).toContain("不计：2025-03-05（周三）至2025-03-11（周二），停止计算");
  });

  test("准许延长补正，但法律没有写明上限", () => {
    expect(ledger({ limit: "R10", from: plainDate("2025-09-30"), extend: 5 })).toContain(
      "延长：5日，经行政复议机构批准，行政复议法第三十一条第二款".replace("机构", "机关"),
    );
  });

  test.each([
    ["R08", "2026-12-29", "2027"],
    ["R16", "2026-11-20", "2027"],
    ["R04", "2023-03-03", "2028"],
  ] as const)("没有放假通知的年份：%s自%s", (limit, from, year) => {
    expect(ledger({ limit, from: plainDate(from) })).toContain(
      `暂定：${year}年放假通知尚未载入，只按周末推算；载入后重新计算（HD-9）`,
    );
  });

  test("日期引擎没有条文，也写明起算、末日和延长", () => {
    const request = { unit: "year", length: 1, roll: true, extend: 3 } as const;
    const answer = computeBareDeadline(
      { ...request, from: plainDate("2024-02-29") },
      STATE_CALENDAR,
    );
    expect(answer.ok && explain(answer.value, STATE_CALENDAR)).toEqual([
      "起算：起算事件发生之日为2024-02-29（周四），当日不计入（C1）",
      "期限：1年",
      "期限末日：2025-02-28（周五）",
      "延长：3日",
      "加上以上各项后的末日：2025-03-03（周一）",
      "届满：2025-03-03（周一）",
      "日历版本：2016-2026/1",
    ]);
  });
});

describe("离期限届满还有几日，按期限自己的单位", () => {
  const left = (limit: "R08" | "R16", on: string) => {
    const answer = computeDeadline({ limit, from: plainDate("2024-02-05") }, STATE_CALENDAR);
    return answer.ok ? leftText(answer.value, plainDate(on), STATE_CALENDAR) : answer.message;
  };
  test.each([
    ["R08", "2024-02-07", "至2024-02-07还剩3个工作日"],
    ["R08", "2024-02-18", "至2024-02-18还剩0个工作日"],
    ["R08", "2024-02-19", "至2024-02-19已逾期1个工作日"],
    ["R16", "2024-04-05", "至2024-04-05还剩2日"],
    ["R16", "2024-04-10", "至2024-04-10已逾期3日"],
  ] as const)("%s 在%s", (limit, on, text) => expect(left(limit, on)).toBe(text));
});
