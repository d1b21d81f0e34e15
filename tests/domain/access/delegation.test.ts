import { describe, expect, test } from "vitest";
import { actingFor, type Delegation, isInForce, judgeDelegation } from "#domain/access/delegation";
import type { Actor, Role } from "#domain/access/roles";
import { plainDate } from "#domain/plain-date";

const own: Actor = { id: "wei", name: "魏晓岚", role: "staff", organId: "o1", reach: "own" };
const delegation: Delegation = {
  principalId: "sun",
  delegateId: "wei",
  role: "officeHead",
  organId: "o2",
  reach: "subtree",
  from: plainDate("2026-11-23"),
  to: plainDate("2026-11-30"),
  revoked: false,
};

describe("授权委托按文书写明的日期起止", () => {
  test.each([
    ["起日前一天", "2026-11-22", false],
    ["起日当天", "2026-11-23", true],
    ["止日当天", "2026-11-30", true],
    ["止日次日自行终止", "2026-12-01", false],
  ])("%s", (_, day, inForce) => {
    expect(isInForce(delegation, plainDate(day))).toBe(inForce);
    expect(actingFor(own, delegation, plainDate(day)).onBehalfOf).toBe(inForce ? "sun" : undefined);
  });

  test("撤回后即不再有效", () => {
    expect(isInForce({ ...delegation, revoked: true }, plainDate("2026-11-24"))).toBe(false);
  });
});

describe("代为履职", () => {
  const day = plainDate("2026-11-24");

  test("以自己的名义、委托人的角色和范围", () => {
    expect(actingFor(own, delegation, day)).toEqual({
      id: "wei",
      name: "魏晓岚",
      role: "officeHead",
      organId: "o2",
      reach: "subtree",
      onBehalfOf: "sun",
    });
  });

  test.each<[string, Actor, Delegation]>([
    ["给别人的委托", { ...own, id: "chen" }, delegation],
    ["委托人是系统管理员", own, { ...delegation, role: "systemAdministrator" }],
    ["代为履职人是审计员", { ...own, role: "auditor" }, delegation],
  ])("%s不起作用", (_, actor, given) => {
    expect(actingFor(actor, given, day)).toBe(actor);
  });
});

describe("登记授权委托", () => {
  const day = plainDate("2026-11-23");
  const staff: { principal: Role; delegate: Role } = { principal: "officeHead", delegate: "staff" };

  test.each<[string, Partial<Delegation>, { principal: Role; delegate: Role }, string]>([
    ["可以登记", {}, staff, "ok"],
    ["只一天", { to: plainDate("2026-11-23") }, staff, "ok"],
    ["同一个人", { delegateId: "sun" }, staff, "samePerson"],
    ["委托人是安全管理员", {}, { ...staff, principal: "securityAdministrator" }, "administrator"],
    ["代为履职人是系统管理员", {}, { ...staff, delegate: "systemAdministrator" }, "administrator"],
    ["止日早于起日", { from: plainDate("2026-12-02") }, staff, "backwards"],
    ["止日已过", { from: plainDate("2026-11-01"), to: plainDate("2026-11-22") }, staff, "over"],
  ])("%s", (_, change, roles, expected) => {
    const outcome = judgeDelegation({ ...delegation, ...change }, roles, day);
    expect(outcome.ok ? "ok" : outcome.code).toBe(expected);
  });

  test("可以登记的，没有别的话", () => {
    expect(judgeDelegation(delegation, staff, day)).toEqual({ ok: true, value: true });
  });

  const three = { ...staff, principal: "auditor" } as const;
  const past = { from: plainDate("2026-11-01"), to: plainDate("2026-11-22") };
  test.each<[string, Partial<Delegation>, typeof staff]>([
    ["委托人和代为履职人不能是同一个人，请重新选择。", { delegateId: "sun" }, staff],
    ["系统管理员、安全管理员和审计员不能委托他人，也不能代他人履职，请重新选择。", {}, three],
    ["止日早于起日，请改正。", { from: plainDate("2026-12-02") }, staff],
    ["止日已经过去，请改正。", past, staff],
  ])("拒绝时说明怎么改：%s", (message, change, roles) => {
    expect(judgeDelegation({ ...delegation, ...change }, roles, day)).toMatchObject({
      rule: "10.5",
      law: "行政复议法第六十一条第一款",
      message,
    });
  });
});
