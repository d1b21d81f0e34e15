import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STATE_CALENDAR } from "#domain/calendar";
import { computeBareDeadline, computeDeadline, type Deadline } from "#domain/deadlines";
import { eraOn } from "#domain/eras";
import type { Unit } from "#domain/limit";
import { isVariant } from "#domain/limit";
import { isLimitId, limitOf } from "#domain/limits";
import type { Outcome } from "#domain/outcome";
import { addDays, plainDate } from "#domain/plain-date";
import { type Walk, walkToEnd } from "./day-by-day.ts";
import { RULEBOOK } from "./limits-of-the-rulebook.ts";

const FIRST = plainDate("2016-01-01");
const DAYS = 4018; // to 2026-12-31

const startDay = fc.integer({ min: 0, max: DAYS - 1 }).map((at) => addDays(FIRST, at));
const unitAndLength = fc.oneof(
  fc.record({ unit: fc.constant<Unit>("day"), length: fc.integer({ min: 1, max: 200 }) }),
  fc.record({ unit: fc.constant<Unit>("workingDay"), length: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ unit: fc.constant<Unit>("month"), length: fc.integer({ min: 1, max: 24 }) }),
  fc.record({ unit: fc.constant<Unit>("year"), length: fc.integer({ min: 1, max: 20 }) }),
);
/** Gaps and lengths in turn, so that pauses never overlap; they begin on or after the event. */
const pauseSteps = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 45 })),
  { maxLength: 3 },
);
const extension = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30 }));

describe("与逐日推算的另一实现一致（C1至C16）", () => {
  test("日期引擎：七万个随机期限", () => {
    const cases = fc.tuple(startDay, unitAndLength, fc.boolean(), pauseSteps, extension);
    fc.assert(
      fc.property(cases, ([from, { unit, length }, roll, steps, extend]) => {
        const pauses = pausesFrom(from, steps);
        const request = { unit, length, from, roll, pauses, extend };
        agree(computeBareDeadline(request, STATE_CALENDAR), request);
      }),
      { numRuns: 70_000 },
    );
  });

  test("规则书中的期限：三万个随机案件", () => {
    const cases = fc.tuple(fc.constantFrom(...RULEBOOK), startDay, pauseSteps, extension);
    fc.assert(
      fc.property(cases, ([row, from, steps, extend]) => {
        const { limit, unit, length, threshold } = row;
        const variant = isVariant(row.variant) ? row.variant : undefined;
        if (!isLimitId(limit)) throw new Error(limit);
        const era = limitOf(limit).eraFloor && eraOn(from) === "A" ? "B" : eraOn(from);
        const pauses = limitOf(limit).pausedBy.length > 0 ? pausesFrom(from, steps) : [];
        const extended = ["R16", "L14", "L20"].includes(limit) ? extend : 0;
        const request = { limit, from, pauses, extend: extended, variant };
        const answer = computeDeadline(request, STATE_CALENDAR);
        if (!row.eras.includes(era)) {
          // R14 is the one limit whose unit, not existence, changes with the era.
          if (limit !== "R14" || variant === "simplified")
            expect(answer).toMatchObject({ code: "notInEra" });
        } else agree(answer, { unit, length, from, roll: !threshold, pauses, extend: extended });
      }),
      { numRuns: 30_000 },
    );
  });
});

function pausesFrom(
  from: ReturnType<typeof plainDate>,
  steps: readonly (readonly [number, number])[],
) {
  let day = from;
  return steps.map(([gap, length]) => {
    const stop = addDays(day, gap);
    day = addDays(stop, length);
    return { stop, resume: day };
  });
}

/** Compared by hand: an assertion object for each of 100,000 answers would cost more than counting. */
function agree(answer: Outcome<Deadline>, walk: Walk) {
  const expected = walkToEnd(walk);
  if (!answer.ok) throw new Error(`${JSON.stringify(walk)} ${answer.code}`);
  const { raw, due, provisional } = answer.value;
  if (raw === expected.raw && due === expected.due && provisional === expected.provisional) return;
  throw new Error(`${JSON.stringify(walk)}: ${raw} ${due}, walked ${JSON.stringify(expected)}`);
}
