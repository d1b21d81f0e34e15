import { type Limit, since2024 } from "#domain/limit";

const SUSPENDED = { code: "suspendedOn", text: "行政复议中止之日" };

/** The limits of a suspended or escalated case, R20 to R25 (rules.md 2.2). */
export const SUSPENSION_LIMITS = {
  R20: {
    name: "中止满六十日",
    trigger: SUSPENDED,
    periods: [
      {
        length: 60,
        unit: "day",
        threshold: true,
        law: {
          A: "行政复议法实施条例（2007年）第四十二条第二款",
          ...since2024("行政复议法第四十一条第五项"),
        },
      },
    ],
    pausedBy: [],
    onExpiry: "中止原因仍未消除的，终止行政复议",
  },
  R21: {
    name: "附带审查的处理",
    trigger: SUSPENDED,
    periods: [
      {
        variant: "ownPower",
        length: 30,
        unit: "day",
        law: {
          A: "行政复议法（2017年）第二十六条",
          B: "行政复议法第五十六条",
          C: "行政复议法第五十六条、行政复议法实施条例第五十三条第二款",
        },
      },
      {
        variant: "transfer",
        length: 7,
        unit: "workingDay",
        law: {
          A: "行政复议法（2017年）第二十六条",
          B: "行政复议法第五十七条",
          C: "行政复议法第五十七条、行政复议法实施条例第五十三条第二款",
        },
      },
    ],
    pausedBy: [],
    onExpiry: "由上级机关监督纠正",
  },
  R22: {
    name: "通知制定机关说明依据",
    trigger: SUSPENDED,
    periods: [{ length: 3, unit: "workingDay", law: since2024("行政复议法第五十八条第一款") }],
    pausedBy: [],
    onExpiry: "内部超期，记入办案监督",
  },
  R23: {
    name: "制定机关书面答复",
    trigger: { code: "makerReceivedOn", text: "制定机关收到通知之日" },
    periods: [{ length: 10, unit: "workingDay", law: since2024("行政复议法第五十八条第一款") }],
    pausedBy: [],
    onExpiry: "行政复议机构依法继续审查",
  },
  R24: {
    name: "接受转送的机关处理",
    trigger: { code: "transfereeReceivedOn", text: "接受转送的机关收到之日" },
    periods: [
      {
        length: 60,
        unit: "day",
        law: {
          A: "行政复议法（2017年）第二十六条",
          ...since2024("行政复议法第六十条"),
        },
      },
    ],
    pausedBy: [],
    onExpiry: "催办并报告上级机关",
  },
  R25: {
    name: "提级审理时移送案卷",
    trigger: { code: "higherNoticeOn", text: "收到上级行政复议机关通知之日" },
    periods: [{ length: 5, unit: "workingDay", law: { C: "行政复议法实施条例第四十条第三款" } }],
    pausedBy: [],
    onExpiry: "由上级行政复议机关催办",
  },
} as const satisfies Record<string, Limit>;
