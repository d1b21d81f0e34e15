import type { Calendar } from "#domain/calendar";
import { clearWorkdays } from "#domain/hearing-notice";
import type { PlainDate } from "#domain/plain-date";
import { isAfter } from "#domain/reconsideration/date-order";
import { partiesToServe } from "#domain/reconsideration/fold/conclusion";
import { personsOf } from "#domain/reconsideration/fold/review";
import { type Rule, ruleOf, SINCE_2024 } from "#domain/reconsideration/rules/rule";
import { copyDueOn } from "#domain/reconsideration/term";

const HEARING_NOTICE_LAW = "行政复议法第五十一条第一款、行政复议普通程序听证办法第四条";

/** IR-09, IR-13, IR-14, IR-16, IR-25, IR-26, IR-30, IR-34, IR-35 and R13, R14: the review. */
export const REVIEW_RULES: readonly Rule[] = [
  ruleOf(["assignReviewers"], {
    id: "IR-34",
    code: "reviewerInConflict",
    severity: "B",
    law: "本机关办案规定（法律、行政法规没有规定行政复议人员的回避）",
    field: "reviewers",
    broken: ({ act }) => {
      const named = act.payload.reviewers.filter(({ conflict }) => conflict);
      const names = named.map(({ name }) => name).join("、");
      return named.length === 0 ? undefined : `${names}与本案有利害关系，不得承办，请另行指定。`;
    },
  }),
  ruleOf(["assignReviewers"], {
    id: "IR-35",
    code: "reviewerNotQualified",
    severity: "W",
    law: "行政复议法第六条第二款",
    field: "reviewers",
    eras: SINCE_2024,
    broken: ({ act }) => {
      const named = act.payload.reviewers.filter(({ newcomer }) => newcomer?.qualified === false);
      const names = named.map(({ name }) => name).join("、");
      return named.length === 0
        ? undefined
        : `${names}初次从事行政复议工作，没有法律职业资格和任前培训的记录，请补录。`;
    },
  }),
  ruleOf(["sendCopy"], {
    id: "R13",
    code: "copySentLate",
    severity: "W",
    law: {
      A: "行政复议法（2017年修正）第二十三条第一款",
      B: "行政复议法第四十八条、第五十四条第一款",
    },
    field: "on",
    broken: ({ facts, act, setting }) => {
      const due = copyDueOn(facts, setting);
      return isAfter(act.on, due)
        ? `申请书副本应当在${due}以前发送被申请人，本次属于逾期办理。`
        : undefined;
    },
  }),
  ruleOf(["answer"], {
    id: "IR-09",
    code: "respondentAgents",
    severity: "W",
    law: "行政复议法实施条例第十八条",
    field: "agents",
    eras: ["C"],
    broken: ({ act }) => {
      const { agents } = act.payload;
      if (agents === undefined || (agents.staff >= 1 && agents.staff <= 2)) return undefined;
      return "被申请人应当委托一至二名工作人员参加，不得仅委托律师，请要求更换代理人。";
    },
  }),
  ruleOf(["noticeHearing"], {
    id: "IR-13",
    code: "partyNotNotified",
    severity: "B",
    law: HEARING_NOTICE_LAW,
    field: "served",
    eras: SINCE_2024,
    broken: ({ facts, act }) => {
      const told = new Set(act.payload.served.map(({ party }) => party));
      const missing = partiesToServe(facts).filter((party) => !told.has(party));
      return missing.length === 0
        ? undefined
        : `听证通知没有送达全部当事人（缺${missing.length}名），请逐一送达后登记。`;
    },
  }),
  ruleOf(["noticeHearing"], {
    id: "IR-13",
    code: "hearingNoticeShort",
    severity: "B",
    law: HEARING_NOTICE_LAW,
    field: "served",
    eras: SINCE_2024,
    broken: ({ act, setting }) => {
      const shortest = fewestClearDays(act.payload, setting.calendar);
      return shortest < 4
        ? `听证通知距听证只有${Math.max(shortest, 0)}个工作日，不足五个工作日，请重新通知或者改期。`
        : undefined;
    },
  }),
  ruleOf(["noticeHearing"], {
    id: "IR-13",
    code: "hearingNoticeTight",
    severity: "W",
    law: HEARING_NOTICE_LAW,
    field: "served",
    eras: SINCE_2024,
    broken: ({ act, setting }) =>
      fewestClearDays(act.payload, setting.calendar) === 4
        ? "听证通知与听证之间恰为四个完整工作日，“五个工作日前”有不同算法，建议提前通知。"
        : undefined,
  }),
  ruleOf(["holdHearing", "waiveHearing"], {
    id: "IR-13",
    code: "hearingWithoutNotice",
    severity: "B",
    law: HEARING_NOTICE_LAW,
    eras: SINCE_2024,
    liveOnly: true,
    broken: ({ facts, act }) =>
      facts.hearingNotice?.hearingOn === act.on
        ? undefined
        : "没有通知当事人在这一天举行听证，请先登记听证通知，或者更正日期。",
  }),
  ruleOf(["holdHearing"], {
    id: "IR-14",
    code: "hearingComposition",
    severity: "B",
    law: "行政复议法第五十条第三款",
    field: "officers",
    eras: SINCE_2024,
    liveOnly: true,
    broken: ({ facts, act }) => {
      const { host, officers, recorder } = act.payload;
      const reviewers: (string | undefined)[] = facts.reviewers.map(({ name }) => name);
      const hearers = reviewers.includes(host) && officers?.every((one) => reviewers.includes(one));
      return hearers && recorder !== undefined && personsOf(act.payload).length >= 4
        ? undefined
        : "听证应当由一名行政复议人员主持、两名以上行政复议人员任听证员，另有一名记录员，四人以上各不相同，请更正组成。";
    },
  }),
  ruleOf(["committeeAdvice"], {
    id: "IR-16",
    code: "adviceNotFollowedWithoutReason",
    severity: "B",
    law: {
      A: "行政复议法第五十二条",
      B: "行政复议法第五十二条",
      C: "行政复议法实施条例第五十二条",
    },
    field: "reason",
    broken: ({ act }) =>
      !act.payload.adopted && !act.payload.reason?.trim()
        ? "未采纳行政复议委员会咨询意见的，应当说明理由，请补填。"
        : undefined,
  }),
  ruleOf(["takeEvidence"], {
    id: "IR-25",
    code: "tooFewInvestigators",
    severity: "B",
    law: { A: "行政复议法实施条例（2007年）第三十四条第二款", B: "行政复议法第四十五条第二款" },
    field: "reviewers",
    broken: ({ act }) =>
      new Set(act.payload.reviewers).size < 2
        ? "调查取证时行政复议人员不得少于两人，请补填参加人员。"
        : undefined,
  }),
  ruleOf(["offerEvidence"], {
    id: "IR-26",
    code: "evidenceAfterTheAct",
    severity: "F",
    law: { A: "行政复议法（2017年修正）第二十四条", B: "行政复议法第四十六条" },
    field: "collectedOn",
    broken: ({ facts, act }) => {
      const { collectedOn, newReasonsRaised } = act.payload;
      const limit = facts.actOn ?? facts.receivedOn;
      return !newReasonsRaised && collectedOn > limit
        ? `证据收集于${collectedOn}，在行政行为作出以后，不得作为认定其合法的依据，请标明不采用。`
        : undefined;
    },
  }),
  ruleOf(["inspectFile"], {
    id: "IR-30",
    code: "inspectionRefused",
    severity: "W",
    law: { A: "行政复议法（2017年修正）第二十三条第二款", B: "行政复议法第四十七条" },
    field: "refusalReason",
    broken: ({ act }) =>
      !act.payload.granted && !act.payload.refusalReason?.trim()
        ? "不同意查阅、复制的，应当属于国家秘密、商业秘密、个人隐私或者可能危及安全稳定的情形，请写明理由。"
        : undefined,
  }),
];

/** Whole working days between the latest service and the hearing; neither of the two days counts (R15). */
function fewestClearDays(
  { hearingOn, served }: { hearingOn: PlainDate; served: readonly { on: PlainDate }[] },
  calendar: Calendar,
): number {
  const days = served.map(({ on }) => clearWorkdays(on, hearingOn, calendar));
  return Math.min(...days, 5);
}
