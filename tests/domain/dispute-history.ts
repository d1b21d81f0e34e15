import { ACT_CODES } from "#domain/acts";
import { AREA_CODES } from "#domain/areas";
import { codesOf } from "#domain/codes";
import { COURT_OUTCOMES } from "#domain/court-outcomes";
import { HEAD_ROLES } from "#domain/head-roles";
import type { DisputeFacts, ProceedingFacts } from "#domain/litigation/facts";
import {
  type Attendee,
  type LitigationPayloads,
  type OpenProceedingPayload,
  SUSPENSION_GROUNDS,
} from "#domain/litigation/payloads";
import type { LitigationStep } from "#domain/litigation/steps";
import { addDays, type PlainDate } from "#domain/plain-date";

export const SUIT = "(2025)甘0902行初12号";

/** A suit that breaks no rule; a test overrides only what it is about. */
export function aSuit(over: Partial<OpenProceedingPayload> = {}): OpenProceedingPayload {
  return {
    proceeding: SUIT,
    numberWritten: SUIT,
    court: "酒泉市肃州区人民法院",
    instance: "FIRST",
    plaintiffs: [{ name: "王明" }],
    plaintiffsWritten: "王明",
    plaintiffCount: 1,
    defendants: [{ organId: "酒泉市公安局", capacity: "ORIGINAL_AGENCY", counted: true }],
    ...over,
  };
}

/** A deputy head, the commonest head in court. */
export function aHead(over: Partial<Attendee> = {}): Attendee {
  return { name: "李副局", title: "副局长", role: "DEPUTY", spoke: true, ...over };
}

type Makers = {
  [S in LitigationStep]: (
    facts: DisputeFacts | undefined,
    one: ProceedingFacts | undefined,
    n: number,
    today: PlainDate,
  ) => LitigationPayloads[S];
};

function numberOf(one: ProceedingFacts | undefined): string {
  return one?.number ?? SUIT;
}

function partyOf(one: ProceedingFacts | undefined, n: number): string {
  const parties = [
    ...(one?.plaintiffs.map(({ name }) => name) ?? []),
    ...(one?.defendants.map(({ organId }) => organId) ?? []),
  ];
  return parties[n % parties.length] ?? "王明";
}

function organOf(one: ProceedingFacts | undefined, n: number): string {
  return one?.defendants[n % one.defendants.length]?.organId ?? "酒泉市公安局";
}

const ROLES = codesOf(HEAD_ROLES);
const OUTCOMES = codesOf(COURT_OUTCOMES);
const GROUNDS = codesOf(SUSPENSION_GROUNDS);
const AGENCIES = ["酒泉市公安局", "肃州区公安局", "银达镇人民政府", "肃州区人民政府"];

