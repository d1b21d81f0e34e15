import {
  all,
  type Condition,
  type Fields,
  not,
  type SessionSign,
  type When,
} from "#domain/measures/conditions";
import { FIRST_INSTANCES, HEAD_DUTY_INSTANCES } from "#domain/measures/instance-groups";
import type { CaseSetRow } from "#domain/measures/set-row";

/** The conditions that sets of suits share. */

export type SuitCondition = Condition<"proceeding">;

export const onDay = (field: Fields["proceeding"]["day"], when: When): SuitCondition => ({
  kind: "day",
  field,
  when,
});
export const coded = (
  field: Fields["proceeding"]["code"],
  codes: readonly string[],
): SuitCondition => ({ kind: "code", field, codes });
export const flagged = (field: Fields["proceeding"]["flag"]): SuitCondition => ({
  kind: "flag",
  field,
});
export const session = (attended: SessionSign, roles?: readonly string[]): SuitCondition =>
  roles ? { kind: "session", attended, roles } : { kind: "session", attended };

export const NEW = onDay("receivedOn", "inPeriod");
export const CLOSED = onDay("closedOn", "inPeriod");
export const FIRST = coded("instance", FIRST_INSTANCES);
/** HA-1: the unit and its denominator; the period is that of the first session. */
export const HEARD = all(
  onDay("firstSessionOn", "inPeriod"),
  coded("instance", HEAD_DUTY_INSTANCES),
);
/** HA-1, H2: a head was there, and no session was missed to which the court had called him again. */
const NOT_MISSED = not(session("missed"));
export const HEAD = all(session("head"), NOT_MISSED);
export const PRINCIPAL = all(session("head", ["PRINCIPAL"]), NOT_MISSED);
export const DEPUTY = all(session("head", ["DEPUTY"]), NOT_MISSED);
export const ABSENT = all(HEARD, not(HEAD));

/** A set of suits. */
export function suits(
  name: string,
  definition: string,
  law: string,
  where: SuitCondition,
): CaseSetRow<"proceeding"> {
  return { unit: "proceeding", name, symbol: "", definition, law, where };
}
