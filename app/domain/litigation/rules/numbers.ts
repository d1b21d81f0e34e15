import { parseCourtNumber } from "#domain/court-number";
import { courtLevelOf } from "#domain/courts";
import { INSTANCES } from "#domain/instances";
import { type Finder, ruleOf } from "#domain/litigation/rules/rule";
import { yearOf } from "#domain/plain-date";

const LAW = "法〔2015〕137号第三条、第七条";

/** NUM-1, NUM-2 and IR-47: number, court, instance and year agree. */
export const NUMBER_RULES: readonly Finder[] = [
  ruleOf(["openProceeding"], {
    id: "NUM-1",
    code: "numberAgainstInstance",
    severity: "W",
    law: LAW,
    field: "instance",
    broken: ({ act }) => {
      const number = parseCourtNumber(act.payload.proceeding);
      if (!number.ok || number.value.instance === undefined) return undefined;
      const { instance } = act.payload;
      // A remanded case is heard anew at first instance under a new 行初 number (行政诉讼法第八十九条).
      const said = instance === "REMAND" ? "FIRST" : instance;
      const meant = number.value.instance;
      if (said === meant) return undefined;
      return `案号中的“${number.value.type}”是${INSTANCES[meant].label}案号，审级却写作“${INSTANCES[instance].label}”，请核对。`;
    },
  }),
  ruleOf(["openProceeding"], {
    id: "NUM-1",
    code: "numberAgainstCourt",
    severity: "W",
    law: LAW,
    field: "court",
    broken: ({ act }) => {
      const number = parseCourtNumber(act.payload.proceeding);
      if (!number.ok) return undefined;
      const { court, courtName } = number.value;
      const level = courtLevelOf(act.payload.court);
      const meant = courtLevelOf(court);
      if (level !== undefined && meant !== undefined && level !== meant) {
        return `案号的法院代字“${court}”与审理法院“${act.payload.court}”的级别不一致，请核对。`;
      }
      return courtName !== undefined && !sameCourt(courtName, act.payload.court)
        ? `案号的法院代字“${court}”是${courtName}，与审理法院“${act.payload.court}”不一致，请核对。`
        : undefined;
    },
  }),
  ruleOf(["openProceeding"], {
    id: "NUM-1",
    code: "numberAboveCourt",
    severity: "W",
    law: LAW,
    field: "number",
    broken: ({ act }) => {
      const number = parseCourtNumber(act.payload.proceeding);
      const doubt = number.ok && number.value.warnings.find(({ rule }) => rule === "NUM-1");
      return doubt ? doubt.message : undefined;
    },
  }),
  ruleOf(["openProceeding"], {
    id: "NUM-2",
    code: "numberOfOtherYear",
    severity: "W",
    law: "法〔2015〕137号第九条",
    field: "number",
    broken: ({ act }) => {
      const number = parseCourtNumber(act.payload.proceeding);
      if (!number.ok || act.on === null) return undefined;
      const { year } = number.value;
      const notice = yearOf(act.on);
      // Filed at the end of December, the notice may arrive in January.
      const overNewYear = year === notice - 1 && act.on.slice(5, 7) === "01";
      if (year === notice || overNewYear) return undefined;
      return `案号年份${year}与收到应诉通知的年份${notice}不一致，请核对案号或者日期。`;
    },
  }),
];

/** The same court under its full and its short name: 酒泉市肃州区人民法院, 肃州区人民法院. */
function sameCourt(one: string, other: string): boolean {
  return one.endsWith(other) || other.endsWith(one);
}
