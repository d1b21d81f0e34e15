import { inAllEras, type Limit } from "#domain/limit";

/**
 * The limits of litigation, from the suit to the defendant's evidence, L01 to L13 (rules.md 2.3).
 * All in calendar days (C3). The litigation law did not change with the reconsideration eras, so
 * its articles stand in all of them.
 */
const NOT_FILED = "不予立案；已经立案的，驳回起诉";
const KNOWN = { code: "knownOn", text: "知道或者应当知道行政行为内容和作出机关之日" };
const COPY = { code: "copyReceivedOn", text: "被告收到起诉状副本之日" };

export const SUIT_LIMITS = {
  L01: {
    name: "直接起诉",
    trigger: KNOWN,
    periods: [
      {
        length: 6,
        unit: "month",
        law: inAllEras("行政诉讼法第四十六条第一款、法释〔2026〕3号第二条"),
      },
    ],
    pausedBy: ["suitObstacle"],
    onExpiry: NOT_FILED,
    cappedBy: "L04",
  },
  L02: {
    name: "经复议后起诉",
    trigger: { code: "servedOn", text: "收到复议决定书之日；逾期不作决定的，复议期满之日" },
    periods: [
      { length: 15, unit: "day", law: inAllEras("行政诉讼法第四十五条、法释〔2026〕3号第六条") },
    ],
    pausedBy: ["suitObstacle"],
    onExpiry: NOT_FILED,
  },
  L03: {
    name: "未告知起诉期限时起诉",
    trigger: { code: "learnedLimitOn", text: "知道或者应当知道起诉期限之日" },
    periods: [
      {
        variant: "learned",
        length: 6,
        unit: "month",
        law: inAllEras("行诉解释（2018年）第六十四条第一款、法释〔2026〕3号第二条"),
      },
      {
        variant: "cap",
        length: 1,
        unit: "year",
        trigger: KNOWN,
        law: inAllEras("行诉解释（2018年）第六十四条第一款、法释〔2026〕3号第二条"),
      },
    ],
    pausedBy: ["suitObstacle"],
    onExpiry: NOT_FILED,
    cappedBy: "L03",
  },
  L04: {
    name: "起诉的最长期限",
    trigger: { code: "actOn", text: "行政行为作出之日" },
    periods: [
      {
        variant: "otherActs",
        length: 5,
        unit: "year",
        law: inAllEras("行政诉讼法第四十六条第二款、法释〔2026〕3号第三条"),
      },
      {
        variant: "realEstate",
        length: 20,
        unit: "year",
        law: inAllEras("行政诉讼法第四十六条第二款、法释〔2026〕3号第三条"),
      },
    ],
    pausedBy: [],
    onExpiry: NOT_FILED,
    reachesBack: true,
  },
  L05: {
    name: "对不履行法定职责起诉",
    trigger: { code: "requestReceivedOn", text: "行政机关接到履行职责申请之日" },
    periods: [
      {
        variant: "wait",
        length: 2,
        unit: "month",
        threshold: true,
        law: inAllEras("行政诉讼法第四十七条第一款"),
      },
      {
        variant: "sue",
        length: 6,
        unit: "month",
        trigger: { code: "dutyPeriodEndedOn", text: "行政机关履行法定职责期限届满之日" },
        law: inAllEras("行诉解释（2018年）第六十六条、法释〔2026〕3号第七条"),
      },
    ],
    pausedBy: [],
    onExpiry: NOT_FILED,
  },
  L06: {
    name: "因特殊情况耽误时申请延长起诉期限",
    trigger: { code: "obstacleEndedOn", text: "障碍消除之日" },
    periods: [{ length: 10, unit: "day", law: inAllEras("行政诉讼法第四十八条第二款") }],
    pausedBy: [],
    onExpiry: "由人民法院决定",
  },
  L07: {
    name: "人民法院决定是否立案",
    trigger: { code: "complaintReceivedOn", text: "人民法院接到起诉状之日" },
    periods: [
      {
        length: 7,
        unit: "day",
        law: inAllEras("行政诉讼法第五十一条第二款、行诉解释（2018年）第五十三条"),
      },
    ],
    pausedBy: [],
    onExpiry: "先予立案；既不立案又不裁定的，可以向上一级人民法院起诉",
  },
  L08: {
    name: "人民法院送达起诉状副本",
    trigger: { code: "filedOn", text: "立案之日" },
    periods: [{ length: 5, unit: "day", law: inAllEras("行政诉讼法第六十七条第一款") }],
    pausedBy: [],
    onExpiry: "人民法院内部期限",
  },
  L09: {
    name: "被告举证答辩",
    trigger: COPY,
    periods: [
      { length: 15, unit: "day", law: inAllEras("行政诉讼法第六十七条第一款、第三十四条第二款") },
    ],
    pausedBy: ["courtSuspension"],
    onExpiry: "视为没有相应证据；不影响人民法院审理",
  },
  L10: {
    name: "被告延期提供证据",
    trigger: { code: "causeEndedOn", text: "正当事由消除之日" },
    periods: [{ length: 15, unit: "day", law: inAllEras("行诉解释（2018年）第三十四条") }],
    pausedBy: ["courtSuspension"],
    onExpiry: "视为没有相应证据；延期申请须在举证期限（L09）内书面提出",
  },
  L11: {
    name: "提出管辖异议",
    trigger: COPY,
    periods: [{ length: 15, unit: "day", law: inAllEras("行诉解释（2018年）第十条第一款") }],
    pausedBy: [],
    onExpiry: "不再有权提出管辖异议",
  },
  L12: {
    name: "人民法院发送答辩状副本",
    trigger: { code: "answerReceivedOn", text: "人民法院收到答辩状之日" },
    periods: [{ length: 5, unit: "day", law: inAllEras("行政诉讼法第六十七条第一款") }],
    pausedBy: [],
    onExpiry: "人民法院内部期限",
  },
  L13: {
    name: "传唤和负责人出庭通知",
    trigger: { code: "hearingOn", text: "开庭之日" },
    periods: [
      {
        length: 3,
        unit: "day",
        backwards: true,
        law: inAllEras("行诉解释（2018年）第七十一条、法释〔2020〕3号第五条第二款"),
      },
    ],
    pausedBy: [],
    onExpiry: "重新通知或者延期开庭",
  },
} as const satisfies Record<string, Limit>;
