import fc from "fast-check";
import { expect, test } from "vitest";
import type { DisputeEvent } from "#domain/litigation/steps";
import {
  CASE_SET_IDS,
  type CaseSetId,
  isProceedingSetId,
  isReconsiderationSetId,
} from "#domain/measures/case-sets";
import type { Scope } from "#domain/measures/conditions";
import { IDENTITIES, type Identity } from "#domain/measures/identities";
import { addDays, plainDate } from "#domain/plain-date";
import {
  additive,
  Balances,
  brokenInFile,
  brokenInPopulation,
  countIn,
  daysOf,
} from "#tests/domain/balances";
import { disputeMoments, knownBy } from "#tests/domain/cases-by-day";
import { disputeHistory, walkDispute } from "#tests/domain/dispute-walk";

/** What EQ1, EQ2 and EQ6 say of cases, said of suits; and how appearances divide (rules.md 5.4). */
const OF_SUITS: readonly Identity[] = [
  sums(
    "上期结转＋新收＝审结＋期末未审结",
    ["suitsCarriedIn", "suits"],
    ["suitsClosedInPeriod", "suitsPendingAtEnd"],
  ),
  sums("新收＋结转", ["suitsInHand"], ["suitsCarriedIn", "suits"]),
  sums("新收＝已审结＋未审结", ["suits"], ["closedByCourt", "openSuits"]),
  sums("开庭案件＝负责人出庭＋未出庭", ["heard"], ["attended", "absent"]),
  sums(
    "未出庭＝有书面说明＋无书面说明",
    ["absent"],
    ["absentWithExplanation", "absentWithoutExplanation"],
  ),
  sums(
    "负责人出庭＝正职＋副职＋其他",
    ["attended"],
    ["attendedByPrincipal", "attendedByDeputy", "attendedByOther"],
  ),
  sums("开庭次数＝负责人出庭＋缺席", ["sessions"], ["sessionsWithHead", "missedSessions"]),
  {
    id: "",
    statement: "本期的上期结转＝上期的期末未审结",
    left: [{ set: "suitsCarriedIn" }],
    relation: "=",
    right: [{ set: "suitsPendingAtEnd", ofPreviousPeriod: true }],
  },
];

const SETS = CASE_SET_IDS.filter((id) => !isReconsiderationSetId(id));
const POPULATION = fc.array(disputeHistory, { minLength: 20, maxLength: 20 });
const FAR = plainDate("2030-12-31");

test("一万个任意合法应诉历史，每件每日、每一切片、每二十件一组，都平衡", {
  timeout: 1_800_000,
}, () => {
  const ofSuits = IDENTITIES.filter(({ left }) => left.every(({ set }) => isProceedingSetId(set)));
  const balances = new Balances([...ofSuits, ...OF_SUITS]);
  fc.assert(
    fc.property(POPULATION, (drawn) => {
      const files = drawn.map((each) => disputeMoments(walkDispute(each).events));
      for (const moments of files) expect(brokenInFile(balances, moments)).toEqual([]);
      expect(brokenInPopulation(balances, files)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("每一口径按每一维度的各行相加，等于总数", { timeout: 900_000 }, () => {
  const balances = new Balances(additive(SETS));
  fc.assert(
    fc.property(POPULATION, (drawn) => {
      const known = drawn.flatMap((each) => knownBy(disputeMoments(walkDispute(each).events), FAR));
      for (const year of [2017, 2018, 2020, 2024, 2026]) {
        const [from, to] = [plainDate(`${year}-01-01`), plainDate(`${year}-12-31`)];
        expect(balances.brokenInWhole(known, { from, to, asOf: FAR })).toEqual([]);
      }
    }),
    { numRuns: 100 },
  );
});

/** What a ledger may say otherwise than a page: without a day, later than it was, with other words. */
const otherwise = fc.record({
  dated: fc.boolean(),
  before: fc.nat(20),
  explained: fc.option(fc.boolean()),
  courtAccepted: fc.option(fc.boolean()),
});

/** The same file with its explanations and summonses as a ledger might have them. */
function retold(
  events: readonly DisputeEvent[],
  told: readonly (typeof otherwise extends fc.Arbitrary<infer T> ? T : never)[],
): DisputeEvent[] {
  return events.map((event, index) => {
    const other = told[index % Math.max(told.length, 1)];
    if (!other || event.on === null) return event;
    const on = other.dated ? addDays(event.on, -other.before) : null;
    if (event.step === "summon") return { ...event, on };
    if (event.step !== "explainAbsence") return event;
    const { explained, courtAccepted } = other;
    return { ...event, on, payload: { ...event.payload, explained, courtAccepted } };
  });
}

test("截至某日的口径，等于只归并到该日的案卷", { timeout: 900_000 }, () => {
  fc.assert(
    fc.property(
      disputeHistory,
      fc.array(otherwise, { maxLength: 5 }),
      fc.boolean(),
      (drawn, told, kept) => {
        const moments = disputeMoments(retold(walkDispute(drawn).events, told), kept);
        const days = daysOf([moments]);
        for (const to of days) {
          const [then, now] = [knownBy(moments, to), knownBy(moments, FAR)];
          for (const from of days.filter((day) => day <= to)) {
            const scope: Scope = { from, to, asOf: to };
            const [before, after] = [then, now].map((known) =>
              SETS.map((id) => [id, countIn(known, id, scope)]),
            );
            expect([scope, after]).toEqual([scope, before]);
          }
        }
      },
    ),
    { numRuns: 250 },
  );
});

function sums(
  statement: string,
  left: readonly CaseSetId[],
  right: readonly CaseSetId[],
): Identity {
  const terms = (sets: readonly CaseSetId[]) => sets.map((set) => ({ set }));
  return { id: "", statement, left: terms(left), relation: "=", right: terms(right) };
}
