import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STATE_CALENDAR } from "#domain/calendar";
import {
  type FileEvent,
  type Finding,
  type Setting,
  standing,
  VOID,
  weigh,
} from "#domain/case-file";
import { plainDate } from "#domain/plain-date";
import { correctReconsideration } from "#domain/reconsideration/correct";
import { foldReconsideration } from "#domain/reconsideration/fold";
import type { ReconsiderationEvent } from "#domain/reconsideration/steps";
import { anApplication } from "#tests/domain/reconsideration-history";

function event(seq: number, step: string, voids?: number): FileEvent {
  return { seq, step, on: null, payload: {}, voids };
}

const said = (events: FileEvent[]) => standing(events).map(({ seq, step }) => `${seq}${step}`);

describe("案卷中现行有效的步骤", () => {
  test("没有更正时，按登记顺序全部有效", () => {
    expect(said([event(1, "a"), event(2, "b")])).toEqual(["1a", "2b"]);
  });

  test("两条更正都指向同一步骤时，同一位置上按登记先后", () => {
    const twice = [event(4, "d", 1), event(1, "a"), event(2, "b"), event(3, "c", 1)];
    expect(said(twice)).toEqual(["3c", "4d", "2b"]);
  });

  test("更正后的记录站在原记录的位置", () => {
    expect(said([event(1, "a"), event(2, "b"), event(3, "c", 1)])).toEqual(["3c", "2b"]);
  });

  test("更正的更正仍在原位", () => {
    const file = [event(1, "a"), event(2, "b"), event(3, "c", 1), event(4, "d", 3)];
    expect(said(file)).toEqual(["4d", "2b"]);
  });

  test("撤销更正的更正，恢复前一次更正", () => {
    const file = [event(1, "a"), event(2, "c", 1), event(3, "d", 2), event(4, VOID, 3)];
    expect(said(file)).toEqual(["2c"]);
  });

  test("撤销不留下任何步骤", () => {
    expect(said([event(1, "a"), event(2, "b"), event(3, VOID, 2)])).toEqual(["1a"]);
  });

  test("撤销一次更正，原记录恢复", () => {
    expect(said([event(1, "a"), event(2, "b", 1), event(3, VOID, 2)])).toEqual(["1a"]);
  });

  test("无论登记的先后次序怎样传入，结果相同", () => {
    const file = [event(1, "a"), event(2, "b"), event(3, "c", 1), event(4, VOID, 2)];
    fc.assert(
      fc.property(fc.shuffledSubarray(file, { minLength: 4 }), (shuffled) => {
        expect(said(shuffled)).toEqual(["3c"]);
      }),
    );
  });
});

const base: Setting = {
  calendar: STATE_CALENDAR,
  today: plainDate("2025-06-30"),
  manner: "live",
};
const finding = (severity: Finding["severity"], meaningless?: boolean): Finding => ({
  rule: "IR-00",
  law: "某条",
  code: "doubt",
  severity,
  message: "有疑点。",
  meaningless,
});

describe("疑点的轻重", () => {
  test.each<[string, Finding, Partial<Setting>, string]>([
    ["阻断规则在办理时拒绝", finding("B"), {}, "doubt"],
    ["阻断规则在录入旧账时保留为提示", finding("B"), { manner: "ledger" }, "kept"],
    ["使记录失去意义的，旧账也拒绝", finding("B", true), { manner: "ledger" }, "doubt"],
    ["提示规则没有理由时拒绝", finding("W"), {}, "reasonNeeded"],
    ["空白的理由不算理由", finding("W"), { reason: "  " }, "reasonNeeded"],
    ["提示规则写明理由后保留", finding("W"), { reason: "移交耽误" }, "kept"],
    ["列入清单的疑点不阻断", finding("F"), {}, "kept"],
  ])("%s", (_title, found, over, answer) => {
    const weighed = weigh([found], { ...base, ...over });
    expect(weighed.ok ? "kept" : weighed.code).toBe(answer);
    expect(weighed.ok ? weighed.value.map(({ code }) => code) : ["doubt"]).toEqual(["doubt"]);
  });
});

describe("更正须写明理由，且更正后的案卷必须成立（IR-33）", () => {
  const file: ReconsiderationEvent[] = [
    { seq: 1, step: "receive", on: plainDate("2025-03-03"), payload: anApplication() },
    { seq: 2, step: "accept", on: plainDate("2025-03-05"), payload: {} },
    {
      seq: 3,
      step: "suspend",
      on: plainDate("2025-03-20"),
      payload: { ground: "SU8", evidence: "另案", notifiedAll: true },
    },
  ];
  const because = { ...base, reason: "日期写错" };

  test("没有理由的更正被拒绝", () => {
    expect(correctReconsideration(file, 3, undefined, base)).toMatchObject({
      ok: false,
      rule: "IR-33",
      code: "reasonNeeded",
    });
  });

  test("已被更正的记录不能再更正", () => {
    const once = correctReconsideration(file, 3, undefined, because);
    if (!once.ok) throw new Error(once.message);
    const twice = correctReconsideration([...file, ...once.value.events], 3, undefined, because);
    expect(twice).toMatchObject({ ok: false, code: "notStanding" });
  });

  test("撤销受理会使后面的中止落空，因此被拒绝并指明是哪一步", () => {
    const taken = correctReconsideration(file, 2, undefined, because);
    expect(taken).toMatchObject({ ok: false, rule: "S20", code: "stepOutOfOrder" });
    expect(taken.ok ? "" : taken.message).toContain("第3步");
  });

  test("受理日期改正后，案卷从改正后的日期起算，两次记录都在", () => {
    const taken = correctReconsideration(
      file,
      2,
      { step: "accept", on: plainDate("2025-03-06"), payload: {} },
      because,
    );
    if (!taken.ok) throw new Error(taken.message);
    const corrected = [...file, ...taken.value.events];
    expect(corrected).toHaveLength(4);
    expect(foldReconsideration(corrected)).toMatchObject({
      acceptedOn: "2025-03-06",
      status: "SUSPENDED",
      lastSeq: 4,
    });
  });

  test("改正后的日期违反期限的，同样被拒绝", () => {
    const late = { step: "accept", on: plainDate("2025-03-11"), payload: {} } as const;
    expect(correctReconsideration(file, 2, late, because)).toMatchObject({
      ok: false,
      rule: "IR-02",
    });
  });
});
