import { type Limit, since2024 } from "#domain/limit";

const DECISION_PAUSES = [
  "suspension",
  "inspection",
  "appraisal",
  "escalation",
  "correction",
  "negotiation",
] as const;
const RECEIVED = { code: "receivedOn", text: "收到行政复议申请之日" };
const ACCEPTED = { code: "acceptedOn", text: "受理行政复议申请之日" };
const COPY = { code: "copyReceivedOn", text: "被申请人收到申请书副本之日" };
const EXTENSION_A = {
  mostDays: 30,
  approver: "行政复议机关的负责人",
  law: "行政复议法（2017年）第三十一条第一款",
} as const;
const EXTENSION = {
  mostDays: 30,
  approver: "行政复议机构的负责人",
  law: "行政复议法第六十二条第一款",
} as const;
const LATE_DECISION =
  "申请人可以自期满之日起十五日内起诉（R31）；上级责令纠正（行政复议法第三十五条）";

/** The limits of the review of an accepted case, R13 to R18 and R26 (rules.md 2.2). */
export const REVIEW_LIMITS = {
  R13: {
    name: "发送申请书副本",
    trigger: ACCEPTED,
    periods: [
      {
        variant: "ordinary",
        length: 7,
        unit: "workingDay",
        law: {
          A: "行政复议法（2017年）第二十三条第一款",
          ...since2024("行政复议法第四十八条"),
        },
      },
      {
        variant: "simplified",
        length: 3,
        unit: "workingDay",
        law: since2024("行政复议法第五十四条"),
      },
    ],
    pausedBy: ["suspension"],
    onExpiry: "内部超期，记入办案监督",
  },
  R14: {
    name: "被申请人答复举证",
    trigger: COPY,
    periods: [
      {
        variant: "ordinary",
        length: 10,
        unit: "workingDay",
        law: since2024("行政复议法第四十八条、第七十条"),
      },
      {
        variant: "simplified",
        length: 5,
        unit: "workingDay",
        law: since2024("行政复议法第五十四条、第七十条"),
      },
      {
        variant: "ordinary",
        length: 10,
        unit: "day",
        law: { A: "行政复议法（2017年）第二十三条第一款" },
      },
    ],
    pausedBy: ["suspension"],
    onExpiry: "视为没有证据、依据（行政复议法第七十条）",
  },
  R15: {
    name: "听证通知",
    trigger: { code: "hearingOn", text: "举行听证之日" },
    periods: [
      {
        length: 5,
        unit: "workingDay",
        backwards: true,
        law: since2024("行政复议法第五十一条第一款"),
      },
    ],
    pausedBy: [],
    onExpiry: "重新通知或者延期举行听证",
  },
  R16: {
    name: "作出行政复议决定",
    trigger: ACCEPTED,
    periods: [
      {
        length: 60,
        unit: "day",
        given: { least: 1, most: 60 },
        extension: EXTENSION,
        law: since2024("行政复议法第六十二条第一款"),
      },
      {
        length: 60,
        unit: "day",
        given: { least: 1, most: 60 },
        extension: EXTENSION_A,
        trigger: RECEIVED,
        law: { A: "行政复议法（2017年）第十七条第二款、第三十一条第一款" },
      },
    ],
    pausedBy: DECISION_PAUSES,
    onExpiry: LATE_DECISION,
  },
  R17: {
    name: "作出行政复议决定（延期）",
    trigger: ACCEPTED,
    periods: [
      {
        length: 60,
        unit: "day",
        given: { least: 1, most: 60 },
        extension: { ...EXTENSION, whenNotGiven: 30 },
        law: since2024("行政复议法第六十二条第一款"),
      },
      {
        length: 60,
        unit: "day",
        given: { least: 1, most: 60 },
        extension: { ...EXTENSION_A, whenNotGiven: 30 },
        trigger: RECEIVED,
        law: { A: "行政复议法（2017年）第三十一条第一款" },
      },
    ],
    pausedBy: DECISION_PAUSES,
    onExpiry: LATE_DECISION,
  },
  R18: {
    name: "作出行政复议决定（简易程序）",
    trigger: ACCEPTED,
    periods: [{ length: 30, unit: "day", law: since2024("行政复议法第六十二条第二款") }],
    pausedBy: DECISION_PAUSES,
    onExpiry: LATE_DECISION,
  },
  R26: {
    name: "提级审理后重新计算的审理期限",
    trigger: { code: "higherReceivedOn", text: "上级行政复议机关收到案卷之日" },
    periods: [
      {
        variant: "ordinary",
        length: 60,
        unit: "day",
        extension: EXTENSION,
        law: { C: "行政复议法实施条例第四十条第三款" },
      },
      {
        variant: "simplified",
        length: 30,
        unit: "day",
        law: { C: "行政复议法实施条例第四十条第三款" },
      },
    ],
    pausedBy: DECISION_PAUSES,
    onExpiry: LATE_DECISION,
  },
} as const satisfies Record<string, Limit>;
