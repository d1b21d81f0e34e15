import fc from "fast-check";
import { expect, test } from "vitest";
import { VOID } from "#domain/case-file";
import { correctReconsideration } from "#domain/reconsideration/correct";
import { foldReconsideration } from "#domain/reconsideration/fold";
import { parseReconsiderationPayload } from "#schemas/reconsideration-steps";
import {
  reconsiderationHistory,
  STEPS,
  settingOn,
  walkReconsideration,
} from "#tests/domain/reconsideration-walk";

test("任意合法办案历史：归并从不失败，阻断规则从不被突破，每一拒绝都写明规则与条文", {
  timeout: 1_800_000,
}, () => {
  const seen = new Set<string>();
  const statuses = new Set<string>();
  fc.assert(
    fc.property(reconsiderationHistory, (drawn) => {
      const { events, facts } = walkReconsideration(drawn);
      for (const { step } of events) seen.add(step);
      if (facts) statuses.add(facts.status);
      expect(foldReconsideration(events)).toEqual(facts);
    }),
    { numRuns: 10_000 },
  );
  // The walk must really reach the tables: all but a rare step or two, and every kind of end.
  expect(STEPS.filter((step) => !seen.has(step)).length).toBeLessThanOrEqual(3);
  expect([...statuses].sort()).toEqual(
    expect.arrayContaining([
      "ABANDONED",
      "CLOSED",
      "DECIDED",
      "NOT_ACCEPTED",
      "SERVED",
      "TERMINATED",
    ]),
  );
});

test("更正或者撤销后的归并，等于按更正后的历史归并", { timeout: 900_000 }, () => {
  const run = fc.tuple(reconsiderationHistory, fc.nat(100), fc.boolean());
  fc.assert(
    fc.property(run, ([drawn, at, replace]) => {
      const { events, today } = walkReconsideration(drawn);
      const target = events[at % Math.max(events.length, 1)];
      if (target === undefined || target.step === VOID) return;
      const again = replace ? target : undefined;
      const corrected = correctReconsideration(events, target.seq, again, settingOn(today));
      if (!corrected.ok) {
        expect(corrected.law).not.toBe("");
        return;
      }
      const file = [...events, ...corrected.value.events];
      const clean = replace ? events : events.filter(({ seq }) => seq !== target.seq);
      const facts = foldReconsideration(file);
      const same = foldReconsideration(clean);
      expect(facts && { ...facts, lastSeq: 0 }).toEqual(same && { ...same, lastSeq: 0 });
    }),
    { numRuns: 1500 },
  );
});

test("登记的内容存入再读出不变", { timeout: 900_000 }, () => {
  fc.assert(
    fc.property(reconsiderationHistory, (drawn) => {
      for (const event of walkReconsideration(drawn).events) {
        if (event.step === VOID) continue;
        const stored: unknown = JSON.parse(JSON.stringify(event.payload));
        const read = parseReconsiderationPayload(event.step, stored);
        expect(read.ok && JSON.parse(JSON.stringify(read.value))).toEqual(stored);
      }
    }),
    { numRuns: 500 },
  );
});
