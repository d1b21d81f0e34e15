import type { PlainDate } from "#domain/plain-date";

/**
 * How a case set says which cases belong to it: a condition, as data. The domain declares it, the
 * database translates it into one predicate (db/case-sets.server.ts), and `matches` decides it for
 * a single case: one declaration, one meaning.
 */

/** What is counted. */
export type CaseUnit = "reconsideration" | "proceeding" | "session";

/** The slice of time of a figure; all days inclusive. Nothing after `asOf` has happened yet. */
export interface Scope {
  from: PlainDate;
  to: PlainDate;
  asOf: PlainDate;
}

/** The facts that conditions speak of, by unit, as they stand in the projections. */
export interface Fields {
  reconsideration: {
    /** disposedOn: the day a case left the office, concluded, refused or ended before acceptance. */
    day:
      | "receivedOn"
      | "acceptedOn"
      | "refusedOn"
      | "closedOn"
      | "hearingOn"
      | "dueOn"
      | "disposedOn";
    flag: "refused" | "hearingHeld";
    code: "outcome";
  };
  proceeding: {
    day: "receivedOn" | "firstSessionOn" | "closedOn";
    flag: "absenceExplained";
    code: "outcome" | "instance";
  };
  session: { day: "heldOn"; flag: "headAttended" | "declaredAttended"; code: "instance" };
}

/** inPeriod: from..to, and by asOf. beforePeriod: before `from`. byEnd: by `to` and asOf. */
export type When = "inPeriod" | "beforePeriod" | "byEnd" | "byAsOf" | "afterAsOf";

export type Condition<U extends CaseUnit = CaseUnit> =
  | { kind: "day"; field: Fields[U]["day"]; when: When }
  /** Both days are known and the first is not after the second. */
  | { kind: "ordered"; first: Fields[U]["day"]; second: Fields[U]["day"] }
  | { kind: "flag"; field: Fields[U]["flag"] }
  | { kind: "code"; field: Fields[U]["code"]; codes: readonly string[] }
  /** A court session held by asOf that a counting head attended, or that is declared attended. */
  | { kind: "session"; attended: "head" | "declared"; roles?: readonly string[] }
  | { kind: "all"; of: readonly Condition<U>[] }
  | { kind: "any"; of: readonly Condition<U>[] }
  | { kind: "not"; of: Condition<U> };

/** One case as conditions see it: each field's value, and of a proceeding its court sessions. */
export interface Facts {
  days: Readonly<Record<string, PlainDate | null | undefined>>;
  flags: Readonly<Record<string, boolean | null | undefined>>;
  codes: Readonly<Record<string, string | null | undefined>>;
  sessions?: readonly {
    heldOn: PlainDate;
    head: boolean;
    declared: boolean;
    role: string | null;
  }[];
}

/** Whether one case belongs to the set; a fact that is not known fulfils nothing. */
export function matches(condition: Condition, facts: Facts, scope: Scope): boolean {
  switch (condition.kind) {
    case "day":
      return dayFits(facts.days[condition.field], condition.when, scope);
    case "ordered": {
      const [first, second] = [facts.days[condition.first], facts.days[condition.second]];
      return Boolean(first && second && first <= second);
    }
    case "flag":
      return facts.flags[condition.field] === true;
    case "code":
      return condition.codes.includes(facts.codes[condition.field] ?? "");
    case "session":
      return (facts.sessions ?? []).some(
        (session) =>
          session.heldOn <= scope.asOf &&
          session[condition.attended] &&
          (condition.roles?.includes(session.role ?? "") ?? true),
      );
    case "all":
      return condition.of.every((part) => matches(part, facts, scope));
    case "any":
      return condition.of.some((part) => matches(part, facts, scope));
    case "not":
      return !matches(condition.of, facts, scope);
  }
}

function dayFits(day: PlainDate | null | undefined, when: When, scope: Scope): boolean {
  if (!day) return false;
  if (when === "afterAsOf") return day > scope.asOf;
  if (day > scope.asOf) return false;
  if (when === "byAsOf") return true;
  if (when === "beforePeriod") return day < scope.from;
  return day <= scope.to && (when === "byEnd" || day >= scope.from);
}

export const all = <U extends CaseUnit>(...of: Condition<U>[]): Condition<U> => ({
  kind: "all",
  of,
});
export const any = <U extends CaseUnit>(...of: Condition<U>[]): Condition<U> => ({
  kind: "any",
  of,
});
export const not = <U extends CaseUnit>(of: Condition<U>): Condition<U> => ({ kind: "not", of });
