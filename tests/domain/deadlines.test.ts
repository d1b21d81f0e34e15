import { describe, expect, test } from "vitest";
import { STATE_CALENDAR } from "#domain/calendar";
import { deadlineSteps } from "#domain/deadline-steps";
import {
  computeBareDeadline,
  computeDeadline,
  type Deadline,
  daysLeft,
  isFiledInTime,
  isOverdue,
  type LimitRequest,
} from "#domain/deadlines";
import type { Unit } from "#domain/limit";
import type { LimitId } from "#domain/limits";
import type { Outcome } from "#domain/outcome";
import type { Pause } from "#domain/pauses";
import { plainDate } from "#domain/plain-date";
import { vectors } from "../fixtures/vectors.json" with { type: "json" };

type More = Omit<LimitRequest, "limit" | "from">;

function compute(limit: LimitId, from: string, more: More = {}): Deadline {
  return deadlineOf(computeDeadline({ limit, from: plainDate(from), ...more }, STATE_CALENDAR));
}

function deadlineOf(outcome: Outcome<Deadline>): Deadline {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.message);
}

function pause(stop: string, resume: string): Pause {
  return { stop: plainDate(stop), resume: plainDate(resume) };
}

describe("规则书2.4的日期样本（vectors.json），逐条由日期引擎计算", () => {
  const UNITS: Record<string, Unit> = { workday: "workingDay", calendar: "day", month: "month" };

  test.each(vectors)("$id $rule：$note", (row) => {
    const deadline = deadlineOf(
      computeBareDeadline(
        {
          unit: UNITS[row.unit] ?? "year",
          length: row.n,
          from: plainDate(row.from),
          roll: !row.noRoll,
        },
        STATE_CALENDAR,
      ),
    );
    expect(deadline.due).toBe(row.expected);
    expect(deadline.provisional).toBe(false);
    if (row.raw) expect(deadline.raw).toBe(row.raw);
    if (row.counted) {
      const steps = deadlineSteps(deadline, STATE_CALENDAR);
      const counted = steps.flatMap((step) => (step.kind === "counted" ? [step.day] : []));
      expect(counted.map((day) => day.slice(5))).toEqual(
        row.counted.split(" ").map((word) => word.slice(0, 5)),
      );
    }
  });
});

/** Title, limit, starting day, last day; then what the case brings. */
type Row = readonly [title: string, limit: LimitId, from: string, due: string, more?: More];

function titled(rows: readonly Row[]) {
  return rows.map(([title, limit, from, due, more]) => ({ title, limit, from, due, more }));
}

