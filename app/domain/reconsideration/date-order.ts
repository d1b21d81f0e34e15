import type { PlainDate } from "#domain/plain-date";
import type { ReconsiderationFacts } from "#domain/reconsideration/facts";

/** Two days of a file in the wrong order (IR-32): what ought to be earlier, and what later. */
export interface Disorder {
  earlier: string;
  later: string;
}

type Days = Pick<
  ReconsiderationFacts,
  "actOn" | "knownOn" | "filedOn" | "receivedOn" | "acceptedOn" | "refusedOn" | "closedOn"
>;

/** Each pair must stand in this order when both days are known: act ≤ known ≤ filed ≤ received … */
const ORDER: readonly [keyof Days, keyof Days][] = [
  ["actOn", "knownOn"],
  ["knownOn", "filedOn"],
  ["filedOn", "receivedOn"],
  ["receivedOn", "acceptedOn"],
  ["receivedOn", "refusedOn"],
  ["receivedOn", "closedOn"],
  ["acceptedOn", "closedOn"],
];

const NAMES: Record<keyof Days, string> = {
  actOn: "行政行为作出日期",
  knownOn: "知道行政行为日期",
  filedOn: "申请日期",
  receivedOn: "收到申请日期",
  acceptedOn: "受理日期",
  refusedOn: "不予受理日期",
  closedOn: "结案日期",
};

/** Every contradiction among the days of a case, by the names of the days; empty when in order. */
export function disordersOf(facts: ReconsiderationFacts): Disorder[] {
  const found = ORDER.filter(([earlier, later]) => isAfter(facts[earlier], facts[later])).map(
    ([earlier, later]) => ({ earlier: NAMES[earlier], later: NAMES[later] }),
  );
  const ends = facts.closedOn;
  for (const day of facts.hearingDays) {
    const opening = facts.acceptedOn ? "acceptedOn" : "receivedOn";
    if (isAfter(facts[opening], day)) found.push({ earlier: NAMES[opening], later: "听证日期" });
    if (isAfter(day, ends)) found.push({ earlier: "听证日期", later: NAMES.closedOn });
  }
  for (const { from, to } of facts.suspensions) {
    if (isAfter(facts.acceptedOn, from))
      found.push({ earlier: NAMES.acceptedOn, later: "中止日期" });
    if (isAfter(from, to)) found.push({ earlier: "中止日期", later: "恢复审理日期" });
    if (isAfter(to, ends)) found.push({ earlier: "恢复审理日期", later: NAMES.closedOn });
  }
  for (const { on } of facts.served) {
    if (isAfter(ends, on)) found.push({ earlier: NAMES.closedOn, later: "送达日期" });
  }
  return found;
}

/** Whether a day lies after another; never when one of them is not known. */
export function isAfter(
  day: PlainDate | null | undefined,
  other: PlainDate | null | undefined,
): boolean {
  return (day ?? EARLIEST) > (other ?? LATEST);
}

/** Texts before and after every day: what is not known is neither late nor overrun. */
const EARLIEST = "0";
const LATEST = "9999-99";
