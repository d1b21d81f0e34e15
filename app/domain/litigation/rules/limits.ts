import type { Calendar } from "#domain/calendar";
import { computeDeadline, type LimitRequest } from "#domain/deadlines";
import { type Finder, ruleOf } from "#domain/litigation/rules/rule";
import type { PlainDate } from "#domain/plain-date";

/** IR-40, IR-48 and the limits L10, L11, L13: all in calendar days (C3), each party by its own day (C13). */
export const LIMIT_RULES: readonly Finder[] = [
  ruleOf(["answer"], {
    id: "IR-40",
    code: "answeredLate",
    severity: "W",
    law: "行政诉讼法第六十七条第一款、第三十四条第二款",
    field: "on",
    broken: ({ before, act, setting }) => {
      const { organId } = act.payload;
      const own = before?.copies.find((copy) => copy.organId === organId)?.receivedOn;
      const from = own ?? before?.receivedOn;
      const delayed = before?.delays.some((delay) => delay.organId === organId);
      const due = from && dueOf({ limit: "L09", from }, setting.calendar);
      if (!due || delayed || act.on === null || act.on <= due) return undefined;
      return `答辩举证期限为收到起诉状副本之日起十五日（自然日），截至${due}，逾期提供证据视为没有相应证据，请核对是否申请过延期。`;
    },
  }),
  ruleOf(["askDelay"], {
    id: "L10",
    code: "delayAskedLate",
    severity: "B",
    law: "行政诉讼法第三十六条第一款",
    field: "on",
    broken: ({ before, act, setting }) => {
      const { organId } = act.payload;
      const from = before?.copies.find((copy) => copy.organId === organId)?.receivedOn;
      const due = from && dueOf({ limit: "L09", from }, setting.calendar);
      return due && act.on !== null && act.on > due
        ? `延期举证应当在举证期限内（截至${due}）书面申请，期满后不得申请。`
        : undefined;
    },
  }),
  ruleOf(["objectJurisdiction"], {
    id: "L11",
    code: "objectionLate",
    severity: "B",
    law: "法释〔2018〕1号第十条",
    field: "on",
    broken: ({ before, act, setting }) => {
      const { organId } = act.payload;
      const from = before?.copies.find((copy) => copy.organId === organId)?.receivedOn;
      const due = from && dueOf({ limit: "L11", from }, setting.calendar);
      return due && act.on !== null && act.on > due
        ? `管辖异议应当在收到起诉状副本之日起十五日内（截至${due}）提出，期满后不再审查。`
        : undefined;
    },
  }),
  ruleOf(["summon"], {
    id: "L13",
    code: "summonedLate",
    severity: "W",
    law: "法释〔2018〕1号第七十一条",
    field: "hearingOn",
    broken: ({ act, setting }) => {
      const { hearingOn } = act.payload;
      const due = dueOf({ limit: "L13", from: hearingOn }, setting.calendar);
      return due && act.on !== null && act.on > due
        ? `传票和负责人出庭通知应当在开庭三日前（至迟${due}）送达，可以请求人民法院改期。`
        : undefined;
    },
  }),
  ruleOf(["appeal"], {
    id: "IR-48",
    code: "appealedLate",
    severity: "B",
    law: "行政诉讼法第八十五条",
    field: "on",
    broken: ({ before, act, setting }) => {
      const { by, against } = act.payload;
      const from = before?.served.find(({ party }) => party === by)?.on;
      const variant = against === "JUDGMENT" ? "judgment" : "ruling";
      const due = from && dueOf({ limit: "L18", variant, from }, setting.calendar);
      return due && act.on !== null && act.on > due
        ? `上诉期限截至${due}（判决十五日、裁定十日，自该当事人收到之日的次日起算），期满后裁判已生效。`
        : undefined;
    },
  }),
  ruleOf(["appeal"], {
    id: "IR-48",
    code: "appealNotServed",
    severity: "B",
    law: "行政诉讼法第八十五条",
    field: "by",
    broken: ({ before, act }) =>
      before?.served.some(({ party }) => party === act.payload.by)
        ? undefined
        : "没有登记裁判文书送达该上诉人的日期，无法计算上诉期限，请先登记送达。",
  }),
];

function dueOf(request: LimitRequest, calendar: Calendar): PlainDate | undefined {
  const deadline = computeDeadline(request, calendar);
  return deadline.ok ? deadline.value.due : undefined;
}
