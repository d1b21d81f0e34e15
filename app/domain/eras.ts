import { type PlainDate, plainDate } from "#domain/plain-date";

/** The three eras of reconsideration law (rules.md section 0). Rows with validity, not branches. */
export const ERAS = {
  A: {
    from: plainDate("1999-10-01"),
    law: "行政复议法（2017年修正）、行政复议法实施条例（2007年）",
  },
  B: {
    from: plainDate("2024-01-01"),
    law: "行政复议法（2023年修订）、行政复议法实施条例（2007年）",
  },
  C: {
    from: plainDate("2026-07-01"),
    law: "行政复议法（2023年修订）、行政复议法实施条例（2026年）",
  },
} as const satisfies Record<string, { from: PlainDate; law: string }>;

export type Era = keyof typeof ERAS;

/** All eras, oldest first. */
export const ERA_IDS: readonly Era[] = ["A", "B", "C"];

/**
 * How a case pending on 2024-01-01 or 2026-07-01 passes from one era to the next. No text settles
 * it, so it is a setting (ERA-1, P): "byEvent" asks each period for the day that starts it (the
 * default), "byCase" keeps a case in the era in which it was received.
 */
export type Transition = "byEvent" | "byCase";

/** The era in force on the day. */
export function eraOn(day: PlainDate): Era {
  if (day >= ERAS.C.from) return "C";
  return day >= ERAS.B.from ? "B" : "A";
}

/** The era of a period (ERA-1): by the day of the event that starts it, unless set to the case's. */
export function eraOfPeriod(
  startedOn: PlainDate,
  caseReceivedOn: PlainDate,
  transition: Transition = "byEvent",
): Era {
  return eraOn(transition === "byCase" ? caseReceivedOn : startedOn);
}
