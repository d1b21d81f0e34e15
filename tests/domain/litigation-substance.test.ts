import { describe, expect, test } from "vitest";
import type { CourtOutcome } from "#domain/court-outcomes";
import type { Instance } from "#domain/instances";
import type { ProceedingFacts } from "#domain/litigation/facts";
import { openedProceeding } from "#domain/litigation/fold/changes";
import {
  appealedOn,
  isLost,
  reviewedBy,
  substanceOf,
  supersededOn,
} from "#domain/litigation/substance";
import { plainDate } from "#domain/plain-date";
import { aSuit } from "#tests/domain/dispute-history";

const d = plainDate;

/** A proceeding of the dispute, named by a letter instead of a court number. */
function one(
  proceeding: string,
  instance: Instance,
  over: Partial<ProceedingFacts> = {},
): ProceedingFacts {
  return { ...openedProceeding(aSuit({ proceeding, instance }), d("2025-03-03")), ...over };
}

const dispute = (...proceedings: ProceedingFacts[]) => ({ proceedings });

describe("一个争议的数个审级：后一程序审查的是哪一个裁判", () => {
  const reviewed = (...proceedings: ProceedingFacts[]) => {
    const last = proceedings.at(-1);
    return last && reviewedBy(dispute(...proceedings), last)?.number;
  };
  const remanded = [one("一审", "FIRST"), one("二审", "SECOND"), one("重审", "REMAND")];
  test.each<[string, ProceedingFacts[], string | undefined]>([
    ["二审审查一审", [one("一审", "FIRST"), one("二审", "SECOND")], "一审"],
    ["再次二审审查重审", [...remanded, one("再二审", "SECOND")], "重审"],
    [
      "写明前一程序的，以写明的为准",
      [...remanded, one("再二审", "SECOND", { follows: "一审" })],
      "一审",
    ],
    ["写明的案号不在本争议", [...remanded, one("再二审", "SECOND", { follows: "别案" })], "重审"],
    ["再审审查二审", [one("一审", "FIRST"), one("二审", "SECOND"), one("再审", "RETRIAL")], "二审"],
    [
      "再审不审查再审审查，审查二审",
      [
        one("一审", "FIRST"),
        one("二审", "SECOND"),
        one("审查", "RETRIAL_REVIEW"),
        one("再审", "RETRIAL"),
      ],
      "二审",
    ],
    [
      "申请再审审查的是二审",
      [one("一审", "FIRST"), one("二审", "SECOND"), one("审查", "RETRIAL_REVIEW")],
      "二审",
    ],
    [
      "抗诉审查再审",
      [one("一审", "FIRST"), one("再审", "RETRIAL"), one("抗诉", "SUPERVISION")],
      "再审",
    ],
    ["一审不审查别的裁判", [one("前案", "FIRST"), one("一审", "FIRST")], undefined],
    ["重审不是审查，是重新审理", remanded, undefined],
    ["执行不审查裁判", [one("一审", "FIRST"), one("执行", "ENFORCEMENT")], undefined],
    ["管辖裁定不是所审查的裁判", [one("管辖", "JURISDICTION"), one("二审", "SECOND")], undefined],
    ["没有登记一审", [one("二审", "SECOND")], undefined],
  ])("%s", (_title, proceedings, expected) => expect(reviewed(...proceedings)).toBe(expected));

  test("后登记的一审不是二审所审查的", () => {
    const second = one("二审", "SECOND");
    expect(reviewedBy(dispute(second, one("一审", "FIRST")), second)).toBeUndefined();
  });
});

