import { describe, expect, test } from "vitest";
import {
  all,
  any,
  type Condition,
  type Facts,
  matches,
  not,
  type Scope,
} from "#domain/measures/conditions";
import { monthsOf } from "#domain/measures/months";
import { candidateBases } from "#domain/measures/percent";
import { plainDate } from "#domain/plain-date";

const d = plainDate;
const SCOPE: Scope = { from: d("2017-03-01"), to: d("2017-06-30"), asOf: d("2017-09-30") };
const NOTHING: Facts = { days: {}, flags: {}, codes: {} };

describe("期间的五种算法，首尾两日都计入，统计日以后的都不算", () => {
  test.each<[Extract<Condition, { kind: "day" }>["when"], string[], string[]]>([
    ["inPeriod", ["2017-03-01", "2017-06-30"], ["2017-02-28", "2017-07-01"]],
    ["beforePeriod", ["2017-02-28"], ["2017-03-01"]],
    ["byEnd", ["2017-02-28", "2017-06-30"], ["2017-07-01"]],
    ["byAsOf", ["2017-07-01", "2017-09-30"], ["2017-10-01"]],
    ["afterAsOf", ["2017-10-01"], ["2017-09-30", "2017-06-30"]],
  ])("%s", (when, inside, outside) => {
    const condition: Condition = { kind: "day", field: "closedOn", when };
    const counts = (day: string) =>
      matches(condition, { ...NOTHING, days: { closedOn: d(day) } }, SCOPE);
    expect(inside.filter((day) => !counts(day))).toEqual([]);
    expect(outside.filter(counts)).toEqual([]);
    expect(matches(condition, NOTHING, SCOPE)).toBe(false);
  });

  test("统计日在期间以内时，期间只算到统计日", () => {
    const early = { ...SCOPE, asOf: d("2017-05-31") };
    const condition: Condition = { kind: "day", field: "closedOn", when: "inPeriod" };
    const counts = (day: string) =>
      matches(condition, { ...NOTHING, days: { closedOn: d(day) } }, early);
    expect([counts("2017-05-31"), counts("2017-06-01")]).toEqual([true, false]);
  });
});

describe("其他条件；不知道的事实什么也不满足", () => {
  const ordered: Condition = { kind: "ordered", first: "receivedOn", second: "closedOn" };
  const days = (receivedOn?: string, closedOn?: string): Facts => ({
    ...NOTHING,
    days: {
      receivedOn: receivedOn ? d(receivedOn) : null,
      closedOn: closedOn ? d(closedOn) : null,
    },
  });
  test.each([
    ["先后有序", days("2017-01-01", "2017-01-02"), true],
    ["同日", days("2017-01-01", "2017-01-01"), true],
    ["倒置", days("2017-01-02", "2017-01-01"), false],
    ["缺前", days(undefined, "2017-01-01"), false],
    ["缺后", days("2017-01-01"), false],
  ])("%s", (_title, facts, expected) => expect(matches(ordered, facts, SCOPE)).toBe(expected));

  test("结案方式：列出的才算，没有记录的不算", () => {
    const condition: Condition = { kind: "code", field: "outcome", codes: ["REVOKE"] };
    const outcome = (code: string | null) =>
      matches(condition, { ...NOTHING, codes: { outcome: code } }, SCOPE);
    expect([outcome("REVOKE"), outcome("MAINTAIN"), outcome(null)]).toEqual([true, false, false]);
    expect(matches(condition, NOTHING, SCOPE)).toBe(false);
  });

  test("负责人出庭：统计日以前的开庭、所列身份", () => {
    const at = (heldOn: string, over = {}): Facts => ({
      ...NOTHING,
      sessions: [{ heldOn: d(heldOn), head: true, declared: false, role: "DEPUTY", ...over }],
    });
    const someHead: Condition = { kind: "session", attended: "head" };
    const principal: Condition = { kind: "session", attended: "head", roles: ["PRINCIPAL"] };
    expect(matches(someHead, at("2017-09-30"), SCOPE)).toBe(true);
    expect(matches(someHead, at("2017-10-01"), SCOPE)).toBe(false);
    expect(matches(someHead, at("2017-09-30", { head: false }), SCOPE)).toBe(false);
    expect(matches(someHead, NOTHING, SCOPE)).toBe(false);
    expect(matches(principal, at("2017-09-30"), SCOPE)).toBe(false);
    expect(matches(principal, at("2017-09-30", { role: null }), SCOPE)).toBe(false);
    expect(matches(principal, at("2017-09-30", { role: "PRINCIPAL" }), SCOPE)).toBe(true);
    expect(
      matches(
        { kind: "session", attended: "declared" },
        at("2017-09-30", { declared: true }),
        SCOPE,
      ),
    ).toBe(true);
  });

  test("负责人出庭的五种口径，各看各的", () => {
    const session = { heldOn: d("2017-05-02"), head: false, declared: false, role: null };
    const signs = ["head", "declared", "missed", "spoke", "nobody"] as const;
    for (const sign of signs) {
      const facts: Facts = { ...NOTHING, sessions: [{ ...session, [sign]: true }] };
      const fits = signs.filter((attended) => matches({ kind: "session", attended }, facts, SCOPE));
      expect(fits).toEqual([sign]);
    }
  });

  test("两次开庭，有一次符合即可", () => {
    const missed = { heldOn: d("2017-05-02"), head: false, declared: false, role: null };
    const came = { heldOn: d("2017-05-09"), head: true, declared: true, role: "DEPUTY" };
    const facts = { ...NOTHING, sessions: [missed, came] };
    expect(matches({ kind: "session", attended: "head" }, facts, SCOPE)).toBe(true);
  });

  test("并且、或者、除外", () => {
    const [yes, no]: Facts[] = [{ ...NOTHING, flags: { refused: true } }, NOTHING];
    const refused: Condition<"reconsideration"> = { kind: "flag", field: "refused" };
    const never: Condition<"reconsideration"> = any();
    expect(matches(all(refused, not(never)), yes ?? NOTHING, SCOPE)).toBe(true);
    expect(matches(all(refused, never), yes ?? NOTHING, SCOPE)).toBe(false);
    expect(matches(any(never, refused), yes ?? NOTHING, SCOPE)).toBe(true);
    expect(matches(any(never, refused), no ?? NOTHING, SCOPE)).toBe(false);
  });
});

