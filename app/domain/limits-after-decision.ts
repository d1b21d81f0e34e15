import { inAllEras, type Limit, since2024 } from "#domain/limit";

const SERVED = { code: "servedOn", text: "行政复议决定书送达该当事人之日" };

/** The limits after a reconsideration decision, R27 to R34 (rules.md 2.2). */
export const AFTER_DECISION_LIMITS = {
  R27: {
    name: "被申请人重新作出行政行为",
    trigger: SERVED,
    periods: [
      {
        length: 60,
        unit: "day",
        given: { least: 1, most: 3650 },
        law: {
          A: "行政复议法实施条例（2007年）第四十九条第一款",
          B: "行政复议法实施条例（2007年）第四十九条第一款",
          C: "行政复议法实施条例第五十八条第一款",
        },
      },
    ],
    pausedBy: [],
    onExpiry: "责令履行并追究责任（行政复议法第八十三条）",
  },
  R28: {
    name: "被申请人履行行政复议决定",
    trigger: SERVED,
    periods: [
      {
        unit: "day",
        given: { least: 1, most: 3650 },
        law: {
          A: "行政复议法（2017年）第二十八条第一款",
          ...since2024("行政复议法第六十六条"),
        },
      },
    ],
    pausedBy: [],
    onExpiry: "责令限期履行（行政复议法第七十七条第二款）",
  },
  R29: {
    name: "报告意见书落实情况",
    trigger: { code: "letterReceivedOn", text: "收到行政复议意见书之日" },
    periods: [
      {
        length: 60,
        unit: "day",
        law: {
          A: "行政复议法实施条例（2007年）第五十七条",
          ...since2024("行政复议法第七十六条"),
        },
      },
    ],
    pausedBy: [],
    onExpiry: "追究责任（行政复议法第八十三条）",
  },
  R30: {
    name: "对行政复议决定起诉",
    trigger: SERVED,
    periods: [
      {
        length: 15,
        unit: "day",
        law: {
          A: "行政诉讼法第四十五条",
          B: "行政诉讼法第四十五条、行政复议法第三十四条",
          C: "行政诉讼法第四十五条、行政复议法第三十四条、法释〔2026〕3号第六条",
        },
      },
    ],
    pausedBy: ["suitObstacle"],
    onExpiry: "行政复议决定对该当事人生效",
  },
  R31: {
    name: "逾期未作复议决定时起诉",
    trigger: { code: "decisionTermEndedOn", text: "行政复议期限届满之日" },
    periods: [
      {
        length: 15,
        unit: "day",
        law: {
          A: "行政诉讼法第四十五条",
          ...since2024("行政诉讼法第四十五条、行政复议法第三十四条"),
        },
      },
    ],
    pausedBy: ["suitObstacle"],
    onExpiry: "不再有权就此起诉",
  },
  R32: {
    name: "未告知起诉期限时起诉的最长期限",
    trigger: { code: "decisionKnownOn", text: "知道或者应当知道行政复议决定内容之日" },
    periods: [{ length: 1, unit: "year", law: inAllEras("行诉解释（2018年）第六十四条第二款") }],
    pausedBy: [],
    onExpiry: "不予立案或者驳回起诉",
  },
  R33: {
    name: "申请人民法院强制执行",
    trigger: { code: "suitPeriodEndedOn", text: "被执行人法定起诉期限届满之日" },
    periods: [
      {
        length: 3,
        unit: "month",
        law: inAllEras("行政强制法第五十三条、行诉解释（2018年）第一百五十六条"),
      },
    ],
    pausedBy: [],
    onExpiry: "无正当理由的，人民法院不予受理",
  },
  R34: {
    name: "申请强制执行前催告",
    trigger: { code: "reminderServedOn", text: "催告书送达之日" },
    periods: [
      { length: 10, unit: "workingDay", law: inAllEras("行政强制法第五十四条、第六十九条") },
    ],
    pausedBy: [],
    onExpiry: "当事人仍未履行义务的，可以申请强制执行",
  },
} as const satisfies Record<string, Limit>;
