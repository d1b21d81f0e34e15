import fc from "fast-check";
import type { HeadRole } from "#domain/head-roles";
import type { LitigationAct } from "#domain/litigation/steps";
import { addDays, type PlainDate, plainDate } from "#domain/plain-date";
import { aHead, aSuit, SUIT } from "#tests/domain/dispute-history";
import type { Said } from "#tests/services/kept-files";

/**
 * Files of one suit in which much is said about the appearance of the head, and in any order: what
 * happened earlier may be noted later, explanations and summonses may carry no day, one statement
 * may contradict another. The door is not asked: figures must be right of such files too.
 */

const START = plainDate("2025-03-03");
const after = fc.nat(40);
const party = fc.constantFrom(0, 1);

const session = fc.record({
  kind: fc.constant("session"),
  after,
  heads: fc.array(
    fc.record({
      role: fc.constantFrom<HeadRole>("PRINCIPAL", "DEPUTY", "STAFF", "LAWYER"),
      organ: fc.option(party),
    }),
    { maxLength: 2 },
  ),
  again: fc.boolean(),
  agreed: fc.option(fc.uniqueArray(party)),
});
const summons = fc.record({
  kind: fc.constant("summons"),
  after: fc.option(after, { freq: 6 }),
  headNotified: fc.boolean(),
});
const explanation = fc.record({
  kind: fc.constant("explanation"),
  after: fc.option(after, { freq: 6 }),
  explained: fc.option(fc.boolean()),
  courtAccepted: fc.option(fc.boolean()),
});

/** What is drawn for one such file. */
export const appearanceHistory = fc.record({
  joint: fc.boolean(),
  mustBeCalled: fc.constantFrom(false, false, true),
  acts: fc.array(fc.oneof(session, summons, explanation), { maxLength: 7 }),
});
type Drawn = typeof appearanceHistory extends fc.Arbitrary<infer D> ? D : never;

/** The file as its steps; the agency that is sued first, then the organ of reconsideration. */
export function appearanceActs(
  { joint, mustBeCalled, acts }: Drawn,
  [agency, office]: readonly [string, string],
  proceeding = SUIT,
): Said<LitigationAct>[] {
  const defendants = [
    { organId: agency, counted: true },
    ...(joint ? [{ organId: office, counted: false }] : []),
  ];
  const organ = (which: number) => (which === 0 ? agency : office);
  const on = (days: number | null): PlainDate | null =>
    days === null ? null : addDays(START, days);
  const opening = aSuit({
    proceeding,
    numberWritten: proceeding,
    defendants,
    noticeGround: mustBeCalled ? "FOOD_DRUG" : undefined,
  });
  return [
    ["openProceeding", START, opening],
    ...acts.map((act, index): Said<LitigationAct> => {
      const ordinal = index + 1;
      if (act.kind === "summons") {
        const { headNotified } = act;
        const hearingOn = addDays(START, 60);
        return ["summon", on(act.after), { proceeding, ordinal, hearingOn, headNotified }];
      }
      if (act.kind === "explanation") {
        const { explained, courtAccepted } = act;
        return ["explainAbsence", on(act.after), { proceeding, explained, courtAccepted }];
      }
      const { heads, again, agreed } = act;
      const attendees = heads.map(({ role, organ: of }) =>
        aHead({ role, organId: of === null ? undefined : organ(of) }),
      );
      const agreedOrgans = agreed?.map(organ);
      const held = { ordinal, attendees, headDeclared: null, noticeAgain: again, agreedOrgans };
      return ["holdSession", on(act.after), { proceeding, ...held }];
    }),
  ];
}
