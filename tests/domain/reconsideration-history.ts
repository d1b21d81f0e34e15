import { ACT_CODES } from "#domain/acts";
import { AREA_CODES } from "#domain/areas";
import { codesOf } from "#domain/codes";
import { SUSPENSION_GROUNDS } from "#domain/grounds";
import { addDays, type PlainDate } from "#domain/plain-date";
import type { ReconsiderationFacts } from "#domain/reconsideration/facts";
import { partiesToServe } from "#domain/reconsideration/fold/conclusion";
import type { ReceivePayload } from "#domain/reconsideration/payloads/application";
import type { ReconsiderationPayloads, ReconsiderationStep } from "#domain/reconsideration/steps";

/** An application that breaks no rule; a test overrides only what it is about. */
export function anApplication(over: Partial<ReceivePayload> = {}): ReceivePayload {
  return {
    organId: "酒泉市人民政府",
    applicants: [{ name: "王明", type: "CITIZEN" }],
    applicantsWritten: "王明",
    applicantCount: 1,
    applicantType: "citizen",
    respondentIds: ["酒泉市公安局"],
    ...over,
  };
}

/** A merits decision that carries all that rules.md 10.2 asks for. */
export function aDecision(
  over: Partial<ReconsiderationPayloads["decide"]> = {},
): ReconsiderationPayloads["decide"] {
  return {
    items: [{ code: "MAINTAIN", law: "行政复议法第六十八条" }],
    written: "维持",
    approval: { by: "ORGAN_HEAD", name: "市长" },
    drafter: "魏辉",
    seal: "ORGAN",
    citesHearingRecord: true,
    suitCourt: "酒泉市中级人民法院",
    changeNotWorse: "没有加重申请人的负担",
    compensationAnswered: true,
    ...over,
  };
}

type Makers = {
  [S in ReconsiderationStep]: (
    facts: ReconsiderationFacts | undefined,
    n: number,
    today: PlainDate,
  ) => ReconsiderationPayloads[S];
};

const ORGANS = ["酒泉市人民政府", "肃州区人民政府", "甘肃省人民政府"];
const RESPONDENTS = ["酒泉市公安局", "肃州区公安局", "银达镇人民政府", "肃州区人民政府"];

/** What figures divide by: every area and act, several organs, one respondent or two, and gaps. */
function matterOf(n: number): Partial<ReceivePayload> {
  const of = Math.floor(n / 7);
  const first = RESPONDENTS[of % RESPONDENTS.length] ?? "酒泉市公安局";
  return {
    organId: ORGANS[Math.floor(n / 3) % ORGANS.length] ?? "酒泉市人民政府",
    respondentIds: n % 19 === 0 ? [first, "酒泉市自然资源局"] : [first],
    area: n % 10 === 0 ? undefined : AREA_CODES[of % AREA_CODES.length],
    act: n % 8 === 0 ? undefined : ACT_CODES[Math.floor(n / 13) % ACT_CODES.length],
    handlers: n % 4 === 0 ? [] : [REVIEWERS[n % REVIEWERS.length] ?? "魏辉"],
    applicantType: Math.floor(n / 2) % 3 === 0 ? "organisation" : "citizen",
  };
}

const DECISIONS = ["MAINTAIN", "REVOKE", "CHANGE", "CONFIRM_ILLEGAL", "ORDER_PERFORM"] as const;
const REVIEWERS = ["魏辉", "孟飞刚", "邓强平"];

function someParty(facts: ReconsiderationFacts | undefined, n: number): string {
  const parties = facts ? partiesToServe(facts) : [];
  const open = parties.filter((party) => !facts?.heardParties.includes(party));
  const from = n % 2 === 0 && open.length > 0 ? open : parties;
  return from[n % from.length] ?? "王明";
}

