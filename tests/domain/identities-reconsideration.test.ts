import fc from "fast-check";
import { expect, test } from "vitest";
import { CASE_SET_IDS, type CaseSetId, isReconsiderationSetId } from "#domain/measures/case-sets";
import type { Scope } from "#domain/measures/conditions";
import { FORM_SETS } from "#domain/measures/form-sets";
import { IDENTITIES, type Identity } from "#domain/measures/identities";
import { addDays, type PlainDate, plainDate } from "#domain/plain-date";
import type { ReconsiderationEvent, ReconsiderationStep } from "#domain/reconsideration/steps";
import {
  additive,
  Balances,
  brokenInFile,
  brokenInPopulation,
  countIn,
  daysOf,
} from "#tests/domain/balances";
import { type Counted, knownBy, reconsiderationMoments } from "#tests/domain/cases-by-day";
import { reconsiderationHistory, walkReconsideration } from "#tests/domain/reconsideration-walk";

/** Besides EQ1 to EQ8: what the definitions of the sets promise of each other. */
const PROMISED: readonly Identity[] = [
  sums(
    "办结＝审结＋不予受理＋其他处理",
    ["disposed"],
    ["closedInPeriod", "notAccepted", "disposedOtherwise"],
  ),
  sums("在册＝上期结转＋受理＋不予受理", ["inHand"], ["carriedIn", "accepted", "notAccepted"]),
  sums("应审结＝受理＋上期结转", ["acceptedOrCarriedIn"], ["accepted", "carriedIn"]),
  sums("受理＝本期受理已审结＋未审结", ["accepted"], ["closedOfAccepted", "openOfAccepted"]),
  sums("收到＝已决＋未决", ["received"], ["decidedReceived", "undecidedReceived"]),
  sums(
    "审结＝报表各栏之和",
    ["closedInPeriod"],
    Object.keys(FORM_SETS).filter(isReconsiderationSetId),
  ),
];

const SETS = CASE_SET_IDS.filter(isReconsiderationSetId);
const POPULATION = fc.array(reconsiderationHistory, { minLength: 20, maxLength: 20 });

