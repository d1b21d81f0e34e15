import { describe, expect, test } from "vitest";
import { appearanceOf } from "#domain/head-appearance";
import {
  countMeasure,
  HEAD_MEASURES,
  type HeadMeasureId,
  type MeasuredUnit,
  sessionsOf,
} from "#domain/head-measures";
import type { HeadRole } from "#domain/head-roles";
import { plainDate } from "#domain/plain-date";

function unit(roles: (HeadRole | undefined)[], over: Partial<MeasuredUnit> = {}): MeasuredUnit {
  const sessions = roles.map((role) => ({
    heldOn: plainDate("2024-05-06"),
    attendees: role ? [{ role }] : [],
  }));
  return { instance: "FIRST", appearance: appearanceOf({ sessions }), concluded: true, ...over };
}

const UNITS: MeasuredUnit[] = [
  unit(["PRINCIPAL", "PRINCIPAL"], { notified: true }),
  unit(["DEPUTY"]),
  unit(["STAFF", undefined], { excused: true, notified: true }),
  unit([undefined]),
  unit([]),
  unit(["DEPUTY"], { instance: "SECOND", concluded: false }),
  unit(["DEPUTY"], { instance: "REMAND" }),
  unit(["DEPUTY"], { instance: "RETRIAL_REVIEW", concluded: false }),
];

describe("负责人出庭的各项口径（5.4）", () => {
  test.each<[HeadMeasureId, number, number]>([
    ["HA-1", 4, 6],
    ["HA-2", 4, 6],
    ["HA-3", 1, 6],
    ["HA-3b", 1, 4],
    ["HA-4", 4, 5],
    ["HA-5", 1, 2],
    ["HA-7", 3, 5],
    ["HA-8", 3, 6],
  ])("%s：%i/%i", (id, numerator, denominator) =>
    expect(countMeasure(id, UNITS)).toEqual({ numerator, denominator }),
  );

  test("法释〔2020〕3号第三条：商定由其他被告负责人出庭的，不进入本机关的分子分母", () => {
    const units = [
      unit(["DEPUTY"]),
      unit([undefined], { coveredByOther: true }),
      unit(["DEPUTY"], { coveredByOther: true }),
    ];
    expect(countMeasure("HA-2", units)).toEqual({ numerator: 1, denominator: 1 });
  });

  test("HA-6：按开庭次数", () => expect(sessionsOf(UNITS)).toEqual({ held: 8, withHead: 5 }));

  test("分子都在分母之内", () => {
    for (const { inDenominator, inNumerator } of Object.values(HEAD_MEASURES)) {
      expect(UNITS.filter(inNumerator).every(inDenominator)).toBe(true);
    }
  });
});
