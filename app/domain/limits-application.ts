import { type Limit, since2024 } from "#domain/limit";

const APPLICATION_PAUSES = ["obstacle", "sued", "selfCorrection"] as const;
const NOT_IN_TIME = "不予受理，理由为超过申请期限";

/** The limits for applying for reconsideration, R01 to R07 (rules.md 2.2). */
export const APPLICATION_LIMITS = {
  R01: {
    name: "申请行政复议",
    trigger: { code: "knownOn", text: "知道或者应当知道行政行为之日" },
    periods: [
      {
        length: 60,
        unit: "day",
        given: { least: 60, most: 3650 },
        law: {
          A: "行政复议法（2017年）第九条第一款",
          B: "行政复议法第二十条第一款",
          C: "行政复议法第二十条第一款、行政复议法实施条例第二十三条",
        },
      },
    ],
    pausedBy: APPLICATION_PAUSES,
    onExpiry: NOT_IN_TIME,
    cappedBy: "R04",
  },
  R02: {
    name: "申请行政复议（障碍消除后继续计算）",
    trigger: { code: "obstacleEndedOn", text: "障碍消除之日" },
    periods: [
      {
        unit: "day",
        given: { least: 1, most: 60 },
        law: {
          A: "行政复议法（2017年）第九条第二款",
          ...since2024("行政复议法第二十条第二款"),
        },
      },
    ],
    pausedBy: APPLICATION_PAUSES,
    onExpiry: NOT_IN_TIME,
    cappedBy: "R04",
  },
  R03: {
    name: "申请行政复议（未告知权利、机关或者期限）",
    trigger: { code: "learnedRightOn", text: "知道申请权利、机关和期限之日" },
    periods: [
      { variant: "learned", length: 60, unit: "day", law: since2024("行政复议法第二十条第三款") },
      {
        variant: "cap",
        length: 1,
        unit: "year",
        law: since2024("行政复议法第二十条第三款"),
        trigger: { code: "knownOn", text: "知道或者应当知道行政行为内容之日" },
      },
    ],
    pausedBy: APPLICATION_PAUSES,
    onExpiry: NOT_IN_TIME,
    cappedBy: "R03",
    // The 2023 law governs an application made under it, whenever the act became known.
    eraFloor: "B",
  },
  R04: {
    name: "申请行政复议的最长期限",
    trigger: { code: "actOn", text: "行政行为作出之日" },
    periods: [
      { variant: "otherActs", length: 5, unit: "year", law: since2024("行政复议法第二十一条") },
      { variant: "realEstate", length: 20, unit: "year", law: since2024("行政复议法第二十一条") },
    ],
    pausedBy: [],
    onExpiry: "不予受理",
    reachesBack: true,
    eraFloor: "B",
  },
  R05: {
    name: "不履行法定职责时申请期限的起算",
    trigger: { code: "requestReceivedOn", text: "行政机关收到履行职责申请之日" },
    periods: [
      {
        length: 60,
        unit: "day",
        given: { least: 1, most: 3650 },
        threshold: true,
        law: {
          A: "行政复议法实施条例（2007年）第十六条",
          B: "行政复议法实施条例（2007年）第十六条",
          C: "行政复议法实施条例第二十四条",
        },
      },
    ],
    pausedBy: [],
    onExpiry: "自该日起计算申请期限（R01）；紧急情况下请求保护的不受此限",
  },
  R06: {
    name: "未告知复议前置而先行起诉的时间",
    trigger: { code: "suedOn", text: "起诉之日" },
    periods: [{ unit: "day", law: { C: "行政复议法实施条例第二十六条" } }],
    pausedBy: [],
    onExpiry: "从申请期限中扣除",
    instead:
      "R06是扣除的时间，不是独立的期限：请计算R01，并把起诉之日至驳回裁定送达之日作为扣除时间填写",
  },
  R07: {
    name: "处罚机关自行纠正期间",
    trigger: { code: "filedWithAgencyOn", text: "向处罚机关提出之日" },
    periods: [{ unit: "day", law: { C: "行政复议法实施条例第三十八条第二款" } }],
    pausedBy: [],
    onExpiry: "从申请期限中扣除",
    instead:
      "R07是扣除的时间，不是独立的期限：请计算R01，并把提出之日至处罚机关告知之日作为扣除时间填写",
  },
} as const satisfies Record<string, Limit>;