describe("天数、清单与载明", () => {
  const has = (condition: Condition, facts: Partial<Facts>, scope = SCOPE) =>
    matches(condition, { ...NOTHING, ...facts }, scope);

  test("第七十六条 收到意见书六十日内报告：第六十日在内", () => {
    const within: Condition<"reconsideration"> = {
      kind: "ordered",
      first: "opinionLetterOn",
      second: "opinionReportedOn",
      within: 60,
    };
    const reported = (on: string) =>
      has(within, { days: { opinionLetterOn: d("2017-03-01"), opinionReportedOn: d(on) } });
    expect(["2017-03-01", "2017-04-30", "2017-05-01"].map(reported)).toEqual([true, true, false]);
    expect(reported("2017-02-28")).toBe(false);
    expect(has(within, { days: { opinionLetterOn: d("2017-03-01") } })).toBe(false);
  });

  test("已办天数算到期间末日，统计日更早的算到统计日；上下限都计入", () => {
    const to60: Condition = { kind: "age", field: "acceptedOn", least: 31, most: 60 };
    const over90: Condition = { kind: "age", field: "acceptedOn", least: 91 };
    const accepted = (on: string) => ({ days: { acceptedOn: d(on) } });
    const open = (condition: Condition, on: string, scope = SCOPE) =>
      has(condition, accepted(on), scope);
    // 2017-06-30 is the last day of the period: 31 days before it is 05-30, 60 days 05-01.
    expect(
      ["2017-05-31", "2017-05-30", "2017-05-01", "2017-04-30"].map((on) => open(to60, on)),
    ).toEqual([false, true, true, false]);
    expect(["2017-04-01", "2017-03-31", "2016-03-31"].map((on) => open(over90, on))).toEqual([
      false,
      true,
      true,
    ]);
    const early = { ...SCOPE, asOf: d("2017-05-31") };
    expect([open(to60, "2017-04-30"), open(to60, "2017-04-30", early)]).toEqual([false, true]);
    expect(has(over90, {})).toBe(false);
  });

  test("数次听证，有一次在期间以内即可", () => {
    const held: Condition = { kind: "anyDay", field: "hearingDays", when: "inPeriod" };
    const days = (...on: string[]) => has(held, { dayLists: { hearingDays: on.map(d) } });
    expect(days("2017-02-28", "2017-03-01")).toBe(true);
    expect(days("2017-02-28", "2017-07-01")).toBe(false);
    expect([days(), has(held, {})]).toEqual([false, false]);
  });

  test("数项请求，有一项在列即可", () => {
    const asked: Condition = { kind: "anyCode", field: "items", codes: ["COMPENSATION"] };
    const items = (...codes: string[]) => has(asked, { codeLists: { items: codes } });
    expect([items("ACT", "COMPENSATION"), items("ACT"), items(), has(asked, {})]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test("载明：写明是或者不是都算载明，没有写的不算", () => {
    const said: Condition = { kind: "stated", field: "absenceExplained" };
    const form: Condition = { kind: "stated", field: "form" };
    expect(
      [true, false, null, undefined].map((absenceExplained) =>
        has(said, { flags: { absenceExplained } }),
      ),
    ).toEqual([true, true, false, false]);
    expect(has(form, { codes: { form: "JOINT" } })).toBe(true);
    expect(has(form, { codes: { form: null } })).toBe(false);
  });

  test("知道是的才算是", () => {
    const refused: Condition = { kind: "flag", field: "refused" };
    expect([true, false, null].map((value) => has(refused, { flags: { refused: value } }))).toEqual(
      [true, false, false],
    );
  });
});

describe("期间所及的月份", () => {
  test("首尾两月按期间截取，跨年", () => {
    expect(monthsOf(d("2023-12-15"), d("2024-02-10"))).toEqual([
      { month: "2023-12", from: "2023-12-15", to: "2023-12-31" },
      { month: "2024-01", from: "2024-01-01", to: "2024-01-31" },
      { month: "2024-02", from: "2024-02-01", to: "2024-02-10" },
    ]);
  });
  test("闰年二月整月", () => {
    expect(monthsOf(d("2024-02-01"), d("2024-02-29"))).toEqual([
      { month: "2024-02", from: "2024-02-01", to: "2024-02-29" },
    ]);
  });
  test("止日早于起日，没有月份", () =>
    expect(monthsOf(d("2024-02-01"), d("2024-01-31"))).toEqual([]));
});

describe("超过百分之百的增长率也能还原分子", () => {
  test("8件的150%是12件", () => {
    expect(candidateBases("150%", [{ name: "案件", count: 8 }])).toEqual([
      { name: "案件", denominator: 8, numerators: [12], exact: 12 },
    ]);
  });
  test("占比不超过整体：8件的100%只能是8件", () => {
    expect(candidateBases("100%", [{ name: "案件", count: 8 }])).toMatchObject([
      { numerators: [8], exact: 8 },
    ]);
  });
});
