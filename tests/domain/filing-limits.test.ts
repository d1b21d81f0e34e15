import { describe, expect, test } from "vitest";
import { STATE_CALENDAR } from "#domain/calendar";
import { type FilingFacts, filingDeadline, silenceDeadline } from "#domain/filing-limits";
import { plainDate } from "#domain/plain-date";

type Written = Partial<Record<"knownOn" | "actOn" | "learnedOn", string>> & {
  realEstate?: boolean;
};

function facts({ knownOn = "2025-03-03", actOn, learnedOn, realEstate }: Written): FilingFacts {
  return {
    knownOn: plainDate(knownOn),
    ...(actOn && { actOn: plainDate(actOn) }),
    ...(learnedOn && { learnedOn: plainDate(learnedOn) }),
    ...(realEstate && { realEstate }),
  };
}

describe("申请与起诉的期限：几个末日中取最早的一个", () => {
  test.each<[string, "reconsideration" | "litigation", Written, string, string]>([
    ["行政复议法第二十条第一款：知道行为之日起六十日", "reconsideration", {}, "2025-05-06", "R01"],
    [
      "E16 行政复议法第二十条第三款：一年的上限先到",
      "reconsideration",
      { knownOn: "2024-03-31", learnedOn: "2025-02-10" },
      "2025-03-31",
      "R03",
    ],
    [
      "行政复议法第二十条第三款：六十日先到",
      "reconsideration",
      { knownOn: "2024-03-31", learnedOn: "2024-06-03" },
      "2024-08-02",
      "R03",
    ],
    [
      "行政复议法第二十一条：五年的上限先到",
      "reconsideration",
      { knownOn: "2025-09-08", actOn: "2020-10-03" },
      "2025-10-09",
      "R04",
    ],
    [
      "行政复议法第二十一条：不动产二十年，上限未到",
      "reconsideration",
      { knownOn: "2025-09-08", actOn: "2020-10-03", realEstate: true },
      "2025-11-07",
      "R01",
    ],
    [
      "行政诉讼法第四十六条第一款：六个月",
      "litigation",
      { knownOn: "2025-08-31" },
      "2026-02-28",
      "L01",
    ],
    [
      "行诉解释第六十四条：一年的上限先到",
      "litigation",
      { knownOn: "2024-03-31", learnedOn: "2025-02-10" },
      "2025-03-31",
      "L03",
    ],
    [
      "行政诉讼法第四十六条第二款：五年的上限先到",
      "litigation",
      { knownOn: "2025-09-08", actOn: "2020-10-03" },
      "2025-10-09",
      "L04",
    ],
  ])("%s", (_, filing, written, due, limit) => {
    const answer = filingDeadline(filing, facts(written), STATE_CALENDAR);
    expect(answer).toMatchObject({ ok: true, value: { due, governing: { basis: { limit } } } });
  });

  test("障碍期间不计入（行政复议法第二十条第二款），上限不受影响", () => {
    const excluded = [{ stop: plainDate("2025-03-10"), resume: plainDate("2025-03-20") }];
    const answer = filingDeadline("reconsideration", { ...facts({}), excluded }, STATE_CALENDAR);
    expect(answer).toMatchObject({ ok: true, value: { due: "2025-05-12" } });
  });

  test("任何一个期限不能计算，就不给出日期", () => {
    const answer = filingDeadline(
      "reconsideration",
      facts({ actOn: "1990-01-01" }),
      STATE_CALENDAR,
    );
    expect(answer).toMatchObject({ ok: false, code: "outsideCalendar" });
  });
});

describe("行政机关不履行法定职责", () => {
  const day = plainDate("2025-06-30");

  test("E17 收到申请满六十日，其后六十日内申请复议", () => {
    expect(silenceDeadline("reconsideration", day, STATE_CALENDAR)).toMatchObject({
      ok: true,
      value: { wait: { due: "2025-08-29" }, filing: { due: "2025-10-28" } },
    });
  });

  test("有法定履行期限的，从其期限", () => {
    expect(silenceDeadline("reconsideration", day, STATE_CALENDAR, 20)).toMatchObject({
      ok: true,
      value: { wait: { due: "2025-07-20" }, filing: { due: "2025-09-18" } },
    });
  });

  test("行政诉讼法第四十七条：满两个月，其后六个月内起诉", () => {
    expect(silenceDeadline("litigation", day, STATE_CALENDAR)).toMatchObject({
      ok: true,
      value: { wait: { due: "2025-08-30" }, filing: { due: "2026-02-28" } },
    });
  });

  test("等待期或者其后的期限超出日历", () => {
    const late = silenceDeadline("litigation", plainDate("2099-12-01"), STATE_CALENDAR);
    expect(late).toMatchObject({ ok: false, code: "outsideCalendar" });
    const later = silenceDeadline("litigation", plainDate("2099-09-01"), STATE_CALENDAR);
    expect(later).toMatchObject({ ok: false, code: "outsideCalendar" });
  });
});
