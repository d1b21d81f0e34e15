import { describe, expect, test } from "vitest";
import type { Role } from "#domain/access/roles";
import {
  isTwoPersonStep,
  mayDecide,
  needsSecondPerson,
  stepsDecidedBy,
  type TwoPersonStep,
} from "#domain/access/two-person";

const wei = { id: "wei" };

function codeOf(step: TwoPersonStep, decider: { id: string; role: Role; onBehalfOf?: string }) {
  const outcome = mayDecide(step, wei, decider);
  return outcome.ok ? "ok" : outcome.code;
}

describe("两人办理：由另一个有权的人复核", () => {
  test.each<[string, TwoPersonStep, { id: string; role: Role; onBehalfOf?: string }, string]>([
    ["同一个人", "undoBatch", { id: "wei", role: "staff" }, "samePerson"],
    ["另一个工作人员", "undoBatch", { id: "chen", role: "staff" }, "ok"],
    ["代提出人履职", "undoBatch", { id: "chen", role: "staff", onBehalfOf: "wei" }, "samePerson"],
    ["代第三人履职", "undoBatch", { id: "chen", role: "staff", onBehalfOf: "li" }, "ok"],
    ["领导只看不批", "undoBatch", { id: "zhao", role: "leader" }, "notYours"],
    ["系统管理员不办案", "undoBatch", { id: "admin", role: "systemAdministrator" }, "notYours"],
    ["统计数据由机构负责人公布", "publishFigures", { id: "sun", role: "officeHead" }, "ok"],
    ["工作人员不能公布统计数据", "publishFigures", { id: "chen", role: "staff" }, "notYours"],
    ["查阅限制由负责人解除", "liftRestriction", { id: "sun", role: "officeHead" }, "ok"],
    ["审计员不解除查阅限制", "liftRestriction", { id: "audit", role: "auditor" }, "notYours"],
  ])("%s", (_, step, decider, expected) => {
    expect(codeOf(step, decider)).toBe(expected);
  });

  test("提出人代他人提出的，被代的人也不能复核", () => {
    const asker = { id: "wei", onBehalfOf: "sun" };
    const refusal = mayDecide("liftRestriction", asker, { id: "sun", role: "officeHead" });
    expect(refusal).toMatchObject({ ok: false, code: "samePerson" });
  });

  test("提出人没有代人履职时，空着的不算同一个人", () => {
    const asker = { id: "wei", onBehalfOf: null };
    expect(mayDecide("undoBatch", asker, { id: "chen", role: "staff" }).ok).toBe(true);
  });
});

describe("IR-17：拟稿人不批准决定", () => {
  test.each<[string, string, Role, string]>([
    ["拟稿人自己", "wei", "organHead", "samePerson"],
    ["机构负责人不是批准人", "sun", "officeHead", "notYours"],
    ["机关负责人批准", "qian", "organHead", "ok"],
  ])("%s", (_, id, role, expected) => {
    expect(codeOf("approveDecision", { id, role })).toBe(expected);
  });

  test.each<[TwoPersonStep, { id: string; role: Role }, object]>([
    [
      "approveDecision",
      { ...wei, role: "organHead" },
      {
        code: "samePerson",
        rule: "IR-17",
        law: "行政复议法第六十一条第一款",
        message: "批准行政复议决定须由另一个人复核，请转请其他有权的人办理。",
      },
    ],
    [
      "approveDecision",
      { id: "sun", role: "officeHead" },
      {
        code: "notYours",
        rule: "IR-17",
        law: "行政复议法第六十一条第一款",
        message: "您的角色不能复核“批准行政复议决定”，请转请有权的人办理。",
      },
    ],
    [
      "liftRestriction",
      { ...wei, role: "organHead" },
      {
        code: "samePerson",
        rule: "IR-36",
        law: "行政复议法第四十七条",
        message: "解除案件的查阅限制须由另一个人复核，请转请其他有权的人办理。",
      },
    ],
    [
      "undoBatch",
      { id: "zhao", role: "leader" },
      {
        code: "notYours",
        rule: "10.5",
        law: "GB/T 22239-2019 8.1.4.2 d",
        message: "您的角色不能复核“撤销超过100行的导入批次”，请转请有权的人办理。",
      },
    ],
  ])("%s：拒绝时说明依据和怎么办", (step, decider, refusal) => {
    expect(mayDecide(step, wei, decider)).toEqual({ ok: false, ...refusal });
  });

  test("有权的另一个人复核的，没有别的话", () => {
    const qian = { id: "qian", role: "organHead" } as const;
    expect(mayDecide("approveDecision", wei, qian)).toEqual({ ok: true, value: true });
  });
});

test.each([
  [100, false],
  [101, true],
])("%i 行的批次，撤销%s要两个人", (rows, needed) => {
  expect(needsSecondPerson(rows)).toBe(needed);
});

test("谁能复核什么", () => {
  expect(stepsDecidedBy("organHead")).toEqual([
    "publishFigures",
    "undoBatch",
    "liftRestriction",
    "approveDecision",
  ]);
  expect(stepsDecidedBy("staff")).toEqual(["undoBatch"]);
  expect(stepsDecidedBy("auditor")).toEqual([]);
  expect(isTwoPersonStep("undoBatch")).toBe(true);
  expect(isTwoPersonStep("constructor")).toBe(false);
  expect(isTwoPersonStep(undefined)).toBe(false);
  expect(isTwoPersonStep(["undoBatch"])).toBe(false);
});
