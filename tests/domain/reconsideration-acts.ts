import { expect } from "vitest";
import { STATE_CALENDAR } from "#domain/calendar";
import type { Setting } from "#domain/case-file";
import { plainDate } from "#domain/plain-date";
import type { ReconsiderationFacts } from "#domain/reconsideration/facts";
import { advanceReconsideration } from "#domain/reconsideration/fold";
import {
  eventOf,
  type ReconsiderationPayloads,
  type ReconsiderationStep,
} from "#domain/reconsideration/steps";
import { takeReconsideration } from "#domain/reconsideration/take";
import { aDecision, anApplication } from "#tests/domain/reconsideration-history";

/** Acts of a case of 2025 that breaks no rule, and the door's answer to one act more. */

export type Said = {
  [S in ReconsiderationStep]: [S, string, ReconsiderationPayloads[S]];
}[ReconsiderationStep];

/** The case after these acts, whatever the rules say of them. */
export function caseAfter(...acts: Said[]): ReconsiderationFacts | undefined {
  return acts.reduce<ReconsiderationFacts | undefined>(
    (facts, [step, on, payload]) =>
      advanceReconsideration(facts, eventOf(1, step, plainDate(on), payload)),
    undefined,
  );
}

/** What the door answers: "rule code" of the refusal, or "ok". */
export function answerTo(
  facts: ReconsiderationFacts | undefined,
  [step, on, payload]: Said,
  over: Partial<Setting> = {},
): string {
  const setting: Setting = {
    calendar: STATE_CALENDAR,
    today: plainDate(on),
    manner: "live",
    ...over,
  };
  const taken = takeReconsideration(facts, step, plainDate(on), payload, setting);
  for (const said of taken.ok ? taken.value.warnings : [taken]) {
    expect(said.message, said.code).toMatch(/。$/);
    expect(said.law, said.code).toMatch(/第|规定|条例/);
  }
  if (taken.ok) return ["ok", ...taken.value.warnings.map(({ code }) => code)].join(" ");
  return taken.code === "reasonNeeded" ? `${taken.rule} W` : `${taken.rule} ${taken.code}`;
}

export const REVIEWERS = ["魏辉", "孟飞刚", "邓强平"];
export const RECEIVED: Said = ["receive", "2025-03-03", anApplication()];
export const ACCEPTED: Said[] = [
  RECEIVED,
  ["accept", "2025-03-05", { procedure: "ORDINARY", reviewers: REVIEWERS }],
];
export const ANSWERED: Said[] = [
  ...ACCEPTED,
  ["sendCopy", "2025-03-06", { respondentReceivedOn: plainDate("2025-03-07") }],
  ["answer", "2025-03-14", { given: true }],
];
export const HEARD: Said[] = [
  ...ANSWERED,
  ["hearOpinions", "2025-03-18", { party: "王明", mode: "PHONE", record: "笔录" }],
  ["hearOpinions", "2025-03-18", { party: "酒泉市公安局", mode: "PHONE", record: "笔录" }],
];
export const SIMPLIFIED: Said[] = [
  RECEIVED,
  ["accept", "2025-03-05", { procedure: "SIMPLIFIED", basis: "SP3", reviewers: REVIEWERS }],
];
export const notice = (on: string, hearingOn: string): Said => [
  "noticeHearing",
  on,
  {
    hearingOn: plainDate(hearingOn),
    place: "听证室",
    matters: "事实",
    served: ["王明", "酒泉市公安局"].map((party) => ({ party, on: plainDate(on) })),
  },
];
export const suspended = (ground: "SU1" | "SU8", on: string): Said => [
  "suspend",
  on,
  { ground, evidence: "证明", notifiedAll: true },
];
export const decide = (over: Parameters<typeof aDecision>[0] = {}, on = "2025-04-10"): Said => [
  "decide",
  on,
  aDecision(over),
];

/** The rule, what happened, the acts before, the act, the answer of the door. */
export type Breach = [rule: string, what: string, before: Said[], act: Said, answer: string];