describe("实体结果：维持的以下级裁判为准，改判的以改判结果为准", () => {
  const substance = (...proceedings: ProceedingFacts[]) => {
    const last = proceedings.at(-1);
    return last && substanceOf(dispute(...proceedings), last);
  };
  const first = (outcome: CourtOutcome | null) => one("一审", "FIRST", { outcome });
  const second = (outcome: CourtOutcome | null, newOutcome: CourtOutcome | null = null) =>
    one("二审", "SECOND", { outcome, newOutcome });
  const retrial = (outcome: CourtOutcome, newOutcome: CourtOutcome | null = null) =>
    one("再审", "RETRIAL", { outcome, newOutcome });
  test.each<[string, ProceedingFacts[], CourtOutcome | null]>([
    ["一审撤销", [first("REVOKE")], "REVOKE"],
    ["尚未裁判", [first(null)], null],
    ["第八十九条 驳回上诉维持原判", [first("REVOKE"), second("A_AFFIRM_J")], "REVOKE"],
    ["第八十九条 维持原裁定", [first("DISMISS_SUIT"), second("A_AFFIRM_R")], "DISMISS_SUIT"],
    ["准许撤回上诉，一审生效", [first("DISMISS_CLAIM"), second("A_WITHDRAW")], "DISMISS_CLAIM"],
    [
      "第八十九条 改判并写明改判结果",
      [first("REVOKE"), second("A_REVERSE", "DISMISS_CLAIM")],
      "DISMISS_CLAIM",
    ],
    ["改判而没有写明结果", [first("REVOKE"), second("A_REVERSE")], null],
    ["发回重审，本身就是结果", [first("REVOKE"), second("A_REMAND")], "A_REMAND"],
    ["维持而一审没有结果", [first(null), second("A_AFFIRM_J")], null],
    ["维持而没有登记一审", [second("A_AFFIRM_J")], null],
    [
      "驳回再审申请",
      [first("REVOKE"), one("审查", "RETRIAL_REVIEW", { outcome: "RT_REJECT" })],
      "REVOKE",
    ],
    [
      "再审维持二审，二审维持一审",
      [first("REVOKE"), second("A_AFFIRM_J"), retrial("RT_AFFIRM")],
      "REVOKE",
    ],
    ["终结再审", [first("PERFORM"), retrial("RT_ENDED")], "PERFORM"],
    ["再审改判", [first("REVOKE"), retrial("RT_REVERSE", "DISMISS_CLAIM")], "DISMISS_CLAIM"],
    ["再审改判而没有写明结果", [first("REVOKE"), retrial("RT_REVERSE")], null],
  ])("%s", (_title, proceedings, expected) => expect(substance(...proceedings)).toBe(expected));

  test("维持的不会是后来才作出的裁判；同日的、没有日期的仍是", () => {
    const decided = (on: string | null) =>
      substance(
        one("一审", "FIRST", { outcome: "REVOKE", closedOn: on === null ? null : d(on) }),
        one("二审", "SECOND", { outcome: "A_AFFIRM_J", closedOn: d("2025-09-01") }),
      );
    expect(["2025-09-02", "2025-09-01", "2025-06-01", null].map(decided)).toEqual([
      null,
      "REVOKE",
      "REVOKE",
      "REVOKE",
    ]);
  });

  test.each<[CourtOutcome | null, boolean | null]>([
    ["REVOKE", true],
    ["CONFIRM_ILLEGAL", true],
    ["DISMISS_CLAIM", false],
    ["WITHDRAW_OWN", false],
    ["A_REVERSE", null],
    [null, null],
  ])("%s 是否败诉：%s", (outcome, lost) => expect(isLost(outcome)).toBe(lost));
});

describe("上诉之日：登记的上诉，没有登记的看二审收到应诉通知", () => {
  const second = (over: Partial<ProceedingFacts> = {}) =>
    one("二审", "SECOND", { receivedOn: d("2025-07-01"), ...over });
  const appeals = (...days: (string | null)[]) =>
    days.map((on) => ({ by: "王明", on: on === null ? null : d(on) }));
  const asked = (first: ProceedingFacts, ...others: ProceedingFacts[]) =>
    appealedOn(dispute(first, ...others), first);
  test("双方上诉的，以先上诉之日为准", () => {
    const first = one("一审", "FIRST", { appeals: appeals(null, "2025-06-05", "2025-06-03") });
    expect(asked(first, second())).toBe("2025-06-03");
  });
  test("没有上诉日期的，以二审收到应诉通知之日为准", () => {
    expect(asked(one("一审", "FIRST", { appeals: appeals(null) }), second())).toBe("2025-07-01");
    expect(asked(one("一审", "FIRST"), second())).toBe("2025-07-01");
  });
  test("上诉登记在二审收到应诉通知之后的，以通知之日为准：该日已经知道上诉", () => {
    const first = one("一审", "FIRST", { appeals: appeals("2025-07-03") });
    expect(asked(first, second())).toBe("2025-07-01");
  });
  test("没有上诉", () => {
    expect(asked(one("一审", "FIRST"))).toBeNull();
    expect(asked(one("一审", "FIRST"), one("再审", "RETRIAL"))).toBeNull();
  });
  test("二审审查的是另一裁判", () => {
    const [first, remand] = [one("一审", "FIRST"), one("重审", "REMAND")];
    const facts = dispute(first, remand, second());
    expect(appealedOn(facts, first)).toBeNull();
    expect(appealedOn(facts, remand)).toBe("2025-07-01");
  });
});

describe("被后来生效的裁判取代之日", () => {
  const effective = (number: string, instance: Instance, on: string | null) =>
    one(number, instance, { effectiveOn: on === null ? null : d(on) });
  const first = effective("一审", "FIRST", "2025-06-10");
  test.each<[string, ProceedingFacts[], string | null]>([
    ["没有后来的裁判", [first], null],
    ["再审后来生效", [first, effective("再审", "RETRIAL", "2025-12-01")], "2025-12-01"],
    ["后来的程序尚未生效", [first, effective("再审", "RETRIAL", null)], null],
    [
      "两次取代，以先生效的为准",
      [
        first,
        effective("再审二", "RETRIAL", "2026-02-01"),
        effective("再审", "RETRIAL", "2025-12-01"),
      ],
      "2025-12-01",
    ],
    ["同日生效，后登记的取代", [first, effective("二审", "SECOND", "2025-06-10")], "2025-06-10"],
    ["后登记而先生效的不取代", [first, effective("前案", "SECOND", "2025-06-09")], null],
  ])("%s", (_title, proceedings, expected) =>
    expect(supersededOn(dispute(...proceedings), first)).toBe(expected),
  );

  test("同日生效，先登记的不取代后登记的；本身没有生效的无所谓取代", () => {
    const second = effective("二审", "SECOND", "2025-06-10");
    expect(supersededOn(dispute(first, second), second)).toBeNull();
    const pending = effective("重审", "REMAND", null);
    expect(supersededOn(dispute(pending, first), pending)).toBeNull();
  });
});
