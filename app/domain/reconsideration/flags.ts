import type { Setting, Warning } from "#domain/case-file";
import { SUSPENSION_GROUNDS } from "#domain/grounds";
import { addDays, daysBetween } from "#domain/plain-date";
import { isAfter } from "#domain/reconsideration/date-order";
import type { ReconsiderationFacts } from "#domain/reconsideration/facts";
import { openSuspension } from "#domain/reconsideration/fold/course";
import { dueOf } from "#domain/reconsideration/term";

/** A suspension of this many days is looked at again every 30 (IR-24, P). */
const LONG_SUSPENSION = 180;
const CHECK_EVERY = 30;

interface Flag {
  id: string;
  code: string;
  severity: "W" | "F";
  law: string;
  /** The sentence for the list of the office head; undefined when there is nothing to show today. */
  shown(facts: ReconsiderationFacts, setting: Setting): string | undefined;
}

/** What no step causes but time: rows of the office head's list (rules.md 10.3). */
const FLAGS: readonly Flag[] = [
  {
    id: "IR-23",
    code: "sixtyDaysFull",
    severity: "W",
    law: "行政复议法第四十一条第五项",
    shown: (facts, { today }) => {
      const open = openSuspension(facts);
      if (open === undefined || !SUSPENSION_GROUNDS[open.ground].capped) return undefined;
      return isAfter(today, addDays(open.from, 60))
        ? `案件自${open.from}中止已满六十日，中止原因仍未消除的，请终止行政复议。`
        : undefined;
    },
  },
  {
    id: "IR-24",
    code: "suspensionUnchecked",
    severity: "F",
    law: "行政复议法第三十九条第二款、第四十条",
    shown: (facts, { today }) => {
      const open = openSuspension(facts);
      if (open === undefined || daysBetween(open.from, today) <= LONG_SUSPENSION) return undefined;
      const looked = open.checkedOn ?? open.from;
      return daysBetween(looked, today) > CHECK_EVERY
        ? `案件自${open.from}中止已超过一百八十日，最近三十日没有核查中止原因，请核查并登记。`
        : undefined;
    },
  },
  {
    id: "IR-31",
    code: "publicationOpen",
    severity: "F",
    law: "行政复议法第七十九条",
    shown: (facts) =>
      (facts.status === "SERVED" || facts.status === "PERFORMING") &&
      facts.published === null &&
      facts.receivedOn >= "2024-01-01"
        ? "决定已经生效，尚未登记是否公开和抄告被申请人的上级主管部门，请登记。"
        : undefined,
  },
  {
    id: "R29",
    code: "opinionReportOverdue",
    severity: "F",
    law: "行政复议法第七十六条",
    shown: (facts, { calendar, today }) => {
      const overdue = facts.opinionLetters.filter(({ on, reported }) => {
        const due = on && dueOf({ limit: "R29", from: on }, calendar);
        return !reported && isAfter(today, due);
      });
      const names = overdue.map(({ addressee }) => addressee).join("、");
      return overdue.length === 0 ? undefined : `${names}逾期没有报告意见书的落实情况，请督办。`;
    },
  },
  {
    id: "R28",
    code: "performanceOverdue",
    severity: "F",
    law: "行政复议法第七十七条第二款",
    shown: ({ performBy, performedOn }, { today }) =>
      performedOn === null && isAfter(today, performBy)
        ? `被申请人应当在${performBy}以前履行而没有履行完毕，请责令限期履行。`
        : undefined,
  },
];

/** What of this case belongs on the office head's list on `setting.today`. */
export function reconsiderationFlags(facts: ReconsiderationFacts, setting: Setting): Warning[] {
  return FLAGS.flatMap(({ id, code, severity, law, shown }) => {
    const message = shown(facts, setting);
    return message === undefined ? [] : [{ rule: id, law, code, severity, message }];
  });
}
