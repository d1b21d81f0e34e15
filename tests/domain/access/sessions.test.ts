import { describe, expect, test } from "vitest";
import { hasEnded, isToBeNoted } from "#domain/access/sessions";

const at = (clock: string) => new Date(`2026-11-23T${clock}+08:00`);

describe("闲置三十分钟、登录满十二小时，会话结束", () => {
  test.each([
    ["刚刚用过", "08:00:00", "08:29:59", "08:30:00", false],
    ["闲置二十九分五十九秒", "08:00:00", "08:30:00", "08:59:59", false],
    ["闲置满三十分钟", "08:00:00", "08:30:00", "09:00:00", true],
    ["一直在用，未满十二小时", "08:00:00", "19:59:00", "19:59:59", false],
    ["一直在用，满十二小时", "08:00:00", "19:59:59", "20:00:00", true],
  ])("%s", (_, createdAt, lastUsedAt, now, ended) => {
    const times = { createdAt: at(createdAt), lastUsedAt: at(lastUsedAt) };
    expect(hasEnded(times, at(now))).toBe(ended);
  });

  test("每分钟记一次使用", () => {
    const times = { createdAt: at("08:00:00"), lastUsedAt: at("08:10:00") };
    expect(isToBeNoted(times, at("08:10:59"))).toBe(false);
    expect(isToBeNoted(times, at("08:11:00"))).toBe(true);
  });
});
