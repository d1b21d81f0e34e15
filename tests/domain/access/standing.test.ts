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

function kindOf(
  change: Partial<SignedIn>,
  policy: AccessPolicy = DEFAULT_POLICY,
  over: { now?: Date; weakPasswords?: boolean } = {},
): Standing["kind"] {
  const when = { now, weakPasswords: false, ...over };
  return standingOf({ ...signedIn, ...change }, policy, when).kind;
}

describe("会话现在能做什么", () => {
  const old = { passwordSetAt: at("2026-08-01T08:00:00") };
  const asvs: AccessPolicy = { ...DEFAULT_POLICY, passwordProfile: "asvs" };
  const demanding: AccessPolicy = { ...DEFAULT_POLICY, secondFactorRoles: ["staff"] };

  test.each<[string, Standing["kind"], Standing["kind"]]>([
    ["正常", kindOf({}), "actor"],
    ["账号已停用", kindOf({ deactivated: true }), "ended"],
    ["闲置三十分钟", kindOf({}, DEFAULT_POLICY, { now: at("2026-11-23T09:20:00") }), "ended"],
    ["等保：密码满九十天先改", kindOf(old), "password"],
    ["ASVS：密码不因时间过期", kindOf(old, asvs), "actor"],
    ["演示的密码不过期", kindOf(old, DEFAULT_POLICY, { weakPasswords: true }), "actor"],
    ["角色须用第二因素而未登记", kindOf({}, demanding), "enrol"],
    ["角色须用第二因素，已登记", kindOf({ twoFactorEnabled: true }, demanding), "actor"],
    ["别的角色不受影响", kindOf({ own: { ...own, role: "handler" } }, demanding), "actor"],
    ["先改密码，后登记第二因素", kindOf(old, demanding), "password"],
  ])("%s", (_, found, expected) => {
    expect(found).toBe(expected);
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
