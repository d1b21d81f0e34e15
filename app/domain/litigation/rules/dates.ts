import { dayKind } from "#domain/calendar";
import { disordersOf } from "#domain/litigation/date-order";
import type { Finder } from "#domain/litigation/rules/rule";
import { ruleOf } from "#domain/litigation/rules/rule";
import { isLitigationStep, LITIGATION_STEPS } from "#domain/litigation/steps";

const ALL = Object.keys(LITIGATION_STEPS).filter(isLitigationStep);
const TERM = "行政诉讼法第八十一条";

/** Rules on the days of the acts themselves. */
export const DATE_RULES: readonly Finder[] = [
  ruleOf(["openProceeding"], {
    id: "NOTICE_RECEIVED",
    code: "noticeDayMissing",
    severity: "B",
    law: "行政诉讼法第六十七条第一款",
    field: "on",
    meaningless: true,
    broken: ({ act }) =>
      act.on === null ? "没有收到应诉通知日期，无法计算答辩期限，请查卷补填。" : undefined,
  }),
  ruleOf(["holdSession"], {
    id: "5.1",
    code: "sessionDayMissing",
    severity: "B",
    law: "行政诉讼法第三条第三款",
    field: "on",
    meaningless: true,
    broken: ({ act }) =>
      act.on === null ? "没有开庭日期，无法判断当日有效的出庭规定，请查庭审笔录补填。" : undefined,
  }),
  ruleOf(ALL, {
    id: "IR-32",
    code: "dayMissing",
    severity: "B",
    law: TERM,
    field: "on",
    broken: ({ act }) =>
      act.on === null && !UNDATED.includes(act.step)
        ? "没有写明这一步骤的日期，请查卷后补填日期。"
        : undefined,
  }),
  ruleOf(ALL, {
    id: "IR-32",
    code: "dayAhead",
    severity: "B",
    law: TERM,
    field: "on",
    broken: ({ act, setting }) =>
      act.on === null || act.on <= setting.today
        ? undefined
        : `日期${act.on}在今天（${setting.today}）之后，请填写实际发生的日期。`,
  }),
  ruleOf(ALL, {
    id: "IR-32",
    code: "datesOutOfOrder",
    severity: "B",
    law: TERM,
    field: "on",
    broken: ({ before, after }) => {
      if (after === undefined) return undefined;
      const disorders = disordersOf(after);
      if (disorders.length <= (before ? disordersOf(before).length : 0)) return undefined;
      const pairs = disorders.map(({ earlier, later }) => `${later}早于${earlier}`);
      return `${pairs.join("，")}，日期先后矛盾，请核对案卷后更正。`;
    },
  }),
  ruleOf(["holdSession"], {
    id: "HD-4",
    code: "sessionOnRestDay",
    severity: "W",
    law: "全国年节及纪念日放假办法第七条",
    field: "on",
    broken: ({ act, setting }) => {
      if (act.on === null) return undefined;
      const { kind, name } = dayKind(setting.calendar, act.on);
      if (kind !== "holiday" && kind !== "weekend") return undefined;
      return `开庭日期${act.on}是${name ? `${name}假期` : "休息日"}，请核对庭审笔录上的日期。`;
    },
  }),
];

/** Steps that may carry no day: an explanation belongs to its session, a link to nothing. */
const UNDATED: readonly string[] = ["explainAbsence", "linkReconsideration", "analyseLoss"];
