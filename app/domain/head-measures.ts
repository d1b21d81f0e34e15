/** The measures of head appearance, unit by unit (rules.md 5.4). 0/0 is printed as "—". */
import type { Appearance } from "#domain/head-appearance";
import type { Instance } from "#domain/instances";
import { INSTANCES } from "#domain/instances";

export interface MeasuredUnit {
  instance: Instance;
  appearance: Appearance;
  concluded: boolean;
  /** The court accepted the reason for the absence (法释〔2020〕3号第八条). */
  excused?: boolean;
  /** The court had to notify the head, or did so (H4, H5). */
  notified?: boolean;
  /** Co-defendants agreed, or the court decided, that another's head appears (H7); for HA-2 only. */
  coveredByOther?: boolean;
}

export interface HeadMeasure {
  label: string;
  formula: string;
  law: string;
  inDenominator: (unit: MeasuredUnit) => boolean;
  inNumerator: (unit: MeasuredUnit) => boolean;
}

const heard = ({ instance, appearance }: MeasuredUnit) =>
  INSTANCES[instance].headDuty && appearance.heard;
const attended = (unit: MeasuredUnit) => heard(unit) && unit.appearance.attended;
const principal = (unit: MeasuredUnit) => heard(unit) && unit.appearance.principal;

const DUTY = "行政诉讼法第三条第三款、法释〔2020〕3号第一条";

/**
 * The units of HA-2 are proceeding × defendant agency, read by `appearanceOf(unit, organ)`; those of
 * the others are proceedings. HA-6 counts sessions: `sessionsOf`. Every numerator is a part of its
 * denominator.
 */
export const HEAD_MEASURES = {
  "HA-1": measure("负责人出庭率", "负责人出庭案件数/开庭审理案件数", heard, attended),
  "HA-2": measure(
    "本机关负责人出庭率",
    "本机关负责人出庭案件数/本机关开庭审理案件数（已商定由其他被告负责人出庭的除外）",
    (unit) => heard(unit) && unit.coveredByOther !== true,
    (unit) => attended(unit) && unit.coveredByOther !== true,
  ),
  "HA-3": measure("正职负责人出庭率", "正职负责人出庭案件数/开庭审理案件数", heard, principal),
  "HA-3b": measure("正职出庭占比", "正职负责人出庭案件数/负责人出庭案件数", attended, principal),
  "HA-4": measure(
    "负责人出庭率（扣除正当事由）",
    "负责人出庭案件数/（开庭审理案件数-法院认可正当事由的案件数）",
    (unit) => heard(unit) && !(unit.excused === true && !unit.appearance.attended),
    attended,
  ),
  "HA-5": measure(
    "应当出庭案件负责人出庭率",
    "负责人出庭案件数/法院通知出庭的开庭案件数",
    (unit) => heard(unit) && unit.notified === true,
    (unit) => attended(unit) && unit.notified === true,
  ),
  "HA-7": measure(
    "一审负责人出庭率",
    "负责人出庭的一审案件数/开庭审理的一审案件数",
    (unit) => heard(unit) && isFirst(unit),
    (unit) => attended(unit) && isFirst(unit),
  ),
  "HA-8": measure(
    "负责人出庭率（按审结案件）",
    "负责人出庭且审结的案件数/审结案件数",
    (unit) => unit.concluded,
    (unit) => unit.concluded && unit.appearance.attended,
  ),
} as const satisfies Record<string, HeadMeasure>;

export type HeadMeasureId = keyof typeof HEAD_MEASURES;

function isFirst({ instance }: MeasuredUnit): boolean {
  return instance === "FIRST" || instance === "REMAND";
}

function measure(
  label: string,
  formula: string,
  inDenominator: HeadMeasure["inDenominator"],
  inNumerator: HeadMeasure["inNumerator"],
): HeadMeasure {
  return { label, formula, law: DUTY, inDenominator, inNumerator };
}

/** HA-6: sessions held, and sessions in which a head appeared. */
export function sessionsOf(units: readonly MeasuredUnit[]): { held: number; withHead: number } {
  const sessions = units.filter(heard).flatMap((unit) => unit.appearance.sessions);
  return { held: sessions.length, withHead: sessions.filter((each) => each.attended).length };
}

/** Numerator and denominator of a measure over the units of a period. */
export function countMeasure(
  id: HeadMeasureId,
  units: readonly MeasuredUnit[],
): { numerator: number; denominator: number } {
  const { inDenominator, inNumerator } = HEAD_MEASURES[id];
  return {
    numerator: units.filter(inNumerator).length,
    denominator: units.filter(inDenominator).length,
  };
}
