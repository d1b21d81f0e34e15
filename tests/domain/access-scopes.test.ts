import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Actor, ROLES, type Role } from "#domain/access/roles";
import { keysBelow, keysOf, keysOfActor, keysOfCase, sees } from "#domain/access/scopes";

/** 市政府 — 市公安局、甲县政府 — 甲县公安局、乙镇政府；邻市政府 stands apart. */
const PARENTS: Record<string, string | null> = {
  city: null,
  police: "city",
  county: "city",
  countyPolice: "county",
  town: "county",
  neighbour: null,
};
const parentOf = (id: string) => PARENTS[id];
const reader = (role: Role, organId: string | undefined, reach: Actor["reach"]): Actor => ({
  ...{ id: "u1", name: "周洋", role, reach },
  ...(organId ? { organId } : {}),
});
const open = (handles: string[], answers: string[]) => ({
  access: keysOfCase({ handles, answers }, parentOf),
  restricted: false,
  readers: [],
});

describe("谁看得见一件复议案件：甲县政府复议，甲县公安局为被申请人", () => {
  const guarded = open(["county"], ["countyPolice"]);
  test.each<[Role, string, Actor["reach"], boolean]>([
    ["staff", "county", "own", true],
    ["officeHead", "county", "own", true],
    ["organHead", "county", "own", true],
    ["committeeMember", "county", "own", true],
    // 应诉经办人只看本机关作为被申请人、被告的案件。
    ["handler", "county", "own", false],
    ["handler", "countyPolice", "own", true],
    ["handler", "county", "subtree", true],
    // 被申请人的案件，不因委员身份可见。
    ["committeeMember", "countyPolice", "own", false],
    ["leader", "county", "subtree", true],
    ["leader", "city", "subtree", true],
    ["leader", "city", "own", false],
    ["staff", "city", "own", false],
    ["staff", "city", "subtree", true],
    ["staff", "town", "own", false],
    ["staff", "town", "subtree", false],
    ["leader", "neighbour", "subtree", false],
    ["systemAdministrator", "city", "subtree", false],
    ["securityAdministrator", "city", "subtree", false],
    ["auditor", "city", "subtree", false],
  ])("%s（%s，%s）：%s", (role, organ, reach, visible) => {
    expect(sees(reader(role, organ, reach), guarded)).toBe(visible);
  });

  test("没有机关的账号什么也看不见", () => {
    expect(sees(reader("leader", undefined, "subtree"), guarded)).toBe(false);
  });
});

test("共同被告：每个被告机关都看得见（行政诉讼法第二十六条第二款）", () => {
  const guarded = open([], ["county", "countyPolice"]);
  expect(sees(reader("handler", "county", "own"), guarded)).toBe(true);
  expect(sees(reader("handler", "countyPolice", "own"), guarded)).toBe(true);
  expect(sees(reader("handler", "police", "own"), guarded)).toBe(false);
});

test("受限案件只有被指定且在范围内的人看得见（行政复议法第四十七条）", () => {
  const guarded = { ...open(["county"], []), restricted: true };
  const staff = reader("staff", "county", "own");
  expect(sees(staff, guarded)).toBe(false);
  expect(sees(staff, { ...guarded, readers: ["u1"] })).toBe(true);
  expect(sees(reader("staff", "town", "own"), { ...guarded, readers: ["u1"] })).toBe(false);
});

test("案件的钥匙：本机关一把，本机关和每个上级各一把监督钥匙", () => {
  expect(keysOfCase({ handles: ["county"], answers: ["countyPolice"] }, parentOf)).toEqual([
    ...["A:city", "A:county", "A:countyPolice"],
    ...["H:city", "H:county", "a:countyPolice", "h:county"],
  ]);
  expect(keysOf("town")).toEqual(["h:town", "a:town"]);
  expect(keysBelow("county")).toEqual(["H:county", "A:county"]);
});

test("机关互为上级时也有尽头", () => {
  const ring = (id: string) => (id === "x" ? "y" : "x");
  expect(keysOfCase({ handles: ["x"], answers: [] }, ring)).toEqual(["H:x", "H:y", "h:x"]);
});

test("范围及于下级的，恰好看得见下级机关的案件：另一种数法", () => {
  const organs = Object.keys(PARENTS);
  const isBelow = (id: string, above: string): boolean =>
    id === above || (PARENTS[id] ? isBelow(PARENTS[id] ?? "", above) : false);
  const roles = Object.keys(ROLES).filter((role): role is Role => role in ROLES);
  fc.assert(
    fc.property(
      ...[fc.constantFrom(...roles), fc.constantFrom(...organs)],
      fc.constantFrom<Actor["reach"]>("own", "subtree"),
      fc.subarray(organs),
      fc.subarray(organs),
      (role, organ, reach, handles, answers) => {
        const related = (relation: "handles" | "answers", among: string[]) =>
          ROLES[role].sees.some((each) => each === relation) &&
          among.some((id) => (reach === "own" ? id === organ : isBelow(id, organ)));
        expect(sees(reader(role, organ, reach), open(handles, answers))).toBe(
          related("handles", handles) || related("answers", answers),
        );
      },
    ),
    { numRuns: 2000 },
  );
});

test("没有角色就没有钥匙：三员", () => {
  for (const role of ["systemAdministrator", "securityAdministrator", "auditor"] as const) {
    expect(keysOfActor(reader(role, "city", "subtree"))).toEqual([]);
  }
});
