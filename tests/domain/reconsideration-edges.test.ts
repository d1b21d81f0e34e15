import { describe, expect, test } from "vitest";
import { STATE_CALENDAR } from "#domain/calendar";
import type { Setting } from "#domain/case-file";
import { type PlainDate, plainDate } from "#domain/plain-date";
import { advanceReconsideration } from "#domain/reconsideration/fold";
import { receivedCase } from "#domain/reconsideration/fold/application";
import { RECONSIDERATION_RULES } from "#domain/reconsideration/rules";
import { findingsOf } from "#domain/reconsideration/rules/rule";
import { citationOf } from "#domain/reconsideration/step-row";
import {
  eventOf,
  isReconsiderationStep,
  RECONSIDERATION_STEPS,
  type ReconsiderationPayloads,
  type ReconsiderationStep,
} from "#domain/reconsideration/steps";
import { takeReconsiderationEvent } from "#domain/reconsideration/take";
import {
  answerDueOn,
  copyDueOn,
  correctionDueOn,
  decisionDueOn,
} from "#domain/reconsideration/term";
import { ACCEPTED, caseAfter, HEARD } from "#tests/domain/reconsideration-acts";
import { anApplication, PAYLOADS } from "#tests/domain/reconsideration-history";

const STEPS = Object.keys(RECONSIDERATION_STEPS).filter(isReconsiderationStep);
const TODAY = plainDate("2026-08-03");
const SETTING: Setting = { calendar: STATE_CALENDAR, today: TODAY, manner: "live" };
const VARIANTS = Array.from({ length: 24 }, (_, index) => index);

function actOf<S extends ReconsiderationStep>(step: S, on: PlainDate | null, variant: number) {
  const payload: ReconsiderationPayloads[S] = PAYLOADS[step](undefined, variant, TODAY);
  return eventOf(1, step, on, payload);
}

describe("每一条规则对空案卷、无日期的步骤都有答案", () => {
  test.each(STEPS)("%s", (step) => {
    const received = receivedCase(anApplication(), plainDate("2026-07-06"));
    for (const facts of [undefined, received, caseAfter(...HEARD)]) {
      for (const [variant, era] of VARIANTS.flatMap((v) =>
        (["A", "B", "C"] as const).map((era) => [v, era] as const),
      )) {
        for (const on of [null, TODAY]) {
          const act = actOf(step, on, variant);
          const next = (facts && advanceReconsideration(facts, act)) ?? received;
          const findings = findingsOf(RECONSIDERATION_RULES, {
            ...{ facts, next, act, era },
            setting: SETTING,
          });
          for (const { message, law, rule, code } of findings) {
            expect(message, `${rule} ${code}`).toMatch(/[。]$/);
            expect(law, `${rule} ${code}`).toMatch(/第.+条|规定/);
          }
        }
      }
    }
  });

  test.each(STEPS)("IR-32 %s没有日期的，不能登记", (step) => {
    if (step === "refuse") return;
    const taken = takeReconsiderationEvent(caseAfter(...ACCEPTED), actOf(step, null, 1), SETTING);
    expect(taken.ok).toBe(false);
  });

  test.each(STEPS)("%s写明条文", (step) => {
    expect(citationOf(RECONSIDERATION_STEPS[step])).toMatch(/第.+条/);
  });
});

describe("期限尚未开始的，没有届满日", () => {
  const received = receivedCase(anApplication(), plainDate("2025-03-03"));
  test.each([
    ["第三十一条 未通知补正", correctionDueOn],
    ["第四十八条 被申请人未收到副本", answerDueOn],
    ["第四十八条 未受理", copyDueOn],
    ["第六十二条 未受理", decisionDueOn],
  ])("%s", (_title, due) => expect(due(received, SETTING)).toBeUndefined());

  test("第六十二条 中止期间没有届满日", () => {
    const stopped = caseAfter(...ACCEPTED, [
      "suspend",
      "2025-03-10",
      { ground: "SU8", evidence: "证明", notifiedAll: true },
    ]);
    expect(stopped && decisionDueOn(stopped, SETTING)).toBeUndefined();
    const going = caseAfter(...ACCEPTED);
    expect(going && decisionDueOn(going, SETTING)).toBe("2025-05-06");
  });
});

describe("没有日期或者没有写明的内容，归并时不编造", () => {
  const facts = receivedCase(anApplication(), plainDate("2025-03-03"));
  const folded = <S extends ReconsiderationStep>(
    step: S,
    payload: ReconsiderationPayloads[S],
    on: PlainDate | null = null,
  ) => advanceReconsideration(facts, eventOf(2, step, on, payload));

  test("中止、鉴定、听证没有日期的，不产生停止期间和听证日", () => {
    const stop = { ground: "SU8", evidence: "证明", notifiedAll: true } as const;
    expect(folded("suspend", stop)?.suspensions).toEqual([]);
    const expert = { kind: "APPRAISAL", until: plainDate("2025-04-01") } as const;
    expect(folded("pauseForExpert", expert)?.expertPauses).toEqual([]);
    expect(folded("holdHearing", {})).toMatchObject({ hearingHeld: true, hearingDays: [] });
  });

  test("第三人没有写明提供证据的，不算提供；终止没有写明事由的，事由空缺", () => {
    expect(folded("addThirdParty", { name: "李红" })?.thirdParties).toEqual([
      { name: "李红", suppliedEvidence: false },
    ]);
    expect(folded("terminate", { code: "TERM_OTHER" })?.terminationGround).toBeNull();
  });

  test("第七十六条 只有报告了落实情况的意见书才算已报告", () => {
    const letters = ["公安局", "教育局"].map((addressee) => ({
      addressee,
      on: plainDate("2025-05-06"),
      reported: false,
      reportedOn: null,
    }));
    const reported = advanceReconsideration(
      { ...facts, opinionLetters: letters },
      eventOf(2, "opinionReported", plainDate("2025-06-03"), { addressee: "教育局" }),
    );
    expect(reported?.opinionLetters.map((letter) => letter.reported)).toEqual([false, true]);
  });
});
