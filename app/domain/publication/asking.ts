import { type Actor, ROLES } from "#domain/access/roles";
import { accepted, type Outcome, type Refusal, refused } from "#domain/outcome";
import { dayOf, type PlainDate, plainDate } from "#domain/plain-date";

/** Who asks for figures to be published, of which year and day, and who decides (rules.md 10.5, ST-P4). */

const LAW = "行政复议法实施条例第六十六条第二款";

/** The last day of a year: the figures of the year are those as of this day, or of a later one. */
export function lastDayOf(year: number): PlainDate {
  return plainDate(`${year}-12-31`);
}

/** Whether the actor sees all that an organ's figures count: what it handles and answers in, and those below. */
export function countsAll(actor: Actor): boolean {
  const seen: readonly string[] = ROLES[actor.role].sees;
  return (
    actor.organId !== undefined &&
    actor.reach === "subtree" &&
    seen.includes("handles") &&
    seen.includes("answers")
  );
}

/** Whether a year's figures may be published at all today: it must have ended. */
export function judgeYear(year: number, today: PlainDate): Outcome<true> {
  if (today > lastDayOf(year)) return accepted(true);
  const first = dayOf(year + 1, 1, 1);
  return no("yearNotOver", `${year}年度尚未结束，自${first}起可以提请公布。`);
}

/** Whether the year's figures may be published as of the day: from its last day to today. */
export function judgeDay(year: number, asOf: PlainDate, today: PlainDate): Outcome<true> {
  const judged = judgeYear(year, today);
  if (!judged.ok) return judged;
  const last = lastDayOf(year);
  if (asOf < last) {
    return no("dayTooEarly", `统计日早于年末，全年数据不完整；请填写${last}或者以后的一天。`);
  }
  if (asOf > today) {
    return no("dayTooLate", `统计日尚未到来；请填写${last}至${today}之间的一天。`);
  }
  return accepted(true);
}

/** Whether the account sees enough to ask: figures that leave out subordinate organs are not the organ's. */
export function judgeAsker(actor: Actor): Outcome<string> {
  if (actor.organId !== undefined && countsAll(actor)) return accepted(actor.organId);
  return no(
    "notWhole",
    "公布的数据包括本机关及下级机关；您的账号看不到全部案件，请由范围为“本机关及下级机关”的人员提请。",
  );
}

/** Whether the decider is one of the organ whose figures they are. */
export function judgeDecider(organId: string, actor: Actor): Outcome<true> {
  if (actor.organId === organId && countsAll(actor)) return accepted(true);
  return no("notYours", "数据由本机关的负责人复核公布，请转请该机关的负责人办理。");
}

function no(code: string, message: string): Refusal {
  return refused(code, "ST-P4", LAW, message);
}