const SIMPLIFIED = { variant: "simplified" } as const;
const WORKED_EXAMPLES: readonly Row[] = [
  [
    "E01 行政复议法第三十条：五个工作日跨2024年春节，除夕上班，调休周日计入",
    "R08",
    "2024-02-05",
    "2024-02-18",
  ],
  [
    "E02 行政复议法第三十条第三款、第六十二条：视为受理之日起六十日",
    "R16",
    "2024-02-18",
    "2024-04-18",
  ],
  ["E03 行政复议法第三十条：2025年春节前后，调休周日计入", "R08", "2025-01-24", "2025-02-07"],
  ["E04 行政复议法第三十条：2026年春节前后，调休周六计入", "R08", "2026-02-12", "2026-02-26"],
  ["E05 行政复议法第四十八条：十个工作日答复，跨2025年国庆", "R14", "2025-09-24", "2025-10-14"],
  ["E06 行政复议法（2017年）第二十三条：十日答复是自然日", "R14", "2017-09-25", "2017-10-09"],
  ["E07 行政复议法第六十二条第一款：末日在国庆假期内，顺延", "R16", "2025-08-06", "2025-10-09"],
  ["E08 行政复议法第六十二条第一款：末日是调休周六，不顺延", "R16", "2025-08-12", "2025-10-11"],
  ["E09 行政复议法第六十二条第一款：末日是调休周日，不顺延", "R16", "2026-07-22", "2026-09-20"],
  ["E10 行政复议法第六十二条第二款：简易程序三十日跨2026年春节", "R18", "2026-01-16", "2026-02-24"],
  [
    "E11 行政复议法第六十二条第一款：延期三十日加在未顺延的末日上",
    "R16",
    "2024-08-05",
    "2024-11-04",
    { extend: 30 },
  ],
  ["E11 同上，按延期后的审理期限（R17）计算", "R17", "2024-08-05", "2024-11-04"],
  [
    "E12 行政复议法第三十九条：中止二十六日不计入",
    "R16",
    "2025-03-03",
    "2025-05-28",
    { pauses: [pause("2025-03-20", "2025-04-15")] },
  ],
  [
    "E13 中止、鉴定不计入，再延期三十日",
    "R16",
    "2025-06-16",
    "2025-10-21",
    { extend: 30, pauses: [pause("2025-07-21", "2025-08-11"), pause("2025-08-20", "2025-09-05")] },
  ],
  [
    "E13 同上，不延期：末日是周日，顺延一日",
    "R16",
    "2025-06-16",
    "2025-09-22",
    { pauses: [pause("2025-07-21", "2025-08-11"), pause("2025-08-20", "2025-09-05")] },
  ],
  ["E14 行政复议法第三十一条第一款：五个工作日内发出补正通知", "R09", "2025-09-26", "2025-10-10"],
  ["E14 行政复议法第三十一条第二款：收到通知起十个工作日补正", "R10", "2025-09-30", "2025-10-21"],
  ["E14 行政复议法第三十一条第三款：补正后重新审查五个工作日", "R11", "2025-10-21", "2025-10-28"],
  ["E15 行政复议法第二十条第一款：六十日末日在春节，顺延", "R01", "2025-12-17", "2026-02-24"],
  ["E15 行政复议法第三十条：审查自实际收到起算，调休周六计入", "R08", "2026-02-27", "2026-03-05"],
  ["E16 行政复议法第二十条第三款：自知道权利起六十日", "R03", "2025-02-10", "2025-04-11"],
  [
    "E16 行政复议法第二十条第三款：自知道内容起最长一年",
    "R03",
    "2024-03-31",
    "2025-03-31",
    { variant: "cap" },
  ],
  ["E17 行政复议法实施条例（2007年）第十六条：满六十日，不顺延", "R05", "2025-06-30", "2025-08-29"],
  ["E17 行政复议法第二十条第一款：其后六十日", "R01", "2025-08-29", "2025-10-28"],
  ["E18 行政复议法第二十一条：其他行政行为最长五年", "R04", "2020-10-03", "2025-10-09"],
  ["E19 行政诉讼法第六十七条第一款：十五日举证答辩是自然日", "L09", "2026-02-02", "2026-02-24"],
  [
    "E20 行政诉讼法第八十五条：判决送达甲，十五日",
    "L18",
    "2025-09-17",
    "2025-10-09",
    { variant: "judgment" },
  ],
  [
    "E20 行政诉讼法第八十五条：裁定送达乙，十日",
    "L18",
    "2025-09-26",
    "2025-10-09",
    { variant: "ruling" },
  ],
  ["E20 行政诉讼法第八十五条：判决送达丙，末日是调休周六", "L18", "2025-09-26", "2025-10-11"],
  ["E21 行政诉讼法第四十五条：复议决定送达后十五日，末日在春节", "R30", "2025-01-20", "2025-02-05"],
  ["E21 行政诉讼法第四十五条：末日是调休周六", "R30", "2025-01-24", "2025-02-08"],
  ["E21 行政诉讼法第四十五条：经复议后起诉", "L02", "2025-01-24", "2025-02-08"],
  [
    "E22 行政诉讼法第四十六条第一款：六个月，无对应日取月末，调休周六",
    "L01",
    "2025-08-31",
    "2026-02-28",
  ],
  [
    "E23 行政复议法第五十一条第一款：听证五个工作日前通知，最迟送达日",
    "R15",
    "2025-10-13",
    "2025-09-28",
  ],
  [
    "E24 行政诉讼法第四十五条：逾期未决，自顺延后的届满日起十五日",
    "R31",
    "2025-10-09",
    "2025-10-24",
  ],
  ["E25 行政诉讼法第四十六条第一款：被处罚人的起诉期限", "L01", "2025-03-10", "2025-09-10"],
  ["E25 行政强制法第五十三条：起诉期限届满起三个月申请执行", "R33", "2025-09-10", "2025-12-10"],
  ["E26 行政诉讼法第四十五条：公告送达之日起十五日", "R30", "2026-02-19", "2026-03-06"],
  [
    "E27 行政复议法第四十八条：七个工作日发送副本，起算前的调休日不计",
    "R13",
    "2025-04-28",
    "2025-05-12",
  ],
  ["E27 行政复议法第五十四条：简易程序三个工作日", "R13", "2025-04-28", "2025-05-06", SIMPLIFIED],
  ["E28 行政复议法第四十八条：调休周日是第一日", "R13", "2024-04-26", "2024-05-09"],
  ["E29 行政复议法第三十条：跨2024年国庆，止于调休周六", "R08", "2024-09-30", "2024-10-12"],
  ["E30 行政复议法第三十条：周六收到，当日不计", "R08", "2025-10-18", "2025-10-24"],
  ["E30 行政复议法第三十条：调休周六收到，当日也不计", "R08", "2025-10-11", "2025-10-17"],
  ["E31 行政复议法第七十六条：意见书六十日内报告", "R29", "2025-08-05", "2025-10-09"],
  ["E32 行政诉讼法第八十三条：简易程序四十五日", "L15", "2025-08-22", "2025-10-09"],
  ["E33 行政复议法第四十一条第五项：中止满六十日，不顺延", "R20", "2025-11-10", "2026-01-09"],
  ["E34 行政复议法第六十二条第二款：简易程序三十日", "R18", "2026-04-07", "2026-05-07"],
  ["E34 行政复议法第五十五条：转为普通程序，自原受理日起六十日", "R16", "2026-04-07", "2026-06-08"],
  ["E35 行政复议法实施条例第四十条第三款：提级后重新计算六十日", "R26", "2026-08-03", "2026-10-08"],
  ["E36 行政复议法第五十六条：有权处理的三十日", "R21", "2026-08-24", "2026-09-23"],
  ["E36 行政复议法第五十八条第一款：三个工作日内通知制定机关", "R22", "2026-08-24", "2026-08-27"],
  ["E36 行政复议法第五十八条第一款：制定机关十个工作日答复", "R23", "2026-08-27", "2026-09-10"],
  [
    "E36 行政复议法第五十七条：七个工作日内转送",
    "R21",
    "2026-08-24",
    "2026-09-02",
    { variant: "transfer" },
  ],
  ["E36 行政复议法第六十条：接受转送的机关六十日", "R24", "2026-09-02", "2026-11-02"],
];

