import { type Calendar, dayKind } from "#domain/calendar";
import type { PlainDate } from "#domain/plain-date";
import { disordersOf, isAfter } from "#domain/reconsideration/date-order";
import { type Rule, ruleOf } from "#domain/reconsideration/rules/rule";

const CALENDAR_LAW = "全国年节及纪念日放假办法第七条";
const HEARING_LAW = {
  A: "行政复议法实施条例（2007年）第三十三条",
  B: "行政复议法第五十一条第一款",
};

/** Rules on the days of the acts themselves. */
export const DATE_RULES: readonly Rule[] = [
  {
    id: "IR-32",
    code: "dayMissing",
    severity: "B",
    law: "行政复议法第八十八条第一款",
    field: "on",
    broken: ({ act }) =>
      act.on === null && act.step !== "refuse"
        ? "没有写明这一步骤的日期，请查卷后补填日期。"
        : undefined,
  },
  {
    id: "IR-32",
    code: "dayAhead",
    severity: "B",
    law: "行政复议法第八十八条第一款",
    field: "on",
    broken: ({ act, setting }) =>
      isAfter(act.on, setting.today)
        ? `日期${act.on}在今天（${setting.today}）之后，请填写实际发生的日期。`
        : undefined,
  },
  {
    id: "IR-32",
    code: "datesOutOfOrder",
    severity: "B",
    law: { A: "行政复议法（2017年修正）第十七条、第三十一条", B: "行政复议法第三十条、第六十二条" },
    field: "on",
    broken: ({ facts, next }) => {
      const before = facts ? disordersOf(facts).length : 0;
      const disorders = disordersOf(next);
      if (disorders.length <= before) return undefined;
      const pairs = disorders.map(({ earlier, later }) => `${later}早于${earlier}`);
      return `${pairs.join("，")}，日期先后矛盾，请核对案卷后更正。`;
    },
  },
  ruleOf(["holdHearing"], {
    id: "HD-4",
    code: "hearingOnRestDay",
    severity: "W",
    law: CALENDAR_LAW,
    field: "on",
    broken: ({ act, setting }) => {
      const rest = act.on && restDay(setting.calendar, act.on);
      return rest ? `听证日期${act.on}是${rest}，请核对听证笔录上的日期。` : undefined;
    },
  }),
  ruleOf(["noticeHearing"], {
    id: "HD-4",
    code: "hearingOnRestDay",
    severity: "W",
    law: CALENDAR_LAW,
    field: "hearingOn",
    broken: ({ act, setting }) => {
      const { hearingOn } = act.payload;
      const rest = restDay(setting.calendar, hearingOn);
      return rest ? `拟定听证日期${hearingOn}是${rest}，请改在工作日举行。` : undefined;
    },
  }),
  ruleOf(["holdHearing"], {
    id: "IR-32",
    code: "hearingWithoutAcceptance",
    severity: "B",
    law: HEARING_LAW,
    broken: ({ facts }) =>
      facts.acceptedOn === null && facts.status === "RECEIVED"
        ? "案件没有受理记录却举行了听证，请先登记受理。"
        : undefined,
  }),
];

/** What kind of day of rest it is; undefined for a working day. */
function restDay(calendar: Calendar, day: PlainDate): string | undefined {
  const { kind, name } = dayKind(calendar, day);
  if (kind === "workday" || kind === "makeup") return undefined;
  return name ? `${name}假期` : "休息日";
}
