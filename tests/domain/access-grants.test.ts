import { describe, expect, test } from "vitest";
import { ACTS, type Act, may } from "#domain/access/acts";
import { concernedInDispute, concernedInReconsideration } from "#domain/access/concerned";
import { actionOf, keysToRecord, mayTake, type Power, powerOver } from "#domain/access/grants";
import { isRestriction } from "#domain/access/restrictions";
import { ADMINISTRATORS, isReach, isRole, type Role } from "#domain/access/roles";
import { foldDispute } from "#domain/litigation/fold";
import { eventsOf, OPEN } from "#tests/domain/litigation-acts";
import { caseAfter, received } from "#tests/domain/reconsideration-acts";

const ALL: Role[] = [
  ...["staff", "officeHead", "organHead", "committeeMember", "handler", "leader"],
  ...["systemAdministrator", "securityAdministrator", "auditor"],
].filter(isRole);
const READERS = ALL.slice(0, 6);

describe("页面", () => {
  test.each<[Act, Role[]]>([
    ["readStart", ALL],
    ["manageOwnAccount", ALL],
    ["readCases", READERS],
    ["readFigures", READERS],
    ["exportLists", READERS],
    ["importLedgers", ["staff", "officeHead", "handler", "systemAdministrator"]],
    ["manageOrgans", ["staff", "officeHead", "handler", "systemAdministrator"]],
    ["readCalendar", [...READERS, "systemAdministrator"]],
    ["manageCalendar", ["officeHead", "systemAdministrator"]],
    ["restrictCases", ["officeHead", "organHead"]],
    ["mediateCases", ["staff"]],
    ["revealPersonalData", ["staff", "officeHead", "handler"]],
    ["manageAccounts", ["systemAdministrator"]],
    ["manageRights", ["securityAdministrator"]],
    ["readAudit", ["auditor"]],
  ])("谁可以%s", (act, roles) => {
    expect(ALL.filter((role) => may({ role }, act)).sort()).toEqual([...roles].sort());
  });

  test("三员都不能查阅案件、数据和清单（GB/T 22239-2019 8.1.4.2 d）", () => {
    const acts = ["readCases", "readFigures", "exportLists", "restrictCases"] as const;
    for (const role of ADMINISTRATORS) expect(acts.filter((act) => may({ role }, act))).toEqual([]);
  });

  test("没有一个页面权限同时属于三员中的两员，除了人人都有的", () => {
    const shared = Object.values(ACTS).filter(({ roles }) => {
      const held: readonly Role[] = roles;
      return held.length < ALL.length && ADMINISTRATORS.filter((a) => held.includes(a)).length > 1;
    });
    expect(shared).toEqual([]);
  });
});

