import { describe, expect, test } from "vitest";
import type { Actor } from "#domain/access/roles";
import {
  type AccessPolicy,
  DEFAULT_POLICY,
  type SignedIn,
  type Standing,
  standingOf,
} from "#domain/access/standing";
import { plainDate } from "#domain/plain-date";

const at = (text: string) => new Date(`${text}+08:00`);
const own: Actor = { id: "wei", name: "魏晓岚", role: "staff", organId: "o1", reach: "own" };
const now = at("2026-11-23T09:00:00");

const signedIn: SignedIn = {
  own,
  session: { createdAt: at("2026-11-23T08:00:00"), lastUsedAt: at("2026-11-23T08:50:00") },
  deactivated: false,
  twoFactorEnabled: false,
  passwordSetAt: at("2026-11-01T08:00:00"),
};

const delegation = {
  principalId: "sun",
  delegateId: "wei",
  role: "officeHead",
  organId: "o2",
  reach: "subtree",
  from: plainDate("2026-11-20"),
  to: plainDate("2026-11-23"),
  revoked: false,
} as const;

const WHEN = { now, weakPasswords: false };

describe("会话现在能做什么", () => {
  const old = { passwordSetAt: at("2026-08-01T08:00:00") };
  const asvs: AccessPolicy = { ...DEFAULT_POLICY, passwordProfile: "asvs" };
  const demanding: AccessPolicy = { ...DEFAULT_POLICY, secondFactorRoles: ["staff"] };

  const handler: Actor = { ...own, role: "handler" };
  const later = at("2026-11-23T09:20:00");
  const enrolled = { twoFactorEnabled: true };

  test.each<[string, Partial<SignedIn>, AccessPolicy, typeof WHEN, Standing["kind"]]>([
    ["正常", {}, DEFAULT_POLICY, WHEN, "actor"],
    ["账号已停用", { deactivated: true }, DEFAULT_POLICY, WHEN, "ended"],
    ["闲置三十分钟", {}, DEFAULT_POLICY, { ...WHEN, now: later }, "ended"],
    ["等保：密码满九十天先改", old, DEFAULT_POLICY, WHEN, "password"],
    ["ASVS：密码不因时间过期", old, asvs, WHEN, "actor"],
    ["演示的密码不过期", old, DEFAULT_POLICY, { ...WHEN, weakPasswords: true }, "actor"],
    ["角色须用第二因素而未登记", {}, demanding, WHEN, "enrol"],
    ["角色须用第二因素，已登记", enrolled, demanding, WHEN, "actor"],
    ["别的角色不受影响", { own: handler }, demanding, WHEN, "actor"],
    ["先改密码，后登记第二因素", old, demanding, WHEN, "password"],
  ])("%s", (_, change, policy, when, expected) => {
    expect(standingOf({ ...signedIn, ...change }, policy, when).kind).toBe(expected);
  });
});

describe("代为履职到止日为止", () => {
  test.each([
    ["止日最后一刻", "2026-11-23T23:59:59", "sun", "officeHead"],
    ["次日零时自行终止", "2026-11-24T00:00:00", undefined, "staff"],
  ])("%s", (_, clock, onBehalfOf, role) => {
    const session = { createdAt: at(clock), lastUsedAt: at(clock) };
    const when = { now: at(clock), weakPasswords: false };
    const found = standingOf({ ...signedIn, session, delegation }, DEFAULT_POLICY, when);
    expect(found.kind === "actor" && found.actor.onBehalfOf).toBe(onBehalfOf);
    expect(found.kind === "actor" && found.actor.role).toBe(role);
  });
});