test("EQ1至EQ8：一万个任意合法历史，每案每日、每一切片、每二十案一组，都平衡", {
  timeout: 1_800_000,
}, () => {
  const balances = new Balances(IDENTITIES);
  fc.assert(
    fc.property(POPULATION, (drawn) => {
      const files = drawn.map((each) => reconsiderationMoments(walkReconsideration(each).events));
      for (const moments of files) expect(brokenInFile(balances, moments)).toEqual([]);
      expect(brokenInPopulation(balances, files)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("口径之间的其他平衡，同样每案每日、每一切片都成立", { timeout: 900_000 }, () => {
  const balances = new Balances(PROMISED);
  fc.assert(
    fc.property(POPULATION, (drawn) => {
      const files = drawn.map((each) => reconsiderationMoments(walkReconsideration(each).events));
      for (const moments of files) expect(brokenInFile(balances, moments)).toEqual([]);
      expect(brokenInPopulation(balances, files)).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test("每一口径按每一维度的各行相加，等于总数", { timeout: 900_000 }, () => {
  const balances = new Balances(additive(SETS));
  fc.assert(
    fc.property(POPULATION, (drawn) => {
      const files = drawn.map((each) => reconsiderationMoments(walkReconsideration(each).events));
      const known = files.flatMap((moments) => knownBy(moments, FAR));
      for (const scope of YEARS) expect(balances.brokenInWhole(known, scope)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test("截至某日的口径，等于只归并到该日的案卷", { timeout: 900_000 }, () => {
  fc.assert(
    fc.property(reconsiderationHistory, (drawn) => {
      const moments = reconsiderationMoments(walkReconsideration(drawn).events);
      const days = daysOf([moments]);
      for (const to of days) {
        const [then, now] = [knownBy(moments, to), knownBy(moments, FAR)];
        for (const from of days.filter((day) => day <= to)) {
          const scope = { from, to, asOf: to };
          expect([scope, countsOf(now, scope)]).toEqual([scope, countsOf(then, scope)]);
        }
      }
    }),
    { numRuns: 250 },
  );
});

test("流量与存量照登记的步骤另数一遍，与口径相同", { timeout: 900_000 }, () => {
  fc.assert(
    fc.property(reconsiderationHistory, (drawn) => {
      const { events } = walkReconsideration(drawn);
      const moments = reconsiderationMoments(events);
      const days = daysOf([moments]);
      for (const to of days) {
        const known = knownBy(moments, to);
        for (const from of days.filter((day) => day <= to)) {
          const scope = { from, to, asOf: to };
          const expected = recounted(events, scope);
          const ids = Object.keys(expected).filter(isReconsiderationSetId);
          const counted = Object.fromEntries(ids.map((id) => [id, countIn(known, id, scope)]));
          expect({ ...scope, ...counted }).toEqual({ ...scope, ...expected });
        }
      }
    }),
    { numRuns: 250 },
  );
});

const EARLY = plainDate("2016-01-01");
const FAR = plainDate("2030-12-31");
const YEARS: readonly Scope[] = [2017, 2019, 2023, 2024, 2026].map((year) => ({
  from: plainDate(`${year}-01-01`),
  to: plainDate(`${year}-12-31`),
  asOf: FAR,
}));

/** How often the file is in each set. */
function countsOf(known: readonly Counted[], scope: Scope): number[] {
  return SETS.map((id) => countIn(known, id, scope));
}

const RECEIVING: readonly ReconsiderationStep[] = ["receive", "receiveViaAgency"];
const ACCEPTING: readonly ReconsiderationStep[] = ["accept", "acceptDeemed"];
const CONCLUDING: readonly ReconsiderationStep[] = ["mediate", "terminate", "reject", "decide"];
const REFUSING: readonly ReconsiderationStep[] = ["refuse"];
const ENDING: readonly ReconsiderationStep[] = ["abandon", "notProcessAgain", "withdrawBefore"];

/** How often the case must be in each set, read off its events: what happened, and what stood open. */
function recounted(events: readonly ReconsiderationEvent[], { from, to }: Scope) {
  const last = addDays(from, -1);
  const done = (steps: readonly ReconsiderationStep[], since: PlainDate, until: PlainDate) =>
    events.some(
      ({ step, on }) =>
        on !== null && on >= since && on <= until && steps.some((each) => each === step),
    );
  const within = (steps: readonly ReconsiderationStep[]) => Number(done(steps, from, to));
  const by = (steps: readonly ReconsiderationStep[], day: PlainDate) => done(steps, EARLY, day);
  const over = [...CONCLUDING, ...REFUSING, ...ENDING];
  return {
    received: within(RECEIVING),
    accepted: within(ACCEPTING),
    notAccepted: within(REFUSING),
    disposedOtherwise: within(ENDING),
    closedInPeriod: within(CONCLUDING),
    disposed: within(over),
    carriedIn: Number(by(ACCEPTING, last) && !by(CONCLUDING, last)),
    pendingAtEnd: Number(by(ACCEPTING, to) && !by(CONCLUDING, to)),
    carriedInUndisposed: Number(by(RECEIVING, last) && !by(over, last)),
    undisposedAtEnd: Number(by(RECEIVING, to) && !by(over, to)),
  } satisfies Partial<Record<CaseSetId, number>>;
}

/** A balance beside those of the rulebook: the left sets together are the right ones together. */
function sums(
  statement: string,
  left: readonly CaseSetId[],
  right: readonly CaseSetId[],
): Identity {
  const terms = (sets: readonly CaseSetId[]) => sets.map((set) => ({ set }));
  return { id: "", statement, left: terms(left), relation: "=", right: terms(right) };
}