/** A payload for every step: most are lawful, every few a rule is broken on purpose. */
export const DISPUTE_PAYLOADS: Makers = {
  openProceeding: (facts, _one, n, today) => {
    const year = today.slice(0, 4);
    const second = (facts?.proceedings.length ?? 0) > 0 && n % 2 === 0;
    const number = second
      ? `(${year})甘09行终${1 + (n % 90)}号`
      : `(${year})甘0902行初${1 + (n % 90)}号`;
    const joint = n % 3 === 0;
    const agency = AGENCIES[Math.floor(n / 5) % AGENCIES.length] ?? "酒泉市公安局";
    return aSuit({
      area: n % 10 === 0 ? undefined : AREA_CODES[Math.floor(n / 7) % AREA_CODES.length],
      act: n % 8 === 0 ? undefined : ACT_CODES[Math.floor(n / 11) % ACT_CODES.length],
      proceeding: number,
      numberWritten: number,
      court: second ? "酒泉市中级人民法院" : "酒泉市肃州区人民法院",
      instance: second ? "SECOND" : "FIRST",
      form: joint ? "JOINT" : "NOT_RECONSIDERED",
      noticeGround: n % 9 === 0 ? "FOOD_DRUG" : undefined,
      defendants: [
        { organId: agency, capacity: "ORIGINAL_AGENCY", counted: n % 13 !== 0 },
        ...(joint && n % 4 !== 0
          ? [{ organId: "酒泉市人民政府", capacity: "RECON_ORGAN" as const, counted: false }]
          : []),
      ],
      follows: facts?.proceedings[0]?.number,
    });
  },
  assign: (_f, one) => ({ proceeding: numberOf(one), handlers: ["周洋"] }),
  receiveCopy: (_f, one, n) => ({ proceeding: numberOf(one), organId: organOf(one, n) }),
  askDelay: (_f, one, n) => ({
    proceeding: numberOf(one),
    organId: organOf(one, n),
    cause: "洪水",
  }),
  answer: (_f, one, n) => ({
    proceeding: numberOf(one),
    organId: organOf(one, n),
    evidenceListed: true,
  }),
  offerEvidence: (_f, one, n, today) => ({
    proceeding: numberOf(one),
    organId: organOf(one, n),
    what: "笔录",
    collectedOn: addDays(today, -(n % 120)),
    courtPermitted: n % 2 === 0,
  }),
  objectJurisdiction: (_f, one, n) => ({ proceeding: numberOf(one), organId: organOf(one, n) }),
  requestRecusal: (_f, one, n) => ({
    proceeding: numberOf(one),
    judge: "赵法官",
    learnedLater: n % 2 === 0,
  }),
  summon: (_f, one, n, today) => ({
    proceeding: numberOf(one),
    ordinal: (one?.sessions.length ?? 0) + 1,
    hearingOn: addDays(today, 2 + (n % 10)),
    headNotified: n % 2 === 0,
  }),
  holdSession: (_f, one, n) => ({
    proceeding: numberOf(one),
    ordinal: (one?.sessions.length ?? 0) + 1,
    attendees:
      n % 5 === 0
        ? []
        : [
            aHead({
              role: ROLES[n % ROLES.length] ?? "DEPUTY",
              organId: n % 4 === 0 ? undefined : organOf(one, Math.floor(n / 4)),
            }),
          ],
    headDeclared: n % 3 === 0 ? null : n % 2 === 0,
    noticeAgain: n % 6 === 0,
    agreedOrgans: n % 7 === 0 ? [organOf(one, Math.floor(n / 7))] : undefined,
  }),
  explainAbsence: (_f, one, n) => ({
    proceeding: numberOf(one),
    reason: n % 7 === 0 ? undefined : "OTHER_JUST",
    explained: true,
    sealedOrSigned: n % 5 !== 0,
    proof: "住院证明",
    substitute: { name: "周洋", title: "法规科科长" },
    courtAccepted: [undefined, null, true, false][n % 4],
  }),
  judge: (_f, one, n) => ({
    proceeding: numberOf(one),
    outcome: OUTCOMES[n % OUTCOMES.length],
    outcomeWritten: "裁判结果",
    reconsiderationOutcome: n % 2 === 0 ? "DISMISS_CLAIM" : undefined,
    duty: n % 3 === 0 ? { what: "重新作出行政行为" } : undefined,
  }),
  serveJudgment: (_f, one, n) => ({ proceeding: numberOf(one), party: partyOf(one, n) }),
  appeal: (_f, one, n) => ({
    proceeding: numberOf(one),
    by: partyOf(one, n),
    against: n % 3 === 0 ? "RULING" : "JUDGMENT",
  }),
  takeEffect: (_f, one) => ({ proceeding: numberOf(one) }),
  startPerformance: (_f, one, _n, today) => ({
    proceeding: numberOf(one),
    dueOn: addDays(today, 60),
  }),
  perform: (_f, one) => ({ proceeding: numberOf(one), proof: "履行报告" }),
  receiveAdvice: (_f, one, n) => ({ proceeding: numberOf(one), aboutRule: n % 2 === 0 }),
  replyAdvice: (_f, one) => ({ proceeding: numberOf(one), summary: "已整改" }),
  analyseLoss: (_f, one) => ({ proceeding: numberOf(one), finding: "证据不足" }),
  suspend: (_f, one, n) => ({
    proceeding: numberOf(one),
    ground: GROUNDS[n % GROUNDS.length] ?? "LS6",
  }),
  resume: (_f, one) => ({ proceeding: numberOf(one) }),
  end: (_f, one) => ({ proceeding: numberOf(one), ground: "原告死亡，没有近亲属" }),
  transfer: (_f, one) => ({ proceeding: numberOf(one), court: "张掖铁路运输法院" }),
  close: (_f, one) => ({ proceeding: numberOf(one) }),
  linkReconsideration: (_f, _one, n) => ({
    caseId: "00000000-0000-4000-8000-000000000001",
    outcome: n % 2 === 0 ? "MAINTAIN" : "REVOKE",
  }),
};
