/** What the months' charts and tables show: each set by the month of the day that places it (ST-P3). */
export const MONTHLY = {
  reconsideration: {
    name: "行政复议逐月",
    series: [
      { set: "received", day: "receivedOn" },
      { set: "accepted", day: "acceptedOn" },
      { set: "closedInPeriod", day: "closedOn" },
    ],
  },
  litigation: {
    name: "行政应诉逐月",
    series: [
      { set: "suits", day: "receivedOn" },
      { set: "suitsClosedInPeriod", day: "closedOn" },
      { set: "heard", day: "firstSessionOn" },
      { set: "attended", day: "firstSessionOn" },
    ],
  },
} as const;

export type MonthlyId = keyof typeof MONTHLY;

/** Whether the text names a set that is shown month by month. */
export function isMonthlyId(text: string): text is MonthlyId {
  return Object.hasOwn(MONTHLY, text);
}
