import { describe, expect, test } from "vitest";
import { STATE_CALENDAR } from "#domain/calendar";
import { computeBareDeadline, computeDeadline, type LimitRequest } from "#domain/deadlines";
import { LIMIT_IDS, limitOf, periodOf, readLimitId } from "#domain/limits";
import { mergePauses, orderPauses, type Pause } from "#domain/pauses";
import { plainDate } from "#domain/plain-date";
import { RULEBOOK } from "./limits-of-the-rulebook.ts";

function pause(stop: string, resume: string): Pause {
  return { stop: plainDate(stop), resume: plainDate(resume) };
}

const DAY = plainDate("2025-03-03");

describe("不能计算的期限：说明规则、条文和怎么办", () => {
  test.each<[string, Omit<LimitRequest, "from"> & { from?: string }, string, string]>([
    [
      "恢复早于停止（C16）",
      { limit: "R16", pauses: [pause("2025-03-20", "2025-03-10")] },
      "resumeBeforeStop",
      "C16",
    ],
    [
      "停止早于起算（C16）",
      { limit: "R16", pauses: [pause("2025-03-01", "2025-03-10")] },
      "pauseBeforeStart",
      "C16",
    ],
    [
      "两段停止重叠（C16）",
      {
        limit: "R16",
        pauses: [pause("2025-03-20", "2025-04-10"), pause("2025-04-09", "2025-04-20")],
      },
      "overlappingPauses",
      "C16",
    ],
    [
      "恢复日超出日历（C15）",
      { limit: "R16", pauses: [pause("2025-03-20", "2100-01-01")] },
      "outsideCalendar",
      "C15",
    ],
    [
      "不因中止停止计算的期限（C16）",
      { limit: "R20", pauses: [pause("2025-03-20", "2025-04-10")] },
      "notPausable",
      "C16",
    ],
    [
      "延长超过三十日（行政复议法第六十二条第一款）",
      { limit: "R16", extend: 31 },
      "badExtension",
      "R17",
    ],
    ["延长的天数不是整数", { limit: "R16", extend: 1.5 }, "badExtension", "R17"],
    ["延长的天数是负数", { limit: "R16", extend: -1 }, "badExtension", "R17"],
    [
      "简易程序不得延长（行政复议法第六十二条第二款）",
      { limit: "R18", extend: 10 },
      "noExtension",
      "R18",
    ],
    ["旧法没有简易程序（ERA-1）", { limit: "R18", from: "2017-03-01" }, "notInEra", "ERA-1"],
    [
      "旧法没有简易程序的答复期限（ERA-1）",
      { limit: "R14", variant: "simplified", from: "2017-03-01" },
      "notInEra",
      "ERA-1",
    ],
    ["新法没有管辖协商期限（ERA-1）", { limit: "R35", from: "2026-08-03" }, "notInEra", "ERA-1"],
    ["没有这个种类", { limit: "R14", variant: "judgment" }, "noSuchVariant", "R14"],
    ["只有一种的期限不填种类", { limit: "R08", variant: "ordinary" }, "noSuchVariant", "R08"],
    ["早于日历（C15）", { limit: "R08", from: "2015-12-31" }, "outsideCalendar", "C15"],
    ["晚于日历（C15）", { limit: "R16", from: "2100-01-01" }, "outsideCalendar", "C15"],
    ["届满日超出日历（C15）", { limit: "L27", from: "2098-06-01" }, "outsideCalendar", "C15"],
    ["工作日数出日历（C15）", { limit: "R08", from: "2099-12-30" }, "outsideCalendar", "C15"],
    [
      "停止使工作日数出日历（C15）",
      { limit: "R13", from: "2099-12-15", pauses: [pause("2099-12-16", "2099-12-31")] },
      "outsideCalendar",
      "C15",
    ],
    [
      "停止使自然日数出日历（C15）",
      { limit: "R18", from: "2099-11-25", pauses: [pause("2099-11-26", "2099-12-31")] },
      "outsideCalendar",
      "C15",
    ],
    ["末日顺延出日历（C15）", { limit: "R18", from: "2099-12-31" }, "outsideCalendar", "C15"],
    [
      "听证日前没有日历（C15）",
      { limit: "R15", from: "2016-01-05", era: "B" },
      "outsideCalendar",
      "C15",
    ],
    ["开庭日前没有日历（C15）", { limit: "L13", from: "2016-01-04" }, "outsideCalendar", "C15"],
    ["最长期限止于日历之前（C15）", { limit: "R04", from: "2001-03-03" }, "outsideCalendar", "C15"],
    ["法定长度不能改", { limit: "R08", length: 6 }, "badLength", "R08"],
    ["审理期限不能长于六十日", { limit: "R16", length: 61 }, "badLength", "R16"],
    ["申请期限不能短于六十日", { limit: "R01", length: 59 }, "badLength", "R01"],
    ["履行期限由决定书确定，必须填写", { limit: "R28" }, "lengthMissing", "R28"],
    ["扣除的时间不是独立的期限（R06）", { limit: "R06", era: "C" }, "notAPeriod", "R06"],
    ["按日罚款没有届满之日（L28）", { limit: "L28" }, "notAPeriod", "L28"],
  ])("%s", (_, { from, ...request }, code, rule) => {
    const day = from ? plainDate(from) : DAY;
    const answer = computeDeadline({ ...request, from: day }, STATE_CALENDAR);
    expect(answer).toMatchObject({ ok: false, code, rule });
    expect(!answer.ok && answer.law).toMatch(/第.+条/u);
    expect(!answer.ok && answer.message).toMatch(/^[^a-z]*[。\p{sc=Han}]/u);
  });

  test.each<[string, { length?: number; extend?: number; from?: string }, string, string]>([
    ["长度为零", { length: 0 }, "badLength", "C2"],
    ["长度不是整数", { length: 2.5 }, "badLength", "C2"],
    ["长度超出常理", { length: 36_501 }, "badLength", "C2"],
    ["延长超过三十日", { extend: 31 }, "badExtension", "R17"],
    ["早于日历", { from: "2015-12-31" }, "outsideCalendar", "C15"],
  ])("日期引擎：%s", (_, { from, ...over }, code, rule) => {
    const day = from ? plainDate(from) : DAY;
    const request = { unit: "day", length: 60, roll: true, ...over, from: day } as const;
    expect(computeBareDeadline(request, STATE_CALENDAR)).toMatchObject({ ok: false, code, rule });
  });

  test.each(["month", "year"] as const)("日期引擎：%s的末日远在日历之外", (unit) => {
    const request = { unit, length: 36_500, from: DAY, roll: true } as const;
    const answer = computeBareDeadline(request, STATE_CALENDAR);
    expect(answer).toMatchObject({ ok: false, code: "outsideCalendar" });
  });

  test("没有这个编号", () => {
    expect(readLimitId("R99")).toMatchObject({ ok: false, code: "unknownLimit" });
    expect(readLimitId("toString")).toMatchObject({ ok: false, code: "unknownLimit" });
    expect(readLimitId("R19")).toMatchObject({ ok: false });
    expect(readLimitId("L09")).toEqual({ ok: true, value: "L09" });
  });

  test("不存在于该时期的期限列出它存在的时期和条文", () => {
    const answer = periodOf("R18", "A");
    expect(!answer.ok && answer.message).toContain("只存在于B");
    expect(!answer.ok && answer.law).toBe("行政复议法第六十二条第二款");
  });
});