describe("步骤（rules.md 10.5）", () => {
  // 承办人、机构负责人、机关负责人、委员、应诉经办人、领导
  test.each<[string, string, Power, Power, Power, Power, Power, Power]>([
    ["登记收到申请", "receive", "takes", "takes", "none", "none", "none", "none"],
    ["听取意见", "hearOpinions", "takes", "takes", "none", "none", "none", "none"],
    ["指定行政复议人员", "assignReviewers", "proposes", "takes", "none", "none", "none", "none"],
    ["延期", "extend", "proposes", "takes", "none", "none", "none", "none"],
    ["不予受理", "refuse", "proposes", "reviews", "approves", "none", "none", "none"],
    ["中止", "suspend", "proposes", "reviews", "approves", "none", "none", "none"],
    ["终止", "terminate", "proposes", "reviews", "approves", "none", "none", "none"],
    ["驳回", "reject", "proposes", "reviews", "approves", "none", "none", "none"],
    ["决定", "decide", "proposes", "reviews", "approves", "none", "none", "none"],
    ["委员会意见", "committeeAdvice", "takes", "takes", "none", "takes", "none", "none"],
    ["开庭", "holdSession", "takes", "takes", "none", "none", "takes", "none"],
    ["不存在的步骤", "fly", "none", "none", "none", "none", "none", "none"],
  ])("%s", (name, step, staff, officeHead, organHead, committeeMember, handler, leader) => {
    const kind = name === "开庭" ? "dispute" : "reconsideration";
    const powers = { staff, officeHead, organHead, committeeMember, handler, leader };
    expect(
      Object.fromEntries(READERS.map((role) => [role, powerOver(role, { kind, step })])),
    ).toEqual(powers);
  });

  test("不认识的步骤不属于任何一类", () =>
    expect(actionOf({ kind: "dispute", step: "fly" })).toBeUndefined());

  const guarded = { access: ["h:o1"], restricted: false, readers: [] };
  const taken = (step: string) => ({ kind: "reconsideration", step }) as const;
  const someone = (role: Role, organId = "o1") =>
    ({ id: "u1", name: "周洋", role, organId, reach: "own" }) as const;

  test("机关负责人批准决定；机构负责人审核，承办人拟办（行政复议法第六十一条第一款）", () => {
    expect(mayTake(someone("organHead"), taken("decide"), guarded)).toEqual({
      ok: true,
      value: true,
    });
    expect(mayTake(someone("officeHead"), taken("decide"), guarded)).toEqual({
      ...{ ok: false, code: "notYours", rule: "10.5", law: "行政复议法第六十一条第一款" },
      message:
        "不予受理、中止、恢复、终止、驳回、停止执行及作出决定，应由行政复议机关负责人批准后办理，您可以审核；请转请其办理。",
    });
    expect(mayTake(someone("staff"), taken("decide"), guarded)).toMatchObject({
      message: expect.stringContaining("您可以拟办"),
    });
    expect(mayTake(someone("leader"), taken("decide"), guarded)).toMatchObject({
      code: "notYours",
      message:
        "不予受理、中止、恢复、终止、驳回、停止执行及作出决定，应由行政复议机关负责人批准后办理；请转请其办理。",
    });
  });

  test("延期由机构负责人办理，拟办的是承办人", () => {
    expect(mayTake(someone("officeHead"), taken("extend"), guarded).ok).toBe(true);
    expect(mayTake(someone("staff"), taken("extend"), guarded)).toMatchObject({
      law: "行政复议法第五十五条、第六十二条、第七十四条",
    });
  });

  test("中止：诉讼中由应诉经办人登记，复议中由机关负责人批准", () => {
    expect(powerOver("handler", { kind: "dispute", step: "suspend" })).toBe("takes");
    expect(powerOver("handler", { kind: "reconsideration", step: "suspend" })).toBe("none");
  });

  test("不认识的步骤谁也不能办", () => {
    expect(mayTake(someone("officeHead"), taken("fly"), guarded)).toMatchObject({
      ...{ ok: false, code: "notYours", law: "行政复议法第四条第二款" },
    });
  });

  test("看不见的案件，如同没有", () => {
    expect(mayTake(someone("staff", "o2"), taken("receive"), guarded)).toEqual({
      ...{ ok: false, code: "notFound", rule: "IR-36", law: "行政复议法第四十七条" },
      message: "没有这个案件。",
    });
  });
});

test("代码表之外的文字不是角色，也不是范围", () => {
  expect([isRole("staff"), isRole("root"), isRole(undefined), isRole("toString")]).toEqual([
    ...[true, false, false, false],
  ]);
  expect([isReach("own"), isReach("all"), isReach(3)]).toEqual([true, false, false]);
  // 同名的表单项有几个时，读到的是一列文字。
  expect([isRole(["staff"]), isReach(["own"])]).toEqual([false, false]);
});

describe("谁可以把台账登记入卷（rules.md 10.5）：复议案件由复议机关，应诉案件由被告", () => {
  test.each<[Role, string[], string[]]>([
    ["staff", ["h:o1"], ["a:o1"]],
    ["officeHead", ["h:o1"], ["a:o1"]],
    ["handler", [], ["a:o1"]],
    ["organHead", [], []],
    ["committeeMember", [], []],
    ["leader", [], []],
    ["systemAdministrator", [], []],
  ])("%s", (role, reconsideration, dispute) => {
    const actor = { id: "u1", name: "周洋", role, organId: "o1", reach: "own" } as const;
    expect(keysToRecord(actor, "reconsideration")).toEqual(reconsideration);
    expect(keysToRecord(actor, "dispute")).toEqual(dispute);
  });

  test("没有机关的账号，什么也不能登记", () => {
    const actor = { id: "u1", name: "周洋", role: "staff", reach: "subtree" } as const;
    expect(keysToRecord(actor, "dispute")).toEqual([]);
  });
});

describe("一个案件涉及哪些机关", () => {
  test("复议案件：复议机关办理，每个被申请人都在其中", () => {
    const facts = caseAfter(received("2025-03-03", { organId: "city", respondentIds: ["a", "b"] }));
    expect(facts && concernedInReconsideration(facts)).toEqual({
      handles: ["city"],
      answers: ["a", "b"],
    });
  });

  test("应诉案件：每个被告", () => {
    const facts = foldDispute(eventsOf(OPEN));
    const organs = facts?.proceedings[0]?.defendants.map(({ organId }) => organId);
    expect(organs?.length).toBeGreaterThan(0);
    expect(facts && concernedInDispute(facts)).toEqual({ handles: [], answers: organs });
  });
});

test("限制的种类只有三种", () => {
  expect(["stateSecret", "tradeSecret", "privacy", "toString", ""].filter(isRestriction)).toEqual([
    ...["stateSecret", "tradeSecret", "privacy"],
  ]);
});
