import { describe, expect, test } from "vitest";
import { failuresSince, LOCKOUT, lockedUntil } from "#domain/access/lockout";

const at = (clock: string) => new Date(`2026-11-23T${clock}+08:00`);
const list = (...clocks: string[]) => clocks.map(at);

describe("GB/T 22239-2019 8.1.4.1 b：十五分钟内连续五次失败，锁定十五分钟", () => {
  const five = list("09:00:00", "09:03:00", "09:06:00", "09:09:00", "09:14:59");

  test.each<[string, Date[], string, string | undefined]>([
    ["没有失败", [], "09:00:00", undefined],
    ["四次失败不锁定", five.slice(0, 4), "09:10:00", undefined],
    ["第五次失败锁定，自第五次起十五分钟", five, "09:15:00", "09:29:59"],
    ["最后一刻仍锁定", five, "09:29:58", "09:29:59"],
    ["十五分钟一到即解锁", five, "09:29:59", undefined],
    ["五次失败跨满十五分钟不锁定", [...five.slice(0, 4), at("09:15:00")], "09:15:01", undefined],
    ["次序不论", five.toReversed(), "09:15:00", "09:29:59"],
    [
      "又失败五次，从最后一次起算",
      [...five, ...list("09:35:00", "09:36:00", "09:37:00", "09:38:00", "09:39:00")],
      "09:40:00",
      "09:54:00",
    ],
    ["解锁后再失败一次，不因旧的失败再锁定", [...five, at("09:30:00")], "09:30:01", undefined],
  ])("%s", (_, failures, now, expected) => {
    expect(lockedUntil(failures, at(now), LOCKOUT.failuresOfName)).toEqual(
      expected && at(expected),
    );
  });

  test("一个地址上十五分钟内失败三十次才锁定：一个机关的人往往共用一个地址", () => {
    const minute = (seconds: number) => at(`09:${String(seconds).padStart(2, "0")}:00`);
    const thirty = Array.from({ length: 30 }, (_, index) => minute(Math.floor(index / 3)));
    const locked = (failures: Date[]) =>
      lockedUntil(failures, at("09:10:00"), LOCKOUT.failuresAtAddress);
    expect(locked(thirty.slice(1))).toBeUndefined();
    expect(locked(thirty)).toEqual(at("09:24:00"));
  });

  test("三十分钟以前的失败不再有用", () => {
    expect(failuresSince(at("10:00:00"))).toEqual(at("09:30:00"));
  });
});
