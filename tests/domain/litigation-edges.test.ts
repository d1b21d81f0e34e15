import { describe, expect, test } from "vitest";
import { STATE_CALENDAR } from "#domain/calendar";
import type { Setting } from "#domain/case-file";
import { advanceDispute, foldDispute, proceedingOf } from "#domain/litigation/fold";
import { LITIGATION_RULES } from "#domain/litigation/rules";
import { disputeEventOf, isLitigationStep, LITIGATION_STEPS } from "#domain/litigation/steps";
import { plainDate } from "#domain/plain-date";
import { DISPUTE_PAYLOADS, SUIT } from "#tests/domain/dispute-history";
import { COPY, eventsOf, HELD, JUDGED, OPEN } from "#tests/domain/litigation-acts";

describe("每一条规则对空案卷、无日期的步骤都有答案", () => {
  const today = plainDate("2026-08-03");
  const setting: Setting = { calendar: STATE_CALENDAR, today, manner: "live" };
  test.each(Object.keys(LITIGATION_STEPS).filter(isLitigationStep))("%s", (step) => {
    const opened = foldDispute(eventsOf(OPEN));
    for (const facts of [undefined, opened, foldDispute(eventsOf(OPEN, COPY, HELD, JUDGED))]) {
      for (let variant = 0; variant < 30; variant += 1) {
        const before = proceedingOf(facts, SUIT);
        const payload = DISPUTE_PAYLOADS[step](facts, before, variant, today);
        for (const on of [null, today]) {
          const act = disputeEventOf(9, step, on, payload);
          const next = (facts && advanceDispute(facts, act)) ?? opened;
          if (!next) throw new Error("no suit");
          const after = facts && proceedingOf(next, SUIT);
          const question = { facts, before, after, act, setting };
          for (const { message, law, rule, code } of LITIGATION_RULES.flatMap((find) =>
            find(question),
          )) {
            expect(message, `${rule} ${code}`).toMatch(/。$/);
            expect(law, `${rule} ${code}`).toMatch(/第.+条/);
          }
        }
      }
    }
  });
});
