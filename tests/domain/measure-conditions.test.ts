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