describe("期限表与规则书2.2、2.3一致", () => {
  test("R01至R35（无R19）、L01至L33，依次", () => {
    const numbers = (letter: string, last: number) =>
      Array.from({ length: last }, (_, at) => `${letter}${String(at + 1).padStart(2, "0")}`);
    const expected = [...numbers("R", 35).filter((id) => id !== "R19"), ...numbers("L", 33)];
    expect(LIMIT_IDS).toEqual(expected);
  });

  test("规则书写明的旧法不存在的期限", () => {
    const absent = ["R10", "R11", "R15", "R18", "R22", "R23", "R25", "R26"] as const;
    for (const id of absent) expect(periodOf(id, "A")).toMatchObject({ ok: false, rule: "ERA-1" });
  });

  test.each(RULEBOOK)("$limit $variant：$length $unit，时期$eras", (row) => {
    const id = LIMIT_IDS.find((limit) => limit === row.limit)!;
    const periods = limitOf(id).periods.filter(
      ({ variant, unit }) => variant === row.variant && unit === row.unit,
    );
    const eras = new Set(periods.flatMap(({ law }) => Object.keys(law)));
    expect([...eras].sort().join("")).toBe(row.eras);
    for (const period of periods) {
      expect(period.length).toBe(row.length);
      expect(period.threshold ?? false).toBe(row.threshold);
    }
  });

  test.each(LIMIT_IDS.map((id) => [id, limitOf(id)] as const))("%s每一行都有条文", (_, limit) => {
    for (const { law } of limit.periods) {
      for (const article of Object.values(law)) expect(article).toMatch(/第.+条/u);
    }
    expect(limit.onExpiry).not.toBe("");
  });
});

describe("停止期间（C16）", () => {
  test("机器读入的期间先合并：重叠、相接、包含的各为一段", () => {
    const merged = mergePauses([
      pause("2025-05-01", "2025-05-10"),
      pause("2025-03-01", "2025-03-20"),
      pause("2025-03-10", "2025-04-01"),
      pause("2025-04-01", "2025-04-02"),
      pause("2025-03-05", "2025-03-06"),
    ]);
    expect(merged).toEqual([pause("2025-03-01", "2025-04-02"), pause("2025-05-01", "2025-05-10")]);
  });

  test("相接的两段不算重叠；当日恢复为零日", () => {
    const pauses = [pause("2025-03-10", "2025-03-20"), pause("2025-03-20", "2025-03-20")];
    expect(orderPauses(pauses, DAY)).toEqual({ ok: true, value: pauses });
  });
});
