import type { ProceedingFacts } from "#domain/litigation/facts";
import { absenceAfter, appearanceFactsOf, sessionOf } from "#domain/litigation/fold/appearance";
import type { LitigationPayloads, OpenProceedingPayload } from "#domain/litigation/payloads";
import type { PlainDate } from "#domain/plain-date";

/** The steps inside a proceeding that is open. */
export type ProceedingStep = Exclude<
  keyof LitigationPayloads,
  "openProceeding" | "linkReconsideration"
>;

type Change<Payload> = (
  facts: ProceedingFacts,
  payload: Payload,
  on: PlainDate | null,
) => Partial<ProceedingFacts>;

/** The facts of a proceeding whose notice has just been received. */
export function openedProceeding(
  payload: OpenProceedingPayload,
  receivedOn: PlainDate,
): ProceedingFacts {
  return {
    number: payload.proceeding,
    numberWritten: payload.numberWritten,
    court: payload.court,
    courtCode: payload.courtCode ?? null,
    instance: payload.instance,
    stage: "NOTICE_RECEIVED",
    plaintiffs: payload.plaintiffs,
    plaintiffsWritten: payload.plaintiffsWritten,
    plaintiffCount: payload.plaintiffCount,
    defendants: payload.defendants,
    countedOrganId: payload.defendants.find(({ counted }) => counted)?.organId ?? null,
    form: payload.form ?? null,
    declaredRollUp: payload.declaredRollUp ?? null,
    cause: payload.cause ?? null,
    causeWritten: payload.causeWritten ?? null,
    area: payload.area ?? null,
    act: payload.act ?? null,
    remark: payload.remark ?? null,
    relatedNumbers: payload.relatedNumbers ?? [],
    follows: payload.follows ?? null,
    receivedOn,
    handlers: [],
    copies: [],
    delays: [],
    answers: [],
    summonses: [],
    sessions: [],
    firstSessionOn: null,
    attended: false,
    attendedRole: null,
    nonCountingOnly: false,
    absence: null,
    explanations: [],
    noticeGround: payload.noticeGround ?? null,
    agreements: [],
    closedOn: null,
    outcome: null,
    outcomeWritten: null,
    reconsiderationOutcome: null,
    newOutcome: null,
    served: [],
    appeals: [],
    effectiveOn: null,
    duty: null,
    performedOn: null,
    suspensions: [],
    advices: [],
    lossAnalysed: false,
    datesDoubtful: false,
  };
}

/** What each step changes in its proceeding; the stage follows the step table unless named. */
export const PROCEEDING_CHANGES: { [S in ProceedingStep]: Change<LitigationPayloads[S]> } = {
  assign: (_facts, { handlers }) => ({ handlers }),
  receiveCopy: (facts, { organId }, on) => ({
    copies: [
      ...facts.copies.filter((copy) => copy.organId !== organId),
      { organId, receivedOn: on },
    ],
  }),
  askDelay: (facts, { organId }, on) => ({
    delays: [...facts.delays, { organId, askedOn: on }],
  }),
  answer: (facts, { organId, late }, on) => ({
    answers: [...facts.answers, { organId, on, late: late ?? false }],
  }),
  offerEvidence: () => ({}),
  objectJurisdiction: () => ({}),
  requestRecusal: () => ({}),
  summon: (facts, { ordinal, hearingOn, headNotified }, on) => ({
    summonses: [...facts.summonses, { on, ordinal, hearingOn, headNotified }],
  }),
  holdSession: (facts, payload, on) => {
    if (on === null) return {};
    const others = facts.sessions.filter(({ ordinal }) => ordinal !== payload.ordinal);
    const sessions = [...others, sessionOf(payload, on)].sort((a, b) => a.ordinal - b.ordinal);
    const agreed = payload.agreedOrgans ? [{ on, organs: payload.agreedOrgans }] : [];
    const agreements = [...facts.agreements, ...agreed];
    return { sessions, agreements, ...appearanceFactsOf(sessions) };
  },
  explainAbsence: (facts, payload, on) => ({
    absence: absenceAfter(facts.absence, payload),
    explanations: [...facts.explanations, { on, said: payload }],
  }),
  judge: (_facts, payload, on) => ({
    closedOn: on,
    outcome: payload.outcome ?? null,
    outcomeWritten: payload.outcomeWritten,
    reconsiderationOutcome: payload.reconsiderationOutcome ?? null,
    newOutcome: payload.newOutcome ?? null,
    duty: payload.duty ? { what: payload.duty.what, dueOn: payload.duty.dueOn ?? null } : null,
  }),
  serveJudgment: (facts, { party }, on) => {
    const served = [...facts.served, { party, on }];
    const parties = [
      ...facts.plaintiffs.map(({ name }) => name),
      ...facts.defendants.map(({ organId }) => organId),
    ];
    const everyone = parties.every((name) => served.some((one) => one.party === name));
    return { served, stage: everyone ? "APPEAL_WINDOW" : "SERVED" };
  },
  appeal: (facts, { by }, on) => ({ appeals: [...facts.appeals, { by, on }] }),
  takeEffect: (_facts, _payload, on) => ({ effectiveOn: on }),
  startPerformance: (facts, { dueOn }) => ({
    duty: { what: facts.duty?.what ?? "履行生效裁判", dueOn },
  }),
  perform: (_facts, _payload, on) => ({ performedOn: on }),
  receiveAdvice: (facts, { dueOn }, on) => ({
    advices: [...facts.advices, { on, dueOn: dueOn ?? null, repliedOn: null }],
  }),
  replyAdvice: (facts, _payload, on) => ({
    advices: facts.advices.map((advice) => ({ ...advice, repliedOn: advice.repliedOn ?? on })),
  }),
  analyseLoss: () => ({ lossAnalysed: true }),
  suspend: (facts, _payload, on) => ({
    suspensions: on ? [...facts.suspensions, { from: on, to: null }] : facts.suspensions,
  }),
  resume: (facts, _payload, on) => ({
    suspensions: facts.suspensions.map((one) => (one.to === null ? { ...one, to: on } : one)),
    stage: facts.sessions.length > 0 ? "HEARD" : facts.answers.length > 0 ? "ANSWERED" : "ASSIGNED",
  }),
  end: (_facts, _payload, on) => ({ closedOn: on, outcome: "ENDED", outcomeWritten: "终结诉讼" }),
  transfer: (_facts, _payload, on) => ({
    closedOn: on,
    outcome: "TRANSFERRED",
    outcomeWritten: "移送",
  }),
  close: () => ({}),
};
