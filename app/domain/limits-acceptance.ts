import { type Limit, since2024 } from "#domain/limit";

const RECEIVED = { code: "receivedOn", text: "收到行政复议申请之日" };

/** The limits from receipt of an application to its acceptance, R08 to R12, and R35 (rules.md 2.2). */
export const ACCEPTANCE_LIMITS = {
  R08: {
    name: "审查行政复议申请",
    trigger: RECEIVED,
    periods: [
      {
        length: 5,
        unit: "workingDay",
        law: {
          A: "行政复议法（2017年）第十七条第一款",
          ...since2024("行政复议法第三十条第一款"),
        },
      },
    ],
    pausedBy: [],
    onExpiry: "审查期限届满之日视为受理（行政复议法第三十条第三款）",
  },
  R09: {
    name: "发出补正通知",
    trigger: RECEIVED,
    periods: [
      {
        length: 5,
        unit: "workingDay",
        law: {
          A: "行政复议法实施条例（2007年）第二十九条",
          ...since2024("行政复议法第三十一条第一款"),
        },
      },
    ],
    pausedBy: [],
    onExpiry: "审查期限届满之日视为受理（行政复议法第三十条第三款）",
  },
  R10: {
    name: "申请人补正",
    trigger: { code: "correctionServedOn", text: "收到补正通知之日" },
    periods: [
      {
        length: 10,
        unit: "workingDay",
        law: since2024("行政复议法第三十一条第二款"),
        extension: { approver: "行政复议机关", law: "行政复议法第三十一条第二款" },
      },
    ],
    pausedBy: ["obstacle"],
    onExpiry: "无正当理由逾期不补正的，视为放弃行政复议申请，并记录在案",
  },
  R11: {
    name: "补正后的审查",
    trigger: { code: "correctedOn", text: "收到补正材料之日" },
    periods: [
      { length: 5, unit: "workingDay", law: since2024("行政复议法第三十条、第三十一条第三款") },
    ],
    pausedBy: [],
    onExpiry: "审查期限届满之日视为受理（行政复议法第三十条第三款）",
  },
  R12: {
    name: "处罚机关转送申请或者自行纠正",
    trigger: { code: "agencyReceivedOn", text: "处罚机关收到行政复议申请之日" },
    periods: [
      {
        length: 5,
        unit: "workingDay",
        law: {
          B: "行政复议法第三十二条第二款",
          C: "行政复议法第三十二条第二款、行政复议法实施条例第三十八条第一款",
        },
      },
    ],
    pausedBy: [],
    onExpiry: "由行政复议机关监督纠正",
  },
  R35: {
    name: "两个机关协商或者指定管辖",
    trigger: { code: "negotiationStartedOn", text: "收到行政复议申请之日；指定的，自报请之日" },
    periods: [
      {
        variant: "negotiate",
        length: 10,
        unit: "day",
        law: {
          A: "行政复议法实施条例（2007年）第三十条",
          B: "行政复议法实施条例（2007年）第三十条",
        },
      },
      {
        variant: "designate",
        length: 10,
        unit: "day",
        law: {
          A: "行政复议法实施条例（2007年）第三十条",
          B: "行政复议法实施条例（2007年）第三十条",
        },
      },
    ],
    pausedBy: [],
    onExpiry: "所用时间不计入审理期限",
  },
} as const satisfies Record<string, Limit>;
