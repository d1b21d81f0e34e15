import fc from "fast-check";
import { expect, test } from "vitest";
import { VOID } from "#domain/case-file";
import { correctDispute } from "#domain/litigation/correct";
import { foldDispute } from "#domain/litigation/fold";
import { parseLitigationPayload } from "#schemas/litigation-steps";
import { disputeHistory, STEPS, settingOn, walkDispute } from "#tests/domain/dispute-walk";

test("任意合法应诉历史：归并从不失败，阻断规则从不被突破，每一拒绝都写明规则与条文", {
  timeout: 1_800_000,
}, () => {
  const seen = new Set<string>();
  const stages = new Set<string>();
  fc.assert(
    fc.property(disputeHistory, (drawn) => {
      const { events, facts } = walkDispute(drawn);
      for (const { step } of events) seen.add(step);
      for (const { stage } of facts?.proceedings ?? []) stages.add(stage);
      expect(foldDispute(events)).toEqual(facts);
    }),
    { numRuns: 10_000 },
  );
  expect(STEPS.filter((step) => !seen.has(step)).length).toBeLessThanOrEqual(3);
  expect([...stages]).toEqual(
    expect.arrayContaining([
      "APPEALED",
      "CLOSED",
      "ENDED",
      "PERFORMING",
      "SUSPENDED",
      "TRANSFERRED",
    ]),
  );
});

test("更正或者撤销后的归并，等于按更正后的历史归并", { timeout: 900_000 }, () => {
  fc.assert(
    fc.property(disputeHistory, fc.nat(100), fc.boolean(), (drawn, at, replace) => {
      const { events, today } = walkDispute(drawn);
      const target = events[at % Math.max(events.length, 1)];
      if (target === undefined || target.step === VOID) return;
      const corrected = correctDispute(
        events,
        target.seq,
        replace ? target : undefined,
        settingOn(today),
      );
      if (!corrected.ok) {
        expect(corrected.law).not.toBe("");
        return;
      }
      const facts = foldDispute([...events, ...corrected.value.events]);
      const same = foldDispute(replace ? events : events.filter(({ seq }) => seq !== target.seq));
      expect(facts && { ...facts, lastSeq: 0 }).toEqual(same && { ...same, lastSeq: 0 });
    }),
    { numRuns: 1500 },
  );
});

test("登记的内容存入再读出不变", { timeout: 900_000 }, () => {
  fc.assert(
    fc.property(disputeHistory, (drawn) => {
      for (const event of walkDispute(drawn).events) {
        if (event.step === VOID) continue;
        const stored: unknown = JSON.parse(JSON.stringify(event.payload));
        const read = parseLitigationPayload(event.step, stored);
        expect(read.ok && JSON.parse(JSON.stringify(read.value))).toEqual(stored);
      }
    }),
    { numRuns: 500 },
  );
});
