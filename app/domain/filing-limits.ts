import type { Calendar } from "#domain/calendar";
import { computeDeadline, type Deadline } from "#domain/deadlines";
import type { LimitId } from "#domain/limits";
import { accepted, type Outcome } from "#domain/outcome";
import type { Pause } from "#domain/pauses";
import type { PlainDate } from "#domain/plain-date";

/** Which limits make up the time for applying and the time for suing, with their outer caps. */
const FILINGS = {
  reconsideration: { plain: "R01", notTold: "R03", outer: "R04" },
  litigation: { plain: "L01", notTold: "L03", outer: "L04" },
} as const satisfies Record<string, Record<string, LimitId>>;
export type Filing = keyof typeof FILINGS;

export interface FilingFacts {
  /** Day from which the act, and for a suit its author, was or should have been known. */
  readonly knownOn: PlainDate;
  /** Day the act was done: starts the outer limit. */
  readonly actOn?: PlainDate;
  /** Day the right, the organ or the limit became known, when the act did not tell of them. */
  readonly learnedOn?: PlainDate;
  readonly realEstate?: boolean;
  /** Obstacles and excluded times (R02, R06, R07, L06): [first day, day it is over). */
  readonly excluded?: readonly Pause[];
}

export interface FilingDeadline {
  /** The end that comes first; filing on it is in time by postmark (C10). */
  readonly due: PlainDate;
  readonly governing: Deadline;
  /** Every end that was compared, the governing one included. */
  readonly compared: readonly Deadline[];
}

/**
 * The last day to apply for reconsideration (R01, R03, R04) or to sue directly (L01, L03, L04): of
 * the period and its outer limits the earlier end wins (行政复议法第二十条第三款、第二十一条；行政诉讼法
 * 第四十六条). Refuses what any of the limits refuses.
 */
export function filingDeadline(
  filing: Filing,
  facts: FilingFacts,
  calendar: Calendar,
): Outcome<FilingDeadline> {
  const { plain, notTold, outer } = FILINGS[filing];
  const { knownOn, actOn, learnedOn, realEstate = false, excluded: pauses } = facts;
  const requests = [
    ...(learnedOn
      ? [
          { limit: notTold, from: learnedOn, pauses },
          { limit: notTold, variant: "cap", from: knownOn } as const,
        ]
      : [{ limit: plain, from: knownOn, pauses }]),
    ...(actOn
      ? [{ limit: outer, variant: realEstate ? "realEstate" : "otherActs", from: actOn } as const]
      : []),
  ];
  const compared: Deadline[] = [];
  for (const request of requests) {
    const computed = computeDeadline(request, calendar);
    if (!computed.ok) return computed;
    compared.push(computed.value);
  }
  const governing = compared.reduce((first, next) => (next.due < first.due ? next : first));
  return accepted({ due: governing.due, governing, compared });
}

/** After silence: the wait opens the right, and the period runs from the end of the wait. */
export interface SilenceDeadline {
  /** The wait is full on this day; not rolled (C14). */
  readonly wait: Deadline;
  readonly filing: Deadline;
}

/**
 * When an agency does not act on a request: R05 then R01 (60 full days, or its legal period in
 * days, then 60), L05 then its suit period (2 months, then 6). An urgent request need not wait.
 */
export function silenceDeadline(
  filing: Filing,
  requestReceivedOn: PlainDate,
  calendar: Calendar,
  legalDays?: number,
): Outcome<SilenceDeadline> {
  const wait = computeDeadline(
    filing === "reconsideration"
      ? { limit: "R05", from: requestReceivedOn, length: legalDays }
      : { limit: "L05", variant: "wait", from: requestReceivedOn },
    calendar,
  );
  if (!wait.ok) return wait;
  const from = wait.value.due;
  const period = computeDeadline(
    filing === "reconsideration" ? { limit: "R01", from } : { limit: "L05", variant: "sue", from },
    calendar,
  );
  return period.ok ? accepted({ wait: wait.value, filing: period.value }) : period;
}
