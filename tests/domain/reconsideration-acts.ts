import { expect } from "vitest";
import { STATE_CALENDAR } from "#domain/calendar";
import type { Setting, Warning } from "#domain/case-file";
import { plainDate } from "#domain/plain-date";
import type { ReconsiderationFacts } from "#domain/reconsideration/facts";
import { advanceReconsideration } from "#domain/reconsideration/fold";
import type { ReceivePayload } from "#domain/reconsideration/payloads/application";
import {
  eventOf,
  type ReconsiderationPayloads,
  type ReconsiderationStep,
} from "#domain/reconsideration/steps";
import { takeReconsideration, takeReconsiderationEvent } from "#domain/reconsideration/take";
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
  act: Said,
  over: Partial<Setting> = {},
): string {
  const taken = askedOf(facts, act, over);
  for (const said of taken.ok ? taken.value.warnings : [taken]) {
    expect(said.message, said.code).toMatch(/。$/);
    expect(said.law, said.code).toMatch(/第|规定|条例/);
  }
  if (taken.ok) return ["ok", ...taken.value.warnings.map(({ code }) => code)].join(" ");
  return taken.code === "reasonNeeded" ? `${taken.rule} W` : `${taken.rule} ${taken.code}`;
}

/** What the door says, word for word: "article：sentence" of the refusal, or of the doubts it keeps. */
export function sentenceTo(
  facts: ReconsiderationFacts | undefined,
  act: Said,
  over: Partial<Setting> = {},
): string {
  const taken = askedOf(facts, act, over);
  const said = taken.ok ? taken.value.warnings : [taken];
  return said.map(({ law, message }) => `${law}：${message}`).join("");
}

function askedOf(
  facts: ReconsiderationFacts | undefined,
  [step, on, payload]: Said,
  over: Partial<Setting>,
) {
  const day = plainDate(on);
  const setting: Setting = { calendar: STATE_CALENDAR, today: day, manner: "live", ...over };
  return takeReconsideration(facts, step, day, payload, setting);
}

/** A line of an old ledger: the day may be missing. */
export type Line = {
  [S in ReconsiderationStep]: [S, string | null, ReconsiderationPayloads[S]];
}[ReconsiderationStep];

/** Records the lines of one ledger row on the day; the facts, the doubts, the first refusal's code. */
export function recordedOn(today: string, ...lines: Line[]) {
  const setting: Setting = {
    calendar: STATE_CALENDAR,
    today: plainDate(today),
    manner: "ledger",
  };
  let facts: ReconsiderationFacts | undefined;
  const warnings: Warning[] = [];
  for (const [step, day, payload] of lines) {
    const on = day === null ? null : plainDate(day);
    const event = eventOf((facts?.lastSeq ?? 0) + 1, step, on, payload);
    const taken = takeReconsiderationEvent(facts, event, setting);
    if (!taken.ok) return { facts, warnings, refusal: taken.code };
    warnings.push(...taken.value.warnings);
    facts = advanceReconsideration(facts, event);
  }
  return { facts, warnings, refusal: undefined };
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

/** An application received on the day. */
export const received = (on: string, over: Partial<ReceivePayload> = {}): Said => [
  "receive",
  on,
  anApplication(over),
];

/** What happened, the acts before, the act, what the door says word for word. */
export type Sentence = [title: string, before: Said[], act: Said, sentence: string];

/** The door says exactly this. */
export function reads([, before, act, sentence]: Sentence): void {
  expect(sentenceTo(caseAfter(...before), act)).toBe(sentence);
}
