import { saidBy, type Turn } from "#domain/measures/turns";
import { daysBetween, type PlainDate } from "#domain/plain-date";

/**
 * How a case set says which cases belong to it: a condition, as data. The domain declares it, the
 * database translates it into one predicate (db/case-sets.server.ts), and `matches` decides it for
 * a single case: one declaration, one meaning.
 */

/**
 * What is counted: a case, a suit (one court number), a session of the court, a defendant of a suit,
 * and what somebody had to do by a day (a duty: #domain/duties).
 */
export type CaseUnit = "reconsideration" | "proceeding" | "session" | "defendant" | "duty";

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
      | "disposedOn"
      | "incidentalOn"
      /** The first suit that follows the case, and the first petition (信访). */
      | "suedOn"
      | "petitionedOn"
      /** The day on which a simplified case became an ordinary one. */
      | "convertedOn"
      /** The day on which a court decided such a suit against the agency. */
      | "suitLostOn"
      /** The first opinion letter, its first report, the first suggestion letter. */
      | "opinionLetterOn"
      | "opinionReportedOn"
      | "suggestionLetterOn";
    /** kept: recorded step by step here, so that silence means that nothing happened. */
    flag: "refused" | "hearingHeld" | "kept";
    code: "outcome" | "procedure" | "act";
    days:
      | "correctionDays"
      | "opinionDays"
      | "hearingDays"
      | "committeeDays"
      | "evidenceDays"
      | "inspectionDays"
      | "suspensionDays"
      | "extensionDays";
    codes: "items";
  };
  proceeding: {
    /** supersededOn: the day a later decision of the dispute took effect in its place. */
    day:
      | "receivedOn"
      | "firstSessionOn"
      | "closedOn"
      | "effectiveOn"
      | "supersededOn"
      | "appealedOn";
    flag: "absenceExplained" | "absenceAccepted" | "headCalled" | "kept";
    /** substance: the outcome that stands in the end, as far as the file says. */
    code: "outcome" | "instance" | "form" | "substance" | "act";
    days: never;
    codes: never;
  };
  session: {
    day: "heldOn";
    flag: "headAttended" | "declaredAttended" | "spoke";
    code: "instance";
    days: never;
    codes: never;
  };
  defendant: {
    /** ownMissedOn: the day on which no own head came though the court had called him again (H2). */
    day: "receivedOn" | "firstSessionOn" | "ownHeadOn" | "ownMissedOn";
    flag: "ownHeadStated" | "excused";
    code: "instance";
    days: never;
    codes: never;
  };
  duty: {
    day: "since" | "dueOn" | "doneOn";
    flag: "refused";
    code: "kind";
    days: never;
    codes: never;
  };
}

/** inPeriod: from..to, and by asOf. beforePeriod: before `from`. byEnd: by `to` and asOf. */
export type When = "inPeriod" | "beforePeriod" | "byEnd" | "byAsOf" | "afterAsOf";

export type Condition<U extends CaseUnit = CaseUnit> =
  | { kind: "day"; field: Fields[U]["day"]; when: When }
  /** Both days are known and the first is not after the second. */
  /** `within`: and it is so many calendar days after the first at most. */
  | {
      kind: "ordered";
      first: Fields[U]["day"];
      second: Fields[U]["day"];
      within?: number;
    }
  /** One of the days on which it happened. */
  | { kind: "anyDay"; field: Fields[U]["days"]; when: When }
  /** So many calendar days have passed since the day at the end of the period (or by asOf). */
  | { kind: "age"; field: Fields[U]["day"]; least: number; most?: number }
  | { kind: "flag"; field: Fields[U]["flag"] }
  /** Known to be so, or known not to be so. */
  | { kind: "stated"; field: Fields[U]["flag"] | Fields[U]["code"] }
  | { kind: "code"; field: Fields[U]["code"]; codes: readonly string[] }
  | { kind: "anyCode"; field: Fields[U]["codes"]; codes: readonly string[] }
  /** A court session held by asOf of which the sign is true. */
  | { kind: "session"; attended: SessionSign; roles?: readonly string[] }
  | { kind: "all"; of: readonly Condition<U>[] }
  | { kind: "any"; of: readonly Condition<U>[] }
  | { kind: "not"; of: Condition<U> };

/**
 * head: a counting head was there. declared: the ledger says so. missed: the court had called him
 * again, and no head came (H2). spoke: the head who was there spoke. nobody: neither head nor staff.
 */
export type SessionSign = "head" | "declared" | "missed" | "spoke" | "nobody";

/** One case as conditions see it: each field's value, and of a proceeding its court sessions. */
export interface Facts {
  days: Readonly<Record<string, PlainDate | null | undefined>>;
  flags: Readonly<Record<string, boolean | null | undefined>>;
  codes: Readonly<Record<string, string | null | undefined>>;
  /** What flags said day by day, where they changed: it goes before `flags`. */
  turns?: Readonly<Record<string, readonly Turn[]>>;
  /** Facts of which there may be several. */
  dayLists?: Readonly<Record<string, readonly PlainDate[]>>;
  codeLists?: Readonly<Record<string, readonly string[]>>;
  sessions?: readonly SessionFacts[];
}

type SessionFacts = {
  heldOn: PlainDate;
  head: boolean;
  declared: boolean;
  role: string | null;
} & { readonly [sign in SessionSign]?: boolean };

/** Whether one case belongs to the set; a fact that is not known fulfils nothing. */
export function matches(condition: Condition, facts: Facts, scope: Scope): boolean {
  switch (condition.kind) {
    case "day":
      return dayFits(facts.days[condition.field], condition.when, scope);
    case "ordered": {
      const [first, second] = [facts.days[condition.first], facts.days[condition.second]];
      if (!first || !second || first > second) return false;
      return condition.within === undefined || daysBetween(first, second) <= condition.within;
    }
    case "anyDay":
      return (facts.dayLists?.[condition.field] ?? []).some((day) =>
        dayFits(day, condition.when, scope),
      );
    case "age":
      return ageFits(facts.days[condition.field], condition, scope);
    case "flag":
      return flagBy(facts, condition.field, scope) === true;
    case "stated":
      return (
        (flagBy(facts, condition.field, scope) ?? facts.codes[condition.field] ?? null) !== null
      );
    case "code":
      return condition.codes.includes(facts.codes[condition.field] ?? "");
    case "anyCode":
      return (facts.codeLists?.[condition.field] ?? []).some((code) =>
        condition.codes.includes(code),
      );
    case "session":
      return (facts.sessions ?? []).some(
        (session) =>
          session.heldOn <= scope.asOf &&
          session[condition.attended] === true &&
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

/** The flag as it stood on the day of the figure. */
function flagBy({ flags, turns = {} }: Facts, field: string, { asOf }: Scope) {
  const changed = turns[field];
  return changed ? saidBy(changed, asOf) : flags[field];
}

function ageFits(
  day: PlainDate | null | undefined,
  { least, most }: { least: number; most?: number },
  { to, asOf }: Scope,
): boolean {
  if (!day) return false;
  const age = daysBetween(day, asOf < to ? asOf : to);
  return age >= least && (most === undefined || age <= most);
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