describe("规则书2.4的实例E01至E36，由期限表计算", () => {
  test.each(titled(WORKED_EXAMPLES))("$title", ({ limit, from, due, more }) => {
    expect(compute(limit, from, more).due).toBe(due);
  });
});

describe("其他计算规则", () => {
  test.each(
    titled([
      ["C7 闰年2月29日起一年，止于平年2月28日", "R32", "2024-02-29", "2025-02-28"],
      ["C7 八月三十一日起六个月，闰年止于2月29日", "L14", "2023-08-31", "2024-02-29"],
      [
        "C16 停止日当日不计、恢复日计入：自受理当日起中止十日",
        "R16",
        "2025-03-03",
        "2025-05-12",
        { pauses: [pause("2025-03-03", "2025-03-13")] },
      ],
      [
        "C16 期限届满之后的中止不影响期限",
        "R18",
        "2025-03-03",
        "2025-04-02",
        { pauses: [pause("2025-04-03", "2025-05-03")] },
      ],
      [
        "C16 顺延期间开始的中止仍然停止计算",
        "R16",
        "2025-08-06",
        "2025-10-20",
        { pauses: [pause("2025-10-08", "2025-10-23")] },
      ],
      [
        "C16 工作日期限：停止期间的工作日不计",
        "R13",
        "2025-03-03",
        "2025-03-19",
        { pauses: [pause("2025-03-05", "2025-03-12")] },
      ],
      [
        "C16 工作日期限届满之后的停止不影响期限",
        "R13",
        "2025-03-03",
        "2025-03-12",
        { pauses: [pause("2025-03-13", "2025-03-20")] },
      ],
      [
        "C16 不论填写先后",
        "R16",
        "2025-06-16",
        "2025-09-22",
        { pauses: [pause("2025-08-20", "2025-09-05"), pause("2025-07-21", "2025-08-11")] },
      ],
      [
        "行政复议法第六十二条第一款：法律规定少于六十日的从其规定",
        "R16",
        "2025-03-03",
        "2025-04-02",
        { length: 30 },
      ],
      [
        "行政复议法第二十条第一款：法律规定超过六十日的从其规定",
        "R01",
        "2025-03-03",
        "2025-06-03",
        { length: 92 },
      ],
      [
        "行政复议法第二十条第二款：障碍消除后继续计算剩余的十二日",
        "R02",
        "2025-03-03",
        "2025-03-17",
        { length: 12 },
      ],
      [
        "行政复议法第六十六条：决定书确定的履行期限",
        "R28",
        "2025-03-03",
        "2025-03-18",
        { length: 15 },
      ],
      [
        "行政复议法第三十一条第二款：准许延长补正五个工作日",
        "R10",
        "2025-09-30",
        "2025-10-28",
        { extend: 5 },
      ],
      [
        "行政诉讼法第八十一条：高级人民法院批准延长九十日",
        "L14",
        "2025-01-10",
        "2025-10-09",
        { extend: 90 },
      ],
      ["行诉解释第七十一条：开庭三日前传唤", "L13", "2025-10-13", "2025-10-09"],
      ["ERA-1 指定时期：2024年初仍按旧法答复十日", "R14", "2024-01-05", "2024-01-15", { era: "A" }],
      [
        "行政复议法第二十一条：日历之前的不动产行为最长二十年",
        "R04",
        "2005-10-03",
        "2025-10-09",
        { variant: "realEstate" },
      ],
    ]),
  )("$title", ({ limit, from, due, more }) => {
    expect(compute(limit, from, more).due).toBe(due);
  });

  test("日历首日和末日都可以用", () => {
    expect(compute("L13", "2016-01-05").due).toBe("2016-01-01");
    const pauses = [pause("2099-12-30", "2099-12-31")];
    expect(compute("R18", "2099-11-25", { pauses }).due).toBe("2099-12-25");
  });

  test("行政强制法第六十九条：非诉执行的五日、七日是工作日（C4）", () => {
    expect(compute("L31", "2025-09-26").due).toBe("2025-10-10");
  });

  test("旧法自收到申请起算审理期限，并由机关负责人批准延期", () => {
    const { basis } = compute("R16", "2017-03-01", { extend: 30 });
    expect(basis?.period).toMatchObject({
      trigger: { code: "receivedOn" },
      extension: { approver: "行政复议机关的负责人" },
    });
  });

  test("年份没有放假通知时是暂定（HD-9）", () => {
    expect(compute("R16", "2026-11-20")).toMatchObject({ due: "2027-01-19", provisional: true });
    expect(compute("R08", "2026-12-29")).toMatchObject({ due: "2027-01-05", provisional: true });
    expect(compute("R20", "2026-11-20")).toMatchObject({ due: "2027-01-19", provisional: true });
    expect(compute("R15", "2027-01-04")).toMatchObject({ due: "2026-12-27", provisional: true });
    expect(compute("R08", "2026-12-23")).toMatchObject({ due: "2026-12-30", provisional: false });
  });
});

describe("剩余天数用期限自己的单位", () => {
  test("工作日期限", () => {
    const deadline = compute("R08", "2024-02-05");
    expect(daysLeft(deadline, plainDate("2024-02-08"), STATE_CALENDAR)).toBe(2);
    expect(daysLeft(deadline, plainDate("2024-02-18"), STATE_CALENDAR)).toBe(0);
    expect(daysLeft(deadline, plainDate("2024-02-20"), STATE_CALENDAR)).toBe(-2);
  });

  test("自然日和按月的期限", () => {
    const deadline = compute("L01", "2025-08-31");
    expect(daysLeft(deadline, plainDate("2026-02-14"), STATE_CALENDAR)).toBe(14);
  });

  test("届满之日当日不算逾期；邮寄以邮戳为准（C10、HD-11）", () => {
    const deadline = compute("R01", "2025-12-17");
    const [last, after] = [plainDate("2026-02-24"), plainDate("2026-02-25")];
    expect([isOverdue(deadline, last), isOverdue(deadline, after)]).toEqual([false, true]);
    expect([isFiledInTime(deadline, last), isFiledInTime(deadline, after)]).toEqual([true, false]);
  });
});
