import { describe, expect, test } from "vitest";
import type { Actor, Role } from "#domain/access/roles";
import { plainDate } from "#domain/plain-date";
import {
  countsAll,
  judgeAsker,
  judgeDay,
  judgeDecider,
  judgeYear,
} from "#domain/publication/asking";
import { canonicalText, casesOfOnly, paired } from "#domain/publication/frozen";

const actor = (role: Role, over: Partial<Actor> = {}): Actor => ({
  ...{ id: "wei", name: "魏晓岚", role, organId: "city", reach: "subtree" },
  ...over,
});

describe("公布哪一年、截至哪一天", () => {
  test.each([
    ["2017-12-31", "yearNotOver"],
    ["2018-01-01", "ok"],
    ["2026-11-23", "ok"],
  ])("2017年的数据，%s提请：%s", (today, expected) => {
    const judged = judgeYear(2017, plainDate(today));
    expect(judged.ok ? "ok" : judged.code).toBe(expected);
  });

  test("不到时候的，说明自哪天起", () => {
    expect(judgeYear(2017, plainDate("2017-06-01"))).toMatchObject({
      ...{ rule: "ST-P4", message: "2017年度尚未结束，自2018-01-01起可以提请公布。" },
    });
  });

  test.each([
    ["2017-12-30", "dayTooEarly"],
    ["2017-12-31", "ok"],
    ["2018-01-22", "ok"],
    ["2018-01-23", "dayTooLate"],
  ])("2018-01-22提请，统计日%s：%s", (asOf, expected) => {
    const judged = judgeDay(2017, plainDate(asOf), plainDate("2018-01-22"));
    expect(judged.ok ? "ok" : judged.code).toBe(expected);
  });

  test("年度没有结束，统计日再对也不行", () => {
    const last = plainDate("2017-12-31");
    expect(judgeDay(2017, last, last)).toMatchObject({ code: "yearNotOver" });
  });
});

describe("谁提请，谁复核", () => {
  test.each<[string, Actor, boolean]>([
    ["工作人员，含下级", actor("staff"), true],
    ["工作人员，只本机关", actor("staff", { reach: "own" }), false],
    ["没有机关的账号", actor("staff", { organId: undefined }), false],
    ["应诉经办人只看应诉", actor("handler"), false],
    ["委员只看复议", actor("committeeMember"), false],
    ["审计员不看案件", actor("auditor"), false],
  ])("%s", (_, who, expected) => {
    expect(countsAll(who)).toBe(expected);
    expect(judgeAsker(who)).toMatchObject(
      expected ? { ok: true, value: "city" } : { ok: false, code: "notWhole" },
    );
  });

  test("由同一机关、看得到全部案件的人复核", () => {
    const head = actor("organHead");
    expect(judgeDecider("city", head)).toEqual({ ok: true, value: true });
    expect(judgeDecider("county", head)).toMatchObject({ code: "notYours" });
    expect(judgeDecider("city", { ...head, reach: "own" })).toMatchObject({ code: "notYours" });
  });
});

test("校验值所取的文字：键按次序，数组不动，没有的略去", () => {
  const value = { b: [2, { d: null, c: "“引”\n" }], a: undefined, A: true };
  expect(canonicalText(value)).toBe('{"A":true,"b":[2,{"c":"“引”\\n","d":null}]}');
  expect(canonicalText({ b: 1, a: 2 })).toBe(canonicalText({ a: 2, b: 1 }));
});

test("固定的各行依原序，现在的在旁，新的在后", () => {
  const row = (id: string, count: number) => ({ id, count });
  expect(paired([row("y", 1), row("x", 2)], [row("z", 3), row("x", 4)])).toEqual([
    { frozen: row("y", 1), now: undefined },
    { frozen: row("x", 2), now: row("x", 4) },
    { frozen: undefined, now: row("z", 3) },
  ]);
});

describe("只在一边的案件", () => {
  test.each([
    [["a", "b"], ["b", "a"], []],
    [["a", "b", "c"], ["b"], ["a", "c"]],
    // Two hearings of one case, of which one was counted before.
    [["a", "a"], ["a"], ["a"]],
    [["a", "a"], ["a", "a"], []],
    [["a", "a"], [], ["a"]],
    [[], ["a"], []],
  ])("%j 比 %j 多 %j", (list, other, expected) => {
    expect(casesOfOnly(list, other)).toEqual(expected);
  });
});
