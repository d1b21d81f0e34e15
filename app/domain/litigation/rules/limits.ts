import type { Calendar } from "#domain/calendar";
import { computeDeadline, type LimitRequest } from "#domain/deadlines";
import type { ProceedingFacts } from "#domain/litigation/facts";
import { type Finder, ruleOf } from "#domain/litigation/rules/rule";
import type { PlainDate } from "#domain/plain-date";

/** The period of appeal (L18) by what is appealed. */
const APPEAL_PERIODS = { JUDGMENT: "judgment", RULING: "ruling" } as const;

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
      const from = copyDayOf(before, organId) ?? before?.receivedOn;
      const missed = missedDay(act.on, { limit: "L09", from }, setting.calendar);
      const delayed = before?.delays.some((delay) => delay.organId === organId);
      return missed && !delayed
        ? `答辩举证期限为收到起诉状副本之日起十五日（自然日），截至${missed}，逾期提供证据视为没有相应证据，请核对是否申请过延期。`
        : undefined;
    },
  }),
  ruleOf(["askDelay"], {
    id: "L10",
    code: "delayAskedLate",
    severity: "B",
    law: "行政诉讼法第三十六条第一款",
    field: "on",
    broken: ({ before, act, setting }) => {
      const from = copyDayOf(before, act.payload.organId);
      const missed = missedDay(act.on, { limit: "L09", from }, setting.calendar);
      return missed && `延期举证应当在举证期限内（截至${missed}）书面申请，期满后不得申请。`;
    },
  }),
  ruleOf(["objectJurisdiction"], {
    id: "L11",
    code: "objectionLate",
    severity: "B",
    law: "法释〔2018〕1号第十条",
    field: "on",
    broken: ({ before, act, setting }) => {
      const from = copyDayOf(before, act.payload.organId);
      const missed = missedDay(act.on, { limit: "L11", from }, setting.calendar);
      return (
        missed &&
        `管辖异议应当在收到起诉状副本之日起十五日内（截至${missed}）提出，期满后不再审查。`
      );
    },
  }),
  ruleOf(["summon"], {
    id: "L13",
    code: "summonedLate",
    severity: "W",
    law: "法释〔2018〕1号第七十一条",
    field: "on",
    broken: ({ act, setting }) => {
      const { hearingOn } = act.payload;
      const missed = missedDay(act.on, { limit: "L13", from: hearingOn }, setting.calendar);
      return (
        missed &&
        `传票和负责人出庭通知应当在开庭三日前（至迟${missed}）送达，可以请求人民法院改期。`
      );
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
      const variant = APPEAL_PERIODS[against];
      const missed = missedDay(act.on, { limit: "L18", variant, from }, setting.calendar);
      return (
        missed &&
        `上诉期限截至${missed}（判决十五日、裁定十日，自该当事人收到之日的次日起算），期满后裁判已生效。`
      );
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

/** The day this defendant received the copy of the complaint; each counts from its own (C13). */
function copyDayOf(
  proceeding: ProceedingFacts | undefined,
  organId: string,
): PlainDate | null | undefined {
  return proceeding?.copies.find((copy) => copy.organId === organId)?.receivedOn;
}

/**
 * The last day of the limit, when the act came after it; undefined when the act was in time, when the
 * act or what starts the limit has no day, and outside the calendar.
 */
function missedDay(
  on: PlainDate | null,
  { from, ...limit }: Omit<LimitRequest, "from"> & { from: PlainDate | null | undefined },
  calendar: Calendar,
): PlainDate | undefined {
  if (on === null || !from) return undefined;
  const deadline = computeDeadline({ ...limit, from }, calendar);
  return !deadline.ok || on <= deadline.value.due ? undefined : deadline.value.due;
}
