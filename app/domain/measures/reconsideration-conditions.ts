import { all, any, type Condition, type Fields, not, type When } from "#domain/measures/conditions";

/** The conditions that sets of reconsideration cases share. */

export type ReconsiderationCondition = Condition<"reconsideration">;
export const on = (
  field: Fields["reconsideration"]["day"],
  when: When,
): ReconsiderationCondition => ({
  kind: "day",
  field,
  when,
});
export const outcome = (codes: readonly string[]): ReconsiderationCondition => ({
  kind: "code",
  field: "outcome",
  codes,
});

export const onAny = (
  field: Fields["reconsideration"]["days"],
  when: When,
): ReconsiderationCondition => ({
  kind: "anyDay",
  field,
  when,
});

/** Recorded step by step here; of a ledger's row, which says nothing of most steps, it is not so. */
export const KEPT: ReconsiderationCondition = { kind: "flag", field: "kept" };

export const ACCEPTED = on("acceptedOn", "inPeriod");
export const REFUSED_IN_PERIOD = all<"reconsideration">(
  { kind: "flag", field: "refused" },
  on("disposedOn", "inPeriod"),
);
export const CARRIED_IN = all(
  on("acceptedOn", "beforePeriod"),
  not(on("closedOn", "beforePeriod")),
);
export const CLOSED_IN_PERIOD = all(on("acceptedOn", "byAsOf"), on("closedOn", "inPeriod"));
export const procedure = (code: string): ReconsiderationCondition => ({
  kind: "code",
  field: "procedure",
  codes: [code],
});
/** Simplified, and not yet converted by the day that is asked about (行政复议法第五十五条). */
export const SIMPLIFIED = any(procedure("SIMPLIFIED"), on("convertedOn", "afterAsOf"));
/** A simplified case is not heard (行政复议法第五十四条); of what ledgers leave open, nothing is left out. */
export const CLOSED_ORDINARY = all(CLOSED_IN_PERIOD, not(SIMPLIFIED));
/** Dates that contradict each other: the record stands with its warning (IR-32) and breaks balances. */
export const CONTRADICTORY = any(
  all(
    on("acceptedOn", "byAsOf"),
    on("closedOn", "byAsOf"),
    not<"reconsideration">({ kind: "ordered", first: "acceptedOn", second: "closedOn" }),
  ),
  all(
    on("receivedOn", "byAsOf"),
    on("disposedOn", "byAsOf"),
    not<"reconsideration">({ kind: "ordered", first: "receivedOn", second: "disposedOn" }),
  ),
);