/** A payload for every step: most are lawful, every few a rule is broken on purpose. */
export const PAYLOADS: Makers = {
  receive: (_f, n) =>
    anApplication({
      ...matterOf(n),
      actsChallenged: n % 11 === 0 ? 2 : 1,
      compensationClaimed: n % 5 === 0,
      applicantCount: n % 7 === 0 ? 12 : 1,
      representatives: n % 14 === 0 ? ["王明", "李红"] : undefined,
    }),
  receiveViaAgency: (_f, n, today) => ({
    ...anApplication(matterOf(n)),
    agencyReceivedOn: addDays(today, -3),
    agencyChoice: n % 2 === 0 ? "KEPT" : "CORRECTED",
  }),
  askForCorrection: (_f, _n, today) => ({ items: ["身份证明"], servedOn: today }),
  correct: (_f, n) => ({ satisfied: ["身份证明"], goodReason: n % 2 === 0 ? "住院" : undefined }),
  abandon: () => ({ reasonCheck: "电话联系两次，没有正当理由" }),
  offerRespondent: (_f, n) => ({ offeredIds: ["肃州区公安局"], agreed: n % 2 === 0 }),
  accept: (_f, n) =>
    n % 3 === 0
      ? { procedure: "SIMPLIFIED", basis: n % 6 === 0 ? "SP3" : undefined, reviewers: REVIEWERS }
      : { procedure: "ORDINARY", reviewers: n % 4 === 0 ? undefined : REVIEWERS },
  acceptDeemed: () => ({ procedure: "ORDINARY" }),
  refuse: (_f, n) => ({
    grounds: n % 5 === 0 ? [] : ["NA2"],
    reason: "与行政行为没有利害关系",
    fault: n % 7 === 0 ? "RESPONDENT" : undefined,
  }),
  notProcessAgain: () => ({ earlierCase: "酒政复〔2026〕1号" }),
  withdrawBefore: () => ({ written: true }),
  assignReviewers: (_f, n) => ({
    reviewers: REVIEWERS.map((name) => ({ name, conflict: n % 6 === 0 })),
  }),
  sendCopy: (_f, _n, today) => ({ respondentReceivedOn: today }),
  answer: (_f, n) => ({
    given: n % 5 !== 0,
    evidenceListed: true,
    agents: { staff: 1, lawyers: n % 2 },
  }),
  hearOpinions: (f, n) => ({ party: someParty(f, n), mode: "PHONE", record: "笔录" }),
  opinionsImpossible: (f, n) => ({
    party: someParty(f, n),
    attempts: "三次电话无人接听",
    partyReason: "拒绝接听",
  }),
  requireHearing: (_f, n) => ({ ground: n % 2 === 0 ? "HM4" : "HO2" }),
  requireCommittee: () => ({ ground: "CM1" }),
  noticeHearing: (f, n, today) => ({
    hearingOn: addDays(today, 4 + (n % 9)),
    place: "听证室",
    matters: "事实和依据",
    served: (f ? partiesToServe(f) : [])
      .slice(n % 8 === 0 ? 1 : 0)
      .map((party) => ({ party, on: today })),
  }),
  holdHearing: (_f, n, today) => ({
    host: "魏辉",
    officers: n % 6 === 0 ? ["孟飞刚"] : ["孟飞刚", "邓强平"],
    recorder: "卢兰",
    recordSignedOn: today,
    headAttended: n % 2 === 0,
  }),
  waiveHearing: () => ({ absenceRecord: "申请人未到场" }),
  referCommittee: (_f, n) => ({ ground: n % 2 === 0 ? "CM2" : "CM4" }),
  committeeAdvice: (_f, n) => ({
    advice: "建议撤销",
    adopted: n % 2 === 0,
    reason: n % 3 === 0 ? "证据充分" : undefined,
  }),
  openIncidentalReview: (_f, n) => ({
    power: n % 2 === 0 ? "OWN_POWER" : "TRANSFERRED",
    clauses: "第三条",
  }),
  closeIncidentalReview: () => ({ result: "LEGAL" }),
  takeEvidence: (_f, n) => ({ reviewers: REVIEWERS.slice(n % 3), what: "现场照片" }),
  offerEvidence: (_f, n, today) => ({
    what: "检测报告",
    collectedOn: addDays(today, -(n % 90)),
    newReasonsRaised: n % 2 === 0,
  }),
  inspectFile: (_f, n) => ({
    who: "王明",
    granted: n % 2 === 0,
    refusalReason: n % 3 === 0 ? "国家秘密" : undefined,
  }),
  convert: () => ({ approver: "局长", approvedBy: "OFFICE_HEAD", reason: "案情复杂" }),
  suspend: (_f, n) => {
    const grounds = codesOf(SUSPENSION_GROUNDS);
    return {
      ground: grounds[n % grounds.length] ?? "SU8",
      evidence: "死亡证明",
      notifiedAll: n % 7 !== 0,
      bothConsent: n % 2 === 0,
    };
  },
  checkSuspension: () => ({ finding: "原因仍在" }),
  resume: () => ({ notifiedAll: true }),
  orderResume: () => ({ orderedBy: "甘肃省人民政府" }),
  pauseForExpert: (_f, n, today) => ({
    kind: n % 2 === 0 ? "INSPECTION" : "APPRAISAL",
    until: addDays(today, n % 15),
  }),
  extend: (_f, n, today) => ({
    days: 1 + (n % 40),
    approver: "局长",
    approvedBy: n % 3 === 0 ? "ORGAN_HEAD" : "OFFICE_HEAD",
    notifiedOn: today,
  }),
  stayExecution: () => ({ ground: "ST2" }),
  addThirdParty: (f, n) => ({
    name: `第三人${(f?.thirdParties.length ?? 0) + 1}`,
    suppliedEvidence: n % 2 === 0,
  }),
  merge: () => ({ lead: "酒政复〔2026〕2号", members: ["酒政复〔2026〕3号"] }),
  escalate: () => ({ higherOrganId: "甘肃省人民政府" }),
  receiveEscalated: () => ({ organId: "甘肃省人民政府" }),
  openMediation: () => ({ mediator: "卢兰" }),
  mediate: (f, n, today) => ({
    signedBy: (f ? partiesToServe(f) : []).slice(n % 4 === 0 ? 1 : 0),
    sealedOn: today,
  }),
  mediationFailed: () => ({ reason: "未达成协议" }),
  terminate: (_f, n) =>
    n % 3 === 0
      ? { code: "TERM_OTHER", ground: n % 2 === 0 ? "TE5" : "TE2" }
      : { code: "TERM_WITHDRAW", ground: "TE1", permitted: n % 5 !== 0 },
  reject: (_f, n) => ({ grounds: n % 4 === 0 ? ["RJ8"] : ["RJ2"] }),
  decide: (f, n) => {
    const code = DECISIONS[n % DECISIONS.length] ?? "MAINTAIN";
    const forced = f?.facets.answer === "NONE" || f?.facets.answer === "LATE";
    return aDecision({
      items: [{ code: forced && n % 2 === 0 ? "REVOKE" : code, law: "行政复议法", days: 30 }],
      approval: { by: n % 9 === 0 ? "OFFICE_HEAD" : "ORGAN_HEAD", name: "市长" },
    });
  },
  serve: (f, n) => {
    const open = (f ? partiesToServe(f) : []).find(
      (party) => !f?.served.some((one) => one.party === party),
    );
    return { party: open ?? "王明", method: n % 2 === 0 ? "DIRECT" : "POST" };
  },
  startPerformance: (_f, _n, today) => ({ dueOn: addDays(today, 60) }),
  perform: () => ({ proof: "履行报告" }),
  orderPerformance: (_f, _n, today) => ({ by: "酒泉市人民政府", dueOn: addDays(today, 30) }),
  opinionLetter: () => ({ addressee: "酒泉市公安局" }),
  opinionReported: () => ({ addressee: "酒泉市公安局" }),
  suggestionLetter: () => ({ addressee: "酒泉市司法局" }),
  publish: () => ({ published: true, url: "https://example.gov.cn/1" }),
  enforce: () => ({ by: "COURT" }),
  remadeAct: (_f, n) => ({ sameFacts: true, sameResult: n % 2 === 0, revokedForProcedure: false }),
  petition: () => ({ about: "对同一行政行为到信访部门反映" }),
  close: () => ({}),
  archive: () => ({}),
};
